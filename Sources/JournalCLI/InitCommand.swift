internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalText

/// `journal init`: a journal to begin with.
struct InitCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a journal: its settings and a first entry that shows the marks.",
        discussion: "Nothing that is there is overwritten.")

    @Argument(
        help: ArgumentHelp("The folder; by default the working directory.", valueName: "dir"), completion: .directory)
    var folder: String?

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        if folder != nil, options.journalFolder != nil {
            throw ValidationError("the folder is named twice: by --journal and by `\(folder ?? "")`")
        }
        let typed = folder ?? options.journalFolder ?? "."
        let today = options.day(in: surroundings)
        let starter = StarterJournal(today: today)
        let files = try NewFiles(in: typed, from: JournalSession.workingDirectory(of: surroundings))

        let output = surroundings.streams.output
        var made = 0
        for (path, text) in starter.files {
            let isNew = try files.write(Array(text.utf8), to: path)
            made += isNew ? 1 : 0
            let note = isNew ? "" : "  (was there, left as it is)"
            output.write("\(PrintableText.escaped(files.shown(path)))\(note)\n")
        }
        guard made > 0 else { return CommandStatus.done }

        // What was made comes before what to do with it, on one terminal or in one pipe.
        output.flush()
        let option = typed == "." ? "" : " " + InitCommand.quoted(typed)
        surroundings.streams.error.write(
            """

            Next:
              write      \(PrintableText.escaped(files.shown(starter.entryPath)))
              look       journal check\(option)
              make       journal build\(option), then open \(PrintableText.escaped(files.shown("site/index.html")))
              each week  journal digest\(typed == "." ? "" : " --journal\(option)")

            """)
        return CommandStatus.done
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...: true
            default: false
            }
        }
        let shown = PrintableText.escaped(word)
        return isPlain
            ? shown
            : "'" + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
