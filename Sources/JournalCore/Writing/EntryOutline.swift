import JournalMarkdown
import JournalText

/// An entry as far as it says where a line of a day may go: its sections, and what each says of what stands in it.
struct EntryOutline: ~Copyable {
    /// A place between two sections, or the end of the file.
    struct Gap {
        /// The line (from 0) before which it is: a heading's, or one past the last.
        var line: Int
        /// The blocks of the top that come before it end here.
        var block: Int
        var day: CalendarDay?
        /// Whether a heading above makes what stands here private, public, part of a problem or part of an item.
        var isMarked: Bool
    }

    var collector: ItemCollector
    private(set) var gaps: [Gap] = []
    /// The line (from 1) of a comment that is never closed, or nil.
    let openComment: Int?

    /// What keeps an entry from being written to.
    struct Unreadable: Error {
        var diagnostics: [Diagnostic]
    }

    var source: SourceFile { collector.source }
    var lines: LineIndex { collector.lines }
    var front: FrontMatter { collector.front }

    private init(_ collector: consuming ItemCollector, openComment: Int?) {
        self.collector = collector
        self.openComment = openComment
        findGaps(entry: self.collector.dating(of: FileName(path: source.path)))
    }

    /// The blocks of a file.
    ///
    /// - Throws: ``Unreadable`` where its bytes, its front matter or its body have errors that leave open where a line
    ///   would stand.
    static func read(_ source: SourceFile, parser: EntryParser) throws(Unreadable) -> EntryOutline {
        let lines = LineIndex(source.bytes)
        if let fault = ByteCheck.check(source, lines) { throw Unreadable(diagnostics: [fault]) }
        let (front, frontFaults) = FrontMatter.read(source, index: lines)
        if frontFaults.contains(where: { $0.severity == .error }) { throw Unreadable(diagnostics: frontFaults) }
        var reader = BodyReader(source: source, lines: lines, bodyStart: front.bodyStart)
        guard let tree = reader.read() else { throw Unreadable(diagnostics: reader.diagnostics) }
        let conflicts = ConflictMarkers.faults(
            ConflictMarkers.find(source, lines), outsideCodeOf: tree, source, lines)
        if !conflicts.isEmpty { throw Unreadable(diagnostics: conflicts) }
        let openComment = reader.diagnostics.first { $0.rule == .unclosedComment }?.position.map { Int($0.line) }
        let collector = ItemCollector(
            parser: parser, source: source, lines: lines, front: front, frontIsFaulty: false, tree: tree)
        return EntryOutline(collector, openComment: openComment)
    }

    private mutating func findGaps(entry: Dating?) {
        struct Section {
            var level: UInt8
            var dating: Dating?
            var isMarked: Bool
        }
        var sections: [Section] = []
        func gap(before line: Int, block: Int) -> Gap {
            let dating = sections.isEmpty ? entry : sections.last?.dating
            // What is of a week or a longer span is the place of no day.
            return Gap(
                line: line, block: block, day: dating?.span.unit == .day ? dating?.day : nil,
                isMarked: sections.contains { $0.isMarked })
        }
        let blocks = collector.blocks
        for i in blocks.indices where blocks[i].parent == 0 && blocks[i].kind == .heading && blocks[i].firstLine >= 0 {
            gaps.append(gap(before: Int(blocks[i].firstLine), block: i))
            while let last = sections.last, last.level >= blocks[i].level { sections.removeLast() }
            let isMarked = collector.content(of: i).tags.contains { mark in
                if case .audience = VocabularyTag(mark.name) { return true }
                return VocabularyTag(mark.name).makesItem
            }
            let around = sections.isEmpty ? entry : sections.last?.dating
            let own = collector.leadOfHeading(i, within: around).date?.dating
            sections.append(
                Section(level: blocks[i].level, dating: own?.displacing(around) ?? around, isMarked: isMarked))
        }
        gaps.append(gap(before: lines.starts.count, block: blocks.count))
    }

    /// Where a line of a day goes: the last place that is of that day and in no section that says more of it than the
    /// day; else the last that is of that day.
    func gap(of day: CalendarDay) -> Gap? {
        gaps.last { $0.day == day && !$0.isMarked } ?? gaps.last { $0.day == day }
    }

    /// Whether a line holds nothing but white space.
    func isBlank(_ line: Int) -> Bool {
        let start = line == 0 ? source.byteOrderMarkLength : lines.starts[line]
        return source.bytes[start..<end(of: line)].allSatisfy { $0 <= 0x20 }
    }

    /// The byte after a line and its end.
    func end(of line: Int) -> Int { line + 1 < lines.starts.count ? lines.starts[line + 1] : source.bytes.count }

    /// The bytes that end a line; empty where the file ends without.
    func lineEnd(_ line: Int) -> ArraySlice<UInt8> {
        let bytes = source.bytes[lines.starts[line]..<end(of: line)]
        return bytes.suffix(bytes.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count)
    }

    /// The last block at the top before a place.
    func blockBefore(_ gap: Gap) -> Int? {
        collector.blocks[..<gap.block].lastIndex { $0.parent == 0 && $0.firstLine >= 0 && $0.firstLine < gap.line }
    }

    /// The items of lists at the top that begin in a line (from 0).
    func hasTopItem(at line: Int) -> Bool {
        collector.blocks.contains { block in
            guard block.kind == .item, Int(block.firstLine) == line, block.parent >= 0 else { return false }
            return collector.blocks[Int(block.parent)].parent == 0
        }
    }
}
