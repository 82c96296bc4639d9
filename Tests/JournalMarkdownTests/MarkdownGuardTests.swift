import JournalText
import Testing

@testable import JournalMarkdown

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A text, written so often in a row.
private func * (text: String, times: Int) -> String { String(repeating: text, count: times) }

@Suite("What must not reach the parser")
struct MarkdownGuardTests {
    static func finding(_ body: String) -> MarkdownGuard.Finding? {
        Array(body.utf8).withUnsafeBufferPointer { MarkdownGuard.check($0) }
    }

    static func tree(_ body: String) throws -> MarkdownTree {
        let bytes = Array(body.utf8)
        guard let tree = MarkdownTree(source: bytes, lines: LineIndex(bytes), bodyStart: 0) else {
            throw MarkdownTreeTests.NoTree()
        }
        return tree
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var limit: MarkdownGuard.Limit
        var offset: Int

        init(_ name: String, _ body: String, _ limit: MarkdownGuard.Limit, at offset: Int) {
            testDescription = name
            self.body = body
            self.limit = limit
            self.offset = offset
        }
    }

    static let refused = [
        Refused("links among open images", "![[]()" * 20_000, .images, at: 0),
        Refused("images, then links", "Text.\n\n" + "![" * 20_000 + "[]()" * 10_000, .images, at: 7),
        Refused("links among open emphasis", "*a [b](c) " * 10_000, .emphasis, at: 0),
        Refused("uses of a reference among open emphasis", "[a]: /b\n*a " * 10_000, .emphasis, at: 0),
        Refused("emphasis that never closes", "__* * *\n_> - |-" * 10_000, .emphasis, at: 0),
        Refused("after a vertical tab, which is no white space", "\u{0B}*\u{0B}[a](b)" * 10_000, .emphasis, at: 0),
        Refused("processing instructions", "a <?" * 10_000, .openers, at: 0),
        Refused("declarations", "# A\n\n" + "a <!A " * 10_000, .openers, at: 5),
        Refused("CDATA", "a <![CDATA[" * 10_000, .openers, at: 0),
        Refused("33 quotes", ">" * 33 + " a", .nesting, at: 32),
        Refused("33 items on a line", "- " * 33 + "a", .nesting, at: 64),
        Refused("33 items by indentation", (0..<33).map { "  " * $0 + "- a\n" }.joined(), .nesting, at: 1_184),
        Refused("33 items with numbers", (0..<33).map { "   " * $0 + "1. a\n" }.joined(), .nesting, at: 1_744),
        Refused("quotes in items in quotes", "> - " * 17 + "a", .nesting, at: 64),
        Refused(
            "items within quotes, on lines whose columns differ",
            (0..<32).map { ">" + "   " * ($0 % 2) + "  " * $0 + " - a\n" }.joined(), .nesting, at: 1_228),
        Refused("empty lines in deep lists", "- " * 32 + "a\n" + "\n" * 140_000, .nesting, at: 130_273),
        Refused("a table's delimiter row after many lines", "a\n" * 20_000 + "|-\n", .paragraph, at: 40_000),
        Refused("one that begins with a colon", "a\n" * 20_000 + ":-\n", .paragraph, at: 40_000),
        Refused("one in a quote", "> a\n" * 20_000 + "> -|\n", .paragraph, at: 80_000),
        Refused("one for many rows of its like", "a\n:-|:-\n" * 2_000, .paragraph, at: 2_658),
        Refused("a row of many cells", "|a" * 10_000 + "\n" + "|-" * 10_000 + "\n", .table, at: 20_001),
        Refused("many pipes in a row", "a|b\n-|-\n" + "|" * 10_000 + "\n", .table, at: 8),
        Refused(
            "many columns over short rows", "|a" * 400 + "\n" + "|-" * 400 + "\n" + "a\n" * 8_000, .table, at: 2_082),
        Refused("very many rows", "a|b\n-|-\n" + "c\n" * 50_000, .table, at: 100_004),
        Refused(
            "a long address used often", "[a]: /" + "b" * 50_000 + "\n\n" + "[a]" * 10_000, .references, at: 0),
        Refused(
            "a long title over lines", "x\n\n[A B]: /b '" + "b c\n" * 10_000 + "'\n\n" + "[a  b] " * 10_000,
            .references,
            at: 3),
        Refused(
            "labels that fold to one another", "[ß]: /" + "b" * 50_000 + "\n\n" + "[SS]" * 10_000, .references, at: 0),
        Refused("only marks", "*_" * 80_000, .marks, at: 0),
        Refused("nothing but short lines", "a\n" * 151_000, .marks, at: 300_000),
        Refused("nothing but list markers", "-\n+\n" * 80_000, .marks, at: 150_000),
    ]

    @Test("refused, with its place", arguments: refused)
    func refuses(_ test: Refused) throws {
        let found = try #require(MarkdownGuardTests.finding(test.body))
        #expect(found.limit == test.limit)
        #expect(found.offset == test.offset)
    }

    struct Passed: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String

        init(_ name: String, _ body: String) {
            testDescription = name
            self.body = body
        }
    }

    /// What CommonMark's own list of pathological inputs has, and what else is harmless in this version.
    static let harmless = [
        Passed("comments", "a <!--" * 20_000), Passed("comments with words", "a <!-- b " * 20_000),
        Passed("addresses", "a <http://b" * 10_000), Passed("addresses in parentheses", "http://a.b" + ")" * 50_000),
        Passed("tags", "a <a b=\"" * 10_000), Passed("tags with both quotes", "<a b=' c=\" d=' e=\" " * 5_000),
        Passed("opening brackets", "[" * 50_000), Passed("closing brackets", "]" * 50_000),
        Passed("nested brackets", "[" * 50_000 + "a" + "]" * 50_000),
        Passed("open links", "[a](b" * 20_000), Passed("open links with angles", "[a](<b" * 20_000),
        Passed("open titles", "[a](b \"" * 10_000), Passed("escapes", "\\" * 100_000),
        Passed("entities", "&" * 100_000),
        Passed("long entities", "&#" + "1" * 100_000),
        Passed("backticks of all lengths", (1..<400).map { "e" + "`" * $0 }.joined()),
        Passed("one long run of emphasis", "*" * 50_000 + "a" + "*" * 50_000),
        Passed("emphasis that only opens", "_a " * 30_000), Passed("emphasis that only closes", "a_ " * 30_000),
        Passed("nested images", "![" * 2_000 + "a" + "](b)" * 2_000),
        Passed("NUL", "a\0" * 50_000), Passed("tabs", "\t" * 100_000), Passed("setext", "a\n===\n" * 20_000),
        Passed("empty lines", "\n" * 100_000), Passed("32 quotes, then lazy lines", ">" * 32 + "a\n" + "b\n" * 20_000),
        Passed("32 items", (0..<32).map { "  " * $0 + "- a\n" }.joined()),
        Passed("many small tables", "a|b\n-|-\n1|2\n\n" * 5_000),
        Passed("open declarations, one an item", "- a <!A\n" * 10_000),
        Passed("open images and links, a few in each paragraph", ("![[]()" * 20 + "\n\n") * 400),
    ]

    static let ordinary = [
        Passed("nothing", ""), Passed("a sentence", "Today I listened."), Passed("a mark at the end", "a <"),
        Passed(
            "prose of 400 KB", ("We **met** [them](https://example.org) and #act/support `it`.\n" * 6 + "\n") * 1_000),
        Passed("a table of 2,000 rows", "| a | b | c |\n|---|:-:|--:|\n" + "| 1 | *2* | [3](4) |\n" * 2_000),
        Passed("a table of 40 columns", "|a" * 40 + "|\n" + "|-" * 40 + "|\n" + ("|1" * 40 + "|\n") * 200),
        Passed("lists 10 deep", (0..<300).map { "  " * ($0 % 10) + "- item\n" }.joined()),
        Passed("quotes 10 deep", (1...10).map { "> " * $0 + "- said\n" }.joined()),
        Passed("links, one an item", "- [a](https://example.org/a) and **b**\n" * 10_000),
        Passed("badges in a paragraph", "[![build](https://example.org/a.svg)](https://example.org/a)\n" * 200),
        Passed(
            "a bibliography",
            "As [1], [2] and [Lee 2019][lee] say.\n\n" * 3_000
                + (1...1_000).map { "[\($0)]: https://example.org/\("a" * 80) \"Title \($0)\"\n" }.joined()
                + "[lee]: https://example.org/lee\n"),
        Passed(
            "a pasted picture as a reference",
            "- [ ] task [impact:: much]\n" * 500 + "![][image1]\n\n[image1]: <data:image/png;base64,\("A" * 400_000)>\n"
        ),
        Passed("notes in HTML", "<details>\n<summary>a</summary>\n\nb <br> <kbd>c</kbd>\n\n</details>\n\n" * 2_000),
        Passed("long thematic breaks", "- " * 200 + "\n\n" + "* " * 200 + "\n\n" + "_ " * 200 + "\n"),
        Passed("help text", ("      " * 8 + "- default: no\n") * 300 + "\n" * 3 + "   - a\n     - b\n"),
        Passed(
            "code with anything in it", "```php\n" + "![[]() <? *a [b](c) |-|-|-\n> > - - - - a\n" * 20_000 + "```\n"),
        Passed("and tildes", "# A\n~~~~ `x`\n" + "[a]: b\n```\n" * 50_000 + "~~~~\n"),
        Passed("and no end", "a\n\n   ```\n" + "*_" * 300_000),
    ]

    @Test("what is long but harmless passes, and is parsed", .timeLimit(.minutes(15)), arguments: harmless + ordinary)
    func passes(_ test: Passed) throws {
        #expect(MarkdownGuardTests.finding(test.body) == nil)
        #expect(try MarkdownGuardTests.tree(test.body).blocks.first?.kind == .document)
    }

    /// Each seems to open code, or to leave it open, and does not; what follows would be slow.
    static let pretences = [
        Passed("a fence in a comment", "<!--\n```\n-->\n\n"), Passed("a fence in HTML", "<div>\n```\n\n"),
        Passed("a fence in HTML with a quote in it", "<div>\n>\n```\n\n"),
        Passed("a fence in raw HTML", "<pre>\n\n```\n</pre>\n\n"),
        Passed("a fence in an item", "- a\n\n  ```\n\nb\n\n"),
        Passed("a fence in a quote", "> ```\n\n"), Passed("a fence with a backtick after it", "``` a`\n\n"),
        Passed("a fence that is indented", "    ```\n\n"), Passed("a fence that is short", "``\n\n"),
        Passed("a fence that is closed", "```\na\n```\n\n"),
        Passed("one that is closed by more", "```\na\n`````  \n\n"),
        Passed("one closed by 255 of 300", "`" * 300 + "\na\n" + "`" * 255 + "\n\n"),
        Passed("a comment that seems closed", "<!-- --\u{1E}\n```\n-->\n\n"),
        Passed("a fence after HTML that is none", "a\n<b>\n```\na\n\n```\n\n"),
    ]

    @Test("what only looks like code hides nothing", arguments: pretences)
    func isNotFooled(_ test: Passed) {
        #expect(MarkdownGuardTests.finding(test.body + "![[]()" * 20_000)?.limit == .images)
    }

    @Test("a finding says what there is and what to do", arguments: MarkdownGuard.Limit.allCases)
    func explains(_ limit: MarkdownGuard.Limit) {
        let finding = MarkdownGuard.Finding(limit, at: 0)
        for text in [finding.message, finding.hint] {
            #expect(!text.isEmpty && text.count < 120 && !text.contains("\n"))
        }
    }

    @Test("what passes is parsed at once, whatever it is made of", .timeLimit(.minutes(15)))
    func isLinear() throws {
        let fragments = [
            "![", "[", "]", "](", "](b)", "[]()", "<", ">", "> ", "<?", "<!A ", "<![CDATA[", "<!--", "*", "**", "_",
            "*a ",
            "a* ", "_a", "`", "```\n", "\\", "&", "\n", "\n\n", "\r\n", "\t", "    ", "a", "é", "\0", "- ", "+ ", "1. ",
            "- [ ] ", "# ", "---\n", "===\n", "|", "|a", "|-", ":-\n", "|-|-\n", "\"", "[a]", "[a]: /b\n", "]: <",
            "a\n",
            "  - a\n", "<div>\n", "~~~\n", "(", ")", "* * *\n",
        ]
        var state: UInt64 = 1
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let isSoak = getenv("JOURNAL_SOAK") != nil
        var passed = 0
        for _ in 0..<(isSoak ? 5_000 : 150) {
            var body = ""
            for _ in 0...below(3) {
                let unit = (0...below(3)).map { _ in fragments[below(fragments.count)] }.joined()
                body += unit * (below(20_000) / unit.utf8.count + 1)
            }
            guard MarkdownGuardTests.finding(body) == nil else { continue }
            passed += 1
            let start = ContinuousClock.now
            _ = try MarkdownGuardTests.tree(body)
            // 60 KB take 10 ms; the rest is for a machine that does much else.
            let time = ContinuousClock.now - start
            if isSoak { #expect(time < .seconds(2), "\(body.prefix(60).debugDescription)… took \(time)") }
        }
        #expect(passed > 20)
    }

    static let corpora = getenv("JOURNAL_CORPORA").map { String(cString: $0) }

    @Test("the GFM specification passes whole", .enabled(if: corpora != nil, "JOURNAL_CORPORA is not set"))
    func passesSpecification() throws {
        let folder = try #require(MarkdownGuardTests.corpora)
        let file = try #require(fopen(folder + "/gfm-spec.txt", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        #expect(bytes.count > 100_000)
        #expect(bytes.withUnsafeBufferPointer { MarkdownGuard.check($0) } == nil)
    }
}
