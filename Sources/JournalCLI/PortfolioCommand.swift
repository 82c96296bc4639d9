internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal portfolio [PERIOD] [--audience A]`: the portfolio page alone, over a review period where one is named.
struct PortfolioCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "portfolio",
        abstract: "Print the portfolio as one HTML page, over a review period where one is named.",
        discussion: """
            A period is 2026, 2026-Q1, 2026-03, 2026-01..2026-06, “last quarter”, “this year”. The page claims what stood \
            at the end of it: a problem solved later is still open there.
            """)

    @Argument(help: ArgumentHelp("The review period, in one word or in several.", valueName: "period"))
    var period: [String] = []

    @OptionGroup var audience: AudienceOption
    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        // A faulty period is told before a journal is looked for.
        let period = try period.isEmpty ? nil : Words.period(period, today: options.day(in: surroundings))
        let session = try JournalSession(options, in: surroundings)
        guard let journal = try session.visible(to: audience) else { return CommandStatus.journalHasErrors }
        let (templates, faults) = session.templates()
        session.tell(faults)
        guard let templates else { return CommandStatus.journalHasErrors }
        let portfolio = Portfolio(of: journal, period: period?.days)
        if let period, portfolio.period == nil { session.say(Self.nothing(in: period, of: journal)) }
        let context = PageContext(templates: templates, journal: journal, isAlone: true)
        surroundings.streams.output.write(PortfolioPage.render(portfolio, context: context))
        return CommandStatus.done
    }

    /// That a period holds no item, and where the journal's are.
    private static func nothing(in period: Period, of journal: VisibleJournal) -> String {
        guard let first = journal.items.first?.day, let last = journal.lastDay else {
            return "note: the journal has no item for \(journal.audience.rawValue)"
        }
        return "note: no item in \(period.label); the journal goes from \(first) to \(last)"
    }
}
