import Testing

@testable import JournalCore

@Suite("Days as pages say them")
struct DayTextTests {
    private func range(_ from: String, _ to: String) throws -> ClosedRange<CalendarDay> {
        try #require(CalendarDay(from))...(try #require(CalendarDay(to)))
    }

    @Test("a day")
    func day() throws {
        let day = try #require(CalendarDay("2026-01-05"))
        #expect(day.longText == "5 January 2026")
        #expect(day.longTextWithoutYear == "5 January")
        #expect(day.shortText == "5 Jan 2026")
        #expect(day.shortTextWithoutYear == "5 Jan")
        #expect(day.monthText == "January 2026")
        #expect(day.isoMonth == "2026-01")
        #expect(day.isoQuarter == "2026-Q1")
        #expect(day.quarterMonths == "Jan–Mar")
        #expect(day.weekdayName == "Monday")
        #expect(day.shortWeekdayName == "Mon")
        #expect(try #require(CalendarDay("2026-09-30")).quarterMonths == "Jul–Sep")
    }

    @Test(
        "a range says no more than it must",
        arguments: [
            ("2026-09-14", "2026-09-18", "14–18 September 2026", "14–18 September"),
            (
                "2026-01-05", "2026-09-30", "5 January – 30 September 2026", "5 January – 30 September"
            ),
            (
                "2026-12-28", "2027-01-03", "28 December 2026 – 3 January 2027", "28 December 2026 – 3 January 2027"
            ),
            ("2026-09-14", "2026-09-14", "14 September 2026", "14 September"),
        ])
    func ranges(from: String, to: String, long: String, withoutYear: String) throws {
        let days = try range(from, to)
        #expect(days.longText == long)
        #expect(days.longTextWithoutYear == withoutYear)
    }

    @Test(
        "a day has its year where it is a year away",
        arguments: [
            ("2026-03-16", "16 March"), ("2025-03-17", "17 March"), ("2025-03-16", "16 March 2025"),
            ("2027-03-15", "15 March"), ("2027-03-16", "16 March 2027"),
        ])
    func near(day: String, expected: String) throws {
        let today = try #require(CalendarDay("2026-03-16"))
        #expect(try #require(CalendarDay(day)).longText(near: today) == expected)
    }

    @Test(
        "a time stands beside its day",
        arguments: [
            ("2026-03-16", "16 March"), ("2026-03-16 09:05", "16 March at 09:05"),
            ("2026-03-16T23:30:00-08:00", "16 March at 23:30"),
        ])
    func time(text: String, expected: String) throws {
        #expect(try #require(Timestamp(text)).longTextWithoutYear == expected)
    }

    @Test("months of a range")
    func months() throws {
        #expect(try range("2026-01-05", "2026-09-30").monthsText == "January–September 2026")
        #expect(try range("2025-11-05", "2026-03-30").monthsText == "November 2025 – March 2026")
        #expect(try range("2026-01-05", "2026-01-30").monthsText == "January 2026")
    }

    @Test("a week")
    func week() throws {
        #expect(try #require(ISOWeek("2026-W38")).longText == "Week 38, 14–20 September 2026")
    }
}
