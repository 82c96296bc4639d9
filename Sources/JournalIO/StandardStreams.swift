#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where a command writes: its results, and what it says about them.
package struct StandardStreams: Sendable {
    /// Standard output, for results; sent in large pieces.
    package let output: ByteStream
    /// Standard error, for what is said about them; sent at the end of each call.
    package let error: ByteStream

    /// The process's own. A reader that goes away no longer ends the process with a signal.
    package static func process() -> StandardStreams {
        signal(SIGPIPE, SIG_IGN)
        return StandardStreams(
            output: ByteStream(descriptor: 1, name: "standard output", isBuffered: true),
            error: ByteStream(descriptor: 2, name: "standard error", isBuffered: false))
    }

    /// Streams that keep what is written, for tests.
    package static func collecting() -> StandardStreams {
        StandardStreams(
            output: ByteStream(descriptor: nil, name: "standard output", isBuffered: true),
            error: ByteStream(descriptor: nil, name: "standard error", isBuffered: false))
    }

    /// Sends what was held back. Nothing can be said of a standard error that fails.
    ///
    /// - Throws: where standard output failed otherwise than by its reader going away.
    package func finish() throws(IOFailure) {
        try output.finish()
        error.flush()
    }
}
