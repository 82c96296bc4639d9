internal import JournalMarkdown

/// How the bytes of a ``RichText`` are walked where they are to be rewritten.
enum RichTextWalk {
    /// An operation and where it and its arguments stand.
    struct Found {
        var op: RichText.Op?
        /// From the escape to the byte after the last argument.
        var range: Range<Int>
        var first: Range<Int>
        var second: Range<Int>

        /// Whether the letters before and after it touch, so that one word may go on over it.
        var isWithinWords: Bool {
            switch op {
            case .emphasis, .emphasisEnd, .strong, .strongEnd, .deleted, .deletedEnd, .marked, .markedEnd, .code,
                .codeEnd, .link, .linkEnd, .image, .imageEnd:
                true
            default: false
            }
        }
    }

    /// Reads the operation at an escape and moves past it with its arguments. What does not end, ends with the text.
    static func op(_ code: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Found {
        let start = at
        guard at + 1 < code.count else {
            at = code.count
            return Found(op: nil, range: start..<at, first: at..<at, second: at..<at)
        }
        let op = RichText.Op(rawValue: code[at + 1])
        at += 2
        let count = op?.argumentCount ?? 0
        let first = count > 0 ? argument(code, &at) : at..<at
        let second = count > 1 ? argument(code, &at) : at..<at
        return Found(op: op, range: start..<at, first: first, second: second)
    }

    private static func argument(_ code: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Range<Int> {
        let start = at
        while at < code.count, code[at] != RichText.stopByte { at += 1 }
        let found = start..<at
        at = min(at + 1, code.count)
        return found
    }

    /// The scalar that begins at a byte, and how many bytes it takes; U+FFFD of one byte where there is none.
    static func scalar(_ code: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Unicode.Scalar, Int) {
        guard code[at] & 0xC0 != 0x80, let found = MarkSyntax.scalar(code, at, code.count) else {
            return ("\u{FFFD}", 1)
        }
        return found
    }
}
