package import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The root of a journal, open for reading, with its `journal.yaml`.
package struct JournalFolder: Sendable {
    /// The name of the file that makes its folder a journal.
    package static let configurationName = "journal.yaml"
    /// The largest `journal.yaml` that is read, in bytes.
    package static let configurationLimit = 1 << 20

    /// Absolute, without links. Never printed or written.
    package let path: SystemPath
    /// `journal.yaml`, or nil where there is none.
    package let configuration: SourceFile?
    let descriptor: FolderDescriptor
    private let view: View

    /// How the working directory sees the root.
    private enum View: Sendable {
        /// The working directory is this far below the root; the names are empty where it is the root.
        case fromWithin([String])
        /// By this path, as typed.
        case named(String)
    }

    /// The nearest folder that holds `journal.yaml`, from the working directory upwards.
    ///
    /// The home folder and `/` are none: a `journal.yaml` that lies there by chance would make a journal of all that a
    /// person has. Nor is anything above the home folder of somebody who is in it.
    package static func find(
        from workingDirectory: SystemPath, home: SystemPath? = nil
    ) throws(IOFailure) -> JournalFolder {
        let start: SystemPath
        do { start = try workingDirectory.resolved() } catch {
            throw IOFailure(operation: "read", path: ".", error)
        }
        let home = home.flatMap { try? $0.resolved() }
        var folder = start
        while folder != .root, folder != home {
            if hasConfiguration(folder) {
                let below = (start.relative(to: folder) ?? []).split(separator: 0x2F)
                return try open(folder, view: .fromWithin(below.map { String(decoding: $0, as: UTF8.self) }))
            }
            folder = folder.parent
        }
        let isPassedOver = hasConfiguration(folder)
        throw IOFailure(
            operation: "find", path: configurationName,
            reason: isPassedOver
                ? "\(folder == .root ? "the root of the file system" : "the home folder") is a journal only where "
                    + "`--journal` names it"
                : "neither this folder nor one above it is a journal (`journal init` makes one)")
    }

    private static func hasConfiguration(_ folder: SystemPath) -> Bool {
        let name = folder.appending(configurationName.utf8)
        guard let kind = (try? SystemCall.status(name.cString, in: AT_FDCWD))?.kind else { return false }
        return kind != .folder
    }

    /// Whether a folder is the home folder or `/`, which are journals only where they are named.
    package static func needsName(_ folder: SystemPath, home: SystemPath?) -> Bool {
        guard let real = try? folder.resolved() else { return false }
        return real == .root || (home.flatMap { try? $0.resolved() }.map { $0 == real } ?? false)
    }

    /// A folder named by the person, with or without a `journal.yaml`.
    package static func named(_ typed: String, from workingDirectory: SystemPath) throws(IOFailure) -> JournalFolder {
        guard let path = SystemPath(typed) else {
            throw IOFailure(operation: "open", path: typed, reason: "this is not a path")
        }
        let real: SystemPath
        do { real = try path.from(workingDirectory).resolved() } catch {
            throw IOFailure(operation: "open", path: typed, error)
        }
        return try open(real, view: .named(typed))
    }

    /// A folder named by the person, or nil where there is none of that name yet.
    package static func existing(_ typed: String, from workingDirectory: SystemPath) throws(IOFailure) -> JournalFolder?
    {
        guard let path = SystemPath(typed) else { return nil }
        let status = try? SystemCall.status(path.from(workingDirectory).cString, in: AT_FDCWD, followingLinks: true)
        return status?.kind == .folder ? try named(typed, from: workingDirectory) : nil
    }

    private static func open(_ path: SystemPath, view: View) throws(IOFailure) -> JournalFolder {
        let shown =
            switch view {
            case .fromWithin: "the journal's folder"
            case .named(let typed): typed
            }
        let descriptor: FolderDescriptor
        do throws(SystemError) {
            descriptor = FolderDescriptor(try SystemCall.open(path.cString, in: AT_FDCWD, SystemCall.folderFlags))
        } catch {
            throw IOFailure(operation: "open", path: shown, error)
        }
        let folder = JournalFolder(path: path, configuration: nil, descriptor: descriptor, view: view)
        guard let bytes = try folder.configurationBytes() else { return folder }
        let file = SourceFile(path: configurationName, bytes: bytes)
        return JournalFolder(path: path, configuration: file, descriptor: descriptor, view: view)
    }

    /// The file of the settings: where a link to them leads, which is within the journal.
    package var configurationFile: EntryFile {
        let name = Self.configurationName
        guard let target = try? path.appending(name.utf8).resolved(), let inside = target.relative(to: path) else {
            return EntryFile(path: name)
        }
        return EntryFile(path: name, location: String(decoding: inside, as: UTF8.self))
    }

    private func configurationBytes() throws(IOFailure) -> [UInt8]? {
        let shown = shown(Self.configurationName)
        func refusal(_ reason: String) -> IOFailure { IOFailure(operation: "read", path: shown, reason: reason) }
        var location = Self.configurationName
        var isThere = false
        do throws(SystemError) {
            let kind = try SystemCall.status(location, in: descriptor.number).kind
            isThere = true
            if kind == .link {
                // Somebody who keeps his settings in one place may link to them, but not to outside the journal.
                let target = try path.appending(location.utf8).resolved()
                location = target.relative(to: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            }
        } catch {
            if !isThere, error.code == ENOENT { return nil }
            throw IOFailure(operation: "read", path: shown, error)
        }
        if location.isEmpty { throw refusal("this link leads out of the journal") }
        switch StableFile.read(location, in: descriptor.number, limit: Self.configurationLimit) {
        case .bytes(let bytes): return bytes
        case .tooLarge: throw refusal("it has more than \(Self.configurationLimit) bytes")
        case .notAFile: throw refusal("this is not a regular file")
        case .changing: throw refusal("it was written to each time that it was read")
        case .failed(let error): throw IOFailure(operation: "read", path: shown, error)
        }
    }

    /// A path below the root as seen from the working directory, so that an editor that reads it finds the file.
    package func shown(_ path: String) -> String {
        switch view {
        case .named(let typed):
            if typed == "." { return path }
            return typed.utf8.last == 0x2F ? typed + path : "\(typed)/\(path)"
        case .fromWithin(let below):
            let names = path.utf8.split(separator: 0x2F)
            var common = 0
            while common < below.count, common + 1 < names.count, names[common].elementsEqual(below[common].utf8) {
                common += 1
            }
            let up = String(repeating: "../", count: below.count - common)
            return up + names[common...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        }
    }

    /// A path below the root as seen from the working directory where the file lies below that, else as seen from the
    /// root: what is read on another machine may neither be absolute nor lead upwards.
    package func shownBelow(_ path: String) -> String {
        var seen = Substring(shown(path))
        while seen.utf8.starts(with: "./".utf8) { seen = seen.dropFirst(2) }
        let leadsAway =
            seen.utf8.first == 0x2F || seen.utf8.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) }
        return leadsAway ? path : String(seen)
    }

    /// The entry that a path typed by the person names, by its place below the root.
    ///
    /// - Throws: ``IOFailure`` where there is no such file or it lies outside of the root.
    package func entry(_ typed: String, from workingDirectory: SystemPath) throws(IOFailure) -> EntryFile {
        func refusal(_ reason: String) -> IOFailure { IOFailure(operation: "read", path: typed, reason: reason) }
        guard let path = SystemPath(typed) else { throw refusal("this is not a path") }
        let real: SystemPath
        do { real = try path.from(workingDirectory).resolved() } catch {
            throw IOFailure(operation: "read", path: typed, error)
        }
        guard let inside = real.relative(to: self.path), !inside.isEmpty else {
            throw refusal("it is not in the journal")
        }
        let name = String(decoding: inside, as: UTF8.self)
        guard name.utf8.elementsEqual(inside) else { throw refusal("its name is not UTF-8") }
        return EntryFile(path: name)
    }
}
