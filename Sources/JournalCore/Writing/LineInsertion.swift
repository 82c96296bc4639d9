import JournalMarkdown
import JournalText

/// The bytes of an entry with some lines put into them, and which lines those are.
struct LineInsertion {
    private(set) var bytes: [UInt8]
    /// The lines of the text itself, from 0.
    private(set) var lines: Range<Int>
    /// How many lines the file has more.
    private let added: Int

    /// Puts a text at a place, as an item of a list.
    ///
    /// It goes right under a list that stands there, as its next item, and under an empty line elsewhere. Blank lines
    /// that end the section stay behind it.
    init(_ text: AddedText, into outline: borrowing EntryOutline, at gap: EntryOutline.Gap) {
        let source = outline.source
        let bodyLine = outline.lines.line(at: outline.front.bodyStart)
        let isAtHeading = gap.line < outline.lines.starts.count
        var last = gap.line - 1
        while last >= bodyLine, outline.isBlank(last) { last -= 1 }
        // A front matter whose last line ends the file leaves no line of the body.
        let endsInFront = outline.front.yaml != nil && outline.front.bodyStart >= source.bytes.count
        let hasText = last >= bodyLine && !endsInFront

        let end = LineInsertion.lineEnd(of: outline, near: hasText ? last : max(0, bodyLine - 1))
        var bullet: UInt8 = 0x2D
        let offset: Int
        var inserted: [UInt8] = []
        if hasText {
            offset = outline.end(of: last)
            if outline.lineEnd(last).isEmpty { inserted += end }
            let list = outline.blockBefore(gap).flatMap { LineInsertion.list($0, in: outline, endingAt: last) }
            if let list { bullet = list.bullet }
            if !(list?.isTight ?? false) { inserted += end }
        } else {
            let place = isAtHeading ? outline.lines.starts[gap.line] : source.bytes.count
            offset = max(place, source.byteOrderMarkLength)
            if outline.front.yaml != nil {
                let before = source.bytes[..<offset]
                let isOpen = before.last != 0x0A && before.last != 0x0D
                let hasBlank = !isOpen && bodyLine < outline.lines.line(at: offset)
                if isOpen { inserted += end }
                if !hasBlank { inserted += end }
            }
        }
        let ends = LineIndex(Array(source.bytes[..<offset]) + inserted).starts.count - 1
        let typed = text.lines(bullet: bullet)
        for line in typed { inserted += Array(line.utf8) + end }
        // Right above a heading the text would go on into one that is underlined.
        if isAtHeading, !hasText || last + 1 == gap.line { inserted += end }

        var bytes = source.bytes
        bytes.insert(contentsOf: inserted, at: offset)
        self.bytes = bytes
        lines = ends..<(ends + typed.count)
        added = LineIndex(bytes).starts.count - outline.lines.starts.count
    }

    /// How the lines of a file end: as the one nearby, else as its first.
    private static func lineEnd(of outline: borrowing EntryOutline, near line: Int) -> [UInt8] {
        for candidate in [line, line - 1, 0] where outline.lines.starts.indices.contains(candidate) {
            let end = outline.lineEnd(candidate)
            if end.last == 0x0A { return end.suffix(2).first == 0x0D ? [0x0D, 0x0A] : [0x0A] }
            if end.last == 0x0D { return [0x0D] }
        }
        return [0x0A]
    }

    /// The bullet list that ends in a line, and what begins its items.
    private static func list(
        _ block: Int, in outline: borrowing EntryOutline, endingAt line: Int
    ) -> (bullet: UInt8, isTight: Bool)? {
        let list = outline.collector.blocks[block]
        guard list.kind == .bulletList, Int(list.lastLine) >= line,
            let item = outline.collector.tree.children(of: block).last
        else { return nil }
        var start = Int(outline.collector.blocks[item].start)
        // The parser counts the first line's columns without the byte order mark.
        if start < outline.source.byteOrderMarkLength { start += outline.source.byteOrderMarkLength }
        guard outline.source.bytes.indices.contains(start), AddedText.bullets.contains(outline.source.bytes[start])
        else { return nil }
        return (outline.source.bytes[start], list.isTight)
    }

    // MARK: What was found in the result

    /// A diagnostic as far as it is the same before and after.
    struct Fault: Hashable {
        var rule: Rule
        var position: SourcePosition?
        var message: String

        init(_ diagnostic: Diagnostic) {
            rule = diagnostic.rule
            position = diagnostic.position
            message = diagnostic.message
        }
    }

    /// Diagnostics of the result: those of the text at its own lines and columns, and the others where they were before.
    func placed(_ diagnostics: [Diagnostic], margin: Int) -> (text: [Diagnostic], others: [Diagnostic]) {
        var text: [Diagnostic] = []
        var others: [Diagnostic] = []
        for var diagnostic in diagnostics {
            guard let position = diagnostic.position else {
                others.append(diagnostic)
                continue
            }
            let line = Int(position.line) - 1
            if lines.contains(line) {
                diagnostic.position = SourcePosition(
                    line: line - lines.lowerBound + 1, column: max(1, Int(position.column) - margin))
                diagnostic.excerpt = diagnostic.excerpt.map { String($0.unicodeScalars.dropFirst(margin)) }
                text.append(diagnostic)
            } else {
                diagnostic.position = before(position)
                others.append(diagnostic)
            }
        }
        return (text, others)
    }

    /// Items of the result: those of the text, and the others where they were before.
    func placed(_ items: [Item]) -> (new: [Item], others: [Item]) {
        var new: [Item] = []
        var others: [Item] = []
        for var item in items {
            guard let position = item.location?.position else {
                others.append(item)
                continue
            }
            if lines.contains(Int(position.line) - 1) {
                new.append(item)
            } else {
                item.location?.position = before(position)
                others.append(item)
            }
        }
        return (new, others)
    }

    private func before(_ position: SourcePosition) -> SourcePosition {
        guard Int(position.line) - 1 >= lines.upperBound else { return position }
        return SourcePosition(line: Int(position.line) - added, column: Int(position.column))
    }
}
