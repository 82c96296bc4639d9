/// What of a text would be markup, and is written so that it stays text.
///
/// A backslash stands only where CommonMark, GFM or one of the usual readers would see a mark: a chat that shows the
/// Markdown as it is should show little of it. `<` and `&` become entities, as not every reader knows their escapes.
extension MarkdownWriter {
    enum Escape {
        case none
        case backslash
        case entity(StaticString)
    }

    func escape(_ i: Int, _ from: Int, _ to: Int, _ out: [UInt8]) -> Escape {
        let byte = bytes[i]
        let next: UInt8? = i + 1 < to ? bytes[i + 1] : nil
        let isEscaped: Bool
        switch byte {
        case 0x3C where beginsElement(next): return .entity("&lt;")
        case 0x26 where beginsEntity(i, to): return .entity("&amp;")
        case 0x2A, 0x5F, 0x60, 0x7E: isEscaped = needsEscape(delimiter: byte, i, from, to, out)
        case 0x5B, 0x5D: isEscaped = needsEscape(bracket: byte, next, to, out)
        case 0x5C: isEscaped = next.map(SourceCursor.isPunctuation) ?? true
        case 0x7C: isEscaped = inTable || isContinuation
        case 0x21: isEscaped = next == nil && isLinkNext(to)
        case 0x23: isEscaped = isAtStart(out) || closesHeading(i, from, to, out) || (place == .entry && isMark(i, from))
        case 0x40, 0x5E: isEscaped = place == .entry && (isLineStart || isMark(i, from))
        case 0x25: isEscaped = place == .entry && i > from && bytes[i - 1] == byte
        case 0x3A:
            let isField = place == .entry && i > from && bytes[i - 1] == byte
            isEscaped = isField || (isContinuation && isAtStart(out))
        case 0x3E: isEscaped = isAtStart(out)
        case 0x2B, 0x2D:
            let isAlone = next.map { $0 <= 0x20 || $0 == byte } ?? true
            isEscaped = isAtStart(out) && (isAlone || isContinuation || place == .entry)
        case 0x3D: isEscaped = isAtStart(out) && (isContinuation || place == .entry)
        case 0x2E, 0x29:
            isEscaped = isLineStart && i > from && isDigit(bytes[i - 1]) && next.map { $0 <= 0x20 } ?? true
        default: isEscaped = false
        }
        return isEscaped ? .backslash : .none
    }

    /// `*`, `_`, a backtick or `~`.
    private func needsEscape(delimiter byte: UInt8, _ i: Int, _ from: Int, _ to: Int, _ out: [UInt8]) -> Bool {
        var first = i
        var end = i + 1
        // Three are as good as more, so a long run costs no more than a short one.
        while first > from, i - first < 3, bytes[first - 1] == byte { first -= 1 }
        while end < to, end - i < 3, bytes[end] == byte { end += 1 }
        if place == .entry, byte != 0x5F { return true }
        if end - first > 2 { return byte != 0x5F || !isInWord(first, end, from, to) }
        let before = first > from ? bytes[first - 1] : first == i ? lastWritten(out) ?? 0x20 : byte
        let isSpacedBefore = before <= 0x20
        let isSpacedAfter = end < to && bytes[end] <= 0x20
        switch byte {
        case 0x2A where isAtStart(out): return true
        case 0x5F where isInWord(first, end, from, to): return false
        case 0x60: return place != .block && place != .cell || counts.ticks > 1
        default: break
        }
        if isSpacedBefore, isSpacedAfter { return false }
        guard place == .block || place == .cell, spans.isEmpty else { return true }
        switch byte {
        case 0x2A: return counts.stars > 1
        case 0x5F: return counts.underscores > 1
        default: return counts.tildes > 1 && counts.closingTildes > 0
        }
    }

    /// Whether letters or digits stand on both sides.
    private func isInWord(_ first: Int, _ end: Int, _ from: Int, _ to: Int) -> Bool {
        guard first > from, end < to else { return false }
        var start = first - 1
        while start > from, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isWord(start, to) && isWord(end, to)
    }

    private func isWord(_ i: Int, _ to: Int) -> Bool {
        if bytes[i] < 0x80 { return BareAddress.isAlphanumeric(bytes[i]) }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[i..<min(i + 4, to)]), as: UTF8.self)
        guard let properties = text.unicodeScalars.first?.properties else { return false }
        return properties.isAlphabetic || properties.numericType != nil
    }

    /// A bracket takes part in a link only with `](`, and in other forms at the start of a line; within a link of ours
    /// it would part its text.
    private func needsEscape(bracket byte: UInt8, _ next: UInt8?, _ to: Int, _ out: [UInt8]) -> Bool {
        if place == .entry || openLinks > 0 { return true }
        if byte == 0x5B { return isAtStart(out) || next == 0x5E }
        guard let next else { return to < bytes.count }
        return next == 0x28 || next == 0x5B || next == 0x3A
    }

    private func beginsElement(_ next: UInt8?) -> Bool {
        guard let next else { return false }
        return 0x61...0x7A ~= next | 0x20 || next == 0x2F || next == 0x21 || next == 0x3F
    }

    /// `&name;`, `&#1;`, `&#x1;`.
    private func beginsEntity(_ i: Int, _ to: Int) -> Bool {
        var end = i + 1
        if end < to, bytes[end] == 0x23 { end += 1 }
        let first = end
        while end < to, end - first < 40, BareAddress.isAlphanumeric(bytes[end]) { end += 1 }
        return end > first && end < to && bytes[end] == 0x3B
    }

    /// Whether a link, or what becomes one, follows a run of text.
    private func isLinkNext(_ to: Int) -> Bool {
        guard to + 1 < bytes.count else { return false }
        let op = RichText.Op(rawValue: bytes[to + 1])
        return op == .link || op == .image
    }

    /// A `#` behind a space at the end of all belongs to a heading's mark.
    private func closesHeading(_ i: Int, _ from: Int, _ to: Int, _ out: [UInt8]) -> Bool {
        guard i == from || bytes[i - 1] <= 0x20 else { return false }
        var end = i
        while end < to, bytes[end] == 0x23 { end += 1 }
        while end < to, bytes[end] <= 0x20 { end += 1 }
        return end == to
    }

    /// Whether nothing stands in the line yet: digits, which might become a list, leave it at its start for their stop.
    private func isAtStart(_ out: [UInt8]) -> Bool {
        isLineStart && !(out.count > start && out.last.map(isDigit) ?? false)
    }

    private func lastWritten(_ out: [UInt8]) -> UInt8? { out.count > start ? out.last : nil }

    private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    /// Whether a tag, a mention or a name may begin here.
    private func isMark(_ i: Int, _ from: Int) -> Bool {
        guard i > from else { return true }
        return !BareAddress.isAlphanumeric(bytes[i - 1])
    }
}
