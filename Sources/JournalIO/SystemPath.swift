#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A path as the system has it: bytes, which need not be UTF-8.
///
/// A `String` would change the bytes of such a name, and call two names one that differ in Unicode form.
package struct SystemPath: Hashable, Sendable {
    /// Without a NUL and not empty.
    package let bytes: [UInt8]

    /// nil where the bytes are empty or hold a NUL, at which the system would cut them off.
    package init?(bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
        self.bytes = Array(bytes)
    }

    /// nil where the text is empty or holds a NUL.
    package init?(_ text: String) { self.init(bytes: text.utf8) }

    private init(trusted bytes: [UInt8]) { self.bytes = bytes }

    static let root = SystemPath(trusted: [0x2F])

    /// Whether it begins with `/`.
    package var isAbsolute: Bool { bytes[0] == 0x2F }

    /// Made readable where the bytes are not UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The names between the slashes, empty ones and `.` left out; `..` is kept.
    package var components: [ArraySlice<UInt8>] {
        bytes.split(separator: 0x2F).filter { !$0.elementsEqual([0x2E]) }
    }

    /// The path of a name in this folder; the name may be a path itself.
    func appending(_ name: some Collection<UInt8>) -> SystemPath {
        guard !name.isEmpty else { return self }
        return SystemPath(trusted: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
    }

    /// The folder that holds it, by its name alone; `/` is its own.
    var parent: SystemPath {
        guard let slash = bytes.lastIndex(of: 0x2F) else { return SystemPath(trusted: [0x2E]) }
        return slash == 0 ? .root : SystemPath(trusted: Array(bytes[..<slash]))
    }

    /// An absolute path as it is, another one as seen from a folder.
    func from(_ folder: SystemPath) -> SystemPath { isAbsolute ? self : folder.appending(bytes) }

    /// The path from a folder to this one, of two real paths: empty where they are the same, nil where this is not in
    /// it. Whole names count: `/root-evil` is not in `/root`.
    package func relative(to folder: SystemPath) -> ArraySlice<UInt8>? {
        if folder == .root { return bytes.dropFirst() }
        guard bytes.starts(with: folder.bytes) else { return nil }
        let rest = bytes.dropFirst(folder.bytes.count)
        if rest.isEmpty { return rest }
        return rest.first == 0x2F ? rest.dropFirst() : nil
    }

    /// The same place without any link in it.
    func resolved() throws(SystemError) -> SystemPath {
        guard let found = realpath(cString, nil) else { throw SystemError.last }
        defer { free(found) }
        return SystemPath(trusted: Array(UnsafeRawBufferPointer(start: found, count: strlen(found))))
    }

    /// The path as C wants it, with a NUL after it.
    package var cString: [CChar] { bytes.cString }

    /// The process's working directory, or nil where it was removed under it.
    package static func workingDirectory() -> SystemPath? {
        guard let found = getcwd(nil, 0) else { return nil }
        defer { free(found) }
        return SystemPath(bytes: UnsafeRawBufferPointer(start: found, count: strlen(found)))
    }
}

extension Collection<UInt8> {
    /// The bytes as C wants them, with a NUL after them.
    var cString: [CChar] {
        var bytes: [CChar] = []
        bytes.reserveCapacity(count + 1)
        for byte in self { bytes.append(CChar(bitPattern: byte)) }
        bytes.append(0)
        return bytes
    }
}
