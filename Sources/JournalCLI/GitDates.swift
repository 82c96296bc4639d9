internal import JournalCore
internal import JournalIO
internal import JournalText

/// The days that `check --dates-from-git` finds for items that have none.
enum GitDates {
    /// Fixes that write `[date:: …]`, by the path of their file.
    ///
    /// - Parameter named: The only files to look at; all where none are named.
    /// - Throws: ``IOFailure`` where there is no git, or the journal is in no repository.
    static func fixes(
        of loaded: LoadedJournal, in session: JournalSession, named: [EntryFile]
    ) throws(IOFailure) -> [[UInt8]: [Fix]] {
        let history = try GitHistory(session.folder)
        let paths = Set(named.map { Array($0.path.utf8) })
        var fixes: [[UInt8]: [Fix]] = [:]
        for (file, checked) in loaded.fixable {
            let path = Array(file.path.utf8)
            let lines = checked.undatedLines
            if lines.isEmpty || !paths.isEmpty && !paths.contains(path) { continue }
            let days = try history.firstDays(of: Set(lines.map(\.words)), in: file.path)
            for line in lines {
                if let day = days[line.words], let fix = checked.fix(line, day: day) {
                    fixes[path, default: []].append(fix)
                }
            }
        }
        return fixes
    }
}
