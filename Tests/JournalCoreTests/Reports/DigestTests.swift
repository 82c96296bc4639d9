import JournalMarkdown
import Testing

@testable import JournalCore

@Suite struct DigestTests {
    typealias Sample = JournalSample

    static func digest(_ journal: VisibleJournal, _ week: String, today: String? = nil) throws -> Digest {
        let week = try #require(ISOWeek(week))
        var journal = journal
        if let today { journal.today = CalendarDay(today) }
        return Digest(of: journal, days: week.days, label: week.description, week: week)
    }

    /// Weeks 10 (2 to 8 March), 11 and 13 of 2026.
    static func journal(_ audience: Audience = .private) -> VisibleJournal {
        Sample.visible(
            Sample.item(
                "2026-03-02", "Pages", "problem/pages", fields: ["measure": "38 a week", "title": "Night pages"]),
            Sample.item("2026-03-03", "Pitched to @lieve", "problem/pages/pitch", fields: ["decider": "@lieve"]),
            Sample.item("2026-03-03", "@marleen phones", "problem/pages/stakeholder", fields: ["pain": "phones"]),
            Sample.item("2026-03-04", "Bare one", "act/support"),
            Sample.item("2026-03-05", "Strong one", "act/loose-end", fields: ["impact": "saved", "evidence": "PR"]),
            Sample.item("2026-03-05", "Sheet to @wen", "promise", fields: ["due": "2026-03-11", "done": "2026-03-10"]),
            Sample.item("2026-03-06", "Loose promise", "promise"),
            Sample.item("2026-03-06", "It broke", "lesson"),
            Sample.item("2026-03-06", "Kept", "promise", done: true),
            Sample.item("2026-03-06", "Gaps", "audit/gap", fields: ["pick": "rota"]),
            Sample.item("2026-03-06", "Be shorter", "feedback"),
            Sample.item("2026-03-09", "Ask Wen", "intend/bridge"),
            Sample.item("2026-03-09", "Help", "intend/support"),
            Sample.item("2026-03-10", "Helped @wen", "act/support", "act/share-praise"),
            Sample.item("2026-03-11", "Told", "problem/pages/tell", fields: ["measure": "20 a week"]),
            Sample.item("2026-03-12", "@marleen is for it", "problem/pages/stakeholder", fields: ["stance": "for"]),
            Sample.item("2026-03-25", "Solved", "problem/pages/solved", fields: ["after": "6 a week"]),
            Sample.item("2026-03-26", "Took the rota", "act/loose-end", "own/rota"),
            audience: audience
        ) { $0.weekly = ["loose-end", "support", "nothing"] }
    }

    @Test func `acts stand strongest first`() throws {
        let digest = try Self.digest(Self.journal(), "2026-W10")
        #expect(digest.done.map(\.text.plain) == ["Strong one", "Bare one"])
        #expect(digest.done.map(\.strength) == [.backed, .bare])
        #expect(digest.done[0].evidence.map(\.plain) == ["PR"])
        #expect(digest.doneOmitted == 0)
    }

    @Test func `counts stand against those of the week before`() throws {
        let journal = Self.journal()
        let first = try Self.digest(journal, "2026-W10")
        let second = try Self.digest(journal, "2026-W11")
        #expect(first.countsBefore == nil)
        #expect(second.countsBefore == first.counts)
        #expect(
            first.counts
                == Digest.Counts(items: 11, acts: 2, backed: 1, problemsMoved: 1, problemsSolved: 0, promisesKept: 1))
        #expect(second.counts.promisesKept == 1)
        #expect(try Self.digest(journal, "2026-W13").counts.problemsSolved == 1)
    }

    @Test func `a week links to the nearest with a digest`() throws {
        let digest = try Self.digest(Self.journal(), "2026-W11")
        #expect(digest.previous?.description == "2026-W10")
        #expect(digest.following?.description == "2026-W13")
        #expect(try Self.digest(Self.journal(), "2026-W13").following == nil)
    }

    @Test func `a problem is told as it stood at the week's end`() throws {
        let journal = Self.journal()
        let first = try #require(try Self.digest(journal, "2026-W10").problems.first)
        #expect(first.steps == [.identify, .pitch, .stakeholder])
        #expect(first.status == .open)
        #expect(first.next == .idea)
        #expect(first.after == nil)
        #expect(first.days == 6)
        let second = try #require(try Self.digest(journal, "2026-W11").problems.first)
        #expect(second.before?.plain == "38 a week")
        #expect(second.after?.plain == "20 a week")
        let last = try #require(try Self.digest(journal, "2026-W13").problems.first)
        #expect(last.status == .solved)
        #expect(last.after?.plain == "6 a week")
        #expect(last.days == 23)
        #expect(last.next == nil)
    }

    @Test func `needs are decisions not taken and stances not known`() throws {
        let journal = Self.journal()
        let first = try Self.digest(journal, "2026-W10").needs
        #expect(first.map(\.person) == ["marleen", "lieve"])
        #expect(first.map { $0.problem?.slug } == ["pages", "pages"])
        #expect(
            first.map(\.text.plain) == ["a talk about where they stand", "a decision on what was pitched on 3 March"])
        #expect(try Self.digest(journal, "2026-W11").needs.isEmpty)
    }

    @Test func `promises are kept or due as they were then`() throws {
        let journal = Self.journal()
        let first = try Self.digest(journal, "2026-W10")
        #expect(first.promisesKept.map(\.text.plain) == ["Kept"])
        #expect(first.promisesDue.map(\.text.plain) == ["Sheet to @wen", "Loose promise"])
        #expect(first.promisesDue.map(\.state) == [.open, .open])
        #expect(first.promisesDue.map(\.done) == [nil, nil])
        let second = try Self.digest(journal, "2026-W11")
        #expect(second.promisesKept.map(\.state) == [.early])
        #expect(second.promisesDue.isEmpty)
    }

    @Test func `habits have counts and runs of weeks`() throws {
        let journal = Self.journal()
        let second = try Self.digest(journal, "2026-W11").habits
        #expect(second.map(\.kind) == ["loose-end", "support", "nothing"])
        #expect(second.map(\.count) == [0, 1, 0])
        #expect(second.map(\.run) == [0, 2, 0])
        #expect(try Self.digest(journal, "2026-W13").habits.map(\.run) == [1, 0, 0])
    }

    @Test func `next week's intentions are told, and whether they were met`() throws {
        let first = try Self.digest(Self.journal(), "2026-W10")
        #expect(first.intentions.map(\.kind) == ["bridge", "support"])
        #expect(first.intentions.map(\.met) == [false, true])
        let second = try Self.digest(Self.journal(), "2026-W11")
        #expect(second.intentions.isEmpty)
        #expect(second.mirror?.intended.map(\.met) == [false, true])
    }

    @Test func `the mirror is for the author alone`() throws {
        let mirror = try #require(try Self.digest(Self.journal(), "2026-W10").mirror)
        #expect(mirror.bare.map(\.text.plain) == ["Bare one"])
        #expect(mirror.openAudits.map(\.text.plain) == ["Gaps"])
        #expect(mirror.openFeedback.map(\.text.plain) == ["Be shorter"])
        #expect(mirror.alone == 1)
        #expect(mirror.shared == 0)
        #expect(try Self.digest(Self.journal(), "2026-W13").mirror?.openAudits.isEmpty == true)
        #expect(try Self.digest(Self.journal(.manager), "2026-W10").mirror == nil)
    }

    @Test func `the week's own summary wins, else what moved most`() throws {
        var journal = Self.journal()
        #expect(try Self.digest(journal, "2026-W10").summary?.plain == "Strong one")
        #expect(try Self.digest(journal, "2026-W13").summary?.plain == "Night pages: 38 a week → 6 a week")
        journal.weekSummaries[try #require(ISOWeek("2026-W10"))] = RichText(plain: "Own.")
        #expect(try Self.digest(journal, "2026-W10").summary?.plain == "Own.")
    }

    @Test func `every item stands under its day with its labels`() throws {
        let digest = try Self.digest(Self.journal(), "2026-W11")
        #expect(digest.byDay.map(\.day.description) == ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"])
        #expect(
            digest.byDay.flatMap { $0.items.map(\.labels) } == [
                ["Intention: Name of bridge"], ["Intention: Name of support"],
                ["Name of support", "Name of share-praise"], ["Problem: tell"], ["Problem: stakeholder"],
            ])
        #expect(digest.byDay[1].items[0].theme == "others")
        #expect(digest.thanks.map(\.text.plain) == ["Helped @wen"])
    }

    @Test func `a problem without an idea is named from two weeks on, for four weeks`() throws {
        var entries: [ParsedEntry] = []
        for week in 0..<8 {
            let day = CalendarDay(number: 20_514 + Int32(week) * 7)  // Mondays from 2 March 2026
            entries.append(
                Sample.entry("\(day).md", Sample.item("\(day)", "x", week == 0 ? "problem/p/identify" : "act/support")))
        }
        let journal = Journal(config: JournalConfig(), catalogue: Sample.catalogue, entries: entries)
            .visible(to: .private).0
        let named = try journal.weeks.map { try Self.digest(journal, $0.week.description).mirror?.stalled.count }
        #expect(named == [0, 0, 1, 1, 1, 1, 0, 0])
    }

    @Test func `acts done alone for weeks crowd out the others`() throws {
        var entries: [ParsedEntry] = []
        for week in 0..<5 {
            let day = CalendarDay(number: 20_514 + Int32(week) * 7)
            for i in 0..<4 { entries.append(Sample.entry("\(day)-\(i).md", Sample.item("\(day)", "x", "act/outcome"))) }
        }
        let journal = Journal(config: JournalConfig(), catalogue: Sample.catalogue, entries: entries)
            .visible(to: .private).0
        let runs = try journal.weeks.map { try Self.digest(journal, $0.week.description).mirror?.crowdedWeeks }
        #expect(runs == [1, 2, 3, 4, 5])
    }

    @Test func `among problems that moved the most persistent stands first`() throws {
        let journal = Sample.visible(
            Sample.item("2026-03-02", "Old", "problem/old"), Sample.item("2026-03-03", "Of @ana", "problem/wide"),
            Sample.item("2026-03-09", "And @raj, @wen", "problem/wide/idea"),
            Sample.item("2026-03-10", "Also", "problem/old/idea"),
            // What comes later counts only later.
            Sample.item("2026-03-16", "@bo, @li, @jo, @mo", "problem/old/critique"),
            Sample.item("2026-03-17", "And", "problem/wide/critique"))
        #expect(try Self.digest(journal, "2026-W10").problems.map(\.slug) == ["wide", "old"])
        #expect(try Self.digest(journal, "2026-W11").problems.map(\.slug) == ["wide", "old"])
        let last = try Self.digest(journal, "2026-W12").problems
        #expect(last.map(\.slug) == ["old", "wide"])
        #expect(last.map(\.from) == [.idea, .idea])
        #expect(last.map(\.hasIdea) == [true, true])
        #expect(last.map(\.next) == [.idea, .idea])
    }

    @Test func `any period has a digest`() throws {
        let days = try #require(CalendarDay("2026-03-01"))...(try #require(CalendarDay("2026-03-31")))
        let digest = Digest(of: Self.journal(), days: days, label: "2026-03")
        #expect(digest.counts.items == 18)
        #expect(digest.countsBefore == nil)
        #expect(digest.week == nil)
        #expect(digest.problems.map(\.status) == [.solved])
        let empty = Digest(of: Sample.visible(), days: days, label: "2026-03")
        #expect(empty.counts.items == 0)
        #expect(empty.byDay.isEmpty)
        #expect(empty.summary == nil)
    }

    @Test func `a missed promise is missed by a given today`() throws {
        let journal = Sample.visible(
            Sample.item("2026-03-02", "x", "promise", fields: ["due": "2026-03-04"]),
            Sample.item("2026-03-03", "y", "act"))
        #expect(try Self.digest(journal, "2026-W10").promisesDue.map(\.state) == [.open])
        #expect(try Self.digest(journal, "2026-W10", today: "2026-03-06").promisesDue.map(\.state) == [.missed])
    }
}
