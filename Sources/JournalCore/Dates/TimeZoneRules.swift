/// The offsets of one time zone, as a file of the IANA database has them (RFC 9636, "TZif").
///
/// Only a journal that names a zone asks for one; the machine's own zone is never asked.
package struct TimeZoneRules: Sendable, Equatable {
    /// The name as the journal writes it.
    package let name: String
    /// Instants at which another offset begins, in order, in seconds since 1970-01-01 00:00 UTC.
    private var starts: [Int] = []
    /// The offset from each of ``starts`` on, in seconds east of UTC.
    private var offsets: [Int] = []
    /// The offset before the first of ``starts``.
    private var first = 0
    /// What holds after the last of ``starts``.
    private var rule: YearlyRule?

    /// The zone that a file of the database holds.
    ///
    /// - Returns: nil where it is not such a file, or counts leap seconds.
    package init?(_ name: String, file: [UInt8]) {
        self.name = name
        var reader = ByteReader(file)
        guard var header = Header(&reader) else { return nil }
        var size = 4
        if header.version >= 0x32 {
            // The same again, in eight bytes a time.
            guard reader.skip(header.size(ofTimes: 4)), let second = Header(&reader) else { return nil }
            (header, size) = (second, 8)
        }
        guard header.leaps == 0, header.types > 0, reader.holds(header.size(ofTimes: size)) else { return nil }
        starts = (0..<header.times).map { _ in reader.integer(size) }
        let kinds = (0..<header.times).map { _ in reader.integer(1) & 0xFF }
        let types = (0..<header.types).map { _ in
            let offset = reader.integer(4)
            _ = reader.integer(2)
            return offset
        }
        guard kinds.allSatisfy({ $0 < types.count }), zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        offsets = kinds.map { types[$0] }
        first = types[0]
        guard size == 8, reader.skip(header.letters + header.standards + header.universals) else { return }
        let rest = reader.rest
        if rest.first == 0x0A, let end = rest.dropFirst().firstIndex(of: 0x0A) {
            let text = rest[(rest.startIndex + 1)..<end]
            rule = YearlyRule(text)
            if rule == nil, !text.isEmpty { return nil }
        }
    }

    /// A zone by its rule alone, in the form of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`.
    init?(_ name: String, rule: String) {
        guard let rule = YearlyRule(Array(rule.utf8)[...]) else { return nil }
        self.name = name
        self.rule = rule
    }

    /// Seconds east of UTC at an instant, given in seconds since 1970-01-01 00:00 UTC.
    package func offset(at instant: Int) -> Int {
        let next = starts.partition { $0 > instant }
        if next == starts.count, let rule { return rule.offset(at: instant) }
        return next > 0 ? offsets[next - 1] : first
    }

    /// Whether a name can be one of a zone: with a `/`, but for `UTC` and `GMT`; abbreviations and offsets are none, nor
    /// is what leads out of the database.
    package static func isName(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        if text == "UTC" || text == "GMT" { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 1 && parts[0] != "right" && parts[0] != "posix"
            && parts.allSatisfy { part in
                part.utf8.first.map { $0 &- 0x41 < 26 } ?? false
                    && part.utf8.allSatisfy { byte in
                        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte == 0x2B
                    }
            }
    }

    /// The counts at the beginning of a file, and of its second part.
    private struct Header {
        var version: UInt8
        var universals: Int
        var standards: Int
        var leaps: Int
        var times: Int
        var types: Int
        var letters: Int

        init?(_ reader: inout ByteReader) {
            guard reader.holds(44), reader.rest.starts(with: "TZif".utf8) else { return nil }
            version = reader.rest[reader.rest.startIndex + 4]
            _ = reader.skip(20)
            universals = reader.integer(4)
            standards = reader.integer(4)
            leaps = reader.integer(4)
            times = reader.integer(4)
            types = reader.integer(4)
            letters = reader.integer(4)
            let most = 1 << 16
            guard [universals, standards, leaps, times, types, letters].allSatisfy({ 0...most ~= $0 }) else {
                return nil
            }
        }

        func size(ofTimes size: Int) -> Int {
            times * (size + 1) + types * 6 + letters + leaps * (size + 4) + standards + universals
        }
    }

    /// Big-endian numbers, one after the other.
    private struct ByteReader {
        private(set) var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        func holds(_ count: Int) -> Bool { rest.count >= count }

        mutating func skip(_ count: Int) -> Bool {
            guard holds(count) else { return false }
            rest = rest.dropFirst(count)
            return true
        }

        /// A signed number of so many bytes, which must be there.
        mutating func integer(_ size: Int) -> Int {
            let value = rest.prefix(size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            rest = rest.dropFirst(size)
            let shift = UInt64(64 - 8 * size)
            return Int(truncatingIfNeeded: Int64(bitPattern: value << shift) >> Int64(shift))
        }
    }
}

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
