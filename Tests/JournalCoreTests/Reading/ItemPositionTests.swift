import Testing

@testable import JournalCore

/// Where an item stands: at the # of its first tag of the vocabulary, in lines and Unicode scalars from 1.
@Suite("Where an item stands")
struct ItemPositionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String
        var testDescription: String { name }

        init(_ name: String, _ markdown: String) {
            self.name = name
            self.markdown = markdown
        }
    }

    @Test(
        "the marked places",
        arguments: [
            Case("a list item", "- a 1️⃣#act\n- b\n- 2️⃣#lesson c"),
            Case("its first tag of the vocabulary", "- #x a 1️⃣#act #lesson"),
            Case("front matter", "---\ndate: 2026-03-04\n---\n\n- a 1️⃣#act"),
            Case("CRLF", "---\r\ndate: 2026-03-04\r\n---\r\na\r\nb 1️⃣#act\r\n\r\n- c 2️⃣#act\r\n"),
            Case("lone CR", "a\rb 1️⃣#act\r\rc 2️⃣#act"),
            Case("a byte order mark", "\u{FEFF}1️⃣#act a\n\n- b 2️⃣#act"),
            Case("a byte order mark and front matter", "\u{FEFF}---\ndate: 2026-03-04\n---\na 1️⃣#act"),
            Case("tabs", "-\ta\t1️⃣#act\n\n\t- b 2️⃣#act"),
            Case("emoji", "- 🎉 👩‍👩‍👧 🇩🇪 👍🏽 1️⃣#act"),
            Case("CJK", "- 帮助 汤姆　1️⃣#act"),
            Case("combining marks", "- e\u{301}a\u{308} cafe\u{301} 1️⃣#act"),
            Case("in a list in a quote", "> - a\n>   b 1️⃣#act\n>\n> > c 2️⃣#act"),
            Case("a lazy line", "> a\nb 1️⃣#act\n\n- c\nd 2️⃣#act"),
            Case("a lazy line that looks like a quote", "> a\n    > b 1️⃣#act"),
            Case("after a code span over lines", "a `b\nc` d 1️⃣#act"),
            Case("after a code span with escapes", "a `\\` \\` `` b`c `` 1️⃣#act"),
            Case("after inline HTML", "a <b title=\"x\n y\"> c 1️⃣#act"),
            Case("after a link over lines", "a [b\nc](d\n\"e\") f 1️⃣#act"),
            Case("in a link's text", "a [b 1️⃣#act](c)"),
            Case("after links of all kinds", "[a](b) [c][d] [d] ![e](f) <http://g.h> 1️⃣#act\n\n[d]: /x"),
            Case("after definitions", "[a]: /b \"c #lesson\"\n[d]:\n  <e>\n  'f'\n1️⃣#act g"),
            Case("one with an address that is none", "[m]: )/x\na 1️⃣#act [m]\n\n[m]: /x"),
            Case("a definition that is none", "[a]: b c\n1️⃣#act"),
            Case("after entities", "a &amp; &copy; &#35; &nGt; &nope; b 1️⃣#act"),
            Case("after escapes", "a \\* \\# \\\\ \\a 1️⃣#act"),
            Case("after emphasis", "*a **b** c* ___d___ 1️⃣#act"),
            Case("in emphasis", "**a 1️⃣#act** b"),
            Case("after a hard break", "a  \n   b\\\n  1️⃣#act"),
            Case("in a table", "| a | b |\n|---|---|\n| x \\| `y\\|` | z 1️⃣#act |\n| 2️⃣#act ||"),
            Case("in a table without outer pipes", "a | b\n--|--\nc | d 1️⃣#act"),
            Case("in a table's head", "| a 1️⃣#act | b |\n|---|---|"),
            Case("in a table in a list", "- x\n\n  | a | b |\n  |---|---|\n  | c | 1️⃣#act |"),
            Case(
                "a paragraph right before a table",
                "x 1️⃣#act\ny 2️⃣\n| a | b |\n|---|---|\n| c | 3️⃣#act |".replacing("2️⃣", with: "").replacing("3️⃣", with: "2️⃣")),
            Case("that paragraph in a quote", "> x\n> y 1️⃣#act\n> a | b 2️⃣#act\n> --|--\n> c | 3️⃣#act"),
            Case("headings", "# a 1️⃣#act\n\n## b 2️⃣#act ##\n\n#   c 3️⃣#act #\n\n   ###   d 4️⃣#act"),
            Case("ordered lists", "1. a 1️⃣#act\n10) b 2️⃣#act"),
            Case("nested five deep", "- 1\n  - 2\n    - 3\n      - 4\n        - 5 1️⃣#act"),
            Case("tasks", "- [ ] a 1️⃣#promise\n1. [x]   b 2️⃣#promise"),
            Case("after a comment", "a <!-- b\nc --> d 1️⃣#act\n\n%%e%% 2️⃣#act"),
            Case("in a field's value", "- a [k:: b 1️⃣#act]"),
            Case("in brackets", "- a (1️⃣#act) \"2️⃣\"".replacing("2️⃣", with: "")),
            Case("the same words before", "a `a 1` a 1️⃣#act\n\n[a]: a\na [a] a 2️⃣#act"),
            Case("in the front matter", "---\ntags: [x, 1️⃣act]\n---\nBody"),
            Case("in the front matter with #", "---\ntags: \"1️⃣#act\"\n---\nBody"),
        ])
    func positions(_ example: Case) {
        let read = ReadEntry(example.markdown)
        #expect(read.faults == [])
        #expect(read.places == read.marked)
    }
}
