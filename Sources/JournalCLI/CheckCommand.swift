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
            FILE:LINE:COLUMN, to which an editor jumps.
            """)

    @Argument(
        help: ArgumentHelp("The journal's folder, or files of the journal.", valueName: "dir|files"),
        completion: .file(extensions: ["md", "markdown"]))
    var paths: [String] = []

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let workingDirectory = try JournalSession.workingDirectory(of: surroundings)
        let isFolder = paths.count == 1 && (try? JournalFolder.named(paths[0], from: workingDirectory)) != nil
        let session = try JournalSession(options, positional: isFolder ? paths[0] : nil, in: surroundings)
        var named: [EntryFile] = []
        for path in isFolder ? [] : paths { named.append(try session.folder.entry(path, from: workingDirectory)) }

        let loaded = try session.load(named: named)
        // A clash is seen where the pages are named, so the most that any audience sees is put together too.
        let (_, problems) = loaded.journal.visible(to: .private, drafts: true, threads: session.threads)
        var found = loaded.diagnostics + problems + session.templates().diagnostics
        if !named.isEmpty {
            let paths = Set(named.map { Array($0.path.utf8) })
            found = found.filter { diagnostic in
                paths.contains(Array(diagnostic.path.utf8))
                    || diagnostic.notes.contains { paths.contains(Array($0.path.utf8)) }
            }
        }

        let output = surroundings.streams.output
        found.sort(by: Diagnostic.inReadingOrder)
        session.tell(found, on: output, isTerminal: surroundings.environment.outputIsTerminal)
        if let summary = DiagnosticText.summary(of: found) { output.write(summary + "\n") }
        return found.contains { $0.severity == .error } ? CommandStatus.journalHasErrors : CommandStatus.done
    }
}
