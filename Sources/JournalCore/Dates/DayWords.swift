/// A day as a person says it on the command line: `2026-03-04`, `yesterday`, `friday`, `last monday`, `3 days ago`.
package struct DayWords: Hashable, Sendable {
    /// The day that the words mean.
    package let day: CalendarDay

    /// Reads a day; words are counted from `today`. Case does not matter, `-` and `_` may join words.
    ///
    /// A weekday is the last one that there was, today counted in; `last friday` does not count today in, `this friday`
    /// is that of this week, `next friday` the first after today. A written date is read in every form of the format.
    package init(_ text: String, today: CalendarDay) throws(PeriodError) {
        let words = text.lowercased().split { " -_\t".contains($0) }.map(String.init)
        guard !words.isEmpty else { throw .empty }
        if let written = WrittenDate(text), written.span.unit == .day {
            day = written.span.first
        } else if let said = DayWords.day(words, today) {
            day = said
        } else {
            let reading = WrittenDate.whole(Array(text.utf8)[...])
            switch reading.fault {
            case .noSuchDay: throw .noSuchDay(text)
            case .ambiguous: throw .ambiguous(text)
            case nil: throw .noDay(text)
            }
        }
    }

    private static func day(_ words: [String], _ today: CalendarDay) -> CalendarDay? {
        switch words {
        case ["today"], ["now"]: return today
        case ["yesterday"]: return today.advanced(by: -1)
        case ["tomorrow"]: return today.advanced(by: 1)
        case ["day", "before", "yesterday"], ["the", "day", "before", "yesterday"]: return today.advanced(by: -2)
        default: break
        }
        if words.count == 1, let weekday = weekday(words[0]) {
            return today.advanced(by: -((today.weekday - weekday) %% 7))
        }
        if words.count == 2, let weekday = weekday(words[1]) {
            switch words[0] {
            case "last": return today.advanced(by: -((today.weekday - weekday - 1) %% 7 + 1))
            case "next": return today.advanced(by: (weekday - today.weekday - 1) %% 7 + 1)
            case "this": return today.isoWeek.monday.advanced(by: weekday - 1)
            case "on": return day([words[1]], today)
            default: return nil
            }
        }
        guard words.count == 3, words[2] == "ago" else { return nil }
        let count = ["a", "an", "one"].contains(words[0]) ? 1 : Int(words[0])
        guard let count, 0...10_000 ~= count else { return nil }
        switch words[1] {
        case "day", "days": return today.advanced(by: -count)
        case "week", "weeks": return today.advanced(by: -7 * count)
        case "month", "months": return today.monthsBefore(count)
        case "year", "years": return today.monthsBefore(12 * count)
        default: return nil
        }
    }

    /// From 1, Monday.
    private static func weekday(_ word: String) -> Int? {
        switch DateWords.name(word) {
        case .weekday(let number): number
        default: nil
        }
    }
}

extension CalendarDay {
    /// The same day so many months earlier, or the last of that month where it has no such day.
    func monthsBefore(_ count: Int) -> CalendarDay? {
        let (year, month, day) = parts
        let months = year * 12 + month - 1 - count
        let (y, m) = (months / 12, months %% 12 + 1)
        return CalendarDay(year: y, month: m, day: min(day, CalendarDay.days(inMonth: m, of: y)))
    }
}
