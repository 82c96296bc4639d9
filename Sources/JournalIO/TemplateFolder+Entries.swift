package import JournalText

extension TemplateFolder {
    /// The journal's own `templates/entries/NAME.md`, or nil where it has none.
    ///
    /// - Throws: ``IOFailure`` where it is there and cannot be read.
    package static func entry(_ name: String, in journal: JournalFolder) throws(IOFailure) -> SourceFile? {
        let path = "templates/entries/\(name).md"
        func refusal(_ reason: String) -> IOFailure {
            IOFailure(operation: "read", path: journal.shown(path), reason: reason)
        }
        switch StableFile.read(path, in: journal.descriptor.number, limit: 1 << 20) {
        case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
        case .tooLarge: throw refusal("it has more than \(1 << 20) bytes")
        case .notAFile: throw refusal("it is not a regular file")
        case .changing: throw refusal("it was written to each time that it was read")
        case .failed(let error):
            if error.isMissing { return nil }
            throw IOFailure(operation: "read", path: journal.shown(path), error)
        }
    }
}
