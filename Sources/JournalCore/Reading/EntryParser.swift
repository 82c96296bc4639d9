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

    /// - Parameter catalogue: the built-in one with the journal's own kinds.
    package init(config: JournalConfig, catalogue: Catalogue) {
        self.config = config
        self.catalogue = catalogue
        zone = config.timeZone.flatMap { TimeZoneRules($0) }
    }

    /// The entry that a file holds, or nil where it is a plain note or cannot be read; and its diagnostics.
    ///
    /// An entry comes back with its errors too, as far as it could be read, so that all of them are told at once.
    package func parse(_ source: SourceFile) -> (ParsedEntry?, [Diagnostic]) {
        let lines = LineIndex(source.bytes)
        var diagnostics = ByteCheck.check(source, lines)
        if !diagnostics.isEmpty { return (nil, diagnostics) }

        let (front, faults) = FrontMatter.read(source, index: lines)
        diagnostics += faults

        let entryMarks = front.tags.map { VocabularyTag($0.value) }
        let isWholeItem = entryMarks.contains { $0.makesItem }
        guard isWholeItem || VocabularyTag.mayStand(in: source.bytes, from: front.bodyStart) else {
            return (nil, diagnostics)
        }

        var reader = BodyReader(source: source, lines: lines, bodyStart: front.bodyStart)
        let body = reader.read()
        diagnostics += reader.diagnostics
        guard let tree = body else { return (nil, diagnostics) }
        let collector = ItemCollector(
            parser: self, source: source, lines: lines, front: front,
            frontIsFaulty: faults.contains { $0.severity == .error }, tree: tree)
        let parsed = collector.collect(entryMarks: entryMarks)
        return (parsed, diagnostics + collector.diagnostics)
    }
}
