import Testing

@testable import JournalCore

@Suite("Where new entries go")
struct DayLayoutTests {
    struct Case: Sendable {
        var paths: [String]
        var day: String
        var titled: String
        var week: String
    }

    @Test(
        "as the newest entry tells",
        arguments: [
            Case(
                paths: [], day: "2027/2027-01-02.md", titled: "2027/2027-01-02-slow-start.md", week: "2026/2026-W53.md"),
            Case(
                paths: ["2026-03-04.md"], day: "2027-01-02.md", titled: "2027-01-02-slow-start.md", week: "2026-W53.md"),
            Case(
                paths: ["2025-01-01.md", "2026/03/04.md"], day: "2027/01/02.md", titled: "2027/01/02-slow-start.md",
                week: "2026/12/2026-W53.md"),
            Case(
                paths: ["notes/2026/2026_03_04.markdown"], day: "notes/2027/2027_01_02.markdown",
                titled: "notes/2027/2027_01_02-slow-start.markdown", week: "notes/2026/2026-W53.markdown"),
            Case(
                paths: ["daily/20260304 x.md"], day: "daily/20270102.md", titled: "daily/20270102-slow-start.md",
                week: "daily/2026-W53.md"),
            // One with a title counts only where there is no other.
            Case(
                paths: ["2026/03/04.md", "talks/2026-05-01 keynote.md"], day: "2027/01/02.md",
                titled: "2027/01/02-slow-start.md", week: "2026/12/2026-W53.md"),
            Case(
                paths: ["2026-03/2026-03-04.md", "2026-W10.md"], day: "2027-01/2027-01-02.md",
                titled: "2027-01/2027-01-02-slow-start.md", week: "2026-W53.md"),
            // Notes of weeks go beside those of earlier weeks.
            Case(
                paths: ["2026/2026-03-04.md", "weeks/2026-W09.md", "weeks/2026/2026-W10.markdown"],
                day: "2027/2027-01-02.md", titled: "2027/2027-01-02-slow-start.md",
                week: "weeks/2026/2026-W53.markdown"),
            Case(
                paths: ["2026-W10/2026-03-04.md"], day: "2026-W53/2027-01-02.md",
                titled: "2026-W53/2027-01-02-slow-start.md", week: "2026-W53/2026-W53.md"),
        ])
    func paths(_ example: Case) throws {
        let layout = DayLayout(paths: example.paths)
        let day = try #require(CalendarDay("2027-01-02"))
        #expect(layout.path(of: day) == example.day)
        #expect(layout.path(of: day, title: "Slow: start!") == example.titled)
        #expect(layout.path(of: day.isoWeek) == example.week)
    }

    @Test("no title leads out of the folder")
    func titles() throws {
        let day = try #require(CalendarDay("2027-01-02"))
        let layout = DayLayout(paths: ["a.md"])
        #expect(layout.path(of: day, title: "../../etc/passwd") == "2027/2027-01-02-etc-passwd.md")
        #expect(layout.path(of: day, title: "!?") == "2027/2027-01-02-entry.md")
        #expect(layout.path(of: day, title: String(repeating: "ü", count: 400)).utf8.count < 120)
    }
}
