extension RichText {
    /// Whether all of the text is struck out: words in `~~`, and outside them nothing but mentions, white space and
    /// punctuation.
    package var isStruckOut: Bool {
        // Words that begin a text are outside.
        guard let first = code.first, !RichText.isOfWord(first) else { return false }
        var depth = 0
        var hasWords = false
        return code.withUnsafeBufferPointer { bytes in
            var reader = RichTextReader(bytes)
            while let token = reader.next() {
                switch token {
                case .op(.deleted, _, _): depth += 1
                case .op(.deletedEnd, _, _): depth -= 1
                case .op(.code, _, _), .op(.image, _, _):
                    if depth <= 0 { return false }
                    hasWords = true
                case .op: continue
                case .text(let start, let end):
                    let isWord = bytes[start..<end].contains(where: RichText.isOfWord)
                    if isWord, depth <= 0 { return false }
                    if isWord { hasWords = true }
                }
            }
            return hasWords
        }
    }

    /// A letter or digit; what is not ASCII counts as one.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
