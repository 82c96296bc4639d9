import JournalMarkdown
import Testing

@Suite("Text as HTML")
struct RichTextHTMLTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: RichText
        var expected: String
        var testDescription: String { name }
    }

    static let inline: [Case] = [
        Case(name: "markup is text", text: .of("<b> & \"it's\""), expected: "&lt;b&gt; &amp; &quot;it&#39;s&quot;"),
        Case(
            name: "a quote with a combining accent is escaped", text: .of("\"\u{301} '\u{301}<\u{338}"),
            expected: "&quot;\u{301} &#39;\u{301}&lt;\u{338}"),
        Case(
            name: "emphasis nests",
            text: .of(.op(.strong), "a ", .op(.emphasis), "b", .op(.emphasisEnd), .op(.strongEnd)),
            expected: "<strong>a <em>b</em></strong>"),
        Case(name: "deleted", text: .of(.op(.deleted), "x", .op(.deletedEnd)), expected: "<del>x</del>"),
        Case(
            name: "code is escaped", text: .of(.op(.code), "a<b https://x.org", .op(.codeEnd)),
            expected: "<code>a&lt;b https://x.org</code>"),
        Case(name: "a mention left over", text: .of("by ", .op(.mention, "raj")), expected: "by @raj"),
        Case(name: "a hard break", text: .of("a", .op(.lineBreak), "b"), expected: "a<br>b"),
        Case(
            name: "a link with a title", text: .of(.link("https://x.org/?a=1&b='", "the \"one\""), "x", .op(.linkEnd)),
            expected: "<a href=\"https://x.org/?a=1&amp;b=&#39;\" title=\"the &quot;one&quot;\">x</a>"),
        Case(
            name: "a link that may not be", text: .of(.link("javascript:alert(1)"), "x", .op(.linkEnd)), expected: "x"),
        Case(
            name: "a link without words shows its address", text: .of(.link("https://x.org"), .op(.linkEnd)),
            expected: "<a href=\"https://x.org\">https://x.org</a>"),
        Case(
            name: "an image is a link to it", text: .of(.op(.image, "p.png", ""), "the plan", .op(.imageEnd)),
            expected: "<a href=\"p.png\">the plan</a>"),
        Case(
            name: "an image without words", text: .of(.op(.image, "p.png", ""), .op(.imageEnd)),
            expected: "<a href=\"p.png\">image</a>"),
        Case(
            name: "an image in a link is its words",
            text: .of(.link("https://x.org"), .op(.image, "p.png", ""), "plan", .op(.imageEnd), .op(.linkEnd)),
            expected: "<a href=\"https://x.org\">plan</a>"),
        Case(
            name: "an address in text becomes a link", text: .of("see https://x.org/a_b, then"),
            expected: "see <a href=\"https://x.org/a_b\">https://x.org/a_b</a>, then"),
        Case(
            name: "an address in brackets", text: .of("(https://x.org/a_(b))"),
            expected: "(<a href=\"https://x.org/a_(b)\">https://x.org/a_(b)</a>)"),
        Case(
            name: "two addresses", text: .of("http://a.b http://c.d?!"),
            expected: "<a href=\"http://a.b\">http://a.b</a> <a href=\"http://c.d\">http://c.d</a>?!"),
        Case(name: "an address within a word is none", text: .of("xhttps://x.org"), expected: "xhttps://x.org"),
        Case(
            name: "an address without host is none", text: .of("http:// and https://-"),
            expected: "http:// and https://-"),
        Case(
            name: "an address within a link is text", text: .of(.link("https://a.b"), "https://c.d", .op(.linkEnd)),
            expected: "<a href=\"https://a.b\">https://c.d</a>"),
    ]

    @Test("within a line", arguments: inline)
    func writesInline(_ test: Case) { #expect(test.text.html == test.expected) }

    static let blocks: [Case] = [
        Case(
            name: "a tight list has no paragraphs",
            text: .of(
                .op(.bulletList, "t"), .op(.item, ""), .op(.paragraph), "a", .op(.paragraphEnd), .op(.itemEnd),
                .op(.bulletListEnd)),
            expected: "<ul><li>a </li></ul>"),
        Case(
            name: "a loose ordered list that starts at 3",
            text: .of(
                .op(.orderedList, "l3"), .op(.item, ""), .op(.paragraph), "a", .op(.paragraphEnd), .op(.itemEnd),
                .op(.orderedListEnd)),
            expected: "<ol start=\"3\"><li><p>a</p></li></ol>"),
        Case(
            name: "task boxes have words",
            text: .of(
                .op(.bulletList, "t"), .op(.item, "x"), "a", .op(.itemEnd), .op(.item, " "), "b", .op(.itemEnd),
                .op(.bulletListEnd)),
            expected: "<ul><li><span role=\"img\" aria-label=\"done\">☑</span> a</li>"
                + "<li><span role=\"img\" aria-label=\"not done\">☐</span> b</li></ul>"),
        Case(
            name: "raw HTML is shown", text: .of(.op(.htmlBlock), "<script>x</script>", .op(.htmlBlockEnd)),
            expected: "<pre><code>&lt;script&gt;x&lt;/script&gt;</code></pre>"),
        Case(
            name: "a code block's info is not written",
            text: .of(.op(.codeBlock, "\" onload=x"), "a", .op(.codeBlockEnd)),
            expected: "<pre><code>a</code></pre>"),
        Case(
            name: "headings go below the page's, without a gap",
            text: .of(
                .op(.heading, "2"), "a", .op(.headingEnd), .op(.heading, "5"), "b", .op(.headingEnd),
                .op(.heading, "2"),
                "c", .op(.headingEnd)),
            expected: "<h4>a</h4><h5>b</h5><h4>c</h4>"),
        Case(
            name: "a table",
            text: .of(
                .op(.table), .op(.row, "h"), .op(.cell), "a", .op(.cellEnd), .op(.cell), .op(.cellEnd), .op(.rowEnd),
                .op(.row, ""), .op(.cell), "1", .op(.cellEnd), .op(.cell), "2", .op(.cellEnd), .op(.rowEnd),
                .op(.tableEnd)),
            expected: "<div class=\"wide\" tabindex=\"0\"><table><tr><th scope=\"col\">a</th><td></td></tr>"
                + "<tr><td>1</td><td>2</td></tr></table></div>"),
        Case(
            name: "a paragraph in a quote in a tight list keeps its element",
            text: .of(
                .op(.bulletList, "t"), .op(.item, ""), .op(.quote), .op(.paragraph), "q", .op(.paragraphEnd),
                .op(.quoteEnd),
                .op(.itemEnd), .op(.bulletListEnd)),
            expected: "<ul><li><blockquote><p>q</p></blockquote></li></ul>"),
    ]

    @Test("blocks", arguments: blocks)
    func writesBlocks(_ test: Case) { #expect(test.text.html == test.expected) }

    @Test("no link is written where it stands inside one")
    func writesNoLinks() {
        let text = RichText.of(.link("https://x.org"), "a", .op(.linkEnd), " https://y.org")
        var out: [UInt8] = []
        text.appendHTML(to: &out, links: false)
        #expect(String(decoding: out, as: UTF8.self) == "a https://y.org")
    }

    @Test("a hundred thousand nested quotes and unclosed links are no recursion")
    func isNotRecursive() {
        var text = RichText()
        for _ in 0..<100_000 { text.append(.quote) }
        for _ in 0..<100_000 { text.append(.quoteEnd) }
        #expect(text.html.utf8.count == 100_000 * 25)
        var links = RichText()
        for _ in 0..<50_000 { links.append(.image, arguments: [0x78, 0x02, 0x02]) }
        #expect(!links.html.isEmpty)
        #expect(!links.markdown.isEmpty)
        #expect(links.plainText.utf8.count < 100_000)
    }

    @Test("any bytes give an answer")
    func takesAnyBytes() {
        for a in UInt8.min...UInt8.max {
            let text = RichText(code: [0x01, a, 0x61, 0x02, 0x01, a, 0x01])
            _ = text.html
            _ = text.plainText
            _ = text.markdown
        }
    }
}
