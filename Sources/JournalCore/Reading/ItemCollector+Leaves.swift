import JournalMarkdown
import JournalText

extension ItemCollector {
    /// Takes out of a leaf what stands outside its item for the eye, and tells it; gives where that stands, or nil where
    /// nothing does.
    mutating func leaveOutLazyLines(of leaf: Int, item: Int) -> SourceSpan? {
        guard blocks[leaf].kind == .paragraph, blocks[leaf].lastLine > blocks[leaf].firstLine,
            blocks[leaf].parent > 0
        else { return nil }
        let lazy = LazyLines(blocks, item: item)
        guard let line = lazy.first(in: leaf, tree, lines) else { return nil }
        let whole = content(of: leaf)
        guard let end = lazy.end(of: whole, from: line, tree, lines) else { return nil }
        var start = lines.starts[min(lines.line(at: Int(tree.tokens[end].source)) + 1, lines.starts.count - 1)]
        let place = start
        while start < tree.source.count, [0x20, 0x09, 0x3E].contains(tree.source[start]) { start += 1 }
        faults.report(
            .lazyLine, at: SourceSpan(start, endOfLine(start)),
            "this line stands right below an item, and is left out of it",
            hint: "indent it to make it part of the item, or put a blank line before it")
        let last = Int(blocks[leaf].lastLine)
        let limit = last + 1 < lines.starts.count ? lines.starts[last + 1] : tree.source.count
        replaceContent(of: leaf, tokens: whole.tokens.lowerBound..<end)
        return SourceSpan(place, limit)
    }

    private func endOfLine(_ offset: Int) -> Int {
        var end = offset
        while end < tree.source.count, tree.source[end] != 0x0A, tree.source[end] != 0x0D { end += 1 }
        return end
    }

    /// Where a paragraph, heading or cell stands.
    func place(of leaf: Int) -> LeafPlace {
        let block = blocks[leaf]
        guard block.kind == .paragraph else { return LeafPlace(lines: block.kind == .heading ? .heading : .cell) }
        var place = LeafPlace(lines: .paragraph, isInList: isInList(block))
        if place.isInList, block.parent >= 0, blocks[Int(block.parent)].kind == .item,
            blocks[Int(block.parent)].firstChild == Int32(leaf)
        {
            place.beginsItem = true
            place.hasBox = blocks[Int(block.parent)].task != nil
        }
        return place
    }

    /// What its box or the word before it says of a list item that is a task; nil for any other.
    mutating func task(of item: Int) -> TaskState? {
        let block = blocks[item]
        if let task = block.task { return task }
        guard block.kind == .item, block.firstChild >= 0, blocks[Int(block.firstChild)].kind == .paragraph else {
            return nil
        }
        return keyword(of: Int(block.firstChild))
    }

    /// Whether a list item holds nothing but fields: lines of Logseq and Dataview below an item, which are the item's.
    mutating func holdsOnlyFields(_ item: Int) -> Bool {
        let block = blocks[item]
        guard block.kind == .item, block.firstChild >= 0, ends[item] == Int(block.firstChild) + 1,
            blocks[Int(block.firstChild)].kind == .paragraph, owners[item]?.isItem != true
        else { return false }
        return isOnlyFields(Int(block.firstChild))
    }

    // MARK: Lines that Markdown makes headings of

    /// Makes a paragraph again of a heading that is one by a line below it, and tells it.
    mutating func takeAsParagraph(_ heading: Int) {
        let start = max(Int(blocks[heading].start), 0)
        setKind(of: heading, to: .paragraph)
        linesAsHeadings.insert(heading)
        faults.report(
            .lineAsHeading, at: SourceSpan(start, endOfLine(start)),
            "Markdown makes a heading of this line, as --- or === stands right below it",
            hint: "put a blank line between them; for a heading, begin the line with ##")
    }

    /// Whether a heading has a line of `-` or `=` below it, and no `#` before it.
    func isUnderlined(_ heading: Int) -> Bool {
        let start = Int(blocks[heading].start)
        guard start >= 0 else { return false }
        var at = start
        while at < tree.source.count, tree.source[at] == 0x23 { at += 1 }
        guard (1...6).contains(at - start) else { return true }
        return at < tree.source.count && ![0x20, 0x09, 0x0A, 0x0D].contains(tree.source[at])
    }

    // MARK: Cells that are cut off

    /// Looks at what a row holds beyond its table's head: `#private` there hides the row, and any mark is told.
    mutating func lookAtCutCells(of row: Int) {
        guard let span = tree.cutCells(of: row) else { return }
        let range = tree.inlines(ofCutCells: span)
        var content = LeafContent()
        tree.text.withUnsafeBufferPointer { text in
            tree.source.withUnsafeBufferPointer { bytes in
                var scanner = LeafScanner(
                    tokens: tree.tokens[range], text: text, source: bytes, people: parser.people, looksForPrivacy: true)
                var writer = InlineWriter(tree, text: text)
                content = scanner.scan { writer.write($0) }
            }
        }
        for mark in content.tags {
            let tag = VocabularyTag(mark.name)
            guard case .audience(.private) = tag else { continue }
            owners[row, default: Owner()].tags.append((tag, mark))
            privateOwners.insert(row)
        }
        let hasMark = !content.tags.isEmpty || !content.fields.isEmpty || !content.people.isEmpty
        guard hasMark else { return }
        let cells = tree.children(of: row).count
        faults.report(
            .cutCell, at: span,
            "this cell is cut off, as the table's head has \(cells == 1 ? "one cell" : "\(cells) cells")",
            hint: "give the head a cell more, or write a | that parts no cells as \\|")
    }
}
