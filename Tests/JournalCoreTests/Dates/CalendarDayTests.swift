import Testing

@testable import JournalCore

/// A calendar that counts: one day after the other, with no formula of the code that it checks.
private struct CountedDay {
    var year = 1970
    var month = 1
    var day = 1
    /// 1 Monday to 7 Sunday; 1970-01-01 was a Thursday.
    var weekday = 4
    var dayOfYear = 1
    private var leapClock = 2

    private var isLeap: Bool { leapClock == 0 }

    mutating func advance() {
        let february = isLeap && year != 2100 ? 29 : 28
        let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        weekday = weekday == 7 ? 1 : weekday + 1
        dayOfYear += 1
        day += 1
        guard day > lengths[month - 1] else { return }
        day = 1
        month += 1
        guard month > 12 else { return }
        month = 1
        year += 1
        dayOfYear = 1
        // 1972 is a leap year, and every fourth after it but 2100.
        leapClock = leapClock == 0 ? 3 : leapClock - 1
    }

    /// ISO 8601's week by the rule of ordinal days.
    func week(daysBefore: Int, daysHere: Int) -> (year: Int, number: Int) {
        let number = (dayOfYear - weekday + 10) / 7
        if number == 0 { return (year - 1, (daysBefore + dayOfYear - weekday + 10) / 7) }
        let rest = daysHere - dayOfYear
        if number == 53, rest < 4 - weekday { return (year + 1, 1) }
        return (year, number)
    }
}

@Suite("Days and ISO weeks")
struct CalendarDayTests {
    @Test("every day of 1970 to 2100 has the date, weekday and week that counting gives")
    func everyDay() {
        var counted = CountedDay()
        var number: Int32 = 0
        var faults: [String] = []
        while counted.year <= 2100 {
            let day = CalendarDay(number: number)
            let (year, month, date) = day.parts
            let daysBefore = (counted.year - 1) % 4 == 0 && counted.year - 1 != 2100 ? 366 : 365
            let daysHere = counted.year % 4 == 0 && counted.year != 2100 ? 366 : 365
            let week = counted.week(daysBefore: daysBefore, daysHere: daysHere)
            let iso = day.isoWeek
            if year != counted.year || month != counted.month || date != counted.day || day.weekday != counted.weekday
                || CalendarDay(year: counted.year, month: counted.month, day: counted.day) != day
                || CalendarDay(iso: Array(day.description.utf8)) != day
                || iso.year != week.year || iso.number != week.number
                || ISOWeek(year: week.year, week: week.number) != iso || !iso.days.contains(day)
            {
                faults.append("\(counted.year)-\(counted.month)-\(counted.day) is \(day), \(iso)")
            }
            counted.advance()
            number += 1
        }
        #expect(faults.isEmpty, "\(faults.prefix(5))")
        #expect(number == 47_847, "131 years of which 32 are leap years")
    }

    @Test("the years 1 and 9999 are the first and the last")
    func ends() {
        #expect(CalendarDay(year: 1, month: 1, day: 1)?.number == -719_162)
        #expect(CalendarDay(year: 1, month: 1, day: 1)?.description == "0001-01-01")
        #expect(CalendarDay(year: 9999, month: 12, day: 31)?.description == "9999-12-31")
        #expect(CalendarDay(year: 0, month: 12, day: 31) == nil)
        #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDay(number: .min).description.isEmpty == false, "no trap outside the years")
        #expect(ISOWeek(containing: CalendarDay(number: .max)).description.isEmpty == false)
    }

    @Test(
        "a text that is not a day of the calendar is none",
        arguments: [
            "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-1-1", "26-01-01",
            "2026-01-011", " 2026-01-01", "2026-01-01 ", "2026/01/01", "20260101", "", "2026-01", "２０２６-01-01",
            "2026-01-0a", "-026-01-01", "2026-01-01\u{0301}", "0000-01-01",
        ])
    func refused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(
        "a week is read and written as ISO 8601 has it",
        arguments: [
            ("2021-01-03", "2020-W53"), ("2020-12-31", "2020-W53"), ("2021-01-04", "2021-W01"),
            ("2024-12-30", "2025-W01"), ("2027-01-01", "2026-W53"), ("2026-03-04", "2026-W10"),
            ("2000-01-01", "1999-W52"), ("2005-01-01", "2004-W53"),
        ])
    func weeks(day: String, week: String) throws {
        let found = try #require(CalendarDay(day)).isoWeek
        #expect(found.description == week)
        #expect(ISOWeek(week) == found)
        #expect(found.following.preceding == found)
        #expect(found.following.monday.number == found.monday.number + 7)
    }

    @Test(
        "a week that its year does not have is none",
        arguments: [
            "2021-W53", "2026-W00", "2026-W54", "2026-W1", "2026W10", "2025-W53", "2026-W100", "0000-W01", "W10",
        ])
    func noWeek(text: String) {
        #expect(ISOWeek(text) == nil)
    }
}
