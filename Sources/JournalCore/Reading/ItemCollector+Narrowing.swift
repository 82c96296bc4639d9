import JournalMarkdown
import JournalText

extension ItemCollector {
    /// A field that narrows, with the block that it says it of.
    private struct Placed {
        var field: NarrowingField
        /// The leaf that holds it.
        var leaf: Int
        /// The smallest item around it, or nil.
        var item: Int?
        /// The innermost heading above it, or nil.
        var heading: Int?
    }

    /// Settles how far fields and misplaced front matter narrow the entry and its items.
    mutating func findNarrowing(entryMarks: [VocabularyTag]) {
        entryNarrowed.atMost = front.atMost ?? .public
        entryNarrowed.isDraft = front.draft
        guard hasItem || parser.checks?.tellsPlainNotes == true else { return }
        tellFrontTags()
        findMisplaced()
        let fields = NarrowingField.find(tree.source, from: front.bodyStart)
        if !fields.isEmpty { settle(place(fields), isWholeItem: entryMarks.contains { $0.makesItem }) }
    }

    /// Tells words of `tags:` that look like `private`, and are heeded as that.
    private mutating func tellFrontTags() {
        for word in front.tags where PrivacyWord.mayBeNear(word.value.utf8) {
            switch PrivacyWord.judge(word.value) {
            case .alike:
                faults.report(
                    .unknownAudience, at: word.span,
                    "`\(word.value)` in `tags:` is not quite `private`; the entry is kept private",
                    hint: "write `private`", severity: .warning)
            case .part:
                faults.report(
                    .unknownAudience, at: word.span,
                    "`\(word.value)` in `tags:` is a tag of its own, and hides nothing",
                    hint: "to hide the entry, write `private`", severity: .warning)
            case .exact, nil: break
            }
        }
    }

    private mutating func findMisplaced() {
        if isMasked { tellCommented() }
        let found = MisplacedFrontMatter(tree.source, lines, bodyStart: front.bodyStart).found
        guard !found.isEmpty else { return }
        let code = tree.codeBlockRanges
        var last = -1
        for place in found.sorted(by: { $0.span.start < $1.span.start }) {
            guard place.span.start != last, !code.hold(place.span.start) else { continue }
            last = place.span.start
            // What the journal says by default is narrowed by less alone.
            if case .audience(let most) = place.narrowing.effect, most >= .manager, parser.config.audience <= most {
                continue
            }
            entryNarrowed.take(.audience(.private))
            faults.report(
                .misplacedFrontMatter, at: place.span,
                "this is not read where it stands; until it is moved the entry is private",
                hint: "write `\(place.narrowing.meant)` at the top of the file, between two lines `---`")
        }
    }

    /// Whether anything was blanked before the parser saw the file.
    private var isMasked: Bool {
        source.bytes.withUnsafeBufferPointer { written in
            tree.source.withUnsafeBufferPointer { written.baseAddress != $0.baseAddress }
        }
    }

    /// Tells keys in a comment, where they hide nothing.
    private mutating func tellCommented() {
        for place in MisplacedFrontMatter(source.bytes, lines, bodyStart: front.bodyStart).found
        where tree.source[place.span.end - 1] != source.bytes[place.span.end - 1] {
            faults.report(
                .misplacedFrontMatter, at: place.span, "this is in a comment, and keeps nothing private",
                hint: "write `\(place.narrowing.meant)` at the top of the file, between two lines `---`",
                severity: .warning)
        }
    }

    // MARK: Fields

    /// The fields in text, each with what stands around it; those in code blocks and HTML are left out.
    private func place(_ fields: [NarrowingField]) -> [Placed] {
        var placed: [Placed] = []
        var next = 0
        var headings: [(block: Int, end: Int)] = []
        for i in blocks.indices where next < fields.count {
            while let last = headings.last, last.end <= i { headings.removeLast() }
            if blocks[i].kind == .heading { headings.append((i, endOfSection(i))) }
            let isLeaf = blocks[i].kind == .paragraph || blocks[i].kind == .heading
            guard isLeaf || blocks[i].kind == .row, blocks[i].firstLine >= 0 else { continue }
            let start = lines.starts[Int(blocks[i].firstLine)]
            let last = Int(blocks[i].lastLine)
            let end = last + 1 < lines.starts.count ? lines.starts[last + 1] : tree.source.count
            while next < fields.count, fields[next].span.start < start { next += 1 }
            while next < fields.count, fields[next].span.start < end {
                let item = itemAround(i)
                placed.append(
                    Placed(
                        field: fields[next], leaf: i,
                        item: item ?? headings.last { owners[$0.block]?.isItem == true }?.block,
                        heading: headings.last?.block))
                next += 1
            }
        }
        return placed
    }

    private func itemAround(_ block: Int) -> Int? {
        var at = block
        while at >= 0 {
            if owners[at]?.isItem == true { return at }
            at = Int(blocks[at].parent)
        }
        return nil
    }

    private mutating func settle(_ placed: [Placed], isWholeItem: Bool) {
        let first = blocks.indices.first { blocks[$0].kind == .heading || owners[$0]?.isItem == true } ?? blocks.count
        var ranges: [(start: Int, end: Int, effect: Narrowing.Effect)] = []
        var spans = CodeSpans()
        for place in placed {
            if spans.leaf != place.leaf { spans = codeSpans(of: place.leaf) }
            if isCode(place.field, spans) {
                if place.item != nil { tellCode(place.field) }
                continue
            }
            // A sentence before or between items is not a field.
            if place.item == nil, !place.field.isDouble, !place.field.isBracketed { continue }
            tell(place.field)
            let effect = place.field.narrowing.effect
            let owner = place.item ?? ownerOfField(place.leaf)
            let end = blocks[owner].kind == .heading ? endOfSection(owner) : ends[owner]
            if place.item != nil {
                ranges.append((owner, end, effect))
            } else if isWholeItem || end <= first {
                entryNarrowed.take(effect)
            } else if let heading = place.heading, heading != owner, isFieldAlone(place.leaf) {
                // A block of fields under a heading says it of the section.
                ranges.append((heading, endOfSection(heading), effect))
            } else {
                ranges.append((owner, end, effect))
            }
        }
        ranges.sort { ($0.start, $1.end) < ($1.start, $0.end) }
        spread(ranges)
    }

    /// Gives each item what the ranges around it say, in one walk.
    private mutating func spread(_ ranges: [(start: Int, end: Int, effect: Narrowing.Effect)]) {
        var open: [(end: Int, narrowed: Narrowed)] = []
        var next = 0
        for i in blocks.indices where next < ranges.count || !open.isEmpty {
            while let last = open.last, last.end <= i { open.removeLast() }
            while next < ranges.count, ranges[next].start <= i {
                var narrowed = open.last?.narrowed ?? Narrowed()
                narrowed.take(ranges[next].effect)
                open.append((ranges[next].end, narrowed))
                next += 1
            }
            guard let last = open.last, owners[i]?.isItem == true || blocks[i].kind == .heading else { continue }
            narrowed[i] = last.narrowed
        }
    }

    private func ownerOfField(_ leaf: Int) -> Int {
        let parent = Int(blocks[leaf].parent)
        guard blocks[leaf].kind == .paragraph, parent >= 0 else { return leaf }
        return blocks[parent].kind == .item || blocks[parent].kind == .quote ? parent : leaf
    }

    /// Whether a paragraph says nothing but fields.
    private mutating func isFieldAlone(_ leaf: Int) -> Bool {
        guard blocks[leaf].kind == .paragraph else { return false }
        let content = content(of: leaf)
        return content.text.isEmpty && content.tags.allSatisfy { !VocabularyTag($0.name).makesItem }
    }

    /// The code spans of a leaf, or of a row's cells.
    private struct CodeSpans {
        var leaf = -1
        /// In the file.
        var ranges: [Range<Int>] = []
        /// Those whose place was not found.
        var texts: [ArraySlice<UInt8>] = []
    }

    private mutating func codeSpans(of leaf: Int) -> CodeSpans {
        var spans = CodeSpans(leaf: leaf)
        for part in blocks[leaf].kind == .row ? tree.children(of: leaf) : [leaf] {
            // Reading a leaf adds to the tree's tokens.
            let range = content(of: part).tokens
            for token in tree.tokens[range] where token.kind == .code {
                let start = Int(token.source)
                let count = Int(token.end - token.start)
                if start >= 0, start >= spans.ranges.last?.upperBound ?? 0 {
                    spans.ranges.append(start..<(start + max(1, count)))
                } else if spans.texts.count < 16 {
                    spans.texts.append(tree.text[Int(token.start)..<Int(token.end)])
                }
            }
        }
        return spans
    }

    /// Whether a field stands in a code span.
    private func isCode(_ field: NarrowingField, _ spans: CodeSpans) -> Bool {
        if spans.ranges.hold(field.mark.lowerBound) { return true }
        let mark = tree.source[field.mark]
        return spans.texts.contains { code in
            code.count < 1_000 && code.indices.contains { code[$0...].starts(with: mark) }
        }
    }

    // MARK: What is told

    private mutating func tell(_ field: NarrowingField) {
        let shown = String(decoding: tree.source[field.mark], as: UTF8.self) + " " + field.value.prefix(40)
        switch field.narrowing.effect {
        case _ where field.isUnknownAudience:
            faults.report(
                .unknownAudience, at: field.span,
                field.value.isEmpty
                    ? "`audience::` names no audience" : "`\(field.value.prefix(40))` is not an audience",
                hint: "write `[audience:: private]` or `[audience:: manager]`")
        case .nothing:
            faults.report(
                .unknownAudience, at: field.span, "`\(shown)` shows nothing to anybody: a field only narrows",
                hint: "write #public", severity: .warning)
        case .audience, .draft:
            guard !field.narrowing.isExact else { return }
            faults.report(
                .unknownAudience, at: field.span, "`\(shown)` is not spelt as it should be, and hides all the same",
                hint: "write `\(field.narrowing.meant)`", severity: .warning)
        }
    }

    private mutating func tellCode(_ field: NarrowingField) {
        faults.report(
            .unknownAudience, at: field.span, "a field in code hides nothing",
            hint: "to hide the item, write `\(field.narrowing.meant)` without backticks", severity: .warning)
    }
}
