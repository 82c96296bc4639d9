#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads a file as one moment's bytes: never the half of one version and the half of the next.
enum StableFile {
    enum Reading: Sendable {
        case bytes([UInt8])
        /// It has more bytes than asked for; none was kept.
        case tooLarge(size: Int)
        /// A folder, a link, a FIFO, a device.
        case notAFile
        /// It was written to each time that it was read.
        case changing
        case failed(SystemError)
    }

    static let attempts = 3
    /// How long a file must have been left alone before its times can be trusted, in milliseconds: kernels stamp by
    /// ticks of up to 10.
    private static let tick = 12
    /// How long a program may pause, in milliseconds, between emptying a file and writing it anew.
    private static let pauseInSave = 500
    /// The same where the system does not tell whether a program has the file open; then only an empty file waits.
    private static let emptyWait = 60
    /// How long one file is waited for altogether, in milliseconds.
    private static let patience = 1000

    /// The bytes of a path below an open folder. The last name may not be a link.
    ///
    /// - Parameter duringRead: called between the read and the look whether the file is the same; for tests.
    static func read(
        _ path: String, in folder: Int32, limit: Int, duringRead: (() -> Void)? = nil
    ) -> Reading {
        do throws(SystemError) {
            for _ in 0..<attempts {
                let descriptor = try SystemCall.open(path, in: folder, SystemCall.readFlags)
                defer { close(descriptor) }
                let before = try settled(descriptor)
                guard before.kind == .regular else { return .notAFile }
                if before.size > limit { return .tooLarge(size: before.size) }
                let bytes = try SystemCall.readAll(descriptor, expecting: before.size, limit: limit)
                duringRead?()
                let after = try SystemCall.status(descriptor)
                if bytes.count == before.size, after.size == before.size, after.modified == before.modified,
                    after.changed == before.changed
                {
                    return .bytes(bytes)
                }
            }
            return .changing
        } catch {
            // O_NOFOLLOW answers so for a link (ELOOP; FreeBSD and others EMLINK), open(2) so for a socket.
            return error.code == ELOOP || error.code == ENXIO ? .notAFile : .failed(error)
        }
    }

    /// The status once nobody is in the middle of saving; waits only for files that changed this very moment.
    ///
    /// An editor that saves in place empties the file first. What is there until it has written all looks like a file
    /// that is done, so the times alone do not tell.
    private static func settled(_ descriptor: Int32) throws(SystemError) -> FileStatus {
        var waited = 0
        while true {
            let status = try SystemCall.status(descriptor)
            let age = milliseconds(from: status.modified, to: SystemCall.now)
            // A time in the future says nothing; the comparison after the read has to do.
            guard status.kind == .regular, (0..<pauseInSave).contains(age), waited < patience else { return status }
            let wait: Int
            if age < tick {
                wait = tick - age
            } else {
                switch SystemCall.isOpenForWriting(descriptor) {
                case true?: wait = 5
                case false?: return status
                case nil: wait = status.size == 0 ? emptyWait - age : 0
                }
            }
            if wait <= 0 { return status }
            SystemCall.pause(milliseconds: wait)
            waited += wait
        }
    }

    private static func milliseconds(from start: FileStatus.Moment, to end: FileStatus.Moment) -> Int {
        let seconds = end.seconds - start.seconds
        // Far away is far away; this also keeps the product small.
        guard abs(seconds) < 1000 else { return seconds < 0 ? -1 : .max }
        let nanoseconds = seconds * 1_000_000_000 + end.nanoseconds - start.nanoseconds
        return nanoseconds < 0 ? -1 : nanoseconds / 1_000_000
    }
}
