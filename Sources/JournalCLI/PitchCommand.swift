internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal pitch ID [--for PERSON] [--audience A]`: the one-page solution of a problem; essays W and N.
struct PitchCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "pitch",
        abstract: "Print the one-page solution of a problem, in Markdown.",
        discussion: """
            The page is for who can say yes (`[decider:: @maria]` in the pitch), or with --for for one stakeholder, whose \
            pain comes first. It holds what the journal says of the problem; what it lacks is named on standard error, \
            with what to type.
            """)

    @Argument(help: ArgumentHelp("The problem, as in #problem/ID.", valueName: "id"))
    var id: String

    @Option(name: .customLong("for"), help: ArgumentHelp("Turn it to one stakeholder.", valueName: "person"))
    var reader: String?

    @OptionGroup var audience: AudienceOption
    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, in: surroundings)
        let loaded = try session.load()
        guard let journal = session.visible(loaded, to: audience.value, drafts: audience.drafts) else {
            return CommandStatus.journalHasErrors
        }
        let problem = try ProblemWord.problem(id, in: journal, of: loaded.journal)
        let person = try reader.map { try ProblemWord.person($0, of: problem, in: journal) }
        // Phrases are for the author, whoever reads the page: they are in no catalogue but the journal's own.
        let pitch = Pitch(of: journal, problem: problem, for: person, phrasesOf: loaded.journal.catalogue)
        surroundings.streams.output.write(PitchMarkdown.render(pitch))
        for line in PitchNotes.lines(of: pitch) { session.say(line) }
        return CommandStatus.done
    }
}
