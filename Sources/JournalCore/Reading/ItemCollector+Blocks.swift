import JournalMarkdown
import JournalText

extension ItemCollector {
    /// A heading, for as long as its section lasts.
    private struct Section {
        var level: UInt8
        /// The block that holds the heading.
        var container: Int
        /// The end of the container: no block at or after it belongs to the section.
        var end: Int
        /// The block of the heading.
        var heading: Int
        /// What dates it: its own date, or that of what is around it.
        var dating: Dating?
        var unread: UnreadDate?
        var audience: Audience?
        /// The headings down to this one, the outermost first: every item of the section shares the list.
        var headings: [Item.Heading]
        /// A line that Markdown made a heading: it dates and hides what it would head, and ends no section.
        var isLine = false
    }

    /// What the blocks around an item say of it.
    struct Scope {
        /// nil where nothing but the entry dates the item.
        var dating: Dating?
        var audience: Audience?
        var headings: [Item.Heading] = []
        /// How far fields narrow it.
        var narrowed = Narrowed()
    }

    /// Adds the items of the body, in the order of their blocks.
    mutating func findItems(of entry: Entry, _ items: inout [Item]) {
        let blocks = blocks
        var sections: [Section] = []
        // Ends of list items and quotes that are private: what stands in them is too.
        var hidden: [Int] = []
        // List items that begin with a date, each with what dates what stands in it.
        var leads: [(block: Int, end: Int, dating: Dating)] = []
        for i in blocks.indices {
            while let last = sections.last, last.end <= i { sections.removeLast() }
            while let last = hidden.last, last <= i { hidden.removeLast() }
            while let last = leads.last, last.end <= i { leads.removeLast() }
            let owner = owners[i]
            // What hides a table's head hides the table.
            if blocks[i].kind == .row, blocks[i].isHeader, let owner, audience(of: owner) == .private {
                hidden.append(ends[Int(blocks[i].parent)])
            }
            let isHeading = blocks[i].kind == .heading
            if isHeading {
                let container = Int(blocks[i].parent)
                endSections(&sections, at: i, container)
                let around = dating(sections.last, leads.last, entry)
                sections.append(section(of: i, container: container, owner, within: around))
            } else if !linesAsHeadings.isEmpty, linesAsHeadings.contains(i) {
                let container = Int(blocks[i].parent)
                while let last = sections.last, last.isLine, last.container == container, last.level >= blocks[i].level
                {
                    sections.removeLast()
                }
                let around = dating(sections.last, leads.last, entry)
                sections.append(lineSection(of: i, container: container, within: around))
                if notesPlaces, let mark = sections.last?.audience {
                    let last = sections.last.flatMap { $0.end < blocks.count ? Int(blocks[$0.end].firstLine) : nil }
                    let first = max(0, Int(blocks[i].firstLine))
                    places.append(
                        NarrowDefinitions.Place(lines: first...max(first, last ?? lines.starts.count), audience: mark))
                }
            }
            if hiddenBlocks.contains(i) {
                hidden.append(ends[i])
                let (first, last) = (Int(blocks[i].firstLine), Int(blocks[i].lastLine))
                if notesPlaces, first >= 0, last >= first {
                    places.append(NarrowDefinitions.Place(lines: first...last, audience: .private))
                }
            }
            var unread: UnreadDate?
            if blocks[i].kind == .item {
                switch leadOfListItem(i) {
                case .none: break
                case .date(let lead):
                    let around = dating(sections.last, leads.last, entry)
                    leads.append((i, ends[i], lead.dating.displacing(around)))
                case .failure(let failure): unread = UnreadDate(failure, isHeading: false, block: i)
                }
            }
            guard owner != nil || isHeading else { continue }
            var scope = Scope()
            scope.audience = hidden.isEmpty ? nil : .private
            if let limit = narrowed[i] { scope.narrowed = limit }
            scope.dating = dating(sections.last, leads.last, entry)
            for section in sections {
                if let mark = section.audience { scope.audience = min(scope.audience ?? mark, mark) }
            }
            scope.headings = (isHeading ? sections.dropLast() : sections[...]).last { !$0.isLine }?.headings ?? []
            if let owner, !isHeading, audience(of: owner) == .private { hidden.append(ends[i]) }
            var builder: ItemBuilder?
            if let owner, owner.isItem { builder = itemBuilder(of: i, owner) }
            if isHeading {
                let seen = builder?.audience(scope, of: self) ?? headingAudience(scope)
                sections[sections.count - 1].headings = scope.headings + [heading(i, owner, seen)]
            }
            if notesPlaces {
                notePlace(i, owner, seenBy: builder?.audience(scope, of: self), sections.last?.audience, scope)
            }
            // Used where it stands: a copy of it would copy all that it has read.
            guard builder != nil else { continue }
            let task = blocks[i].kind == .item ? task(of: i) : nil
            let isDated = builder?.finish(
                shape: shape(of: i), scope: scope, entry: entry, task: task, of: &self, to: &items)
            if unread == nil, !sections.contains(where: { $0.unread != nil }) { continue }
            let item = isDated == true ? items.last : nil
            tell(unread, over: item)
            for s in sections.indices where sections[s].unread != nil {
                if tell(sections[s].unread, over: item) { sections[s].unread = nil }
            }
        }
    }

    private mutating func section(of heading: Int, container: Int, _ owner: Owner?, within around: Dating?) -> Section {
        let lead = leadOfHeading(heading, within: around)
        return Section(
            level: blocks[heading].level, container: container,
            end: container >= 0 ? ends[container] : blocks.count, heading: heading,
            dating: lead.date?.dating.displacing(around) ?? around, unread: unreadDate(lead, heading),
            audience: hiddenHeadings.contains(heading) ? .private : owner.flatMap { audience(of: $0) }, headings: [])
    }

    /// Notes who may see the lines of a block and of what belongs to it, where that is said of it.
    ///
    /// - Parameter audience: Who may see the item that it is; nil where it is none.
    private mutating func notePlace(
        _ block: Int, _ owner: Owner?, seenBy audience: Audience?, _ sectionMark: Audience?, _ scope: Scope
    ) {
        let seenBy: Audience
        var first = Int(blocks[block].firstLine)
        var last = Int(blocks[block].lastLine)
        if blocks[block].kind == .heading {
            guard audience != nil || sectionMark != nil else { return }
            seenBy = audience ?? headingAudience(scope)
            last = lastLine(ofSection: block)
        } else {
            guard let owner, let mark = audience ?? (self.audience(of: owner) == .private ? .private : nil) else {
                return
            }
            seenBy = mark
            // Definitions right before a paragraph are of the same paragraph to whoever looks.
            if blocks[block].kind == .paragraph { while first > 0, beginsWithBracket(first - 1) { first -= 1 } }
        }
        guard first >= 0, last >= first else { return }
        places.append(
            NarrowDefinitions.Place(lines: first...last, audience: scope.narrowed.isDraft ? .private : seenBy))
    }

    private func lastLine(ofSection heading: Int) -> Int {
        let next = endOfSection(heading)
        let parent = blocks[heading].parent
        if next < blocks.count, blocks[next].kind == .heading, blocks[next].parent == parent {
            return Int(blocks[next].firstLine) - 1
        }
        return parent > 0 ? Int(blocks[Int(parent)].lastLine) : lines.starts.count - 1
    }

    /// Whether a line begins with `[`, after white space and the marks of quotes.
    private func beginsWithBracket(_ line: Int) -> Bool {
        let end = line + 1 < lines.starts.count ? lines.starts[line + 1] : tree.source.count
        return tree.source[lines.starts[line]..<end].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E } == 0x5B
    }

    /// Who may see a heading that is not an item: its section's mark, else the entry's, else the default.
    private func headingAudience(_ scope: Scope) -> Audience {
        if scope.narrowed.isDraft { return .private }
        let most = min(scope.narrowed.atMost, entryNarrowed.atMost)
        return switch (scope.audience, entryMark) {
        case (let section?, let entry?): min(section, entry, most)
        case (let mark?, nil), (nil, let mark?): min(mark, most)
        case (nil, nil): min(parser.config.audience, most)
        }
    }

    /// What a heading gives to the items under it.
    private mutating func heading(_ block: Int, _ owner: Owner?, _ audience: Audience) -> Item.Heading {
        let content = content(of: block)
        var heading = Item.Heading(text: content.text.asHeading, audience: audience)
        for (tag, _) in owner?.tags ?? [] {
            if tag.isVocabulary { heading.isTagged = true }
            switch tag {
            case .problem(let id?, _): heading.problems.append(id)
            case .project(let id): heading.projects.append(id)
            case .goal(let id): heading.goals.append(id)
            default: break
            }
        }
        if heading.isTagged {
            heading.problems = heading.problems.asGifts
            heading.projects = heading.projects.asGifts
            heading.goals = heading.goals.asGifts
            heading.title = content.fields.first { $0.key == "title" && !$0.value.isEmpty }?.value
        }
        return heading
    }

    /// Ends the sections that a heading ends. A line that is taken for none may stand among them.
    private func endSections(_ sections: inout [Section], at heading: Int, _ container: Int) {
        let level = blocks[heading].level
        if linesAsHeadings.isEmpty {
            while let last = sections.last, last.container == container, last.level >= level { sections.removeLast() }
        } else {
            sections.removeAll { $0.container == container && $0.level >= level }
        }
    }

    /// What a line says of what it would head: its day, and that it is private; nothing else.
    private mutating func lineSection(of line: Int, container: Int, within around: Dating?) -> Section {
        let content = content(of: line)
        let isPrivate = content.tags.contains { mark in
            if case .audience(.private) = VocabularyTag(mark.name) { true } else { false }
        }
        return Section(
            level: blocks[line].level, container: container,
            end: container >= 0 ? ends[container] : blocks.count, heading: line,
            dating: leadOfHeading(line, within: around).date?.dating.displacing(around) ?? around,
            audience: isPrivate ? .private : nil, headings: [], isLine: true)
    }

    /// What dates a place: the nearer of a section and a list item around it, else the entry.
    private func dating(
        _ section: Section?, _ lead: (block: Int, end: Int, dating: Dating)?, _ entry: Entry
    ) -> Dating? {
        guard let section else { return lead?.dating ?? entry.dating }
        guard let lead, lead.block > section.heading else { return section.dating }
        return lead.dating
    }

    func audience(of owner: Owner) -> Audience? {
        var audience: Audience?
        for case (.audience(let mark), _) in owner.tags { audience = min(audience ?? mark, mark) }
        return audience
    }

    /// What makes the item that a block is, with what belongs to it.
    private mutating func itemBuilder(of block: Int, _ owner: Owner) -> ItemBuilder {
        var builder = ItemBuilder(item: block)
        builder.take(owner.tags)
        switch shape(of: block) {
        case .listItem: builder.readListItem(block, of: &self)
        case .quote: builder.readQuote(block, of: &self)
        case .row: builder.readRow(block, of: &self)
        case .heading: builder.readHeading(block, of: &self)
        case .paragraph, .entry: builder.readParagraph(block, of: &self)
        }
        return builder
    }

    private func shape(of block: Int) -> Item.Shape {
        switch blocks[block].kind {
        case .item: .listItem
        case .quote: .quote
        case .row: .row
        case .heading: .heading
        default: .paragraph
        }
    }

    /// The end of a heading's section: the next heading of the same or a higher level beside it, or the end of what
    /// holds both.
    func endOfSection(_ heading: Int) -> Int {
        var sibling = Int(blocks[heading].next)
        while sibling >= 0 {
            if blocks[sibling].kind == .heading, blocks[sibling].level <= blocks[heading].level { return sibling }
            sibling = Int(blocks[sibling].next)
        }
        return blocks[heading].parent >= 0 ? ends[Int(blocks[heading].parent)] : blocks.count
    }

    /// Adds the item that the whole entry is, by a tag of its front matter, unless it has no day.
    mutating func makeItem(of entry: Entry, _ marks: [VocabularyTag], _ items: inout [Item]) {
        var builder = ItemBuilder()
        builder.take(
            zip(marks, front.tags).map { tag, mark in
                (tag, LeafContent.Tag(name: mark.value, span: mark.span))
            })
        builder.readWholeEntry(of: &self)
        let scope = Scope(dating: nil, audience: entryMark)
        _ = builder.finish(shape: .entry, scope: scope, entry: entry, task: nil, of: &self, to: &items)
    }
}

extension RichText {
    /// The words of a heading, cut where they are very many: every item below it shows them.
    fileprivate var asHeading: RichText {
        if code.count <= 512 { return self }
        return RichText(plain: String(String.UnicodeScalarView(plainText.unicodeScalars.prefix(160))) + "…")
    }
}

extension [String] {
    /// Ids that a heading gives: each once, and no more than items may hold.
    fileprivate var asGifts: [String] { Array(withoutRepeats.prefix(Item.Heading.maxGifts)) }
}
