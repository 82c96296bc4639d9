/// Items of some days: a range of ``VisibleJournal/items`` without the spans that are not of these days.
package struct ItemRange: BidirectionalCollection, Sendable {
    /// What the items lie within; spans that are not of these days may lie there too.
    package let bounds: Range<Int>
    /// Items within the bounds that are not of these days; mostly none.
    private let left: Set<Int>
    /// The first item of these days; the end of ``bounds`` where there is none.
    package let startIndex: Int

    init(_ bounds: Range<Int>, without left: Set<Int> = []) {
        self.bounds = bounds
        self.left = left
        var start = bounds.lowerBound
        while start < bounds.upperBound, !left.isEmpty, left.contains(start) { start += 1 }
        startIndex = start
    }

    /// The end of ``bounds``.
    package var endIndex: Int { bounds.upperBound }

    /// How many items are of these days.
    package var count: Int { bounds.count - left.count }

    /// The position itself, as it is an index into ``VisibleJournal/items``.
    package subscript(item: Int) -> Int { item }

    /// The next item of these days; ``endIndex`` after the last.
    package func index(after item: Int) -> Int {
        var next = item + 1
        if left.isEmpty { return next }
        while next < bounds.upperBound, left.contains(next) { next += 1 }
        return next
    }

    /// The item of these days before another.
    package func index(before item: Int) -> Int {
        var previous = item - 1
        if left.isEmpty { return previous }
        while previous > bounds.lowerBound, left.contains(previous) { previous -= 1 }
        return previous
    }

    /// Whether an item is of these days, found without a walk.
    package func contains(_ item: Int) -> Bool { bounds.contains(item) && !(!left.isEmpty && left.contains(item)) }
}

extension Item {
    /// Whether it has more than one day.
    package var isSpan: Bool { first != day }

    /// Whether it is a span of more than seven days: it counts in no week, habit, run or number of days.
    package var isLongSpan: Bool { Item.isLongSpan(from: first, to: day) }

    /// The same, of its days.
    package static func isLongSpan(from first: CalendarDay, to day: CalendarDay) -> Bool {
        first != day && DaySpan.isLong(from: first, to: day)
    }

    /// Whether it is of some days; see ``DaySpan/belongs(from:to:in:)``.
    package func belongs(to days: ClosedRange<CalendarDay>) -> Bool {
        first == day ? days.contains(day) : DaySpan.belongs(from: first, to: day, in: days)
    }
}

extension DaySpan {
    /// Whether a span has more than seven days, both ends counted.
    package static func isLong(from first: CalendarDay, to last: CalendarDay) -> Bool { first.distance(to: last) >= 7 }

    /// Whether a span is of some days: where they hold all of it; of at most seven days, where they are the week of its
    /// last day, or that week so far; where no year holds it, where they hold the year of its last day.
    static func belongs(from first: CalendarDay, to last: CalendarDay, in days: ClosedRange<CalendarDay>) -> Bool {
        guard days.contains(last) else { return false }
        if days.contains(first) { return true }
        let week = last.isoWeek
        if !isLong(from: first, to: last), days.lowerBound == week.monday, days.upperBound <= week.sunday {
            return true
        }
        let year = last.year
        guard first.year < year, let newYear = CalendarDay(year: year, month: 1, day: 1),
            let newYearsEve = CalendarDay(year: year, month: 12, day: 31)
        else { return false }
        return days.lowerBound <= newYear && newYearsEve <= days.upperBound
    }
}
