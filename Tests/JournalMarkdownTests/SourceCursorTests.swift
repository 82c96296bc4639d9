import JournalText
import Testing

@testable import JournalMarkdown

/// The tokens of a block and where they came from: what is text stands in the source byte for byte.
@Suite("Where inline text came from")
struct SourceCursorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: [String]
        var testDescription: String { text.debugDescription }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    @Test(
        "text with its byte offset, what is decoded in quotes",
        arguments: [
            Case("abc", "abc@0"),
            Case("a\n  b", "a@0", "b@4"),
            Case("a\r\nb\r\n", "a@0", "b@3"),
            Case("> a\n> b", "a@2", "b@6"),
            Case("> a\nb", "a@2", "b@4"),
            Case("> a\n    > b", "a@2", "> b@8"),
            Case("- [x] a", "a@6"),
            Case("##  a b ##", "a b@4"),
            Case("a \\* b", "a @0", "'*'@2", " b@4"),
            Case("a &amp; b", "a @0", "'&'@2", " b@7"),
            Case("a &nope; b", "a &nope; b@0"),
            Case("é &copy; ü", "é @0", "'©'@3", " ü@9"),
            Case("*a **b** c*", "a @1", "b@5", " c@8"),
            Case("a `b\nc` d", "a @0", " d@7"),
            Case("a `` b`c `` d", "a @0", " d@11"),
            Case("a <b\nc> d", "a @0", " d@7"),
            Case("[a](b \"c\") d", "a@1", " d@10"),
            Case("[a](<b c>) d", "a@1", " d@10"),
            Case("![a](b(c)) d", "a@2", " d@10"),
            Case("<http://a.b> c", "http://a.b@1", " c@12"),
            Case("[a]: /b\n[c]: /d 'e\nf'\ng [a] h", "g @22", "a@25", " h@27"),
            Case("[a]: /b\n\n[a][] b [x][a] c", "a@10", " b @14", "x@18", " c@23"),
            Case("|a|b|\n|-|-|\n|c \\| d|e|", "a@1", "b@3", "c @13", "'|'@15", " d@17", "e@20"),
            Case("x\n|a|\n|-|", "x@0", "a@3"),
        ])
    func places(_ example: Case) throws {
        var tree = try MarkdownTreeTests.tree(example.text)
        var shown: [String] = []
        for i in tree.blocks.indices where [.paragraph, .heading, .cell].contains(tree.blocks[i].kind) {
            for token in tree.tokens[tree.inlines(of: i)] where token.kind == .text || token.kind == .literal {
                let text = String(decoding: tree.text[Int(token.start)..<Int(token.end)], as: UTF8.self)
                shown.append((token.kind == .text ? text : "'\(text)'") + "@\(token.source)")
            }
        }
        #expect(shown == example.expected)
    }
}
