internal import JournalMarkdown

/// How the bytes of a ``RichText`` are walked where they are to be rewritten.
enum RichTextWalk {
    /// Begins an operation.
    static let escape: UInt8 = 0x01
    /// Ends an argument.
    static let stop: UInt8 = 0x02

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
            case .emphasis, .emphasisEnd, .strong, .strongEnd, .deleted, .deletedEnd, .code, .codeEnd, .link, .linkEnd,
                .image, .imageEnd:
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
        while at < code.count, code[at] != stop { at += 1 }
        let found = start..<at
        at = min(at + 1, code.count)
        return found
    }

    /// The scalar that begins at a byte, and how many bytes it takes; U+FFFD of one byte where there is none.
    static func scalar(_ code: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Unicode.Scalar, Int) {
        let first = code[at]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, at + length <= code.count else {
            return (first < 0x80 ? Unicode.Scalar(first) : "\u{FFFD}", 1)
        }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for i in 1..<length { value = value << 6 | UInt32(code[at + i] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }
}

extension RichText.Op {
    /// How many arguments follow it.
    fileprivate var argumentCount: Int {
        switch self {
        case .link, .image: 2
        case .mention, .heading, .bulletList, .orderedList, .item, .codeBlock, .row: 1
        default: 0
        }
    }
}
