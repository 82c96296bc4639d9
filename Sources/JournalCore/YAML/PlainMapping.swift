internal import JournalText

/// Reads the front matter that most entries have, without libyaml: lines `key: value` of plain ASCII.
///
/// A quarter of libyaml's time. It takes only what every YAML reader takes alike, and leaves all else, faults among it,
/// to libyaml: a test compares the two on thousands of texts. A line is a key of letters, digits, `_` and `-`, a colon,
/// a space, and one of
/// - text that begins with a letter or digit and holds neither `: ` nor ` #`,
/// - text in quotes without an escape,
/// - `[a, b/c]`, of words of letters, digits and `_ - / .`.
struct PlainMapping {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var i: Int
    private var pairs: [YAMLPair] = []

    /// The pairs of a range; nil where it holds anything else.
    static func pairs(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [YAMLPair]? {
        guard range.count <= 4096 else { return nil }
        var reader = PlainMapping(bytes: bytes, end: range.upperBound, i: range.lowerBound)
        reader.pairs.reserveCapacity(8)
        while reader.i < reader.end {
            guard reader.pairs.count < 16, reader.takeLine() else { return nil }
        }
        return reader.pairs
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, end: Int, i: Int) {
        self.bytes = bytes
        self.end = end
        self.i = i
    }

    /// The byte at the cursor, a line feed at the end.
    private var byte: UInt8 { i < end ? bytes[i] : 0x0A }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

    private func text(_ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    private mutating func takeLine() -> Bool {
        let start = i
        guard PlainMapping.isLetter(byte) else { return false }
        while PlainMapping.isLetterOrDigit(byte) || byte == 0x5F || byte == 0x2D { i += 1 }
        let keyEnd = i
        guard byte == 0x3A, keyEnd - start <= 100 else { return false }
        i += 1
        guard byte == 0x20 else { return false }
        while byte == 0x20 { i += 1 }
        let value: YAMLNode?
        switch byte {
        case 0x22, 0x27: value = quoted()
        case 0x5B: value = list()
        default: value = plain()
        }
        guard let value else { return false }
        while byte == 0x20 { i += 1 }
        if byte == 0x0D { i += 1 }
        guard byte == 0x0A else { return false }
        i += 1
        let key = text(start, keyEnd)
        for pair in pairs where pair.key == key { return false }
        pairs.append(YAMLPair(key: key, keySpan: SourceSpan(start, keyEnd), value: value))
        return true
    }

    /// Text up to the end of the line, without the blanks before it.
    private mutating func plain() -> YAMLNode? {
        guard PlainMapping.isLetterOrDigit(byte) else { return nil }
        let start = i
        var last = i
        while byte >= 0x20, byte < 0x7F {
            if byte != 0x20 { last = i }
            if byte == 0x3A, i + 1 >= end || bytes[i + 1] <= 0x20 { return nil }
            if byte == 0x23, bytes[i - 1] == 0x20 { return nil }
            i += 1
        }
        return YAMLNode(value: .scalar(text(start, last + 1), .plain), span: SourceSpan(start, last + 1))
    }

    private mutating func quoted() -> YAMLNode? {
        let start = i
        let quote = byte
        i += 1
        while byte != quote {
            guard byte >= 0x20, byte < 0x7F, byte != 0x5C else { return nil }
            i += 1
        }
        i += 1
        // Two single quotes are an escape.
        guard byte != quote else { return nil }
        return YAMLNode(value: .scalar(text(start + 1, i - 1), .quoted), span: SourceSpan(start, i))
    }

    private mutating func list() -> YAMLNode? {
        let start = i
        i += 1
        var nodes: [YAMLNode] = []
        while byte != 0x5D {
            let word = i
            guard PlainMapping.isLetterOrDigit(byte) else { return nil }
            while PlainMapping.isLetterOrDigit(byte) || byte == 0x5F || byte &- 0x2D < 3 { i += 1 }
            nodes.append(YAMLNode(value: .scalar(text(word, i), .plain), span: SourceSpan(word, i)))
            if byte == 0x2C {
                i += 1
                guard byte == 0x20 else { return nil }
                while byte == 0x20 { i += 1 }
                guard byte != 0x5D else { return nil }
            } else if byte != 0x5D {
                return nil
            }
        }
        i += 1
        return YAMLNode(value: .sequence(nodes), span: SourceSpan(start, i))
    }
}
