/// Reads a date in whatever form people write it, at a place in a text.
///
/// `2026-03-04`, `2026/3/4`, `04.03.2026`, `March 4th, 2026`, `4. März 2026`, `4 de marzo de 2026`, `2026-W10-3`, a day of
/// a wikilink, with a weekday before or after it and a time; a week, a month, a quarter, a half, a year; and two of
/// them as a range. A form with two readings is told apart from what is not a date by ``fault``.
///
/// Works on bytes in one pass with a few looks back, whose length the longest date bounds.
struct DateReader {
    let bytes: ArraySlice<UInt8>
    /// The offset of the next byte.
    var at: Int
    /// Set where what stands there has the form of a date and is none.
    var fault: WrittenDate.Fault?

    /// What one side of a range, or a date alone, says.
    struct Parts {
        var year: Int?
        var month: Int?
        var day: Int?
        /// The number of a week, a quarter or a half.
        var number: Int?
        /// From 1, of a week.
        var weekday: Int?
        var unit: DaySpan.Unit
        /// Known in full, as two dates in it say it: `Week 10, 2–8 March 2026`.
        var known: DaySpan?
    }

    init(_ bytes: ArraySlice<UInt8>, at: Int? = nil) {
        self.bytes = bytes
        self.at = at ?? bytes.startIndex
    }

    var isAtEnd: Bool { at >= bytes.endIndex }

    /// The byte so far on, 0 past the end.
    func peek(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.endIndex ? bytes[at + ahead] : 0 }

    func isDigit(_ ahead: Int = 0) -> Bool { peek(ahead) &- 0x30 < 10 }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        at += 1
        return true
    }

    /// Takes spaces, tabs, no-break and narrow spaces; whether there were any.
    @discardableResult
    mutating func takeSpaces() -> Bool {
        let start = at
        while true {
            if peek() == 0x20 || peek() == 0x09 || peek() == 0x0A {
                at += 1
            } else if peek() == 0xC2, peek(1) == 0xA0 {
                at += 2
            } else if peek() == 0xE2, peek(1) == 0x80, (0x80...0x8A).contains(peek(2)) || peek(2) == 0xAF {
                at += 3
            } else {
                return at > start
            }
        }
    }

    /// The date that begins here, with its time; nil, with nothing taken, where none does.
    mutating func date() -> WrittenDate? {
        let start = at
        fault = nil
        if let found = linked() ?? dated() { return found }
        at = start
        return nil
    }

    /// What begins here and lacks a year alone: `4 March`, `Week 10`, `March`; nil, with nothing taken, for all else.
    mutating func partial() -> Parts? {
        let start = at
        if !takesWeekday(orMonth: false) { at = start }
        if let parts = parts(), parts.year == nil, parts.known == nil, parts.unit != .day || parts.month != nil {
            return parts
        }
        at = start
        return nil
    }

    /// Such a date in the year of a week or longer span around it, where that holds it.
    mutating func completed(_ parts: Parts, within around: DaySpan) -> DaySpan? {
        // A week at the turn of a year has days of both.
        let years = around.first.year...around.last.year
        guard around.unit != .day, around.unit == .week || years.count == 1 else { return nil }
        for year in years {
            var parts = parts
            parts.year = year
            let days = span(of: parts)
            fault = nil
            if let found = days, around.contains(found) || found.unit == .week && around.contains(DaySpan(found.last)) {
                return found
            }
        }
        return nil
    }

    /// A date without link, behind a weekday or not.
    private mutating func dated() -> WrittenDate? {
        let start = at
        if takesWeekday(orMonth: false), let found = ranged() { return timed(found) }
        at = start
        if let found = ranged() { return timed(found) }
        at = start
        // `mar` was no March.
        if takesWeekday(orMonth: true), let found = ranged() { return timed(found) }
        return nil
    }

    /// A weekday and what parts it from a date.
    private mutating func takesWeekday(orMonth: Bool) -> Bool {
        guard let (word, end) = DateWords.word(bytes, at: at) else { return false }
        switch DateWords.name(word) {
        case .weekday?: break
        case .monthOrWeekday? where orMonth: break
        default: return false
        }
        at = end
        _ = take(0x2E)
        let hasComma = take(0x2C)
        guard takeSpaces() || hasComma else { return false }
        if takesDash(spaced: false) { takeSpaces() }
        takeJoiningWord()
        return true
    }

    /// A weekday behind a date: ` Wed`, `, Wednesday`, ` (Wed)`.
    private mutating func takeWeekdayBehind() {
        let start = at
        let hasComma = take(0x2C)
        let hasSpace = takeSpaces()
        let isBracketed = take(0x28)
        if hasComma || hasSpace || isBracketed, let (word, end) = DateWords.word(bytes, at: at) {
            switch DateWords.name(word) {
            case .weekday?, .monthOrWeekday?:
                at = end
                _ = take(0x2E)
                if !isBracketed || take(0x29) { return }
            default: break
            }
        }
        at = start
    }

    /// The time and weekday behind one day.
    private mutating func timed(_ span: DaySpan) -> WrittenDate {
        guard span.unit == .day else { return WrittenDate(span) }
        takeWeekdayBehind()
        let time = time()
        if time != nil { takeWeekdayBehind() }
        return WrittenDate(span, minute: time?.minute, offset: time?.offset)
    }

    mutating func takeJoiningWord() {
        guard let (word, end) = DateWords.word(bytes, at: at), DateWords.joining.contains(word) else { return }
        let start = at
        at = end
        if !takeSpaces() { at = start }
    }

    /// A dash of any length; where `spaced`, one that a space follows or that is longer than a hyphen.
    mutating func takesDash(spaced: Bool) -> Bool {
        if peek() == 0x2D {
            if spaced, peek(1) > 0x20, peek(1) != 0x2D { return false }
            while take(0x2D) {}
            return true
        }
        // U+2010 to U+2015, U+2212
        if peek() == 0xE2, peek(1) == 0x80, (0x90...0x95).contains(peek(2)) {
            at += 3
            return true
        }
        if peek() == 0xE2, peek(1) == 0x88, peek(2) == 0x92 {
            at += 3
            return true
        }
        return false
    }

    /// So many digits as there are, up to 15; nil where there are none.
    mutating func digits() -> (value: Int, count: Int)? {
        var (value, count) = (0, 0)
        while isDigit(), count < 15 {
            value = value * 10 + Int(peek() - 0x30)
            count += 1
            at += 1
        }
        return count == 0 || isDigit() ? nil : (value, count)
    }

    /// `[[2026-03-04]]`, `[[journal/2026-03-04|Wed]]`, `[[2026-03-04#Heading]]`, or a page with the date as its words.
    private mutating func linked() -> WrittenDate? {
        guard peek() == 0x5B, peek(1) == 0x5B else { return nil }
        let start = at + 2
        var end = start
        while end < bytes.endIndex, end - start < 300, bytes[end] != 0x5D, bytes[end] != 0x0A { end += 1 }
        guard end + 1 < bytes.endIndex, bytes[end] == 0x5D, bytes[end + 1] == 0x5D else { return nil }
        let inner = bytes[start..<end]
        let bar = inner.firstIndex(of: 0x7C)
        let page = inner[start..<(bar ?? end)]
        var target = page[..<(page.firstIndex(of: 0x23) ?? page.endIndex)]
        if let whole = WrittenDate.whole(target).date {
            at = end + 2
            return behindLink(whole)
        }
        if let slash = target.lastIndex(of: 0x2F) { target = target[(slash + 1)...] }
        if target.suffix(3).elementsEqual([0x2E, 0x6D, 0x64]) { target = target.dropLast(3) }
        for part in [target, bar.map { inner[($0 + 1)...] }] {
            guard let part, !part.contains(0x5B), let found = WrittenDate.whole(part).date else { continue }
            at = end + 2
            return behindLink(found)
        }
        return nil
    }

    private mutating func behindLink(_ date: WrittenDate) -> WrittenDate {
        guard date.span.unit == .day, date.minute == nil else { return date }
        return timed(date.span)
    }
}
