/// The days that a file's path gives.
package struct FileNameDate: Hashable, Sendable {
    /// What the path dates the entry by.
    package var dating: Dating
    /// Whether the folders give it and not the name.
    package var isOfFolder = false

    /// The day by which the file is sorted; of a week its Monday, of a longer span its last day.
    package var day: CalendarDay { dating.day }
    /// Set where the name gives a week and no day: any day of it agrees with the name.
    package var week: ISOWeek? {
        dating.span.unit == .week && !isOfFolder ? ISOWeek(containing: dating.span.first) : nil
    }
    /// Set where the name gives one day.
    package var exactDay: CalendarDay? { dating.span.unit == .day ? dating.day : nil }

    /// Whether another date of the entry agrees with the file's name: lies within what it names, or holds it.
    package func agrees(with other: DaySpan) -> Bool {
        dating.span.contains(other) || other.contains(dating.span)
    }
}

/// What a path relative to the root says of an entry that says nothing itself.
///
/// The most exact date of the name wins: `2026-W10_2026-03-05` is a day. It may stand at the start in any form of a
/// date, behind other words as a day or week (`daily.journal.2026.03.04`), and as a bare year only alone. Where the name
/// has none, the folders give one: `2026/03/04.md`, `2026/Q1/plans.md`.
package struct FileName: Hashable, Sendable {
    /// The date of the name, else of its folders; nil where neither has one.
    package var date: FileNameDate?
    /// The file's name without its extension.
    package var stem: String
    /// The stem without its date and the separators after it; the whole stem where nothing is left.
    package var name: String
    /// Whether the name is a day in figures, `2026-03-04`, `2026_03_04`, `20260304` or in folders `2026/03/04`, and
    /// perhaps a title behind it: the names that new files may follow.
    package var isPlain = false
    /// Whether nothing is left beside the date.
    package var isBare = false
    /// The other day of a name that has two and no range.
    package var otherDay: CalendarDay?

    /// Reads a path with `/` between its parts.
    package init(path: String) {
        let bytes = Array(path.utf8)
        let nameStart = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        let stemBytes = FileName.withoutExtension(bytes[nameStart...])
        stem = String(decoding: stemBytes, as: UTF8.self)
        name = stem
        let folders = bytes[..<max(0, nameStart - 1)]
        var rest = stemBytes
        if let found = FileName.best(in: stemBytes) {
            date = FileNameDate(dating: found.dating)
            otherDay = found.other
            isPlain =
                found.start == stemBytes.startIndex && found.dating.span.unit == .day && FileName.isPlain(stemBytes)
            if found.start == stemBytes.startIndex {
                rest = stemBytes[found.end...]
            } else {
                rest = found.end == stemBytes.endIndex ? FileName.trimmedEnd(stemBytes[..<found.start]) : stemBytes
            }
        } else if let found = FileName.day(stemBytes, in: folders) {
            date = FileNameDate(dating: Dating(found.day))
            rest = stemBytes[found.end...]
            isPlain = found.isPlain
        } else if let found = FolderDate.of(stemBytes, in: folders) {
            date = FileNameDate(dating: found.dating, isOfFolder: !found.takesName)
            if found.takesName { rest = stemBytes[stemBytes.endIndex...] }
        } else {
            return
        }
        let left = rest.drop { FileName.separators.contains($0) }
        if left.isEmpty { isBare = true } else { name = String(decoding: left, as: UTF8.self) }
    }

    static let separators: Set<UInt8> = [0x20, 0x2D, 0x2E, 0x5F, 0x2C]

    private static func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.dropLast(bytes.reversed().prefix { separators.contains($0) }.count)
    }

    private static func withoutExtension(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for ending in [".md", ".markdown"] where name.count > ending.utf8.count {
            let tail = name.suffix(ending.utf8.count)
            if zip(tail, ending.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return name.dropLast(ending.utf8.count) }
        }
        return name
    }

    /// Whether a name begins with a day in figures, as this program writes it.
    private static func isPlain(_ stem: ArraySlice<UInt8>) -> Bool {
        var cursor = ASCIICursor(stem)
        guard cursor.number(digits: 4) != nil else { return false }
        let mark = cursor.next ?? 0
        if mark == 0x2D || mark == 0x5F {
            return cursor.take(mark) && cursor.number(digits: 2) != nil && cursor.take(mark)
                && cursor.number(digits: 2) != nil
        }
        return cursor.number(digits: 4) != nil
    }

    private struct Found {
        var dating: Dating
        var start: Int
        var end: Int
        var other: CalendarDay?
    }

    /// The most exact date of a name, the first of two alike.
    private static func best(in stem: ArraySlice<UInt8>) -> Found? {
        // Each date has a figure in it.
        guard let last = stem.lastIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
        var best: Found?
        var at = stem.startIndex
        while at <= last {
            let isStart = at == stem.startIndex || isBoundary(stem[at - 1])
            guard isStart, let found = date(in: stem, at: at) else {
                at += 1
                continue
            }
            if let known = best {
                let (old, new) = (rank(known.dating.span), rank(found.dating.span))
                if new < old { best = found }
                if new == 0, old == 0, known.dating.day != found.dating.day, best?.other == nil {
                    best?.other = found.dating.day
                }
            } else {
                best = found
            }
            at = found.end
        }
        return best
    }

    /// Whether a date may begin behind a byte: one that is no letter or digit.
    private static func isBoundary(_ before: UInt8) -> Bool {
        !((0x61...0x7A).contains(before | 0x20) && before < 0x80 || before &- 0x30 < 10)
    }

    /// The smaller, the more exact.
    private static func rank(_ span: DaySpan) -> Int {
        switch span.unit {
        case .day: 0
        case .week: 1
        case .range: 2
        case .month: 3
        case .quarter: 4
        case .half: 5
        case .year: 6
        }
    }

    private static func date(in stem: ArraySlice<UInt8>, at start: Int) -> Found? {
        if let found = timeStamp(stem, at: start) { return found }
        var reader = DateReader(stem, at: start)
        guard let span = reader.date()?.span else { return nil }
        let isFirst = start == stem.startIndex
        // Behind other words only what is as exact as a day: `Plan for March 2026` is of no month.
        if !isFirst, !span.isPoint, span.unit != .range || span.count > 366 { return nil }
        if span.unit == .year, !(isFirst && reader.isAtEnd) { return nil }
        // `2026-03_04` is no month.
        if !span.isPoint, [0x2D, 0x2E, 0x5F].contains(reader.peek()), reader.isDigit(1) { return nil }
        let written = String(decoding: stem[start..<reader.at], as: UTF8.self)
        return Found(dating: Dating(span, written: written), start: start, end: reader.at)
    }

    /// `202603041600`, as notes are numbered.
    private static func timeStamp(_ stem: ArraySlice<UInt8>, at start: Int) -> Found? {
        let digits = stem[start...].prefix { $0 &- 0x30 < 10 }
        guard digits.count == 12 || digits.count == 14, let day = WrittenDate(bytes: digits.prefix(8)) else {
            return nil
        }
        let time = digits.dropFirst(8).map { Int($0 - 0x30) }
        guard time[0] * 10 + time[1] < 24, time[2] < 6 else { return nil }
        return Found(dating: Dating(day.span, written: ""), start: start, end: digits.endIndex)
    }

    /// A day whose year and month are the last two folders, and where its digits end in the name.
    private static func day(
        _ stem: ArraySlice<UInt8>, in folders: ArraySlice<UInt8>
    ) -> (day: CalendarDay, end: Int, isPlain: Bool)? {
        var name = DateReader(stem)
        guard let month = FolderDate.month(in: folders), let day = name.digits(), day.count <= 2 else { return nil }
        let next = name.peek()
        if (0x61...0x7A).contains(next | 0x20) || next >= 0x80 { return nil }
        let (year, number, _) = month.first.parts
        guard let found = CalendarDay(year: year, month: number, day: day.value) else { return nil }
        let plain = Array("\(found.description.prefix(4))/\(found.description.dropFirst(5).prefix(2))".utf8)
        return (found, name.at, day.count == 2 && folders.suffix(7).elementsEqual(plain))
    }
}
