import JournalMarkdown
import JournalText

/// Finds the items among the blocks of one file.
///
/// First every block that may hold a tag is scanned and its tags are given to the smallest block that they make an
/// item of (``owners``); then the blocks are walked once in order, with the sections around them on a stack, and each
/// owner becomes an ``Item``.
struct ItemCollector: ~Copyable {
    let parser: EntryParser
    let source: SourceFile
    let lines: LineIndex
    let front: FrontMatter
    var tree: MarkdownTree
    /// The front matter could not be read, which is told already: the date may stand in it.
    let frontIsFaulty: Bool
    /// The tree's blocks, here: a property of another module is a call and a count of references at each look.
    private(set) var blocks: [MarkdownTree.Block]
    /// Headings by a line below them, which are taken as the paragraphs that they were meant to be.
    var linesAsHeadings: Set<Int> = []
    var faults: FaultList
    /// What `check` alone wants to know; empty elsewhere.
    private(set) var misspeltTags: [MisspeltTag] = []
    private(set) var problemTags: [ProblemTag] = []
    private var problemTagOfID: [String: Int] = [:]

    /// What is known of a block before its item is built.
    struct Owner {
        var tags: [(tag: VocabularyTag, mark: LeafContent.Tag)] = []
        var isItem = false

        mutating func take(_ tag: VocabularyTag, _ mark: LeafContent.Tag) {
            if tag.makesItem { isItem = true }
            tags.append((tag, mark))
        }
    }

    /// By block: its marks, where it has any.
    var owners: [Int: Owner] = [:]
    /// By block: the index after its last descendant.
    var ends: [Int] = []
    /// The row that was looked at last, so that one of many cells is looked at once.
    private var lastRow: (block: Int32, mayHoldTag: Bool) = (-1, false)
    /// What was read of leaves, in the order in which they were asked for.
    private(set) var contents: [LeafContent] = []
    /// By block: its place in ``contents``, or -1.
    private(set) var contentOfLeaf: [Int32]
    /// The entry's own audience, nil where it carries no mark.
    private(set) var entryMark: Audience?
    /// How far keys and fields narrow the whole entry.
    var entryNarrowed = Narrowed()
    /// By item: how far fields in it and around it narrow it; only where they do.
    var narrowed: [Int: Narrowed] = [:]
    /// Whether a tag of the vocabulary makes an item of any block, or of the entry.
    private(set) var hasItem = false
    /// Where the file may hold what looks like `#private`.
    let privacy: PrivacyCandidates
    /// Blocks that are hidden with all that is in them, and headings whose sections are.
    var privateOwners: Set<Int> = []
    var hiddenBlocks: Set<Int> = []
    var hiddenHeadings: Set<Int> = []
    /// Marks that are told where they stand within an item, and lines on which a mark of privacy was read.
    var nearMarks: [LeafContent.NearMark] = []
    var privateLines: Set<Int> = []
    /// Whether it is noted who may see which lines: only where a definition may stand in one of them.
    var notesPlaces = false
    var places: [NarrowDefinitions.Place] = []

    init(
        parser: EntryParser, source: SourceFile, lines: LineIndex, front: FrontMatter, frontIsFaulty: Bool,
        tree: consuming MarkdownTree
    ) {
        self.frontIsFaulty = frontIsFaulty
        self.parser = parser
        self.source = source
        self.lines = lines
        self.front = front
        faults = FaultList(source, lines)
        blocks = tree.blocks
        self.tree = tree
        privacy = PrivacyCandidates(source.bytes, from: front.bodyStart)
        contentOfLeaf = [Int32](repeating: -1, count: blocks.count)
    }

    /// Where the items stand that have no day.
    private(set) var undated: [SourceSpan] = []

    /// Keeps the place of an item that has no day and is left out.
    mutating func noteUndated(at span: SourceSpan) { undated.append(span) }

    /// The entry with its items, or nil where no item was found and it is not a week's note.
    mutating func collect(entryMarks: [VocabularyTag]) -> ParsedEntry? {
        entryMark = entryAudience(entryMarks)
        findEnds()
        if parser.checks != nil { noteFrontTags() }
        findOwners()
        hasItem = entryMarks.contains { $0.makesItem } || owners.values.contains { $0.isItem }
        if hidesEntry() { entryMark = .private }
        findNarrowing(entryMarks: entryMarks)
        let name = FileName(path: source.path)
        var entry = makeEntry(name, entryMarks)
        tellNearMarks(isWholeItem: entryMarks.contains { $0.makesItem })
        var items: [Item] = []
        if entryMarks.contains(where: { $0.makesItem }) {
            makeItem(of: entry, entryMarks, &items)
            if notesPlaces, let audience = items.first?.audience {
                places.append(NarrowDefinitions.Place(lines: 0...lines.starts.count, audience: audience))
            }
        }
        findItems(of: entry, &items)
        if !undated.isEmpty { tellUndated() }
        if !items.isEmpty { checkDates(name) }
        guard !items.isEmpty || entry.isWeekNote else { return nil }
        if entry.title == nil { entry.title = firstHeading() ?? name.name }
        return ParsedEntry(entry: entry, items: items)
    }

    private mutating func findEnds() {
        ends = [Int](repeating: blocks.count, count: blocks.count)
        for i in blocks.indices {
            if blocks[i].next >= 0 {
                ends[i] = Int(blocks[i].next)
            } else if blocks[i].parent >= 0 {
                ends[i] = ends[Int(blocks[i].parent)]
            }
        }
    }

    // MARK: Owners

    private mutating func findOwners() {
        // A look at a property is a check of who else changes it; only the kind of a heading that was read changes.
        let blocks = blocks
        // Blocks with the tag of a goal, which makes an item only beside certain fields.
        var goals: [Int] = []
        for i in blocks.indices {
            switch blocks[i].kind {
            case .paragraph, .heading, .cell: break
            case .row:
                lookAtCutCells(of: i)
                continue
            case .htmlBlock:
                findPrivacy(inHTML: i)
                continue
            default: continue
            }
            guard mayHoldTag(i) || mayHoldPrivacy(i) else { continue }
            let content = place(ofContent: i)
            guard !contents[content].tags.isEmpty else { continue }
            if blocks[i].kind == .heading,
                contents[content].tags.contains(where: { VocabularyTag($0.name).makesItem }), isUnderlined(i)
            {
                takeAsParagraph(i)
                replaceContent(of: i, tokens: contents[content].tokens)
            }
            let place = ownerOfTags(in: i)
            for mark in contents[content].tags {
                let tag = VocabularyTag(mark.name)
                if case .ordinary = tag { warn(ofNearPublic: mark) }
                if case .audience(.private) = tag { privateOwners.insert(place) }
                if parser.checks != nil { note(tag, mark) }
                if case .goal = tag { goals.append(place) }
                owners[place, default: Owner()].take(tag, mark)
            }
        }
        for place in goals where owners[place]?.isItem == false && saysGoal(place) { owners[place]?.isItem = true }
    }

    /// The fields one of which makes an item of a block with `#goal/ID`.
    static let goalKeys: Set<String> = ["target", "by"]

    /// Whether the block's own text says what is to be reached, or by when.
    private mutating func saysGoal(_ block: Int) -> Bool {
        func says(_ leaf: Int) -> Bool {
            content(of: leaf).fields.contains { ItemCollector.goalKeys.contains($0.key) && !$0.value.isEmpty }
        }
        switch blocks[block].kind {
        case .item, .quote, .row:
            return tree.children(of: block).contains { child in
                switch blocks[child].kind {
                case .paragraph, .cell: says(child)
                default: false
                }
            }
        default: return says(block)
        }
    }

    /// Keeps what can only be judged beside all other entries.
    private mutating func note(_ tag: VocabularyTag, _ mark: LeafContent.Tag) {
        switch tag {
        case .ordinary:
            guard misspeltTags.count < FaultList.limit else { return }
            if let found = MisspeltTag(mark, parser.catalogue, in: source, lines) { misspeltTags.append(found) }
        case .problem(let id?, _):
            let id = Spelling.lowercased(id.utf8)
            if let known = problemTagOfID[id] {
                problemTags[known].uses += 1
            } else if problemTags.count < FaultList.limit {
                problemTagOfID[id] = problemTags.count
                problemTags.append(ProblemTag(id: id, mark: mark, in: source, lines))
            }
        default: break
        }
    }

    /// The same of the front matter's tags; without a name after it, a word there is a topic.
    private mutating func noteFrontTags() {
        for word in front.tags where word.value.contains("/") {
            note(VocabularyTag(word.value), LeafContent.Tag(name: word.value, span: word.span))
        }
    }

    /// Warns of a tag that is one letter from `#public`: whether something is to be shown to all is for a person to say.
    private mutating func warn(ofNearPublic mark: LeafContent.Tag) {
        guard let first = mark.name.utf8.first, first | 0x20 == 0x70, (5...7).contains(mark.name.utf8.count),
            NearestName.edits(mark.name, Audience.public.rawValue) == 1
        else { return }
        faults.report(
            .unknownAudience, at: mark.span, "#\(mark.name) is an ordinary tag, and sets no audience",
            hint: "did you mean #public?", severity: .warning)
    }

    /// Whether a `#` stands in the lines of a block.
    private mutating func mayHoldTag(_ block: Int) -> Bool {
        let leaf = blocks[block]
        if leaf.kind == .heading { return true }
        let place = leaf.kind == .cell ? blocks[Int(leaf.parent)] : leaf
        if leaf.kind == .cell, lastRow.block == leaf.parent { return lastRow.mayHoldTag }
        let found = mayHoldTag(in: place)
        if leaf.kind == .cell { lastRow = (leaf.parent, found) }
        return found
    }

    private func mayHoldTag(in place: MarkdownTree.Block) -> Bool {
        guard place.firstLine >= 0, place.lastLine >= place.firstLine else { return true }
        let start = lines.starts[Int(place.firstLine)]
        let last = Int(place.lastLine)
        let end = last + 1 < lines.starts.count ? lines.starts[last + 1] : tree.source.count
        return tree.source.withUnsafeBufferPointer { bytes in
            bytes[start..<end].contains(0x23) || (privacy.hasLinkedTags && bytes[start..<end].contains(0x5B))
        }
    }

    /// The smallest block that a tag in a leaf makes an item of.
    private func ownerOfTags(in leaf: Int) -> Int {
        let block = blocks[leaf]
        let parent = Int(block.parent)
        switch block.kind {
        case .cell: return parent
        case .paragraph where parent >= 0:
            let kind = blocks[parent].kind
            return kind == .item || kind == .quote ? parent : leaf
        default: return leaf
        }
    }

    // MARK: Leaves

    /// The marks and the text of a paragraph, heading or cell; read when it is first asked for.
    mutating func content(of leaf: Int) -> LeafContent { contents[place(ofContent: leaf)] }

    /// The date that a leaf begins with, where it is a list item's.
    mutating func lead(of leaf: Int) -> LeadDate.Result { contents[place(ofContent: leaf)].lead }

    /// What the word before a leaf says of a task.
    mutating func keyword(of leaf: Int) -> TaskState? { contents[place(ofContent: leaf)].task }

    /// Whether a leaf holds fields on lines of their own and nothing else.
    mutating func isOnlyFields(_ leaf: Int) -> Bool {
        let place = place(ofContent: leaf)
        return contents[place].hadLines && contents[place].text.isEmpty
    }

    /// Where what was read of a leaf is kept; read now where it was not.
    mutating func place(ofContent leaf: Int) -> Int {
        if contentOfLeaf[leaf] >= 0 { return Int(contentOfLeaf[leaf]) }
        let content = read(leaf)
        for place in content.unclosed {
            faults.report(
                .unclosedField, at: place, "a field whose bracket is never closed",
                hint: "close it in the same block, or write the bracket as \\[")
        }
        if !content.nearMarks.isEmpty { keep(content.nearMarks) }
        contentOfLeaf[leaf] = Int32(contents.count)
        contents.append(content)
        return contents.count - 1
    }

    private mutating func read(_ leaf: Int) -> LeafContent { read(leaf, tree.inlines(of: leaf)) }

    /// Puts a part of a leaf in the place of all of it.
    mutating func replaceContent(of leaf: Int, tokens: Range<Int>) {
        let content = read(leaf, tokens)
        if contentOfLeaf[leaf] >= 0 { contents[Int(contentOfLeaf[leaf])] = content }
    }

    /// For what Markdown takes a block for, and we do not.
    mutating func setKind(of block: Int, to kind: MarkdownTree.Kind) { blocks[block].kind = kind }

    private mutating func read(_ leaf: Int, _ range: Range<Int>) -> LeafContent {
        let place = place(of: leaf)
        var content = LeafContent()
        let lead = leadOfListItem(leaf, range)
        tree.text.withUnsafeBufferPointer { text in
            tree.source.withUnsafeBufferPointer { bytes in
                var scanner = LeafScanner(
                    tokens: tree.tokens[range], text: text, source: bytes, place: place, people: parser.people,
                    isQuoteStart: isQuoteStart(leaf), looksForPrivacy: mayHoldPrivacy(leaf), lead: lead.date?.range)
                var writer = InlineWriter(tree, text: text)
                content = scanner.scan { writer.write($0) }
            }
        }
        content.tokens = range
        content.lead = lead
        return content
    }

    /// The author's own prose of a leaf. One that is in no item was not read before; its marks say nothing and are not
    /// told.
    mutating func prose(of leaf: Int) -> ProseText {
        let content = contentOfLeaf[leaf] >= 0 ? contents[Int(contentOfLeaf[leaf])] : read(leaf)
        return ProseText(tree, content.tokens, fields: content.fields)
    }

    func isInList(_ block: MarkdownTree.Block) -> Bool {
        var parent = Int(block.parent)
        while parent >= 0 {
            if blocks[parent].kind == .item { return true }
            parent = Int(blocks[parent].parent)
        }
        return false
    }

    /// The text of the first heading of the body, or nil.
    mutating func firstHeading() -> String? {
        guard let heading = blocks.indices.first(where: { blocks[$0].kind == .heading }) else { return nil }
        let text = content(of: heading).text.plainText
        return text.isEmpty ? nil : text
    }

    // MARK: The entry

    private func makeEntry(_ name: FileName, _ marks: [VocabularyTag]) -> Entry {
        var entry = Entry(
            file: source.path, day: nil,
            title: front.title.map { CommentMask.removing(from: $0.value) },
            path: front.path?.value ?? slug(name.stem),
            audience: min(entryMark ?? parser.config.audience, entryNarrowed.atMost),
            draft: entryNarrowed.isDraft,
            tags: front.tags.map(\.value))
        entry.dating = dating(of: name)
        entry.hasOwnPath = front.path != nil
        for other in front.others {
            for value in other.values {
                entry.extra.append(
                    Item.Field(key: other.key, value: InlineText.read(value.value, people: parser.people).text))
            }
        }
        return entry
    }

    /// The entry's own mark, in `audience:` or among its tags; nil where it has none.
    func entryAudience(_ marks: [VocabularyTag]) -> Audience? {
        var audience = front.audience?.value
        for case .audience(let mark) in marks { audience = min(audience ?? mark, mark) }
        return audience
    }

    /// The file's name as a slug.
    private func slug(_ stem: String) -> String {
        var slug = ""
        for scalar in stem.unicodeScalars {
            let fits =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
                || scalar == "_" || scalar.properties.generalCategory == .nonspacingMark
            slug.unicodeScalars.append(fits ? scalar : "-")
        }
        return slug
    }
}
