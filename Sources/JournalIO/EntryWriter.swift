internal import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes an entry whole or not at all, for the commands that are asked to.
///
///     1  a hidden file beside the entry: the new bytes, the entry's own mode
///     2  the bytes reach the disk
///     3  the entry is looked at again: is it still what was read?
///     4  the hidden file takes its place
///
/// A failure at any step removes the hidden file and leaves the entry as it was. What a kill leaves behind is removed
/// when the next file of the folder is written.
package struct EntryWriter: Sendable {
    private let folder: JournalFolder
    /// Called before the entry is looked at again; for tests.
    private let beforeReplacing: (@Sendable () -> Void)?

    /// A writer for the entries of a journal; `beforeReplacing` is for tests.
    package init(_ folder: JournalFolder, beforeReplacing: (@Sendable () -> Void)? = nil) {
        self.folder = folder
        self.beforeReplacing = beforeReplacing
    }

    /// Puts new bytes in place of those that were read.
    ///
    /// A link is followed to where the reader found its file: the link stays, and its target is written.
    ///
    /// - Returns: false where the entry is no longer what was read, and nothing was changed.
    package func replace(_ entry: EntryFile, _ old: [UInt8], with new: [UInt8]) throws(IOFailure) -> Bool {
        let shown = folder.shown(entry.path)
        return try failing("write", shown) { () throws(SystemError) in
            let parent = try openFolder(of: entry.location)
            let name = EntryWriter.name(of: entry.location)
            let status = try SystemCall.status(name, in: parent.number)
            // Renaming over it asks nobody for leave, so the system is asked first: who took the right to write away
            // meant it.
            close(try SystemCall.open(name, in: parent.number, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY))
            let temporary = try create(beside: name, in: parent, new, mode: status.permissions)
            do throws(SystemError) {
                beforeReplacing?()
                guard case .bytes(let now) = StableFile.read(name, in: parent.number, limit: old.count), now == old
                else {
                    unlinkat(parent.number, temporary, 0)
                    return false
                }
                _ = try SystemCall.repeated { renameat(parent.number, temporary, parent.number, name) }
            } catch {
                unlinkat(parent.number, temporary, 0)
                throw error
            }
            sync(parent)
            return true
        }
    }

    /// Makes a new entry, and the folders that it stands in.
    ///
    /// - Returns: false where something of that name is there, which is left as it is.
    /// - Throws: ``IOFailure`` where the folder is a link out of the journal, or cannot be written to.
    package func create(_ path: String, _ bytes: [UInt8]) throws(IOFailure) -> Bool {
        let shown = folder.shown(path)
        let parent = try failing("write", shown) { () throws(SystemError) in try makeFolders(of: path) }
        guard let parent else {
            throw IOFailure(
                operation: "write", path: shown, reason: "its folder is a link that leads out of the journal")
        }
        let name = EntryWriter.name(of: path)
        return try failing("write", shown) { () throws(SystemError) in
            let temporary = try create(beside: name, in: parent, bytes, mode: nil)
            // A link, since it fails where somebody made the file this very moment; a rename would replace it.
            let made = linkat(parent.number, temporary, parent.number, name, 0)
            let error = SystemError.last
            if made != 0, EntryWriter.cannotLink.contains(error.code),
                (try? SystemCall.status(name, in: parent.number)) == nil
            {
                do throws(SystemError) {
                    _ = try SystemCall.repeated { renameat(parent.number, temporary, parent.number, name) }
                } catch {
                    unlinkat(parent.number, temporary, 0)
                    throw error
                }
            } else {
                unlinkat(parent.number, temporary, 0)
                if made != 0, error.code == EEXIST { return false }
                if made != 0 { throw error }
            }
            sync(parent)
            return true
        }
    }

    // MARK: Steps

    private func failing<Value>(
        _ operation: String, _ shown: String, _ body: () throws(SystemError) -> Value
    ) throws(IOFailure) -> Value {
        do throws(SystemError) { return try body() } catch {
            throw IOFailure(operation: operation, path: shown, error)
        }
    }

    /// The folder in which a file is, which is a place without links.
    private func openFolder(of location: String) throws(SystemError) -> FolderDescriptor {
        let above = EntryWriter.folder(of: location)
        return FolderDescriptor(
            try SystemCall.open(above.isEmpty ? "." : above, in: folder.descriptor.number, SystemCall.folderFlags))
    }

    /// The folder of a path, made where it is missing; nil where it leads out of the journal.
    private func makeFolders(of path: String) throws(SystemError) -> FolderDescriptor? {
        var made = ""
        for name in EntryWriter.folder(of: path).split(separator: "/") {
            made += made.isEmpty ? String(name) : "/" + name
            if mkdirat(folder.descriptor.number, made, 0o777) != 0, errno != EEXIST { throw SystemError.last }
            guard try folder.path.appending(made.utf8).resolved().relative(to: folder.path) != nil else { return nil }
        }
        return FolderDescriptor(
            try SystemCall.open(made.isEmpty ? "." : made, in: folder.descriptor.number, O_RDONLY | O_DIRECTORY))
    }

    /// Removes the hidden files that runs of this program left when they were killed.
    ///
    /// One whose process is there may be written at this moment and stays. Where the process is on another machine its
    /// file may go too early: then its rename fails, and the entry is as it was.
    private func removeLeftovers(in parent: FolderDescriptor) {
        let names = try? SystemCall.names(in: parent.number) { name in
            name.starts(with: EntryWriter.prefix.utf8) && name.suffix(4).elementsEqual(".tmp".utf8)
        }
        for name in names ?? [] {
            let parts = name.dropFirst(EntryWriter.prefix.count).dropLast(4).split(
                separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, let process = pid_t(parts[0]), process > 0, UInt32(parts[1]) != nil,
                (try? SystemCall.status(name, in: parent.number))?.kind == .regular
            else { continue }
            if kill(process, 0) != 0, errno == ESRCH { unlinkat(parent.number, name, 0) }
        }
    }

    private static let prefix = ".journal-"

    /// Writes a hidden file, on the disk when this returns, and gives its name.
    private func create(
        beside name: String, in parent: FolderDescriptor, _ bytes: [UInt8], mode: mode_t?
    ) throws(SystemError) -> String {
        removeLeftovers(in: parent)
        let temporary = "\(EntryWriter.prefix)\(getpid())-\(UInt32.random(in: .min ... .max)).tmp"
        let file = try SystemCall.open(
            temporary, in: parent.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode ?? 0o666)
        var isOpen = true
        do throws(SystemError) {
            try SystemCall.writeAll(bytes[...], to: file)
            // What the umask took away is given back to a file that had it.
            if let mode { _ = try SystemCall.repeated { fchmod(file, mode) } }
            _ = try SystemCall.repeated { fsync(file) }
            isOpen = false
            // A network file system may say only now that there was no room.
            if close(file) != 0, errno != EINTR { throw SystemError.last }
        } catch {
            if isOpen { close(file) }
            unlinkat(parent.number, temporary, 0)
            throw error
        }
        return temporary
    }

    /// Waits until the disk has the folder's names. The entry is whole already: a file system that cannot is no failure.
    private func sync(_ parent: FolderDescriptor) { _ = fsync(parent.number) }

    private static func name(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
    }

    /// What file systems say that know no second names.
    private static let cannotLink: Set<Int32> = [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK]
}

extension SystemError {
    /// There is no file or folder of that name.
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}
