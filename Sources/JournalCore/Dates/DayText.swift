/// Days, weeks and ranges as pages say them: in English, whatever the locale of the machine.
package enum DayText {
    /// The names of the months, January first.
    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The first three letters of each month, January first.
    package static let shortMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The names of the weekdays, Monday first.
    package static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The first three letters of each weekday, Monday first.
    package static let shortWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}

extension CalendarDay {
    /// `January`.
    package var monthName: String { DayText.months[month - 1] }

    /// `Jan`.
    package var shortMonthName: String { DayText.shortMonths[month - 1] }

    /// `Monday`.
    package var weekdayName: String { DayText.weekdays[weekday - 1] }

    /// `Mon`.
    package var shortWeekdayName: String { DayText.shortWeekdays[weekday - 1] }

    /// `5 January 2026`.
    package var longText: String { "\(day) \(monthName) \(year)" }

    /// `5 January`.
    package var longTextWithoutYear: String { "\(day) \(monthName)" }

    /// `5 January`, with its year where that is not the one that a reader takes it for: where it is a year away from a
    /// day or more.
    package func longText(near day: CalendarDay) -> String {
        abs(distance(to: day)) < 365 ? longTextWithoutYear : longText
    }

    /// `5 Jan 2026`.
    package var shortText: String { "\(day) \(shortMonthName) \(year)" }

    /// `5 Jan`.
    package var shortTextWithoutYear: String { "\(day) \(shortMonthName)" }

    /// `January 2026`.
    package var monthText: String { "\(monthName) \(year)" }

    /// `2026-01`.
    package var isoMonth: String { String(description.dropLast(3)) }

    /// `2026-Q1`.
    package var isoQuarter: String { "\(description.prefix(4))-Q\(quarter)" }

    /// `Jan–Mar`.
    package var quarterMonths: String {
        let first = (quarter - 1) * 3
        return "\(DayText.shortMonths[first])–\(DayText.shortMonths[first + 2])"
    }
}

extension WrittenDate {
    /// `5 January`, with the time as written; nil for a week or a longer span, which is shown as it was written.
    package var longTextWithoutYear: String? { span.unit == .day ? lastMoment.longTextWithoutYear : nil }
}

extension Timestamp {
    /// `5 January`, or with the time as written `5 January at 16:00`.
    package var longTextWithoutYear: String {
        guard let minute else { return day.longTextWithoutYear }
        let (hours, minutes) = (minute / 60, minute % 60)
        return "\(day.longTextWithoutYear) at \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension ClosedRange<CalendarDay> {
    /// `14–18 September 2026`, `5 January – 30 September 2026`, `28 December 2026 – 3 January 2027`, or one day.
    package var longText: String { text(year: true) }

    /// The same without a year, which stands only where two years are in it.
    package var longTextWithoutYear: String { text(year: false) }

    /// `January–September 2026`, `November 2025 – March 2026`, `January 2026`.
    package var monthsText: String {
        let (first, last) = (lowerBound.parts, upperBound.parts)
        if first.year != last.year { return "\(lowerBound.monthText) – \(upperBound.monthText)" }
        return first.month == last.month
            ? upperBound.monthText : "\(lowerBound.monthName)–\(upperBound.monthText)"
    }

    private func text(year: Bool) -> String {
        let (first, last) = (lowerBound.parts, upperBound.parts)
        if first.year != last.year { return "\(lowerBound.longText) – \(upperBound.longText)" }
        let end = year ? upperBound.longText : upperBound.longTextWithoutYear
        if lowerBound == upperBound { return end }
        return first.month == last.month ? "\(first.day)–\(end)" : "\(lowerBound.longTextWithoutYear) – \(end)"
    }
}

extension ISOWeek {
    /// `Week 38, 14–20 September 2026`.
    package var longText: String { "Week \(number), \(days.longText)" }
}
