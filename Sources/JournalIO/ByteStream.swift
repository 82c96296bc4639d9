#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Bytes on their way to standard output or standard error, sent in large pieces.
///
/// A reader that goes away (`| head`) is no failure: what comes after is dropped, and ``isBroken`` says so. Any other
/// failure is kept and thrown by ``finish()``, so that a full disk behind `>` is not taken for success. Any thread may
/// write; each call's bytes stay together.
package final class ByteStream: @unchecked Sendable {
    private let descriptor: Int32?
    private let name: String
    private let capacity: Int
    private let lock = Lock()
    // Guarded by `lock`; these are why the class is not checked.
    private var buffer: [UInt8] = []
    private var broken = false
    private var failure: IOFailure?

    /// - Parameters:
    ///   - descriptor: an open file, or nil to collect the bytes; see ``collected``.
    ///   - name: by which a failure calls it.
    ///   - isBuffered: without, each call's bytes go out at its end.
    package init(descriptor: Int32?, name: String, isBuffered: Bool) {
        self.descriptor = descriptor
        self.name = name
        capacity = isBuffered ? 1 << 16 : 0
    }

    /// Writes a text as UTF-8; it is dropped once the reader has gone away or a write has failed.
    package func write(_ text: String) { write(text.utf8) }

    /// Writes bytes; they are dropped once the reader has gone away or a write has failed.
    package func write(_ bytes: some Collection<UInt8>) {
        lock.held {
            guard !broken, failure == nil else { return }
            buffer.append(contentsOf: bytes)
            if buffer.count >= capacity { send() }
        }
    }

    /// Sends what is still here.
    package func flush() { lock.held { send() } }

    /// Whether the reader has gone away, so that more work for it is in vain.
    package var isBroken: Bool { lock.held { broken } }

    /// Sends what is still here, and throws the first failure that any call had.
    package func finish() throws(IOFailure) {
        let failure = lock.held {
            send()
            return self.failure
        }
        if let failure { throw failure }
    }

    /// What was written to a stream without a descriptor; what is not yet sent, to one with.
    package var collected: [UInt8] { lock.held { buffer } }

    private func send() {
        guard let descriptor, !buffer.isEmpty else { return }
        do throws(SystemError) {
            try SystemCall.writeAll(buffer[...], to: descriptor)
        } catch {
            if error.code == EPIPE {
                broken = true
            } else if failure == nil {
                failure = IOFailure(operation: "write", path: name, error)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
