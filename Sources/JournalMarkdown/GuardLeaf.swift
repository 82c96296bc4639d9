/// What may be one paragraph, or the table that it became: the counts of what is quadratic in it.
struct GuardLeaf {
    /// The byte offset of its first line.
    var start: Int
    var lines = 0
    /// The columns of the table, else 0.
    var columns = 0
    /// How many `]` there are: each ends a link, an image, a use of a reference, or nothing.
    private(set) var brackets = 0
    private var images = 0
    private var openers = 0
    private var openerOffsets = 0
    private var delimiters = 0
    private var opening = 0
    private var closing = 0

    init(start: Int) { self.start = start }

    // What the parser pays for it where it ends at `end`, in steps.

    func openerCost(_ end: Int) -> Int { (openers * end - openerOffsets) * MarkdownGuard.stepsPerScannedByte }

    var imageCost: Int { images * brackets * MarkdownGuard.stepsPerImageAndBracket }

    var emphasisCost: Int {
        delimiters * brackets * MarkdownGuard.stepsPerDelimiterAndBracket
            + opening * closing * MarkdownGuard.stepsPerDelimiterPair
    }

    /// Reads a line's text to its end, which it returns.
    @inline(__always)
    mutating func read(_ bytes: GuardBytes, from start: Int, references: inout GuardReferences) -> Int {
        var i = bytes.nextMark(start)
        while i < bytes.count {
            let next = i + 1 < bytes.count ? bytes[i + 1] : 0
            switch bytes[i] {
            case UInt8(ascii: "!"):
                if next == UInt8(ascii: "[") { images += 1 }
            case UInt8(ascii: "]"):
                brackets += 1
                if next == UInt8(ascii: ":") { references.addDefinition(i + 2) }
            case UInt8(ascii: "<"):
                let third = i + 2 < bytes.count ? bytes[i + 2] : 0
                if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") && third != UInt8(ascii: "-") {
                    openers += 1
                    openerOffsets += i
                }
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                i = readDelimiters(bytes, i)
                continue
            default: return i
            }
            i = bytes.nextMark(i + 1)
        }
        return i
    }

    /// Reads a run of `*` or `_`, which may open emphasis, close it, do both or neither; returns the next mark.
    private mutating func readDelimiters(_ bytes: GuardBytes, _ start: Int) -> Int {
        let end = bytes.afterRun(start)
        let before = start > 0 ? bytes[start - 1] : 0x20
        let after = end < bytes.count ? bytes[end] : 0x20
        if bytes[start] == UInt8(ascii: "*") || !isWord(before) || !isWord(after) {
            let canOpen = !isBlank(after) && (!isPunctuation(after) || !isWord(before))
            let canClose = !isBlank(before) && (!isPunctuation(before) || !isWord(after))
            if canOpen || canClose { delimiters += 1 }
            if canOpen { opening += 1 }
            if canClose { closing += 1 }
        }
        return bytes.nextMark(end)
    }

    /// White space to CommonMark's rules of emphasis; what is not ASCII may be anything.
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    private func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }

    private func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}
