import JournalCore

/// Days in the tables of a portfolio: with their year where it is not the last of what is shown, so that a day of last
/// year is not taken for one of this.
extension Portfolio {
    /// `5 Jan`, or `5 Jan 2025`.
    func shortText(of day: CalendarDay) -> String {
        let last = period?.upperBound ?? day
        return day.parts.year == last.parts.year ? day.shortTextWithoutYear : day.shortText
    }

    /// `5 Jan to 3 Feb`, `5 Nov 2025 to 5 Feb`, `13 Jan to 11 Feb 2025`, or one day.
    func shortText(of days: ClosedRange<CalendarDay>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last { return shortText(of: last) }
        let isOneYear = first.parts.year == last.parts.year
        return "\(isOneYear ? first.shortTextWithoutYear : shortText(of: first)) to \(shortText(of: last))"
    }
}
