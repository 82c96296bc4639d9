#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An output folder, open and locked. Every path is followed name by name from its descriptor and through no link, so
/// that nothing in it can lead out of it.
final class OutputFolder {
    let steps: WriteSteps
    private let top: FolderDescriptor
    /// What had to be made for the folder to be there, outermost first.
    private let made: [(folder: FolderDescriptor, name: [CChar])]
    private var open: [ExactPath: FolderDescriptor] = [:]
    private var lastTemporary = 0

    /// Few enough that no limit of open files is met.
    private static let openLimit = 64
    private static let temporaryPrefix = OutputPath.reservedPrefix + "tmp-"
    private static let folderMode: mode_t = 0o777
    private static let fileMode: mode_t = 0o644

    /// Makes the folder where it is missing, and waits for other builds in it.
    ///
    /// - Parameter patience: how long, in milliseconds.
    init(_ location: OutputLocation, patience: Int, steps: WriteSteps) throws(OutputFailure) {
        self.steps = steps
        var tries = 0
        while true {
            var made: [(folder: FolderDescriptor, name: [CChar])] = []
            let folder: FolderDescriptor
            do throws(OutputFailure) {
                folder = try Self.make(location.path, steps, &made)
                try OutputLock.lock(folder, shown: steps.shown, patience: patience)
            } catch {
                Self.remove(made, steps)
                throw error
            }
            // Who held the lock may have removed the folder again, having failed: then this lock is on nothing.
            let isThere =
                (try? SystemCall.status(folder.number))?.identity
                == (try? SystemCall.status(location.path.cString, in: AT_FDCWD))?.identity
            tries += 1
            if isThere || tries == 100 {
                top = folder
                self.made = made
                return
            }
        }
    }

    private static func make(
        _ path: SystemPath, _ steps: WriteSteps, _ made: inout [(folder: FolderDescriptor, name: [CChar])]
    ) throws(OutputFailure) -> FolderDescriptor {
        var names: [[CChar]] = []
        var existing = path
        while true {
            do throws(OutputFailure) {
                var folder = try steps.take(.open, "") { () throws(SystemError) in
                    FolderDescriptor(try SystemCall.open(existing.cString, in: AT_FDCWD, SystemCall.folderFlags))
                }
                for name in names.reversed() {
                    do throws(OutputFailure) {
                        _ = try steps.take(.makeFolder, "") { () throws(SystemError) in
                            try SystemCall.repeated { mkdirat(folder.number, name, folderMode) }
                        }
                        made.append((folder, name))
                    } catch let error where error.code == EEXIST {
                        // Another build was quicker.
                    }
                    folder = try steps.take(.open, "") { () throws(SystemError) in
                        FolderDescriptor(try SystemCall.open(name, in: folder.number, SystemCall.folderFlags))
                    }
                }
                return folder
            } catch let error where error.code == ENOENT && existing != .root && names.count < 1000 {
                names.append(existing.components.last?.cString ?? [0])
                existing = existing.parent
            }
        }
    }

    /// Removes again what was made, as far as it is empty.
    func removeIfMade() { Self.remove(made, steps) }

    private static func remove(_ made: [(folder: FolderDescriptor, name: [CChar])], _ steps: WriteSteps) {
        if steps.isKilled { return }
        for (folder, name) in made.reversed() { unlinkat(folder.number, name, AT_REMOVEDIR) }
    }

    /// The descriptor of a folder below, or nil where there is none.
    ///
    /// - Throws: ``OutputFailure/replaced(_:)`` where a link or a file stands in its place.
    private func descriptor(of folder: String) throws(OutputFailure) -> FolderDescriptor? {
        if folder.isEmpty { return top }
        if let known = open[ExactPath(folder)] { return known }
        var found = top
        for path in OutputPath.folders(of: folder) + [folder] {
            if let known = open[ExactPath(path)] {
                found = known
                continue
            }
            do throws(OutputFailure) {
                found = try steps.take(.open, path) { () throws(SystemError) in
                    FolderDescriptor(
                        try SystemCall.open(OutputPath.split(path).name, in: found.number, SystemCall.folderFlags))
                }
            } catch let error where error.code == ENOENT {
                return nil
            } catch let error where error.code == ENOTDIR || error.code == ELOOP {
                throw .replaced(steps.shown(path))
            }
            if open.count >= Self.openLimit { open = [:] }
            open[ExactPath(path)] = found
        }
        return found
    }

    private func place(_ path: String) throws(OutputFailure) -> (folder: FolderDescriptor, name: String) {
        let (folder, name) = OutputPath.split(path)
        guard let descriptor = try descriptor(of: folder) else {
            throw .system(IOFailure(operation: "open", path: steps.shown(folder), SystemError(code: ENOENT)))
        }
        return (descriptor, name)
    }

    /// What stands at a path, or nil for nothing; a link is not followed.
    func status(_ path: String) throws(OutputFailure) -> FileStatus? {
        let (folder, name) = OutputPath.split(path)
        guard let descriptor = try descriptor(of: folder) else { return nil }
        do throws(OutputFailure) {
            return try steps.take(.open, path) { () throws(SystemError) in
                try SystemCall.status(name, in: descriptor.number)
            }
        } catch let error where error.code == ENOENT {
            return nil
        }
    }

    /// The bytes of a regular file, `limit` of them and one more at most.
    func read(_ path: String, expecting size: Int, limit: Int) throws(OutputFailure) -> [UInt8] {
        let (folder, name) = try place(path)
        let file = try steps.take(.open, path) { () throws(SystemError) in
            try SystemCall.open(name, in: folder.number, SystemCall.readFlags)
        }
        defer { close(file) }
        return try steps.take(.read, path) { () throws(SystemError) in
            try SystemCall.readAll(file, expecting: size, limit: limit)
        }
    }

    /// Removes what a killed build left half written in a folder, where there is such a folder.
    func removeTemporaries(in folder: String) throws(OutputFailure) {
        guard let descriptor = try descriptor(of: folder) else { return }
        let prefix = Self.temporaryPrefix
        let names = try steps.take(.read, folder) { () throws(SystemError) in
            try SystemCall.names(in: descriptor.number) { name in
                let digits = name.dropFirst(prefix.utf8.count)
                return name.starts(with: prefix.utf8) && (1...9).contains(digits.count)
                    && digits.allSatisfy { (0x30...0x39).contains($0) }
            }
        }
        for name in names {
            let path = OutputPath.join(folder, name)
            if try status(path)?.kind == .regular {
                try remove(path)
            } else {
                // Not one of ours; its number is not used.
                lastTemporary = max(lastTemporary, Int(name.dropFirst(prefix.utf8.count)) ?? 0)
            }
        }
    }

    /// The name of something that stands in the folder, or nil: hidden files belong to git, to a server or to a system.
    func firstName() throws(OutputFailure) -> String? {
        let names = try steps.take(.read, "") { () throws(SystemError) in
            try SystemCall.names(in: top.number) { $0.first != 0x2E }
        }
        return names.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A path beside another one that nothing has.
    func temporaryPath(beside path: String) -> String {
        lastTemporary += 1
        return OutputPath.join(OutputPath.split(path).folder, Self.temporaryPrefix + String(lastTemporary))
    }

    /// Writes a new file, whole or not at all.
    ///
    /// - Parameters:
    ///   - final: the path by which a failure names it.
    ///   - mode: its permissions; without, those that the umask leaves of 0644.
    ///   - durably: whether to wait until the disk has it.
    func create(
        _ path: String, _ bytes: [UInt8], for final: String, mode: mode_t?, durably: Bool
    ) throws(OutputFailure) {
        let (folder, name) = try place(path)
        let file = try steps.take(.open, final) { () throws(SystemError) in
            try SystemCall.open(
                name, in: folder.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode ?? Self.fileMode)
        }
        var isOpen = true
        do throws(OutputFailure) {
            func writeHalf() { try? SystemCall.writeAll(bytes[..<(bytes.count / 2)], to: file) }
            func write() throws(SystemError) {
                try SystemCall.writeAll(bytes[...], to: file)
                // What the umask took away is given back to a file that had it.
                if let mode { _ = try SystemCall.repeated { fchmod(file, mode) } }
            }
            try steps.take(.write, final, half: writeHalf, write)
            if durably {
                try steps.take(.sync, final) { () throws(SystemError) in
                    _ = try SystemCall.repeated { fsync(file) }
                }
            }
            // A network file system may say only now that there was no room.
            try steps.take(.write, final) { () throws(SystemError) in
                isOpen = false
                if close(file) != 0, errno != EINTR { throw SystemError.last }
            }
        } catch {
            if isOpen { close(file) }
            if !steps.isKilled { unlinkat(folder.number, name, 0) }
            throw error
        }
    }

    /// Gives a file a second name; never over another file.
    func link(_ path: String, to other: String) throws(OutputFailure) {
        let (from, name) = try place(path)
        let (to, otherName) = try place(other)
        try steps.take(.link, other) { () throws(SystemError) in
            _ = try SystemCall.repeated { linkat(from.number, name, to.number, otherName, 0) }
        }
    }

    /// Gives a file another name, in place of what has it.
    func rename(_ path: String, to other: String) throws(OutputFailure) {
        let (from, name) = try place(path)
        let (to, otherName) = try place(other)
        try steps.take(.rename, other) { () throws(SystemError) in
            _ = try SystemCall.repeated { renameat(from.number, name, to.number, otherName) }
        }
    }

    func remove(_ path: String) throws(OutputFailure) {
        let (folder, name) = try place(path)
        try steps.take(.remove, path) { () throws(SystemError) in
            _ = try SystemCall.repeated { unlinkat(folder.number, name, 0) }
        }
    }

    func makeFolder(_ path: String) throws(OutputFailure) {
        let (folder, name) = try place(path)
        try steps.take(.makeFolder, path) { () throws(SystemError) in
            _ = try SystemCall.repeated { mkdirat(folder.number, name, Self.folderMode) }
        }
    }

    /// Removes a folder that is empty.
    func removeFolder(_ path: String) throws(OutputFailure) {
        let (folder, name) = try place(path)
        open[ExactPath(path)] = nil
        try steps.take(.removeFolder, path) { () throws(SystemError) in
            _ = try SystemCall.repeated { unlinkat(folder.number, name, AT_REMOVEDIR) }
        }
    }

    /// Waits until the disk has the names of a folder.
    func sync(_ folder: String) throws(OutputFailure) {
        guard let descriptor = try descriptor(of: folder) else { return }
        try steps.take(.sync, folder) { () throws(SystemError) in
            // Some file systems cannot, and say that it is an invalid call.
            if fsync(descriptor.number) != 0, errno != EINVAL, errno != EBADF, errno != EINTR { throw SystemError.last }
        }
    }
}
