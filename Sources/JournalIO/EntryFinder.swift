package import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A Markdown file of the journal.
package struct EntryFile: Hashable, Sendable {
    /// By which the person knows it: relative to the root, with `/`.
    package var path: String
    /// Where it is read: the same, without the links that lead there.
    package var location: String

    package init(path: String, location: String? = nil) {
        self.path = path
        self.location = location ?? path
    }
}

/// What a walk through the journal found.
package struct EntryList: Sendable {
    /// In the order of the bytes of their paths.
    package var files: [EntryFile] = []
    /// Of names and folders that cannot be read.
    package var diagnostics: [Diagnostic] = []
}

/// Finds every `*.md` and `*.markdown` below a root; format, section 1.
///
/// Left out are hidden files and folders (Emacs's locks `.#x.md` too), `templates/` of the root, `node_modules/` at any
/// depth, what `ignore:` names, the output folder, and any other folder in which this program wrote its manifest: a
/// second output's digests are Markdown and would come back as entries.
package struct EntryFinder: Sendable {
    private let ignore: IgnoreRules
    private let outputs: [SystemPath]

    /// - Parameters:
    ///   - ignore: gitignore globs.
    ///   - outputs: real paths of output folders, whether or not they exist.
    package init(ignore: [String] = [], outputs: [SystemPath] = []) {
        self.ignore = IgnoreRules(ignore)
        self.outputs = outputs
    }

    /// The entries, and a diagnostic for each thing that should be one and cannot.
    package func find(in folder: JournalFolder) throws(IOFailure) -> EntryList {
        var walk = FolderWalk(root: folder.descriptor.number, rootPath: folder.path, ignore: ignore)
        for output in outputs {
            guard let inside = output.relative(to: folder.path), !inside.isEmpty else { continue }
            walk.leaveOut(Array(inside))
        }
        walk.leaveOut(Array("templates".utf8))
        do { try walk.run() } catch {
            throw IOFailure(operation: "read the folder", path: folder.shown("."), error)
        }
        return walk.result()
    }
}
