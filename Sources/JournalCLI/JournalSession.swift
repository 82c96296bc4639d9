internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalTemplates
internal import JournalText

/// What the commands that read a journal have in common: finding it, reading it, telling its faults.
struct JournalSession {
    let surroundings: Surroundings
    let options: CommonOptions
    let folder: JournalFolder
    let workingDirectory: SystemPath

    /// Opens the journal that is named, or the one that holds the working directory.
    ///
    /// - Parameters:
    ///   - positional: The command's own way to name the folder, which means what `--journal` does.
    ///   - needsNone: Whether a working directory in no journal is one with every default.
    init(
        _ options: CommonOptions, positional: String? = nil, needsNone: Bool = false, in surroundings: Surroundings
    ) throws {
        self.surroundings = surroundings
        self.options = options
        if positional != nil, options.journalFolder != nil {
            throw ValidationError("the journal is named twice: by --journal and by `\(positional ?? "")`")
        }
        workingDirectory = try JournalSession.workingDirectory(of: surroundings)
        let home = surroundings.environment.home
        if let typed = positional ?? options.journalFolder {
            folder = try JournalFolder.named(typed, from: workingDirectory)
        } else if needsNone, let found = try? JournalFolder.find(from: workingDirectory, home: home) {
            folder = found
        } else if needsNone {
            folder = try JournalFolder.named(".", from: workingDirectory)
        } else {
            folder = try JournalFolder.find(from: workingDirectory, home: home)
        }
    }

    static func workingDirectory(of surroundings: Surroundings) throws -> SystemPath {
        if let folder = surroundings.environment.workingDirectory { return folder }
        throw IOFailure(operation: "read", path: "the working directory", reason: "it is no longer there")
    }

    /// The built-in catalogue, read once for all that a command does.
    static let catalogue = Catalogue.builtIn

    var threads: Int { options.threadCount(in: surroundings) }

    /// Reads the journal, with a line on a terminal that says how far it is.
    func load(
        outputs: [SystemPath] = [], named: [EntryFile] = [], keepsGoing: Bool = false, checks: Bool = false,
        tellsPlainNotes: Bool = false
    ) throws -> LoadedJournal {
        let streams = surroundings.streams
        let progress = surroundings.environment.errorIsTerminal ? ProgressLine(on: streams.error) : nil
        defer { progress?.clear() }
        let loader = JournalLoader(
            catalogue: JournalSession.catalogue, threads: threads, keepsGoing: keepsGoing, checks: checks,
            tellsPlainNotes: tellsPlainNotes, onRead: progress.map { line in { @Sendable in line.step() } })
        return try loader.load(folder, outputs: outputs, named: named)
    }

    /// The journal without its entries: the configuration, the catalogue with the journal's own kinds, and their faults.
    func settings() -> LoadedJournal {
        JournalLoader(catalogue: JournalSession.catalogue, threads: 1).load(folder, only: [])
    }

    /// The same where nothing is wrong with `journal.yaml`; nil where something is, which was told.
    func soundSettings() -> Journal? {
        let loaded = settings()
        guard !loaded.hasErrors else {
            tell(loaded.diagnostics)
            return nil
        }
        return loaded.journal
    }

    /// The journal without its entries, for commands that ask the catalogue alone: what is wrong with `journal.yaml` is
    /// told, and the rest of it counts all the same.
    func tellingSettings() -> Journal {
        let loaded = settings()
        tell(loaded.diagnostics)
        return loaded.journal
    }

    /// What an audience may see of the journal; nil where it has errors, which were told.
    ///
    /// - Parameter files: The only entries to read; all where there are none named.
    func visible(to option: AudienceOption, only files: [EntryFile]? = nil) throws -> VisibleJournal? {
        try visible(to: option.value, drafts: option.drafts, only: files)
    }

    /// What an audience may see of the journal, that of `journal.yaml` where none is named; nil where the journal has
    /// errors, which were told.
    func visible(to audience: Audience?, drafts: Bool, only files: [EntryFile]? = nil) throws -> VisibleJournal? {
        let loaded: LoadedJournal
        if let files {
            loaded = JournalLoader(catalogue: Self.catalogue, threads: threads).load(folder, only: files)
        } else {
            loaded = try load()
        }
        return visible(loaded, to: audience, drafts: drafts, isWhole: files == nil)
    }

    /// What an audience may see of a journal that was read, whose faults are told; nil where there are errors among them.
    ///
    /// - Parameter isWhole: Whether all its entries were read.
    func visible(
        _ loaded: LoadedJournal, to audience: Audience?, drafts: Bool, isWhole: Bool = true
    ) -> VisibleJournal? {
        let (visible, faults) = loaded.journal.visible(
            to: audience ?? loaded.journal.config.audience, drafts: drafts, threads: threads)
        let journal = visible.standing(on: options.today)
        surroundings.leave(loaded)
        surroundings.leave(journal)
        // Without the whole journal nobody can say that a problem stands nowhere in it.
        let all = loaded.diagnostics + (isWhole ? faults : [])
        tell(all)
        return all.contains { $0.severity == .error } ? nil : journal
    }

    /// The templates of the pages, those of the journal's own `templates/` before the built-in ones.
    func templates() -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
        let own = TemplateFolder.read(in: folder)
        let (templates, diagnostics) = PageTemplates.load(builtIn: Templates.pages, overrides: own.files)
        let isReadable = own.diagnostics.isEmpty
        return (isReadable ? templates : nil, own.diagnostics + diagnostics)
    }

    /// Writes diagnostics as text, with how many there are of each kind.
    func tell(_ diagnostics: [Diagnostic], on stream: ByteStream, isTerminal: Bool) {
        let style = options.style(onTerminal: isTerminal, surroundings)
        let writer = DiagnosticText(hasExcerpts: isTerminal, style: style) { [folder] in folder.shown($0) }
        for diagnostic in diagnostics { stream.write(writer.text(of: diagnostic)) }
    }

    /// Writes diagnostics to standard error, in reading order, and a last line that counts them.
    func tell(_ diagnostics: [Diagnostic]) {
        let stream = surroundings.streams.error
        tell(
            diagnostics.sorted(by: Diagnostic.inReadingOrder), on: stream,
            isTerminal: surroundings.environment.errorIsTerminal)
        if let summary = DiagnosticText.summary(of: diagnostics) { stream.write(summary + "\n") }
    }

    /// A line for the person, on standard error.
    func say(_ text: String) { surroundings.streams.error.write(PrintableText.escaped(text) + "\n") }
}
