import Testing

@testable import JournalText

@Suite("The text of diagnostics")
struct DiagnosticTextTests {
    private static let plain = TextStyle(isColoured: false)

    private func text(
        _ diagnostic: Diagnostic, hasExcerpts: Bool = true, style: TextStyle = DiagnosticTextTests.plain
    ) -> String {
        DiagnosticText(hasExcerpts: hasExcerpts, style: style) { "../" + $0 }.text(of: diagnostic)
    }

    private static let whole = Diagnostic(
        .unknownKind, path: "a.md", position: SourcePosition(line: 12, column: 10), length: 11,
        message: "no act is called \"suport\"", hint: "did you mean support?",
        notes: [.init(path: "b.md", position: SourcePosition(line: 3, column: 1), message: "as here")],
        excerpt: "- Helped #act/suport again")

    @Test("a terminal gets the line with a caret under it, the hint and the notes")
    func terminal() {
        #expect(
            text(Self.whole) == """
                ../a.md:12:10: error: no act is called "suport" [unknown-kind]
                  12 | - Helped #act/suport again
                     |          ^~~~~~~~~~~
                  hint: did you mean support?
                ../b.md:3:1: note: as here

                """)
    }

    @Test("what is not a terminal gets the message and its hint")
    func noTerminal() {
        #expect(
            text(Self.whole, hasExcerpts: false) == """
                ../a.md:12:10: error: no act is called "suport" [unknown-kind]
                  hint: did you mean support?
                ../b.md:3:1: note: as here

                """)
    }

    @Test("a fault of a whole file stands at its first line, so that editors find it")
    func noPosition() {
        let fault = Diagnostic(.unreadableFile, path: "a.md", message: "cannot read it")
        #expect(text(fault) == "../a.md:1:1: error: cannot read it [unreadable-file]\n")
    }

    @Test("a hint is called one, and weighs less than a warning")
    func hint() {
        let fault = Diagnostic(.misspeltTag, path: "a.md", message: "m", severity: .hint)
        #expect(text(fault) == "../a.md:1:1: hint: m [misspelt-tag]\n")
        #expect([Severity.hint, .error, .warning].sorted() == [.error, .warning, .hint])
    }

    @Test("colours stand around words, and taking them out leaves the plain text")
    func coloured() {
        let coloured = text(Self.whole, style: TextStyle(isColoured: true))
        #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(Self.whole))
    }

    @Test("nothing of a file or its name can act on a terminal")
    func controls() {
        let fault = Diagnostic(
            .unknownKind, path: "a\u{1B}[2J.md", position: SourcePosition(line: 1, column: 1),
            message: "no act is called \"\u{202E}x\nfake.md:1:1: error: y\"", hint: "\u{9B}31m",
            notes: [.init(path: "b\r", position: nil, message: "\u{7}")], excerpt: "\u{1B}]0;title\u{7} #act/x")
        let written = text(fault)
        #expect(written.split(separator: "\n").count == 5)
        #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || !PrintableText.isDangerous($0) })
        #expect(written.contains(#"a\u{1B}[2J.md"#))
    }

    struct Count: Sendable {
        var errors: Int
        var warnings: Int
        var hints = 0
        var expected: String?
    }

    @Test(
        "the last line counts errors, warnings and hints, each as what it is",
        arguments: [
            Count(errors: 0, warnings: 0, expected: nil), Count(errors: 1, warnings: 0, expected: "1 error"),
            Count(errors: 2, warnings: 1, expected: "2 errors, 1 warning"),
            Count(errors: 0, warnings: 3, expected: "3 warnings"),
            Count(errors: 1, warnings: 1, hints: 2, expected: "1 error, 1 warning, 2 hints"),
            Count(errors: 0, warnings: 0, hints: 1, expected: "1 hint"),
        ])
    func summary(_ count: Count) {
        let all =
            [Diagnostic](repeating: Diagnostic(.clash, path: "", message: ""), count: count.errors)
            + [Diagnostic](repeating: Diagnostic(.dateMismatch, path: "", message: ""), count: count.warnings)
            + [Diagnostic](
                repeating: Diagnostic(.dateMismatch, path: "", message: "", severity: .hint), count: count.hints)
        #expect(DiagnosticText.summary(of: all) == count.expected)
    }
}
