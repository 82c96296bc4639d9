package import JournalText

/// A date of the front matter, where it stands, and its text.
package struct FrontMatterDate: Sendable, Hashable {
    /// The days that it names, with the time where one is given.
    package var written: WrittenDate
    /// As written, without white space around it.
    package var text: String
    /// Where the value stands in the file.
    package var span: SourceSpan

    /// What it dates the entry by, in the journal's zone.
    package func dating(in zone: TimeZoneRules?) -> Dating {
        Dating(written.span(in: zone), written: text)
    }

    /// Keys of other programs that say when a note was made, in the order in which they count; compared without `_`, `-`
    /// and spaces.
    private static let foreignKeys = ["created", "createdat", "datecreated", "creationdate", "publishdate", "pubdate"]

    /// How late a key of another program counts; nil where it says no date.
    static func rank(ofKey key: String) -> Int? {
        guard let first = key.utf8.first, [0x63, 0x64, 0x70].contains(first | 0x20) else { return nil }
        let folded = String(decoding: key.lowercased().utf8.filter { ![0x20, 0x2D, 0x5F].contains($0) }, as: UTF8.self)
        return foreignKeys.firstIndex(of: folded)
    }

    /// Milliseconds since 1970 in UTC, as Dendron writes them: `1772611200000`.
    static func ofMilliseconds(_ text: String) -> WrittenDate? {
        guard text.utf8.count == 13, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text) else {
            return nil
        }
        let seconds = number / 1000
        return WrittenDate(
            DaySpan(CalendarDay(number: Int32(seconds / 86_400))), minute: Int16(seconds % 86_400 / 60), offset: 0)
    }
}

extension YAMLValues {
    /// A date; nil where none is given, with a fault where it is none.
    mutating func date(_ pair: YAMLPair) -> FrontMatterDate? {
        if let found = YAMLValues.writtenDate(pair.value) { return found }
        guard let text = text(pair, hint: "write `\(pair.key): 2026-03-04`") else { return nil }
        let shown = "`\(text.prefix(40))`"
        switch WrittenDate.whole(Array(text.utf8)[...]).fault {
        case .ambiguous:
            add(
                .invalidDate, place(of: pair), "\(shown) may be two days: day or month first?",
                hint: "write the year first: `2026-03-04`")
        case .noSuchDay:
            add(
                .invalidDate, place(of: pair), "\(shown) is not in the calendar",
                hint: "write the day as `2026-03-04`")
        case nil:
            add(
                .invalidDate, place(of: pair), "\(shown) is not a date",
                hint: "write `2026-03-04`, `2026-03-04 16:00`, `4 March 2026` or a span such as `2026-03`")
        }
        return nil
    }

    /// The date that a value is; `[[2026-03-04]]` without quotes is a list in a list.
    static func writtenDate(_ node: YAMLNode) -> FrontMatterDate? {
        var node = node
        var depth = 0
        while case .sequence(let nodes) = node.value, nodes.count == 1, depth < 2 {
            node = nodes[0]
            depth += 1
        }
        // One list alone, `[2026-03-04]`, is not text.
        guard depth != 1, let string = node.string else { return nil }
        let text = trimmed(string)
        let written = WrittenDate(text) ?? (depth == 2 ? WrittenDate("[[\(text)]]") : nil)
        return written.map { FrontMatterDate(written: $0, text: text, span: node.span) }
    }
}
