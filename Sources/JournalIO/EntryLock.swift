#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// One command at a time changes the entries of a journal. The lock is on the root folder, so that it leaves no file
/// behind and ends with the process.
package enum EntryLock {
    /// How long another holder is waited for, in milliseconds.
    private static let patience = 10_000

    /// Does something while no other command changes an entry.
    package static func held<Value>(
        _ folder: JournalFolder, _ body: () throws(IOFailure) -> Value
    ) throws(IOFailure) -> Value {
        let descriptor: FolderDescriptor
        do throws(SystemError) {
            // Of its own: a lock belongs to what was opened, and the folder's may be open in two places of one process.
            descriptor = FolderDescriptor(
                try SystemCall.open(".", in: folder.descriptor.number, SystemCall.folderFlags))
        } catch {
            throw IOFailure(operation: "lock", path: folder.shown("."), error)
        }
        try lock(descriptor.number, shown: folder.shown("."))
        defer { flock(descriptor.number, LOCK_UN) }
        return try body()
    }

    private static func lock(_ descriptor: Int32, shown: String) throws(IOFailure) {
        var waited = 0
        var pause = 1
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.last
            switch error.code {
            case EINTR: break
            case EWOULDBLOCK:
                if waited >= patience {
                    throw IOFailure(
                        operation: "lock", path: shown,
                        reason: "another command has been changing entries for \(patience / 1000) seconds")
                }
                SystemCall.pause(milliseconds: pause)
                waited += pause
                pause = min(pause * 2, 32)
            case ENOLCK, EOPNOTSUPP, EINVAL, EBADF, ENOSYS:
                // Some network file systems lock no folders; the comparison before the file is replaced has to do.
                return
            default: throw IOFailure(operation: "lock", path: shown, error)
            }
        }
    }
}
