extension ISOWeek {
    /// A week by its ISO 8601 year (1 to 9999) and number; nil where that year has no such week: week 53 stands only
    /// in years that begin or end on a Thursday.
    package init?(year: Int, week: Int) {
        guard week >= 1, week <= 53, let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
        // Week 1 is the one that holds 4 January.
        let found = ISOWeek(containing: ISOWeek(containing: fourth).monday.advanced(by: (week - 1) * 7))
        guard week < 53 || found.year == year else { return nil }
        self = found
    }

    /// The week written `YYYY-Www`, as bytes and nothing else around it; nil where they are none.
    package init?(iso bytes: some Collection<UInt8>) {
        var cursor = ASCIICursor(bytes)
        guard let week = ISOWeek.read(&cursor), cursor.isAtEnd else { return nil }
        self = week
    }

    /// The week written `YYYY-Www`; nil where the text is none.
    package init?(_ text: some StringProtocol) {
        self.init(iso: text.utf8)
    }

    /// Takes `YYYY-Www` from a cursor.
    static func read<Bytes>(_ cursor: inout ASCIICursor<Bytes>) -> ISOWeek? {
        guard let year = cursor.number(digits: 4), cursor.take(0x2D), cursor.takeLetter(0x77),
            let number = cursor.number(digits: 2)
        else { return nil }
        return ISOWeek(year: year, week: number)
    }

    /// The ISO 8601 year: that of the week's Thursday, which is not always that of its Monday.
    package var year: Int { monday.advanced(by: 3).year }

    /// From 1 to 53.
    package var number: Int {
        let thursday = monday.advanced(by: 3)
        guard let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) else { return 1 }
        return newYear.distance(to: thursday) / 7 + 1
    }

    /// The last day of the week.
    package var sunday: CalendarDay { monday.advanced(by: 6) }

    /// Monday to Sunday.
    package var days: ClosedRange<CalendarDay> { monday...sunday }

    /// The next week.
    package var following: ISOWeek { ISOWeek(containing: monday.advanced(by: 7)) }

    /// The week before.
    package var preceding: ISOWeek { ISOWeek(containing: monday.advanced(by: -7)) }

    /// Appends `YYYY-Www`.
    package func appendISO(to bytes: inout [UInt8]) {
        let (year, number) = (year, number)
        guard 0...9999 ~= year else { return bytes.append(contentsOf: "\(year)-W\(number)".utf8) }
        bytes.append(0x30 + UInt8(year / 1000))
        bytes.append(0x30 + UInt8(year / 100 % 10))
        bytes.append(0x30 + UInt8(year / 10 % 10))
        bytes.append(0x30 + UInt8(year % 10))
        bytes.append(0x2D)
        bytes.append(0x57)
        bytes.append(0x30 + UInt8(number / 10))
        bytes.append(0x30 + UInt8(number % 10))
    }
}

extension ISOWeek: CustomStringConvertible {
    /// `2026-W10`.
    package var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8)
        appendISO(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
