/// What of a zone is the same each year: `CET-1CEST,M3.5.0,M10.5.0/3`, as POSIX writes it.
struct YearlyRule: Sendable, Equatable {
    /// A day of the year, and a time of it in seconds by the clock that ends then.
    private struct Change: Sendable, Equatable {
        enum Day: Sendable, Equatable {
            /// From 1, without 29 February.
            case ofCommonYear(Int)
            /// From 0, with it.
            case ofYear(Int)
            /// The n-th such weekday of a month, 0 for Sunday; 5 for the last.
            case weekday(month: Int, number: Int, weekday: Int)
        }

        var day: Day
        var time = 2 * 3600

        /// Seconds since 1970-01-01 00:00, by that clock.
        func instant(in year: Int) -> Int? {
            let first: (Int) -> CalendarDay? = { CalendarDay(year: year, month: $0, day: 1) }
            let found: CalendarDay?
            switch day {
            case .ofCommonYear(let number):
                let isAfterLeapDay = number > 59 && CalendarDay(year: year, month: 2, day: 29) != nil
                found = first(1)?.advanced(by: number - 1 + (isAfterLeapDay ? 1 : 0))
            case .ofYear(let number): found = first(1)?.advanced(by: number)
            case .weekday(let month, let number, let weekday):
                guard let start = first(month) else { return nil }
                var day = start.advanced(by: (weekday - start.weekday) %% 7 + 7 * (number - 1))
                while number == 5, day.parts.month != month { day = day.advanced(by: -7) }
                found = day
            }
            return found.map { Int($0.number) * 86_400 + time }
        }
    }

    /// Seconds east of UTC.
    private var standard: Int
    /// The other half of the year, and when it begins and ends.
    private var summer: (offset: Int, from: Change, to: Change)?

    /// nil where the text is not such a rule.
    init?(_ text: ArraySlice<UInt8>) {
        var rest = text
        guard YearlyRule.skipName(&rest), let west = YearlyRule.time(&rest, most: 24) else { return nil }
        standard = -west
        if rest.isEmpty { return }
        guard YearlyRule.skipName(&rest) else { return nil }
        var offset = standard + 3600
        if let first = rest.first, first != 0x2C {
            guard let west = YearlyRule.time(&rest, most: 24) else { return nil }
            offset = -west
        }
        guard let from = YearlyRule.change(&rest), let to = YearlyRule.change(&rest), rest.isEmpty else { return nil }
        summer = (offset, from, to)
    }

    static func == (a: YearlyRule, b: YearlyRule) -> Bool {
        a.standard == b.standard && a.summer?.offset == b.summer?.offset && a.summer?.from == b.summer?.from
            && a.summer?.to == b.summer?.to
    }

    /// Seconds east of UTC at an instant.
    func offset(at instant: Int) -> Int {
        guard let summer else { return standard }
        let day = CalendarDay(number: Int32(clamping: (instant + standard - (instant + standard) %% 86_400) / 86_400))
        let year = day.parts.year
        guard let from = summer.from.instant(in: year), let to = summer.to.instant(in: year) else { return standard }
        let (start, end) = (from - standard, to - summer.offset)
        let isSummer = start < end ? start..<end ~= instant : !(end..<start ~= instant)
        return isSummer ? summer.offset : standard
    }

    /// `CET`, or `<+0330>`.
    private static func skipName(_ rest: inout ArraySlice<UInt8>) -> Bool {
        if rest.first == 0x3C {
            guard let end = rest.firstIndex(of: 0x3E) else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let name = rest.prefix { ($0 | 0x20) &- 0x61 < 26 }
        rest = rest[name.endIndex...]
        return name.count >= 3
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, most: Int) -> Int? {
        let digits = rest.prefix { $0 &- 0x30 < 10 }
        guard 1...3 ~= digits.count else { return nil }
        rest = rest[digits.endIndex...]
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value <= most ? value : nil
    }

    private static func skip(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    /// Hours, with minutes and seconds where they are given, in seconds.
    private static func time(_ rest: inout ArraySlice<UInt8>, most: Int) -> Int? {
        let isNegative = skip(0x2D, &rest)
        if !isNegative { _ = skip(0x2B, &rest) }
        guard let hours = number(&rest, most: most) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where skip(0x3A, &rest) {
            guard let value = number(&rest, most: 59) else { return nil }
            seconds += value * unit
        }
        return isNegative ? -seconds : seconds
    }

    /// `,M3.5.0/3`
    private static func change(_ rest: inout ArraySlice<UInt8>) -> Change? {
        guard skip(0x2C, &rest) else { return nil }
        let day: Change.Day
        if skip(0x4D, &rest) {
            guard let month = number(&rest, most: 12), month > 0, skip(0x2E, &rest),
                let count = number(&rest, most: 5), count > 0, skip(0x2E, &rest), let weekday = number(&rest, most: 6)
            else { return nil }
            day = .weekday(month: month, number: count, weekday: weekday)
        } else if skip(0x4A, &rest) {
            guard let count = number(&rest, most: 365), count > 0 else { return nil }
            day = .ofCommonYear(count)
        } else {
            guard let count = number(&rest, most: 365) else { return nil }
            day = .ofYear(count)
        }
        var change = Change(day: day)
        if skip(0x2F, &rest) {
            guard let time = time(&rest, most: 167) else { return nil }
            change.time = time
        }
        return change
    }
}
