/// The days that the folders of a file give where its name gives none: `2026/03`, `2026/March`, `2026/Q1`, `2026`.
enum FolderDate {
    /// The date of the name within its folders, else of the innermost folder that gives one, and whether the name is
    /// part of it, as in `2026/March.md`.
    static func of(_ stem: ArraySlice<UInt8>, in folders: ArraySlice<UInt8>) -> (dating: Dating, takesName: Bool)? {
        guard folders.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        let parts = folders.split(separator: 0x2F)
        guard let innermost = parts.last else { return nil }
        if let year = year(innermost), let span = span(of: stem, in: year) { return (dating(span), true) }
        for (i, part) in parts.enumerated().reversed() {
            if let whole = WrittenDate(bytes: part)?.span { return (dating(whole, part), false) }
            if i > 0, let year = year(parts[i - 1]), let span = span(of: part, in: year) {
                return (dating(span), false)
            }
        }
        return nil
    }

    /// The month that the innermost folder is, alone or in that of its year.
    static func month(in folders: ArraySlice<UInt8>) -> DaySpan? {
        let parts = folders.split(separator: 0x2F)
        guard let innermost = parts.last else { return nil }
        if let whole = WrittenDate(bytes: innermost)?.span { return whole.unit == .month ? whole : nil }
        guard parts.count > 1, let year = year(parts[parts.count - 2]), let span = span(of: innermost, in: year),
            span.unit == .month
        else { return nil }
        return span
    }

    private static func dating(_ span: DaySpan, _ written: ArraySlice<UInt8>? = nil) -> Dating {
        Dating(span, written: written.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }

    private static func year(_ part: ArraySlice<UInt8>) -> DaySpan? {
        guard part.count == 4, let span = WrittenDate(bytes: part)?.span, span.unit == .year else { return nil }
        return span
    }

    /// `03`, `03-March`, `March`, `Q1`, `W10` or `Week 10` in a year.
    private static func span(of part: ArraySlice<UInt8>, in year: DaySpan) -> DaySpan? {
        var reader = DateReader(part)
        if let month = reader.digits(), month.count <= 2, reader.isAtEnd || !isLetterOrDigit(reader.peek()) {
            // `03`, `03-March`, `03 Mar`: words behind the number must name the same month.
            while FileName.separators.contains(reader.peek()), !reader.isAtEnd { reader.at += 1 }
            let words = reader.partial()
            guard reader.isAtEnd, words.map({ $0.unit == .month && $0.month == month.value }) ?? true else {
                return nil
            }
            return DaySpan(year: year.first.year, months: max(month.value, 0)...max(month.value, 0), .month)
        }
        reader = DateReader(part)
        guard let parts = reader.partial(), reader.isAtEnd else { return nil }
        return reader.completed(parts, within: year)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte &- 0x30 < 10 || byte >= 0x80
    }
}
