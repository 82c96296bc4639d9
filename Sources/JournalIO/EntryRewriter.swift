#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Puts new bytes in the place of an entry's, whole or not at all.
///
///     1  read the file: it must be what it was when it was looked at
///     2  write the new bytes beside it, with its permissions, and wait until the disk has them
///     3  read the file again: an editor may have saved in the meantime
///     4  give the new file the old one's name
package struct EntryRewriter: Sendable {
    private let folder: JournalFolder

    package init(_ folder: JournalFolder) { self.folder = folder }

    /// Replaces a file.
    ///
    /// - Returns: false where the file is no longer what it was; then nothing is written.
    package func replace(_ file: EntryFile, _ old: [UInt8], with new: [UInt8]) throws(IOFailure) -> Bool {
        let (parent, name) = OutputPath.split(file.location)
        do throws(SystemError) {
            let flags = SystemCall.folderFlags
            let place = FolderDescriptor(
                try SystemCall.open(parent.isEmpty ? "." : parent, in: folder.descriptor.number, flags))
            guard isStill(old, name, in: place) else { return false }
            let status = try SystemCall.status(name, in: place.number)
            let temporary = try write(new, beside: place, permissions: status.permissions)
            guard isStill(old, name, in: place) else {
                unlinkat(place.number, temporary, 0)
                return false
            }
            do throws(SystemError) {
                _ = try SystemCall.repeated { renameat(place.number, temporary, place.number, name) }
            } catch {
                unlinkat(place.number, temporary, 0)
                throw error
            }
            // Some file systems cannot sync a folder; the file itself is safe by now.
            _ = fsync(place.number)
            return true
        } catch {
            throw IOFailure(operation: "write", path: folder.shown(file.path), error)
        }
    }

    private func isStill(_ bytes: [UInt8], _ name: String, in place: FolderDescriptor) -> Bool {
        guard case .bytes(let now) = StableFile.read(name, in: place.number, limit: bytes.count) else { return false }
        return now == bytes
    }

    /// Writes a hidden file of a name that nothing has, and gives the name.
    private func write(
        _ bytes: [UInt8], beside place: FolderDescriptor, permissions: mode_t
    ) throws(SystemError) -> String {
        var number = 0
        while true {
            number += 1
            let name = OutputPath.reservedPrefix + "fix-\(number)"
            let descriptor: Int32
            do throws(SystemError) {
                let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
                descriptor = try SystemCall.open(name, in: place.number, flags, mode: 0o600)
            } catch {
                if error.code == EEXIST, number < 1000 { continue }
                throw error
            }
            var isOpen = true
            do throws(SystemError) {
                try SystemCall.writeAll(bytes[...], to: descriptor)
                _ = try SystemCall.repeated { fchmod(descriptor, permissions) }
                _ = try SystemCall.repeated { fsync(descriptor) }
                isOpen = false
                if close(descriptor) != 0, errno != EINTR { throw SystemError.last }
                return name
            } catch {
                if isOpen { close(descriptor) }
                unlinkat(place.number, name, 0)
                throw error
            }
        }
    }
}
