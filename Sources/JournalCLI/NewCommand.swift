internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal new`: an entry from a template.
struct NewCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make an entry from a template, and open it in your editor.",
        discussion: """
            entry         the entry of the day; with --title one of its own
            problem ID    a problem, with the questions of its eight steps
            audit KIND    an audit (leadership, gap or language) with its questions
            week          the plan of a week: what is left from before, and what you mean to do

            Opens $VISUAL or $EDITOR; prints the path where there is neither, or standard output is not a terminal. Nothing \
            is overwritten: what is there is opened. A file templates/entries/KIND.md of the journal takes the place of \
            the built-in one.
            """)

    @Argument(help: ArgumentHelp("entry, problem, audit or week.", valueName: "kind"))
    var kind = NewEntry.Kind.entry.rawValue

    @Argument(help: ArgumentHelp("The problem's ID, or the audit's kind.", valueName: "id|kind"))
    var name: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The title.", valueName: "title"))
    var title: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day in place of today: 2026-03-06, yesterday, \"last friday\".", valueName: "day"))
    var date: String?

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let wanted = try NewEntry(
            kind: kind, name: name, title: title, day: try Words.namedDay(date, today: options.day(in: surroundings)),
            catalogue: JournalSession.catalogue)
        let session = try JournalSession(options, in: surroundings)
        guard let settings = session.soundSettings() else { return CommandStatus.journalHasErrors }
        let maker = EntryMaker(session: session, config: settings.config, catalogue: settings.catalogue)
        guard let path = try maker.make(wanted) else { return CommandStatus.journalHasErrors }
        if let editor = surroundings.environment.editorCommand, surroundings.environment.outputIsTerminal {
            try Editor.open(path, below: session.folder, with: editor)
        } else {
            surroundings.streams.output.write(PrintableText.escaped(session.folder.shown(path)) + "\n")
        }
        return CommandStatus.done
    }
}
