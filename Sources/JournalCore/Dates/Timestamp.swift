/// A date of front matter or of a field: a day, and where it was written a minute and an offset from UTC.
///
/// `2026-03-04`, `2026-03-04 16:00`, or RFC 3339 with seconds, fractions, `Z` or an offset.
package struct Timestamp: Hashable, Sendable {
    /// The calendar date as written, in its own offset.
    package var day: CalendarDay
    /// Minutes since midnight, 0 to 1439; nil where no time was written.
    package var minute: Int16?
    /// Minutes east of UTC, -1439 to 1439, 0 for `Z`; nil where none was written.
    package var offset: Int16?

    /// A day, with a minute and an offset where they were written.
    package init(day: CalendarDay, minute: Int16? = nil, offset: Int16? = nil) {
        self.day = day
        self.minute = minute
        self.offset = offset
    }

    /// The timestamp that a text is, with nothing before or after it; nil where it is none, or names no day or time
    /// that there is. A second of 60 is one: RFC 3339 has leap seconds.
    package init?(_ text: some StringProtocol) {
        self.init(bytes: text.utf8)
    }

    /// The same of bytes.
    package init?(bytes: some Collection<UInt8>) {
        var cursor = ASCIICursor(bytes)
        guard let day = CalendarDay.read(&cursor) else { return nil }
        self.init(day: day)
        if cursor.isAtEnd { return }
        guard cursor.take(0x20) || cursor.takeLetter(0x74),
            let hour = cursor.number(digits: 2), hour < 24, cursor.take(0x3A),
            let minute = cursor.number(digits: 2), minute < 60
        else { return nil }
        self.minute = Int16(hour * 60 + minute)
        if cursor.take(0x3A) {
            guard let second = cursor.number(digits: 2), second <= 60 else { return nil }
            if cursor.take(0x2E) {
                guard cursor.number(digits: 1) != nil else { return nil }
                while cursor.isAtDigit { _ = cursor.number(digits: 1) }
            }
        }
        if cursor.isAtEnd { return }
        if cursor.takeLetter(0x7A) {
            offset = 0
        } else {
            let isWest = cursor.next == 0x2D
            guard cursor.take(0x2B) || cursor.take(0x2D),
                let hours = cursor.number(digits: 2), hours < 24, cursor.take(0x3A),
                let minutes = cursor.number(digits: 2), minutes < 60
            else { return nil }
            offset = Int16((hours * 60 + minutes) * (isWest ? -1 : 1))
        }
        guard cursor.isAtEnd else { return nil }
    }

    /// How one time stands to another.
    package enum Order: Sendable {
        case earlier
        case same
        case later
    }

    /// Whether this is earlier or later than another: to the minute where both say one, else to the day; format,
    /// section 6. Two that carry offsets are compared as instants, others as written.
    package func order(to other: Timestamp) -> Order {
        let (a, b): (Int, Int)
        if let minute, let otherMinute = other.minute {
            let shift = offset.flatMap { mine in other.offset.map { Int(mine) - Int($0) } } ?? 0
            a = Int(day.number) * 1440 + Int(minute) - shift
            b = Int(other.day.number) * 1440 + Int(otherMinute)
        } else {
            (a, b) = (Int(day.number), Int(other.day.number))
        }
        return a < b ? .earlier : (a == b ? .same : .later)
    }

    /// The same time in a journal's zone: a timestamp with an offset moves, one without stays as written. Without a
    /// zone nothing moves.
    package func moved(to zone: TimeZoneRules?) -> Timestamp {
        guard let zone, let minute, let offset else { return self }
        let instant = (Int(day.number) * 1440 + Int(minute) - Int(offset)) * 60
        let zoneOffset = zone.offset(at: instant)
        let local = instant + zoneOffset
        let second = local %% 86_400
        return Timestamp(
            day: CalendarDay(number: Int32(clamping: (local - second) / 86_400)), minute: Int16(second / 60),
            offset: Int16(clamping: zoneOffset / 60))
    }

    /// The day that counts: as written, or in the journal's zone where it names one and the timestamp has an offset.
    package func day(in zone: TimeZoneRules?) -> CalendarDay { moved(to: zone).day }
}

extension Timestamp: CustomStringConvertible {
    /// As RFC 3339 has it, to the minute: `2026-03-04`, `2026-03-04 16:00`, `2026-03-04T16:00+02:00`.
    package var description: String {
        guard let minute else { return day.description }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(two(Int(minute) / 60)):\(two(Int(minute) % 60))"
        guard let offset else { return "\(day) \(time)" }
        if offset == 0 { return "\(day)T\(time)Z" }
        let size = abs(Int(offset))
        return "\(day)T\(time)\(offset < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
    }
}
