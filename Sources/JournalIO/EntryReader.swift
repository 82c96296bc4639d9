internal import JournalCore
package import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads entries, each once, below one root. Any number of threads may use one.
package struct EntryReader: Sendable {
    /// The file, or what kept it from being read: an entry is never left out in silence.
    package enum Reading: Sendable {
        case file(SourceFile)
        case fault(Diagnostic)
    }

    private let folder: JournalFolder
    private let limit: Int

    /// - Parameter limit: the largest entry that is read, in bytes (`limits:` in `journal.yaml`).
    package init(_ folder: JournalFolder, limit: Int) {
        self.folder = folder
        self.limit = max(0, limit)
    }

    /// The bytes of an entry as they stood at one moment.
    package func read(_ entry: EntryFile) -> Reading {
        let path = entry.path
        switch StableFile.read(entry.location, in: folder.descriptor.number, limit: limit) {
        case .bytes(let bytes):
            return .file(SourceFile(path: path, bytes: bytes))
        case .tooLarge(let size):
            return .fault(
                Diagnostic(
                    .entryTooLarge, path: path,
                    message: "the entry has \(size) bytes, more than the limit of \(limit)",
                    hint: "split it, or raise the limit in journal.yaml: `limits: {entry: …}`"))
        case .notAFile:
            return .fault(Diagnostic(.unreadableFile, path: path, message: "this is not a regular file"))
        case .changing:
            return .fault(
                Diagnostic(
                    .unreadableFile, path: path, message: "the file was written to each time that it was read",
                    hint: "run the command again once the program that writes it is done"))
        case .failed(let error):
            return .fault(Diagnostic(.unreadableFile, path: path, message: "cannot read the file: \(error.reason)"))
        }
    }

    /// The largest file that is looked through for a tag, in bytes.
    private static let plainLimit = 1 << 25

    /// Whether a file over the limit holds no tag of the vocabulary, and so nothing that anybody would miss.
    func isPlainNote(_ entry: EntryFile, _ parser: EntryParser) -> Bool {
        let reading = StableFile.read(entry.location, in: folder.descriptor.number, limit: EntryReader.plainLimit)
        guard case .bytes(let bytes) = reading else { return false }
        return !parser.mayHoldItem(SourceFile(path: entry.path, bytes: bytes))
    }
}
