internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalText

/// `journal init`: a journal to begin with, or settings for a folder of notes that is there.
struct InitCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a journal: its settings and a first entry that shows the marks.",
        discussion: """
            In a folder of notes (Obsidian, Logseq, Foam, Dendron, Hugo, Jekyll, or any other) it writes journal.yaml \
            alone, with what it found, and shows the lines that look most like acts. Nothing that is there is overwritten.
            """)

    @Argument(
        help: ArgumentHelp("The folder; by default the working directory.", valueName: "dir"), completion: .directory)
    var folder: String?

    @Flag(help: "In a folder of notes, add the output folder to .gitignore.")
    var gitignore = false

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        if folder != nil, options.journalFolder != nil {
            throw ValidationError("the folder is named twice: by --journal and by `\(folder ?? "")`")
        }
        let typed = folder ?? options.journalFolder ?? "."
        let workingDirectory = try JournalSession.workingDirectory(of: surroundings)
        let existing = try JournalFolder.existing(typed, from: workingDirectory)
        let parser = EntryParser(config: JournalConfig(), catalogue: JournalSession.catalogue)
        let survey = try existing.flatMap { try VaultSurvey(of: $0, parser: parser) }
        let files = try NewFiles(in: typed, from: workingDirectory)
        let commands = NextCommands(typed, from: workingDirectory, home: surroundings.environment.home)
        if let survey {
            let hasSettings = existing?.configuration != nil
            return try takeOver(survey, files, commands, hasSettings: hasSettings, in: surroundings)
        }

        let starter = StarterJournal(today: options.day(in: surroundings), id: surroundings.newID())
        var made = 0
        for (path, text) in starter.files { made += try write(text, to: path, files, in: surroundings) ? 1 : 0 }
        guard made > 0 else { return CommandStatus.done }
        say(
            [
                ("write", files.shown(starter.entryPath)), ("look", commands.check), ("make", commands.build),
                ("open", files.shown("site/index.html")), ("each week", commands.digest),
            ], in: surroundings)
        return CommandStatus.done
    }

    /// Writes settings into a folder of notes, and says what stands in it.
    private func takeOver(
        _ survey: VaultSurvey, _ files: NewFiles, _ commands: NextCommands, hasSettings: Bool,
        in surroundings: Surroundings
    ) throws -> Int32 {
        let vault = VaultJournal(survey: survey, id: surroundings.newID(), catalogue: JournalSession.catalogue)
        let isNew = try write(vault.settings, to: JournalFolder.configurationName, files, in: surroundings)
        if gitignore, try files.addLine("/site/", unlessThere: ["site", "/site", "site/"], to: ".gitignore") {
            surroundings.streams.output.write("\(PrintableText.escaped(files.shown(".gitignore")))\n")
        }
        guard isNew, !hasSettings else { return CommandStatus.done }
        surroundings.streams.output.flush()
        surroundings.streams.error.write("\n" + vault.words(shown: files.shown))
        say(
            [
                ("add", commands.add), ("look", commands.check), ("make", commands.build),
                ("open", files.shown("site/index.html")), ("each week", commands.digest),
            ], in: surroundings)
        return CommandStatus.done
    }

    /// Writes a file unless it is there, and names it; says whether it is new.
    private func write(
        _ text: String, to path: String, _ files: NewFiles, in surroundings: Surroundings
    ) throws -> Bool {
        let isNew = try files.write(Array(text.utf8), to: path)
        let note = isNew ? "" : "  (was there, left as it is)"
        surroundings.streams.output.write("\(PrintableText.escaped(files.shown(path)))\(note)\n")
        return isNew
    }

    /// What to do next, a line each; the commands run as they stand.
    private func say(_ steps: [(name: String, text: String)], in surroundings: Surroundings) {
        // What was made comes before what to do with it, on one terminal or in one pipe.
        surroundings.streams.output.flush()
        let width = 9
        var text = "\nNext:\n"
        for step in steps {
            let gap = String(repeating: " ", count: max(0, width - step.name.count) + 2)
            text += "  \(step.name)\(gap)\(PrintableText.escaped(step.text))\n"
        }
        surroundings.streams.error.write(text)
    }
}
