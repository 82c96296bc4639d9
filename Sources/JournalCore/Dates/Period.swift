internal import JournalText

/// A span of days as a person names it; commands, "A period is one grammar everywhere".
///
/// `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-04`, two of them with `..` between, or words: `today`,
/// `yesterday`, `this week`, `last quarter` …
package struct Period: Hashable, Sendable {
    package var days: ClosedRange<CalendarDay>
    /// The period in figures, which mean the same tomorrow: `2026-W10` for `this week`.
    package var label: String

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
        if text.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false { return try figures(text) }
        return try words(text, today: today)
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
            default: String(from.description.prefix(4))
            }
        return Period(days: from...to, label: label)
    }

    /// The words of the grammar, for completions and suggestions.
    package static let words = [
        "today", "yesterday", "this week", "last week", "this month", "last month", "this quarter", "last quarter",
        "this year", "last year",
    ]

    private static func words(_ text: String, today: CalendarDay) throws(PeriodError) -> Period {
        let plain = text.lowercased().split { " -_".contains($0) }.joined(separator: " ")
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
        default: throw .unknown(text, nearest: NearestName.of(plain, among: words))
        }
    }
}
