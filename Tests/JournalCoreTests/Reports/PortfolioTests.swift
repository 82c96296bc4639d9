import JournalMarkdown
import Testing

@testable import JournalCore

@Suite struct PortfolioTests {
    typealias Sample = JournalSample

    /// A problem that is solved with proof, one open with a series, acts around them.
    static func journal(
        _ audience: Audience = .private, _ configure: (inout JournalConfig) -> Void = { _ in }
    ) -> VisibleJournal {
        Sample.visible(
            Sample.item(
                "2026-01-05", "38 pages a week", "problem/pages", fields: ["title": "Night pages", "measure": "38"]),
            Sample.item("2026-01-20", "Group them", "problem/pages/idea"),
            Sample.item("2026-01-22", "Changed the rule with @yusuf", "problem/pages/implement"),
            Sample.item("2026-02-01", "Told all plants", "problem/pages/tell", "lesson"),
            Sample.item(
                "2026-02-03", "Walked @zoe through it", "act/mentor", "problem/pages",
                fields: ["impact": "she holds it"]),
            Sample.item(
                "2026-02-20", "All plants are over", "problem/pages/solved",
                fields: ["before": "38 a week", "after": "6 a week", "impact": "We sleep", "evidence": "sheet"]),
            Sample.item("2026-03-02", "Slots are empty", "problem/slots", fields: ["measure": "31 slots"]),
            Sample.item("2026-03-09", "Fewer", "problem/slots", fields: ["measure": "12 slots"]),
            Sample.item("2026-03-10", "Wrote a guard", "act/guard", fields: ["result": "no leak", "evidence": "PR 1"]),
            Sample.item("2026-04-10", "Put out a fire", "act/firefight", "act/guard", "cross-plant/x"),
            Sample.item("2026-04-11", "The rota is mine", "own/rota", "skill/resource-planning"),
            Sample.item("2026-04-12", "You listen. — @yusuf", "praise"),
            Sample.item("2026-04-12", "Sheet", "promise", fields: ["due": "2026-04-01"]),
            audience: audience
        ) {
            $0.people = [
                .init(handle: "zoe", name: "Zoë", team: "Ops", relation: .mentee),
                .init(handle: "yusuf", name: "Yusuf", team: "Ops", relation: .peer),
            ]
            $0.author = .init(name: "Imke", role: "Engineer", aim: "manager")
            $0.criteria = [
                .init(id: "grow", name: "Grows people", acts: ["mentor"]),
                .init(id: "reach", name: "Reaches out", acts: ["bridge"], tags: ["Cross-Plant"]),
                .init(id: "money", name: "Plans money", tags: ["budget"]),
            ]
            configure(&$0)
        }
    }

    @Test func `a figure is a solved problem that is backed, with its evidence`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.figures.map(\.label.plain) == ["Night pages"])
        #expect(portfolio.figures[0].before?.plain == "38 a week")
        #expect(portfolio.figures[0].after.plain == "6 a week")
        let cited = portfolio.evidence.filter { portfolio.figures[0].evidence.contains($0.code) }
        #expect(cited.map(\.text.plain) == ["All plants are over"])
        #expect(cited.map { $0.sources.map(\.plain) } == [["sheet"]])
    }

    @Test func `a figure without evidence is never a headline`() {
        let portfolio = Portfolio(of: Self.journal { $0.headlines = ["slots", "pages"] })
        #expect(portfolio.figures.map(\.problem) == ["pages"])
    }

    @Test func `evidence codes are 1 to n in order of time`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.evidence.map(\.code) == Array(1...portfolio.evidence.count))
        #expect(portfolio.evidence.map(\.day) == portfolio.evidence.map(\.day).sorted())
        #expect(Set(portfolio.evidence.map(\.item)).count == portfolio.evidence.count)
    }

    @Test func `a story has situation, action and result, headed by its result`() throws {
        let portfolio = Portfolio(of: Self.journal())
        let story = try #require(portfolio.stories.first)
        #expect(story.headline.plain == "We sleep")
        #expect(story.situation?.plain == "38 pages a week")
        #expect(
            story.actions.map(\.text.plain) == [
                "Changed the rule with Yusuf", "Told all plants", "Walked Zoë through it",
            ])
        #expect(story.result?.plain == "All plants are over")
        #expect(story.criteria == ["Grows people"])
        #expect(story.missing.isEmpty)
        #expect(story.first.description == "2026-01-05")
        #expect(story.last.description == "2026-02-20")
    }

    @Test func `backed acts follow solved problems, then what is measured but open`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.stories.map(\.title.plain) == ["Night pages", "Wrote a guard", "Slots are empty"])
        #expect(portfolio.stories.map(\.missing) == [[], ["situation"], ["action"]])
        #expect(Portfolio(of: Self.journal(.manager)).stories.map(\.missing) == [[], [], []])
    }

    @Test func `a criterion counts kinds and tags, and is empty in private only`() {
        let rows = Portfolio(of: Self.journal()).criteria
        #expect(rows.map(\.name) == ["Grows people", "Reaches out", "Plans money"])
        #expect(rows.map(\.acts) == [1, 1, 0])
        #expect(rows.map(\.state) == [.thin, .thin, .empty])
        #expect(Portfolio(of: Self.journal(.manager)).criteria.map(\.name) == ["Grows people", "Reaches out"])
    }

    @Test func `problems are solved first, with the median of their days`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.problems.map(\.slug) == ["pages", "slots"])
        #expect(portfolio.problems.map(\.days) == [46, nil])
        #expect(portfolio.problems.map(\.next) == [nil, .idea])
        #expect(portfolio.problems[1].after?.plain == "12 slots")
        #expect(portfolio.solvedCount == 1)
        #expect(portfolio.medianDays == 46)
    }

    @Test func `the strip has every month of the period`() {
        let months = Portfolio(of: Self.journal()).months
        #expect(months.map(\.day.isoMonth) == ["2026-01", "2026-02", "2026-03", "2026-04"])
        #expect(months.map { $0.problems.map(\.slug) } == [[], ["pages"], [], []])
        #expect(months[1].problems[0].documented && months[1].problems[0].told && months[1].problems[0].shared)
    }

    @Test func `an act of two kinds is one in every total and one in each kind's row`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.counts.acts == 3)
        let systems = portfolio.themes.first { $0.id == "systems" }
        #expect(systems?.acts == 2)
        #expect(systems?.kinds.map(\.id) == ["guard", "firefight"])
        #expect(systems?.kinds.map(\.count) == [2, 1])
        #expect(systems?.kinds.map(\.backed) == [1, 0])
        #expect(portfolio.systems.map(\.label) == ["2026-Q1", "2026-Q2"])
        #expect(portfolio.systems.map(\.systems) == [1, 1])
        #expect(portfolio.systems.map(\.firefighting) == [0, 1])
    }

    @Test func `people are reached by team and relation`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.reach.map(\.team) == ["Ops", "Ops"])
        #expect(portfolio.reach.map(\.relation) == [.peer, .mentee])
        #expect(portfolio.reach.map(\.items) == [2, 1])
        #expect(portfolio.mentoring.map(\.person) == ["zoe"])
        #expect(portfolio.ledger.map(\.person) == ["yusuf", "zoe"])
        #expect(portfolio.ledger.map(\.got) == [1, 0])
        #expect(portfolio.counts.people == 2)
        #expect(portfolio.counts.teams == 1)
    }

    @Test func `what is for the author alone is in no other build`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.skills.map(\.count) == [0, 1, 0])
        #expect(portfolio.skills.map(\.isAsked) == [true, true, true])
        #expect(portfolio.lessons.count == 1)
        let told = Portfolio(of: Self.journal(.manager))
        #expect(told.skills.map(\.name) == ["Name of resource-planning"] && told.ledger.isEmpty)
        #expect(told.lessons.count == 1)
    }

    @Test func `promises are counted against the last day seen`() {
        #expect(Portfolio(of: Self.journal()).promises?.missed == 1)
    }

    @Test func `a quarter tells what was solved, a week what was written`() {
        let portfolio = Portfolio(of: Self.journal())
        #expect(portfolio.timeline.map(\.label) == ["2026-Q1", "2026-Q2"])
        #expect(portfolio.timeline.map { $0.solved.map(\.plain) } == [["Night pages"], []])
        #expect(portfolio.heat?.firstMonday.description == "2026-01-05")
        #expect(portfolio.heat?.weeks.count == 14)
        #expect(portfolio.heat?.weeks.flatMap { $0 }.reduce(0, +) == 13)
    }

    @Test func `a period holds its own items only`() throws {
        let days = try #require(CalendarDay("2026-03-01"))...(try #require(CalendarDay("2026-03-31")))
        let portfolio = Portfolio(of: Self.journal(), period: days)
        #expect(portfolio.counts.acts == 1)
        #expect(portfolio.problems.map(\.slug) == ["slots"])
        #expect(portfolio.period?.lowerBound.description == "2026-03-02")
        #expect(portfolio.period?.upperBound.description == "2026-03-10")
        #expect(portfolio.evidence.allSatisfy { days.contains($0.day) })
    }

    @Test func `an empty journal has an empty portfolio`() {
        let portfolio = Portfolio(of: Sample.visible())
        #expect(portfolio.period == nil)
        #expect(portfolio.evidence.isEmpty && portfolio.stories.isEmpty && portfolio.months.isEmpty)
        #expect(portfolio.heat == nil)
        #expect(portfolio.promises == nil)
    }

    @Test func `no more is cited than a page holds`() {
        var items: [Item] = []
        for i in 0..<600 {
            let day = CalendarDay(number: 20_000 + Int32(i))
            items.append(
                Sample.item(
                    "\(day)", "Act \(i)", "act/support", "problem/p\(i)/solved",
                    fields: ["impact": "x", "evidence": "y"]))
        }
        var entry = Sample.entry("a.md")
        entry.items = items
        let journal = Journal(config: JournalConfig(), catalogue: Sample.catalogue, entries: [entry])
        let portfolio = Portfolio(of: journal.visible(to: .private).0)
        #expect(portfolio.evidence.count == Citations.fillLimit)
        #expect(portfolio.problems.count == Portfolio.problemLimit)
        #expect(portfolio.problemsOmitted == 600 - Portfolio.problemLimit)
    }

    @Test("evidence says what came of an act, by its impact or else its result")
    func outcome() throws {
        let journal = SeenJournal.of(
            [
                "2026-03-04.md": """
                - A #act/support [result:: r] [evidence:: e]
                - B #act/support [impact:: i] [result:: r] [evidence:: e]

                """
            ], to: .manager)
        #expect(Portfolio(of: journal).evidence.map { $0.impact?.plainText } == ["r", "i"])
    }
}
