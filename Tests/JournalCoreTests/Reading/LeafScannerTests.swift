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
                "after white space and ( [ { \" '", "#act (#a) [#b] {#c} \"#d\" '#e'\u{3000}#f\t#g", "a b c d e f g"),
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
            ReadingCase("preceded as a tag is", "#act (@a) \"@b\" '@c' [@d] {@e} /@f .@g", "a b c d e"),
            ReadingCase("it begins with a letter", "#act @1 @_a @-b @ü @李", "ü 李"),
            ReadingCase("not in code, not escaped", "#act `@a` \\@b", ""),
        ])
    func mentions(_ example: ReadingCase) { example.check { $0.people.joined(separator: " ") } }

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
