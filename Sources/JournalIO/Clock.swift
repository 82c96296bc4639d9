package import JournalCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The clock, which only a command may ask, and only where nobody named a day (`--today`).
package enum Clock {
    /// The day in the machine's own zone: what a person means by "this week".
    package static var today: CalendarDay {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        let day = CalendarDay(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        return day ?? CalendarDay(number: 0)
    }
}
