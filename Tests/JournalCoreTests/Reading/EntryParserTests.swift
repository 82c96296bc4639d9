import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Faults of a file.
@Suite("What is wrong with an entry")
struct EntryParserTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String
        var rules: [String]
        var path: String
        var testDescription: String { name }

        init(_ name: String, _ markdown: String, _ rules: String..., path: String = "2026-03-04.md") {
            self.name = name
            self.markdown = markdown
            self.rules = rules
            self.path = path
        }
    }

    @Test(
        "each fault, at its place",
        arguments: [
            Case("no date", "- a 1️⃣#act\n- b #act", "undated-item", path: "notes.md"),
            Case("no date, but each item has one", "- a #act [date:: 2026-03-04]", path: "notes.md"),
            Case("no date and no item", "- a #shopping", path: "notes.md"),
            Case("two dates", "---\ndate: 1️⃣2026-03-05\n---\n#act", "date-mismatch"),
            Case("a day of the week that the name gives", "---\ndate: 2026-03-05\n---\n#act", path: "2026-W10.md"),
            Case("a field's date", "- a #act 1️⃣[date:: soon]", "invalid-date"),
            Case("a due date", "- a #promise 1️⃣[due:: 2026-02-30]", "invalid-date"),
            Case("done", "- a #promise 1️⃣[done:: perhaps]\n- b #promise [done:: yes]", "invalid-date"),
            Case("a dated heading", "1️⃣## 2026-02-30\n\n- a #act", "invalid-date"),
            Case("a stance", "- @tom #problem/x/stakeholder 1️⃣[stance:: maybe]", "unknown-stance"),
            Case("stances", "- @tom #problem/x/stakeholder [stance:: For]"),
            Case("an open comment", "- a #act\n\n1️⃣<!-- b\n\n- c #act", "unclosed-comment"),
            Case(
                "git's marks", "- a #act\n1️⃣<<<<<<< HEAD\nb\n=======\nc\n2️⃣>>>>>>> x\n", "conflict-marker",
                "conflict-marker"),
            Case("arrows are none", "<<< a <<<<<<<\n\n- a #act"),
            Case("NUL", "- a #act\nb1️⃣\0c", "binary-file"),
            Case("front matter that is not closed", "1️⃣---\ndate: 2026-03-04\n\n- a #act", "unclosed-front-matter"),
            Case("with CRLF", "---\r\ndate: 1️⃣2026-03-05\r\n---\r\n#act\r\n", "date-mismatch"),
        ])
    func faults(_ example: Case) {
        let read = ReadEntry(example.markdown, path: example.path)
        #expect(read.faults == zip(example.rules, read.marked).map { "\($0) \($1)" })
        #expect(example.rules.count == read.marked.count)
    }

    @Test(
        "bytes that are not UTF-8 are told where they stand",
        arguments: [
            [0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF8, 0x88],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) {
        #expect(ReadEntry(bytes: Array("é\n- a #act ".utf8) + bytes).faults == ["invalid-utf8 2:10"])
        #expect(ReadEntry(bytes: Array("é\n- a #act ".utf8) + bytes + Array(" x".utf8)).faults == ["invalid-utf8 2:10"])
    }

    @Test(
        "the smallest files",
        arguments: ["", "\u{FEFF}", "\n", "\r", "#", "---", "---\n---", "\u{FEFF}---\n---\n", "%%", "<!--", "\\"])
    func smallFiles(_ text: String) {
        #expect(ReadEntry(text).items.isEmpty)
    }

    /// The form of the essays that the format comes from: front matter with path, date and title, headings, lists.
    @Test("an essay with its front matter is an entry")
    func essay() throws {
        let read = ReadEntry(
            """
            ---
            path: small-steps
            date: 2026-03-04T15:25:54.468Z
            title: Small steps count
            ---
            ## Where do you begin?



            It's **not** a trick.  Look for what's in your way:

            1. Name a problem #problem/slow-builds/identify
               * Whom does it slow down? @tom
            2. Think of an idea
               * And of a second one. #problem/slow-builds/idea



            * Later
              * Ask around #intend/bridge
            """)
        #expect(read.faults == [])
        let entry = try #require(read.entry)
        #expect(entry.path == "small-steps")
        #expect(entry.title == "Small steps count")
        #expect(read.items.map(\.text.plainText) == ["Name a problem", "And of a second one.", "Ask around"])
        #expect(read.items.map(\.people) == [["tom"], [], []])
        #expect(read.items.allSatisfy { $0.day.description == "2026-03-04" })
    }
}
