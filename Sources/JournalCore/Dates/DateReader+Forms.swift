extension DateReader {
    /// One date or what one side of a range says of it; nil where neither begins here.
    mutating func parts() -> Parts? {
        if isDigit() { return figures() }
        guard let (word, end) = DateWords.word(bytes, at: at), let name = DateWords.name(word) else { return nil }
        let start = at
        at = end
        switch name {
        case .month(let month), .monthOrWeekday(let month, _):
            if let found = behindMonth(month) { return found }
        case .week: if let found = behindWeek() { return found }
        case .quarter: if let found = numbered(.quarter) { return found }
        case .half: if let found = numbered(.half) { return found }
        case .weekday: break
        }
        at = start
        return nil
    }

    /// Whether a date may end here: no letter, digit or version's dot goes on.
    private var isEnd: Bool {
        let byte = peek()
        if isDigit() || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 {
            // `2026-03-04T16:00`
            return byte | 0x20 == 0x74 && isDigit(1)
        }
        return !(byte == 0x2E && isDigit(1))
    }

    // MARK: Figures first

    private mutating func figures() -> Parts? {
        let start = at
        guard let (value, count) = digits() else {
            at = start
            return nil
        }
        let found: Parts? =
            switch count {
            case 4: yearFirst(value)
            case 1, 2: dayFirst(value)
            case 8: isEnd ? Parts(year: value / 10_000, month: value / 100 % 100, day: value % 100, unit: .day) : nil
            default: nil
            }
        if found == nil { at = start }
        return found
    }

    private mutating func yearFirst(_ year: Int) -> Parts? {
        let start = at
        if let found = numberBehindYear(year) { return found }
        at = start
        let separator = peek()
        if [0x2D, 0x2F, 0x2E, 0x5F].contains(separator), isDigit(1) {
            if let found = monthBehindYear(year, separator) { return found }
            at = start
        }
        if take(0x2C) || peek() == 0x20 || peek() == 0x2D {
            let isHyphen = take(0x2D)
            takeSpaces()
            if let (word, end) = DateWords.word(bytes, at: at), case .month(let month)? = monthName(word) {
                at = end
                return dayBehindYearAndMonth(year, month, isHyphen: isHyphen)
            }
            at = start
        }
        // `8080: the port` is no year.
        guard isEnd, 1900...2199 ~= year else { return nil }
        return Parts(year: year, unit: .year)
    }

    private func monthName(_ word: String) -> DateWords.Name? {
        switch DateWords.name(word) {
        case .month(let month)?, .monthOrWeekday(let month, _)?: .month(month)
        default: nil
        }
    }

    /// `W10`, `-W10-3`, `-Q1`, ` Q1`, `-H1` behind a year.
    private mutating func numberBehindYear(_ year: Int) -> Parts? {
        let start = at
        if !take(0x2D), !take(0x2F), !take(0x5F), !take(0x2E) {
            _ = take(0x2C)
            takeSpaces()
        }
        let isTight = at == start
        let unit: DaySpan.Unit
        let letter = peek() | 0x20
        switch letter {
        case 0x77: unit = .week
        case 0x71: unit = .quarter
        case 0x68: unit = .half
        default:
            guard let (word, end) = DateWords.word(bytes, at: at), case .week? = DateWords.name(word) else {
                return nil
            }
            at = end
            takeSpaces()
            return number(of: .week, year: year, isTight: false)
        }
        if unit == .week, let (word, end) = DateWords.word(bytes, at: at), case .week? = DateWords.name(word) {
            at = end
            takeSpaces()
        } else {
            at += 1
        }
        return number(of: unit, year: year, isTight: isTight)
    }

    private mutating func number(of unit: DaySpan.Unit, year: Int, isTight: Bool) -> Parts? {
        guard let (number, count) = digits() else { return nil }
        if unit != .week { return count == 1 && isEnd ? Parts(year: year, number: number, unit: unit) : nil }
        if count == 3, isTight, isEnd, 1...7 ~= number % 10 {
            return Parts(year: year, number: number / 10, weekday: number % 10, unit: .week)
        }
        guard count <= 2 else { return nil }
        if peek() == 0x2D, isDigit(1), !isDigit(2), 0x31...0x37 ~= peek(1) {
            at += 2
            return isEnd ? Parts(year: year, number: number, weekday: Int(peek(-1)) - 0x30, unit: .week) : nil
        }
        return isEnd ? Parts(year: year, number: number, unit: .week) : nil
    }

    /// `-03-04`, `/3/4`, `.03.04`, `-03` behind a year.
    private mutating func monthBehindYear(_ year: Int, _ separator: UInt8) -> Parts? {
        at += 1
        guard let month = digits(), month.count <= 2 else { return nil }
        if peek() == separator, isDigit(1) {
            let start = at
            at += 1
            guard let day = digits() else { return nil }
            if day.count <= 2 {
                return isEnd ? Parts(year: year, month: month.value, day: day.value, unit: .day) : nil
            }
            at = start
            return nil
        }
        // `2024-25` is a year of accounts, and `2026.3` a version.
        guard separator != 0x2E, 1...12 ~= month.value, isEnd else { return nil }
        return Parts(year: year, month: month.value, unit: .month)
    }

    /// `2026 March 4`, `2026-Mar-04`, `2026 March`.
    private mutating func dayBehindYearAndMonth(_ year: Int, _ month: Int, isHyphen: Bool) -> Parts? {
        let end = at
        _ = take(0x2E)
        if isHyphen ? take(0x2D) : takeSpaces(), let day = digits(), day.count <= 2 {
            takeOrdinal()
            if isEnd { return Parts(year: year, month: month, day: day.value, unit: .day) }
        }
        at = end
        return isEnd ? Parts(year: year, month: month, unit: .month) : nil
    }

    // MARK: A day first

    private mutating func dayFirst(_ day: Int) -> Parts? {
        guard 1...31 ~= day else { return nil }
        takeOrdinal()
        let afterDay = at
        let separator = peek()
        if separator == 0x2E {
            at += 1
            let hasSpace = takeSpaces()
            if isDigit(), let found = monthInFigures(day, 0x2E) { return found }
            at = afterDay + 1
            if hasSpace || !isEnd { takeSpaces() }
            if let found = monthBehindDay(day) { return found }
            at = afterDay + 1
            return Parts(day: day, unit: .day)
        }
        if separator == 0x2F || separator == 0x2D, isDigit(1) {
            at += 1
            if let found = monthInFigures(day, separator) { return found }
            at = afterDay
        }
        if separator == 0x2F || separator == 0x2D { at += 1 }
        takeSpaces()
        if let found = monthBehindDay(day) { return found }
        at = afterDay
        return Parts(day: day, unit: .day)
    }

    /// `.03.2026` behind a day; `/03/2026` and `-03-2026` only where there is one reading.
    private mutating func monthInFigures(_ day: Int, _ separator: UInt8) -> Parts? {
        guard let month = digits(), month.count <= 2 else { return nil }
        let end = at
        guard take(separator) else { return nil }
        if separator == 0x2E { takeSpaces() }
        guard let year = digits(), year.count == 4, isEnd else {
            // `2.3. – 8.3.2026`
            at = end + 1
            guard separator == 0x2E, 1...12 ~= month.value else { return nil }
            return Parts(month: month.value, day: day, unit: .day)
        }
        if separator == 0x2E || month.value > 12 && day > 12 || month.value == day || month.value < 1 {
            return Parts(year: year.value, month: month.value, day: day, unit: .day)
        }
        if month.value <= 12, day <= 12 {
            fault = .ambiguous
            return nil
        }
        return month.value <= 12
            ? Parts(year: year.value, month: month.value, day: day, unit: .day)
            : Parts(year: year.value, month: day, day: month.value, unit: .day)
    }

    /// ` March 2026`, ` de marzo de 2026`, `-Mar-2026`, ` March` behind a day.
    private mutating func monthBehindDay(_ day: Int) -> Parts? {
        takeJoiningWord()
        guard let (word, end) = DateWords.word(bytes, at: at), case .month(let month)? = monthName(word) else {
            return nil
        }
        at = end
        let afterMonth = at
        if let year = yearBehind() { return Parts(year: year, month: month, day: day, unit: .day) }
        at = afterMonth
        _ = take(0x2E)
        return isEnd ? Parts(month: month, day: day, unit: .day) : nil
    }

    /// `st`, `nd`, `rd`, `th`, `º`.
    private mutating func takeOrdinal() {
        let pair = (peek() | 0x20, peek(1) | 0x20)
        switch pair {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):
            if !(0x61...0x7A).contains(peek(2) | 0x20) || peek(2) >= 0x80 { at += 2 }
        default:
            if peek() == 0xC2, peek(1) == 0xBA || peek(1) == 0xB0 { at += 2 }
        }
    }

    /// A year of four digits and what may part it from what stands before: a dot, comma, space, hyphen, slash, `de`.
    mutating func yearBehind() -> Int? {
        let start = at
        _ = take(0x2E)
        let isParted = take(0x2C) || take(0x2D) || take(0x2F)
        if takeSpaces() || isParted || at > start {
            takeJoiningWord()
            if let year = digits(), year.count == 4, isEnd { return year.value }
        }
        at = start
        return nil
    }

    // MARK: A word first

    /// ` 4, 2026`, ` 4th 2026`, ` 2026`, or nothing, behind the name of a month.
    private mutating func behindMonth(_ month: Int) -> Parts? {
        let afterName = at
        if let year = yearBehind() { return Parts(year: year, month: month, unit: .month) }
        _ = take(0x2E)
        let afterDot = at
        let isHyphen = take(0x2D)
        if isHyphen || takeSpaces() || at > afterName {
            takeJoiningWord()
            if let day = digits(), day.count <= 2, 1...31 ~= day.value {
                takeOrdinal()
                let afterDay = at
                if let year = yearBehind() { return Parts(year: year, month: month, day: day.value, unit: .day) }
                at = afterDay
                if isEnd { return Parts(month: month, day: day.value, unit: .day) }
            }
        }
        at = afterDot
        return isEnd ? Parts(month: month, unit: .month) : nil
    }

    /// ` 10, 2026`, ` 10, 2–8 March 2026`, ` of 2 March 2026`, or a number alone, behind a word for a week.
    private mutating func behindWeek() -> Parts? {
        _ = take(0x2E)
        takeSpaces()
        _ = take(0x23)
        if let (word, end) = DateWords.word(bytes, at: at), DateWords.joining.contains(word) {
            at = end
            takeSpaces()
            guard !isWordOfWeek, let days = plainRange(), days.count <= 7 else { return nil }
            let week = ISOWeek(containing: days.first)
            return Parts(unit: .week, known: week.days.contains(days.last) ? DaySpan(week) : days)
        }
        guard let (number, count) = digits(), count <= 2, 1...53 ~= number else { return nil }
        let end = at
        if let year = yearBehind(), !(peek() == 0x2D && isDigit(1)) {
            return Parts(year: year, number: number, unit: .week)
        }
        at = end
        let isParted = take(0x2C) || take(0x3A)
        let hasSpace = takeSpaces()
        let isBracketed = take(0x28)
        let hasDash = takesDash(spaced: false)
        takeSpaces()
        if isParted || hasSpace || isBracketed || hasDash, !isWordOfWeek, let days = plainRange() {
            takeSpaces()
            if days.count <= 7, !isBracketed || take(0x29) {
                let week = ISOWeek(containing: days.first)
                let isWeek = days.unit != .day && week.days.contains(days.last)
                return Parts(unit: .week, known: isWeek ? DaySpan(week) : days)
            }
        }
        at = end
        return isEnd ? Parts(number: number, unit: .week) : nil
    }

    /// `Week 10, Week 11, …`: weeks do not hold each other.
    private var isWordOfWeek: Bool {
        guard let (word, _) = DateWords.word(bytes, at: at), case .week? = DateWords.name(word) else { return false }
        return true
    }

    /// Days that stand in the name of a week.
    private mutating func plainRange() -> DaySpan? {
        let days = ranged()
        return days?.unit == .day || days?.unit == .range ? days : nil
    }

    /// `1 2026`, `1`, behind a word for a quarter or half.
    private mutating func numbered(_ unit: DaySpan.Unit) -> Parts? {
        takeSpaces()
        guard let (number, count) = digits(), count == 1 else { return nil }
        let end = at
        if let year = yearBehind() { return Parts(year: year, number: number, unit: unit) }
        at = end
        return isEnd ? Parts(number: number, unit: unit) : nil
    }
}
