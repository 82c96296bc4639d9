import Foundation
import Testing

/// A folder of its own for a test, gone with the last reference to it.
final class TemporaryFolder: Sendable {
    /// Absolute, without links.
    let path: String

    init() throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        path = base + "/journal-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and the folders that it stands in, long enough ago that nobody has to wait for it to settle.
    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: url.path)
    }

    /// The bytes of a file, or nil.
    func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path + "/" + name).map { Array($0) }
    }

    /// The text of a file; an issue where there is none.
    func text(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        String(decoding: try #require(bytes(name), "no file \(name)", sourceLocation: sourceLocation), as: UTF8.self)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    /// The paths of all files, sorted.
    func paths(below folder: String = "") -> [String] {
        let root = folder.isEmpty ? path : path + "/" + folder
        let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        var isFolder: ObjCBool = false
        return all.filter { name in
            FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// All files by path.
    func files(below folder: String = "") -> [String: [UInt8]] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        var found: [String: [UInt8]] = [:]
        for name in paths(below: folder) { found[name] = bytes(prefix + name) }
        return found
    }

    /// Copies a folder from elsewhere into this one.
    func copy(_ source: URL, to name: String = "") throws {
        let files = FileManager.default.enumerator(atPath: source.path)?.compactMap { $0 as? String } ?? []
        for file in files {
            let url = source.appendingPathComponent(file)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            try write(Array(try Data(contentsOf: url)), to: name.isEmpty ? file : name + "/" + file)
        }
    }
}

/// Where the sources of the tests stand.
enum Sources {
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    static let gallery = tests.appendingPathComponent("Gallery")
    static let goldens = tests.appendingPathComponent("Goldens")
    static let example = root.appendingPathComponent("journal-example")
}

/// Whether the whole figures of a promise are tried, which takes its time.
let isSoak = ProcessInfo.processInfo.environment["JOURNAL_SOAK"] == "1"
