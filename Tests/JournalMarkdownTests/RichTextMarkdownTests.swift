import JournalMarkdown
import Testing

@Suite("Text as Markdown")
struct RichTextMarkdownTests {
    struct Case: Sendable {
        var text: RichText
        var expected: String
    }

    static let cases: [Case] = [
        Case(text: .of("plain words, 3.5 % and snake_case"), expected: "plain words, 3.5 % and snake_case"),
        Case(text: .of("a *b* `c` [d] <e> ~~f~~ \\g"), expected: "a \\*b\\* \\`c\\` \\[d\\] \\<e> \\~\\~f\\~\\~ \\\\g"),
        Case(text: .of("_a_ b"), expected: "\\_a\\_ b"),
        Case(text: .of("#act/support is no tag, C# neither"), expected: "\\#act/support is no tag, C# neither"),
        Case(text: .of("(@raj) a@b.c"), expected: "(\\@raj) a@b.c"),
        Case(text: .of("(key:: value) and 100%% and ^here"), expected: "(key:\\: value) and 100%\\% and \\^here"),
        Case(text: .of("- a"), expected: "\\- a"),
        Case(text: .of("1. a"), expected: "1\\. a"),
        Case(text: .of("2 acts, 300 labels"), expected: "2 acts, 300 labels"),
        Case(text: .of("38 pages a week"), expected: "38 pages a week"),
        Case(text: .of("2 - 1"), expected: "2 - 1"),
        Case(text: .of("14 hours a month"), expected: "14 hours a month"),
        Case(text: .of(" 14 . a"), expected: "14 . a"),
        Case(text: .of("# a"), expected: "\\# a"),
        Case(text: .of("> a > b"), expected: "\\> a > b"),
        Case(text: .of("AT&T &amp; &#39;"), expected: "AT\\&T \\&amp; \\&#39;"),
        Case(text: .of("see https://x.org/a, b"), expected: "see https://x.org/a, b"),
        Case(text: .of("see https://x.org/a_b*c"), expected: "see <https://x.org/a_b*c>"),
        Case(text: .of(.op(.strong), "done ", .op(.strongEnd), "now"), expected: "**done** now"),
        Case(text: .of("so", .op(.strong), " done", .op(.strongEnd)), expected: "so **done**"),
        Case(text: .of(.op(.strong), .op(.strongEnd), "a"), expected: "a"),
        Case(text: .of(.op(.emphasis), "a", .op(.emphasisEnd)), expected: "_a_"),
        Case(text: .of("a", .op(.emphasis), "b", .op(.emphasisEnd), "c"), expected: "a*b*c"),
        Case(text: .of(.op(.code), "a`b", .op(.codeEnd)), expected: "``a`b``"),
        Case(text: .of(.op(.code), "`", .op(.codeEnd)), expected: "`` ` ``"),
        Case(
            text: .of(.link("https://x.org/a(b)", "t\"t"), "PR", .op(.linkEnd)),
            expected: "[PR](https://x.org/a%28b%29 \"t\\\"t\")"),
        Case(text: .of(.link("javascript:x"), "PR", .op(.linkEnd)), expected: "PR"),
        Case(
            text: .of(.op(.image, "https://x.org/a.png", ""), "plan", .op(.imageEnd)),
            expected: "[plan](https://x.org/a.png)"),
        Case(text: .of("wow!", .link("https://x.org"), "x", .op(.linkEnd)), expected: "wow\\![x](https://x.org)"),
        Case(text: .of("by ", .op(.mention, "raj")), expected: "by @raj"),
        Case(text: .of("a\nb"), expected: "a b"),
        Case(text: .of("a", .op(.lineBreak), "- b"), expected: "a\\\n\\- b"),
    ]

    @Test("what would be a mark is escaped", arguments: cases)
    func escapes(_ test: Case) { #expect(test.text.markdown == test.expected) }

    @Test("blocks stand as they are read, with the lines after the first indented")
    func writesBlocks() {
        let text = RichText.of(
            .op(.paragraph), "a", .op(.paragraphEnd), .op(.bulletList, "t"), .op(.item, "x"), .op(.paragraph), "b",
            .op(.paragraphEnd), .op(.bulletList, "t"), .op(.item, ""), .op(.paragraph), "c", .op(.paragraphEnd),
            .op(.itemEnd),
            .op(.bulletListEnd), .op(.itemEnd), .op(.item, ""), .op(.paragraph), "d", .op(.paragraphEnd), .op(.itemEnd),
            .op(.bulletListEnd), .op(.quote), .op(.paragraph), "q", .op(.paragraphEnd), .op(.quoteEnd),
            .op(.codeBlock, "sh"),
            "x\ny\n", .op(.codeBlockEnd), .op(.orderedList, "l2"), .op(.item, ""), .op(.paragraph), "e",
            .op(.paragraphEnd),
            .op(.itemEnd), .op(.orderedListEnd))
        var out: [UInt8] = []
        text.appendMarkdown(to: &out, indent: 2)
        #expect(
            String(decoding: out, as: UTF8.self) == """
                a

                  - [x] b
                    - c
                  - d

                  > q

                  ```sh
                  x
                  y
                  ```

                  2. e
                """)
    }

    @Test("a table keeps its cells, pipes in them escaped")
    func writesTables() {
        let text = RichText.of(
            .op(.table), .op(.row, "h"), .op(.cell), "a|b", .op(.cellEnd), .op(.cell), "c", .op(.cellEnd), .op(.rowEnd),
            .op(.row, ""), .op(.cell), "1", .op(.cellEnd), .op(.cell), .op(.code), "x|y", .op(.codeEnd), .op(.cellEnd),
            .op(.rowEnd), .op(.tableEnd))
        #expect(text.markdown == "| a\\|b | c |\n| --- | --- |\n| 1 | `x\\|y` |")
    }
}
