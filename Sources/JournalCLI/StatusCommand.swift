internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal status`: the Monday plan on standard output.
struct StatusCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say what this week asks of you: the Monday plan.",
        discussion: """
            Habits left, what was intended, the problem of the month and its next step, promises due and late, audits and \
            feedback still open, who has gone quiet, an old win. It reads what only you may see, so it is for you alone.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
    }

    @Option(help: "text or markdown.")
    var format = Format.text

    @Flag(help: "Let entries in that say `draft: true`.")
    var drafts = false

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, in: surroundings)
        guard let journal = try session.visible(to: .private, drafts: drafts) else {
            return CommandStatus.journalHasErrors
        }
        let status = Status(of: journal, today: options.day(in: surroundings))
        let output = surroundings.streams.output
        switch format {
        case .text: output.write(StatusText.text(status))
        case .markdown: output.write(StatusText.markdown(status))
        }
        return CommandStatus.done
    }
}
