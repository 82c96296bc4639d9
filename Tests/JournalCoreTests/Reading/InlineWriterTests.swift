import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// The text keeps its inline Markdown; tags and fields are taken out of it as if they had never been typed.
@Suite("An item's text")
struct InlineWriterTests {
    @Test(
        "as HTML",
        arguments: [
            ReadingCase(
                "inline Markdown stays", "- *a* **b** `c` [d](https://e.org) ~~f~~ #act",
                "<em>a</em> <strong>b</strong> <code>c</code> <a href=\"https://e.org\">d</a> <del>f</del>"),
            ReadingCase("a tag in the middle", "- a #act b", "a b"),
            ReadingCase("before punctuation", "- Helped Tom #act/support. Well #x, done", "Helped Tom. Well, done"),
            ReadingCase("in brackets of its own", "- Helped Tom (#act/support).", "Helped Tom."),
            ReadingCase("in brackets with others", "- Helped (Tom #act/support)", "Helped (Tom)"),
            ReadingCase("in quotes of its own", "- a \"#act\" b", "a b"),
            ReadingCase("in emphasis of its own", "- a **(#act)** b", "a b"),
            ReadingCase("at the start with a colon", "- #act/support: walked Raj through it", "walked Raj through it"),
            ReadingCase("a field", "- a [k:: *v*] b (l:: w) c #act", "a b c"),
            ReadingCase("a line field", "a #act\nk:: v\nb", "a\nb"),
            ReadingCase("a line field that ends in emphasis", "a #act\nk:: **v**", "a"),
            ReadingCase("a field before emphasis", "a #act [k:: v]*b* **[k:: *v*]**", "a <em>b</em>"),
            ReadingCase("a mention stays", "- with @Tom #act", "with @Tom"),
            ReadingCase("raw HTML is text", "- a <b>c</b> #act", "a &lt;b&gt;c&lt;/b&gt;"),
            ReadingCase("entities and escapes", "- a &amp; \\* &lt; &copy; #act", "a &amp; * &lt; ©"),
            ReadingCase("a hard break", "a  \nb #act", "a<br>b"),
            ReadingCase("control characters do no harm", "- a\u{1}b\u{2}c\u{7F}d #act", "a\u{FFFD}b\u{FFFD}cd"),
            ReadingCase("nothing is left", "- #act [k:: v] (#x)", ""),
            ReadingCase("struck out around a field", "- a ~~b [k:: v] c~~ #act", "a <del>b c</del>"),
            ReadingCase("not into a field", "- a ~~b [k:: c~~ d] #act", "a ~~b"),
            ReadingCase("tildes alone", "- a ~~ b ~c~ ~~d #act", "a ~~ b ~c~ ~~d"),
        ])
    func html(_ example: ReadingCase) { example.check(\.text.html) }

    @Test("brackets around nothing close without a stack, however many there are")
    func manyBrackets() {
        let read = ReadEntry(
            "- a " + String(repeating: "(", count: 50_000) + "#act" + String(repeating: ")", count: 50_000))
        #expect(read.items.map(\.text.plainText) == ["a"])
    }
}
