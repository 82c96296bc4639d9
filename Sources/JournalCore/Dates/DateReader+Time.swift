extension DateReader {
    /// The time behind a day: `T16:00:00Z`, ` 4:30 PM`, `, 16:00 Uhr`, ` at 4pm`, with its offset; nil, with nothing
    /// taken, where none follows.
    mutating func time() -> (minute: Int16, offset: Int16?)? {
        let start = at
        guard takesTimeMark(), let minute = clock() else {
            at = start
            return nil
        }
        // `16:00–17:30`: the day is the same.
        let end = at
        let isSpaced = takeSpaces()
        if takesDash(spaced: isSpaced) {
            takeSpaces()
            let isClock = clock() != nil
            if !isClock || peek(-3) != 0x3A { at = end }
        } else {
            at = end
        }
        return (minute, zone())
    }

    private mutating func takesTimeMark() -> Bool {
        if peek() | 0x20 == 0x74, isDigit(1) { return take(peek()) }
        let hasComma = take(0x2C)
        guard takeSpaces() || hasComma else { return false }
        if take(0x40) { takeSpaces() }
        for words in [["at"], ["um"], ["a", "las"]] {
            let start = at
            let isThere = words.allSatisfy { word in
                guard let (found, end) = DateWords.word(bytes, at: at), found == word else { return false }
                at = end
                return takeSpaces()
            }
            if isThere { break }
            at = start
        }
        return isDigit()
    }

    /// `16:00`, `16:00:05.5`, `4:30 PM`, `4pm`, `16 Uhr`, in minutes since midnight.
    private mutating func clock() -> Int16? {
        guard let hours = digits(), hours.count <= 2, hours.value < 24 else { return nil }
        var (hour, minute) = (hours.value, 0)
        var hasMinutes = false
        if peek() == 0x3A, isDigit(1) {
            at += 1
            guard let minutes = digits(), minutes.count == 2, minutes.value < 60 else { return nil }
            (minute, hasMinutes) = (minutes.value, true)
            if peek() == 0x3A, isDigit(1) {
                at += 1
                guard let seconds = digits(), seconds.count == 2, seconds.value <= 60 else { return nil }
                if peek() == 0x2E || peek() == 0x2C, isDigit(1) {
                    at += 1
                    while isDigit() { at += 1 }
                }
            }
        }
        let end = at
        takeSpaces()
        if let (half, after) = halfOfDay() {
            if half == 0x70, hour < 12 { hour += 12 }
            if half == 0x61, hour == 12 { hour = 0 }
            at = after
        } else if let (word, after) = DateWords.word(bytes, at: at), ["uhr", "h", "hrs"].contains(word) {
            at = after
        } else {
            at = end
            if !hasMinutes { return nil }
        }
        return Int16(hour * 60 + minute)
    }

    /// `AM`, `p.m.`: the first letter, and where it ends.
    private func halfOfDay() -> (UInt8, Int)? {
        let letter = peek() | 0x20
        guard letter == 0x61 || letter == 0x70 else { return nil }
        let dots = peek(1) == 0x2E ? 1 : 0
        guard peek(1 + dots) | 0x20 == 0x6D else { return nil }
        let end = 2 + dots + (dots == 1 && peek(3) == 0x2E ? 1 : 0)
        return (0x61...0x7A).contains(peek(end) | 0x20) ? nil : (letter, at + end)
    }

    /// `Z`, `UTC`, `+0100`, `-05:00`, `+01`, behind a space or not.
    private mutating func zone() -> Int16? {
        let start = at
        takeSpaces()
        if let (word, end) = DateWords.word(bytes, at: at), ["z", "utc", "gmt"].contains(word) {
            at = end
            return 0
        }
        let sign = peek()
        if sign == 0x2B || sign == 0x2D, isDigit(1), isDigit(2) {
            at += 1
            if let hours = digits() {
                var minutes = hours.count == 4 ? hours.value % 100 : 0
                let whole = hours.count == 4 ? hours.value / 100 : hours.value
                if hours.count == 2, peek() == 0x3A, isDigit(1), isDigit(2), !isDigit(3) {
                    at += 1
                    minutes = digits()?.value ?? 0
                }
                if hours.count == 2 || hours.count == 4, whole <= 14, minutes < 60 {
                    return Int16((whole * 60 + minutes) * (sign == 0x2D ? -1 : 1))
                }
            }
        }
        at = start
        return nil
    }
}
