import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// An item ends where it ends for the eye; format, "Items".
@Suite("Lines right below an item")
struct LazyLinesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String
        /// The text of each item, and ` | ` with the plain text of its detail where it has one.
        var expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ markdown: String, _ expected: String...) {
            self.name = name
            self.markdown = markdown
            self.expected = expected
        }
    }

    static func show(_ item: Item) -> String {
        let detail = item.detail.plainText
        return item.text.plainText + (detail.isEmpty ? "" : " | " + detail)
    }

    @Test(
        "one that is neither indented nor marked is left out, and told",
        arguments: [
            Case("a bullet", "- Helped Ana. #act\n1️⃣Lunch was awful.", "Helped Ana."),
            Case("CRLF", "- Helped Ana. #act\r\n1️⃣Lunch was awful.\r\n", "Helped Ana."),
            Case("other bullets", "* a #act\n1️⃣b\n\n+ c #act\n2️⃣d", "a", "c"),
            Case("a number", "12. a #act\n1️⃣b", "a"),
            Case("a task", "- [ ] a #promise\n1️⃣b", "a"),
            Case("more than one", "- a #act\n1️⃣b\nc\nd", "a"),
            Case("an ordinary tag or a mention is no mark", "- a #act\n1️⃣b #shopping @dieter", "a"),
            Case("bold words are none", "- a #act\n1️⃣b with **Dieter** and a [link](c).", "a"),
            Case("of a quote", "> a #praise\n1️⃣b", "a"),
            Case("of a quote in a quote", "> > a #praise\n> 1️⃣b", "a"),
            Case("of a list in a quote", "> - a #act\n> 1️⃣b", "a"),
            Case("of a list in a quote, without >", "> - a #act\n1️⃣b", "a"),
            Case("of a quote in a list", "- > a #praise\n  1️⃣b", "a"),
            Case("of a list in a list", "- x\n  - a #act\n  1️⃣b", "a"),
            Case("of a list in a list, at the margin", "- x\n  - a #act\n1️⃣b", "a"),
            Case("of an indented list", "  - a #act\n  1️⃣b", "a"),
            Case("two markers on a line", "- - a #act\n  1️⃣b", "a"),
            Case("of a later paragraph", "- a #act\n\n  b\n1️⃣c", "a | b"),
            Case("of a paragraph in the detail", "- a #act\n  - b\n1️⃣c", "a | b"),
            Case("emoji and CJK", "- 🎉 助けた #act\n1️⃣昼食", "🎉 助けた"),
            Case("what follows it goes too", "- a #act\n1️⃣b\n  c", "a"),
        ])
    func leftOut(_ example: Case) {
        let read = ReadEntry(example.markdown)
        #expect(read.faults == read.marked.map { "lazy-line \($0)" }, "\(example.name)")
        #expect(read.items.map(LazyLinesTests.show) == example.expected, "\(example.name)")
    }

    @Test(
        "one that is indented, or says that it belongs, is part of the item",
        arguments: [
            Case("indented", "- a #act\n  b", "a b"),
            Case("indented by one", "- a #act\n b", "a b"),
            Case("by a tab", "- a #act\n\tb", "a b"),
            Case("by a tab below a tab", "-\ta #act\n\tb", "a b"),
            Case("within a number's marker", "12. a #act\n b", "a b"),
            Case("behind >", "> a #praise\n> b", "a b"),
            Case("behind > without a space", "> a #praise\n>b", "a b"),
            Case("in a list in a quote", "> - a #act\n>   b\n> - c #act\n>  d", "a b", "c d"),
            Case("in a list in a list", "- x\n  - a #act\n   b", "a b"),
            Case("of a list in the item's detail", "- a #act\n  - b\n  c", "a | b c"),
            Case("up to the last tag", "- a\nb #act", "a b"),
            Case("up to the last of many", "- a #act\nb\nc #act/support", "a b c"),
            Case("up to the last field", "- a #act\nb\n[impact:: c]", "a b"),
            Case("a field over lines", "- a #act\nb [impact:: c\nd]", "a b"),
            Case("a field as a line", "- a #act\nimpact:: c", "a"),
            Case("#public", "- a #act\nb #public", "a b"),
            Case("where a link ends", "- a #act [b\nc](d)", "a b c"),
            Case("where emphasis ends", "- a #act **b\nc**", "a b c"),
            Case("where code ends", "- a #act `b\nc`", "a b c"),
            Case("of a quote, who said it", "> a #praise\n— Raj", "a — Raj"),
            Case("with two hyphens, by mention", "> a #praise\n-- @raj", "a -- @raj"),
            Case("below a heading", "# a #act\n- b\nc", "a | b c"),
            Case("a paragraph of no list", "a #act\nb", "a b"),
        ])
    func belongs(_ example: Case) {
        let read = ReadEntry(example.markdown)
        #expect(read.faults == [], "\(example.name)")
        #expect(read.items.map(LazyLinesTests.show) == example.expected, "\(example.name)")
    }

    @Test("#private in one hides the item")
    func hides() {
        let read = ReadEntry("- a #act\nb #private\nc")
        #expect(read.items.map(\.audience) == [.private])
        #expect(read.items.map(\.text.plainText) == ["a b"])
    }

    @Test("nobody is mentioned, and nothing tagged, by what is left out")
    func nothingOfIt() {
        let read = ReadEntry("- a #act @ana\nb #shopping @dieter")
        #expect(read.items.map(\.people) == [["ana"]])
        #expect(read.items.map(\.tags) == [[]])
    }

    @Test("those of a plain note are nobody's matter")
    func plainNote() {
        #expect(ReadEntry("- a\nb\n\nc #act").faults == [])
    }
}
