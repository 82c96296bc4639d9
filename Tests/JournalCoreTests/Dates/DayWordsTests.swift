import Testing

@testable import JournalCore

@Suite("Days as people say them")
struct DayWordsTests {
    // 2026-03-04 is a Wednesday.
    @Test(
        "words are counted from today",
        arguments: [
            ("2026-03-04", "2026-03-04"), ("today", "2026-03-04"), ("Yesterday", "2026-03-03"),
            ("tomorrow", "2026-03-05"), ("day before yesterday", "2026-03-02"), ("friday", "2026-02-27"),
            ("wed", "2026-03-04"), ("Monday", "2026-03-02"), ("last monday", "2026-03-02"),
            ("last wednesday", "2026-02-25"), ("last-friday", "2026-02-27"), ("this friday", "2026-03-06"),
            ("this monday", "2026-03-02"), ("next friday", "2026-03-06"), ("next wednesday", "2026-03-11"),
            ("3 days ago", "2026-03-01"), ("a week ago", "2026-02-25"), ("1 day ago", "2026-03-03"),
            ("2 weeks ago", "2026-02-18"), ("1 month ago", "2026-02-04"), ("a year ago", "2025-03-04"),
            ("4 March 2026", "2026-03-04"), ("March 3rd, 2026", "2026-03-03"), ("04.03.2026", "2026-03-04"),
        ])
    func reads(text: String, day: String) throws {
        #expect(try DayWords(text, today: try #require(CalendarDay("2026-03-04"))).day.description == day)
    }

    @Test(
        "what is not a day is refused with what one is",
        arguments: [
            ("", PeriodError.empty), ("  ", .empty), ("2026-02-30", .noSuchDay("2026-02-30")),
            ("03/04/2026", .ambiguous("03/04/2026")), ("last week", .noDay("last week")),
            ("2026-03", .noDay("2026-03")), ("2026-W10", .noDay("2026-W10")), ("ago", .noDay("ago")),
            ("99999999999999999999 days ago", .noDay("99999999999999999999 days ago")),
            ("last last friday", .noDay("last last friday")),
        ])
    func refuses(text: String, expected: PeriodError) {
        #expect(throws: expected) { try DayWords(text, today: CalendarDay(number: 20_000)) }
        #expect(!expected.message.isEmpty && !expected.hint.isEmpty)
    }

    @Test("a month ago from its last day is the last day of a shorter month")
    func shortMonth() throws {
        let today = try #require(CalendarDay("2026-03-31"))
        #expect(try DayWords("1 month ago", today: today).day.description == "2026-02-28")
        #expect(try DayWords("13 months ago", today: today).day.description == "2025-02-28")
    }
}
