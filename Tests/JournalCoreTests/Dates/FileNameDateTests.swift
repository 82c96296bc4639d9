import Testing

@testable import JournalCore

@Suite("Dates in file names")
struct FileNameDateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var path: String
        var day: String?
        var name: String
        var isWeek: Bool
        var testDescription: String { path }

        init(_ path: String, _ day: String?, _ name: String, isWeek: Bool = false) {
            self.path = path
            self.day = day
            self.name = name
            self.isWeek = isWeek
        }
    }

    @Test(
        "the name gives the day, else the folders",
        arguments: [
            Case("2026-03-04.md", "2026-03-04", "2026-03-04"),
            Case("daily/2026-03-04-the-retro.md", "2026-03-04", "the-retro"),
            Case("2026-03-04 The retro.markdown", "2026-03-04", "The retro"),
            Case("2026_03_04_retro.MD", "2026-03-04", "retro"),
            Case("20260304.md", "2026-03-04", "20260304"),
            Case("20260304T1600 note.md", "2026-03-04", "T1600 note"),
            Case("202603041.md", nil, "202603041"),
            Case("2026-03-041.md", nil, "2026-03-041"),
            Case("2026-13-04.md", nil, "2026-13-04"),
            Case("2026-02-30.md", nil, "2026-02-30"),
            Case("2026-03_04.md", nil, "2026-03_04"),
            Case("2026-W10.md", "2026-03-02", "2026-W10", isWeek: true),
            Case("weeks/2026-w10-plan.md", "2026-03-02", "plan", isWeek: true),
            Case("2026-W54.md", nil, "2026-W54"),
            Case("2026-W101.md", nil, "2026-W101"),
            Case("2026/03/04.md", "2026-03-04", "04"),
            Case("notes/2026/03/04-retro.md", "2026-03-04", "retro"),
            Case("12026/03/04.md", nil, "04"),
            Case("2026/3/4.md", "2026-03-04", "4"),
            Case("2026/03/041.md", "2026-03-31", "041"),
            Case("2026/02/30.md", "2026-02-28", "30"),
            Case("2026/03/2026-03-09.md", "2026-03-09", "2026-03-09"),
            Case("2026/03/retro.md", "2026-03-31", "retro"),
            Case("retro-2026-03-04.md", "2026-03-04", "retro"),
            Case("2026-03-04---.md", "2026-03-04", "2026-03-04---"),
            Case("2026-03-04 – été 李.md", "2026-03-04", "– été 李"),
            Case(".md", nil, ".md"),
            Case("", nil, ""),
            Case("/", nil, ""),
            Case("2026", "2026-12-31", "2026"),
            Case("2026.03.04.md", "2026-03-04", "2026.03.04"),
            Case("2026-3-4 retro.md", "2026-03-04", "retro"),
            Case("March 4th, 2026.md", "2026-03-04", "March 4th, 2026"),
            Case("4. März 2026 Retro.md", "2026-03-04", "Retro"),
            Case("daily.journal.2026.03.04.md", "2026-03-04", "daily.journal"),
            Case("2026-03-04 Wednesday.md", "2026-03-04", "2026-03-04 Wednesday"),
            Case("Wednesday, 4 March 2026.md", "2026-03-04", "Wednesday, 4 March 2026"),
            Case("202603041600 note.md", "2026-03-04", "note"),
            Case("202603049900 note.md", nil, "202603049900 note"),
            Case("2026-W10-3.md", "2026-03-04", "2026-W10-3"),
            Case("2026-W10_2026-03-05.md", "2026-03-05", "2026-W10"),
            Case("2026-03_2026-W10.md", "2026-03-02", "2026-03", isWeek: true),
            Case("Week 10, 2026.md", "2026-03-02", "Week 10, 2026", isWeek: true),
            Case("Weekly 2026-W10.md", "2026-03-02", "Weekly", isWeek: true),
            Case("KW 10 2026.md", "2026-03-02", "KW 10 2026", isWeek: true),
            Case("2026-03.md", "2026-03-31", "2026-03"),
            Case("2026-Q1 review.md", "2026-03-31", "review"),
            Case("H1 2026.md", "2026-06-30", "H1 2026"),
            Case("March 2026.md", "2026-03-31", "March 2026"),
            Case("2026-01-10..2026-03-20.md", "2026-03-20", "2026-01-10..2026-03-20"),
            Case("2026-03-02--2026-03-06 trip.md", "2026-03-06", "trip"),
            Case("2026 plans.md", nil, "2026 plans"),
            Case("Plan for March 2026.md", nil, "Plan for March 2026"),
            Case("v2026.03.04.1.md", nil, "v2026.03.04.1"),
            Case("2026/ideas.md", "2026-12-31", "ideas"),
            Case("2026/March.md", "2026-03-31", "March"),
            Case("2026/03-March/ideas.md", "2026-03-31", "ideas"),
            Case("2026/03-March/04.md", "2026-03-04", "04"),
            Case("2026-03/04.md", "2026-03-04", "04"),
            Case("2026/Q1/ideas.md", "2026-03-31", "ideas"),
            Case("2026/W10.md", "2026-03-02", "W10", isWeek: true),
            Case("2026-W10/ideas.md", "2026-03-02", "ideas"),
            Case("Projects 2026/ideas.md", nil, "ideas"),
            Case("a.b.md", nil, "a.b"),
        ])
    func reads(example: Case) {
        let name = FileName(path: example.path)
        #expect(name.date?.day.description == example.day)
        #expect(name.name == example.name)
        #expect((name.date?.week != nil) == example.isWeek)
    }

    @Test("a week agrees with each of its days, a day with itself alone")
    func agreement() throws {
        let week = try #require(FileName(path: "2026-W10.md").date)
        #expect(week.agrees(with: DaySpan(try #require(CalendarDay("2026-03-08")))))
        #expect(!week.agrees(with: DaySpan(try #require(CalendarDay("2026-03-09")))))
        let day = try #require(FileName(path: "2026-03-04.md").date)
        #expect(day.agrees(with: DaySpan(try #require(CalendarDay("2026-03-04")))))
        #expect(!day.agrees(with: DaySpan(try #require(CalendarDay("2026-03-05")))))
    }
}
