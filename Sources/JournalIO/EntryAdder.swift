package import JournalCore
internal import JournalText

/// `journal add`: a text into the entry of a day, which is made where it is missing.
///
///     1  lock        one command at a time
///     2  find        the day's entry, or where it would stand
///     3  read        its bytes, as of one moment
///     4  add         in memory, and read again to see that every item is what it was
///     5  write       unless the file has changed since; then again from 3
package struct EntryAdder: Sendable {
    /// What came of it; the path is the entry's, relative to the journal's root.
    package enum Outcome: Sendable {
        case added(path: String, EntryAddition)
        case refused(path: String, AdditionRefusal)
    }

    private let folder: JournalFolder
    private let config: JournalConfig
    private let parser: EntryParser
    private let threads: Int
    private let writer: EntryWriter
    private static let attempts = 3

    /// - Parameter beforeReplacing: called before a changed entry is looked at for the last time; for tests.
    package init(
        _ folder: JournalFolder, config: JournalConfig, catalogue: Catalogue, threads: Int,
        beforeReplacing: (@Sendable () -> Void)? = nil
    ) {
        self.folder = folder
        self.config = config
        self.threads = threads
        parser = EntryParser(config: config, catalogue: catalogue)
        writer = EntryWriter(folder, beforeReplacing: beforeReplacing)
    }

    /// Adds a text to what a day's entry says.
    ///
    /// - Throws: ``IOFailure`` where the journal cannot be read or written, or its entry kept changing; nothing is changed.
    package func add(_ text: AddedText, on day: CalendarDay) throws(IOFailure) -> Outcome {
        try EntryLock.held(folder) { () throws(IOFailure) in
            let search = try DaySearch(folder, config: config, parser: parser, threads: threads)
            let path = search.layout.path(of: day)
            if let entry = search.entry(of: day, upTo: .titled) { return try change(entry, text, day) }
            // Where the day's own file is one item as a whole, a tagged line may still go below it.
            if let entry = search.file(named: path), search.place(of: day, in: entry) != nil {
                return try change(entry, text, day)
            }
            try search.checkIsRead(path)
            return try make(path, text, day)
        }
    }

    private func change(_ entry: EntryFile, _ text: AddedText, _ day: CalendarDay) throws(IOFailure) -> Outcome {
        let reader = EntryReader(folder, limit: config.entryLimit)
        for _ in 0..<EntryAdder.attempts {
            let source: SourceFile
            switch reader.read(entry) {
            case .file(let file): source = file
            case .fault(let fault): return .refused(path: entry.path, .entry([fault]))
            }
            switch addition(of: text, to: source, day) {
            case .failure(let refusal): return .refused(path: entry.path, refusal)
            case .success(let addition):
                if try writer.replace(entry, source.bytes, with: addition.bytes) {
                    return .added(path: entry.path, addition)
                }
            }
        }
        throw IOFailure(
            operation: "write", path: folder.shown(entry.path),
            reason: "another program changed it meanwhile; run the command again")
    }

    private func make(_ path: String, _ text: AddedText, _ day: CalendarDay) throws(IOFailure) -> Outcome {
        switch addition(of: text, to: SourceFile(path: path, bytes: []), day) {
        case .failure(let refusal): return .refused(path: path, refusal)
        case .success(let addition):
            guard try writer.create(path, addition.bytes) else {
                // What cannot be read was no entry of any day to the search.
                if case .fault(let fault) = EntryReader(folder, limit: config.entryLimit).read(EntryFile(path: path)) {
                    return .refused(path: path, .entry([fault]))
                }
                throw IOFailure(
                    operation: "write", path: folder.shown(path),
                    reason: "it is there, and is of another day or no entry of this journal")
            }
            return .added(path: path, addition)
        }
    }

    private func addition(
        of text: AddedText, to source: SourceFile, _ day: CalendarDay
    ) -> Result<EntryAddition, AdditionRefusal> {
        let result = Result { () throws(AdditionRefusal) in try parser.adding(text, to: source, on: day) }
        if case .success(let addition) = result, addition.bytes.count > config.entryLimit {
            let fault = Diagnostic(
                .entryTooLarge, path: source.path,
                message:
                    "the entry would have \(addition.bytes.count) bytes, more than the limit of \(config.entryLimit)",
                hint: "split it, or raise the limit in journal.yaml: `limits: {entry: …}`")
            return .failure(.entry([fault]))
        }
        return result
    }
}
