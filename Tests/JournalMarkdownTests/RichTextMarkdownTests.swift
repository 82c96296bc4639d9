import Foundation
import Testing

@testable import JournalMarkdown

@Suite("Text as Markdown")
struct RichTextMarkdownTests {
    struct Case: Sendable {
        var text: RichText
        var expected: String
    }

    static let cases: [Case] = [
        Case(text: .of("plain words, 3.5 % and snake_case"), expected: "plain words, 3.5 % and snake_case"),
        Case(text: .of("a *b* `c` [d] <e> ~~f~~ \\g"), expected: "a \\*b\\* \\`c\\` [d] &lt;e> \\~\\~f\\~\\~ \\g"),
        Case(text: .of("_a_ b"), expected: "\\_a\\_ b"),
        Case(text: .of("#act/support is not a tag, C# neither"), expected: "\\#act/support is not a tag, C# neither"),
        Case(text: .of("(@raj) a@b.c"), expected: "(@raj) a@b.c"),
        Case(text: .of("(key:: value) and 100%% and ^here"), expected: "(key:: value) and 100%% and ^here"),
        Case(
            text: .of("Helped @raj with issue #12 of snake_case_name, 5 > 3."),
            expected: "Helped @raj with issue #12 of snake_case_name, 5 > 3."),
        Case(
            text: .of("größe_über_alles, 5 * 3 * 2, a | b, R&D!"), expected: "größe_über_alles, 5 * 3 * 2, a | b, R&D!"),
        Case(text: .of("one * alone, one ` alone, 2*3"), expected: "one * alone, one ` alone, 2\\*3"),
        Case(
            text: .of("2*3, ~5 minutes, ~10 s, <3, a<b, x < y"), expected: "2*3, ~5 minutes, ~10 s, <3, a&lt;b, x < y"),
        Case(
            text: .of("array[0], [a](b), [^1], C:\\temp, a\\_b_"),
            expected: "array[0], [a\\](b), \\[^1], C:\\temp, a\\\\\\_b\\_"),
        Case(text: .of("[x] done"), expected: "\\[x] done"),
        Case(text: .of("-5 degrees"), expected: "-5 degrees"),
        Case(text: .of("2-3 weeks, 3.5 hours, 1) or 2)"), expected: "2-3 weeks, 3.5 hours, 1) or 2)"),
        Case(text: .of("3.5 hours"), expected: "3.5 hours"),
        Case(text: .of("+1 from @raj"), expected: "+1 from @raj"),
        Case(text: .of("***"), expected: "\\*\\*\\*"),
        Case(text: .of("---"), expected: "\\---"),
        Case(text: .of("___"), expected: "\\_\\_\\_"),
        Case(text: .of("```"), expected: "\\`\\`\\`"),
        Case(text: .of("a #"), expected: "a \\#"),
        Case(text: .of("Review C++ ##"), expected: "Review C++ \\##"),
        Case(text: .of("- a"), expected: "\\- a"),
        Case(text: .of("1. a"), expected: "1\\. a"),
        Case(text: .of("2 acts, 300 labels"), expected: "2 acts, 300 labels"),
        Case(text: .of("38 pages a week"), expected: "38 pages a week"),
        Case(text: .of("2 - 1"), expected: "2 - 1"),
        Case(text: .of("14 hours a month"), expected: "14 hours a month"),
        Case(text: .of(" 14 . a"), expected: "14 . a"),
        Case(text: .of("# a"), expected: "\\# a"),
        Case(text: .of("> a > b"), expected: "\\> a > b"),
        Case(text: .of("AT&T &amp; &#39;"), expected: "AT&T &amp;amp; &amp;#39;"),
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

    @Test(
        "in an entry, what would be a tag, a mention, a field, a name or a comment is escaped too",
        arguments: [
            Case(text: .of("see #act/x"), expected: "see \\#act/x"),
            Case(text: .of("（#private"), expected: "（\\#private"),
            Case(text: .of("by @raj, a@b.c"), expected: "by \\@raj, a@b.c"),
            Case(text: .of("(key:: value)"), expected: "(key:\\: value)"),
            Case(text: .of("[key:: value]"), expected: "\\[key:\\: value\\]"),
            Case(text: .of("100%% and ^here"), expected: "100%\\% and \\^here"),
        ])
    func escapesMarks(_ test: Case) { #expect(test.text.markdown(in: .entry) == test.expected) }

    @Test(
        "beside other text, what could pair with it is escaped",
        arguments: [
            Case(text: .of("2*3 and a_"), expected: "2\\*3 and a\\_"), Case(text: .of("a ` b"), expected: "a \\` b"),
            Case(text: .of("5 * 3, snake_case @raj"), expected: "5 * 3, snake_case @raj"),
        ])
    func escapesParts(_ test: Case) { #expect(test.text.markdown(in: .part) == test.expected) }

    @Test("an address keeps what looks like an entity in it")
    func keepsAddresses() {
        let text = RichText.of(.link("https://x.org/?a=1&copy;=2&b=3"), "x", .op(.linkEnd))
        #expect(text.markdown == "[x](https://x.org/?a=1&amp;copy;=2&b=3)")
    }

    /// Pieces of which texts are put together, each a mark somewhere.
    private static let pieces = [
        "a", "B7", "é", "字", " ", " ", "  ", "*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "```", "[", "]",
        "(", ")",
        "[x](y)", "![x](y)", "[x]: y", "[^1]", "<", ">", "<b>", "</b>", "<!--", "<a@b.c>", "&", "&amp;", "&#33;", "#",
        "##",
        "# ", "- ", "+ ", "* ", "-", "+", "=", "==", "1.", "2) ", "3", "|", "|-|", ":-", "!", "\\", "\\\\", "@raj",
        "#tag",
        "%%", "::", "\t", "\"", "'", ":", ";", ".", "^a", "[ ] ", "{x}", "$", "”", "—", "\u{A0}", "\u{200B}",
    ]

    @Test("any text comes back as it was, without a mark", arguments: 0..<(getenv("JOURNAL_SOAK") == nil ? 4 : 200))
    func comesBack(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<500 {
            let words = (0...next(9)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
            let text = RichText(plain: words)
            let plain = text.plainText
            for place in [MarkdownPlace.block, .part, .entry] {
                let markdown = text.markdown(in: place)
                for context in ["", "- ", "> ", "1. ", "# "] {
                    let tree = try MarkdownTreeTests.tree("\(context)\(markdown)\n")
                    #expect(Self.shown(tree) == plain, "\(context)\(markdown)")
                }
            }
            let cell = try MarkdownTreeTests.tree("| a | b |\n| --- | --- |\n| x | \(text.markdown(in: .cell)) |\n")
            #expect(Self.shown(cell) == Self.trimmed("a b x " + plain), "\(text.markdown(in: .cell))")
        }
    }

    /// The words of all leaves; what is a mark stands in it in `⟦⟧`.
    private static func shown(_ tree: consuming MarkdownTree) -> String {
        var words: [String] = []
        for (i, block) in tree.blocks.enumerated() {
            switch block.kind {
            case .document, .table, .row: continue
            case .quote, .bulletList, .orderedList, .item: if i > 3 { words.append("⟦\(block.kind)⟧") }
            case .paragraph, .heading, .cell:
                var word = ""
                for token in tree.tokens[tree.inlines(of: i)] {
                    switch token.kind {
                    case .text, .literal, .softBreak:
                        word += String(decoding: tree.text[Int(token.start)..<Int(token.end)], as: UTF8.self)
                    default: word += "⟦\(token.kind)⟧"
                    }
                }
                words.append(word)
            default: words.append("⟦\(block.kind)⟧")
            }
        }
        return trimmed(words.joined(separator: " "))
    }

    private static func trimmed(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

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
