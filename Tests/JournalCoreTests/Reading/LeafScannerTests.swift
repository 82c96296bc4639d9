import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Tags, mentions, fields and anchors; format, "Marks in text".
@Suite("Marks in text")
struct LeafScannerTests {
    @Test(
        "a tag is # and letters, marks, digits, _, - and / of any script",
        arguments: [
            ReadingCase("plain", "#act a #one #two-three_4", "one two-three_4"),
            ReadingCase("nested", "#act #team/red/1", "team/red/1"),
            ReadingCase("scripts", "#act #führung #лидер #指导 #नेता #قيادة", "führung лидер 指导 नेता قيادة"),
            ReadingCase("combining marks", "#act #cafe\u{301} #x", "cafe\u{301} x"),
            ReadingCase("digits of any script are no tag alone", "#act #123 #٣ #1a #a1", "1a a1"),
            ReadingCase("a last / is dropped", "#act #team/ #x//", "team x"),
            ReadingCase(
                "after white space and ( [ { \" '", "#act (#a x) [#b x] {#c x} \"#d x\" '#e x'\u{3000}#f\t#g",
                "a b c d e f g"),
            ReadingCase(
                "in brackets or quotes that it fills alone it is text",
                "#act (#a) [#b] {#c} \"#d\" '#e' (\"#f\") (#g, #h)", "g h"),
            ReadingCase("at the start of a line", "#act\n#a", "a"),
            ReadingCase("not within a word", "#act C# a#b x/#c &#x; é#d .#e *#f* #", ""),
            ReadingCase("punctuation ends it", "#act #a. #b, #c: #d! #e) #f🎉", "a b c d e f"),
            ReadingCase("each once, without case, as first written", "#act #Team #team #TEAM", "Team"),
            ReadingCase("in a link's text", "#act [#a](b)", "a"),
            ReadingCase("not in code", "#act `#a` ``#b `#c` ``", ""),
            ReadingCase("not in an address", "#act https://example.org/#a <https://example.org/ #b>", "b"),
        ])
    func tags(_ example: ReadingCase) { example.check { $0.tags.joined(separator: " ") } }

    @Test(
        "a mention is @ and a letter, then letters, digits, ., _ and -",
        arguments: [
            ReadingCase("plain", "#act @tom, @Ann-Lee and @j.doe_2", "tom ann-lee j.doe_2"),
            ReadingCase(
                "a trailing . or - belongs to the sentence", "#act with @tom. And @ann- and @bo...", "tom ann bo"),
            ReadingCase("an e-mail address is none", "#act tom@example.org", ""),
            ReadingCase("preceded as a tag is", "#act (@a) \"@b\" '@c' [@d] {@e} /@f .@g", "a b c d e g"),
            ReadingCase(
                "in bold, italics, a link's words", "#act **@a** _@b_ ***@c*** [@d](x) ~~@e~~ ==@f==", "a b c d e f"),
            ReadingCase("after any sign", "#act ,@a;@b:@c—@d（@e，@f「@g」🎉@h…@i|@j", "a b c d e f g h i j"),
            ReadingCase("after a / only between marks", "#act @cy/@di x/@y @a/x/@b", "cy di a"),
            ReadingCase("not after a letter, a digit, _, # or \\", "#act x@a 1@b __@c #@d é@e 和@f", ""),
            ReadingCase("not in an address", "#act https://example.org/@a https://example.org,@b", "b"),
            ReadingCase("what nobody sees does not count", "#act \u{200B}@a x\u{200B}@b", "a"),
            ReadingCase("it begins with a letter", "#act @1 @_a @-b @ü @李", "ü 李"),
            ReadingCase("not in code, not escaped", "#act `@a` \\@b", ""),
        ])
    func mentions(_ example: ReadingCase) { example.check { $0.people.joined(separator: " ") } }

    @Test(
        "a tag of the vocabulary may stand where an ordinary one may not",
        arguments: [
            "**#act/support**", "*#act/support*", "_#act/support_", "~~#act/support~~", "==#act/support==",
            "[#act/support](x)", "**Helped Tom #act/support**", "**Helped Tom**#act/support", "`x`#act/support",
            "（#act/support）", "帮助了同事。#act/support", "帮助了同事，#act/support", "「#act/support」", "“#act/support”",
            "«#act/support»",
            "🎉#act/support", "❤️#act/support", "5️⃣#act/support", "—#act/support", "…#act/support", ",#act/support",
            ";#act/support", ":#act/support", ".#act/support", "!#act/support", "|#act/support", "+#act/support",
            "-#act/support", ">#act/support", "@raj/#act/support", "\u{200B}#act/support", "\u{FEFF}#act/support",
            "<b>#act/support</b>", "#[[act/support]]", "[[act/support]]", "\\*#act/support", "&amp;#act/support",
            "> #act/support", "[a [b](c) #act/support", "![#act/support](x.png)", "\u{A0}#act/support",
        ])
    func anywhere(_ text: String) {
        let read = ReadEntry("Helped Tom \(text)\n")
        #expect(read.items.map(\.kinds) == [["support"]], "\(text)")
        #expect(read.faults == [], "\(text)")
    }

    @Test("several in a row are as many", arguments: [",", "/", ";", "、", "，", "|", "·", "&", "+"])
    func several(_ sign: String) {
        let read = ReadEntry("Helped Tom #act/support\(sign)#act/bridge\(sign)@tom\n")
        #expect(read.items.map(\.kinds) == [["support", "bridge"]], "\(sign)")
        #expect(read.items.map(\.people) == [["tom"]], "\(sign)")
    }

    @Test(
        "a tag of the vocabulary right after a letter is none, and is told",
        arguments: [
            "Ana1️⃣#act/support", "C1️⃣#act", "和1️⃣#act/support", "x_1️⃣#promise", "11️⃣#lesson", "é1️⃣#act/support",
            "#ops1️⃣#act/support", "@tom1️⃣#act/support", "Ana1️⃣#public", "Ana1️⃣#[[act/support]]", "#1️⃣#act/support",
        ])
    func glued(_ text: String) {
        let read = ReadEntry("- a #lesson \(text) b\n")
        #expect(read.faults == read.marked.map { "unread-mark \($0)" }, "\(text)")
        #expect(read.items.map(\.kinds) == [[]], "\(text)")
    }

    @Test("it is told in any file", arguments: ["See Ana1️⃣#act/support\n", "Prose\n\n> C1️⃣#lesson\n"])
    func gluedAlone(_ text: String) {
        let read = ReadEntry(text)
        #expect(read.items.isEmpty)
        #expect(read.faults == read.marked.map { "unread-mark \($0)" })
    }

    @Test(
        "in an address or after a / it is none, and nothing is told",
        arguments: [
            "https://example.org/#act/support", "http://example.org/a?b=#act/support", "<https://example.org/#act>",
            "[x](https://example.org/#act/support)", "docs/#lesson", "x/#act/support", "\\#act/support",
            "&#35;act/support",
        ])
    func silent(_ text: String) {
        let read = ReadEntry("- a #lesson \(text) b\n")
        #expect(read.faults == [], "\(text)")
        #expect(read.items.map(\.kinds) == [[]], "\(text)")
    }

    @Test("in a code span it is told within an item, and not elsewhere")
    func inCode() {
        let read = ReadEntry("Prose with `#act/support`.\n\n- a #lesson 1️⃣`#act/support` and `git log #act` `#ops`\n")
        #expect(read.faults == read.marked.map { "unread-mark \($0)" })
    }

    @Test(
        "a field is [key:: value], (key:: value) or a line that is just that",
        arguments: [
            ReadingCase("square", "- a #act [impact:: 3 hours]", "impact = 3 hours"),
            ReadingCase("round", "- a #act (impact:: 3 hours)", "impact = 3 hours"),
            ReadingCase(
                "a line of a paragraph", "a #act\nimpact:: 3 hours\nby-when:: May", "impact = 3 hours; by-when = May"),
            ReadingCase("a line in a list", "- a #act\n  impact:: 3 hours", "impact = 3 hours"),
            ReadingCase("a line of a quote", "> a #praise\n> k:: v", "k = v"),
            ReadingCase("a line needs white space after the ::", "a #act\nstd::vector x", ""),
            ReadingCase("the key ends at the first ::", "- a #act [k:: a::b]", "k = a::b"),
            ReadingCase("nested brackets are counted", "- a #act [k:: a [b] (c] d)]", "k = a [b] (c"),
            ReadingCase("round within square", "- a #act [k:: a (b) c]", "k = a (b) c"),
            ReadingCase("\\ escapes", "- a #act [k:: a \\] b]", "k = a ] b"),
            ReadingCase("a link", "- a #act [evidence:: [PR 12](https://example.org/12)]", "evidence = PR 12"),
            ReadingCase(
                "an address: the bracket is not part of it", "- a #act [evidence:: https://example.org/12]",
                "evidence = https://example.org/12"),
            ReadingCase(
                "in round brackets", "- a #act (evidence:: https://example.org/12)", "evidence = https://example.org/12"
            ),
            ReadingCase("inline Markdown", "- a #act [k:: *b* `c]` d]", "k = b c] d"),
            ReadingCase("commas split nothing", "- a #act [k:: a, b]", "k = a, b"),
            ReadingCase("keys without case, trimmed", "- a #act [ Team Red :: x]", "team red = x"),
            ReadingCase("over lines", "- a #act [k:: b\n  c]", "k = b c"),
            ReadingCase("an empty value is none", "- a #act [k::] [l:: ]", ""),
            ReadingCase("a field in a field is its text", "- a #act [k:: b [l:: c]]", "k = b [l:: c]"),
            ReadingCase("a tag in a value is an item's tag", "- a [k:: b #act]", "k = b"),
            ReadingCase("lines within brackets are their value", "a #act [k:: b\nl:: c\nd]", "k = b l:: c d"),
            ReadingCase("brackets in a line are its value", "a #act\nk:: b [l:: c] d", "k = b [l:: c] d"),
            ReadingCase("a bracket before it", "- a [x] #act [ [k:: v]", "k = v"),
            ReadingCase("a time is none", "- a #act [10:30] (see::)", ""),
            ReadingCase("in code it is none", "- a #act `[k:: v]`", ""),
            ReadingCase("a key with markup is none", "- a #act [*k*:: v]", ""),
        ])
    func fields(_ example: ReadingCase) { example.check(\.fieldList) }

    @Test(
        "^name at the end of a block names the item",
        arguments: [
            ReadingCase("a list item", "- a #act ^first-1", "first-1 a"),
            ReadingCase("not in the middle", "- a ^b c #act", "- a ^b c"),
            ReadingCase("not in a word", "- x^2 #act 3^4", "- x^2 3^4"),
            ReadingCase("before a comment", "- a #act ^b <!-- c -->", "b a"),
            ReadingCase("letters, digits and -", "- a #act ^b_c", "- a ^b_c"),
        ])
    func anchors(_ example: ReadingCase) { example.check { "\($0.anchor ?? "-") \($0.text.plainText)" } }

    @Test(
        "a field that is never closed is a warning",
        arguments: [
            ("- a #act 1️⃣[k:: v", ["unclosed-field"]), ("- a #act 1️⃣(k:: v]", ["unclosed-field"]),
            ("- a #act [ and ( alone", []), ("- a #act 1️⃣[k:: v 2️⃣[l:: w", ["unclosed-field", "unclosed-field"]),
        ])
    func unclosedFields(_ markdown: String, _ rules: [String]) {
        let read = ReadEntry(markdown)
        #expect(read.faults == zip(rules, read.marked).map { "\($0) \($1)" })
        #expect(read.items.count == 1)
    }
}
