package import JournalText

/// The cells of a row beyond those that its table's head has: the parser drops them.
extension MarkdownTree {
    /// Where the text of such cells stands in the file; nil where a row has none.
    package func cutCells(of row: Int) -> SourceSpan? {
        guard blocks[row].kind == .row, !blocks[row].isHeader, blocks[row].firstLine >= 0 else { return nil }
        let cells = children(of: row).count
        return source.withUnsafeBufferPointer { buffer -> SourceSpan? in
            var cursor = rowCursor(for: row, in: buffer)
            var left = cells
            while cursor.offset < cursor.limit, left > 0 {
                switch buffer[cursor.offset] {
                case 0x0A, 0x0D: return nil
                case 0x5C: cursor.offset += 1
                case 0x7C: left -= 1
                default: break
                }
                cursor.offset += 1
            }
            guard left == 0 else { return nil }
            cursor.skipSpaces()
            var end = cursor.offset
            while end < cursor.limit, buffer[end] != 0x0A, buffer[end] != 0x0D { end += 1 }
            while end > cursor.offset, [0x20, 0x09, 0x7C].contains(buffer[end - 1]) { end -= 1 }
            return end > cursor.offset ? SourceSpan(cursor.offset, end) : nil
        }
    }

    /// The text of such cells as ``tokens``: one, as it stands in the file, with blanks for pipes.
    package mutating func inlines(ofCutCells span: SourceSpan) -> Range<Int> {
        let first = tokens.count
        let start = text.count
        for byte in source[span.start..<span.end] {
            text.append(byte == 0x7C ? 0x20 : byte == TablePipes.placeholder && hasMaskedPipes ? 0x7C : byte)
        }
        tokens.append(
            InlineToken(
                kind: .text, start: Int32(start), end: Int32(text.count), source: Int32(clamping: span.start)))
        return first..<tokens.count
    }
}
