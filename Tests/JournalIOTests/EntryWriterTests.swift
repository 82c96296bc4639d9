import JournalCore
import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Writing an entry")
struct EntryWriterTests {
    private func journal(_ folder: TemporaryFolder) throws -> JournalFolder {
        try JournalFolder.named(folder.path.text, from: folder.path)
    }

    private func names(in folder: TemporaryFolder) throws -> [String] {
        let descriptor = FolderDescriptor(
            try SystemCall.open(folder.path.cString, in: AT_FDCWD, SystemCall.folderFlags))
        return try SystemCall.names(in: descriptor.number) {
            !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
        .sorted()
    }

    @Test("replaces the bytes, keeps the mode and leaves no other file")
    func replaces() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "old")
        chmod(folder("a.md").cString, 0o640)
        let writer = EntryWriter(try journal(folder))
        #expect(try writer.replace(EntryFile(path: "a.md"), Array("old".utf8), with: Array("new".utf8)))
        #expect(folder.read("a.md") == "new")
        #expect(try SystemCall.status(folder("a.md").cString, in: AT_FDCWD).permissions == 0o640)
        #expect(try names(in: folder) == ["a.md"])
    }

    @Test("leaves a file alone that changed since it was read")
    func changed() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "old")
        let path = folder("a.md")
        let writer = EntryWriter(try journal(folder)) {
            let file = open(path.cString, O_WRONLY | O_TRUNC)
            _ = "theirs".withCString { write(file, $0, 6) }
            close(file)
        }
        #expect(try !writer.replace(EntryFile(path: "a.md"), Array("old".utf8), with: Array("new".utf8)))
        #expect(folder.read("a.md") == "theirs")
        #expect(try names(in: folder) == ["a.md"])
    }

    @Test(
        "a file that may not be written is refused and stays", .enabled(if: geteuid() != 0, "root may write everything")
    )
    func readOnly() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "old")
        chmod(folder("a.md").cString, 0o444)
        let writer = EntryWriter(try journal(folder))
        #expect(throws: IOFailure.self) {
            try writer.replace(EntryFile(path: "a.md"), Array("old".utf8), with: Array("new".utf8))
        }
        #expect(folder.read("a.md") == "old")
        #expect(try names(in: folder) == ["a.md"])
    }

    @Test("what a killed run left is removed, and nothing else")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        // No process has this number: Linux ends at 2^22, macOS at 99999.
        let kept = [".journal-\(getpid())-7.tmp", ".journal-x-7.tmp", ".journal-9.tmp", ".journal-2000000000-7.md"]
        for name in kept + [".journal-2000000000-7.tmp", "a.md"] { try folder.write(name, "old") }
        #expect(
            try EntryWriter(try journal(folder))
                .replace(EntryFile(path: "a.md"), Array("old".utf8), with: Array("new".utf8)))
        #expect(try names(in: folder) == (kept + ["a.md"]).sorted())
    }

    @Test("is not done through a link, nor where nothing stands", arguments: ["b.md", "c.md"])
    func noFile(_ path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "old")
        folder.link("b.md", to: "a.md")
        #expect(throws: IOFailure.self) {
            try EntryWriter(try journal(folder))
                .replace(EntryFile(path: path), Array("old".utf8), with: Array("new".utf8))
        }
        #expect(folder.read("a.md") == "old")
        #expect(try names(in: folder) == ["a.md", "b.md"])
    }

    @Test("a link stays, and what it leads to is written")
    func link() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/a.md", "old")
        folder.link("b.md", to: "real/a.md")
        let writer = EntryWriter(try journal(folder))
        let entry = EntryFile(path: "b.md", location: "real/a.md")
        #expect(try writer.replace(entry, Array("old".utf8), with: Array("new".utf8)))
        #expect(folder.read("real/a.md") == "new")
        #expect(try SystemCall.status(folder("b.md").cString, in: AT_FDCWD).kind == .link)
    }

    @Test("makes a file with its folders, and never over another")
    func creates() throws {
        let folder = try TemporaryFolder()
        let writer = EntryWriter(try journal(folder))
        #expect(try writer.create("2026/03/04.md", Array("x".utf8)))
        #expect(folder.read("2026/03/04.md") == "x")
        #expect(try !writer.create("2026/03/04.md", Array("y".utf8)))
        #expect(folder.read("2026/03/04.md") == "x")
    }

    @Test("a folder that leads out of the journal is not written to")
    func leadsOut() throws {
        let folder = try TemporaryFolder()
        let other = try TemporaryFolder()
        folder.link("2026", to: other.path.text)
        let writer = EntryWriter(try journal(folder))
        #expect(throws: IOFailure.self) { try writer.create("2026/a.md", Array("x".utf8)) }
        #expect(try names(in: other).isEmpty)
    }

    @Test("a program that goes on changing the file ends the attempt")
    func keepsChanging() throws {
        let folder = try TemporaryFolder()
        try folder.write("2026-03-04.md", "- a\n")
        let path = folder("2026-03-04.md")
        let adder = EntryAdder(
            try journal(folder), config: JournalConfig(), catalogue: Catalogue(themes: [], acts: []), threads: 1
        ) {
            let file = open(path.cString, O_WRONLY | O_APPEND)
            _ = "- b\n".withCString { write(file, $0, 4) }
            close(file)
        }
        let text = try #require(AddedText("mine"))
        let day = try #require(CalendarDay("2026-03-04"))
        #expect(throws: IOFailure.self) { try adder.add(text, on: day) }
        #expect(folder.read("2026-03-04.md") == "- a\n- b\n- b\n- b\n")
    }

    @Test("a line that an editor saves meanwhile stays, and the text comes after it")
    func savedMeanwhile() throws {
        let folder = try TemporaryFolder()
        try folder.write("2026-03-04.md", "- a\n")
        let path = folder("2026-03-04.md")
        let adder = EntryAdder(
            try journal(folder), config: JournalConfig(), catalogue: Catalogue(themes: [], acts: []), threads: 1
        ) {
            // Once.
            guard (try? SystemCall.status(path.cString, in: AT_FDCWD))?.size == 4 else { return }
            let file = open(path.cString, O_WRONLY | O_APPEND)
            _ = "- b\n".withCString { write(file, $0, 4) }
            close(file)
        }
        let text = try #require(AddedText("mine"))
        let day = try #require(CalendarDay("2026-03-04"))
        guard case .added(_, let addition) = try adder.add(text, on: day) else {
            Issue.record("it was refused")
            return
        }
        #expect(addition.line == 3)
        #expect(folder.read("2026-03-04.md") == "- a\n- b\n- mine\n")
    }
}
