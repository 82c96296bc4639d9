#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The number that a system call left in `errno`.
struct SystemError: Error, Hashable, Sendable {
    var code: Int32

    /// What the call that failed just now left.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own words, such as "No space left on device".
    var reason: String { String(cString: strerror(code)) }
}

/// What a name in a folder stands for.
enum FileKind: Sendable {
    case regular
    case folder
    case link
    /// A FIFO, a socket, a device: never opened, since that alone may block or act.
    case other
}

/// Which file it is, whatever its name.
struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
}

/// What the system knows of a file without reading it.
struct FileStatus: Hashable, Sendable {
    /// Seconds and nanoseconds since 1970.
    struct Moment: Hashable, Sendable {
        var seconds: Int
        var nanoseconds: Int
    }

    var kind: FileKind
    var size: Int
    var identity: FileIdentity
    /// The twelve bits that `chmod` sets.
    var permissions: mode_t
    var modified: Moment
    var changed: Moment

    fileprivate init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        permissions = status.st_mode & 0o7777
        #if canImport(Darwin)
            modified = Moment(seconds: status.st_mtimespec.tv_sec, nanoseconds: status.st_mtimespec.tv_nsec)
            changed = Moment(seconds: status.st_ctimespec.tv_sec, nanoseconds: status.st_ctimespec.tv_nsec)
        #else
            modified = Moment(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
            changed = Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
        #endif
    }
}

/// The system's calls, repeated where a signal interrupted them, with their failure thrown.
enum SystemCall {
    /// Opens a name below an open folder; the descriptor does not outlive an `exec`.
    static func open(
        _ name: UnsafePointer<CChar>, in folder: Int32, _ flags: Int32, mode: mode_t = 0
    ) throws(SystemError) -> Int32 {
        try repeated { openat(folder, name, flags | O_CLOEXEC, mode) }
    }

    /// The flags with which a folder is opened whose own name may not be a link.
    static var folderFlags: Int32 { O_RDONLY | O_DIRECTORY | O_NOFOLLOW }

    /// The flags with which a file is read: no link followed, nothing waited for should it have become a FIFO.
    static var readFlags: Int32 { O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY }

    static func status(_ descriptor: Int32) throws(SystemError) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError.last }
        return FileStatus(status)
    }

    static func status(
        _ name: UnsafePointer<CChar>, in folder: Int32, followingLinks: Bool = false
    ) throws(SystemError) -> FileStatus {
        var status = stat()
        guard fstatat(folder, name, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
            throw SystemError.last
        }
        return FileStatus(status)
    }

    /// Writes all bytes, however many calls that takes.
    static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
            try writeAll(UnsafeRawBufferPointer(buffer), to: descriptor)
        }
    }

    /// Writes all bytes, however many calls that takes.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 {
                throw SystemError(code: EIO)
            } else if errno == EAGAIN {
                // A terminal or pipe that somebody set to not wait: wait for it here.
                var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wanted, 1, -1)
            } else if errno != EINTR {
                throw SystemError.last
            }
        }
    }

    /// The bytes up to the end of the file; one more than `limit` at most, so that "too long" shows.
    static func readAll(_ descriptor: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        var capacity = min(max(size, 0), limit) + 1
        var bytes: [UInt8] = []
        while true {
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
                while filled < buffer.count {
                    let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
                    if count > 0 {
                        filled += count
                    } else if count == 0 {
                        return
                    } else if errno != EINTR {
                        failure = SystemError.last
                        return
                    }
                }
            }
            if let failure { throw failure }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if chunk.count < capacity || bytes.count > limit { return bytes }
            capacity = min(1 << 16, limit + 1 - bytes.count)
        }
    }

    /// The names in a folder that `wanted` lets through.
    static func names(
        in folder: Int32, where wanted: (UnsafeRawBufferPointer) -> Bool
    ) throws(SystemError) -> [String] {
        // A descriptor of its own, since reading moves it on.
        let descriptor = try open(".", in: folder, folderFlags)
        guard let stream = fdopendir(descriptor) else {
            let error = SystemError.last
            close(descriptor)
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw SystemError.last }
                return names
            }
            let name = name(of: entry)
            if wanted(name) { names.append(String(decoding: name, as: UTF8.self)) }
        }
    }

    /// The bytes of a name in a folder, valid until the next one is read. The record is only as long as its name, so
    /// the name is not copied out as its type declares it.
    static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafeRawBufferPointer {
        let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
        return UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
    }

    /// Whether a program has a file, open here for reading, open for writing; nil where the system does not tell.
    static func isOpenForWriting(_ descriptor: Int32) -> Bool? {
        #if os(Linux)
            // From Linux's <fcntl.h>, where Swift does not see them.
            let setLease: Int32 = 1024
            let setSignal: Int32 = 10
            // A lease for reading is given only while nobody writes. Should somebody want to in the moment that it is
            // held, he waits for it to be given back, and the signal that asks for it is one that nobody minds.
            guard fcntl(descriptor, setSignal, SIGURG) == 0 else { return nil }
            if fcntl(descriptor, setLease, Int32(F_RDLCK)) == 0 {
                _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
                return false
            }
            return errno == EAGAIN ? true : nil
        #else
            return nil
        #endif
    }

    static func pause(milliseconds: Int) {
        var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: (milliseconds % 1000) * 1_000_000)
        var rest = timespec()
        // What a signal leaves of the pause is slept through too.
        while nanosleep(&time, &rest) != 0, errno == EINTR { time = rest }
    }

    /// The wall clock, to say how old a file's last change is; it decides nothing that is written.
    static var now: FileStatus.Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return FileStatus.Moment(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }

    /// Runs a call again while a signal interrupts it.
    static func repeated(_ call: () -> Int32) throws(SystemError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw SystemError.last }
        }
    }
}

/// An open folder; closed when the last reference goes.
final class FolderDescriptor: Sendable {
    let number: Int32

    /// Takes over an open descriptor.
    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
}
