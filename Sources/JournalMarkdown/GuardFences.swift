/// The fenced code that certainly is code, so that the guard lets anything stand in it.
///
/// A fence in the first column stands in no container, and opens code wherever it is met but in HTML and in other code.
/// Where it cannot be known whether one of those is open in the document itself, no code is known from there on.
struct GuardFences {
    private let bytes: GuardBytes
    private var isKnown = true
    /// Since the last empty line, a line began as HTML does.
    private var isInHTML = false
    /// What closes the code that is open: this byte, this often or more.
    private var fence: (byte: UInt8, length: Int)?

    init(_ bytes: GuardBytes) { self.bytes = bytes }

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
        while start < bytes.count, start < line + 3, bytes[start] == 0x20 { start += 1 }
        guard start < bytes.count else { return fence != nil }
        let byte = bytes[start]
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
        let byte = bytes[start]
        guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return 0 }
        var i = bytes.afterRun(start)
        let length = i - start
        guard length >= 3 else { return 0 }
        while byte == UInt8(ascii: "`"), i < bytes.count, !bytes.isLineEnd(i) {
            if bytes[i] == byte { return 0 }
            i += 1
        }
        return length
    }

    private func closes(_ start: Int, _ length: Int) -> Bool {
        let end = bytes.afterRun(start)
        guard end - start >= length else { return false }
        let i = bytes.afterSpaces(end)
        return i == bytes.count || bytes.isLineEnd(i)
    }

    /// Whether it may be HTML that an empty line does not end: declarations, comments but for those of one line, and the
    /// elements whose content is raw.
    private func isLastingHTML(_ start: Int) -> Bool {
        guard start + 1 < bytes.count else { return false }
        switch bytes[start + 1] {
        case UInt8(ascii: "?"): return true
        case UInt8(ascii: "!"): return !isCommentOfOneLine(start)
        default:
            return begins("script", at: start + 1) || begins("style", at: start + 1) || begins("pre", at: start + 1)
                || begins("textarea", at: start + 1)
        }
    }

    private func isCommentOfOneLine(_ start: Int) -> Bool {
        guard begins("!--", at: start + 1) else { return false }
        var i = start + 2
        while i < bytes.count, !bytes.isLineEnd(i) {
            if bytes[i] == UInt8(ascii: "-"), begins("-->", at: i) { return true }
            i += 1
        }
        return false
    }

    /// Whether an ASCII word in lower case stands at an offset, in either case.
    private func begins(_ word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        for i in 0..<word.utf8CodeUnitCount {
            let wanted = word.utf8Start[i]
            let found = bytes[start + i]
            guard found == wanted || wanted > 0x60 && found | 0x20 == wanted else { return false }
        }
        return true
    }
}
