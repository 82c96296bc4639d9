import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

@Suite struct VisibleTests {
    typealias Sample = JournalSample

    struct Case: Sendable, CustomTestStringConvertible {
        var audience: Audience
        var expected: [String]
        var testDescription: String { audience.rawValue }
    }

    @Test(arguments: [
        Case(audience: .private, expected: ["secret", "told", "known"]),
        Case(audience: .manager, expected: ["told", "known"]),
        Case(audience: .public, expected: ["known"]),
    ])
    func `an audience sees what is marked for it and for wider ones`(_ test: Case) {
        let journal = Sample.journal(
            Sample.entry(
                "a.md", Sample.item("2026-03-04", "secret", "act", audience: .private),
                Sample.item("2026-03-04", "told", "act", audience: .manager),
                Sample.item("2026-03-04", "known", "act", audience: .public)))
        let (visible, diagnostics) = journal.visible(to: test.audience)
        #expect(visible.items.map(\.text.plain) == test.expected)
        #expect(visible.audience == test.audience)
        #expect(diagnostics.isEmpty)
    }

    @Test func `an entry without a visible item is gone`() {
        let journal = Sample.journal(
            Sample.entry("a.md", Sample.item("2026-03-04", "secret", "act", audience: .private)),
            Sample.entry("b.md", Sample.item("2026-03-05", "told", "act")))
        #expect(journal.visible(to: .manager).0.entries.map(\.file) == ["b.md"])
        #expect(journal.visible(to: .private).0.entries.map(\.file) == ["a.md", "b.md"])
    }

    @Test func `a draft is let in only when asked for`() {
        let journal = Sample.journal(
            Sample.entry("a.md", Sample.item("2026-03-04", "draft", "act"), draft: true),
            Sample.entry("b.md", Sample.item("2026-03-05", "done", "act")))
        #expect(journal.visible(to: .private).0.items.map(\.text.plain) == ["done"])
        #expect(journal.visible(to: .private, drafts: true).0.items.map(\.text.plain) == ["draft", "done"])
    }

    @Test func `items stand in order of date, file, line`() {
        let journal = Sample.journal(
            Sample.entry(
                "b.md", Sample.item("2026-03-04", "b1", "act"), Sample.item("2026-03-02", "b2", "act"),
                Sample.item("2026-03-04", "b3", "act")),
            Sample.entry("a.md", Sample.item("2026-03-04", "a1", "act"), Sample.item("1969-12-31", "a2", "act")))
        #expect(journal.visible(to: .manager).0.items.map(\.text.plain) == ["a2", "b2", "a1", "b1", "b3"])
    }

    @Test func `entries stand in order of date, then file, the undated by their first item`() {
        var undated = Sample.entry("a.md", Sample.item("2026-03-05", "x", "act"))
        undated.entry.dating = nil
        let journal = Sample.journal(
            undated, Sample.entry("b.md", Sample.item("2026-03-04", "x", "act")),
            Sample.entry("c.md", Sample.item("2026-03-05", "x", "act")))
        #expect(journal.visible(to: .manager).0.entries.map(\.file) == ["b.md", "a.md", "c.md"])
    }

    @Test func `titles, tags and front matter show where the whole entry is an item, else in private only`() {
        let journal = Sample.journal(
            Sample.entry(
                "a.md", Sample.item("2026-03-04", "x", "act"), title: "Raise", tags: ["pay"], extra: ["mood": "angry"]),
            Sample.entry(
                "b.md", Sample.item("2026-03-05", "Whole", "act", shape: .entry), title: "Whole", tags: ["act"],
                extra: ["mood": "calm"]))
        let told = journal.visible(to: .manager).0.entries
        #expect(told.map(\.title) == [nil, "Whole"])
        #expect(told.map(\.tags) == [[], ["act"]])
        #expect(told.map { $0.extra.map(\.value.plain) } == [[], ["calm"]])
        #expect(journal.visible(to: .private).0.entries.map(\.title) == ["Raise", "Whole"])
    }

    @Test func `a public build holds no file, line or column`() {
        let journal = Sample.journal(Sample.entry("a.md", Sample.item("2026-03-04", "x", "act", audience: .public)))
        let visible = journal.visible(to: .public).0
        #expect(visible.items.map(\.location) == [nil])
        #expect(visible.entries.map(\.file) == [""])
        #expect(journal.visible(to: .manager).0.items.map { $0.location?.file } == ["a.md"])
    }

    @Test func `a mention is the name of people, else stays as written`() {
        let visible = Sample.visible(
            Sample.item("2026-03-04", "Helped @Sarah and @Raj.K", "act", fields: ["with": "@sarah"])
        ) { $0.people = [.init(handle: "sarah", name: "Sarah Lee", team: "Sales", relation: .peer)] }
        #expect(visible.items[0].text.plain == "Helped Sarah Lee and @Raj.K")
        #expect(visible.items[0].value("with")?.plain == "Sarah Lee")
        #expect(visible.items[0].people == ["sarah", "raj.k"])
        #expect(visible.people["sarah"]?.team == "Sales")
        #expect(visible.name(of: "raj.k") == "@raj.k")
    }

    @Test func `only people whom a visible item mentions are known`() {
        let visible = Sample.visible(Sample.item("2026-03-04", "x @raj", "act"), audience: .manager) {
            $0.people = [.init(handle: "sarah", name: "Sarah Lee"), .init(handle: "raj", name: "Raj Patel")]
        }
        #expect(visible.people.keys.sorted() == ["raj"])
    }

    @Test func `tags that differ in case or Unicode form are one, as first written`() {
        let visible = Sample.visible(
            Sample.item("2026-03-04", "x", "act", "Café"), Sample.item("2026-03-05", "x", "act", "cafe\u{301}", "CAFÉ"),
            Sample.item("2026-03-06", "x", "act", "own/On-Call"), Sample.item("2026-03-07", "x", "act", "own/on-call"))
        #expect(visible.items.map(\.tags) == [["Café"], ["Café"], [], []])
        #expect(visible.items[1].tags.first.map { Array($0.utf8) } == Array("Café".utf8))
        #expect(visible.items.map(\.areas) == [[], [], ["On-Call"], ["On-Call"]])
    }

    @Test func `the first spelling is that of what the audience sees`() {
        let journal = Sample.journal(
            Sample.entry(
                "a.md", Sample.item("2026-03-04", "x", "act", "TOPIC", audience: .private),
                Sample.item("2026-03-05", "x", "act", "Topic")))
        #expect(journal.visible(to: .manager).0.items[0].tags == ["Topic"])
    }

    @Test func `a summary is that of the week's own note, where its audience may see the note`() {
        let journal = Sample.journal(
            Sample.entry("2026-03-03.md", Sample.item("2026-03-03", "x", "act"), extra: ["summary": "Of a day."]),
            Sample.entry(
                "weeks/2026-W10.md", Sample.item("2026-03-02", "x", "act"), extra: ["summary": "Thanks to @raj."]),
            Sample.entry(
                "weeks/2026-W11.md", Sample.item("2026-03-09", "x", "act", audience: .public), audience: .private,
                extra: ["summary": "Not for others."]))
        let week = ISOWeek("2026-W10")
        #expect(journal.visible(to: .manager).0.weekSummaries.map { $0.value.plain } == ["Thanks to @raj."])
        #expect(journal.visible(to: .manager).0.weekSummaries.keys.first == week)
        #expect(journal.visible(to: .private).0.weekSummaries.count == 2)
        #expect(journal.visible(to: .public).0.weekSummaries.isEmpty)
    }

    @Test func `a week's note needs no item of its own`() {
        let journal = Sample.journal(
            Sample.entry("2026-03-03.md", Sample.item("2026-03-03", "x", "act"), extra: ["summary": "Of a day."]),
            Sample.entry("2026-W10.md", extra: ["summary": "Of the week."]),
            Sample.entry("2026-W11.md", audience: .private, extra: ["summary": "Not for others."]),
            Sample.entry("2026-03-16.md", extra: ["summary": "Of no week."]))
        #expect(journal.visible(to: .manager).0.weekSummaries.map { $0.value.plain } == ["Of the week."])
        #expect(journal.visible(to: .manager).0.entries.map(\.file) == ["2026-03-03.md"])
        #expect(journal.visible(to: .private).0.weekSummaries.count == 2)
        #expect(journal.visible(to: .public).0.weekSummaries.isEmpty)
    }

    @Test func `two problems that want one page are an error that names both`() {
        var first = Sample.item("2026-03-04", "x", "problem/a_b")
        first.problems[0].id = "a.b"
        var second = Sample.item("2026-03-05", "x", "problem/a_b")
        second.problems[0].id = "A-B"
        let journal = Sample.journal(Sample.entry("a.md", first), Sample.entry("b.md", second))
        let diagnostics = journal.visible(to: .manager).1
        #expect(diagnostics.map(\.rule) == [.clash])
        #expect(diagnostics.first?.path == "b.md")
        #expect(diagnostics.first?.message == "the problems “A-B” and “a.b” would both be problems/A-B.html")
        #expect(diagnostics.first?.notes.map(\.path) == ["a.md"])
    }

    @Test func `a headline that no item belongs to is a warning with the nearest id`() {
        let journal = Sample.journal(
            Sample.entry("a.md", Sample.item("2026-03-04", "x", "problem/retry-storm", audience: .private))
        ) { $0.headlines = ["retry-stom", "Retry-Storm"] }
        let (visible, faults) = journal.visible(to: .manager)
        #expect(faults.isEmpty, "the hint names what others may not see")
        let diagnostics = journal.visible(to: .private).1
        #expect(diagnostics.map(\.rule) == [.unknownProblem])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.hint == "did you mean “retry-storm”?")
        #expect(visible.headlines.isEmpty)
        #expect(journal.visible(to: .private).0.headlines == ["retry-storm"])
    }

    @Test func `files left out are named in a private build only`() {
        var journal = Sample.journal(Sample.entry("a.md", Sample.item("2026-03-04", "x", "act", audience: .public)))
        let entry = Sample.entry("notes/fired-bob.md", Sample.item("2026-03-04", "a", audience: .manager))
        journal.leftOut = [Journal.LeftOut("notes/fired-bob.md", entry), Journal.LeftOut("notes/unread.md", nil)]
        #expect(journal.visible(to: .private).0.leftOut == ["notes/fired-bob.md", "notes/unread.md"])
        #expect(journal.visible(to: .manager).0.leftOut == ["an entry"])
        #expect(journal.visible(to: .public).0.leftOut == [])
    }
}
