package import JournalCore
internal import JournalText

/// Finds where a day's entry stands, or would.
package struct DaySearch: Sendable {
    /// In the order of their paths.
    package let files: [EntryFile]
    private let finder: EntryFinder
    private let found: EntryList
    private let folder: JournalFolder
    private let config: JournalConfig
    private let parser: EntryParser
    private let threads: Int

    /// Looks for the entries of a journal.
    package init(
        _ folder: JournalFolder, config: JournalConfig, parser: EntryParser, threads: Int
    ) throws(IOFailure) {
        self.folder = folder
        self.config = config
        self.parser = parser
        self.threads = threads
        finder = EntryFinder(config, of: folder)
        found = try finder.find(in: folder)
        files = DaySearch.withoutCopies(found.files, EntryReader(folder, limit: config.entryLimit))
    }

    /// The files without copies of others: nothing goes into a file that is not read.
    private static func withoutCopies(_ files: [EntryFile], _ reader: EntryReader) -> [EntryFile] {
        let copies = EntryCopies(files)
        if copies.compared.isEmpty { return files }
        var sources: [Int: SourceFile] = [:]
        for index in copies.compared {
            if case .file(let source) = reader.read(files[index]) { sources[index] = source }
        }
        let left = Set(copies.pairs { sources[$0] }.map(\.copy))
        return files.indices.filter { !left.contains($0) }.map { files[$0] }
    }

    /// The entry to which a line of a day is added: the one named by the day, else one with a section of it, else any
    /// other of that day; the first in the order of paths. Nil where there is none.
    ///
    /// - Parameter worst: the least that a file must be the place for it.
    package func entry(of day: CalendarDay, upTo worst: DayPlace) -> EntryFile? {
        let places = parallelMap(count: files.count, threads: threads) { place(of: day, in: files[$0]) }
        var best: (place: DayPlace, file: EntryFile)?
        for (file, place) in zip(files, places) {
            guard let place, place <= worst else { continue }
            if let best, best.place <= place { continue }
            best = (place, file)
        }
        return best?.file
    }

    /// What place one file is for a day.
    package func place(of day: CalendarDay, in file: EntryFile) -> DayPlace? {
        // A file that cannot be read is of no day; who adds to another one need not hear of it.
        guard case .file(let source) = EntryReader(folder, limit: config.entryLimit).read(file) else { return nil }
        return parser.place(of: day, in: source)
    }

    /// The title of an entry: that of its front matter, else its first heading; nil where it has neither.
    package func title(of file: EntryFile) -> String? {
        guard case .file(let source) = EntryReader(folder, limit: config.entryLimit).read(file) else { return nil }
        return EntryTitle.of(source)
    }

    /// The file of a path, or nil.
    package func file(named path: String) -> EntryFile? {
        files.first { ExactPath($0.path) == ExactPath(path) }
    }

    /// The note of a week, in whatever folder it stands.
    package func note(of week: ISOWeek) -> EntryFile? {
        files.first { FileName(path: $0.path).date?.week == week }
    }

    /// Where new entries go.
    package var layout: DayLayout { DayLayout(paths: files.lazy.map(\.path), folder: finder.folder) }

    /// Refuses to write a file where none is read.
    ///
    /// - Throws: ``IOFailure`` that says what leaves it out.
    package func checkIsRead(_ path: String) throws(IOFailure) {
        if let reason = finder.refusal(of: path, in: folder, found) {
            throw IOFailure(operation: "write", path: folder.shown(path), reason: reason)
        }
    }
}
