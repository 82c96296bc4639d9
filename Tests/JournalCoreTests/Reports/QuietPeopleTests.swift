import Testing

@testable import JournalCore

@Suite("Who has gone quiet")
struct QuietPeopleTests {
    typealias Sample = JournalSample

    struct Case: Sendable {
        var name: String
        /// Days before 1 June 2026 on which Raj is mentioned.
        var days: [Int]
        /// Whether the plan names him, and whether a digest does, which names each for four weeks.
        var expected: (status: Bool, digest: Bool)
    }

    static let cases: [Case] = [
        Case(name: "six weeks ago to the day", days: [90, 60, 42], expected: (true, true)),
        Case(name: "a day less", days: [90, 60, 41], expected: (false, false)),
        Case(name: "four weeks longer", days: [120, 90, 69], expected: (true, true)),
        Case(name: "a day more, which a digest no longer names", days: [120, 90, 70], expected: (true, false)),
        Case(name: "twice is not often", days: [90, 42], expected: (false, false)),
        Case(name: "three times in one week are not", days: [45, 46, 47], expected: (false, false)),
        Case(name: "what is older than 26 weeks before is forgotten", days: [300, 250, 60], expected: (false, false)),
        Case(name: "26 weeks before are the limit", days: [223, 100, 60], expected: (true, true)),
        Case(name: "a day more is forgotten", days: [224, 100, 60], expected: (false, false)),
        Case(name: "met again", days: [120, 90, 60, 3], expected: (false, false)),
    ]

    @Test("is whoever was met often and not for six weeks", arguments: cases)
    func quiet(_ test: Case) throws {
        let today = try #require(CalendarDay("2026-06-01"))
        let entries = test.days.map { days in
            let day = today.advanced(by: -days)
            return Sample.entry("\(day).md", Sample.item("\(day)", "With @raj", "act/support"))
        }
        let last = Sample.entry("z.md", Sample.item("2026-06-01", "x", "act/support"))
        let journal = Journal(config: JournalConfig(), catalogue: Sample.catalogue, entries: entries + [last])
            .visible(to: .private).0
        let expected = test.expected
        #expect(Status(of: journal, today: today).quiet.map(\.person) == (expected.status ? ["raj"] : []))
        #expect(Portfolio(of: journal).quiet.map(\.person) == (expected.status ? ["raj"] : []))
        let digest = Digest(of: journal, days: today...today, label: "x")
        #expect(digest.mirror?.quiet.map(\.person) == (expected.digest ? ["raj"] : []))
    }

    @Test("those to the side and below come before those above; three at most, the last thing they were met for")
    func order() throws {
        var entries: [ParsedEntry] = []
        for (i, day) in ["2026-01-05", "2026-01-12", "2026-01-19"].enumerated() {
            entries.append(
                Sample.entry(
                    "\(day).md", Sample.item(day, "Time \(i) with @boss, @ana, @wen and @stranger", "act/bridge"))
            )
        }
        entries.append(Sample.entry("2026-03-09.md", Sample.item("2026-03-09", "x", "act/support")))
        var config = JournalConfig()
        config.people = [
            JournalConfig.Person(handle: "boss", relation: .manager),
            JournalConfig.Person(handle: "ana", relation: .peer),
            JournalConfig.Person(handle: "wen", relation: .customer),
        ]
        let journal = Journal(config: config, catalogue: Sample.catalogue, entries: entries).visible(to: .private).0
        let quiet = Status(of: journal, today: try #require(CalendarDay("2026-03-09"))).quiet
        #expect(quiet.map(\.person) == ["ana", "wen", "stranger"])
        #expect(quiet.first?.last.description == "2026-01-19")
        #expect(quiet.first?.text.plain.hasPrefix("Time 2") == true)
    }
}
