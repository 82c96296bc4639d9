package import JournalCore
package import JournalText

/// What came of reading a journal.
package struct LoadedJournal: Sendable {
    /// The configuration and the entries, as far as they could be read.
    package var journal: Journal
    /// In reading order, the same for any number of threads.
    package var diagnostics: [Diagnostic]
    /// What was read and left out.
    package var summary = ReadingSummary()
    /// How many items have no day and are left out.
    package var undatedItems = 0
    /// The entries in which something can be mended; empty unless the journal was checked.
    package var fixable: [(file: EntryFile, checked: CheckedEntry)] = []
    /// With which the entries were read.
    package var parser: EntryParser

    /// Whether anything was found that stops a build.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Whether what is wrong is in entries alone, which `--keep-going` can leave out.
    package var hasErrorsOutsideEntries: Bool {
        diagnostics.contains { $0.severity == .error && $0.path == JournalFolder.configurationName }
    }
}

/// Reads a journal from its files.
///
///     1  journal.yaml                  ConfigReader: configuration, what the journal adds to the catalogue
///     2  the names of entries          EntryFinder: in the order of their bytes
///     3  each file, on any thread      EntryReader: its bytes, once
///     4  at once on the same thread    EntryParser: its items; then the bytes go
///     5  one list in the order of 2    entries that have items, diagnostics in reading order
///
/// Only what is kept of an entry stays in memory, so that the peak grows with the items and not with the text read.
package struct JournalLoader: Sendable {
    /// The built-in catalogue.
    private let catalogue: Catalogue
    private let threads: Int
    private let keepsGoing: Bool
    private let checks: Bool
    private let tellsPlainNotes: Bool
    private let onRead: (@Sendable () -> Void)?

    /// - Parameters:
    ///   - catalogue: The built-in one.
    ///   - threads: How many read and parse at once; the outcome does not depend on it.
    ///   - keepsGoing: Leaves entries with errors out and names them in ``Journal/leftOut``; else they are in it as far
    ///     as they could be read.
    ///   - checks: Looks for what `check` alone tells.
    ///   - tellsPlainNotes: Tells the faults of files without an item too, where it checks.
    ///   - onRead: Called after each file, from any thread.
    package init(
        catalogue: Catalogue, threads: Int = 1, keepsGoing: Bool = false, checks: Bool = false,
        tellsPlainNotes: Bool = false, onRead: (@Sendable () -> Void)? = nil
    ) {
        self.catalogue = catalogue
        self.threads = threads
        self.keepsGoing = keepsGoing
        self.checks = checks
        self.tellsPlainNotes = tellsPlainNotes
        self.onRead = onRead
    }

    /// Reads every entry of a journal.
    ///
    /// - Parameters:
    ///   - outputs: Folders to leave out besides `output:` of `journal.yaml`.
    ///   - named: Files that are read even where the walk does not find them.
    /// - Throws: ``IOFailure`` where the folder cannot be read; faults of files are diagnostics.
    package func load(
        _ folder: JournalFolder, outputs: [SystemPath] = [], named: [EntryFile] = []
    ) throws(IOFailure) -> LoadedJournal {
        let (config, faults) = configuration(of: folder)
        var found = try EntryFinder(config, of: folder, outputs: outputs).find(in: folder)
        let known = Set(found.files.map { ExactPath($0.path) })
        let others = named.filter { !known.contains(ExactPath($0.path)) }
        if !others.isEmpty {
            found.files = (found.files + others).sorted { ExactPath($0.path) < ExactPath($1.path) }
        }
        return read(found, in: folder, config: config, diagnostics: faults + found.diagnostics)
    }

    /// Reads the named entries and no others, in the order given.
    package func load(_ folder: JournalFolder, only files: [EntryFile]) -> LoadedJournal {
        let (config, faults) = configuration(of: folder)
        return read(EntryList(files: files), in: folder, config: config, diagnostics: faults)
    }

    /// What `journal.yaml` says, and what is wrong with it; every default where there is none.
    private func configuration(of folder: JournalFolder) -> (JournalConfig, [Diagnostic]) {
        guard let file = folder.configuration else { return (JournalConfig(), []) }
        return ConfigReader.read(file, catalogue: catalogue, zones: .system)
    }

    private func read(
        _ found: EntryList, in folder: JournalFolder, config: JournalConfig, diagnostics: [Diagnostic]
    ) -> LoadedJournal {
        let files = found.files
        let catalogue = catalogue.adding(config)
        let reader = EntryReader(folder, limit: config.entryLimit)
        let checks = checks
        let parser = EntryParser(
            config: config, catalogue: catalogue,
            checks: checks ? EntryChecks(catalogue, tellsPlainNotes: tellsPlainNotes) : nil)
        let copies = EntryCopies(files)
        let onRead = onRead
        var outcomes = parallelMap(count: files.count, threads: threads) { index -> ReadEntry in
            defer { onRead?() }
            switch reader.read(files[index]) {
            case .fault(let diagnostic):
                // Drawings and clippings are large, and are nobody's entry.
                let isPlain =
                    diagnostic.rule == .entryTooLarge && !tellsPlainNotes && reader.isPlainNote(files[index], parser)
                return ReadEntry(fault: isPlain ? nil : diagnostic)
            case .file(let file):
                var checked = parser.check(file)
                if !checks || !checked.mayBeFixed { checked.source = SourceFile(path: file.path, bytes: []) }
                return ReadEntry(checked: checked, source: copies.compared.contains(index) ? file : nil)
            }
        }
        var comparison = EntryComparison(files: files, outcomes: outcomes, parser: parser)
        comparison.leaveOutCopies(copies)
        comparison.tellRepeatedItems()
        comparison.tellAlikeNames()
        outcomes = comparison.outcomes

        var journal = Journal(config: config, catalogue: catalogue, entries: [])
        var summary = ReadingSummary()
        summary.leftOut = found.leftOut
        var all = diagnostics
        var undatedItems = 0
        for (file, outcome) in zip(files, outcomes) {
            // What is checked is told below, once all entries are known.
            let told = outcome.told
            if !checks || outcome.checked == nil { all += told }
            summary.count(outcome, hasErrors: told.contains { $0.severity == .error })
            if keepsGoing, told.contains(where: { $0.severity == .error }) {
                // With all its items, of which none is left out for want of a day.
                journal.leftOut.append(Journal.LeftOut(file.path, outcome.checked?.entry))
                continue
            }
            if let entry = outcome.checked?.entry { journal.entries.append(entry) }
            if !outcome.isCopy { undatedItems += outcome.checked?.undatedItems ?? 0 }
        }
        // What the walk could not read is left out too.
        if keepsGoing {
            for fault in diagnostics where fault.severity == .error && fault.path != JournalFolder.configurationName {
                journal.leftOut.append(Journal.LeftOut(fault.path, nil))
            }
        }
        if checks { all += CheckedEntry.diagnostics(of: outcomes.compactMap(\.checked)) }
        var loaded = LoadedJournal(
            journal: journal, diagnostics: all.sorted(by: Diagnostic.inReadingOrder), summary: summary, parser: parser)
        loaded.undatedItems = undatedItems
        guard checks else { return loaded }
        for (file, outcome) in zip(files, outcomes) {
            if let checked = outcome.checked, checked.mayBeFixed { loaded.fixable.append((file, checked)) }
        }
        return loaded
    }
}
