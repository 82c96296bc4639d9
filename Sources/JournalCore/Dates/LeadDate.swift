import JournalMarkdown

/// The date that a heading or a list item begins with.
struct LeadDate {
    var dating: Dating
    /// Where it stands among the bytes, with what parts it from the text behind it.
    var range: Range<Int>

    /// Why a text that begins with a date, or nearly, dates nothing.
    enum Failure: Equatable {
        case fault(WrittenDate.Fault)
        /// A day or week without a year.
        case withoutYear
        /// A date with text behind it, where only some marks make it one.
        case unmarked(DaySpan)
    }

    // MARK: Headings

    /// The date of a heading: a day or week with anything behind it, a longer span with only tags, or `:`, a dash or a
    /// bracket.
    ///
    /// - Parameter around: What dates the section already: its year is that of `4 March` or `Week 10`, where it is a
    ///   week or a longer span that holds them.
    static func ofHeading(_ bytes: ArraySlice<UInt8>, within around: Dating?) -> Result {
        var reader = DateReader(bytes, at: skippingMarks(bytes))
        let start = reader.at
        let closer = closer(of: reader.peek(), next: reader.peek(1))
        if closer != nil { reader.at += 1 }
        var span = reader.date()?.span
        let fault = reader.fault
        var isPartial = false
        var year = ""
        if span == nil, fault == nil, closer == nil, let parts = reader.partial() {
            isPartial = parts.unit == .day || parts.unit == .week
            span = around.flatMap { reader.completed(parts, within: $0.span) }
            if let span { year = " \(span.first.year)" }
        }
        guard let span else {
            if let fault { return .failure(.fault(fault)) }
            return isPartial ? .failure(.withoutYear) : .none
        }
        let end = reader.at
        if let closer, !reader.take(closer) { return .none }
        guard span.count <= 7 || closer == nil && mayFollowSpan(bytes, reader.at) else { return .none }
        let written = String(decoding: bytes[(closer == nil ? start : start + 1)..<end], as: UTF8.self)
        return .date(LeadDate(dating: Dating(span, written: written + year), range: start..<reader.at))
    }

    enum Result {
        case none
        case date(LeadDate)
        case failure(Failure)

        var date: LeadDate? {
            if case .date(let date) = self { return date }
            return nil
        }
    }

    /// The day or week that a heading ends with, behind other words: it dates nothing.
    static func atEnd(of bytes: ArraySlice<UInt8>) -> DaySpan? {
        var at = max(bytes.startIndex, bytes.endIndex - 48)
        while at < bytes.endIndex {
            let isStart = at == bytes.startIndex || !isWordByte(bytes[at - 1])
            if isStart, isWordByte(bytes[at]) || bytes[at] == 0x5B {
                var reader = DateReader(bytes, at: at)
                if let span = reader.date()?.span, span.count <= 7, isNothing(bytes[reader.at...]) { return span }
            }
            at += 1
        }
        return nil
    }

    /// Past spaces, `~~`, `==`, symbols such as emoji, `:name:` and tags.
    private static func skippingMarks(_ bytes: ArraySlice<UInt8>) -> Int {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte <= 0x20 || byte == 0x7E || byte == 0x3D || byte == CommentMask.filler {
                at += 1
            } else if byte >= 0x80, let length = symbolLength(bytes, at) {
                at += length
            } else if byte == 0x23, let end = endOfWord(bytes, at + 1) {
                at = end
            } else if byte == 0x3A, let end = endOfWord(bytes, at + 1), end < bytes.endIndex, bytes[end] == 0x3A {
                at = end + 1
            } else {
                break
            }
        }
        return at
    }

    /// The length of a symbol, mark or format character beyond ASCII; nil for a letter, digit or punctuation.
    private static func symbolLength(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Int? {
        let found = bytes.withUnsafeBufferPointer { buffer in
            MarkSyntax.scalar(buffer, at - bytes.startIndex, buffer.count)
        }
        guard let (scalar, length) = found else { return nil }
        switch scalar.properties.generalCategory {
        case .otherSymbol, .modifierSymbol, .format, .nonspacingMark, .enclosingMark, .spaceSeparator: return length
        default: return nil
        }
    }

    private static func endOfWord(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var at = start
        while at < bytes.endIndex, isWordByte(bytes[at]) || bytes[at] == 0x2F || bytes[at] == 0x2D { at += 1 }
        return at > start ? at : nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte >= 0x80
    }

    private static func closer(of byte: UInt8, next: UInt8) -> UInt8? {
        switch byte {
        case 0x28: 0x29
        case 0x5B where next != 0x5B: 0x5D
        default: nil
        }
    }

    /// Whether what stands behind a longer span lets it date: only tags, or `:`, a dash or a bracket first.
    private static func mayFollowSpan(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
        isNothing(bytes[at...]) || parting(bytes, at) != nil
    }

    /// Whether a text holds nothing but tags, fields' places and punctuation.
    private static func isNothing(_ bytes: ArraySlice<UInt8>) -> Bool {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == 0x23, let end = endOfWord(bytes, at + 1) {
                at = end
            } else if byte >= 0x80 {
                guard let length = symbolLength(bytes, at) else { return false }
                at += length
            } else if isWordByte(byte) {
                return false
            } else {
                at += 1
            }
        }
        return true
    }

    /// The end of what parts a date from the text behind it: `:`, a dash or a bar, which go with it, or a bracket, which
    /// does not; nil where something else follows.
    private static func parting(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var reader = DateReader(bytes, at: start)
        let isSpaced = reader.takeSpaces()
        let end = reader.at
        switch reader.peek() {
        case 0x3A where reader.peek(1) != 0x3A, 0x7C: return end + 1
        case 0x28, 0x5B, 0x7B: return end
        case 0xC2 where reader.peek(1) == 0xB7: return end + 2
        case 0xEF where reader.peek(1) == 0xBC && reader.peek(2) == 0x9A: return end + 3
        case 0xEF where reader.peek(1) == 0xBC && reader.peek(2) == 0x88: return end
        case 0xE3 where reader.peek(1) == 0x80 && reader.peek(2) == 0x90: return end
        case 0xE2 where reader.peek(1) == 0x86 && reader.peek(2) == 0x92: return end + 3
        default: return reader.takesDash(spaced: !isSpaced) ? reader.at : nil
        }
    }

    // MARK: List items

    /// A bit for each letter with which a date may begin, by its place after U+0060.
    private static let firstLetters: UInt32 = "acdefhjklmnoqstvwx".utf8.reduce(0) { $0 | 1 << (UInt32($1) - 0x60) }

    /// Whether a list item may begin with a date: a cheap look, so that few are read.
    static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
        var sawLetter = false
        for byte in bytes.prefix(36) {
            if byte == 0x0A { return false }
            if byte &- 0x30 < 10 { return true }
            if !sawLetter, (0x61...0x7A).contains(byte | 0x20) {
                sawLetter = true
                // The first letters of weekdays, months, `week`, `KW`, `Q1` and `H1`.
                guard firstLetters >> (UInt32(byte | 0x20) - 0x60) & 1 == 1 else { return false }
            }
        }
        return false
    }

    /// The date that a list item begins with and that is no text: with `:`, a dash or a bracket behind it, in brackets or
    /// a link, or alone on its line.
    static func ofListItem(_ bytes: ArraySlice<UInt8>) -> Result {
        var reader = DateReader(bytes, at: skippingSymbols(bytes))
        let start = reader.at
        let isLink = reader.peek() == 0x5B && reader.peek(1) == 0x5B
        let closer = closer(of: reader.peek(), next: reader.peek(1))
        if closer != nil { reader.at += 1 }
        guard let date = reader.date() else {
            guard let fault = reader.fault else { return .none }
            return .failure(.fault(fault))
        }
        // What ends a line ends the date: `2026-03-04` above a line of its own.
        if let newline = bytes[start..<reader.at].firstIndex(of: 0x0A) {
            guard let alone = WrittenDate(bytes: bytes[start..<newline]) else { return .none }
            return found(alone.span, bytes, start..<newline, newline)
        }
        let end = reader.at
        if let closer, !reader.take(closer) { return .none }
        let written = (closer == nil ? start : start + 1)..<end
        if let parted = parting(bytes, reader.at) {
            return found(date.span, bytes, written, parted, from: start)
        }
        let line = bytes[reader.at...].prefix { $0 != 0x0A }
        if closer != nil || isLink || isNothing(line) {
            return found(date.span, bytes, written, reader.at, from: start)
        }
        return date.span.unit == .day ? .failure(.unmarked(date.span)) : .none
    }

    private static func found(
        _ span: DaySpan, _ bytes: ArraySlice<UInt8>, _ written: Range<Int>, _ end: Int, from start: Int? = nil
    ) -> Result {
        let text = String(decoding: bytes[written], as: UTF8.self)
        return .date(
            LeadDate(dating: Dating(span, written: text), range: (start ?? written.lowerBound)..<end))
    }

    /// Past spaces and symbols, but for those by which a task says its dates.
    private static func skippingSymbols(_ bytes: ArraySlice<UInt8>) -> Int {
        var at = bytes.startIndex
        let ofTasks = ["✅", "📅", "❌", "➕", "🛫", "⏳", "🔁", "📆", "🗓"]
        while at < bytes.endIndex {
            if bytes[at] <= 0x20 {
                at += 1
            } else if bytes[at] >= 0x80, let length = symbolLength(bytes, at),
                !ofTasks.contains(where: { bytes[at...].starts(with: $0.utf8) })
            {
                at += length
            } else {
                break
            }
        }
        return at
    }
}
