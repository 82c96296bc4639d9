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
        var day: CalendarDay?
        var audience: Audience?
        var problems: [String]
    }

    /// What the blocks around an item say of it.
    struct Scope {
        var day: CalendarDay?
        var audience: Audience?
        var problems: [String] = []
    }

    /// How many problems of one heading the items under it belong to: each item holds them all.
    private static let maxInheritedProblems = 50

    /// The items of the body, in the order of their blocks.
    func itemsOfBlocks(_ entry: Entry) -> [Item] {
        var items: [Item] = []
        var sections: [Section] = []
        // Ends of list items and quotes that are private: what stands in them is too.
        var hidden: [Int] = []
        for i in blocks.indices {
            while let last = sections.last, last.end <= i { sections.removeLast() }
            while let last = hidden.last, last <= i { hidden.removeLast() }
            let owner = owners[i]
            if blocks[i].kind == .heading {
                let container = Int(blocks[i].parent)
                while let last = sections.last, last.container == container, last.level >= blocks[i].level {
                    sections.removeLast()
                }
                sections.append(section(of: i, container: container, owner))
            }
            guard let owner else { continue }
            let isHidden = !hidden.isEmpty
            if blocks[i].kind != .heading, audience(of: owner) == .private { hidden.append(ends[i]) }
            guard owner.isItem else { continue }
            var scope = Scope()
            scope.audience = isHidden ? .private : nil
            for section in sections {
                if let day = section.day { scope.day = day }
                if let mark = section.audience { scope.audience = min(scope.audience ?? mark, mark) }
                // The heading's own item names its problem itself.
                if !(blocks[i].kind == .heading && section.container == Int(blocks[i].parent)
                    && section.level == blocks[i].level)
                {
                    for id in section.problems where !scope.problems.contains(id) { scope.problems.append(id) }
                }
            }
            if let item = item(of: i, owner, scope, entry) { items.append(item) }
        }
        return items
    }

    private func section(of heading: Int, container: Int, _ owner: Owner?) -> Section {
        var problems: [String] = []
        for (tag, _) in owner?.tags ?? [] {
            guard case .problem(let id?, _) = tag, !problems.contains(id) else { continue }
            problems.append(id)
            if problems.count == ItemCollector.maxInheritedProblems { break }
        }
        return Section(
            level: blocks[heading].level, container: container,
            end: container >= 0 ? ends[container] : blocks.count, day: headingDay(heading),
            audience: owner.flatMap { audience(of: $0) }, problems: problems)
    }

    private func audience(of owner: Owner) -> Audience? {
        var audience: Audience?
        for case (.audience(let mark), _) in owner.tags { audience = min(audience ?? mark, mark) }
        return audience
    }

    /// The ISO date that a heading starts with, or nil.
    func headingDay(_ heading: Int) -> CalendarDay? {
        let code = content(of: heading).text.code
        guard let first = code.first, (0x30...0x39).contains(first) else { return nil }
        let head = code.prefix(10)
        guard head.count == 10, head[4] == 0x2D, head[7] == 0x2D,
            head.enumerated().allSatisfy({ $0.offset == 4 || $0.offset == 7 || (0x30...0x39).contains($0.element) }),
            code.count == 10 || !(0x30...0x39).contains(code[10])
        else { return nil }
        if let day = CalendarDay(iso: head) { return day }
        let start = Int(max(blocks[heading].start, 0))
        let text = String(decoding: head, as: UTF8.self)
        report(
            .invalidDate, at: SourceSpan(start, start + 1),
            "the heading begins with \(text), which is no day of the calendar", hint: "write the day as YYYY-MM-DD")
        return nil
    }

    /// The item that a block is, with what belongs to it.
    private func item(of block: Int, _ owner: Owner, _ scope: Scope, _ entry: Entry) -> Item? {
        var builder = ItemBuilder(collector: self)
        builder.take(owner.tags)
        let shape: Item.Shape
        switch blocks[block].kind {
        case .item:
            shape = .listItem
            builder.readListItem(block)
        case .quote:
            shape = .quote
            builder.readQuote(block)
        case .row:
            shape = .row
            builder.readRow(block)
        case .heading:
            shape = .heading
            builder.readHeading(block)
        default:
            shape = .paragraph
            builder.readParagraph(block)
        }
        return builder.finish(shape: shape, scope: scope, entry: entry, task: blocks[block].task)
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

    /// The item that the whole entry is, by a tag of its front matter: one or none.
    func wholeEntryItem(_ entry: Entry, _ marks: [VocabularyTag]) -> [Item] {
        var builder = ItemBuilder(collector: self)
        builder.take(
            zip(marks, front.tags).map { tag, mark in
                (tag, LeafContent.Tag(name: mark.value, span: mark.span))
            })
        builder.readWholeEntry()
        let scope = Scope(day: nil, audience: entryAudience(marks), problems: [])
        return builder.finish(shape: .entry, scope: scope, entry: entry, task: nil).map { [$0] } ?? []
    }
}
