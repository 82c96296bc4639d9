/// Where a journal keeps its entries, as the newest one tells: `2026/03/04.md`, `2026/2026-03-04.md`, `2026-03-04.md`,
/// in the folder where that one stands.
package struct DayLayout: Sendable, Hashable {
    private enum Style: Hashable {
        /// `2026-03-04`, with this between the figures.
        case date(separator: String)
        /// `04`, within `2026/03`.
        case day
    }

    /// A folder, with what of it changes with the day.
    private enum Folder: Hashable {
        case year
        case month
        /// `2026-03`.
        case isoMonth
        /// `2026-W10`.
        case week
        case fixed(String)
    }

    private var folders: [Folder] = [.year]
    private var style = Style.date(separator: "-")
    private var ending = ".md"
    /// Where the notes of weeks stand, as the newest tells; nil where there is none.
    private var weekFolders: [Folder]?
    private var weekEnding = ".md"

    /// Reads the layout off the newest file that is named by a day alone; where there is none, off the newest that has a
    /// title too; where there is none either, it is that of a new journal, `2026/2026-03-04.md`.
    ///
    /// - Parameters:
    ///   - paths: relative to the root, in order.
    ///   - folder: where entries go in a journal without one of a day.
    package init(paths: some Sequence<String>, folder: String? = nil) {
        if let folder {
            folders = folder.split(separator: "/").map { .fixed(String($0)) }
        }
        var best: (path: String, name: FileName, day: CalendarDay)?
        var note: (path: String, name: FileName, day: CalendarDay)?
        for path in paths {
            let name = FileName(path: path)
            guard let date = name.date, date.week != nil || name.isPlain else { continue }
            if date.week != nil {
                if note.map({ date.day > $0.day }) ?? true { note = (path, name, date.day) }
                continue
            }
            if let best {
                let isBare = name.isBare
                let wasBare = best.name.isBare
                guard isBare != wasBare ? isBare : date.day > best.day else { continue }
            }
            best = (path, name, date.day)
        }
        if let note {
            weekFolders = DayLayout.folders(of: note.path, on: note.day)
            weekEnding = DayLayout.ending(of: note.path, note.name)
        }
        guard let best else { return }
        folders = DayLayout.folders(of: best.path, on: best.day)
        ending = DayLayout.ending(of: best.path, best.name)
        if best.name.stem.hasPrefix(best.day.description.prefix(4)) {
            let mark = best.name.stem.utf8.dropFirst(4).first
            style = .date(separator: mark == 0x2D ? "-" : mark == 0x5F ? "_" : "")
        } else {
            style = .day
        }
    }

    /// The path of a day's entry, or of one that has a title.
    ///
    /// - Parameter number: The entries before it whose titles make the same name, and this one: the second ends in `-2`.
    package func path(of day: CalendarDay, title: String? = nil, number: Int = 1) -> String {
        let digits = day.description.split(separator: "-").map(String.init)
        let name =
            switch style {
            case .date(let separator): digits.joined(separator: separator)
            case .day: digits.last ?? ""
            }
        let slug = title.map { Slug.words(of: $0, bytes: DayLayout.longestSlug) }
        let count = number > 1 ? "-\(number)" : ""
        return folder(of: day) + name + (slug.map { "-" + ($0.isEmpty ? "entry" : $0) + count } ?? "") + ending
    }

    /// The path of a week's note: `2026-W10.md`, beside those of earlier weeks, else where its Monday's entry would stand.
    package func path(of week: ISOWeek) -> String {
        guard let weekFolders else { return folder(of: week.monday) + week.description + ending }
        return folder(of: week.monday, in: weekFolders) + week.description + weekEnding
    }

    /// The folders of a path, with what of them follows from its day.
    private static func folders(of path: String, on day: CalendarDay) -> [Folder] {
        let digits = day.description
        let (year, month) = (String(digits.prefix(4)), String(digits.dropFirst(5).prefix(2)))
        let week = day.isoWeek.description
        var folders: [Folder] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init) {
            switch part {
            case year: folders.append(.year)
            case month where folders.last == .year: folders.append(.month)
            case day.isoMonth: folders.append(.isoMonth)
            case week: folders.append(.week)
            default: folders.append(.fixed(part))
            }
        }
        return folders
    }

    /// The extension of a file, with its full stop.
    private static func ending(of path: String, _ name: FileName) -> String {
        let file = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return String(file.dropFirst(name.stem.count))
    }

    /// In bytes: with a date before it, far below what any file system takes.
    private static let longestSlug = 80

    private func folder(of day: CalendarDay) -> String { folder(of: day, in: folders) }

    private func folder(of day: CalendarDay, in folders: [Folder]) -> String {
        let digits = day.description
        var path = ""
        for folder in folders {
            switch folder {
            case .year: path += digits.prefix(4)
            case .month: path += digits.dropFirst(5).prefix(2)
            case .isoMonth: path += day.isoMonth
            case .week: path += day.isoWeek.description
            case .fixed(let name): path += name
            }
            path += "/"
        }
        return path
    }
}
