internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalText

/// `journal check`: every rule, over the whole journal or over some of its files.
struct CheckCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong with the journal, and where.",
        discussion: """
            Exits with 1 where there are errors. With files named, only theirs are told; each line begins with \
            FILE:LINE:COLUMN, to which an editor jumps. What has one right answer is written by --fix; a comment \
            `journal-ignore RULE` in an entry leaves a warning out.
            """)

    @Argument(
        help: ArgumentHelp("The journal's folder, or files of the journal.", valueName: "dir|files"),
        completion: .file(extensions: ["md", "markdown"]))
    var paths: [String] = []

    @Flag(help: "Write what has one right answer into the files, then say what remains.")
    var fix = false

    @Flag(help: "Print what --fix would change, as a patch for git apply, and change nothing.")
    var dryRun = false

    @Flag(help: "Say what is wrong in files without an item too.")
    var all = false

    @Flag(
        name: .customLong("dates-from-git"),
        help: "With --fix or --dry-run: give undated items the day on which git first saw their words.")
    var datesFromGit = false

    @Option(help: "text, json, sarif or github.")
    var format = CheckFormat.text

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if datesFromGit, !fix, !dryRun { throw ValidationError("--dates-from-git goes with --fix or --dry-run") }
        if dryRun, format != .text { throw ValidationError("--dry-run prints a patch: leave --format out") }
    }

    func run(in surroundings: Surroundings) throws -> Int32 {
        let workingDirectory = try JournalSession.workingDirectory(of: surroundings)
        let isFolder = paths.count == 1 && (try? JournalFolder.named(paths[0], from: workingDirectory)) != nil
        let folder = isFolder ? paths[0] : nil
        let session = try JournalSession(options, positional: folder, in: surroundings)
        var named: [EntryFile] = []
        for path in isFolder ? [] : paths { named.append(try session.folder.entry(path, from: workingDirectory)) }

        let (loaded, found) = try check(session, named)
        let report = CheckReport(session: session, format: format)
        guard fix || dryRun else {
            report.write(found)
            report.end(loaded)
            return status(found)
        }
        let run = FixRun(session: session)
        let dates = try datesFromGit ? GitDates.fixes(of: loaded, in: session, named: named) : [:]
        let files = run.mend(loaded, found: found, and: dates)
        if dryRun {
            run.show(files)
            session.tell(found)
            if !files.isEmpty { session.say("would fix \(FixRun.summary(of: files))") }
            report.end(loaded)
            return status(found)
        }
        let (written, failed) = run.write(files)
        report.say(written.isEmpty ? "nothing to fix" : "fixed \(FixRun.summary(of: written))")
        // What was written is read as anybody else would read it, journal.yaml too.
        let fresh = try JournalSession(options, positional: folder, in: surroundings)
        let (again, remaining) = written.isEmpty ? (loaded, found) : try check(fresh, named)
        report.write(remaining)
        report.end(again)
        return failed ? CommandStatus.couldNotRun : status(remaining)
    }

    private func status(_ found: [Diagnostic]) -> Int32 {
        found.contains { $0.severity == .error } ? CommandStatus.journalHasErrors : CommandStatus.done
    }

    /// All that is wrong with the journal, or with the named files, in reading order.
    private func check(
        _ session: JournalSession, _ named: [EntryFile]
    ) throws -> (loaded: LoadedJournal, found: [Diagnostic]) {
        let loaded = try session.load(named: named, checks: true, tellsPlainNotes: all)
        // A clash is seen where the pages are named, so the most that any audience sees is put together too.
        let (visible, problems) = loaded.journal.visible(to: .private, drafts: true, threads: session.threads)
        var found = loaded.diagnostics + problems + session.templates().diagnostics
        found += JournalID.check(
            session.folder.configuration, loaded.journal.config, weeks: visible.weeks.count,
            new: session.surroundings.newID())
        found += Attachments(of: loaded.journal, in: session.folder, for: .private, drafts: true).diagnostics
        if !named.isEmpty {
            let paths = Set(named.map { Array($0.path.utf8) })
            found = found.filter { diagnostic in
                paths.contains(Array(diagnostic.path.utf8))
                    || diagnostic.notes.contains { paths.contains(Array($0.path.utf8)) }
            }
        }
        return (loaded, found.sorted(by: Diagnostic.inReadingOrder))
    }
}
