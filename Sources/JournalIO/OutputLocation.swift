#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where a site goes: a folder that may not be there yet, by its real path.
package struct OutputLocation: Hashable, Sendable {
    /// Absolute; links are resolved as far as the path exists. Never printed or written.
    package let path: SystemPath
    /// As the person knows it.
    package let shown: String

    /// Resolves what the person typed; nothing is made, and nothing said about whether it is safe.
    ///
    /// - Parameters:
    ///   - typed: absolute, or relative to `folder`.
    ///   - folder: a real path: the working directory for an option, the root for `output:` of `journal.yaml`.
    ///   - shown: by which messages name it, where that is not what was typed.
    package static func resolve(
        _ typed: String, from folder: SystemPath, shown: String? = nil
    ) throws(OutputFailure) -> OutputLocation {
        let shown = shown ?? typed
        guard let wanted = SystemPath(typed) else { throw .notAPath(shown) }
        var real = wanted.isAbsolute ? SystemPath.root : folder
        for name in wanted.components {
            if name.elementsEqual([0x2E, 0x2E]) {
                // No link is left in `real`, so the folder above it is the one that its path names.
                real = real.parent
                continue
            }
            let next = real.appending(name)
            switch Result(catching: { () throws(SystemError) in try Self.follow(next) }) {
            case .success(let found?): real = found
            case .success(nil): throw .notAFolder(shown)
            case .failure(let error):
                guard error.code == ENOENT else {
                    throw .system(IOFailure(operation: "open the output folder", path: shown, error))
                }
                // Nothing there is fine; a link there that leads to nothing is not.
                if (try? SystemCall.status(next.cString, in: AT_FDCWD)) != nil { throw .linkLeadsNowhere(shown) }
                real = next
            }
        }
        return OutputLocation(path: real, shown: shown)
    }

    /// The real path of a folder; nil for what is there and is none.
    private static func follow(_ path: SystemPath) throws(SystemError) -> SystemPath? {
        // Also where there is no link: a file system that ignores case may know the folder by another name.
        let real = try path.resolved()
        return try SystemCall.status(real.cString, in: AT_FDCWD).kind == .folder ? real : nil
    }

    /// Refuses a folder in which writing, or deleting what was written, could harm the journal or the person.
    ///
    /// - Parameters:
    ///   - ignore: gitignore globs of the journal: what they name is not an entry.
    ///   - home: the person's home folder, where it is known.
    ///   - isConfigured: whether `output:` names it, which may not lead out of the journal.
    package func check(
        for journal: JournalFolder, ignore: [String] = [], home: SystemPath?, isConfigured: Bool = false
    ) throws(OutputFailure) {
        if path == .root { throw .fileSystemRoot(shown) }
        let home = home.flatMap { try? $0.resolved() }
        let identity = Self.identity(path)
        if Self.holds(path, identity, journal.path) { throw .holdsJournal(shown) }
        if let home, Self.holds(path, identity, home) { throw .holdsHome(shown) }
        if path.components.contains(where: { $0.elementsEqual(".git".utf8) }) {
            throw .reserved(shown, name: ".git")
        }
        let inside = path.relative(to: journal.path)
        if let inside, inside.prefix(while: { $0 != 0x2F }).elementsEqual("templates".utf8) {
            throw .reserved(shown, name: "templates")
        }
        if isConfigured, inside == nil { throw .leadsOut(shown) }
        guard identity != nil else { return }
        try checkContent(journal, inside: inside, ignore: ignore)
    }

    /// Whether it lies within a journal's folder.
    package func isInside(_ journal: JournalFolder) -> Bool { path.relative(to: journal.path) != nil }

    /// A folder in which we wrote before may hold what it wants, but a folder of entries is not made an output.
    private func checkContent(
        _ journal: JournalFolder, inside: ArraySlice<UInt8>?, ignore: [String]
    ) throws(OutputFailure) {
        func isThere(_ name: String) -> Bool {
            (try? SystemCall.status(path.appending(name.utf8).cString, in: AT_FDCWD)) != nil
        }
        if isThere(JournalFolder.configurationName) { throw .isAnotherJournal(shown) }
        guard let inside, !isThere(SiteManifest.name) else { return }
        var walk = FolderWalk(
            root: journal.descriptor.number, rootPath: journal.path, ignore: IgnoreRules(ignore), followsLinks: false)
        do throws(SystemError) { try walk.run(from: Array(inside)) } catch {
            throw .system(IOFailure(operation: "read the output folder", path: shown, error))
        }
        if let entry = walk.firstFile { throw .holdsEntry(shown, entry: entry) }
    }

    /// Whether one folder is another or above it: by path, and by identity, which sees through a second mount of one
    /// folder and through names without case.
    private static func holds(_ path: SystemPath, _ identity: FileIdentity?, _ other: SystemPath) -> Bool {
        if other.relative(to: path) != nil { return true }
        guard let identity else { return false }
        var folder = other
        while true {
            if Self.identity(folder) == identity { return true }
            if folder == .root { return false }
            folder = folder.parent
        }
    }

    private static func identity(_ path: SystemPath) -> FileIdentity? {
        (try? SystemCall.status(path.cString, in: AT_FDCWD))?.identity
    }
}
