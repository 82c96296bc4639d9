package import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The journal's own `templates/`, whose files take the place of the built-in ones of the same name.
package enum TemplateFolder {
    private static let name = "templates"
    /// The largest template that is read, in bytes.
    private static let limit = 1 << 20

    /// The `.mustache` and `.css` files in it, in the order of their names; none where there is no such folder. Links
    /// are not followed.
    package static func read(in journal: JournalFolder) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
        var files: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        for name in names(in: journal).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let path = "\(TemplateFolder.name)/\(name)"
            func fault(_ reason: String) {
                diagnostics.append(
                    Diagnostic(.unreadableFile, path: path, message: "cannot read the template: \(reason)"))
            }
            switch StableFile.read(path, in: journal.descriptor.number, limit: limit) {
            case .bytes(let bytes): files.append(SourceFile(path: path, bytes: bytes))
            case .tooLarge: fault("it has more than \(limit) bytes")
            case .notAFile: fault("it is not a regular file")
            case .changing: fault("it was written to each time that it was read")
            case .failed(let error): fault(error.reason)
            }
        }
        return (files, diagnostics)
    }

    private static func names(in journal: JournalFolder) -> [String] {
        guard let descriptor = try? SystemCall.open(name, in: journal.descriptor.number, SystemCall.folderFlags) else {
            return []
        }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name.utf8.first != 0x2E, name.hasSuffix(".mustache") || name.hasSuffix(".css") { names.append(name) }
        }
        return names
    }
}
