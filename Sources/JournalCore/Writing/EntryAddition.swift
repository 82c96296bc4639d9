import JournalMarkdown
package import JournalText

/// An entry with a line more, not yet written.
package struct EntryAddition: Sendable {
    /// The whole file. Every byte that stood in it is there, in its order.
    package var bytes: [UInt8]
    /// The line of the new text, from 1.
    package var line: Int
    /// How many items the text is; 0 for one without a tag of the vocabulary.
    package var itemCount: Int
    /// What is odd about the text, at its own lines and columns.
    package var warnings: [Diagnostic]
    /// The ordinary tags of the text, without `#`.
    package var ordinaryTags: [String]
    /// The entry is a draft, which reaches no output.
    package var isDraft: Bool
}

/// Why an entry was not added to.
package enum AdditionRefusal: Error, Sendable {
    /// Of the entry as it stands, or as it would.
    case entry([Diagnostic])
    /// Of the text, at its own lines and columns.
    case text([Diagnostic])
    /// The text would be an item nowhere: it is Markdown for something else, as `---` is for a line.
    case noItem
    /// The text would not be an item of its own: what stands open before it, and in which line (from 1).
    case swallowed(by: String, line: Int)
    /// The text is not an item, and would become a part of one that stands there.
    case partOfItem
    /// The items of the entry would not be what they were.
    case changesOthers
    /// No part of the entry is of that day.
    case otherDay
}

extension EntryParser {
    /// The entry with a text added to what it says of a day, checked by reading it again: the items that it had, and the
    /// new ones.
    ///
    /// The text goes to the end of the file, or of the last section that is of that day and marks nothing else. Nothing
    /// that stands in the file is changed: its line ends, byte order mark and blank lines stay.
    package func adding(
        _ text: AddedText, to source: SourceFile, on day: CalendarDay
    ) throws(AdditionRefusal) -> EntryAddition {
        let outline: EntryOutline
        do throws(EntryOutline.Unreadable) { outline = try EntryOutline.read(source, parser: self) } catch {
            throw .entry(error.diagnostics)
        }
        guard let gap = outline.gap(of: day) else { throw .otherDay }
        let insertion = LineInsertion(text, into: outline, at: gap)
        let result = SourceFile(path: source.path, bytes: insertion.bytes)
        var after: EntryOutline
        do throws(EntryOutline.Unreadable) { after = try EntryOutline.read(result, parser: self) } catch {
            let faults = insertion.placed(error.diagnostics, margin: text.margin)
            throw .text(faults.text + faults.others)
        }
        let hasItem = after.hasTopItem(at: insertion.lines.lowerBound)
        guard hasItem || isItemAlone(text, path: source.path) else { throw .noItem }
        let addition = try check(insertion, text, before: source, after: &after)
        guard hasItem else { throw outline.openBlock(before: gap) }
        return addition
    }

    /// Whether a text is an item where nothing stands before it; true where that cannot be told.
    private func isItemAlone(_ text: AddedText, path: String) -> Bool {
        guard let empty = try? EntryOutline.read(SourceFile(path: path, bytes: []), parser: self),
            let gap = empty.gaps.last
        else { return true }
        let insertion = LineInsertion(text, into: empty, at: gap)
        guard let alone = try? EntryOutline.read(SourceFile(path: path, bytes: insertion.bytes), parser: self) else {
            return true
        }
        return alone.hasTopItem(at: insertion.lines.lowerBound)
    }

    /// Reads the entry without and with the text, and compares.
    private func check(
        _ insertion: LineInsertion, _ text: AddedText, before: SourceFile, after: inout EntryOutline
    ) throws(AdditionRefusal) -> EntryAddition {
        let (oldEntry, oldFaults) = parse(before)
        let (newEntry, newFaults) = parse(after.source)
        let faults = insertion.placed(newFaults, margin: text.margin)
        // A comment that the text leaves open would hide what follows it.
        if faults.text.contains(where: { $0.severity == .error || $0.rule == .unclosedComment }) {
            throw .text(faults.text)
        }
        let known = Set(oldFaults.map { LineInsertion.Fault($0) })
        let others = faults.others.filter { $0.severity == .error && !known.contains(LineInsertion.Fault($0)) }
        if !others.isEmpty { throw .entry(others) }

        let items = insertion.placed(newEntry?.items ?? [])
        // A line that is not an item is part of the entry or section that is one, and would be shown with it.
        guard items.others == oldEntry?.items ?? [] else {
            throw items.new.isEmpty ? .partOfItem : .changesOthers
        }
        return EntryAddition(
            bytes: insertion.bytes, line: insertion.lines.lowerBound + 1, itemCount: items.new.count,
            warnings: faults.text, ordinaryTags: after.ordinaryTags(in: insertion.lines), isDraft: after.front.draft)
    }
}

extension EntryOutline {
    /// The tags in some lines that are none of the vocabulary.
    fileprivate mutating func ordinaryTags(in range: Range<Int>) -> [String] {
        var found: [String] = []
        for i in collector.blocks.indices {
            let block = collector.blocks[i]
            guard range.contains(Int(block.firstLine)) else { continue }
            switch block.kind {
            case .paragraph, .heading, .cell: break
            default: continue
            }
            for mark in collector.content(of: i).tags {
                if case .ordinary = VocabularyTag(mark.name) { found.append(mark.name) }
            }
        }
        return found
    }

    /// What stands open before a place, as far as the blocks tell.
    fileprivate func openBlock(before gap: Gap) -> AdditionRefusal {
        if let openComment { return .swallowed(by: "a comment", line: openComment) }
        guard let block = blockBefore(gap) else { return .changesOthers }
        let line = Int(collector.blocks[block].firstLine) + 1
        switch collector.blocks[block].kind {
        case .codeBlock: return .swallowed(by: "a block of code", line: line)
        case .htmlBlock: return .swallowed(by: "a block of HTML", line: line)
        default: return .swallowed(by: "what begins", line: line)
        }
    }
}
