import Testing

@testable import JournalCore

@Suite("Periods")
struct PeriodTests {
    private static let today = "2026-03-04"

    @Test(
        "a period of the grammar is a range of days, with a label that means the same tomorrow",
        arguments: [
            ("2026", "2026-01-01", "2026-12-31", "2026"),
            ("2026-Q1", "2026-01-01", "2026-03-31", "2026-Q1"),
            ("2026-q4", "2026-10-01", "2026-12-31", "2026-Q4"),
            ("2026-02", "2026-02-01", "2026-02-28", "2026-02"),
            ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
            ("2026-W10", "2026-03-02", "2026-03-08", "2026-W10"),
            ("2020-w53", "2020-12-28", "2021-01-03", "2020-W53"),
            ("2026-03-04", "2026-03-04", "2026-03-04", "2026-03-04"),
            ("2026-01..2026-06", "2026-01-01", "2026-06-30", "2026-01..2026-06"),
            (" 2026-W10 .. 2026-W11 ", "2026-03-02", "2026-03-15", "2026-W10..2026-W11"),
            ("2025-Q4..2026-03-04", "2025-10-01", "2026-03-04", "2025-Q4..2026-03-04"),
            ("2026-01..today", "2026-01-01", "2026-03-04", "2026-01..2026-03-04"),
            ("today", "2026-03-04", "2026-03-04", "2026-03-04"),
            ("Yesterday", "2026-03-03", "2026-03-03", "2026-03-03"),
            ("this week", "2026-03-02", "2026-03-08", "2026-W10"),
            ("last week", "2026-02-23", "2026-03-01", "2026-W09"),
            ("last-week", "2026-02-23", "2026-03-01", "2026-W09"),
            ("  THIS   month", "2026-03-01", "2026-03-31", "2026-03"),
            ("last month", "2026-02-01", "2026-02-28", "2026-02"),
            ("this quarter", "2026-01-01", "2026-03-31", "2026-Q1"),
            ("last quarter", "2025-10-01", "2025-12-31", "2025-Q4"),
            ("this year", "2026-01-01", "2026-12-31", "2026"),
            ("last year", "2025-01-01", "2025-12-31", "2025"),
            ("2026-H1", "2026-01-01", "2026-06-30", "2026-H1"),
            ("2026-h2", "2026-07-01", "2026-12-31", "2026-H2"),
            ("2025-H2..2026-H1", "2025-07-01", "2026-06-30", "2025-H2..2026-H1"),
            ("this half", "2026-01-01", "2026-06-30", "2026-H1"),
            ("last half", "2025-07-01", "2025-12-31", "2025-H2"),
            ("last 7 days", "2026-02-26", "2026-03-04", "2026-02-26..2026-03-04"),
            ("last-30-days", "2026-02-03", "2026-03-04", "2026-02-03..2026-03-04"),
            ("last 1 day", "2026-03-04", "2026-03-04", "2026-03-04"),
            ("past 2 weeks", "2026-02-19", "2026-03-04", "2026-02-19..2026-03-04"),
            ("last 12 months", "2025-03-05", "2026-03-04", "2025-03-05..2026-03-04"),
            ("since 2026-02-27", "2026-02-27", "2026-03-04", "2026-02-27..2026-03-04"),
            ("since-2026-02", "2026-02-01", "2026-03-04", "2026-02-01..2026-03-04"),
            ("Since last monday", "2026-03-02", "2026-03-04", "2026-03-02..2026-03-04"),
            ("since yesterday", "2026-03-03", "2026-03-04", "2026-03-03..2026-03-04"),
            ("since today", "2026-03-04", "2026-03-04", "2026-03-04"),
            ("March 2026", "2026-03-01", "2026-03-31", "2026-03"),
            ("Q1 2026", "2026-01-01", "2026-03-31", "2026-Q1"),
            ("4 March 2026", "2026-03-04", "2026-03-04", "2026-03-04"),
            ("Week 10, 2026", "2026-03-02", "2026-03-08", "2026-W10"),
            ("2026-3", "2026-03-01", "2026-03-31", "2026-03"),
            ("2026-W1", "2025-12-29", "2026-01-04", "2026-W01"),
        ])
    func reads(text: String, first: String, last: String, label: String) throws {
        let period = try Period(text, today: try #require(CalendarDay(PeriodTests.today)))
        #expect(period.days.lowerBound.description == first)
        #expect(period.days.upperBound.description == last)
        #expect(period.label == label)
        #expect((period.week != nil) == (label.contains("W") && !label.contains("..")))
        #expect(try Period(label, today: CalendarDay(number: 0)).days == period.days, "the label is a period itself")
    }

    @Test("last month of January is December of the year before")
    func turnOfYear() throws {
        let today = try #require(CalendarDay("2026-01-02"))
        #expect(try Period("last month", today: today).label == "2025-12")
        #expect(try Period("last week", today: today).label == "2025-W52")
        #expect(try Period("this week", today: today).label == "2026-W01")
    }

    @Test("a range of days that is one week is that week")
    func weekOfRange() throws {
        let period = try Period("2026-03-02..2026-03-08", today: CalendarDay(number: 0))
        #expect(period.week?.description == "2026-W10")
        #expect(try Period("2026-03-03..2026-03-09", today: CalendarDay(number: 0)).week == nil)
    }

    @Test(
        "what is not a period says what one is",
        arguments: [
            ("", PeriodError.empty),
            ("   ", .empty),
            ("last weak", .unknown("last weak", nearest: "last week")),
            ("fortnight", .unknown("fortnight", nearest: nil)),
            ("26", .unknown("26", nearest: nil)),
            ("2026-H3", .noSuchDay("2026-H3")),
            ("last 0 days", .unknown("last 0 days", nearest: "last 7 days")),
            ("last 3 fortnights", .unknown("last 3 fortnights", nearest: nil)),
            ("since", .unknown("since", nearest: nil)),
            ("since since 2026", .unknown("since since 2026", nearest: nil)),
            ("since 2030", .reversed("2030-01-01", "2024-10-04")),
            ("03/04/2026", .ambiguous("03/04/2026")),
            ("2026-03-04x", .unknown("2026-03-04x", nearest: nil)),
            ("2026-03-", .unknown("2026-03-", nearest: nil)),
            ("2026-Q5", .noSuchDay("2026-Q5")),
            ("2026-13", .noSuchDay("2026-13")),
            ("2026-02-29", .noSuchDay("2026-02-29")),
            ("0000", .noSuchDay("0000")),
            ("2021-W53", .noSuchWeek("2021-W53")),
            ("2026-01..", .openRange("2026-01..")),
            ("..2026-01", .openRange("..2026-01")),
            ("..", .openRange("..")),
            ("2026-06..2026-01", .reversed("2026-06", "2026-01")),
        ])
    func refuses(text: String, expected: PeriodError) throws {
        #expect(throws: expected) { try Period(text, today: CalendarDay(number: 20_000)) }
        #expect(!expected.message.isEmpty && !expected.hint.isEmpty)
    }
}
