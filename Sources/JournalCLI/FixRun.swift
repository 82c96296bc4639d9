internal import JournalCore
internal import JournalIO
internal import JournalText

/// What `check --fix` does: mends each file in memory, then writes it or shows what would be written.
struct FixRun {
    /// A file as it stands and as it is mended.
    struct MendedFile {
        var file: EntryFile
        var old: [UInt8]
        var new: [UInt8]
        var count: Int
    }

    let session: JournalSession

    /// Mends what can be mended of what was found, file by file; a file that is left as it is is told.
    ///
    /// - Parameter others: Fixes that no diagnostic has, by the path of their file.
    func mend(_ loaded: LoadedJournal, found: [Diagnostic], and others: [[UInt8]: [Fix]] = [:]) -> [MendedFile] {
        var fixes = others
        for diagnostic in found {
            if let fix = diagnostic.fix { fixes[Array(diagnostic.path.utf8), default: []].append(fix) }
        }
        var mended: [MendedFile] = []
        func take(_ file: EntryFile, _ old: [UInt8], _ outcome: EntryFixes.Outcome) {
            switch outcome {
            case .fixed(let new, let count): mended.append(MendedFile(file: file, old: old, new: new, count: count))
            case .left(let reason): session.say("left \(session.folder.shown(file.path)) as it is: \(reason)")
            }
        }
        if let configuration = session.folder.configuration, let list = fixes[Array(configuration.path.utf8)] {
            take(
                session.folder.configurationFile, configuration.bytes,
                EntryFixes.mend(configuration: configuration, list, catalogue: JournalSession.catalogue, zones: .system)
            )
        }
        for (file, checked) in loaded.fixable {
            guard let list = fixes[Array(file.path.utf8)] else { continue }
            take(file, checked.source.bytes, EntryFixes.mend(checked, list, with: loaded.parser))
        }
        return mended.filter { $0.old != $0.new }
    }

    /// Writes the files, while no other command does; gives those written, and whether one could not be.
    func write(_ files: [MendedFile]) -> (written: [MendedFile], failed: Bool) {
        if files.isEmpty { return ([], false) }
        do throws(IOFailure) {
            return try EntryLock.held(session.folder) { () throws(IOFailure) in replace(files) }
        } catch {
            session.say(error.description)
            return ([], true)
        }
    }

    private func replace(_ files: [MendedFile]) -> (written: [MendedFile], failed: Bool) {
        let writer = EntryWriter(session.folder)
        var written: [MendedFile] = []
        var failed = false
        for file in files {
            do throws(IOFailure) {
                if try writer.replace(file.file, file.old, with: file.new) {
                    written.append(file)
                } else {
                    session.say("left \(session.folder.shown(file.file.path)) as it is: it was changed meanwhile")
                    failed = true
                }
            } catch {
                session.say(error.description)
                failed = true
            }
        }
        return (written, failed)
    }

    /// Prints the difference as one patch, for `git apply` in the folder in which the program was run; on a terminal,
    /// without what could act on it.
    func show(_ files: [MendedFile]) {
        let output = session.surroundings.streams.output
        for file in files {
            let patch = UnifiedDiff.between(file.old, file.new, path: session.folder.shownBelow(file.file.path))
            guard session.surroundings.environment.outputIsTerminal else {
                output.write(patch)
                continue
            }
            for line in patch.split(separator: 0x0A) {
                output.write(PrintableText.escaped(String(decoding: line, as: UTF8.self)) + "\n")
            }
        }
    }

    /// `3 in 2 files`.
    static func summary(of files: [MendedFile]) -> String {
        "\(files.reduce(0) { $0 + $1.count }) in \(Words.count(files.count, "file"))"
    }
}
