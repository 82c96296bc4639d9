#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What is piped into a command.
package enum StandardInput {
    /// All of it, up to a limit.
    ///
    /// - Throws: ``IOFailure`` where it cannot be read, or has more than `limit` bytes.
    package static func bytes(limit: Int) throws(IOFailure) -> [UInt8] {
        let bytes: [UInt8]
        do { bytes = try SystemCall.readAll(0, expecting: 1 << 16, limit: limit) } catch {
            throw IOFailure(operation: "read", path: "standard input", error)
        }
        guard bytes.count <= limit else {
            throw IOFailure(operation: "read", path: "standard input", reason: "it has more than \(limit) bytes")
        }
        return bytes
    }
}
