internal import JournalCore

/// Days on the axis of a chart, and from one to another in words.
extension CalendarDay {
    /// Months since the year 0.
    var monthIndex: Int { year * 12 + month - 1 }

    /// How much of its month has passed when the day begins, 0 to 1.
    var shareOfMonth: Double {
        let parts = parts
        let next = parts.month == 12 ? (parts.year + 1, 1) : (parts.year, parts.month + 1)
        guard let first = CalendarDay(year: parts.year, month: parts.month, day: 1),
            let following = CalendarDay(year: next.0, month: next.1, day: 1)
        else { return 0 }
        return Double(first.distance(to: self)) / Double(first.distance(to: following))
    }

    /// `2–8 March 2026`; in either order.
    func range(to other: CalendarDay) -> String { (min(self, other)...max(self, other)).longText }
}
