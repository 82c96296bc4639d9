/// The day that a file's path gives; format, section 2.
///
/// `2026-03-04…`, `2026_03_04…`, `20260304…` and `2026-W10…` at the start of the name, or folders: `2026/03/04.md`,
/// `2026/03/04-title.md`. The name wins over the folders.
package struct FileNameDate: Hashable, Sendable {
    /// The day, or the Monday of a week.
    package var day: CalendarDay
    /// Set where the name gives a week and no day: any day of it agrees with the name.
    package var week: ISOWeek?

    /// Whether another date of the entry agrees with the file's name.
    package func agrees(with other: CalendarDay) -> Bool {
        week.map { $0.days.contains(other) } ?? (day == other)
    }
}

/// What a path relative to the root says of an entry that says nothing itself.
package struct FileName: Hashable, Sendable {
    package var date: FileNameDate?
    /// The file's name without its extension.
    package var stem: String
    /// The stem without its date and the separators after it; the whole stem where nothing is left.
    package var name: String

    /// Reads a path with `/` between its parts.
    package init(path: String) {
        let bytes = Array(path.utf8)
        let nameStart = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        let stemBytes = FileName.withoutExtension(bytes[nameStart...])
        stem = String(decoding: stemBytes, as: UTF8.self)
        name = stem
        var rest = stemBytes
        if let found = FileName.date(at: stemBytes) {
            date = found.date
            rest = stemBytes[found.end...]
        } else if let found = FileName.day(stemBytes, in: bytes[..<max(0, nameStart - 1)]) {
            date = FileNameDate(day: found.day)
            rest = stemBytes[found.end...]
        } else {
            return
        }
        let separators: Set<UInt8> = [0x20, 0x2D, 0x2E, 0x5F]
        let left = rest.drop { separators.contains($0) }
        if !left.isEmpty { name = String(decoding: left, as: UTF8.self) }
    }

    private static func withoutExtension(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for ending in [".md", ".markdown"] where name.count > ending.utf8.count {
            let tail = name.suffix(ending.utf8.count)
            if zip(tail, ending.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return name.dropLast(ending.utf8.count) }
        }
        return name
    }

    /// A date at the start of a name, not followed by another digit, and where it ends.
    private static func date(at stem: ArraySlice<UInt8>) -> (date: FileNameDate, end: Int)? {
        var cursor = ASCIICursor(stem)
        guard let year = cursor.number(digits: 4), let mark = cursor.next else { return nil }
        if mark == 0x2D || mark == 0x5F {
            _ = cursor.take(mark)
            if mark == 0x2D, cursor.takeLetter(0x77) {
                guard let number = cursor.number(digits: 2), !cursor.isAtDigit,
                    let week = ISOWeek(year: year, week: number)
                else { return nil }
                return (FileNameDate(day: week.monday, week: week), cursor.position)
            }
            guard let month = cursor.number(digits: 2), cursor.take(mark), let day = cursor.number(digits: 2),
                !cursor.isAtDigit, let found = CalendarDay(year: year, month: month, day: day)
            else { return nil }
            return (FileNameDate(day: found), cursor.position)
        }
        guard let month = cursor.number(digits: 2), let day = cursor.number(digits: 2), !cursor.isAtDigit,
            let found = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        return (FileNameDate(day: found), cursor.position)
    }

    /// A day whose year and month are the last two folders, and where its digits end in the name.
    private static func day(
        _ stem: ArraySlice<UInt8>, in folders: ArraySlice<UInt8>
    ) -> (day: CalendarDay, end: Int)? {
        // `2026/03`, after the start or a slash.
        let tail = folders.suffix(7)
        guard tail.count == 7, tail.startIndex == 0 || folders[tail.startIndex - 1] == 0x2F else { return nil }
        var folder = ASCIICursor(tail)
        var name = ASCIICursor(stem)
        guard let year = folder.number(digits: 4), folder.take(0x2F), let month = folder.number(digits: 2),
            let day = name.number(digits: 2), !name.isAtDigit,
            let found = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        return (found, name.position)
    }
}
