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
            throw IOFailure(operation: "make the folder", path: typed, reason: "this is no path")
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
