import JournalMarkdown
import JournalText

/// Finds the marks in the inline content of one block.
///
/// One walk over the tokens, linear in their bytes: brackets are paired on two stacks, so that a field's end is known
/// when its closing bracket is met, however many others were opened and never closed.
struct LeafScanner {
    /// How many fields of one block are told to be open: a few say it as well as all.
    private static let maxUnclosed = 8

    let tokens: ArraySlice<InlineToken>
    let text: UnsafeBufferPointer<UInt8>
    let source: UnsafeBufferPointer<UInt8>
    let place: LeafPlace
    let people: KnownPeople
    /// Whether it is the first paragraph of a quote, whose first line may be `[!type] title`.
    let isQuoteStart: Bool
    /// The date that a list item begins with: no text.
    let lead: Range<Int>?

    var cuts: [Cut] = []
    /// Ordinary tags among ``cuts`` by where they begin, and what stands in place of each where it is a word of its
    /// sentence.
    var ordinary: [(start: Int, word: [UInt8])] = []
    /// What is taken out with all that is in it.
    var removed: [Cut] = []
    /// Pairs of `~~` or `==`; those with a field's border between them are text.
    var pairs: [(opening: Cut, closing: Cut)] = []
    var fields: [FoundField] = []
    var square: [Bracket] = []
    var round: [Bracket] = []
    var lastIsOpener: (isSquare: Bool, token: Int)?
    var container = 0
    private var containers: [Int] = []
    private var nextContainer = 1
    var tildes: OpenPair?
    var equals: OpenPair?
    /// How many `::` stand elsewhere than behind the key of a bracket that was closed as a field.
    private var openColons = 0
    private var sawColon = false
    private var sawSign = false
    /// The place of the last token that has one, and how often it may still be searched on from there.
    private var lastSource = 0
    private var searches = 4
    /// No text before this offset is looked at again.
    var skippedTo = 0
    /// The end of the last tag or mention, of the last address, and of the last stretch whose tags are no marks.
    var lastMarkEnd = -1
    var addressEnd = 0
    var mutedTo = 0
    /// Where the `]]` of the link stands whose words are being read.
    var linkClose = -1
    /// No `]]`, no `]` of a footnote before these offsets.
    var noLinkBefore = 0
    var noFootnoteBefore = 0
    /// Whether something may stand here that looks like `#private`; what of it was read already, in the tree's text.
    var looksForPrivacy: Bool
    var privacyRead: [Range<Int>] = []
    /// The title of a callout that names who said a quote.
    var title: Cut?
    var content = LeafContent()

    init(
        tokens: ArraySlice<InlineToken>, text: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>,
        place: LeafPlace = LeafPlace(), people: KnownPeople = .none, isQuoteStart: Bool = false,
        looksForPrivacy: Bool = false, lead: Range<Int>? = nil
    ) {
        self.tokens = tokens
        self.text = text
        self.source = source
        self.place = place
        self.people = people
        self.isQuoteStart = isQuoteStart
        self.looksForPrivacy = looksForPrivacy
        self.lead = lead
    }

    /// The content; `writer` makes the text of a stretch of tokens with the cuts taken out.
    mutating func scan(_ writer: (TokenWriter) -> RichText) -> LeafContent {
        if isQuoteStart { scanCallout() }
        for index in tokens.indices { visit(index) }
        for bracket in square + round {
            if content.unclosed.count == LeafScanner.maxUnclosed { break }
            if let keyEnd = bracket.keyEnd { content.unclosed.append(span(bracket.offset, keyEnd, bracket.token)) }
        }
        content.unclosed.sort { $0.start < $1.start }
        findAnchor()
        findUnmarked()
        if looksForPrivacy { findPrivacy() }
        if let lead { cutLead(lead) }
        finish(writer)
        return content
    }

    /// Fields without brackets, and what other programs write around a task.
    private mutating func findUnmarked() {
        if place.beginsItem { findKeyword() }
        let hasLines = place.lines != .none && openColons > 0
        guard sawSign || hasLines || (place.isInList && sawColon) else { return }
        cuts.sort { $0.start < $1.start }
        fields.sort { $0.start < $1.start }
        if place.isInList, sawColon { findPlans() }
        if sawSign { findSigns() }
        if hasLines { findLineFields() }
        // Whichever begins first holds the other: brackets in a line may be its value, lines within brackets are theirs.
        var end = 0
        fields = fields.sorted { ($0.start, $1.end) < ($1.start, $0.end) }.filter { field in
            guard field.start >= end else { return false }
            end = field.end
            return true
        }
    }

    private mutating func visit(_ index: Int) {
        let token = tokens[index]
        if token.source >= 0, token.kind == .text || token.kind == .literal { lastSource = Int(token.source) }
        switch token.kind {
        case .text: scanText(token, index)
        case .code: scanCode(token, index)
        case .emphasis, .strong, .link, .image:
            containers.append(container)
            container = nextContainer
            nextContainer += 1
        case .emphasisEnd, .strongEnd, .linkEnd, .imageEnd:
            while let last = square.last, last.container == container { square.removeLast() }
            while let last = round.last, last.container == container { round.removeLast() }
            container = containers.popLast() ?? 0
            lastIsOpener = nil
        default: break
        }
    }

    private mutating func scanText(_ token: InlineToken, _ index: Int) {
        var at = max(Int(token.start), skippedTo)
        let end = Int(token.end)
        if at < end, text[at] == 0x7B, at == Int(token.start) { at = scanAttributes(at, end, index) }
        while at < end {
            switch text[at] {
            case 0x23: at = scanNumberSign(at, end, index)
            case 0x40: at = scanAtSign(at, end, index)
            case 0x5B, 0x28: at = scanOpener(at, end, index)
            case 0x5D where at == linkClose: at += 2
            case 0x5D, 0x29:  // ] )
                close(isSquare: text[at] == 0x5D, at, index)
                lastIsOpener = nil
                at += 1
            case 0x3A where at + 1 < end && text[at + 1] == 0x3A:  // ::
                openColons += 1
                markKey(at, index)
                at += 2
            case 0x3A where at + 2 < end && text[at + 1] == 0x2F && text[at + 2] == 0x2F:  // ://
                addressEnd = endOfAddress(at, Int(token.start), end)
                sawColon = true
                at += 3
            case 0x3A:
                sawColon = true
                noteNearField(at, end, index)
                at += 1
            case 0xE2, 0xF0:
                if TaskSign.mayBegin(text, at, end) { sawSign = true }
                at += 1
            case 0x7E: at = scanPair(at, end, index, \.tildes, .deleted, .deletedEnd)
            case 0x3D: at = scanPair(at, end, index, \.equals, .marked, .markedEnd)
            case 0x5E where at + 1 < end && text[at + 1] == 0x5B: at = scanFootnote(at, index)  // ^[
            case 0x7B where at + 1 < end && text[at + 1] == 0x7B: at = scanMacro(at, end, index)  // {{
            case CommentMask.filler:
                cuts.append(Cut(start: at, end: at + 1, firstToken: index, lastToken: index))
                at += 1
            default: at += 1
            }
        }
        skippedTo = max(skippedTo, at)
    }

    /// `[` or `(`: what may be a field, a link between notes, a footnote or a block's id.
    private mutating func scanOpener(_ at: Int, _ end: Int, _ index: Int) -> Int {
        let isSquare = text[at] == 0x5B
        if at + 1 < end {
            switch (isSquare, text[at + 1]) {
            case (true, 0x5B): if let next = scanWikiLink(at, index, sign: nil) { return next }
            case (true, 0x5E): if let next = scanFootnoteMark(at, end, index) { return next }
            case (false, 0x28): if let next = scanBlockID(at, end, index) { return next }
            default: break
            }
        }
        let bracket = Bracket(token: index, offset: at, container: container)
        if isSquare { square.append(bracket) } else { round.append(bracket) }
        lastIsOpener = (isSquare, index)
        return at + 1
    }

    /// The place in the file of a stretch of one token.
    mutating func span(_ start: Int, _ end: Int, _ index: Int) -> SourceSpan {
        let token = tokens[index]
        guard token.source >= 0 else {
            return near(start, end)
        }
        let offset = Int(token.source) - Int(token.start)
        return SourceSpan(start + offset, end + offset)
    }

    /// The place of a stretch whose token was not found in the source: after the last that was, where the same bytes
    /// stand; looked for a bounded number of times.
    private mutating func near(_ start: Int, _ end: Int) -> SourceSpan {
        let from = lastSource
        if searches > 0 {
            searches -= 1
            var at = from
            while at + (end - start) <= source.count {
                if source[at] == text[start], source[at..<(at + end - start)].elementsEqual(text[start..<end]) {
                    lastSource = at + end - start
                    return SourceSpan(at, at + end - start)
                }
                at += 1
            }
        }
        return SourceSpan(from, from)
    }

    /// `::` makes the bracket right before it a field, where no other bracket stands between and the key is no blank.
    private mutating func markKey(_ at: Int, _ index: Int) {
        guard let last = lastIsOpener, last.token == index else { return }
        let bracket = last.isSquare ? square.last : round.last
        guard let bracket, bracket.keyEnd == nil, bracket.container == container,
            Spelling.isKey(text[(bracket.offset + 1)..<at])
        else { return }
        if last.isSquare {
            square[square.count - 1].keyEnd = at
        } else {
            round[round.count - 1].keyEnd = at
        }
    }

    private mutating func close(isSquare: Bool, _ at: Int, _ index: Int) {
        guard let bracket = isSquare ? square.last : round.last, bracket.container == container else { return }
        if isSquare { square.removeLast() } else { round.removeLast() }
        // What was opened inside and not closed there is text.
        if isSquare {
            while let last = round.last, last.offset > bracket.offset { round.removeLast() }
        } else {
            while let last = square.last, last.offset > bracket.offset { square.removeLast() }
        }
        guard let keyEnd = bracket.keyEnd else { return }
        openColons -= 1
        while let last = fields.last, last.start > bracket.offset { fields.removeLast() }
        fields.append(
            FoundField(
                start: bracket.offset, end: at + 1, firstToken: bracket.token, lastToken: index,
                key: (bracket.offset + 1)..<keyEnd, valueStart: keyEnd + 2, valueEnd: at, valueToken: bracket.token,
                keySource: span(bracket.offset, keyEnd, bracket.token)))
    }

    private mutating func findAnchor() {
        guard let index = tokens.indices.last, tokens[index].kind == .text else { return }
        let token = tokens[index]
        var end = Int(token.end)
        while end > Int(token.start), text[end - 1] == 0x20 || text[end - 1] == CommentMask.filler { end -= 1 }
        guard let caret = MarkSyntax.startOfAnchor(text, Int(token.start), end),
            caret > Int(token.start) || mayBegin(caret, token, index)
        else { return }
        content.anchor = String(decoding: text[(caret + 1)..<end], as: UTF8.self)
        cuts.append(Cut(start: caret, end: end, firstToken: index, lastToken: index))
    }

    /// A number for what holds an offset: a field's key, a field's value, or the text between two fields, all of which
    /// is one.
    func region(of offset: Int) -> Int {
        var low = 0
        var high = fields.count
        while low < high {
            let middle = (low + high) / 2
            if fields[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < fields.count, fields[low].start <= offset else { return -1 }
        return offset < fields[low].valueStart ? 2 * low : 2 * low + 1
    }

    /// Where a value that is one stretch of plain text stands, without white space around it.
    private func valueSpan(of field: FoundField) -> SourceSpan? {
        let token = tokens[field.valueToken]
        guard token.source >= 0, field.valueStart >= token.start, field.valueEnd <= token.end else { return nil }
        var (start, end) = (field.valueStart, field.valueEnd)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        let offset = Int(token.source) - Int(token.start)
        return SourceSpan(start + offset, end + offset)
    }

    mutating func finish(_ writer: (TokenWriter) -> RichText) {
        fields.sort { $0.start < $1.start }
        decideWords()
        if let title { removed.append(title) }
        if !removed.isEmpty { orderRemoved() }
        for pair in pairs
        where region(of: pair.opening.start) == region(of: pair.closing.start)
            && isRemoved(pair.opening.start) == isRemoved(pair.closing.start)
        {
            cuts += [pair.opening, pair.closing]
        }
        cuts.sort { $0.start < $1.start }
        if let title { takeTitle(title, writer) }
        if !removed.isEmpty { takeOut() }
        var inner = 0
        for field in fields {
            while inner < cuts.count, cuts[inner].start < field.valueStart { inner += 1 }
            var innerEnd = inner
            while innerEnd < cuts.count, cuts[innerEnd].end <= field.valueEnd { innerEnd += 1 }
            let value =
                field.literal.map { RichText(plain: $0) }
                ?? writer(
                    TokenWriter(
                        firstToken: field.valueToken, lastToken: field.lastToken, start: field.valueStart,
                        end: field.valueEnd, cuts: cuts[inner..<innerEnd]))
            inner = innerEnd
            if field.isLine { content.hadLines = true }
            let key = field.name ?? Spelling.key(text[field.key])
            if field.isHousekeeping, FieldKeys.isHousekeeping(key) { continue }
            guard !value.isEmpty else {
                content.nearFields.append(NearField(key: key, form: .empty, span: field.keySource))
                continue
            }
            content.fields.append(
                LeafContent.Field(
                    key: key, value: value, span: field.keySource,
                    valueSpan: valueSpan(of: field),
                    place: (field.start..<field.end, field.valueStart..<field.valueEnd)))
        }
        if !fields.isEmpty {
            // What lies in a field goes with it.
            var kept: [Cut] = []
            var f = 0
            for cut in cuts {
                while f < fields.count, fields[f].end <= cut.start { f += 1 }
                if f < fields.count, cut.start >= fields[f].start, cut.start < fields[f].end { continue }
                kept.append(cut)
            }
            for field in fields {
                kept.append(
                    Cut(
                        start: field.start, end: field.end, firstToken: field.firstToken,
                        lastToken: field.isLine ? field.lastToken + 1 : field.lastToken))
            }
            cuts = kept.sorted { $0.start < $1.start }
        }
        guard let first = tokens.first, let last = tokens.last else { return }
        content.text = writer(
            TokenWriter(
                firstToken: tokens.startIndex, lastToken: tokens.endIndex - 1, start: Int(first.start),
                end: Int(last.end), cuts: cuts[...]))
    }
}
