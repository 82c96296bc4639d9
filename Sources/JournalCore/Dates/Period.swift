internal import JournalText

/// A span of days as a person names it.
///
/// `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-04`, two of them with `..` between, or words: `today`,
/// `yesterday`, `this week`, `last quarter` …
package struct Period: Hashable, Sendable {
    /// From the first day to the last.
    package var days: ClosedRange<CalendarDay>
    /// The period in figures, which mean the same tomorrow: `2026-W10` for `this week`.
    package var label: String

    /// A period of some days, with what it is called.
    package init(days: ClosedRange<CalendarDay>, label: String) {
        self.days = days
        self.label = label
    }

    /// The week itself as a period.
    package init(_ week: ISOWeek) {
        self.init(days: week.days, label: week.description)
    }

    /// The ISO week, where the period is exactly one.
    package var week: ISOWeek? {
        let week = lowerWeek
        return days == week.days ? week : nil
    }

    private var lowerWeek: ISOWeek { ISOWeek(containing: days.lowerBound) }

    /// Reads a period; words are counted from `today`. Case does not matter, `-` and `_` may join words.
    package init(_ text: String, today: CalendarDay) throws(PeriodError) {
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !trimmed.isEmpty else { throw .empty }
        guard let dots = Period.dots(in: trimmed) else {
            self = try Period.one(trimmed, today: today)
            return
        }
        let first = trimmed[..<dots.lowerBound].split(separator: " ").joined(separator: " ")
        let last = trimmed[dots.upperBound...].split(separator: " ").joined(separator: " ")
        guard !first.isEmpty, !last.isEmpty else { throw .openRange(trimmed) }
        let from = try Period.one(first, today: today)
        let to = try Period.one(last, today: today)
        guard from.days.lowerBound <= to.days.upperBound else { throw .reversed(from.label, to.label) }
        self.init(days: from.days.lowerBound...to.days.upperBound, label: "\(from.label)..\(to.label)")
    }

    private static func dots(in text: String) -> Range<String.Index>? {
        var index = text.utf8.startIndex
        while index != text.utf8.endIndex {
            let next = text.utf8.index(after: index)
            if text.utf8[index] == 0x2E, next != text.utf8.endIndex, text.utf8[next] == 0x2E {
                return index..<text.utf8.index(after: next)
            }
            index = next
        }
        return nil
    }

    /// One period without `..`.
    private static func one(_ text: String, today: CalendarDay) throws(PeriodError) -> Period {
        let isFigures = text.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false
        do {
            return isFigures ? try figures(text) : try words(text, today: today)
        } catch .unknown {
            // `March 2026`, `4 March 2026`, `Q1 2026`: any date that an entry may carry.
            let reading = WrittenDate.whole(Array(text.utf8)[...])
            if let span = reading.date?.span { return Period(days: span.days, label: span.label) }
            switch reading.fault {
            case .ambiguous: throw .ambiguous(text)
            case .noSuchDay: throw .noSuchDay(text)
            case nil: throw isFigures ? .unknown(text, nearest: nil) : unknown(text)
            }
        }
    }

    /// A text that is no period, with the words that were perhaps meant.
    private static func unknown(_ text: String) -> PeriodError {
        .unknown(text, nearest: NearestName.of(plain(text), among: words))
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().split { " -_".contains($0) }.joined(separator: " ")
    }

    /// A period in figures.
    private static func figures(_ text: String) throws(PeriodError) -> Period {
        var cursor = ASCIICursor(text.utf8)
        guard let year = cursor.number(digits: 4) else { throw .unknown(text, nearest: nil) }
        guard 1...9999 ~= year else { throw .noSuchDay(text) }
        if cursor.isAtEnd { return try months(year, 1, 12, text) }
        guard cursor.take(0x2D) else { throw .unknown(text, nearest: nil) }
        if cursor.takeLetter(0x71) {
            guard let quarter = cursor.number(digits: 1), cursor.isAtEnd else { throw .unknown(text, nearest: nil) }
            guard 1...4 ~= quarter else { throw .noSuchDay(text) }
            return try months(year, quarter * 3 - 2, quarter * 3, text)
        }
        if cursor.takeLetter(0x68) {
            guard let half = cursor.number(digits: 1), cursor.isAtEnd else { throw .unknown(text, nearest: nil) }
            guard 1...2 ~= half else { throw .noSuchDay(text) }
            return try months(year, half * 6 - 5, half * 6, text)
        }
        if cursor.takeLetter(0x77) {
            guard let number = cursor.number(digits: 2), cursor.isAtEnd else { throw .unknown(text, nearest: nil) }
            guard let week = ISOWeek(year: year, week: number) else { throw .noSuchWeek(text) }
            return Period(week)
        }
        guard let month = cursor.number(digits: 2) else { throw .unknown(text, nearest: nil) }
        if cursor.isAtEnd { return try months(year, month, month, text) }
        guard cursor.take(0x2D), let day = cursor.number(digits: 2), cursor.isAtEnd else {
            throw .unknown(text, nearest: nil)
        }
        guard let found = CalendarDay(year: year, month: month, day: day) else { throw .noSuchDay(text) }
        return Period(found)
    }

    private init(_ day: CalendarDay) {
        self.init(days: day...day, label: day.description)
    }

    private static func months(_ year: Int, _ first: Int, _ last: Int, _ text: String) throws(PeriodError) -> Period {
        guard let from = CalendarDay(year: year, month: first, day: 1),
            let to = CalendarDay(year: year, month: last, day: CalendarDay.days(inMonth: last, of: year))
        else { throw .noSuchDay(text) }
        let label =
            switch last - first {
            case 0: from.isoMonth
            case 2: from.isoQuarter
            case 5: "\(from.description.prefix(4))-H\(first == 1 ? 1 : 2)"
            default: String(from.description.prefix(4))
            }
        return Period(days: from...to, label: label)
    }

    /// The words of the grammar, for completions and suggestions.
    package static let words = [
        "today", "yesterday", "this week", "last week", "this month", "last month", "this quarter", "last quarter",
        "this year", "last year", "this half", "last half", "last 7 days", "last 30 days",
    ]

    private static func words(_ text: String, today: CalendarDay) throws(PeriodError) -> Period {
        let plain = plain(text)
        if let found = try counted(plain, text, today) { return found }
        let (year, month, _) = today.parts
        let first = (month - 1) / 3 * 3 + 1
        switch plain {
        case "today": return Period(today)
        case "yesterday": return Period(today.advanced(by: -1))
        case "this week": return Period(today.isoWeek)
        case "last week": return Period(today.isoWeek.preceding)
        case "this month": return try months(year, month, month, text)
        case "last month":
            return month == 1 ? try months(year - 1, 12, 12, text) : try months(year, month - 1, month - 1, text)
        case "this quarter": return try months(year, first, first + 2, text)
        case "last quarter":
            return first == 1 ? try months(year - 1, 10, 12, text) : try months(year, first - 3, first - 1, text)
        case "this year": return try months(year, 1, 12, text)
        case "last year": return try months(year - 1, 1, 12, text)
        case "this half": return try months(year, month <= 6 ? 1 : 7, month <= 6 ? 6 : 12, text)
        case "last half": return try months(month <= 6 ? year - 1 : year, month <= 6 ? 7 : 1, month <= 6 ? 12 : 6, text)
        default: throw unknown(text)
        }
    }

    /// `last 7 days`, `last 2 weeks`, `last 6 months`, which end today, and `since 2026-03-04`; nil for other words.
    private static func counted(
        _ plain: String, _ text: String, _ today: CalendarDay
    ) throws(PeriodError) -> Period? {
        if plain.hasPrefix("since ") {
            let rest = String(text.drop { !" -_".contains($0) }.dropFirst())
            let from = try since(rest, today)
            guard from <= today else { throw .reversed(from.description, today.description) }
            return from == today ? Period(today) : Period(days: from...today, label: "\(from)..\(today)")
        }
        let words = plain.split(separator: " ")
        guard words.count == 3, words[0] == "last" || words[0] == "past", let count = Int(words[1]),
            1...10_000 ~= count
        else { return nil }
        let first: CalendarDay? =
            switch words[2] {
            case "day", "days": today.advanced(by: 1 - count)
            case "week", "weeks": today.advanced(by: 1 - 7 * count)
            case "month", "months": today.monthsBefore(count)?.advanced(by: 1)
            case "year", "years": today.monthsBefore(12 * count)?.advanced(by: 1)
            default: nil
            }
        guard let first else { return nil }
        return first == today ? Period(today) : Period(days: first...today, label: "\(first)..\(today)")
    }

    /// The first day of a period, or the day that words say.
    private static func since(_ text: String, _ today: CalendarDay) throws(PeriodError) -> CalendarDay {
        if let day = try? DayWords(text, today: today) { return day.day }
        guard !plain(text).hasPrefix("since") else { throw unknown(text) }
        return try one(text, today: today).days.lowerBound
    }
}
