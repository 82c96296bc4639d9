import JournalText

/// Front matter that is a form for other notes: `{{title}}`, `{{ .Date }}`, `<% tp.date.now() %>` stand in it, which a
/// program fills in when it makes a note.
enum UnexpandedTemplate {
    /// Whether the front matter of a file is one.
    ///
    /// - Parameter yaml: between its two lines; nil where a file has none, or one that is not YAML.
    static func stands(in source: SourceFile, yaml: Range<Int>?) -> Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            if let yaml { return stands(in: bytes, yaml) }
            return toml(bytes, from: source.byteOrderMarkLength).map { stands(in: bytes, $0) } ?? false
        }
    }

    private static func stands(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        holds((0x7B, 0x7B), (0x7D, 0x7D), bytes, range) || holds((0x3C, 0x25), (0x25, 0x3E), bytes, range)
    }

    /// Whether one pair of bytes stands in a range, and another after it.
    private static func holds(
        _ opener: (UInt8, UInt8), _ closer: (UInt8, UInt8), _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        var wanted = opener
        var isOpen = false
        var at = range.lowerBound
        while at + 1 < range.upperBound {
            if bytes[at] == wanted.0, bytes[at + 1] == wanted.1 {
                if isOpen { return true }
                isOpen = true
                wanted = closer
                at += 1
            }
            at += 1
        }
        return false
    }

    /// Between two lines `+++`, as Hugo's archetypes have them.
    private static func toml(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        guard isFence(bytes, start) else { return nil }
        var at = start + 3
        while at < bytes.count {
            let isLineStart = bytes[at - 1] == 0x0A || bytes[at - 1] == 0x0D
            if isLineStart, isFence(bytes, at) { return (start + 3)..<at }
            at += 1
        }
        return nil
    }

    private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at + 3 <= bytes.count, bytes[at] == 0x2B, bytes[at + 1] == 0x2B, bytes[at + 2] == 0x2B else {
            return false
        }
        return at + 3 == bytes.count || bytes[at + 3] <= 0x20
    }
}
