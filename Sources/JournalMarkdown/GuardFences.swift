/// The fenced code that certainly is code, so that the guard lets anything stand in it.
///
/// A fence in the first column stands in no container, and opens code wherever it is met but in HTML and in other code.
/// Where it cannot be known whether one of those is open in the document itself, no code is known from there on.
struct GuardFences {
    private let base: UnsafePointer<UInt8>
    private let count: Int
    private var isKnown = true
    /// Since the last empty line, a line began as HTML does.
    private var isInHTML = false
    /// What closes the code that is open: this byte, this often or more.
    private var fence: (byte: UInt8, length: Int)?

    init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    /// What most lines begin with begins neither code nor HTML.
    @inline(__always)
    func concern(_ first: UInt8) -> Bool {
        fence != nil || first == UInt8(ascii: "`") || first == UInt8(ascii: "~") || first == UInt8(ascii: "<")
            || first == 0x20
    }

    /// An empty line ends most HTML.
    mutating func passEmptyLine() { isInHTML = false }

    /// Whether the line is code, or a fence of it. `hasContainers` says whether a quote or a list may be open.
    mutating func isCode(_ line: Int, hasContainers: Bool) -> Bool {
        var start = line
        while start < count, start < line + 3, base[start] == 0x20 { start += 1 }
        guard start < count else { return fence != nil }
        let byte = base[start]
        if let fence {
            if byte == fence.byte, closes(start, fence.length) { self.fence = nil }
            return true
        }
        if byte == UInt8(ascii: "<") {
            if isLastingHTML(start) { isKnown = false } else { isInHTML = true }
            return false
        }
        let length = fenceLength(start)
        guard length > 0, isKnown else { return false }
        if isInHTML || start > line && hasContainers {
            isKnown = false
            return false
        }
        fence = (byte, min(length, 255))
        return true
    }

    /// The length of an opening fence, or 0.
    private func fenceLength(_ start: Int) -> Int {
        let byte = base[start]
        guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return 0 }
        var i = start
        while i < count, base[i] == byte { i += 1 }
        let length = i - start
        guard length >= 3 else { return 0 }
        while byte == UInt8(ascii: "`"), i < count, !isLineEnd(i) {
            if base[i] == byte { return 0 }
            i += 1
        }
        return length
    }

    private func closes(_ start: Int, _ length: Int) -> Bool {
        var i = start
        while i < count, base[i] == base[start] { i += 1 }
        guard i - start >= max(3, length) else { return false }
        while i < count, base[i] == 0x20 || base[i] == 0x09 { i += 1 }
        return i == count || isLineEnd(i)
    }

    /// Whether it may be HTML that an empty line does not end: declarations, comments but for those of one line, and the
    /// elements whose content is raw.
    private func isLastingHTML(_ start: Int) -> Bool {
        guard start + 1 < count else { return false }
        switch base[start + 1] {
        case UInt8(ascii: "?"): return true
        case UInt8(ascii: "!"): return !isCommentOfOneLine(start)
        default: return ["script", "style", "pre", "textarea"].contains { begins($0, at: start + 1) }
        }
    }

    private func isCommentOfOneLine(_ start: Int) -> Bool {
        guard begins("!--", at: start + 1) else { return false }
        var i = start + 2
        while i < count, !isLineEnd(i) {
            if base[i] == UInt8(ascii: "-"), begins("-->", at: i) { return true }
            i += 1
        }
        return false
    }

    /// Whether an ASCII word in lower case stands at an offset, in either case.
    private func begins(_ word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= count else { return false }
        for i in 0..<word.utf8CodeUnitCount where base[start + i] | 0x20 != word.utf8Start[i] | 0x20 { return false }
        return true
    }

    private func isLineEnd(_ i: Int) -> Bool { base[i] == 0x0A || base[i] == 0x0D }
}
