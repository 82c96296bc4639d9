internal import JournalText

/// What ``CommentMask`` has to know of a document: where code stands, and whether it took text for code.
extension MarkdownTree {
    /// The bytes of the file that its code blocks take, in order, each from its first line to the end of its last.
    package var codeBlockRanges: [Range<Int>] {
        var found: [Range<Int>] = []
        for i in blocks.indices where blocks[i].kind == .codeBlock && blocks[i].firstLine >= 0 {
            // A block that its container ends is said to go on into the line after it.
            var last = Int(blocks[i].lastLine)
            if i + 1 < blocks.count, blocks[i + 1].firstLine >= 0 { last = min(last, Int(blocks[i + 1].firstLine) - 1) }
            let start = max(lines.starts[Int(blocks[i].firstLine)], found.last?.upperBound ?? 0)
            let end = last + 1 < lines.starts.count ? lines.starts[last + 1] : source.count
            if start < end { found.append(start..<end) }
        }
        return found
    }

    /// Whether the opener of a comment stands in anything but code, and would be shown.
    package mutating func showsComment() -> Bool {
        for i in blocks.indices {
            switch blocks[i].kind {
            case .htmlBlock:
                let html = literal(of: i).text
                if html.withUnsafeBufferPointer({ CommentMask.holdsOpener($0[...]) }) { return true }
            case .paragraph, .heading, .cell: if showsComment(inlines(of: i)) { return true }
            default: break
            }
        }
        return arguments.withUnsafeBufferPointer { CommentMask.holdsOpener($0[...]) }
    }

    private func showsComment(_ range: Range<Int>) -> Bool {
        text.withUnsafeBufferPointer { text in
            var i = range.lowerBound
            while i < range.upperBound {
                let start = Int(tokens[i].start)
                var end = start
                // What the parser split may be one word to the eye.
                while i < range.upperBound, tokens[i].kind != .code, tokens[i].kind != .literal {
                    end = Int(tokens[i].end)
                    i += 1
                }
                if CommentMask.holdsOpener(text[start..<end]) { return true }
                i += 1
            }
            return false
        }
    }
}
