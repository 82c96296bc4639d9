import JournalMarkdown
import JournalText

/// Puts one item together: its text, its detail without the items in it, and what both say.
struct ItemBuilder {
    private var tags: [(tag: VocabularyTag, mark: LeafContent.Tag)] = []
    /// Marks of blocks that belong to the item's detail: ordinary tags count, and `#private` hides the item.
    private var detailTags: [VocabularyTag] = []
    private var detailTagNames: [String] = []
    private var text = RichText()
    private var detail = RichText()
    private var attribution = RichText()
    private var people: [String] = []
    private var fields: [LeafContent.Field] = []
    private var anchor: String?
    /// Lines of its own that stand outside it for the eye, in order.
    private var leftOut: [SourceSpan] = []

    /// The block that the item is; -1 for a whole entry.
    private let item: Int

    init(item: Int = -1) { self.item = item }

    mutating func take(_ tags: [(tag: VocabularyTag, mark: LeafContent.Tag)]) { self.tags = tags }

    // MARK: Shapes

    mutating func readParagraph(_ block: Int, of collector: inout ItemCollector) {
        text = take(leaf: block, isOwn: true, of: &collector)
    }

    mutating func readRow(_ block: Int, of collector: inout ItemCollector) {
        for cell in collector.tree.children(of: block) {
            let part = take(leaf: cell, isOwn: true, of: &collector)
            if part.isEmpty { continue }
            if !text.isEmpty { text.append(.separator) }
            text.append(part)
        }
    }

    mutating func readHeading(_ block: Int, of collector: inout ItemCollector) {
        text = take(leaf: block, isOwn: true, of: &collector)
        readDetail(from: collector.ends[block], to: collector.endOfSection(block), of: &collector)
    }

    mutating func readListItem(_ block: Int, of collector: inout ItemCollector) {
        var hasText = false
        for child in collector.tree.children(of: block) {
            if collector.blocks[child].kind == .paragraph, !hasText {
                text = take(leaf: child, isOwn: true, of: &collector)
                // A box alone on its line stands before the text.
                hasText = !text.isEmpty || collector.task(of: block) == nil
            } else {
                readDetail(from: child, to: collector.ends[child], ownParent: block, of: &collector)
            }
        }
    }

    /// The last paragraph names who said it, where there is more than one; the rest is what was said.
    mutating func readQuote(_ block: Int, of collector: inout ItemCollector) {
        let children = collector.tree.children(of: block)
        let paragraphs = children.filter { collector.blocks[$0].kind == .paragraph }
        let last = paragraphs.count > 1 && paragraphs.last == children.last ? paragraphs.last : nil
        for paragraph in paragraphs where paragraph != last {
            let part = take(leaf: paragraph, isOwn: true, of: &collector)
            if !text.isEmpty, !part.isEmpty { text.append(text: [0x0A]) }
            text.append(part)
        }
        let others = children.filter { collector.blocks[$0].kind != .paragraph }
        if paragraphs.count > 2 || !others.isEmpty {
            for child in children where child != last {
                if collector.blocks[child].kind == .paragraph {
                    appendParagraph(collector.content(of: child).text, isTight: false)
                } else {
                    readDetail(from: child, to: collector.ends[child], ownParent: block, of: &collector)
                }
            }
        }
        if let last { attribution = take(leaf: last, isOwn: true, of: &collector).withoutLeadingDash }
        if attribution.isEmpty, let first = paragraphs.first {
            attribution = collector.content(of: first).title.withoutLeadingDash
        }
    }

    /// Title and body of an entry that is one item.
    mutating func readWholeEntry(of collector: inout ItemCollector) {
        let front = collector.front
        var start = 1
        if let title = front.title {
            let content = InlineText.read(title.value, people: collector.parser.people)
            text = content.text
            // A title that says so hides the entry, which is its item.
            for mark in content.tags {
                if case .audience(.private) = VocabularyTag(mark.name) { detailTags.append(.audience(.private)) }
            }
            people.append(contentsOf: content.people)
        } else if let heading = collector.blocks.indices.first(where: {
            collector.blocks[$0].kind == .heading
        }
        ) {
            text = take(leaf: heading, isOwn: false, of: &collector)
            if heading == 1 { start = collector.ends[heading] }
        } else {
            text = RichText(plain: FileName(path: collector.source.path).name)
        }
        for other in front.others {
            for value in other.values {
                let content = InlineText.read(value.value, people: collector.parser.people)
                people.append(contentsOf: content.people)
                guard !content.text.isEmpty else { continue }
                fields.append(
                    LeafContent.Field(
                        key: Spelling.key(other.key.utf8), value: content.text, span: value.span))
            }
        }
        readDetail(from: start, to: collector.blocks.count, of: &collector)
    }

    // MARK: Leaves and detail

    /// Takes what a leaf says into the item; its text comes back.
    private mutating func take(leaf: Int, isOwn: Bool, of collector: inout ItemCollector) -> RichText {
        // Used where it is kept: a copy counts the references of all that is in it.
        let content = collector.place(ofContent: leaf)
        if item >= 0, let lines = collector.leaveOutLazyLines(of: leaf, item: item), isOwn { leftOut.append(lines) }
        if !collector.contents[content].nearFields.isEmpty {
            collector.reportNearFields(of: collector.contents[content], in: leaf, item: item, isOwn: isOwn)
        }
        people.append(contentsOf: collector.contents[content].people)
        for var field in collector.contents[content].fields {
            field.key = TaskField.key(field.key)
            fields.append(field)
        }
        if isOwn {
            if anchor == nil { anchor = collector.contents[content].anchor }
        } else {
            for mark in collector.contents[content].tags {
                let tag = VocabularyTag(mark.name)
                detailTags.append(tag)
                if case .ordinary = tag { detailTagNames.append(mark.name) }
            }
        }
        return collector.contents[content].text
    }

    private mutating func appendParagraph(_ content: RichText, isTight: Bool) {
        guard !content.isEmpty else { return }
        detail.append(.paragraph)
        detail.append(content)
        detail.append(.paragraphEnd)
    }

    /// Appends blocks to the detail: those of a range of siblings and all in them, minus items and what is theirs.
    ///
    /// - Parameter ownParent: the item itself, whose own paragraphs carry the item's tags and not the detail's.
    private mutating func readDetail(
        from start: Int, to end: Int, ownParent: Int = -1, of collector: inout ItemCollector
    ) {
        var open: [(end: Int, op: RichText.Op)] = []
        var i = start
        while i < end {
            while let last = open.last, last.end <= i {
                detail.append(last.op)
                open.removeLast()
            }
            let block = collector.blocks[i]
            if collector.owners[i]?.isItem == true {
                i = block.kind == .heading ? collector.endOfSection(i) : collector.ends[i]
                continue
            }
            switch block.kind {
            case .paragraph:
                appendParagraph(take(leaf: i, isOwn: Int(block.parent) == ownParent, of: &collector), isTight: false)
            case .heading:
                let content = take(leaf: i, isOwn: false, of: &collector)
                detail.append(.heading, [0x30 + block.level])
                detail.append(content)
                detail.append(.headingEnd)
            case .codeBlock, .htmlBlock: appendLiteral(i, of: collector)
            case .thematicBreak: detail.append(.rule)
            case .bulletList, .orderedList, .table:
                if isEmpty(i, of: &collector) {
                    takeFields(of: i, &collector)
                    i = collector.ends[i]
                    continue
                }
                openContainer(i, &open, of: &collector)
                i += 1
                continue
            case .item where collector.holdsOnlyFields(i):
                _ = take(leaf: i + 1, isOwn: false, of: &collector)
                i = collector.ends[i]
                continue
            case .item, .quote, .row:
                openContainer(i, &open, of: &collector)
                i += 1
                continue
            case .cell:
                detail.append(.cell)
                detail.append(take(leaf: i, isOwn: false, of: &collector))
                detail.append(.cellEnd)
            default: break
            }
            i = collector.ends[i]
        }
        while let last = open.popLast() { detail.append(last.op) }
    }

    /// Whether all rows or list items of a list or table are items of their own.
    private func isEmpty(_ block: Int, of collector: inout ItemCollector) -> Bool {
        collector.tree.children(of: block).allSatisfy { child in
            collector.owners[child]?.isItem == true || collector.blocks[child].isHeader
                || collector.holdsOnlyFields(child)
        }
    }

    /// Takes the fields of a list that holds nothing else to show.
    private mutating func takeFields(of list: Int, _ collector: inout ItemCollector) {
        for child in collector.tree.children(of: list) where collector.holdsOnlyFields(child) {
            _ = take(leaf: child + 1, isOwn: false, of: &collector)
        }
    }

    private mutating func openContainer(
        _ i: Int, _ open: inout [(end: Int, op: RichText.Op)], of collector: inout ItemCollector
    ) {
        let block = collector.blocks[i]
        let tightness: UInt8 = block.isTight ? 0x74 : 0x6C
        switch block.kind {
        case .bulletList:
            detail.append(.bulletList, [tightness])
            open.append((collector.ends[i], .bulletListEnd))
        case .orderedList:
            detail.append(.orderedList, [tightness] + Array(String(max(0, block.listStart)).utf8))
            open.append((collector.ends[i], .orderedListEnd))
        case .item:
            let task: [UInt8] = collector.task(of: i).map { [$0.mark] } ?? []
            detail.append(.item, task)
            open.append((collector.ends[i], .itemEnd))
        case .quote:
            detail.append(.quote)
            open.append((collector.ends[i], .quoteEnd))
        case .table:
            detail.append(.table)
            open.append((collector.ends[i], .tableEnd))
        case .row:
            detail.append(.row, block.isHeader ? [0x68] : [])
            open.append((collector.ends[i], .rowEnd))
        default: break
        }
    }

    private mutating func appendLiteral(_ i: Int, of collector: borrowing ItemCollector) {
        let (literal, info) = collector.tree.literal(of: i)
        if collector.blocks[i].kind == .codeBlock {
            // The word after the fence is shown nowhere, and is not a place for what a person hid.
            detail.append(.codeBlock, info.contains(0x25) || info.contains(0x3C) ? [] : info)
            detail.append(text: literal)
            detail.append(.codeBlockEnd)
        } else {
            let shown = HTMLComments.removed(from: literal)
            if shown.trimmed.isEmpty { return }
            detail.append(.htmlBlock)
            detail.append(text: shown)
            detail.append(.htmlBlockEnd)
        }
    }

    // MARK: The item

    /// Leaves the ordinary tags out that stand in lines left out; those of the vocabulary never do.
    private mutating func leaveOutTags() {
        tags.removeAll { tag, mark in
            guard case .ordinary = tag else { return false }
            let i = leftOut.partition { $0.end > mark.span.start }
            return i < leftOut.count && leftOut[i].start <= mark.span.start
        }
    }

    /// Who may see the item: the most private of its marks, those around it and the entry's; else the default.
    func audience(_ scope: ItemCollector.Scope, of collector: borrowing ItemCollector, isWholeEntry: Bool = false)
        -> Audience
    {
        var audience = scope.audience
        for case .audience(let mark) in tags.map(\.tag) { audience = min(audience ?? mark, mark) }
        for case .audience(.private) in detailTags { audience = .private }
        if !isWholeEntry, let mark = collector.entryMark { audience = min(audience ?? mark, mark) }
        // What narrows comes last: no mark widens it.
        let most = min(scope.narrowed.atMost, collector.entryNarrowed.atMost)
        return min(audience ?? collector.parser.config.audience, most)
    }

    /// Whether the item is a goal: it has its tag, and says what is to be reached or by when.
    private var isGoal: Bool {
        fields.contains { ItemCollector.goalKeys.contains($0.key) }
            && tags.contains { if case .goal = $0.tag { true } else { false } }
    }

    /// Adds the item to others, with its day and audience decided, and says whether it has a day: one that has none is
    /// left out, which is told.
    mutating func finish(
        shape: Item.Shape, scope: ItemCollector.Scope, entry: Entry, task: TaskState?,
        of collector: inout ItemCollector,
        to items: inout [Item]
    ) -> Bool {
        if !leftOut.isEmpty { leaveOutTags() }
        let goal = tags.first { if case .goal = $0.tag { true } else { false } }
        let place = (tags.first { $0.tag.makesItem } ?? goal)?.mark.span ?? SourceSpan(0, 0)
        let own = FieldChecker(zone: collector.parser.zone, text: collector.tree.text, isGoal: isGoal)
            .check(&fields, telling: &collector.faults)
        let dating = own ?? scope.dating ?? entry.dating
        let audience = audience(scope, of: collector, isWholeEntry: shape == .entry)
        var item = Item(
            shape: shape,
            location: Item.Location(
                file: collector.source.path,
                position: collector.source.position(at: place.start, in: collector.lines)),
            day: dating?.day ?? CalendarDay(number: 0), audience: audience, text: text,
            detail: detail)
        if let dating { (item.first, item.dateText) = (dating.first, dating.text) }
        item.attribution = attribution
        item.task = TaskState.of(task, fields: fields, text: text)
        item.anchor = anchor
        item.people = people.withoutRepeats
        item.fields = fields.filter { !$0.narrows }.map { Item.Field(key: $0.key, value: $0.value) }
        item.isDraft = scope.narrowed.isDraft
        item.headings = scope.headings
        TagReader(catalogue: collector.parser.catalogue, source: collector.source, lines: collector.lines)
            .read(tags, into: &item, telling: &collector.faults)
        item.tags = (item.tags + detailTagNames).withoutRepeats
        if collector.parser.config.linksProve { item.takeLinksAsEvidence() }
        // Last, so that what else is wrong with it is told too.
        guard dating != nil else {
            collector.noteUndated(at: place)
            return false
        }
        items.append(item)
        return true
    }
}

extension LeafContent.Field {
    /// Whether it is a mark of who may read, and no fact.
    fileprivate var narrows: Bool {
        switch key {
        case "audience": true
        case "private", "public", "publish", "published", "draft", "confidential", "visibility", "status":
            Narrowing.read(key, value.plainText) != nil
        default: false
        }
    }
}

extension RichText {
    /// The text of an attribution without the dash that it begins with.
    fileprivate var withoutLeadingDash: RichText {
        var rest = code[...]
        while let first = rest.first {
            if first == 0x2D || first <= 0x20 && first != 0x01 {
                rest = rest.dropFirst()
            } else if rest.starts(with: [0xE2, 0x80, 0x94]) || rest.starts(with: [0xE2, 0x80, 0x93])
                || rest.starts(with: [0xE2, 0x80, 0x95])
            {
                rest = rest.dropFirst(3)
            } else {
                break
            }
        }
        return RichText(code: Array(rest))
    }
}
