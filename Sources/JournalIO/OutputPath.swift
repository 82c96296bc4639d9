internal import JournalRender

/// Which paths a site may have.
enum OutputPath {
    /// Whether a path stays below the output folder and is a plain name everywhere.
    static func isSafe(_ path: String) -> Bool {
        // A control character would end a line of the manifest, or write on a terminal.
        guard !path.isEmpty, path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
        return path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && name.count <= 255 && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
                && !name.starts(with: reservedPrefix.utf8) && !isGit(name)
        }
    }

    /// Of the manifest and of files that are being written.
    static let reservedPrefix = ".journal-"

    private static func isGit(_ name: Substring.UTF8View) -> Bool {
        name.count == 4 && name.map { $0 | 0x20 }.elementsEqual(".git".utf8)
    }

    /// The files in the order of the bytes of their paths.
    ///
    /// - Throws: for a path that is not safe, and for two that one file system or another takes for the same, whether
    ///   by case or by Unicode form: a site that is whole here has to be whole wherever it is cloned.
    static func checked(_ files: [OutputFile]) throws(OutputFailure) -> [OutputFile] {
        let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var known: [String: String] = [:]
        known.reserveCapacity(files.count)
        for file in files {
            guard isSafe(file.path) else { throw .unsafePath(file.path) }
            if let other = known.updateValue(file.path, forKey: key(file.path)) { throw .clash(other, file.path) }
        }
        for file in files {
            for folder in folders(of: file.path) {
                if let other = known[key(folder)] { throw .clash(other, file.path) }
            }
        }
        return files
    }

    /// Equal for two paths that are one where case and Unicode form are ignored. `String` compares by canonical
    /// equivalence, which takes care of the form; the way over upper case folds what has no one lower case, such as ß
    /// and ς.
    static func key(_ path: String) -> String {
        path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.lowercased().uppercased().lowercased()
    }

    /// The folders that a path stands in, outermost first: `a/b/c.html` has `a` and `a/b`.
    static func folders(of path: String) -> [String] {
        let bytes = path.utf8
        return bytes.indices.filter { bytes[$0] == 0x2F }.map { String(path[..<$0]) }
    }

    /// The path of a name in a folder, which is empty at the top.
    static func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

    /// The folder and the name of a path; the folder is empty at the top.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
        return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }
}
