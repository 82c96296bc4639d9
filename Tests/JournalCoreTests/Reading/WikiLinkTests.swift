import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Links between notes and what else other programs write beside CommonMark.
@Suite("Links between notes")
struct WikiLinkTests {
    private static func config() -> JournalConfig {
        var config = JournalConfig()
        config.people = [
            .init(handle: "raj", name: "Raj Patel", relation: .peer), .init(handle: "ana.b", name: "Ana Berg"),
        ]
        config.people[0].also = ["Rajesh", "@rp"]
        return config
    }

    @Test(
        "a link shows what a reader would see",
        arguments: [
            ReadingCase("a page", "- see [[Night pages]]. #act", "see Night pages."),
            ReadingCase("a path", "- see [[Projects/2026/Night pages]] #act", "see Night pages"),
            ReadingCase("an extension", "- see [[Night pages.md]] #act", "see Night pages"),
            ReadingCase("other words", "- with [[Projects/Night pages|night pages]] #act", "with night pages"),
            ReadingCase("words with form", "- with [[x|*night* pages]] now #act", "with <em>night</em> pages now"),
            ReadingCase("a heading", "- see [[Page#Next steps]] #act", "see Page &gt; Next steps"),
            ReadingCase("a heading of a heading", "- see [[Page#A#B]] #act", "see Page &gt; A &gt; B"),
            ReadingCase("a heading of its own page", "- see [[#Next steps]]. #act", "see Next steps."),
            ReadingCase("a block", "- see [[Page#^a1b2]] and [[Page^c3]] #act", "see Page and Page"),
            ReadingCase("no words", "- see [[Page|]] #act", "see Page"),
            ReadingCase("a bar that a table escapes", "- see [[Page\\|x]] #act", "see x"),
            ReadingCase("an embedded note", "- see ![[Page]] #act", "see Page"),
            ReadingCase("in brackets", "- see ([[Page]]) #act", "see (Page)"),
            ReadingCase("two", "- [[A]] and [[B|b]], [[C]] #act", "A and b, C"),
            ReadingCase("not closed", "- see [[Page #act", "see [[Page"),
            ReadingCase("empty", "- see [[]] #act", "see [[]]"),
            ReadingCase("in code", "- see `[[Page]]` #act", "see <code>[[Page]]</code>"),
            ReadingCase("one within a bracket", "- see [[a [[B]] #act", "see [[a B"),
            ReadingCase("underscores", "- see [[night_pages_old]] #act", "see night_pages_old"),
            ReadingCase("over lines it is none", "- see [[a\n  b]] #act", "see [[a\nb]]"),
            ReadingCase("Chinese", "- 见[[项目/夜间]]。#act", "见夜间。"),
        ])
    func shown(_ example: ReadingCase) { example.check(\.text.html) }

    @Test(
        "a tag in a link's page is none, but for acts and problems",
        arguments: [
            ReadingCase("a heading", "- see [[#Next steps]] #act", "[] []"),
            ReadingCase("a page with a sign", "- see [[C#act]] #act", "[] []"),
            ReadingCase("an act", "- a [[act/support]]", "[\"support\"] []"),
            ReadingCase("an act with a sign", "- a #[[act/support]]", "[\"support\"] []"),
            ReadingCase("a problem", "- a [[problem/x/idea]] #act", "[] [\"x\"]"),
            ReadingCase("a problem of words", "- a #[[problem/night pages]] #act", "[] [\"night-pages\"]"),
            ReadingCase("no page of another word", "- a [[lesson]] [[skill/x]] [[act]] #act", "[] []"),
        ])
    func tags(_ example: ReadingCase) { example.check { "\($0.kinds) \($0.problems.map(\.id))" } }

    @Test(
        "a file that has such a tag alone is read",
        arguments: ["- a [[act/support]]", "- a #[[act/support]]", "- a [[problem/x]]", "- #[[lesson]] a"])
    func alone(_ markdown: String) { #expect(ReadEntry(markdown).items.count == 1) }

    @Test("an ordinary tag of several words is one")
    func ordinary() {
        let read = ReadEntry("- with #[[night shift]] people #act\n- a #act #[[on call]]")
        #expect(read.items.map(\.tags) == [["night-shift"], ["on-call"]])
        #expect(read.items.map(\.text.plainText) == ["with night shift people", "a"])
    }

    @Test(
        "a link to somebody mentions them",
        arguments: [
            ReadingCase("the whole name", "- with [[Raj Patel]] #act", "raj"),
            ReadingCase("in any case", "- with [[raj patel]] #act", "raj"),
            ReadingCase("a folder", "- with [[people/raj]] and [[People/Ana Berg|Ana]] #act", "raj ana.b"),
            ReadingCase("a handle", "- with [[@raj]] #act", "raj"),
            ReadingCase("another name", "- with [[Rajesh]] and [[@rp]] and @rp #act", "raj"),
            ReadingCase("a handle that nobody knows", "- with [[@bo]] #act", "bo"),
            ReadingCase("a name that nobody knows", "- with [[@Jo Doe]] #act", "jo-doe"),
            ReadingCase("not a part of a name", "- with [[Patel]], [[Raj Patel's plan]], [[Raj P]] #act", ""),
        ])
    func people(_ example: ReadingCase) { example.check(with: Self.config()) { $0.people.joined(separator: " ") } }

    @Test(
        "what is no text is taken out",
        arguments: [
            ReadingCase("a footnote", "- a[^1] b #act", "a b"),
            ReadingCase("a footnote in place", "- a^[see *this* [x](y)] b #act", "a b"),
            ReadingCase("attributes", "- [a](b){target=_blank} c #act", "<a href=\"b\">a</a> c"),
            ReadingCase("attributes of kramdown", "- [a](b){:.x} c #act", "<a href=\"b\">a</a> c"),
            ReadingCase("braces elsewhere stay", "- a {b} c #act", "a {b} c"),
            ReadingCase("a block's id", "- a ((64a3f0c2-1b2c-4d5e-8f90-a1b2c3d4e5f6)) b #act", "a b"),
            ReadingCase("double brackets stay", "- a ((b c)) d #act", "a ((b c)) d"),
            ReadingCase("an embedded block", "- a {{embed ((64a3f0c2))}} b #act", "a b"),
            ReadingCase("an embedded page", "- a {{embed [[Page]]}} b #act", "a b"),
            ReadingCase("a query", "- a {{query (and #lesson [[act/support]])}} b #act", "a b"),
            ReadingCase("a template stays", "- a {{name}} b #act", "a {{name}} b"),
            ReadingCase("marked text", "- a ==b *c*== d #act", "a <mark>b <em>c</em></mark> d"),
            ReadingCase("signs alone stay", "- a == b, c ==d === e= #act", "a == b, c ==d === e="),
            ReadingCase("crossing pairs", "- ==a ~~b== c~~ #act", "<mark>a ~~b</mark> c~~"),
        ])
    func takenOut(_ example: ReadingCase) { example.check(\.text.html) }

    @Test("an attachment is a picture with its address")
    func attachments() {
        let read = ReadEntry("- a ![[img/my pic.png|300]] and ![[b.pdf|the plan]] #act")
        #expect(
            read.items.map(\.text.html) == [
                "a <a href=\"img/my%20pic.png\">image</a> and <a href=\"b.pdf\">the plan</a>"
            ])
    }

    @Test(
        "a callout's type is no text, and the title of a quote says who",
        arguments: [
            ReadingCase("a note", "> [!note]\n> a #act", "a | "),
            ReadingCase("folded", "> [!tip]- Read on\n> a #act", "Read on\na | "),
            ReadingCase("a quote", "> [!quote] Raj from the *team*\n> a #praise", "a | Raj from the team"),
            ReadingCase("cite", "> [!cite] @raj\n> a #praise", "a | @raj"),
            ReadingCase("a tag in the title", "> [!quote] Raj #praise\n> a", "a | Raj"),
            ReadingCase("its last paragraph first", "> [!quote] Raj\n> a #praise\n>\n> — Ana", "a | Ana"),
            ReadingCase("a quote of one line", "> [!quote] a #praise", "a | "),
            ReadingCase("no type", "> [!] a #act", "[!] a | "),
            ReadingCase("with more", "> [!info|wide]+ T\n> a #act", "T\na | "),
        ])
    func callouts(_ example: ReadingCase) {
        example.check {
            String(decoding: $0.text.code.filter { $0 != 0x01 }, as: UTF8.self) + " | " + $0.attribution.plainText
        }
    }

    @Test(
        "many links cost no more than as much text",
        arguments: ["[[", "[[a|", "[[a]] ", "^[", "==", "{{embed ", "[^", "((", "[[a|b]] #[[c]] ", "#a, "])
    func linear(_ text: String) {
        // Below the 150,000 marks that a body may have at most.
        let count = min(20_000, 150_000 / text.utf8.count)
        let read = ReadEntry("- a #lesson " + String(repeating: text, count: count))
        #expect(read.items.count == 1)
    }
}
