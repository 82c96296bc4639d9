internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal digest`: one digest on standard output.
struct DigestCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Print the digest of a week or another period.",
        discussion: """
            A period is 2026, 2026-Q1, 2026-03, 2026-W10, 2026-03-04, 2026-01..2026-06, or words such as "last week". \
            Without one it is this week.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown
        case html
        case text
        case slack
        case teams
        case jira
    }

    @Argument(help: ArgumentHelp("The period, in one word or in several.", valueName: "period"))
    var period: [String] = []

    @Option(help: "markdown, html, text, slack, teams or jira.")
    var format = Format.markdown

    @OptionGroup var audience: AudienceOption
    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        // A faulty period is told before a journal is looked for.
        let words = period.isEmpty ? ["this", "week"] : period
        let period = try Words.period(words, today: options.day(in: surroundings))
        let session = try JournalSession(options, in: surroundings)
        guard let journal = try session.visible(to: audience) else { return CommandStatus.journalHasErrors }
        let (templates, faults) = session.templates()
        session.tell(faults)
        guard let templates else { return CommandStatus.journalHasErrors }
        let digest = Digest(
            of: journal, days: period.days, label: period.label, week: period.week)
        let context = PageContext(templates: templates, journal: journal, isAlone: true)
        let output = surroundings.streams.output
        switch format {
        case .markdown: output.write(DigestMarkdown.render(digest, context: context))
        case .html: output.write(DigestPage.render(digest, context: context))
        case .text: output.write(DigestText.render(digest, context: context))
        case .slack: output.write(DigestChat.slack.render(digest, context: context))
        case .teams: output.write(DigestChat.teams.render(digest, context: context))
        case .jira: output.write(DigestChat.jira.render(digest, context: context))
        }
        return CommandStatus.done
    }
}
