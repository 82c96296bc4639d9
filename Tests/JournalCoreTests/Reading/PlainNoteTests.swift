import JournalText
import Testing

@testable import JournalCore

@Suite("Plain notes")
struct PlainNoteTests {
    static let faults = [
        "---\ntitle: Fix: parser\n---\nA note.\n", "---\naudience: pubic\n---\nA note.\n",
        "---\n- a list\n---\nA note.\n",
        "---\nA rule that was never front matter.\n", "---\ntitle: &a x\n---\n",
        "---\ndate: 03/04\ndraft: maybe\n---\n",
        "---\ntitle: a\ntitle: b\n---\n", "---\naudiance: private\n---\n", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n",
        "# Notes\n\n---\nprivate: true\n---\n", "---\ntags: [lesson, promise\n---\n",
        "# 2026-02-30\n\nA `#act/x` in code.\n",
        "private:: true\naudience:: nobody\n", "---\ntags: [lesson, promise, own/x]\n---\nA note.\n",
    ]

    @Test("no fault in a file without an item is told", arguments: faults)
    func silent(text: String) {
        #expect(ReadEntry(text).diagnostics.map(\.place) == [])
        #expect(ReadEntry(text, checks: true).diagnostics.map(\.place) == [])
    }

    @Test("`check --all` tells it", arguments: Array(faults.prefix(9)))
    func all(text: String) {
        let catalogue = ReadEntry.catalogue
        let parser = EntryParser(
            config: JournalConfig(), catalogue: catalogue, checks: EntryChecks(catalogue, tellsPlainNotes: true))
        let checked = parser.check(SourceFile(path: "2026-03-04.md", text: text))
        #expect(!CheckedEntry.diagnostics(of: [checked]).isEmpty)
    }

    @Test(
        "front matter that cannot be read is told where the raw text holds a tag of the vocabulary",
        arguments: [
            "---\ntitle: Fix: parser\n---\n- Helped #act/support\n", "---\ntitle: x\n- Helped #lesson\n",
            "---\ntags: [act/support\n---\nHelped.\n", "---\ntitle: Fix: it\ntags: problem/x\n---\n",
            "---\ntitle: Fix: it\n---\nThe tag is `#act/support`.\n",
        ])
    func unreadable(text: String) {
        #expect(ReadEntry(text).diagnostics.contains { $0.severity == .error })
    }

    @Test("bytes that are no text are told where a tag stands in them, in UTF-16 too")
    func bytes() {
        func read(_ bytes: [UInt8]) -> [Rule] { ReadEntry(bytes: bytes).diagnostics.map(\.rule) }
        func wide(_ text: String) -> [UInt8] {
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
        #expect(read(Array("a\u{0}b".utf8)) == [])
        #expect(read([0x61, 0xFF, 0xFE]) == [])
        #expect(read(wide("Some notes, #action")) == [])
        #expect(read(wide("- Helped #act/support")) == [.invalidUTF8])
        #expect(read(Array("- a\u{0} #lesson".utf8)) == [.binaryFile])
        #expect(read(Array("- a #praise ".utf8) + [0xFF]) == [.invalidUTF8])
    }
}
