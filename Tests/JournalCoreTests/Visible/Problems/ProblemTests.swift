import JournalMarkdown
import Testing

@testable import JournalCore

/// Format, section 5.
@Suite struct ProblemTests {
    typealias Sample = JournalSample

    /// A problem of items with these tags after `problem/p`, one a day.
    static func problem(_ steps: String...) -> Problem {
        var entries: [ParsedEntry] = []
        for (i, step) in steps.enumerated() {
            let day = CalendarDay(number: 20_500 + Int32(i))
            let item = Sample.item("\(day)", "step \(i)", step.isEmpty ? "problem/p" : "problem/p/\(step)")
            entries.append(Sample.entry("\(day).md", item))
        }
        return Journal(config: JournalConfig(), catalogue: Sample.catalogue, entries: entries)
            .visible(to: .private).0.problems[0]
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var steps: [String]
        var status: Problem.Status
        var next: Step?
        var testDescription: String { steps.joined(separator: " ") }
    }

    static let eight = ["identify", "idea", "idea", "critique", "stakeholder", "pitch", "tell", "implement"]

    @Test(arguments: [
        Case(steps: [""], status: .open, next: .idea),
        Case(steps: ["", "idea"], status: .open, next: .idea),
        Case(steps: ["", "idea", "idea"], status: .open, next: .critique),
        Case(steps: ["idea"], status: .open, next: .identify),
        Case(steps: ["", "implement"], status: .implementing, next: .idea),
        Case(steps: eight, status: .implementing, next: .solved),
        Case(steps: eight + ["solved"], status: .solved, next: nil),
        Case(steps: ["", "solved"], status: .solved, next: nil),
        Case(steps: ["", "dropped"], status: .dropped, next: nil),
        Case(steps: ["", "solved", ""], status: .solved, next: nil),
        Case(steps: ["", "solved", "identify"], status: .open, next: .idea),
        Case(steps: ["", "implement", "solved", "idea"], status: .implementing, next: .idea),
        Case(steps: ["", "dropped", "idea", "solved"], status: .solved, next: nil),
        Case(steps: ["solved"], status: .solved, next: nil),
    ])
    func `status and next step follow from the steps in order`(_ test: Case) {
        var entries: [ParsedEntry] = []
        for (i, step) in test.steps.enumerated() {
            let day = CalendarDay(number: 20_500 + Int32(i))
            entries.append(
                Sample.entry("\(day).md", Sample.item("\(day)", "x", step.isEmpty ? "problem/p" : "problem/p/\(step)")))
        }
        let problem = Journal(config: JournalConfig(), catalogue: Sample.catalogue, entries: entries)
            .visible(to: .private).0.problems[0]
        #expect(problem.status == test.status)
        #expect(problem.next == test.next)
    }

    @Test func `a step of the same item does not open again what it closes`() {
        let problem = Sample.visible(
            Sample.item("2026-03-04", "x", "problem/p"),
            Sample.item("2026-03-05", "x", "problem/p/solved", "problem/p/tell")
        ).problems[0]
        #expect(problem.status == .solved)
        #expect(problem.stepsDone == [true, false, false, false, false, false, true, false])
    }

    @Test func `an id is one in any case or Unicode form, shown as first written`() {
        let visible = Sample.visible(
            Sample.item("2026-03-04", "first", "problem/Café"),
            Sample.item("2026-03-05", "x", "problem/CAFE\u{301}/idea"))
        #expect(visible.problems.map(\.id) == ["Café"])
        #expect(visible.problems[0].parts.map(\.step) == [.identify, .idea])
        #expect(visible.items.map { $0.problems.map(\.id) } == [["Café"], ["Café"]])
        #expect(visible.items[1].problems[0].id.utf8.elementsEqual("Café".utf8))
    }

    @Test func `only the first item is identify where it names no step`() {
        #expect(Self.problem("", "", "idea", "").parts.map(\.step) == [.identify, nil, .idea, nil])
    }

    @Test func `one item of two steps is two parts and a mark twice is one`() {
        let problem = Sample.visible(
            Sample.item("2026-03-04", "x", "problem/p/identify", "problem/P", "problem/p/idea", "problem/p/idea")
        ).problems[0]
        #expect(problem.parts.map(\.step) == [.identify, .idea])
    }

    @Test func `the title is the field, else the first item's text`() {
        let titled = Sample.visible(
            Sample.item("2026-03-04", "first", "problem/p"),
            Sample.item("2026-03-05", "x", "problem/p", fields: ["title": "Night pages", "category": "on-call"]))
        #expect(titled.problems[0].title.plain == "Night pages")
        #expect(titled.problems[0].category == "on-call")
        #expect(Self.problem("", "idea").title.plain == "step 0")
    }

    @Test func `before, after and impact are those of solved`() {
        let problem = Sample.visible(
            Sample.item("2026-03-04", "x", "problem/p", fields: ["before": "9", "after": "8", "impact": "early"]),
            Sample.item(
                "2026-03-05", "x", "problem/p/solved",
                fields: ["before": "38", "after": "6", "impact": "sleep", "evidence": "sheet"])
        ).problems[0]
        #expect(problem.before?.plain == "38")
        #expect(problem.after?.plain == "6")
        #expect(problem.impact?.plain == "sleep")
        #expect(problem.strength == .backed)
        #expect(problem.days == 1)
    }

    @Test func `the first and last measure say before and after where the fields are missing`() {
        let problem = Sample.visible(
            Sample.item("2026-03-04", "x", "problem/p", fields: ["measure": "41 pages a week"]),
            Sample.item("2026-03-05", "x", "problem/p", fields: ["measure": "none yet"]),
            Sample.item("2026-03-06", "x", "problem/p", fields: ["measure": "9 pages a week"])
        ).problems[0]
        #expect(problem.measures.map(\.value) == [41, 9])
        #expect(problem.measures.map(\.unit) == ["pages a week", "pages a week"])
        #expect(problem.before?.plain == "41 pages a week")
        #expect(problem.after?.plain == "9 pages a week")
    }

    @Test func `one measure says nothing of before and after`() {
        let problem = Sample.visible(Sample.item("2026-03-04", "x", "problem/p", fields: ["measure": "41"])).problems[0]
        #expect(problem.before == nil)
        #expect(problem.after == nil)
    }

    @Test func `stakeholders are one a person, and the later stance wins`() {
        let problem = Sample.visible(
            Sample.item("2026-03-04", "x @other", "problem/p"),
            Sample.item("2026-03-05", "@maria", "problem/p/stakeholder", fields: ["pain": "phones"]),
            Sample.item("2026-03-06", "@tom and @maria", "problem/p/stakeholder", fields: ["stance": "Against"]),
            Sample.item("2026-03-07", "@maria", "problem/p/stakeholder", fields: ["stance": "for"]),
            Sample.item("2026-03-08", "@maria", "problem/p/stakeholder", fields: ["stance": "perhaps"])
        ).problems[0]
        #expect(problem.stakeholders.map(\.person) == ["maria", "tom"])
        #expect(problem.stakeholders.map(\.stance) == ["for", "against"])
        #expect(problem.stakeholders.map { $0.pain?.plain } == ["phones", nil])
        #expect(problem.people == ["other", "maria", "tom"])
    }

    @Test func `problems stand in order of their first item`() {
        let visible = Sample.visible(
            Sample.item("2026-03-06", "x", "problem/b"), Sample.item("2026-03-05", "x", "problem/c"),
            Sample.item("2026-03-07", "x", "problem/a", "problem/b"))
        #expect(visible.problems.map(\.id) == ["c", "b", "a"])
        #expect(visible.problems.map { $0.parts.map(\.item) } == [[0], [1, 2], [2]])
    }

    @Test(arguments: [
        ("retry-storm", "retry-storm"), ("Größe_2", "Größe_2"), ("../../etc/passwd", "------etc-passwd"),
        ("", "problem"),
        ("CON", "CON-problem"), ("com1", "com1-problem"), ("com10", "com10"), ("a.b c", "a-b-c"), ("a\0b", "a-b"),
        (String(repeating: "é", count: 60), String(repeating: "é", count: 40)),
    ])
    func `a slug is a safe file name`(_ id: String, _ slug: String) {
        #expect(ProblemSlug.slug(of: id) == slug)
    }

    @Test("values of another unit are another series; the one with the most is what is measured")
    func series() throws {
        func measures(_ texts: String...) -> [Problem.Measure] {
            texts.enumerated().compactMap { i, text in
                ProblemMeasures.number(in: text).map {
                    Problem.Measure(day: CalendarDay(number: Int32(i)), value: $0.value, unit: $0.unit, text: text)
                }
            }
        }
        let mixed = measures("41 pages", "240 ms", "3 %", "9 Pages", "1 page")
        #expect(mixed.series.map { $0.map(\.text) } == [["41 pages", "9 Pages", "1 page"], ["240 ms"], ["3 %"]])
        #expect(mixed.change?.before.plainText == "41 pages")
        #expect(mixed.change?.after.plainText == "1 page")
        #expect(measures("41 pages", "240 ms").change == nil)
        #expect(measures("2 s", "240 ms").series.count == 2)
        #expect(measures().mainSeries.isEmpty)
        #expect(mixed.areComparable(with: RichText(plain: "2 pages")) && mixed.areComparable(with: nil))
        #expect(
            !mixed.areComparable(with: RichText(plain: "2 ms")) && !mixed.areComparable(with: RichText(plain: "few")))
    }

    @Test("the day on which it was solved is the same in status, digest, pitch and portfolio")
    func daySolved() throws {
        let journal = SeenJournal.of(
            [
                "2026-03-02.md": "- Pages #problem/night/identify\n", "2026-03-10.md": "- Done #problem/night/solved\n",
                "2026-04-01.md": "- Again #problem/night/implement\n",
                "2026-04-07.md": "- Mended #problem/night/solved\n",
                "2026-05-05.md": "- Still mended #problem/night/solved\n",
            ], to: .private)
        let problem = try #require(journal.problems.first)
        let day = try #require(CalendarDay("2026-04-07"))
        #expect(problem.solved == day)
        #expect(problem.closed(in: journal) == day)
        let week = try #require(ISOWeek("2026-W19"))
        let digest = Digest(of: journal, days: week.days, label: "2026-W19", week: week)
        #expect(digest.problems.map(\.days) == [problem.days])
        let status = Status(of: journal, today: try #require(CalendarDay("2026-05-06")))
        #expect(status.month.solved.isEmpty, "it was solved in April")
        let before = try #require(ISOWeek("2026-W11"))
        let first = Digest(of: journal, days: before.days, label: "2026-W11", week: before)
        #expect(first.problems.map(\.days) == [8], "that week it was solved once")
    }
}
