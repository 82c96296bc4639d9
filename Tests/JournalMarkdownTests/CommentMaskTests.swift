import Testing

@testable import JournalMarkdown

/// What the parser gets to see of a text with comments; `·` stands for ``CommentMask/filler``.
@Suite("Blanked comments")
struct CommentMaskTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var expected: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: String) {
            self.name = name
            self.text = text
            self.expected = expected
        }
    }

    @Test(
        "offsets stay, line ends stay, the rest is space",
        arguments: [
            Case("in a line", "a <!-- b --> c", "a            c"),
            Case("Obsidian's", "a %%b%% c", "a       c"),
            Case("over lines", "%%\na\n\nb\n%%\nc", "  \n \n\n \n  \nc"),
            Case("over CRLF", "%%\r\na\r\n%%\r\nc", "  \r\n \r\n  \r\nc"),
            Case("a line that begins with one", "<!-- b --> c", "·          c"),
            Case("a list item that begins with one", "- %%b%% c", "- ·     c"),
            Case("a line that ends with one", "a <!-- b -->\nc", "a          ·\nc"),
            Case("within a paragraph", "a <!-- b\nc --> d", "a      ·\n·     d"),
            Case("within a quote", "> a %% b\n> c %% d", "> a    ·\n> ·    d"),
            Case("in a code span", "`<!-- a -->` b", "`<!-- a -->` b"),
            Case("escaped", "\\<!-- a --> \\%% b", "\\<!-- a --> \\%% b"),
            Case("an open backtick", "` <!-- a --> b", "`            b"),
            Case("not closed", "a %%b\nc", "a    \n "),
            Case("a lone percent", "5 % and 6 %", "5 % and 6 %"),
        ])
    func blanks(_ example: Case) {
        let result = CommentMask.mask(Array(example.text.utf8), from: 0, code: [])
        let shown = String(decoding: result.bytes, as: UTF8.self).replacing("\u{7F}", with: "·")
        #expect(shown == example.expected)
        #expect(result.bytes.count == example.text.utf8.count)
    }

    @Test("what stands in a code block is left, unless all is to go")
    func code() {
        let text = Array("```\n%%a%%\n```\n%%b%%\n".utf8)
        let left = CommentMask.mask(text, from: 0, code: [0..<14])
        #expect(String(decoding: left.bytes, as: UTF8.self) == "```\n%%a%%\n```\n     \n")
        #expect(left.leftInCode)
        let all = CommentMask.mask(text, from: 0, code: nil)
        #expect(String(decoding: all.bytes, as: UTF8.self) == "```\n     \n```\n     \n")
        #expect(!all.leftInCode)
    }

    @Test(
        "a title loses its comments",
        arguments: [("a <!-- b --> c", "a c"), ("%%a%%", ""), ("a%%b", "a"), ("50 %", "50 %")])
    func titles(_ text: String, _ expected: String) {
        #expect(CommentMask.removing(from: text) == expected)
    }
}
