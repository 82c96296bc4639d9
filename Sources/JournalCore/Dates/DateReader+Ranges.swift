extension DateReader {
    /// A date, or two with what makes them a range between: `2–8 March 2026`, `May 2025 – Oct 2025`, `2026-W10..W12`.
    mutating func ranged() -> DaySpan? {
        guard let left = parts() else { return nil }
        let end = at
        let whole = span(of: left)
        if let found = range(from: left) { return found }
        at = end
        // `2026-03-02..08` is a range in a form that is not read: rather nothing than its first day.
        if peek() == 0x2E, peek(1) == 0x2E, isDigit(2) { return nil }
        return whole
    }

    private mutating func range(from left: Parts) -> DaySpan? {
        guard takesRange(after: left) else { return nil }
        takeSpaces()
        let start = at
        if var right = parts() ?? weekdayThenParts(start) {
            if right.unit == .day, right.month == nil, let number = right.day {
                // `March 2–8, 2026`, `Week 10–12, 2026`
                if left.unit != .day, left.number != nil { right = Parts(number: number, unit: left.unit) }
                right.year = yearBehind()
            }
            if left.known == nil, let first = span(of: completed(left, by: right)),
                let last = span(of: completedRight(right, by: left)), first.first <= last.last
            {
                fault = nil
                // `Q1–Q2 2026` and two days have an end each; what only one side says is taken from the other.
                return DaySpan(from: first.first, to: last.last)
            }
        }
        return nil
    }

    private mutating func weekdayThenParts(_ start: Int) -> Parts? {
        at = start
        guard let (word, end) = DateWords.word(bytes, at: at), case .weekday? = DateWords.name(word) else { return nil }
        at = end
        _ = take(0x2E)
        _ = take(0x2C)
        guard takeSpaces() else { return nil }
        return parts()
    }

    /// What stands between the two ends of a range.
    private mutating func takesRange(after left: Parts) -> Bool {
        let isSpaced = takeSpaces()
        if peek() == 0x2E, peek(1) == 0x2E {
            while take(0x2E) {}
            return true
        }
        if peek() == 0xE2, peek(1) == 0x80, peek(2) == 0xA6 {
            at += 3
            return true
        }
        if peek() == 0x2D, peek(1) == 0x3E {
            at += 2
            return true
        }
        if peek() == 0xE2, peek(1) == 0x86, peek(2) == 0x92 {
            at += 3
            return true
        }
        // `2026-01-10/2026-03-20`, as ISO 8601 has it.
        if peek() == 0x2F, !isSpaced, left.year != nil, left.unit != .year, isDigit(1), isDigit(4) {
            at += 1
            return true
        }
        // `2026-03-02--2026-03-06`
        if peek() == 0x2D, peek(1) == 0x2D, !isSpaced, isDigit(2) {
            at += 2
            return true
        }
        if peek() == 0x2D, !isSpaced {
            // A hyphen joins `2-8 March 2026`, `Jan-Mar 2026`, `2025-2026`; between two whole dates it wants spaces.
            let isPartial = left.year == nil || left.unit == .year || left.unit == .quarter || left.unit == .week
            guard isPartial, left.unit != .year || fourDigits(from: 1) else { return false }
            at += 1
            return true
        }
        if takesDash(spaced: true) { return true }
        guard isSpaced, let (word, end) = DateWords.word(bytes, at: at), DateWords.ranging.contains(word) else {
            return false
        }
        at = end
        return takeSpaces()
    }

    private func fourDigits(from ahead: Int) -> Bool {
        (0..<4).allSatisfy { isDigit(ahead + $0) } && !isDigit(ahead + 4)
    }

    /// The left side with what the right one says for both.
    private func completed(_ left: Parts, by right: Parts) -> Parts {
        var left = left
        if left.year != nil { return left }
        left.year = right.year ?? right.known?.first.year
        if left.unit == .day, left.month == nil { left.month = right.month }
        return left
    }

    /// The right side with what the left one says for both: `2026-W10..W12`, `March 2–8, 2026`.
    private func completedRight(_ right: Parts, by left: Parts) -> Parts {
        var right = right
        if right.year == nil { right.year = left.year }
        if right.unit == .day, right.month == nil, left.year == nil { right.month = left.month }
        return right
    }

    /// The days of a date that says all it needs; nil where it does not, or where the calendar has none such.
    mutating func span(of parts: Parts) -> DaySpan? {
        if let known = parts.known { return known }
        guard let year = parts.year else { return nil }
        var found: DaySpan?
        switch parts.unit {
        case .day:
            guard let month = parts.month, let day = parts.day else { return nil }
            found = CalendarDay(year: year, month: month, day: day).map { DaySpan($0) }
        case .week:
            guard let number = parts.number else { return nil }
            let week = ISOWeek(year: year, week: number)
            if let weekday = parts.weekday {
                found = week.map { DaySpan($0.monday.advanced(by: weekday - 1)) }
            } else {
                found = week.map { DaySpan($0) }
            }
        case .month:
            guard let month = parts.month else { return nil }
            found = (1...12).contains(month) ? DaySpan(year: year, months: month...month, .month) : nil
        case .quarter:
            guard let number = parts.number, 1...4 ~= number else { return nil }
            found = DaySpan(year: year, months: (number * 3 - 2)...(number * 3), .quarter)
        case .half:
            guard let number = parts.number, 1...2 ~= number else { return nil }
            found = DaySpan(year: year, months: (number * 6 - 5)...(number * 6), .half)
        case .year: found = DaySpan(year: year, months: 1...12, .year)
        case .range: return nil
        }
        if found == nil, parts.unit == .day || parts.unit == .week { fault = .noSuchDay }
        return found
    }
}
