import JournalMarkdown
import Testing

@testable import JournalCore

/// What is said of a problem is true for whoever reads it.
@Suite struct ProblemTruthTests {
    struct Reopening: Sendable, CustomTestStringConvertible {
        var step: String
        var isOpen: Bool
        var testDescription: String { step.isEmpty ? "note" : step }
    }

    @Test(arguments: [
        Reopening(step: "identify", isOpen: true), Reopening(step: "idea", isOpen: true),
        Reopening(step: "critique", isOpen: true), Reopening(step: "pitch", isOpen: true),
        Reopening(step: "implement", isOpen: true), Reopening(step: "tell", isOpen: false),
        Reopening(step: "stakeholder", isOpen: false), Reopening(step: "", isOpen: false),
        Reopening(step: "solved", isOpen: false),
    ])
    func `what is told after the end opens nothing again`(_ test: Reopening) {
        for end in ["solved", "dropped"] {
            let problem = ProblemTests.problem("identify", "idea", end, test.step)
            #expect([.open, .implementing].contains(problem.status) == test.isOpen, "\(end)")
        }
        let solved = ProblemTests.problem("identify", "solved", test.step)
        if !test.isOpen {
            #expect(solved.solved == CalendarDay(number: 20_501), "the day of the first solved")
            #expect(solved.days == 1)
        }
    }

    @Test func `a solved item counts its proof though something was told after it`() {
        let text = """
            - Slow #problem/q/identify
            - Fast #problem/q/solved [impact:: a day less] [evidence:: https://x.org]
            - Told Sales #problem/q/tell
            - Thanks from @sarah #problem/q #praise

            """
        let problem = SeenJournal.of(text, to: .manager).problems[0]
        #expect(problem.status == .solved && problem.strength == .backed && problem.impact?.plain == "a day less")
    }

    struct Opening: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// Whether the manager knows the day of opening, and the next step.
        var isKnown: Bool
        var next: Step?
        var testDescription: String { name }
    }

    @Test(arguments: [
        Opening(name: "identified", text: "- Slow #problem/q/identify\n", isKnown: true, next: .idea),
        Opening(name: "no step and nothing else", text: "- Slow #problem/q\n", isKnown: true, next: .idea),
        Opening(name: "a heading", text: "## Slow #problem/q\n\n- a #act\n", isKnown: true, next: .idea),
        Opening(
            name: "hidden", text: "- Slow #problem/q/identify #private\n- A form #problem/q/idea\n", isKnown: false),
        Opening(
            name: "hidden, then a linked act",
            text: "- Slow #problem/q/identify #private\n- Asked around #act #problem/q\n", isKnown: false),
        Opening(
            name: "hidden, then feedback",
            text: "- Slow #problem/q/identify #private\n- Too slow #feedback #problem/q\n",
            isKnown: false),
        Opening(
            name: "hidden, and solved", text: "- Slow #problem/q/identify #private\n- Fast #problem/q/solved\n",
            isKnown: false),
        Opening(
            name: "hidden, and identified again",
            text: "- Slow #problem/q/identify #private\n- Slow #problem/q/identify\n", isKnown: true, next: .idea),
    ])
    func `who does not see where a problem began is told no day, no number of days and no next step`(_ test: Opening) {
        let journal = SeenJournal.of(test.text, to: .manager)
        let problem = journal.problems[0]
        #expect((problem.opened != nil) == test.isKnown)
        #expect(problem.next == test.next)
        #expect(problem.days == nil || test.isKnown)
        let story = ProblemStory(of: journal, problem: 0)
        #expect(test.isKnown || story.steps.allSatisfy { !$0.skipped })
        let digest = Digest(of: journal, days: journal.items[0].day.isoWeek.days, label: "w")
        #expect(digest.problems.allSatisfy { ($0.days != nil) == test.isKnown && $0.isNew == test.isKnown })
        let portfolio = Portfolio(of: journal)
        #expect(
            portfolio.problems.allSatisfy { ($0.opened != nil) == test.isKnown && $0.steps.isEmpty != test.isKnown })
        #expect(portfolio.medianDays == nil)
        let pitch = Pitch(of: journal, problem: 0, phrasesOf: journal.catalogue)
        #expect((pitch.opened != nil) == test.isKnown)
        // The author knows all of it.
        #expect(SeenJournal.of(test.text, to: .private).problems[0].opened != nil)
    }

    @Test func `others read no share and of nobody that they were not talked to`() {
        let text = """
            - Slow #problem/q/identify
            - @raj #problem/q/stakeholder [stance:: for]
            - @ann #problem/q/stakeholder [pain:: waits]
            - @ann #problem/q/stakeholder [stance:: against] #private
            - @tom #problem/q/stakeholder [stance:: against] #private

            """
        let author = SeenJournal.of(text, to: .private)
        #expect(ProblemStory(of: author, problem: 0).support?.of == 3)
        #expect(Pitch(of: author, problem: 0, phrasesOf: author.catalogue).stakeholderCount == 3)
        let manager = SeenJournal.of(text, to: .manager)
        let story = ProblemStory(of: manager, problem: 0)
        #expect(story.support == nil && story.notTalkedTo.isEmpty && !story.hasCriticalMass)
        let pitch = Pitch(of: manager, problem: 0, phrasesOf: manager.catalogue)
        #expect(pitch.stakeholderCount == nil)
        #expect(!pitch.gaps.contains { $0.text.contains("talked to") })
        let digest = Digest(of: manager, days: manager.items[0].day.isoWeek.days, label: "w")
        #expect(digest.needs.isEmpty)
    }

    struct Worth: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: String?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Worth(text: "- Fast #problem/q/solved [value:: €118,000 a year]\n", expected: "€118,000 a year"),
        Worth(text: "- Fast #problem/q/solved [value:: high]\n", expected: nil),
        Worth(text: "- Fast #problem/q/solved [value:: high] [value:: 3 days a month]\n", expected: "3 days a month"),
        Worth(
            text: "- Slow #problem/q/identify [value:: 1]\n- Fast #problem/q/solved [value:: 2]\n", expected: "2"),
        Worth(text: "- Slow #problem/q/identify\n- Better #problem/q/implement [value:: $4k]\n", expected: "$4k"),
        Worth(text: "- Slow #problem/q/identify\n- b #act #problem/q [value:: 5]\n", expected: nil),
    ])
    func `a value with a number is what the result is worth`(_ test: Worth) {
        #expect(SeenJournal.of(test.text, to: .manager).problems[0].worth?.plain == test.expected)
    }

    @Test func `of problems solved only those seen from their opening have a median of days`() {
        let text = """
            - a #problem/a/identify [date:: 2026-01-01]
            - a #problem/a/solved [date:: 2026-01-05]
            - b #problem/b/identify [date:: 2026-01-01]
            - b #problem/b/solved [date:: 2026-01-10]
            - c #problem/c/identify #private [date:: 2026-01-01]
            - c #problem/c/solved [date:: 2026-02-01]

            """
        let portfolio = Portfolio(of: SeenJournal.of(text, to: .manager))
        #expect(portfolio.solvedCount == 3 && portfolio.timedCount == 2 && portfolio.medianDays == 6.5)
    }
}
