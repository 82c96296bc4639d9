import JournalMarkdown
import Testing

@testable import JournalCore

@Suite("The plan of a week")
struct WeekPlanTests {
    private static let journal = SeenJournal.of(
        [
            "2026-03-02.md": "- Pages at night #problem/night/identify\n- Two forms #problem/forms/identify\n",
            "2026-03-10.md": "- Mended #problem/forms/solved\n- A stair #problem/stair/identify\n",
            "2026-03-12.md": "- One list #problem/night/dropped\n",
        ], to: .private)

    @Test(
        "names the problems that the status of that day names as open",
        arguments: ["2026-03-01", "2026-03-02", "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-20"])
    func open(_ date: String) throws {
        let day = try #require(CalendarDay(date))
        let index = DigestIndex(Self.journal)
        let open = Status.openProblems(of: Self.journal, index, today: day).values.map(\.title.plainText).sorted()
        let planned = WeekPlan(of: Self.journal, on: day).problems.map(\.title.plainText).sorted()
        #expect(planned == open)
    }

    @Test("goes by the day, not by what came later")
    func byDay() throws {
        let problems = { WeekPlan(of: Self.journal, on: $0).problems.map(\.title.plainText).sorted() }
        #expect(try problems(#require(CalendarDay("2026-03-09"))) == ["Pages at night", "Two forms"])
        #expect(try problems(#require(CalendarDay("2026-03-10"))) == ["A stair", "Pages at night"])
        #expect(try problems(#require(CalendarDay("2026-03-12"))) == ["A stair"])
    }
}
