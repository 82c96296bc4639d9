import JournalMarkdown
import JournalText

/// What other programs write in notes beside CommonMark: links between notes, attachments, callouts, footnotes, ids of
/// blocks, macros.
extension LeafScanner {
    /// Where a link between notes ends, and where its words begin.
    private struct LinkEnd {
        /// Of the first `]`.
        var close: Int
        var closeToken: Int
        /// Of the `|`.
        var pipe: (offset: Int, token: Int)?
    }

    /// Reads the `[[…]]` at an offset; nil where it is none.
    ///
    /// - Parameter sign: Where the `#` stands that makes a tag of it.
    mutating func scanWikiLink(_ open: Int, _ index: Int, sign: Int?) -> Int? {
        guard open >= noLinkBefore, let end = endOfLink(open, index) else { return nil }
        let target = string(open + 2, end.pipe?.offset ?? end.close)
        if target.contains("::") { return nil }
        let link = WikiLink(target)
        let isEmbed = sign == nil && open > Int(tokens[index].start) && text[open - 1] == 0x21
        var whole = Cut(
            start: sign ?? (isEmbed ? open - 1 : open), end: end.close + 2, firstToken: index,
            lastToken: end.closeToken)
        let words = end.pipe.map { string($0.offset + 1, end.close) } ?? ""

        if takeLinkedTag(link, target, sign, whole, index) { return skip(to: whole.end) }
        if isEmbed, link.isAttachment {
            var image = RichText()
            image.append(.image, arguments: (link.address + [RichText.stopByte, RichText.stopByte])[...])
            if !WikiLink.isSize(words) { image.append(text: Array(words.utf8)) }
            image.append(.imageEnd)
            whole.replacement = .code(image.code)
            cuts.append(whole)
            return skip(to: whole.end)
        }
        if let handle = mentioned(link, sign) {
            content.people.append(Spelling.lowercased(handle.utf8))
            whole.replacement = .mention(Array(handle.utf8))
            cuts.append(whole)
            lastMarkEnd = whole.end
            return skip(to: whole.end)
        }
        if let pipe = end.pipe, words.utf8.contains(where: { $0 > 0x20 }) {
            // The words are read as any others; the brackets around them go.
            cuts.append(
                Cut(
                    start: whole.start, end: pipe.offset + 1, firstToken: index, lastToken: pipe.token,
                    replacement: .code([])))
            cuts.append(
                Cut(
                    start: end.close, end: whole.end, firstToken: end.closeToken, lastToken: end.closeToken,
                    replacement: .code([])))
            linkClose = end.close
            return skip(to: pipe.offset + 1)
        }
        whole.replacement = .code(RichText(plain: link.shown).code)
        cuts.append(whole)
        return skip(to: whole.end)
    }

    /// Where the link that begins at an offset ends, or nil. Up to a `|` it is plain text; after it, it may be anything
    /// within its line.
    private mutating func endOfLink(_ open: Int, _ index: Int) -> LinkEnd? {
        var pipe: (offset: Int, token: Int)?
        var at = open + 2
        for i in index..<tokens.endIndex {
            let token = tokens[i]
            at = max(at, Int(token.start))
            switch token.kind {
            case .text, .literal:
                let end = Int(token.end)
                while at < end {
                    let next = at + 1 < end ? text[at + 1] : 0
                    if text[at] == 0x5D, next == 0x5D, token.kind == .text {
                        return at > open + 2 ? LinkEnd(close: at, closeToken: i, pipe: pipe) : nil
                    }
                    if text[at] == 0x5B, next == 0x5B { return nil }
                    if text[at] == 0x7C, pipe == nil { pipe = (at, i) }
                    at += 1
                }
            case .softBreak, .hardBreak:
                noLinkBefore = at
                return nil
            default:
                if pipe == nil {
                    noLinkBefore = at
                    return nil
                }
            }
        }
        noLinkBefore = at
        return nil
    }

    /// Goes on at an offset, in whichever token it lies.
    private mutating func skip(to offset: Int) -> Int {
        skippedTo = max(skippedTo, offset)
        return offset
    }

    /// `#[[act/support]]`, `[[act/support]]`, `[[problem/ID]]`, and what says `private`.
    private mutating func takeLinkedTag(
        _ link: WikiLink, _ target: String, _ sign: Int?, _ whole: Cut, _ index: Int
    ) -> Bool {
        let trimmed = String(decoding: Array(target.utf8).trimmed, as: UTF8.self)
        let bytes = Array(trimmed.utf8)
        let place = sign.map { boundary($0, index) } ?? .open
        if PrivacyWord.mayBeNear(bytes.drop { $0 == 0x23 || $0 == 0x40 }),
            let nearness = PrivacyWord.judge(String(trimmed.drop { $0 == "#" || $0 == "@" })), nearness != .part
        {
            privacyRead.append(whole.start..<whole.end)
            if sign != nil, place == .open, nearness == .exact, trimmed.utf8.first != 0x23 {
                content.tags.append(
                    LeafContent.Tag(name: trimmed, span: span(whole.start, whole.end, index)))
                cuts.append(whole)
                return true
            }
            hide(whole.start, whole.end, index)
            return false
        }
        let isPage =
            sign == nil && !trimmed.lowercased().hasPrefix("act/")
            && !trimmed.lowercased().hasPrefix("problem/")
        if isPage || (sign == nil && bytes.contains(0x20)) { return false }
        let name = bytes.map { $0 == 0x20 ? 0x2D : $0 }
        let isTag = name.withUnsafeBufferPointer { MarkSyntax.endOfTag($0, 0, $0.count) == $0.count }
        guard isTag, bytes.last != 0x2F else { return false }
        let group = name.withUnsafeBufferPointer { VocabularyTag.group(of: $0) }
        if group == .ordinary {
            guard let sign, mayBegin(sign, tokens[index], index) else { return false }
            ordinary.append((whole.start, RichText(plain: link.shown).code))
        } else if place != .open {
            tell(.gluedTag, whole.start, whole.end, index)
            return false
        }
        content.tags.append(
            LeafContent.Tag(
                name: String(decoding: name, as: UTF8.self), span: span(whole.start, whole.end, index)))
        cuts.append(whole)
        lastMarkEnd = whole.end
        return true
    }

    /// The handle of whom a link names, or nil: `[[Raj Patel]]`, `[[people/raj]]`, `[[@raj]]`, whom `people:` may not
    /// know.
    private func mentioned(_ link: WikiLink, _ sign: Int?) -> String? {
        guard sign == nil, link.headings.isEmpty else { return nil }
        let name = link.name
        if let known = people.named(name) { return known }
        guard name.utf8.first == 0x40 else { return nil }
        let handle = name.dropFirst().split(separator: " ").joined(separator: "-")
        guard ConfigReading.isHandle(handle), !people.isNobody(Spelling.lowercased(handle.utf8)) else { return nil }
        return people.handle(Spelling.lowercased(handle.utf8)) == Spelling.lowercased(handle.utf8)
            ? handle : people.handle(Spelling.lowercased(handle.utf8))
    }

    // MARK: Pairs

    /// The first mark of a pair that waits for its second.
    struct OpenPair {
        var offset: Int
        var token: Int
        var container: Int
    }

    /// `~~struck~~` and `==marked==`: the parser leaves them to us (see ``MarkdownTree``).
    mutating func scanPair(
        _ at: Int, _ end: Int, _ index: Int, _ waiting: WritableKeyPath<LeafScanner, OpenPair?>,
        _ opener: Cut.Replacement, _ closer: Cut.Replacement
    ) -> Int {
        var after = at
        while after < end, text[after] == text[at] { after += 1 }
        guard after - at == 2 else { return after }
        let spaceBefore = at == Int(tokens[index].start) ? !isAfterText(index) : text[at - 1] <= 0x20
        let spaceAfter = after == end ? !isBeforeText(index) : text[after] <= 0x20
        if let open = self[keyPath: waiting], open.container == container, at > open.offset + 2, !spaceBefore {
            let opening = Cut(
                start: open.offset, end: open.offset + 2, firstToken: open.token, lastToken: open.token,
                replacement: opener)
            let closing = Cut(start: at, end: after, firstToken: index, lastToken: index, replacement: closer)
            pairs.append((opening, closing))
            // What opened within closes within, or is text.
            if let other = tildes, other.offset > open.offset { tildes = nil }
            if let other = equals, other.offset > open.offset { equals = nil }
            self[keyPath: waiting] = nil
        } else if !spaceAfter {
            self[keyPath: waiting] = OpenPair(offset: at, token: index, container: container)
        }
        return after
    }

    /// Whether emphasis, a link, code or a character of its own ends right before a token: `==**a**==`.
    private func isAfterText(_ index: Int) -> Bool {
        guard index > tokens.startIndex else { return false }
        switch tokens[index - 1].kind {
        case .softBreak, .hardBreak, .emphasis, .strong, .link, .image: return false
        default: return true
        }
    }

    private func isBeforeText(_ index: Int) -> Bool {
        guard index + 1 < tokens.endIndex else { return false }
        switch tokens[index + 1].kind {
        case .softBreak, .hardBreak, .emphasisEnd, .strongEnd, .linkEnd, .imageEnd: return false
        default: return true
        }
    }

    // MARK: What is taken out

    /// `{target=_blank}` right behind a link or a picture, or a line of its own that is just `{: .lead}`, as kramdown has
    /// it for the block; the offset to go on from comes back, so that a mark in it is read.
    mutating func scanAttributes(_ at: Int, _ end: Int, _ index: Int) -> Int {
        guard index > tokens.startIndex, at + 1 < end, text[at + 1] != 0x7B,
            let close = text[at..<min(end, at + 400)].firstIndex(of: 0x7D)
        else { return at }
        switch tokens[index - 1].kind {
        case .linkEnd, .imageEnd: break
        case .softBreak, .hardBreak:
            guard text[at + 1] == 0x3A, close + 1 == end, !isBeforeText(index) else { return at }
        default: return at
        }
        removed.append(Cut(start: at, end: close + 1, firstToken: index, lastToken: index))
        return at + 1
    }

    /// `^[a footnote]`, with all that is in it.
    mutating func scanFootnote(_ at: Int, _ index: Int) -> Int {
        guard at >= noFootnoteBefore else { return at + 1 }
        var depth = 0
        var open = 0
        var place = at + 1
        for i in index..<tokens.endIndex {
            let token = tokens[i]
            place = max(place, Int(token.start))
            if token.kind.opens { open += 1 }
            if token.kind.closes { open -= 1 }
            if open < 0 { break }
            guard token.kind == .text else { continue }
            while place < Int(token.end) {
                if text[place] == 0x5B { depth += 1 }
                if text[place] == 0x5D {
                    depth -= 1
                    if depth == 0, open == 0 {
                        removed.append(Cut(start: at, end: place + 1, firstToken: index, lastToken: i))
                        return at + 1
                    }
                }
                place += 1
            }
        }
        noFootnoteBefore = place
        return at + 1
    }

    /// `[^1]`, and `[^1]:` where a block begins with it.
    mutating func scanFootnoteMark(_ at: Int, _ end: Int, _ index: Int) -> Int? {
        var close = at + 2
        while close < end, close - at < 60, text[close] > 0x20, text[close] != 0x5D, text[close] != 0x5B { close += 1 }
        guard close < end, text[close] == 0x5D, close > at + 2 else { return nil }
        var after = close + 1
        if index == tokens.startIndex, at == Int(tokens[index].start), after < end, text[after] == 0x3A { after += 1 }
        cuts.append(Cut(start: at, end: after, firstToken: index, lastToken: index))
        return after
    }

    /// `((64a3f0c2-…))`, the id of a block of Logseq or Roam: no prose, as it has a digit and no space.
    mutating func scanBlockID(_ at: Int, _ end: Int, _ index: Int) -> Int? {
        var close = at + 2
        var hasDigit = false
        while close < end, close - at < 60 {
            let byte = text[close]
            let isName = (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte == 0x5E
            if (0x30...0x39).contains(byte) { hasDigit = true } else if !isName { break }
            close += 1
        }
        guard close + 1 < end, text[close] == 0x29, text[close + 1] == 0x29, hasDigit, close - at >= 8 else {
            return nil
        }
        cuts.append(Cut(start: at, end: close + 2, firstToken: index, lastToken: index))
        return close + 2
    }

    private static let macros: Set<String> = [
        "embed", "query", "renderer", "video", "youtube", "tweet", "twitter", "cards", "namespace", "pdf", "cloze",
        "table", "zotero",
    ]

    /// `{{embed ((…))}}`, `{{query …}}`: nothing in it is a mark but what hides.
    mutating func scanMacro(_ at: Int, _ end: Int, _ index: Int) -> Int {
        var start = at + 2
        while start < end, text[start] == 0x20 || text[start] == 0x5B { start += 1 }
        var wordEnd = start
        while wordEnd < end, (0x61...0x7A).contains(text[wordEnd] | 0x20), wordEnd - start < 12 { wordEnd += 1 }
        guard LeafScanner.macros.contains(Spelling.lowercased(text[start..<wordEnd])) else { return at + 2 }
        var close = wordEnd
        while close + 1 < end, !(text[close] == 0x7D && text[close + 1] == 0x7D) {
            // Without an end it is text.
            if close - at > 2_000 { return at + 2 }
            close += 1
        }
        guard close + 1 < end else { return at + 2 }
        removed.append(Cut(start: at, end: close + 2, firstToken: index, lastToken: index))
        mutedTo = close + 2
        looksForPrivacy = looksForPrivacy || text[at..<close].contains(0x23)
        return wordEnd
    }

    // MARK: Callouts

    /// `[!type]± title` at the start of a quote.
    mutating func scanCallout() {
        guard let first = tokens.first, first.kind == .text else { return }
        let start = Int(first.start)
        let end = Int(first.end)
        guard start + 3 < end, text[start] == 0x5B, text[start + 1] == 0x21 else { return }
        guard let close = text[start..<min(end, start + 120)].firstIndex(of: 0x5D) else { return }
        let index = tokens.startIndex
        let written = string(start + 2, close)
        let type = written.split(separator: "|", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        guard !type.isEmpty else { return }
        if let nearness = PrivacyWord.judge(type), nearness != .part {
            privacyRead.append(start..<(close + 1))
            hide(start, close + 1, index)
        }
        var after = close + 1
        if after < end, text[after] == 0x2B || text[after] == 0x2D { after += 1 }
        cuts.append(Cut(start: start, end: after, firstToken: index, lastToken: index))
        skippedTo = after
        guard ["quote", "cite"].contains(FoldedWord.of(type)) else { return }
        var last = index
        while last < tokens.endIndex, tokens[last].kind != .softBreak, tokens[last].kind != .hardBreak { last += 1 }
        let titleEnd = last < tokens.endIndex ? Int(tokens[last].start) : Int(tokens.last?.end ?? first.end)
        // A quote without a second line says its title.
        guard last < tokens.endIndex, text[after..<titleEnd].contains(where: { $0 > 0x20 }) else { return }
        title = Cut(start: after, end: titleEnd, firstToken: index, lastToken: last)
    }

    /// Writes the title of a callout apart from the text.
    mutating func takeTitle(_ title: Cut, _ writer: (TokenWriter) -> RichText) {
        let inner = cuts.filter { $0.start >= title.start && $0.end <= title.end }
        content.title = writer(
            TokenWriter(
                firstToken: title.firstToken, lastToken: title.lastToken - 1, start: title.start, end: title.end,
                cuts: inner[...]))
    }

    /// Puts the stretches that go with all that is in them in place of the cuts within them.
    mutating func takeOut() {
        var kept: [Cut] = []
        var k = 0
        for cut in cuts {
            while k < removed.count, removed[k].end <= cut.start { k += 1 }
            if k < removed.count, cut.start >= removed[k].start { continue }
            kept.append(cut)
        }
        cuts = (kept + removed).sorted { $0.start < $1.start }
    }

    /// Puts ``removed`` in order, none within another.
    mutating func orderRemoved() {
        removed.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        var outer: [Cut] = []
        for cut in removed where cut.start >= outer.last?.end ?? 0 { outer.append(cut) }
        removed = outer
    }

    /// Whether an offset lies in what is taken out.
    func isRemoved(_ offset: Int) -> Bool {
        if removed.isEmpty { return false }
        var low = 0
        var high = removed.count
        while low < high {
            let middle = (low + high) / 2
            if removed[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < removed.count && removed[low].start <= offset
    }
}
