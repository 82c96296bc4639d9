#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// One build at a time in one output folder.
///
/// The lock is on the folder's own descriptor: it needs no file that could be committed or left behind, and it ends
/// with the process, however that ends.
enum OutputLock {
    /// Locks an open folder until its descriptor is closed.
    ///
    /// - Parameter patience: how long another holder is waited for, in milliseconds.
    static func lock(_ folder: FolderDescriptor, shown: String, patience: Int) throws(OutputFailure) {
        var waited = 0
        var pause = 1
        while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
            let error = SystemError.last
            switch error.code {
            case EINTR:
                break
            case EWOULDBLOCK:
                if waited >= patience { throw .locked(shown, seconds: patience / 1000) }
                SystemCall.pause(milliseconds: pause)
                waited += pause
                pause = min(pause * 2, 32)
            case ENOLCK, EOPNOTSUPP, EINVAL, EBADF, ENOSYS:
                // Some network file systems lock no folders. Each file is whole there too, whoever renames last.
                return
            default:
                throw .system(IOFailure(operation: "lock the folder", path: shown, error))
            }
        }
    }
}
