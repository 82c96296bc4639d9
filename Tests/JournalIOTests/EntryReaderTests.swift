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

@Suite struct EntryReaderTests {
    private func read(_ entry: EntryFile, in folder: TemporaryFolder, limit: Int = 1000) throws -> EntryReader.Reading {
        EntryReader(try JournalFolder.named(".", from: folder.path), limit: limit).read(entry)
    }

    private func fault(_ reading: EntryReader.Reading) -> Diagnostic? {
        if case .fault(let diagnostic) = reading { diagnostic } else { nil }
    }

    @Test(arguments: ["", "a", "line\r\n\0\u{FEFF}é", String(repeating: "x", count: 1000)])
    func bytesComeBackAsTheyAre(_ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("x/a.md", text)
        guard case .file(let file) = try read(EntryFile(path: "x/a.md"), in: folder) else {
            Issue.record("not read")
            return
        }
        #expect(file.path == "x/a.md")
        #expect(file.bytes == Array(text.utf8))
    }

    @Test func anEntryOverTheLimitIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", String(repeating: "x", count: 1001))
        let diagnostic = fault(try read(EntryFile(path: "a.md"), in: folder))
        #expect(diagnostic?.rule == .entryTooLarge)
        #expect(diagnostic?.message == "the entry has 1001 bytes, more than the limit of 1000")
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let folder = try TemporaryFolder()
        folder.makeFolder("folder.md")
        mkfifo(folder("fifo.md").cString, 0o600)
        folder.link("link.md", to: "/etc/passwd")
        for name in ["folder.md", "fifo.md", "link.md", "missing.md"] {
            let diagnostic = fault(try read(EntryFile(path: name), in: folder))
            #expect(diagnostic?.rule == .unreadableFile)
            #expect(diagnostic?.path == name)
        }
    }

    @Test func aFileThatIsWrittenToEachTimeItIsReadIsSaid() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.md", "one")
        let root = try SystemCall.open(folder.path.cString, in: AT_FDCWD, SystemCall.folderFlags)
        defer { close(root) }
        var calls = 0
        let reading = StableFile.read("a.md", in: root, limit: 100) {
            calls += 1
            _ = try? folder.write("a.md", String(repeating: "y", count: calls))
        }
        #expect(path.text.hasSuffix("a.md"))
        #expect(calls == StableFile.attempts)
        guard case .changing = reading else {
            Issue.record("\(reading)")
            return
        }
    }

    @Test func aFileThatChangesOnceIsReadAgain() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "one")
        let root = try SystemCall.open(folder.path.cString, in: AT_FDCWD, SystemCall.folderFlags)
        defer { close(root) }
        var calls = 0
        let reading = StableFile.read("a.md", in: root, limit: 100) {
            calls += 1
            if calls == 1 { _ = try? folder.write("a.md", "two") }
        }
        guard case .bytes(let bytes) = reading else {
            Issue.record("\(reading)")
            return
        }
        #expect(bytes == Array("two".utf8))
    }

    @Test func aFileThatChangedThisVeryMomentIsLeftAloneFirst() throws {
        let folder = try TemporaryFolder()
        let root = try SystemCall.open(folder.path.cString, in: AT_FDCWD, SystemCall.folderFlags)
        defer { close(root) }
        try folder.write("a.md", "text")
        guard case .bytes = StableFile.read("a.md", in: root, limit: 10) else {
            Issue.record("not read")
            return
        }
        let modified = try #require(folder.status("a.md")).modified
        let now = SystemCall.now
        let age = (now.seconds - modified.seconds) * 1000 + (now.nanoseconds - modified.nanoseconds) / 1_000_000
        // The longest tick of a kernel.
        #expect(age >= 10)
    }

    @Test func besideAWriterNoEntryIsTorn() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", String(repeating: "0", count: 5000))
        let journal = try JournalFolder.named(".", from: folder.path)
        let path = folder("a.md")
        let lock = Lock()
        nonisolated(unsafe) var isDone = false
        let results = parallelMap(count: 2, threads: 2) { worker -> (read: Int, torn: Int) in
            var counts = (read: 0, torn: 0)
            var generator = SeededGenerator(UInt64(worker))
            if worker == 1 {
                // As Emacs does: the same file, emptied, then written, here in two parts.
                var round: UInt8 = 0
                while !lock.held({ isDone }) {
                    round &+= 1
                    let half = [UInt8](repeating: 0x30 + round % 64, count: 2500)
                    let file = open(path.cString, O_WRONLY | O_TRUNC)
                    for _ in 0..<2 {
                        SystemCall.pause(milliseconds: Int.random(in: 0...25, using: &generator))
                        try? SystemCall.writeAll(half[...], to: file)
                    }
                    close(file)
                    SystemCall.pause(milliseconds: Int.random(in: 0...60, using: &generator))
                }
                return counts
            }
            let reader = EntryReader(journal, limit: 1 << 20)
            for _ in 0..<40 {
                SystemCall.pause(milliseconds: Int.random(in: 0...9, using: &generator))
                guard case .file(let file) = reader.read(EntryFile(path: "a.md")) else { continue }
                counts.read += 1
                if file.bytes.count != 5000 || !file.bytes.allSatisfy({ $0 == file.bytes[0] }) { counts.torn += 1 }
            }
            lock.held { isDone = true }
            return counts
        }
        #expect(results[0].read > 0)
        #if os(Linux)
            // Elsewhere the system does not tell of a program that has the file open.
            #expect(results[0].torn == 0)
        #endif
    }
}
