/// The days that a date names: one of them, a week, or a longer span.
package struct DaySpan: Hashable, Sendable {
    /// What a date may name; a range is all from one date to another.
    package enum Unit: Sendable {
        case day
        case week
        case month
        case quarter
        case half
        case year
        case range
    }

    /// Its first day.
    package var first: CalendarDay
    /// Its last day, the same as the first where it is one day.
    package var last: CalendarDay
    /// What the date names; a range of one day is a day.
    package var unit: Unit

    /// One day.
    package init(_ day: CalendarDay) {
        (first, last, unit) = (day, day, .day)
    }

    /// A week, from its Monday to its Sunday.
    package init(_ week: ISOWeek) {
        (first, last, unit) = (week.monday, week.sunday, .week)
    }

    /// nil where it would end before it begins; a range of one day is that day.
    package init?(from first: CalendarDay, to last: CalendarDay, _ unit: Unit = .range) {
        guard first <= last else { return nil }
        (self.first, self.last, self.unit) = (first, last, first == last ? .day : unit)
    }

    /// The months of a year, from 1; nil where there are none such.
    package init?(year: Int, months: ClosedRange<Int>, _ unit: Unit) {
        guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDay(
                year: year, month: months.upperBound,
                day: CalendarDay.days(inMonth: months.upperBound, of: year))
        else { return nil }
        (self.first, self.last, self.unit) = (first, last, unit)
    }

    /// All days from the first to the last.
    package var days: ClosedRange<CalendarDay> { first...max(first, last) }

    /// How many days it has, at least 1.
    package var count: Int { first.distance(to: last) + 1 }

    /// A day or a week, which dates what it names by one day: itself, or its Monday.
    package var isPoint: Bool { unit == .day || unit == .week }

    /// The day by which it is sorted: of a week its Monday, of anything else its last day.
    package var day: CalendarDay { unit == .week ? first : last }

    /// Whether every day of another span is in this one.
    package func contains(_ other: DaySpan) -> Bool { first <= other.first && other.last <= last }

    /// What it is called in figures: `2026-W10`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`, `2026-03-04..2026-03-20`.
    package var label: String {
        switch unit {
        case .day: first.description
        case .week: ISOWeek(containing: first).description
        case .month: first.isoMonth
        case .quarter: first.isoQuarter
        case .half: "\(first.description.prefix(4))-H\(first.month <= 6 ? 1 : 2)"
        case .year: String(first.description.prefix(4))
        case .range: "\(first)..\(last)"
        }
    }
}

/// A date as a person wrote it: the days it names and, of one day, the time.
package struct WrittenDate: Hashable, Sendable {
    /// The days that it names.
    package var span: DaySpan
    /// Minutes since midnight; nil where no time was written.
    package var minute: Int16?
    /// Minutes east of UTC; nil where none were written.
    package var offset: Int16?

    /// A date of some days, with the time where one was written.
    package init(_ span: DaySpan, minute: Int16? = nil, offset: Int16? = nil) {
        self.span = span
        self.minute = minute
        self.offset = offset
    }

    /// The date that a timestamp is.
    package init(_ stamp: Timestamp) {
        self.init(DaySpan(stamp.day), minute: stamp.minute, offset: stamp.offset)
    }

    /// Why a text that has the form of a date is not one.
    package enum Fault: Sendable, Hashable {
        /// `03/04/2026` is 3 April to some and 4 March to others.
        case ambiguous
        /// The calendar has no such day.
        case noSuchDay
    }

    /// The date that a text is, with nothing but white space before or after it; nil where it is none.
    package init?(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8)[...])
    }

    /// The same of bytes.
    package init?(bytes: ArraySlice<UInt8>) {
        if let stamp = Timestamp(bytes: bytes) {
            self.init(stamp)
            return
        }
        guard let found = WrittenDate.whole(bytes).date else { return nil }
        self = found
    }

    /// The date that a text is, or why it is none where it has the form of one.
    package static func whole(_ bytes: ArraySlice<UInt8>) -> (date: WrittenDate?, fault: Fault?) {
        if let stamp = Timestamp(bytes: bytes) { return (WrittenDate(stamp), nil) }
        var reader = DateReader(bytes)
        reader.takeSpaces()
        let date = reader.date()
        reader.takeSpaces()
        return reader.isAtEnd ? (date, reader.fault) : (nil, reader.fault)
    }

    /// The time by which something is due: the last day of what is named, of a week its Sunday.
    package var lastMoment: Timestamp { Timestamp(day: span.last, minute: minute, offset: offset) }

    /// The first and the last day in a journal's zone, which moves what has an offset.
    package func span(in zone: TimeZoneRules?) -> DaySpan {
        guard span.unit == .day, offset != nil else { return span }
        return DaySpan(lastMoment.day(in: zone))
    }
}
