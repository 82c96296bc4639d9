import JournalText
import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("New bytes in the place of an entry's")
struct EntryRewriterTests {
    private func replace(
        _ path: String, _ old: String, _ new: String, in folder: TemporaryFolder
    ) throws -> Bool {
        try EntryRewriter(try JournalFolder.named(".", from: folder.path))
            .replace(EntryFile(path: path), Array(old.utf8), with: Array(new.utf8))
    }

    private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
        let reader = EntryReader(try JournalFolder.named(".", from: folder.path), limit: 1000)
        guard case .file(let file) = reader.read(EntryFile(path: path)) else { return "unreadable" }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("stand there whole, with the permissions that were, and leave nothing else behind")
    func replaced() throws {
        let folder = try TemporaryFolder()
        try folder.write("x/a.md", "old")
        let path = folder.path.appending("x/a.md".utf8)
        chmod(path.cString, 0o640)
        #expect(try replace("x/a.md", "old", "new", in: folder))
        #expect(try text("x/a.md", in: folder) == "new")
        #expect(try SystemCall.status(path.cString, in: AT_FDCWD).permissions == 0o640)
        let place = FolderDescriptor(
            try SystemCall.open(folder.path.appending("x".utf8).cString, in: AT_FDCWD, SystemCall.folderFlags))
        #expect(try SystemCall.names(in: place.number) { $0.count > 2 } == ["a.md"])
    }

    @Test("are not written where the file is no longer what it was", arguments: ["older", "ol", "new", ""])
    func changedMeanwhile(_ now: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", now)
        #expect(try !replace("a.md", "old", "new", in: folder))
        #expect(try text("a.md", in: folder) == now)
    }

    @Test("are not written through a link, nor where nothing stands")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "old")
        symlink("a.md", folder.path.appending("b.md".utf8).cString)
        #expect(try !replace("b.md", "old", "new", in: folder))
        #expect(try !replace("c.md", "old", "new", in: folder))
        #expect(try text("a.md", in: folder) == "old")
    }

    @Test("a folder that may not be written to is said", .enabled(if: getuid() != 0))
    func readOnly() throws {
        let folder = try TemporaryFolder()
        try folder.write("x/a.md", "old")
        let place = folder.path.appending("x".utf8)
        chmod(place.cString, 0o555)
        defer { chmod(place.cString, 0o755) }
        #expect(throws: IOFailure.self) { try replace("x/a.md", "old", "new", in: folder) }
        #expect(try text("x/a.md", in: folder) == "old")
    }
}
