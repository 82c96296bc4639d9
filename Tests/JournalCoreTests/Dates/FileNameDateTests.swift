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
            Case("2026/3/4.md", nil, "4"),
            Case("2026/03/041.md", nil, "041"),
            Case("2026/02/30.md", nil, "30"),
            Case("2026/03/2026-03-09.md", "2026-03-09", "2026-03-09"),
            Case("2026/03/retro.md", nil, "retro"),
            Case("retro-2026-03-04.md", nil, "retro-2026-03-04"),
            Case("2026-03-04---.md", "2026-03-04", "2026-03-04---"),
            Case("2026-03-04 – été 李.md", "2026-03-04", "– été 李"),
            Case(".md", nil, ".md"),
            Case("", nil, ""),
            Case("/", nil, ""),
            Case("2026", nil, "2026"),
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
        #expect(week.agrees(with: try #require(CalendarDay("2026-03-08"))))
        #expect(!week.agrees(with: try #require(CalendarDay("2026-03-09"))))
        let day = try #require(FileName(path: "2026-03-04.md").date)
        #expect(day.agrees(with: try #require(CalendarDay("2026-03-04"))))
        #expect(!day.agrees(with: try #require(CalendarDay("2026-03-05"))))
    }
}
