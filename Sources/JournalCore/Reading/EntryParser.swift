import JournalMarkdown
package import JournalText

/// Reads one file: from bytes to an entry with its items, and whatever is wrong with it.
///
/// The stages of a file, each of which may be the last:
/// 1. bytes: UTF-8, no NUL, no conflict markers (``ByteCheck``)
/// 2. front matter (``FrontMatter``)
/// 3. a look for tags: a file without one is a plain note and goes no further
/// 4. comments are blanked (``CommentMask``), what would make the parser slow is refused (``MarkdownGuard``)
/// 5. the blocks (``MarkdownTree``), the tags in them, the items that they make (``ItemCollector``)
///
/// Pure and without shared state: as many files at once as there are threads.
package struct EntryParser: Sendable {
    let config: JournalConfig
    let catalogue: Catalogue
    let zone: TimeZoneRules?
    let people: KnownPeople
    /// What `check` alone looks for; nil elsewhere.
    let checks: EntryChecks?

    /// - Parameters:
    ///   - catalogue: the built-in one with the journal's own kinds.
    ///   - checks: what to look for beyond what every command does.
    package init(config: JournalConfig, catalogue: Catalogue, checks: EntryChecks? = nil) {
        self.config = config
        self.catalogue = catalogue
        self.checks = checks
        people = KnownPeople(config)
        zone = config.timeZone
    }

    /// The entry that a file holds, or nil where it is a plain note or cannot be read; and its diagnostics, without
    /// those that its comments leave out.
    ///
    /// An entry comes back with its errors too, as far as it could be read, so that all of them are told at once.
    package func parse(_ source: SourceFile) -> (ParsedEntry?, [Diagnostic]) {
        let checked = check(source)
        return (checked.entry, checked.told)
    }

    /// The same, with what can only be judged beside all other entries.
    package func check(_ source: SourceFile) -> CheckedEntry {
        let lines = LineIndex(source.bytes)
        var checked = CheckedEntry(source: source, diagnostics: [])
        if let fault = ByteCheck.check(source, lines) {
            if tellsAll || VocabularyTag.standsRaw(in: source.bytes) { checked.diagnostics = [fault] }
            return checked
        }
        let markers = ConflictMarkers.find(source, lines)

        let (front, faults) = FrontMatter.read(source, index: lines)
        if UnexpandedTemplate.stands(in: source, yaml: front.yaml) {
            checked.isTemplate = true
            return checked
        }
        let entryMarks = front.tags.map { VocabularyTag.ofEntry($0.value) }
        let isWholeItem = entryMarks.contains { $0.makesItem }
        guard isWholeItem || mayHoldTag(source.bytes, front) || saysItsWeek(source, front) || tellsAll else {
            if mayHideItem(source, front) { checked.diagnostics += faults }
            if checks != nil || checked.diagnostics.contains(where: { $0.severity != .error }) {
                readIgnores(&checked, lines, front)
            }
            return checked
        }

        var reader = BodyReader(source: source, lines: lines, bodyStart: front.bodyStart)
        guard let tree = reader.read() else {
            if tellsAll || VocabularyTag.standsRaw(in: source.bytes) {
                checked.diagnostics += faults + reader.diagnostics
            }
            return checked
        }
        var collector = ItemCollector(
            parser: self, source: source, lines: lines, front: front,
            frontIsFaulty: faults.contains { $0.severity == .error }, tree: tree)
        collector.notesPlaces = reader.mayDefine
        let entry = collector.collect(entryMarks: entryMarks)
        let isJudged = tellsAll || collector.hasItem || entry != nil
        if !markers.isEmpty, isJudged || mayHideItem(source, front) {
            checked.diagnostics = ConflictMarkers.faults(markers, outsideCodeOf: collector.tree, source, lines)
            // Whatever else would be told is of two versions at once.
            if !checked.diagnostics.isEmpty { return checked }
        }
        checked.entry = entry
        if isJudged || mayHideItem(source, front) { checked.diagnostics += faults }
        checked.diagnostics += reader.diagnostics
        checked.entry?.hasFaultyFront = collector.frontIsFaulty
        if reader.mayDefine { narrow(&checked.entry, collector, &reader, entryMarks) }
        if let checks, let entry {
            PhraseCheck(checks).run(over: &collector)
            checked.misspeltPeople = MisspeltPerson.find(in: entry, of: source, lines, people)
        }
        checked.diagnostics +=
            isJudged ? collector.faults.diagnostics : collector.faults.diagnostics.filter(isToldOfPlainNote)
        checked.misspeltTags = collector.misspeltTags
        checked.problemTags = collector.problemTags
        checked.undatedItems = collector.undated.count
        if checks != nil {
            checked.undatedPlaces = collector.undated.map(\.start).filter { $0 >= front.bodyStart }
        }
        if checks != nil || reader.hasComments {
            readIgnores(
                &checked, lines, front, masked: collector.tree.source, blockEnds: collector.tree.blocks.blockEnds)
        }
        return checked
    }

    /// Whether files without an item are judged too (`check --all`).
    private var tellsAll: Bool { checks?.tellsPlainNotes ?? false }

    /// Whether front matter that cannot be read keeps an item from being one, as far as the raw text shows.
    private func mayHideItem(_ source: SourceFile, _ front: FrontMatter) -> Bool {
        guard front.isUnreadable else { return false }
        if VocabularyTag.standsRaw(in: source.bytes) { return true }
        return front.yaml.map { VocabularyTag.standsInFrontMatter(source.bytes[$0]) } ?? false
    }

    /// What of a file without an item is told: a mark that was meant and is not read, and nothing else.
    private func isToldOfPlainNote(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.rule {
        case .unclosedField, .invalidDate, .dateMismatch, .incompleteTag, .misplacedFrontMatter, .nearPrivate: false
        default: true
        }
    }

    /// Whether a file may hold an item, by a look at its bytes.
    package func mayHoldItem(_ source: SourceFile) -> Bool {
        if VocabularyTag.standsRaw(in: source.bytes) { return true }
        let (front, _) = FrontMatter.read(source, index: LineIndex(source.bytes))
        return front.tags.contains { VocabularyTag.ofEntry($0.value).makesItem }
    }

    /// Reads the entry again for those who may not see some of its definitions.
    private func narrow(
        _ entry: inout ParsedEntry?, _ collector: borrowing ItemCollector, _ reader: inout BodyReader,
        _ entryMarks: [VocabularyTag]
    ) {
        guard let items = entry?.items, !collector.places.isEmpty else { return }
        let definitions = NarrowDefinitions(
            collector.tree.source, collector.lines, from: collector.front.bodyStart, places: collector.places)
        func narrowed(for audience: Audience) -> [Item]? {
            guard let bytes = definitions.bytes(for: audience) else { return nil }
            guard let tree = reader.tree(of: bytes) else { return [] }
            var again = ItemCollector(
                parser: self, source: collector.source, lines: collector.lines, front: collector.front,
                frontIsFaulty: true, tree: tree)
            return again.collect(entryMarks: entryMarks)?.items.asNarrow(as: items) ?? []
        }
        guard let forPublic = narrowed(for: .public) else { return }
        entry?.narrowed = ParsedEntry.Narrowed(manager: narrowed(for: .manager), public: forPublic)
    }

    /// Whether a file is the note of a week with a sentence for its digest, for which it needs no tag.
    private func saysItsWeek(_ source: SourceFile, _ front: FrontMatter) -> Bool {
        front.others.contains { $0.key.lowercased() == Entry.weekSummaryKey }
            && FileName(path: source.path).date?.week != nil
    }

    private func mayHoldTag(_ bytes: [UInt8], _ front: FrontMatter) -> Bool {
        if VocabularyTag.mayStand(in: bytes, from: front.bodyStart) { return true }
        guard checks != nil else { return false }
        return MisspeltTag.mayStand(in: bytes, from: front.bodyStart) || front.tags.contains { $0.value.contains("/") }
    }

    /// Looks for comments that leave rules out.
    private func readIgnores(
        _ checked: inout CheckedEntry, _ lines: LineIndex, _ front: FrontMatter, masked: [UInt8]? = nil,
        blockEnds: @autoclosure () -> [Int: Int] = [:]
    ) {
        let source = checked.source
        guard CommentMask.mayHoldComment(source.bytes, from: front.bodyStart) else { return }
        let masked = masked ?? CommentMask.mask(source.bytes, from: front.bodyStart, code: nil).bytes
        let (ignores, faults) = IgnoreComment.read(source, lines, masked: masked, blockEnds: blockEnds())
        checked.ignores = ignores
        if checks != nil { checked.diagnostics += faults }
    }
}

extension [Item] {
    /// The items as far as others have them at the same place, each with the narrower of the two audiences.
    fileprivate func asNarrow(as others: [Item]) -> [Item] {
        var known: [Item.Location: Audience] = [:]
        for other in others {
            guard let location = other.location else { continue }
            known[location] = Swift.min(known[location] ?? other.audience, other.audience)
        }
        return compactMap { item in
            guard let audience = item.location.flatMap({ known[$0] }) else { return nil }
            var item = item
            item.audience = Swift.min(item.audience, audience)
            return item
        }
    }
}

extension [MarkdownTree.Block] {
    /// By line: the last line of the largest block, of those smaller than a list, that begins there.
    fileprivate var blockEnds: [Int: Int] {
        var ends: [Int: Int] = [:]
        for block in self where block.firstLine >= 0 {
            switch block.kind {
            case .document, .bulletList, .orderedList: continue
            default: if ends[Int(block.firstLine)] == nil { ends[Int(block.firstLine)] = Int(block.lastLine) }
            }
        }
        return ends
    }
}
