#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Makes files for a person to go on with, where there are none.
package struct NewFiles: Sendable {
    private let folder: SystemPath
    private let shown: String

    /// Makes the folder, and those that it stands in, where they are missing.
    ///
    /// - Parameter typed: as the person wrote it, absolute or relative to the working directory.
    package init(in typed: String, from workingDirectory: SystemPath) throws(IOFailure) {
        guard let path = SystemPath(typed) else {
            throw IOFailure(operation: "make the folder", path: typed, reason: "this is not a path")
        }
        folder = path.from(workingDirectory)
        shown = typed
        try NewFiles.makeFolders(folder, shown: typed)
    }

    /// The path of a file as the person sees it.
    package func shown(_ name: String) -> String {
        if shown == "." { return name }
        return shown.utf8.last == 0x2F ? shown + name : "\(shown)/\(name)"
    }

    /// Writes a file that was not there, and the folders that it stands in.
    ///
    /// - Returns: false where something of that name is there, which is left as it is.
    package func write(_ bytes: [UInt8], to name: String) throws(IOFailure) -> Bool {
        let path = folder.appending(name.utf8)
        try NewFiles.makeFolders(path.parent, shown: shown(name))
        do throws(SystemError) {
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            let descriptor = try SystemCall.open(path.cString, in: AT_FDCWD, flags, mode: 0o666)
            defer { close(descriptor) }
            var failure: SystemError?
            bytes.withUnsafeBytes { buffer in
                do throws(SystemError) { try SystemCall.writeAll(buffer, to: descriptor) } catch { failure = error }
            }
            if let failure {
                unlink(path.cString)
                throw failure
            }
            return true
        } catch {
            if error.code == EEXIST { return false }
            throw IOFailure(operation: "write", path: shown(name), error)
        }
    }

    /// Adds a line to the end of a file, which is made where it is missing.
    ///
    /// - Returns: false where the line, or another that says the same, stands in it.
    package func addLine(_ line: String, unlessThere others: [String], to name: String) throws(IOFailure) -> Bool {
        do throws(SystemError) {
            let path = folder.appending(name.utf8)
            let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK
            let descriptor = try SystemCall.open(path.cString, in: AT_FDCWD, flags, mode: 0o666)
            defer { close(descriptor) }
            let status = try SystemCall.status(descriptor)
            guard status.kind == .regular, status.size < 1 << 20 else { throw SystemError(code: EINVAL) }
            let bytes = try SystemCall.readAll(descriptor, expecting: status.size, limit: 1 << 20)
            let known = ([line] + others).map { Array($0.utf8) }
            let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
            if lines.contains(where: { line in known.contains { $0.elementsEqual(line) } }) { return false }
            let isInLine = bytes.last.map { $0 != 0x0A } ?? false
            try SystemCall.writeAll(Array(((isInLine ? "\n" : "") + line + "\n").utf8)[...], to: descriptor)
            return true
        } catch {
            throw IOFailure(operation: "write", path: shown(name), error)
        }
    }

    private static func makeFolders(_ path: SystemPath, shown: String) throws(IOFailure) {
        var made = SystemPath.root
        for name in path.components {
            made = made.appending(name)
            if mkdir(made.cString, 0o777) != 0, errno != EEXIST {
                // A folder above that may not be written to is there already, and is no obstacle.
                if (try? SystemCall.status(made.cString, in: AT_FDCWD, followingLinks: true).kind) == .folder {
                    continue
                }
                throw IOFailure(operation: "make the folder", path: shown, SystemError.last)
            }
        }
    }
}
