import JournalCore
import JournalText
import Testing

@testable import JournalRender

@Suite("Diagnostics as SARIF")
struct DiagnosticsSARIFTests {
    struct Case: Sendable {
        var path: String
        var address: String
    }

    @Test(
        "a path is an address that has no scheme, no fragment and no byte that it may not have",
        arguments: [
            Case(path: "notes/2026-03-04.md", address: "notes/2026-03-04.md"),
            Case(path: "a b#c?d%e.md", address: "a%20b%23c%3Fd%25e.md"),
            Case(path: "c:/x.md", address: "c%3A/x.md"),
            Case(path: "é/李.md", address: "%C3%A9/%E6%9D%8E.md"),
            Case(path: "a\\\"'<>.md", address: "a%5C%22%27%3C%3E.md"),
        ])
    func addresses(_ example: Case) {
        #expect(DiagnosticsSARIF.percentEncoded(example.path) == example.address)
    }

    @Test("each rule that was broken stands there once, and results name it by its number")
    func rules() {
        let found = [
            Diagnostic(.weakPhrase, path: "b.md", message: "m"), Diagnostic(.clash, path: "a.md", message: "m"),
            Diagnostic(.weakPhrase, path: "a.md", message: "m", severity: .hint),
        ]
        var word = Word(group: .rules, id: "clash")
        word.sentence = "Two are one."
        word.mend = "Rename one."
        let bytes = DiagnosticsSARIF.bytes(of: found, words: [word], version: "1.2.3") { $0 }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"shortDescription\":{\"text\":\"Two are one.\"},\"help\":{\"text\":\"Rename one.\"}"))
        #expect(text.contains("\"version\":\"1.2.3\""))
        #expect(text.ranges(of: "{\"id\":").count == 2)
        #expect(text.ranges(of: "{\"ruleId\":\"weak-phrase\",\"ruleIndex\":1,\"level\":\"warning\"").count == 1)
        #expect(text.ranges(of: "{\"ruleId\":\"weak-phrase\",\"ruleIndex\":1,\"level\":\"note\"").count == 1)
        #expect(text.ranges(of: "{\"ruleId\":\"clash\",\"ruleIndex\":0,\"level\":\"error\"").count == 1)
    }
}
