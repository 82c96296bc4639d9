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
    /// How long a file must have been left alone before its times can be trusted: kernels stamp by ticks of up to 10 ms.
    private static let tick = 12
    /// An editor that writes in place empties the file first; an empty file waits this long for the text to come.
    private static let emptyWait = 60

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

    /// The status once the last change is old enough that another would show in the times; waits only for files that
    /// changed this very moment.
    private static func settled(_ descriptor: Int32) throws(SystemError) -> FileStatus {
        var status = try SystemCall.status(descriptor)
        guard status.kind == .regular else { return status }
        for _ in 0..<attempts {
            let wanted = status.size == 0 ? emptyWait : tick
            let age = milliseconds(from: status.modified, to: SystemCall.now)
            // A time in the future says nothing; the comparison after the read has to do.
            guard (0..<wanted).contains(age) else { break }
            SystemCall.pause(milliseconds: wanted - age)
            status = try SystemCall.status(descriptor)
        }
        return status
    }

    private static func milliseconds(from start: FileStatus.Moment, to end: FileStatus.Moment) -> Int {
        let seconds = end.seconds - start.seconds
        // Far away is far away; this also keeps the product small.
        guard abs(seconds) < 1000 else { return seconds < 0 ? -1 : .max }
        let nanoseconds = seconds * 1_000_000_000 + end.nanoseconds - start.nanoseconds
        return nanoseconds < 0 ? -1 : nanoseconds / 1_000_000
    }
}
