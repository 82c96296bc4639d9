import JournalMarkdown
import JournalText

extension ItemCollector {
    // MARK: The entry

    /// What dates the entry: `date`, else its name or folders, else the day on which another program says it was made.
    func dating(of name: FileName) -> Dating? {
        let said = front.date?.dating(in: parser.zone)
        return said?.displacing(name.date?.dating) ?? name.date?.dating ?? front.created?.dating(in: parser.zone)
    }

    /// Tells where front matter and name disagree, and of a name with two days.
    mutating func checkDates(_ name: FileName) {
        if let date = front.date, let named = name.date {
            let dating = date.dating(in: parser.zone)
            guard !named.agrees(with: dating.span) else { return }
            faults.report(
                .dateMismatch, at: date.span,
                "the front matter says \(dating.text ?? dating.span.label), the file's name "
                    + "\(named.dating.text ?? named.dating.span.label)",
                hint: "the front matter counts; rename the file, or take the date out of one of them")
        } else if let other = name.otherDay, let day = name.date?.day {
            let (first, last) = (min(day, other), max(day, other))
            faults.report(
                .dateMismatch, at: SourceSpan(front.bodyStart, front.bodyStart),
                "the file's name holds two days, \(day) and \(other), of which the first counts",
                hint: "for all days between them write \(first)..\(last) in the name, else take one out")
        }
    }

    /// How many lines of undated items are named.
    private static let maxUndatedLines = 10

    /// Tells once which items have no day.
    mutating func tellUndated() {
        guard !frontIsFaulty, let first = undated.first else { return }
        var seen: Set<Int32> = []
        let all = undated.map { source.position(at: $0.start, in: lines).line }.filter { seen.insert($0).inserted }
        var names = all.prefix(ItemCollector.maxUndatedLines).map { "\($0)" }
        if all.count > names.count { names.append("\(all.count - names.count) more") }
        let last = names.count > 1 ? names.removeLast() : nil
        let listed = names.joined(separator: ", ") + (last.map { " and \($0)" } ?? "")
        let isOne = undated.count == 1
        faults.report(
            .undatedItem, at: first,
            "\(isOne ? "1 item has" : "\(undated.count) items have") no day and \(isOne ? "is" : "are") left out: "
                + "\(all.count == 1 ? "line" : "lines") \(listed)",
            hint: "date the file by its name or `date:`, a section by its heading, or an item by [date:: 2026-03-04]")
    }

    // MARK: Headings

    /// What dates the section of a heading, or why its date does not.
    ///
    /// - Parameter around: What dates the place where the heading stands.
    mutating func leadOfHeading(_ heading: Int, within around: Dating?) -> LeadDate.Result {
        let text = text(of: content(of: heading).tokens)
        guard text.contains(where: { $0 &- 0x30 < 10 }) || around?.text != nil else { return .none }
        return LeadDate.ofHeading(text, within: around)
    }

    /// The day or week that a heading ends with, where it is not a date of its section.
    mutating func dayAtEnd(ofHeading heading: Int) -> DaySpan? {
        let text = text(of: content(of: heading).tokens)
        return text.contains { $0 &- 0x30 < 10 } ? LeadDate.atEnd(of: text) : nil
    }

    /// The bytes of a leaf's tokens, without what opens or closes emphasis and links.
    private func text(of tokens: Range<Int>) -> ArraySlice<UInt8> {
        guard let first = tokens.first, let last = tokens.last else { return [] }
        let (start, end) = (Int(tree.tokens[first].start), Int(tree.tokens[last].end))
        return start <= end ? tree.text[start..<end] : []
    }

    // MARK: List items

    /// The date that a leaf begins with, where it is the first of a list item.
    mutating func leadOfListItem(_ leaf: Int, _ tokens: Range<Int>) -> LeadDate.Result {
        let parent = Int(blocks[leaf].parent)
        guard blocks[leaf].kind == .paragraph, parent >= 0, blocks[parent].kind == .item,
            Int(blocks[parent].firstChild) == leaf
        else { return .none }
        let text = text(of: tokens)
        guard LeadDate.mayBegin(text) else { return .none }
        let lead = LeadDate.ofListItem(text)
        guard case .date(var found) = lead, found.dating.span.unit == .month, let first = text.first,
            first &- 0x30 >= 10, let day = dayAsNumber(of: parent)
        else { return lead }
        let (year, month, _) = found.dating.first.parts
        guard let date = CalendarDay(year: year, month: month, day: day) else { return .failure(.fault(.noSuchDay)) }
        found.dating = Dating(date)
        return .date(found)
    }

    /// The day of `- 4. März 2026: …`, which Markdown takes for the number of a list in a list item; nil for a number
    /// that is not a day.
    private func dayAsNumber(of item: Int) -> Int? {
        let list = Int(blocks[item].parent)
        guard list >= 0, blocks[list].kind == .orderedList, Int(blocks[list].firstChild) == item,
            blocks[item].next < 0, 1...31 ~= blocks[list].listStart
        else { return nil }
        let outer = Int(blocks[list].parent)
        guard outer >= 0, blocks[outer].kind == .item, Int(blocks[outer].firstChild) == list else { return nil }
        return Int(blocks[list].listStart)
    }

    /// The date that a list item begins with; a look at its bytes spares most of them.
    mutating func leadOfListItem(_ block: Int) -> LeadDate.Result {
        let leaf = Int(blocks[block].firstChild)
        guard leaf >= 0, blocks[leaf].kind == .paragraph, blocks[leaf].start >= 0 else { return .none }
        if contentOfLeaf[leaf] < 0 {
            let start = Int(blocks[leaf].start)
            guard LeadDate.mayBegin(tree.source[min(start, tree.source.count)...]) else { return .none }
        }
        return lead(of: leaf)
    }
}
