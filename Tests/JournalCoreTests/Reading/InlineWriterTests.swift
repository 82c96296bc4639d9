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
            ReadingCase("before punctuation", "- Helped Tom #act/support. Well #x, done", "Helped Tom. Well x, done"),
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
            ReadingCase("nothing is left", "- #act [k:: v] #x", ""),
            ReadingCase("struck out around a field", "- a ~~b [k:: v] c~~ #act", "a <del>b c</del>"),
            ReadingCase("not into a field", "- a ~~b [k:: c~~ d] #act", "a ~~b"),
            ReadingCase("tildes alone", "- a ~~ b ~c~ ~~d #act", "a ~~ b ~c~ ~~d"),
        ])
    func html(_ example: ReadingCase) { example.check(\.text.html) }

    @Test(
        "what is taken out leaves no doubled comma, stop or space, and no empty bracket",
        arguments: [
            ReadingCase("between commas", "- with the build, #act/support, and left.", "with the build, and left."),
            ReadingCase(
                "several between commas", "- with it, #act/support, #act/bridge, and left.", "with it, and left."),
            ReadingCase("before a stop", "- Helped Ana, #act/support.", "Helped Ana."),
            ReadingCase("after a stop", "- Helped Ana. #act/support.", "Helped Ana."),
            ReadingCase("after a question", "- Why? #act/support.", "Why?"),
            ReadingCase("several after a stop", "- Helped Ana. #act/support, #act/bridge.", "Helped Ana."),
            ReadingCase("at the end after a comma", "- Helped Ana, #act/support", "Helped Ana"),
            ReadingCase("at the end after a colon", "- Helped Ana: #act/support", "Helped Ana"),
            ReadingCase("at the end after a dash", "- Helped Ana – #act/support", "Helped Ana"),
            ReadingCase("at the end after a hyphen", "- Helped Ana - #act/support #act/bridge", "Helped Ana"),
            ReadingCase("a bracket of several", "- Helped Ana (#act/support, #act/bridge).", "Helped Ana."),
            ReadingCase("a bracket with spaces", "- Helped Ana ( #act/support ).", "Helped Ana."),
            ReadingCase("last in a bracket", "- Helped (with Tom, #act/support).", "Helped (with Tom)."),
            ReadingCase("first in a bracket", "- Helped (#act/support, with Tom).", "Helped (with Tom)."),
            ReadingCase("nested brackets", "- Helped Ana [(#act/support)].", "Helped Ana."),
            ReadingCase("curly quotes", "- Helped Ana “#act/support”.", "Helped Ana."),
            ReadingCase("full width", "- 教了新人（#act/support）。", "教了新人。"),
            ReadingCase("full-width commas", "- 帮助了同事，#act/support，然后离开。", "帮助了同事，然后离开。"),
            ReadingCase("after a full-width stop", "- 帮助了同事。#act/support。", "帮助了同事。"),
            ReadingCase("before a colon", "- #act/support: walked", "walked"),
            ReadingCase("several before a colon", "- #act/support #act/bridge: walked", "walked"),
            ReadingCase("before a dash", "- #act/support - walked", "walked"),
            ReadingCase("before a comma at the start", "- #act/support, #act/bridge, walked", "walked"),
            ReadingCase("in bold at the end", "- **Helped Ana, #act/support**", "<strong>Helped Ana</strong>"),
            ReadingCase("bold of its own", "- Helped Ana **#act/support**.", "Helped Ana."),
            ReadingCase("struck out of its own", "- Helped Ana ~~#act/support~~.", "Helped Ana."),
            ReadingCase("a field between commas", "- with it, [k:: v], and left #act", "with it, and left"),
            ReadingCase("a mention stays with its comma", "- with @Tom, #act/support, and @Bo", "with @Tom, and @Bo"),
            ReadingCase("three points stay", "- Helped Ana #act/support...", "Helped Ana..."),
            ReadingCase(
                "a quote that is said", "- said \"yes\" #act/support \"no\"", "said &quot;yes&quot; &quot;no&quot;"),
            ReadingCase("on a line of its own", "a\n#act/support\nb", "a\nb"),
            ReadingCase("a hyphen within stays", "- a well-known #act/support thing", "a well-known thing"),
        ])
    func gaps(_ example: ReadingCase) { example.check(\.text.html) }

    @Test(
        "an ordinary tag is taken out where only marks follow, and stays as a word elsewhere",
        arguments: [
            ReadingCase(
                "words of the sentence", "- Fixed the #payments alert with the #ops crew. #act/support",
                "Fixed the payments alert with the ops crew."),
            ReadingCase("at the end", "- Fixed the alert #ops #act/support", "Fixed the alert"),
            ReadingCase("before a mention and a field", "- Fixed it #ops @raj [k:: v] #act", "Fixed it @raj"),
            ReadingCase("a word before a stop", "- Fixed it with #ops. #act", "Fixed it with ops."),
            ReadingCase("behind a stop with a stop", "- Fixed it. #act #ops, #night.", "Fixed it."),
            ReadingCase("behind a stop before words", "- Fixed it. #ops was glad. #act", "Fixed it. ops was glad."),
            ReadingCase("at the end of its line", "Fixed it #ops\nat night #act", "Fixed it\nat night"),
            ReadingCase("a line of tags", "Fixed it\n#ops, #night.\n#act", "Fixed it"),
            ReadingCase("nested", "- the #team/ops crew #act", "the team/ops crew"),
            ReadingCase("in brackets of its own", "- the alert (#ops) #act", "the alert (#ops)"),
            ReadingCase("with others in brackets", "- the alert (#ops only) #act", "the alert (ops only)"),
            ReadingCase("a field's value", "- a [k:: for the #ops crew] #act", "a"),
            ReadingCase("Chinese", "- 和 #运维 一起。#act/support", "和 运维 一起。"),
            ReadingCase("before an anchor", "- Fixed it #ops #act ^one", "Fixed it"),
            ReadingCase("a number is none", "- Closed #12 with #ops people #act", "Closed #12 with ops people"),
        ])
    func words(_ example: ReadingCase) { example.check(\.text.html) }

    @Test("an ordinary tag is kept as a tag either way")
    func kept() {
        let read = ReadEntry("- Fixed the #payments alert [k:: for #ops people]. #act #night")
        #expect(read.items.map(\.tags) == [["payments", "ops", "night"]])
        #expect(read.items.map(\.fieldList) == ["k = for ops people"])
    }

    @Test("brackets around nothing close without a stack, however many there are")
    func manyBrackets() {
        let read = ReadEntry(
            "- a " + String(repeating: "(", count: 50_000) + "#act" + String(repeating: ")", count: 50_000))
        #expect(read.items.map(\.text.plainText) == ["a"])
    }
}
