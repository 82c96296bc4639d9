package import JournalCore
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

    /// A file that is read at its path, unless a location is given.
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
    /// What was left out by its name or its place.
    package var leftOut = LeftOutFiles()
    /// What the settings of vaults name as templates, without regard to case and Unicode form.
    var namedTemplates: Set<String> = []
}

/// Finds every `*.md` and `*.markdown`, in any case, below a root.
///
/// Left out are hidden files and folders (Emacs's locks `.#x.md` too), folders of templates, what Logseq keeps as
/// backups, `node_modules/`, what `ignore:` names, what `entries:` does not name, the output folder, and any other folder
/// in which this program wrote its manifest: a second output's digests are Markdown and would come back as entries.
package struct EntryFinder: Sendable {
    private let ignore: IgnoreRules
    private let entries: EntryGlobs
    private let outputs: [SystemPath]

    /// - Parameters:
    ///   - ignore: gitignore globs.
    ///   - entries: globs that name all that is an entry; empty where everything is.
    ///   - outputs: real paths of output folders, whether or not they exist.
    package init(ignore: [String] = [], entries: [String] = [], outputs: [SystemPath] = []) {
        self.ignore = IgnoreRules(ignore)
        self.entries = EntryGlobs(entries)
        self.outputs = outputs
    }

    /// With what `journal.yaml` says.
    ///
    /// - Parameter others: Output folders besides `output:`.
    package init(_ config: JournalConfig, of folder: JournalFolder, outputs others: [SystemPath] = []) {
        let own = try? OutputLocation.resolve(config.output, from: folder.path)
        self.init(ignore: config.ignore, entries: config.entries, outputs: others + (own.map { [$0.path] } ?? []))
    }

    /// The entries, and a diagnostic for each thing that should be one and cannot.
    package func find(in folder: JournalFolder) throws(IOFailure) -> EntryList {
        var walk = FolderWalk(
            root: folder.descriptor.number, rootPath: folder.path, ignore: ignore, entries: entries)
        for output in outputs {
            guard let inside = output.relative(to: folder.path), !inside.isEmpty else { continue }
            walk.leaveOut(Array(inside))
        }
        do { try walk.run() } catch {
            throw IOFailure(operation: "read the folder", path: folder.shown("."), error)
        }
        var list = walk.result()
        for glob in entries.faulty {
            list.diagnostics.append(
                Diagnostic(
                    .wrongValue, path: JournalFolder.configurationName,
                    message: "entries: “\(glob)” is not a glob and names no file",
                    hint: "write one as in .gitignore: `entries: [journal/**]`"))
        }
        return list
    }

    /// A folder that `entries:` names, for the first entry of a journal; nil where it names none.
    var folder: String? { entries.folder }

    /// Why a file of a path would not be read as an entry; nil where it would be.
    ///
    /// - Parameter found: What a walk through the journal found.
    func refusal(of path: String, in folder: JournalFolder, _ found: EntryList) -> String? {
        let bytes = Array(path.utf8)
        if ignore.leavesOutFile(path) { return "`ignore:` in journal.yaml leaves such a file out" }
        var templates: [UInt8]?
        var parent: ArraySlice<UInt8> = []
        var end = 0
        for name in bytes.split(separator: 0x2F) {
            end += name.count + (end > 0 ? 1 : 0)
            if name.first == 0x2E { return "hidden files and folders are not read" }
            let above = bytes[..<end]
            if outputs.contains(where: { $0.relative(to: folder.path)?.elementsEqual(above) ?? false }) {
                return "the output folder is not read"
            }
            let isFile = end == bytes.count
            if LeftOutFolder.isModules(name) || LeftOutFolder.isBackup(name, in: parent) {
                return "the folder \(String(decoding: name, as: UTF8.self)) is not read"
            }
            let key = OutputPath.key(String(decoding: above, as: UTF8.self))
            if templates == nil, found.namedTemplates.contains(key) || (!isFile && LeftOutFolder.isTemplates(name)) {
                templates = Array(name)
            }
            parent = name
        }
        if let templates, !entries.takes(bytes, spelling: templates) {
            return "templates are not read as entries"
        }
        return entries.takes(bytes) ? nil : "`entries:` in journal.yaml does not name such a file"
    }
}
