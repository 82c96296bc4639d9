/// Definitions of link references; CommonMark 0.29, section 4.7.
extension SourceCursor {
    /// Steps over the definitions that stand here, to the content of the line after them.
    mutating func skipDefinitions() {
        let start = lineStart
        while let end = endOfDefinition(offset) {
            offset = end
            skipToNextLine()
        }
        // Should the parser see it otherwise, text is looked for from here.
        lineStart = start
    }

    /// The end of the line on which `[label]: address "title"` ends, or nil where none begins here.
    private func endOfDefinition(_ start: Int) -> Int? {
        guard byte(start) == 0x5B else { return nil }
        var at = start + 1
        var hasLabel = false
        while at < limit, byte(at) != 0x5D {
            if byte(at) == 0x5B || at - start > 1000 { return nil }
            if byte(at) > 0x20 { hasLabel = true }
            at += byte(at) == 0x5C ? 2 : 1
        }
        guard hasLabel, byte(at) == 0x5D, byte(at + 1) == 0x3A, let address = endOfAddress(skipGap(at + 2)) else {
            return nil
        }
        let gap = skipGap(address)
        if gap > address, let title = endOfTitle(gap), let end = endOfLine(title) { return end }
        return endOfLine(address)
    }

    /// The place after spaces and one line end at most, with the prefix of the line after it.
    private func skipGap(_ start: Int) -> Int {
        var cursor = self
        cursor.offset = start
        cursor.skipSpaces()
        if cursor.byte(cursor.offset) == 0x0A || cursor.byte(cursor.offset) == 0x0D { cursor.skipToNextLine() }
        return cursor.offset
    }

    /// The line's end, where only spaces stand before it.
    private func endOfLine(_ start: Int) -> Int? {
        var at = start
        while at < limit, isSpace(byte(at)) { at += 1 }
        return at >= limit || byte(at) == 0x0A || byte(at) == 0x0D ? min(at, limit) : nil
    }

    private func endOfAddress(_ start: Int) -> Int? {
        var at = start
        if byte(at) == 0x3C {
            while at < limit, byte(at) != 0x3E, byte(at) != 0x0A, byte(at) != 0x0D { at += byte(at) == 0x5C ? 2 : 1 }
            return byte(at) == 0x3E ? at + 1 : nil
        }
        var depth = 0
        while at < limit, byte(at) > 0x20 {
            switch byte(at) {
            case 0x5C where SourceCursor.isPunctuation(byte(at + 1)): at += 1
            case 0x28: depth += 1
            case 0x29: depth -= 1
            default: break
            }
            if depth < 0 { return nil }
            at += 1
        }
        return at > start && depth == 0 ? at : nil
    }

    private func endOfTitle(_ start: Int) -> Int? {
        let close: UInt8
        switch byte(start) {
        case 0x22, 0x27: close = byte(start)
        case 0x28: close = 0x29
        default: return nil
        }
        var at = start + 1
        while at < limit, byte(at) != close { at += byte(at) == 0x5C ? 2 : 1 }
        return at < limit ? at + 1 : nil
    }
}
