package import JournalCore

/// The history of a journal that git keeps, read by git itself.
package struct GitHistory: Sendable {
    private let folder: JournalFolder

    /// - Throws: ``IOFailure`` where there is no git, or the journal is in no repository.
    package init(_ folder: JournalFolder) throws(IOFailure) {
        self.folder = folder
        let status = try run(["rev-parse", "--is-inside-work-tree"]) { _ in }
        guard let status else {
            throw IOFailure(operation: "read the history of", path: "the journal", reason: "git is not installed")
        }
        guard status == 0 else {
            throw IOFailure(
                operation: "read the history of", path: "the journal", reason: "it is not in a git repository")
        }
    }

    /// The author's day of the oldest commit in which a file got a line of these words; those that no commit has are
    /// left out. One look at the history of the file, under its former names too.
    package func firstDays(of words: Set<[UInt8]>, in path: String) throws(IOFailure) -> [[UInt8]: CalendarDay] {
        var found: [[UInt8]: CalendarDay] = [:]
        var day: CalendarDay?
        var line: [UInt8] = []
        // From the newest commit to the oldest, so that the last word on a line is the oldest.
        func take(_ line: [UInt8]) {
            if line.first == 0x00 {
                day = CalendarDay(iso: line.dropFirst())
            } else if line.first == 0x2B, let day {
                let key = UndatedLine.words(of: line[1...])
                if words.contains(key) { found[key] = day }
            }
        }
        let arguments = [
            // A short note that was renamed and marked in one commit is little like what it was. A file that is
            // followed wrongly gives no day to words that it does not have.
            "log", "--follow", "--find-renames=1%", "--patch", "--unified=0", "--no-color", "--no-ext-diff",
            "--no-textconv", "--no-show-signature", "--date=short", "--format=%x00%ad", "--", path,
        ]
        let status = try run(arguments) { bytes in
            for byte in bytes {
                if byte == 0x0A {
                    take(line)
                    line.removeAll(keepingCapacity: true)
                } else {
                    line.append(byte)
                }
            }
        }
        take(line)
        // A file that git does not know, or a repository without a commit, has no history.
        return status == 0 ? found : [:]
    }

    private func run(
        _ arguments: [String], onOutput: (ArraySlice<UInt8>) -> Void
    ) throws(IOFailure) -> Int32? {
        // What a repository's own settings could run is turned off.
        let before = ["git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-C"]
        let words = before.map { Array($0.utf8) } + [folder.path.bytes] + arguments.map { Array($0.utf8) }
        return try ChildProcess.run("git", words, operation: "read the history of", onOutput: onOutput)
    }
}
