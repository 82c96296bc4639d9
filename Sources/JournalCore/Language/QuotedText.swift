/// What stands in double quotes in a text of UTF-8: words that are mentioned, or somebody else's.
///
/// `"`, `“ ”`, `„ “` and `« »`, within one paragraph. A straight quote opens where a word begins and closes where one
/// ends, so that inches (`a 5" screen`) open nothing. Single quotes are not told from apostrophes.
enum QuotedText {
    /// Bytes between quotes, in order; what is not closed is not quoted.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        guard text.contains(where: { $0 == 0x22 || $0 == 0xE2 || $0 == 0xC2 }) else { return [] }
        var found: [Range<Int>] = []
        var open: (start: Int, closers: [[UInt8]])?
        var i = 0
        while i < text.count {
            if let (start, closers) = open, let closer = closers.first(where: { text[i...].starts(with: $0) }),
                closer.count > 1 || i == 0 || text[i - 1] > 0x20
            {
                found.append(start..<i)
                open = nil
                i += closer.count
            } else if let quote = quotes.first(where: { text[i...].starts(with: $0.opening) }) {
                let after = i + quote.opening.count
                if quote.opening.count > 1 || opensWord(text, i) { open = (after, quote.closing) }
                i = after
            } else {
                i += 1
            }
        }
        return found
    }

    private static let quotes: [(opening: [UInt8], closing: [[UInt8]])] = [
        ([0x22], [[0x22]]),
        (Array("“".utf8), [Array("”".utf8)]),
        (Array("„".utf8), [Array("“".utf8), Array("”".utf8)]),
        (Array("«".utf8), [Array("»".utf8)]),
    ]

    private static func opensWord(_ text: [UInt8], _ at: Int) -> Bool {
        let follows = at == 0 || text[at - 1] <= 0x20 || [0x28, 0x5B, 0x2D, 0x2F, 0x7C].contains(text[at - 1])
        return follows && at + 1 < text.count && text[at + 1] > 0x20
    }
}
