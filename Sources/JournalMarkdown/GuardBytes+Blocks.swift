/// What begins a block, as far as the guard has to know.
extension GuardBytes {
    /// The bytes of a list marker, or 0 where there is none; a thematic break is none.
    func markerWidth(_ start: Int) -> Int {
        var i = start
        switch self[i] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"): if isThematicBreak(i) { return 0 }
        case UInt8(ascii: "+"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while i < count, i < start + 10, self[i] &- 0x30 < 10 { i += 1 }
            guard i < count, self[i] == UInt8(ascii: ".") || self[i] == UInt8(ascii: ")") else { return 0 }
        default: return 0
        }
        i += 1
        return i == count || isSpace(i) ? i - start : 0
    }

    /// An item that is not empty ends a paragraph, an ordered one only if it is number 1.
    func interruptsParagraph(_ marker: Int, _ width: Int) -> Bool {
        guard width == 1 || width == 2 && self[marker] == UInt8(ascii: "1") else { return false }
        let i = afterSpaces(marker + width)
        return i > marker + width && i < count && !isLineEnd(i)
    }

    func isHeading(_ start: Int) -> Bool {
        guard self[start] == UInt8(ascii: "#") else { return false }
        let i = afterRun(start)
        return i - start <= 6 && (i == count || isSpaceOrTab(i) || isLineEnd(i))
    }

    private func isThematicBreak(_ start: Int) -> Bool {
        var found = 0
        var i = start
        while i < count, !isLineEnd(i) {
            if self[i] == self[start] {
                found += 1
            } else if !isSpaceOrTab(i) {
                return false
            }
            i += 1
        }
        return found >= 3
    }

    /// The columns of a line that a table's delimiter row may be, else 0.
    func delimiterColumns(_ start: Int) -> Int {
        var columns = 1
        var hasHyphen = false
        var hasOther = false
        var last = start
        var i = start
        while i < count, !isLineEnd(i) {
            switch self[i] {
            case UInt8(ascii: "|"): columns += 1
            case UInt8(ascii: ":"): hasOther = true
            case UInt8(ascii: "-"): hasHyphen = true
            default: guard isSpace(i) else { return 0 }
            }
            if !isSpace(i) { last = i }
            i += 1
        }
        guard hasHyphen, hasOther || columns > 1 else { return 0 }
        // The first pipe and the last may stand outside.
        if self[start] == UInt8(ascii: "|") { columns -= 1 }
        if self[last] == UInt8(ascii: "|") { columns -= 1 }
        return columns
    }
}
