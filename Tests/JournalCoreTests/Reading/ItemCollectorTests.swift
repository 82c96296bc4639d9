import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// An item is the smallest block that carries a tag of the vocabulary.
@Suite("What makes an item")
struct ItemCollectorTests {
    @Test(
        "the block in which a tag stands is the item, and gives it its text",
        arguments: [
            ReadingCase("a list item", "- Helped Tom #act/support", "listItem: Helped Tom"),
            ReadingCase("the tag may stand anywhere in it", "- #act/support Helped Tom", "listItem: Helped Tom"),
            ReadingCase(
                "a tag in another paragraph of a list item: the first is the text",
                "- Helped Tom\n\n  It took an hour. #act/support", "listItem: Helped Tom"),
            ReadingCase("a numbered list item", "3. Helped Tom #act/support", "listItem: Helped Tom"),
            ReadingCase(
                "a paragraph", "Helped Tom\nwith the release. #act/support", "paragraph: Helped Tom with the release."),
            ReadingCase("a heading", "## Helped Tom #act/support\n\nAt last.", "heading: Helped Tom"),
            ReadingCase("a heading closed by #s", "## Helped Tom #act/support ##", "heading: Helped Tom"),
            ReadingCase(
                "a block quote, whose last paragraph names who said it", "> Great talk! #praise\n>\n> — Sarah",
                "quote: Great talk!"),
            ReadingCase("a quote of one paragraph", "> Great talk! #praise", "quote: Great talk!"),
            ReadingCase("the tag may stand beside the name", "> Great talk!\n>\n> Sarah #praise", "quote: Great talk!"),
            ReadingCase(
                "a table's row", "| what | tag |\n|---|---|\n| Helped Tom | #act/support |\n| no item | |",
                "row: Helped Tom"),
            ReadingCase(
                "the cells of a row are one text", "| a | b | c |\n|---|---|---|\n| Helped | Tom | #act |",
                "row: Helped Tom"),
            ReadingCase("a task", "- [x] Helped Tom #act/support", "listItem: Helped Tom"),
            ReadingCase(
                "items within items are apart",
                "- Helped Tom #act/support\n  - and Ann #act/bridge\n    - and Bo #lesson\n- nothing",
                "listItem: Helped Tom", "listItem: and Ann", "listItem: and Bo"),
            ReadingCase(
                "five deep", "- 1 #act\n  - 2\n    - 3 #act\n      - 4\n        - 5 #act",
                "listItem: 1", "listItem: 3", "listItem: 5"),
            ReadingCase("two tags on one block are one item", "- Both #act/support #act/bridge", "listItem: Both"),
            ReadingCase("in a list in a quote", "> - Helped Tom #act/support", "listItem: Helped Tom"),
            ReadingCase("a quote in a list item", "- Said today:\n\n  > Great! #praise", "quote: Great!"),
            ReadingCase(
                "a table right after a paragraph", "intro #lesson\na|b\n-|-\nx|#act", "paragraph: intro", "row: x"),
            ReadingCase("a heading in a list item", "- # Deep #act\n\n  body", "heading: Deep"),
        ])
    func shapes(_ example: ReadingCase) { example.check(\.shapeAndText) }

    @Test(
        "what holds no tag of the vocabulary is not an item",
        arguments: [
            ReadingCase("plain text", "Nothing here."),
            ReadingCase("an ordinary tag", "- Read a book #reading"),
            ReadingCase("an audience alone", "- Secret #private"),
            ReadingCase("a root in a longer word", "- A #activity and a #promised thing, #actor/x"),
            ReadingCase("code", "`#act/support`\n\n    #act/support\n\n```\n#act/support\n```"),
            ReadingCase("raw HTML", "<div>\n#act/support\n</div>\n\nText <b title=\" #act/support\"> more."),
            ReadingCase("a link's target", "[a](b\"#act\") and [b](<x #act/support> \"y #act/bridge\")"),
            ReadingCase("a definition of a link", "[a]: /b \"c #act/support\"\n\nText [a]."),
            ReadingCase("an address", "See https://example.org/x#act/support and <https://example.org/#act>."),
            ReadingCase("escaped", "\\#act/support and &#35;act/support"),
            ReadingCase("a comment", "<!-- #act/support --> and %%#act/support%%"),
            ReadingCase("front matter's other keys", "---\nnote: \"#act/support\"\n---\nText."),
        ])
    func noItem(_ example: ReadingCase) { example.check(\.shapeAndText) }

    @Test("a plain note costs nothing and is not an entry")
    func plainNote() {
        let read = ReadEntry("Buy milk #shopping")
        #expect(read.entry == nil)
        #expect(read.faults == [])
    }

    @Test(
        "a task box belongs to its item",
        arguments: [
            ReadingCase(
                "open, done, and none", "- [ ] a #promise\n- [x] b #promise\n- [X] c #promise\n- d #promise",
                "a open", "b done", "c done", "d -"),
            ReadingCase("numbered", "1. [ ] a #promise\n2) [x] b #promise", "a open", "b done"),
            ReadingCase(
                "other bullets", "* [x] a #promise\n+ [X] b #promise\n\n- [x]\tc #promise", "a done", "b done", "c done"
            ),
            ReadingCase("in a quote", "> - [x] a #promise\n> * [ ] b #promise", "a done", "b open"),
            ReadingCase(
                "in a callout", "> [!todo] Standup\n> - [x] a #promise\n>   1. [-] b #promise", "a done", "b cancelled"),
            ReadingCase("in a list in a list", "- - [x] a #promise\n- 1. [x] b #promise", "a done", "b done"),
            ReadingCase("numbered, then a bullet", "1. - [x] a #promise\n2. > - [/] b #promise", "a done", "b begun"),
            ReadingCase("alone on its line", "- [x]\n  a #promise\n- [ ]\n  b #promise", "a done", "b open"),
            ReadingCase(
                "alone in its paragraph", "- [x]\n\n  a #promise\n- [-]\n\n  b #promise", "a done", "b cancelled"),
            ReadingCase("CRLF", "- [x] a #promise\r\n- [x]\r\n  b #promise\r\n", "a done", "b done"),
            ReadingCase(
                "states", "- [/] a #promise\n- [-] b #promise\n- [>] c #promise\n- [?] d #promise\n- [é] e #promise",
                "a begun", "b cancelled", "c moved", "d open", "e open"),
            ReadingCase("with bold text", "- [x] **a** #promise\n- [-] [b](c) #promise", "a done", "b cancelled"),
            ReadingCase("a box of an asterisk", "- [*] a* #promise", "a open"),
            ReadingCase("where a link has its name", "- [x] a #promise\n\n[x]: https://example.org", "a done"),
            ReadingCase("a link", "- [x](y) a #promise\n- [x]a #promise", "x a -", "[x]a -"),
            ReadingCase("code", "- `[x]` a #promise", "[x] a -"),
            ReadingCase(
                "struck out", "- ~~a~~ #promise\n- [ ] ~~b~~ @cy #promise\n- ~~c #promise~~\n- ~~d~~ not #promise",
                "a cancelled", "b @cy cancelled", "c cancelled", "d not -"),
            ReadingCase("struck out and ticked", "- [x] ~~a~~ #promise\n- [>] ~~b~~ #promise", "a done", "b moved"),
            ReadingCase("called off by a field", "- [ ] a #promise [cancelled:: 2026-03-04]", "a cancelled"),
        ])
    func taskBoxes(_ example: ReadingCase) {
        example.check { "\($0.text.plainText) \($0.task.map { "\($0)" } ?? "-")" }
    }

    @Test(
        "the title of an entry is the front matter's, else its first heading, else the file's name",
        arguments: [
            ("---\ntitle: One\n---\n# Two\n\n#act", "One"), ("Text\n\n## Two #x\n\n#act", "Two"), ("#act", "retro"),
            ("---\ntitle: One <!-- not this -->\n---\n#act", "One"),
        ])
    func title(_ markdown: String, _ expected: String) {
        #expect(ReadEntry(markdown, path: "2026-03-04-retro.md").entry?.title == expected)
    }

    @Test("an entry keeps front matter of other keys, its path and its tags")
    func frontMatter() throws {
        let read = ReadEntry("---\npath: a/b\ntags: [x, \"#y/z\"]\nTeam: Red *one*\n---\n#act")
        let entry = try #require(read.entry)
        #expect(read.faults == [])
        #expect(entry.path == "a/b")
        #expect(entry.tags == ["x", "y/z"])
        #expect(entry.extra.map { "\($0.key) = \($0.value.plainText)" } == ["Team = Red one"])
    }

    @Test("without a path the file's name is the slug")
    func slug() {
        #expect(ReadEntry("#act", path: "x/2026-03-04 Très bien!.md").entry?.path == "2026-03-04-Très-bien-")
    }
}
