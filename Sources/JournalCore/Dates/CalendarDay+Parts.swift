extension CalendarDay {
    /// The days of a month; 0 where the month is none.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// The day of a date in the years 1 to 9999; nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, day >= 1, day <= CalendarDay.days(inMonth: month, of: year) else { return nil }
        // The year is taken to begin in March, so that a leap day is its last: then days are a sum of plain quotients.
        let y = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        self.init(number: Int32(y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468))
    }

    /// The day written `YYYY-MM-DD`, as bytes and nothing else around it; nil where they are none.
    package init?(iso bytes: some Collection<UInt8>) {
        var cursor = ASCIICursor(bytes)
        guard let day = CalendarDay.read(&cursor), cursor.isAtEnd else { return nil }
        self = day
    }

    /// The day written `YYYY-MM-DD`; nil where the text is none.
    package init?(_ text: some StringProtocol) {
        self.init(iso: text.utf8)
    }

    /// Takes `YYYY-MM-DD` from a cursor.
    static func read<Bytes>(_ cursor: inout ASCIICursor<Bytes>) -> CalendarDay? {
        guard let year = cursor.number(digits: 4), cursor.take(0x2D), let month = cursor.number(digits: 2),
            cursor.take(0x2D), let day = cursor.number(digits: 2)
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Year, month from 1, day from 1.
    package var parts: (year: Int, month: Int, day: Int) {
        // The same reckoning backwards, in cycles of 400 years of 146,097 days.
        let z = Int(number) + 719_468
        let inCycle = z %% 146_097
        let cycle = (z - inCycle) / 146_097
        let yearOfCycle = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365
        let dayOfYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The calendar's year, which is not always that of its ISO week.
    package var year: Int { parts.year }

    /// From 1 to 12.
    package var month: Int { parts.month }

    /// From 1 to 31.
    package var day: Int { parts.day }

    /// From 1, Monday, to 7, Sunday, as ISO 8601 counts.
    package var weekday: Int { (Int(number) + 3) %% 7 + 1 }

    /// From 1 to 4.
    package var quarter: Int { (month + 2) / 3 }

    /// Appends `YYYY-MM-DD`, ten bytes for the years 0 to 9999.
    package func appendISO(to bytes: inout [UInt8]) {
        let (year, month, day) = parts
        guard 0...9999 ~= year else { return bytes.append(contentsOf: "\(year)-\(month)-\(day)".utf8) }
        bytes.append(0x30 + UInt8(year / 1000))
        bytes.append(0x30 + UInt8(year / 100 % 10))
        bytes.append(0x30 + UInt8(year / 10 % 10))
        bytes.append(0x30 + UInt8(year % 10))
        bytes.append(0x2D)
        bytes.append(0x30 + UInt8(month / 10))
        bytes.append(0x30 + UInt8(month % 10))
        bytes.append(0x2D)
        bytes.append(0x30 + UInt8(day / 10))
        bytes.append(0x30 + UInt8(day % 10))
    }
}

extension CalendarDay: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        appendISO(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
