internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalText

/// `journal add`: one line into today's entry.
struct AddCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a line to today's entry, which is made if it is missing.",
        discussion: """
            The line becomes an item of a list at the end of the entry, or of its section of the day. Nothing that \
            stands in the entry is changed. Prints FILE:LINE of what was added.

            journal add 'Walked @raj through the runbook #act/support'
            """)

    @Argument(help: ArgumentHelp("What to add, in one word or in several; - reads standard input.", valueName: "text"))
    var text: [String]

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day in place of today: 2026-03-06, yesterday, \"last friday\".", valueName: "day"))
    var date: String?

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let typed = text == ["-"] ? try Words.text(of: surroundings.input()) : text.joined(separator: " ")
        guard let added = AddedText(typed) else { throw ValidationError("there is nothing to add") }
        let day = try Words.namedDay(date, today: options.day(in: surroundings))
        let session = try JournalSession(options, in: surroundings)
        guard let settings = session.soundSettings() else { return CommandStatus.journalHasErrors }
        let adder = EntryAdder(
            session.folder, config: settings.config, catalogue: settings.catalogue,
            threads: session.threads)
        switch try adder.add(added, on: day) {
        case .added(let path, let addition):
            surroundings.streams.output.write(
                "\(PrintableText.escaped(session.folder.shown(path))):\(addition.line)\n")
            AdditionText(session: session).tell(addition, catalogue: settings.catalogue)
            return CommandStatus.done
        case .refused(let path, let refusal):
            AdditionText(session: session).tell(refusal, path: path, typed: typed)
            return CommandStatus.journalHasErrors
        }
    }
}
