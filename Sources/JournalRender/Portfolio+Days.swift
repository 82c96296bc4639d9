import JournalCore

/// Days in the tables of a portfolio: without a year where each comes once in its period, else with it, so that a day of
/// last year is not taken for one of this.
extension Portfolio {
    /// `5 Jan`, or `5 Jan 2025`.
    func shortText(of day: CalendarDay) -> String {
        needsYear(day) ? day.shortText : day.shortTextWithoutYear
    }

    /// `5 Jan to 3 Feb`, or one day; each as ``shortText(of:)``.
    func shortText(of days: ClosedRange<CalendarDay>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        return first == last ? shortText(of: first) : "\(shortText(of: first)) to \(shortText(of: last))"
    }

    private func needsYear(_ day: CalendarDay) -> Bool {
        guard let period else { return false }
        return !period.contains(day) || period.lowerBound.distance(to: period.upperBound) >= 365
    }
}
