import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of its own for a test, gone with it.
final class TemporaryFolder {
    let path: SystemPath

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/journal-test-XXXXXX".utf8).cString
        guard mkdtemp(&template) != nil else { throw SystemError.last }
        path = try #require(SystemPath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })).resolved()
    }

    deinit { Self.removeAll(path) }

    func callAsFunction(_ name: String) -> SystemPath { path.appending(name.utf8) }

    /// Writes a file, and makes the folders that it stands in.
    @discardableResult
    func write(_ name: String, _ text: String = "") throws -> SystemPath {
        let path = self(name)
        makeFolders(path.parent)
        let file = try SystemCall.open(path.cString, in: AT_FDCWD, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
        defer { close(file) }
        try SystemCall.writeAll(Array(text.utf8)[...], to: file)
        return path
    }

    @discardableResult
    func makeFolder(_ name: String) -> SystemPath {
        makeFolders(self(name))
        return self(name)
    }

    private func makeFolders(_ path: SystemPath) {
        var made = SystemPath.root
        for name in path.components {
            made = made.appending(name)
            mkdir(made.cString, 0o755)
        }
    }

    func link(_ name: String, to target: String) {
        makeFolders(self(name).parent)
        symlink(target, self(name).cString)
    }

    func read(_ name: String) -> String? {
        guard let file = try? SystemCall.open(self(name).cString, in: AT_FDCWD, O_RDONLY) else { return nil }
        defer { close(file) }
        return (try? SystemCall.readAll(file, expecting: 100, limit: 1 << 24)).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    func status(_ name: String) -> FileStatus? { try? SystemCall.status(self(name).cString, in: AT_FDCWD) }

    /// Everything below a folder: a path to what it is, with the bytes of files and the targets of links.
    func tree(_ name: String = "") -> [String: String] {
        var found: [String: String] = [:]
        let top = name.isEmpty ? path : self(name)
        var folders = [""]
        while let folder = folders.popLast() {
            for child in Self.names(folder.isEmpty ? top : top.appending(folder.utf8)) {
                let inside = OutputPath.join(folder, child)
                let full = top.appending(inside.utf8)
                switch (try? SystemCall.status(full.cString, in: AT_FDCWD))?.kind {
                case .folder?:
                    found[inside] = "folder"
                    folders.append(inside)
                case .regular?:
                    let below = full.relative(to: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
                    found[inside] = "file " + (read(below) ?? "unreadable")
                case .link?: found[inside] = "link"
                default: found[inside] = "other"
                }
            }
        }
        return found
    }

    private static func names(_ folder: SystemPath) -> [String] {
        guard let descriptor = try? SystemCall.open(folder.cString, in: AT_FDCWD, SystemCall.folderFlags) else {
            return []
        }
        defer { close(descriptor) }
        let names = try? SystemCall.names(in: descriptor) {
            !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E])
        }
        return names ?? []
    }

    private static func removeAll(_ path: SystemPath) {
        var folders = [path]
        var order: [SystemPath] = []
        while let folder = folders.popLast() {
            order.append(folder)
            guard let stream = opendir(folder.cString) else { continue }
            while let entry = readdir(stream) {
                let name = Array(SystemCall.name(of: entry))
                if name == [0x2E] || name == [0x2E, 0x2E] { continue }
                let child = folder.appending(name)
                if (try? SystemCall.status(child.cString, in: AT_FDCWD))?.kind == .folder {
                    folders.append(child)
                } else {
                    unlink(child.cString)
                }
            }
            closedir(stream)
        }
        for folder in order.reversed() { rmdir(folder.cString) }
    }
}

/// A small generator with a seed, so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
