import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

@Suite struct ProjectTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: String...) {
            (self.name, self.text, self.expected) = (name, text, expected)
        }
    }

    static let projects: [Case] = [
        Case(
            "items and headings", "## New checkout #project/checkout\n\n- a #act\n- b #lesson\n\n# x\n\n- c #act\n",
            "checkout: New checkout, 2026-03-04 to 2026-03-04, 2"),
        Case("alone it makes no item", "- a #project/x\n- b #goal/y\n\nc #project/x\n\n- d #act\n"),
        Case(
            "a title wins over the heading", "## H #project/x\n\n- a #act [title:: The shop]\n",
            "x: The shop, 2026-03-04 to 2026-03-04, 1"),
        Case(
            "a title of the heading", "## H #project/x [title:: The shop]\n\n- a #act\n",
            "x: The shop, 2026-03-04 to 2026-03-04, 1"),
        Case("without either its id", "- a #act #project/x-y\n", "x-y: x-y, 2026-03-04 to 2026-03-04, 1"),
        Case(
            "a span", "- a #act #project/x [date:: 2026-01-02]\n- b #act #Project/X [date:: 2026-04-05]\n",
            "x: x, 2026-01-02 to 2026-04-05, 2"),
        Case("a path", "- a #act #project/work/shop/\n", "work/shop: work/shop, 2026-03-04 to 2026-03-04, 1"),
        Case(
            "in a row, a quote, a paragraph",
            "| a | b |\n|-|-|\n| c #act | #project/x |\n\n> q #praise #project/x\n\np #act #project/x\n",
            "x: x, 2026-03-04 to 2026-03-04, 3"),
        Case(
            "a heading that is an item", "## Shop is open #act/support #project/x\n\ntext\n",
            "x: Shop is open, 2026-03-04 to 2026-03-04, 1"),
        Case("without an id it is an ordinary tag", "- a #act #project #goal\n"),
    ]

    @Test(arguments: projects)
    func `a project is its items, with a title and a span`(_ test: Case) {
        let journal = SeenJournal.of(test.text, to: .private)
        let found = journal.projects.map {
            "\($0.id): \($0.title.plain), \($0.days.lowerBound) to \($0.days.upperBound), \($0.items.count)"
        }
        #expect(found == test.expected)
    }

    @Test func `misspelt-tag leaves them alone, and a bare one is an ordinary tag`() {
        let read = ReadEntry(
            "- a #act #project/x #goal/y #projects/z #goals #project #goal\n", checks: true)
        #expect(read.faults == [])
        #expect(read.items.first?.tags == ["projects/z", "goals", "project", "goal"])
    }

    static let goals: [Case] = [
        Case(
            "with a target", "- Review in four hours #goal/review [target:: 4 h]\n",
            "review: Review in four hours, 4 h, –, –, open, 1"),
        Case(
            "with a day", "- Lead a release #goal/lead [by:: 2026-02-27]\n",
            "lead: Lead a release, –, 2026-02-27, –, missed, 1"),
        Case(
            "by a quarter", "- Lead a release #goal/lead [by:: 2026-Q1]\n",
            "lead: Lead a release, –, 2026-Q1, –, open, 1"),
        Case(
            "by a half of last year", "Lead #goal/lead [by:: 2025-H2]\n", "lead: Lead, –, 2025-H2, –, missed, 1"),
        Case(
            "what became of it", "- Lead #goal/lead [by:: 2026-02-01] [done:: two releases, without a page]\n",
            "lead: Lead, –, 2026-02-01, two releases, without a page, done, 1"),
        Case(
            "a later item says what became of it",
            "- Lead #goal/lead [target:: one]\n- Led both #act #goal/Lead [done:: 2026-03-03]\n",
            "lead: Lead, one, –, 2026-03-03, done, 2"),
        Case(
            "a ticked box", "- [x] Lead #goal/lead [by:: 2026-05-01]\n",
            "lead: Lead, –, 2026-05-01, 2026-03-04, done, 1"),
        Case("given up", "- [-] Lead #goal/lead [by:: 2026-01-01]\n", "lead: Lead, –, 2026-01-01, –, dropped, 1"),
        Case(
            "a heading", "## Review #goal/review [target:: 4 h]\n\n- a #act\n- b #feedback\n",
            "review: Review, 4 h, –, –, open, 3"),
        Case(
            "a heading without either names it", "## Review #goal/review\n\n- a #act\n",
            "review: Review, –, –, –, open, 1"),
        Case("nothing but the tag", "- a #goal/x\n- [ ] b #goal/x [due:: 2026-03-09]\n"),
        Case(
            "a promise's done is the promise's",
            "- a #goal/x [by:: 2026-09-01]\n- b #promise #goal/x [done:: 2026-03-04]\n",
            "x: a, –, 2026-09-01, –, open, 2"),
        Case("a row", "| a | b |\n|-|-|\n| Lead #goal/x | [target:: 4] |\n", "x: Lead, 4, –, –, open, 1"),
    ]

    @Test(arguments: goals)
    func `a goal has what is to be reached, by when, and what became of it`(_ test: Case) {
        let journal = SeenJournal.of(test.text, to: .private)
        let found = journal.goals.map { goal in
            let parts = [goal.target?.plain, goal.by, goal.done?.plain].map { $0 ?? "–" }.joined(separator: ", ")
            let state = goal.state(on: CalendarDay("2026-03-04"))
            return "\(goal.id): \(goal.title.plain), \(parts), \(state.rawValue), \(goal.items.count)"
        }
        #expect(found == test.expected)
    }

    @Test func `a day that a goal's by does not name is a warning, and words for done are none`() {
        let read = ReadEntry("- Lead #goal/x 1️⃣[by:: end of summer] [done:: nearly]\n")
        #expect(read.faults == ["invalid-date \(read.marked[0])"])
        #expect(read.diagnostics.first?.severity == .warning)
        #expect(ReadEntry("- a #praise [by:: the board]\n").faults == [])
    }

    @Test func `what others may not see is in no project and no goal of theirs`() {
        let text = """
            ## Secret plan #project/plan #private

            - a #act

            # Other

            - b #act #project/plan #public
            - Lead #goal/lead [target:: 9] #private
            - c #act #goal/lead #public

            """
        let journal = SeenJournal.of(text, to: .manager)
        #expect(journal.projects.map(\.title.plain) == ["plan"])
        #expect(journal.projects.map(\.items.count) == [1])
        #expect(journal.goals.map { "\($0.title.plain) \($0.target == nil) \($0.items.count)" } == ["lead true 1"])
        let author = SeenJournal.of(text, to: .private)
        #expect(author.projects.map(\.title.plain) == ["Secret plan"])
        #expect(author.goals.map(\.items.count) == [2])
    }

    @Test func `a review knows only what stood at its end`() {
        let text = """
            - Lead #goal/x [target:: 9] [date:: 2026-01-05]
            - a #act #goal/x #project/p [date:: 2026-02-05]
            - b #act #goal/x #project/p [date:: 2026-03-05] [done:: 9 of 9]

            """
        let journal = SeenJournal.of(text, to: .private).asOf(CalendarDay("2026-02-28") ?? CalendarDay(number: 0))
        #expect(journal.goals.map { $0.state(on: nil) } == [.open])
        #expect(journal.projects.map(\.items.count) == [1])
    }
}
