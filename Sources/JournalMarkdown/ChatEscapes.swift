/// What a chat's markup would take for a mark, written so that it is text.
struct ChatEscapes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let markup: ChatMarkup

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ markup: ChatMarkup) {
        self.bytes = bytes
        self.markup = markup
    }

    /// The address that begins at an offset of a run of text; nil where none does.
    func address(at i: Int, _ from: Int, _ to: Int) -> Range<Int>? {
        guard bytes[i] | 0x20 == 0x68, i == from || !BareAddress.isAlphanumeric(bytes[i - 1]) else { return nil }
        let colon = i + 4 < to && bytes[i + 4] == 0x3A ? i + 4 : i + 5
        guard colon < to, bytes[colon] == 0x3A else { return nil }
        let found = BareAddress.around(colon: colon, in: bytes, from: from, to: to)
        return found?.lowerBound == i ? found : nil
    }

    /// Whether an address leads somewhere from a chat, too: it has a scheme.
    func isWhole(_ address: Range<Int>) -> Bool {
        let scheme = bytes[address].prefix { $0 != 0x3A && $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        return scheme.endIndex < address.upperBound && bytes[scheme.endIndex] == 0x3A
    }

    /// A byte of an address.
    func append(addressByte byte: UInt8, to out: inout [UInt8]) {
        if byte == 0x26, markup == .slack { out.append("&amp;") } else { out.append(byte) }
    }

    /// A byte of text.
    func append(
        at i: Int, _ from: Int, _ to: Int, isLineStart: Bool, inLink: Bool, to out: inout [UInt8]
    ) {
        let byte = bytes[i]
        switch markup {
        case .slack:
            switch byte {
            case 0x26: out.append("&amp;")
            case 0x3C: out.append("&lt;")
            case 0x3E: out.append("&gt;")
            case 0x0A: out.append(0x20)
            default: out.append(byte)
            }
        case .jira:
            switch byte {
            case 0x5C: out.append("&#92;")
            case 0x26 where isEntity(i, to): out.append("&amp;")
            case 0x0A: out.append(0x20)
            default:
                if needsBackslash(i, from, to, isLineStart, inLink) { out.append(0x5C) }
                out.append(byte)
            }
        }
    }

    private func isEntity(_ i: Int, _ to: Int) -> Bool {
        var end = i + 1
        while end < to, end - i < 40, bytes[end] == 0x23 || BareAddress.isAlphanumeric(bytes[end]) { end += 1 }
        return end > i + 1 && end < to && bytes[end] == 0x3B
    }

    /// Jira's marks: in pairs around words, in brackets, at the start of a line, and faces.
    private func needsBackslash(_ i: Int, _ from: Int, _ to: Int, _ isLineStart: Bool, _ inLink: Bool) -> Bool {
        let byte = bytes[i]
        let before: UInt8 = i > from ? bytes[i - 1] : 0x20
        let next: UInt8 = i + 1 < to ? bytes[i + 1] : 0x20
        switch byte {
        case 0x7B, 0x7D, 0x5B, 0x5D: return true  // { } [ ]
        case 0x2A, 0x5F, 0x2D, 0x2B, 0x5E, 0x7E:  // * _ - + ^ ~
            if isLineStart { return true }
            let isInWord = isWord(before) && isWord(next)
            return !isInWord && !(before <= 0x20 && next <= 0x20)
        case 0x21: return next > 0x20 && !(0x21...0x2F ~= next)  // !x!
        case 0x3F: return before == 0x3F  // ??
        case 0x7C: return isLineStart || inLink
        case 0x23: return isLineStart
        case 0x28: return isFace(i + 1, to)
        case 0x3A, 0x3B: return [0x29, 0x28, 0x50, 0x44].contains(next) && !isWord(before)  // :) :( :P :D
        default: return false
        }
    }

    private func isWord(_ byte: UInt8) -> Bool { BareAddress.isAlphanumeric(byte) || byte >= 0x80 }

    /// `x)`, `on)` and the like, which Jira draws.
    private func isFace(_ i: Int, _ to: Int) -> Bool {
        var end = i
        while end < to, end - i < 8, bytes[end] != 0x29 { end += 1 }
        guard end < to, bytes[end] == 0x29 else { return false }
        let word = String(decoding: bytes[i..<end], as: UTF8.self).lowercased()
        return ["x", "y", "n", "i", "/", "!", "+", "-", "?", "*", "on", "off", "flag", "flagoff"].contains(word)
    }
}
