import JournalText
import Testing

@testable import JournalRender

@Suite("Diagnostics as workflow commands")
struct DiagnosticsGitHubTests {
    private static func text(_ diagnostic: Diagnostic) -> String {
        DiagnosticsGitHub.text(of: [diagnostic]) { "notes/" + $0 }
    }

    @Test("name file, lines, columns, rule, message and hint")
    func whole() {
        #expect(
            Self.text(
                Diagnostic(
                    .unknownKind, path: "a.md", position: SourcePosition(line: 3, column: 5), length: 11,
                    message: "no act is called \"suport\"", hint: "did you mean #act/support?"))
                == "::error file=notes/a.md,line=3,endLine=3,col=5,endColumn=16,title=unknown-kind"
                + "::no act is called \"suport\"%0Adid you mean #act/support?\n")
    }

    @Test("a fault of a whole file has no line, a warning is one, a hint is a notice")
    func wholeFile() {
        #expect(
            Self.text(Diagnostic(.dateMismatch, path: "a.md", message: "m"))
                == "::warning file=notes/a.md,title=date-mismatch::m\n")
        #expect(
            Self.text(Diagnostic(.dateMismatch, path: "a.md", message: "m", severity: .hint))
                == "::notice file=notes/a.md,title=date-mismatch::m\n")
    }

    struct Case: Sendable {
        var text: String
        var property: String
        var message: String
    }

    @Test(
        "what would end a property or a command is escaped",
        arguments: [
            Case(text: "a,b:c%d", property: "a%2Cb%3Ac%25d", message: "a,b:c%25d"),
            Case(text: "\r\n::set-output::", property: "%0D%0A%3A%3Aset-output%3A%3A", message: "%0D%0A::set-output::"),
            Case(text: "%0A", property: "%250A", message: "%250A"),
            Case(text: "é 李 🚀", property: "é 李 🚀", message: "é 李 🚀"),
        ])
    func escapes(_ example: Case) {
        #expect(DiagnosticsGitHub.escaped(example.text, inProperty: true) == example.property)
        #expect(DiagnosticsGitHub.escaped(example.text, inProperty: false) == example.message)
    }

    @Test("no text of a person begins a line or acts on a terminal")
    func hostile() {
        let text = Self.text(
            Diagnostic(.clash, path: "a\n::error::.md", message: "x\n::error::y\u{1B}[31m", hint: "\r::"))
        #expect(text.utf8.count { $0 == 0x0A } == 1)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\r"))
    }
}
