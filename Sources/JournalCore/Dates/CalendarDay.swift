/// A day of the proleptic Gregorian calendar, without time or zone.
package struct CalendarDay: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    package var number: Int32

    /// The day so many days after 1970-01-01, or before it where the number is negative.
    package init(number: Int32) { self.number = number }

    /// The earlier day is the smaller.
    package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

    /// The day so many days later, or earlier where the number is negative.
    package func advanced(by days: Int) -> CalendarDay {
        CalendarDay(number: number &+ Int32(truncatingIfNeeded: days))
    }

    /// Days from this one to another.
    package func distance(to other: CalendarDay) -> Int { Int(other.number) - Int(number) }

    /// The ISO 8601 week that holds it.
    package var isoWeek: ISOWeek { ISOWeek(containing: self) }
}

/// An ISO 8601 week, named by the Monday it begins with.
package struct ISOWeek: Hashable, Sendable, Comparable {
    /// The first day of the week.
    package var monday: CalendarDay

    /// The week that holds a day.
    package init(containing day: CalendarDay) {
        // 1970-01-01 was a Thursday.
        let weekday = (Int(day.number) + 3) %% 7
        monday = day.advanced(by: -weekday)
    }

    /// The earlier week is the smaller.
    package static func < (a: ISOWeek, b: ISOWeek) -> Bool { a.monday < b.monday }
}

infix operator %% : MultiplicationPrecedence

extension Int {
    /// The remainder that is never negative.
    static func %% (a: Int, b: Int) -> Int {
        let r = a % b
        return r < 0 ? r + b : r
    }
}
