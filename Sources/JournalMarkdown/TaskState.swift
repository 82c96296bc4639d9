/// What the box before a task says of it: GitHub's two states, and those that Obsidian's tasks add.
package enum TaskState: UInt8, Sendable, Hashable, CaseIterable {
    case open = 0x20
    case begun = 0x2F  // /
    case done = 0x78  // x
    case cancelled = 0x2D  // -
    case moved = 0x3E  // >

    /// The byte that stands in the box; one of several where more than one says it.
    package var mark: UInt8 { rawValue }

    /// Whether the task is off the table without being done: called off, or moved elsewhere.
    package var isGivenUp: Bool { self == .cancelled || self == .moved }

    /// The state that the one character of a box says: what is not known is open.
    init(box byte: UInt8) { self = byte == 0x58 ? .done : TaskState(rawValue: byte) ?? .open }
}

/// A task box: `[`, one character, `]`, and then white space or the line's end.
struct TaskBox {
    var state: TaskState
    /// The byte after its bracket and the blanks behind it.
    var end: Int

    /// The box that begins at an offset, or nil where none does.
    init?(in source: [UInt8], at offset: Int) {
        guard offset >= 0, offset + 2 < source.count, source[offset] == 0x5B else { return nil }
        let first = source[offset + 1]
        // A bracket, or a line's end, is no state.
        guard first >= 0x20 || first == 0x09, first != 0x5B, first != 0x5D, first != 0x7F else { return nil }
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let close = offset + 1 + length
        guard close < source.count, source[close] == 0x5D else { return nil }
        if close + 1 < source.count, ![0x20, 0x09, 0x0A, 0x0D].contains(source[close + 1]) { return nil }
        state = TaskState(box: first)
        var end = close + 1
        while end < source.count, source[end] == 0x20 || source[end] == 0x09 { end += 1 }
        self.end = end
    }
}

extension TaskBox {
    /// The box before a leaf's text: of the first paragraph of a list item, or what a line below made a heading of it.
    init?(before leaf: Int, of blocks: [MarkdownTree.Block], in source: [UInt8]) {
        let block = blocks[leaf]
        guard block.kind == .paragraph || block.kind == .heading, block.parent >= 0,
            blocks[Int(block.parent)].kind == .item, blocks[Int(block.parent)].firstChild == Int32(leaf)
        else { return nil }
        self.init(in: source, at: Int(block.start))
    }
}

extension MarkdownTree {
    /// Takes the tokens out that a box was read as; it is none of the text.
    mutating func dropTaskBox(from first: Int, to end: Int) {
        // What opens within the box and closes after it stays.
        var open: [InlineToken] = []
        var at = first
        walk: while at < tokens.count {
            let token = tokens[at]
            switch token.kind {
            case .text, .literal:
                guard token.source >= 0, Int(token.source) < end else { break walk }
                let over = Int(token.source) + Int(token.end - token.start) - end
                if over > 0, token.kind == .text {
                    tokens[at].start = token.end - Int32(over)
                    tokens[at].source = Int32(end)
                    break walk
                }
            case .softBreak, .hardBreak, .code, .html: break walk
            default:
                if token.kind.opens { open.append(token) } else { _ = open.popLast() }
            }
            at += 1
        }
        tokens.replaceSubrange(first..<at, with: open)
    }
}
