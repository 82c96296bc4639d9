import JournalMarkdown
import JournalText

/// Tags and mentions, and where they may stand.
extension LeafScanner {
    /// What stands before a `#` or an `@`.
    enum Boundary {
        /// A mark may begin.
        case open
        /// A letter, a digit, `_`, `\` or `#`.
        case glued
        /// A `/` that no mark stands before.
        case slash
        /// It is within an address.
        case address
    }

    /// Reads the `#` at an offset; the offset to go on from comes back.
    mutating func scanNumberSign(_ at: Int, _ end: Int, _ index: Int) -> Int {
        if at + 2 < end, text[at + 1] == 0x5B, text[at + 2] == 0x5B,
            let next = scanWikiLink(at + 1, index, sign: at)
        {
            return next
        }
        guard let tagEnd = MarkSyntax.endOfTag(text, at + 1, end) else {
            // `# private`, or emphasis or what nobody sees between the two; a number is none of these.
            if at + 1 >= end || !(0x30...0x39).contains(text[at + 1]) { looksForPrivacy = true }
            return at + 1
        }
        var nameEnd = tagEnd
        while nameEnd > at + 1, text[nameEnd - 1] == 0x2F { nameEnd -= 1 }
        guard nameEnd > at + 1 else { return at + 1 }
        let name = UnsafeBufferPointer(rebasing: text[(at + 1)..<nameEnd])
        switch VocabularyTag.group(of: name) {
        case .privacy: takePrivate(at, nameEnd, tagEnd, index)
        case .vocabulary, .open:
            if at < mutedTo { break }
            switch boundary(at, index) {
            case .open: takeTag(at, nameEnd, tagEnd, index)
            case .glued: tell(.gluedTag, at, nameEnd, index, replacement: " " + string(at, nameEnd))
            case .slash, .address: break
            }
        case .ordinary: takeOrdinary(at, nameEnd, tagEnd, index)
        }
        return tagEnd
    }

    private mutating func takeTag(_ at: Int, _ nameEnd: Int, _ tagEnd: Int, _ index: Int) {
        content.tags.append(LeafContent.Tag(name: string(at + 1, nameEnd), span: span(at, tagEnd, index)))
        cuts.append(Cut(start: at, end: tagEnd, firstToken: index, lastToken: index))
        lastMarkEnd = tagEnd
    }

    /// `#private`, `#confidential` and what is below them: wherever they stand, they hide.
    private mutating func takePrivate(_ at: Int, _ nameEnd: Int, _ tagEnd: Int, _ index: Int) {
        privacyRead.append(at..<tagEnd)
        if at < mutedTo {
            hide(at, nameEnd, index)
            return
        }
        switch boundary(at, index) {
        case .open: takeTag(at, nameEnd, tagEnd, index)
        case .address: tell(.hidesNothing, at, nameEnd, index)
        case .glued, .slash: hide(at, nameEnd, index, replacement: " #private")
        }
    }

    private mutating func takeOrdinary(_ at: Int, _ nameEnd: Int, _ tagEnd: Int, _ index: Int) {
        let name = UnsafeBufferPointer(rebasing: text[(at + 1)..<nameEnd])
        if PrivacyWord.mayBeNear(name), let nearness = PrivacyWord.judge(string(at + 1, nameEnd)) {
            privacyRead.append(at..<tagEnd)
            let place = boundary(at, index)
            if nearness == .part || place == .address {
                tell(.hidesNothing, at, nameEnd, index)
            } else {
                let isTag = place == .open && mayBegin(at, tokens[index], index)
                hide(at, nameEnd, index, replacement: (place == .open ? "" : " ") + "#private")
                if isTag { cuts.append(Cut(start: at, end: tagEnd, firstToken: index, lastToken: index)) }
                return
            }
        } else if text[at + 1] | 0x20 == 0x70 || text[at + 1] | 0x20 == 0x63 || text[at + 1] >= 0x80 {
            // Emphasis, or what nobody sees, may part the word that it begins.
            if tagEnd - at < 14, tagEnd == Int(tokens[index].end) || text[tagEnd] >= 0x80 || text[tagEnd] == 0x2E {
                looksForPrivacy = true
            }
        }
        guard mayBegin(at, tokens[index], index), !fillsBrackets(at, tagEnd, index) else { return }
        ordinary.append((at, Array(name)))
        takeTag(at, nameEnd, tagEnd, index)
    }

    /// Whether brackets or quotes stand right around a tag: `("#ops")` is somebody's word for a channel.
    private func fillsBrackets(_ at: Int, _ tagEnd: Int, _ index: Int) -> Bool {
        guard at > Int(tokens[index].start), tagEnd < Int(tokens[index].end) else { return false }
        switch (text[at - 1], text[tagEnd]) {
        case (0x28, 0x29), (0x5B, 0x5D), (0x7B, 0x7D), (0x22, 0x22), (0x27, 0x27): return true
        default: return false
        }
    }

    /// Reads the `@` at an offset; the offset to go on from comes back.
    mutating func scanAtSign(_ at: Int, _ end: Int, _ index: Int) -> Int {
        guard let handleEnd = MarkSyntax.endOfHandle(text, at + 1, end) else { return at + 1 }
        let written = UnsafeBufferPointer(rebasing: text[(at + 1)..<handleEnd])
        let place = boundary(at, index)
        if PrivacyWord.mayBeNear(written), place != .address, !isMailAddress(at, handleEnd, index),
            let nearness = PrivacyWord.judge(string(at + 1, handleEnd)), nearness != .part
        {
            privacyRead.append(at..<handleEnd)
            hide(at, handleEnd, index, replacement: (place == .open ? "" : " ") + "#private")
            return handleEnd
        }
        switch place {
        case .open:
            guard !isMailAddress(at, handleEnd, index) else { return handleEnd }
            let folded = Spelling.lowercased(written)
            if people.isNobody(folded) { return handleEnd }
            let handle = people.handle(folded)
            content.people.append(handle)
            cuts.append(
                Cut(
                    start: at, end: handleEnd, firstToken: index, lastToken: index,
                    replacement: .mention(handle == folded ? Array(written) : Array(handle.utf8))))
            lastMarkEnd = handleEnd
        case .glued:
            if !isMailAddress(at, handleEnd, index), people.knows(string(at + 1, handleEnd)) {
                tell(.gluedMention, at, handleEnd, index, replacement: " " + string(at, handleEnd))
            }
        case .slash, .address: break
        }
        return handleEnd
    }

    /// Whether an `@` is that of `sam@example.org`: something before it, and a domain with a point after it.
    private func isMailAddress(_ at: Int, _ handleEnd: Int, _ index: Int) -> Bool {
        guard at > Int(tokens[index].start), text[(at + 1)..<handleEnd].contains(0x2E) else { return false }
        switch text[at - 1] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0x2B, 0x2D, 0x2E, 0x5F, 0x80...: return text[at - 1] < 0x80
        default: return false
        }
    }

    /// Whether what stands before an offset lets an ordinary tag begin.
    func mayBegin(_ at: Int, _ token: InlineToken, _ index: Int) -> Bool {
        if at > Int(token.start) {
            let before = text[at - 1]
            return before < 0x80 ? MarkSyntax.mayPrecede(before) : MarkSyntax.isWhiteSpaceBefore(text, at)
        }
        guard index > tokens.startIndex else { return true }
        let previous = tokens[index - 1].kind
        if previous == .softBreak || previous == .hardBreak { return true }
        guard token.source > 0 else { return false }
        let before = source[Int(token.source) - 1]
        return before < 0x80
            ? MarkSyntax.mayPrecede(before) : MarkSyntax.isWhiteSpaceBefore(source, Int(token.source))
    }

    /// What stands before an offset, in the text as the parser gives it: what nobody sees does not count.
    func boundary(_ at: Int, _ index: Int) -> Boundary {
        if at > Int(tokens[index].start) {
            if text[at - 1] == 0x20 { return .open }
            if at < addressEnd, isWithinAddress(text[at - 1]) { return .address }
        }
        var place = at
        var token = index
        while true {
            if place <= Int(tokens[token].start) {
                guard token > tokens.startIndex else { return .open }
                let kind = tokens[token - 1].kind
                guard kind == .text || kind == .literal else { return .open }
                token -= 1
                place = Int(tokens[token].end)
                continue
            }
            let before = text[place - 1]
            switch before {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x5C, 0x23: return .glued
            case 0x2F: return lastMarkEnd == place - 1 || lastMarkEnd == place ? .open : .slash
            case 0x80...:
                var start = place - 1
                while start > Int(tokens[token].start), text[start] & 0xC0 == 0x80, place - start < 4 { start -= 1 }
                guard let (scalar, _) = MarkSyntax.scalar(text, start, place) else { return .open }
                if FoldedWord.isInvisible(scalar) {
                    place = start
                    continue
                }
                return MarkSyntax.isWordPart(scalar) ? .glued : .open
            case CommentMask.filler: place -= 1
            default: return .open
            }
        }
    }

    /// Whether an address goes on after a byte within it: a comma or a bracket rather ends it before a mark.
    private func isWithinAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x3B, 0x29, 0x5D, 0x7D, 0x22, 0x27, 0x21, 0x7C, 0x3E, 0x80...: false
        default: true
        }
    }

    /// The end of the address whose scheme ends at a colon, or of the colon where there is none.
    func endOfAddress(_ colon: Int, _ start: Int, _ end: Int) -> Int {
        guard colon > start, (0x61...0x7A).contains(text[colon - 1] | 0x20) else { return colon }
        var at = colon + 3
        while at < end, text[at] > 0x20, text[at] != 0x3C, text[at] != 0x3E {
            if text[at] >= 0x80, let (scalar, length) = MarkSyntax.scalar(text, at, end) {
                // Chinese has no space where an address ends.
                guard MarkSyntax.isWordPart(scalar) else { break }
                at += length
            } else {
                at += 1
            }
        }
        return at
    }

    /// A code span that is a mark and nothing else is told within an item.
    mutating func scanCode(_ token: InlineToken, _ index: Int) {
        var start = Int(token.start)
        var end = Int(token.end)
        while start < end, text[start] == 0x20 { start += 1 }
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        guard end - start > 2, end - start < 80 else { return }
        if text[start] == 0x23 {
            guard MarkSyntax.endOfTag(text, start + 1, end) == end,
                VocabularyTag.group(of: UnsafeBufferPointer(rebasing: text[(start + 1)..<end])) != .ordinary
            else { return }
        } else {
            guard text[start] == 0x40, MarkSyntax.endOfHandle(text, start + 1, end) == end,
                people.knows(string(start + 1, end))
            else { return }
        }
        let place = max(0, Int(token.source))
        content.nearMarks.append(
            LeafContent.NearMark(
                kind: .inCode, text: string(start, end), span: SourceSpan(place, place + end - start)))
    }

    // MARK: Telling

    func string(_ start: Int, _ end: Int) -> String { String(decoding: text[start..<end], as: UTF8.self) }

    /// Keeps a mark that was nearly one.
    mutating func tell(
        _ kind: LeafContent.NearMark.Kind, _ start: Int, _ end: Int, _ index: Int, replacement: String? = nil
    ) {
        content.nearMarks.append(
            LeafContent.NearMark(
                kind: kind, text: string(start, end), span: span(start, end, index), replacement: replacement))
    }

    /// Hides what it stands in by what looks like `#private`.
    mutating func hide(_ start: Int, _ end: Int, _ index: Int, replacement: String? = nil) {
        let place = span(start, end, index)
        content.tags.append(LeafContent.Tag(name: Audience.private.rawValue, span: place))
        content.nearMarks.append(
            LeafContent.NearMark(kind: .hides, text: string(start, end), span: place, replacement: replacement))
    }
}
