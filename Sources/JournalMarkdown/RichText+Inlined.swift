extension RichText {
    /// The text of some blocks as one run: paragraphs follow one another, items of a list are parted by semicolons;
    /// blocks of code and tables are left out. What is inline already stays as it is.
    package var inlined: RichText {
        code.withUnsafeBufferPointer { bytes in
            var text = RichText()
            var separator: [UInt8] = []
            var reader = RichTextReader(bytes)
            while let token = reader.next() {
                switch token {
                case .text(let from, let to):
                    let run = UnsafeBufferPointer(rebasing: bytes[from..<to])
                    guard run.contains(where: { $0 > 0x20 }) || separator.isEmpty else { continue }
                    text.code.append(contentsOf: separator)
                    separator = []
                    text.code.append(contentsOf: run)
                case .op(.codeBlock, _, _): _ = reader.skip(to: .codeBlockEnd)
                case .op(.htmlBlock, _, _): _ = reader.skip(to: .htmlBlockEnd)
                case .op(.table, _, _): _ = reader.skip(to: .tableEnd)
                case .op(let op, let first, let second):
                    guard op.isInline || op == .lineBreak || op == .separator else {
                        if !text.code.isEmpty { separator = text.separator(after: op, separator) }
                        continue
                    }
                    text.code.append(contentsOf: separator)
                    separator = []
                    text.append(op)
                    for argument in [first, second].prefix(op.argumentCount) {
                        text.code.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[argument]))
                        text.code.append(RichText.stop)
                    }
                }
            }
            return text
        }
    }

    /// What parts the text so far from what follows a block's end: `; ` after an item that no mark ends, else a space.
    private func separator(after op: Op, _ waiting: [UInt8]) -> [UInt8] {
        guard op == .itemEnd, let last = code.last, ![0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2C].contains(last) else {
            return waiting.isEmpty ? [0x20] : waiting
        }
        return [0x3B, 0x20]
    }
}
