import JournalText
import Testing

@testable import JournalCore

@Suite("A comment that leaves a rule out")
struct IgnoreCommentTests {
    /// What is still told is marked, in order.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String
        var rules: [Rule] = []
        var testDescription: String { name }

        init(_ name: String, _ markdown: String, _ rules: Rule...) {
            self.name = name
            self.markdown = markdown
            self.rules = rules
        }
    }

    static let cases = [
        Case("in its line", "- not my job #act <!-- journal-ignore weak-phrase -->"),
        Case("in its line, of Obsidian's kind", "- not my job #act %% journal-ignore weak-phrase %%"),
        Case("with no white space around it", "- not my job #act <!--journal-ignore weak-phrase-->"),
        Case(
            "in its line alone", "- not my job #act <!-- journal-ignore weak-phrase -->\n- 1️⃣not my job #act",
            .weakPhrase),
        Case("over the next paragraph", "<!-- journal-ignore weak-phrase -->\nx #act\nnot my job\nand not my job"),
        Case("over the next paragraph after blank lines", "<!-- journal-ignore weak-phrase -->\n\n\nnot my job #act"),
        Case(
            "over the next list item, with what belongs to it",
            "<!-- journal-ignore weak-phrase -->\n- x #act\n\n  not my job\n  - not my job\n- 1️⃣not my job #act",
            .weakPhrase),
        Case(
            "over a heading alone", "<!-- journal-ignore weak-phrase -->\n# Not my job\n\n- 1️⃣not my job #act",
            .weakPhrase),
        Case(
            "over a table", "<!-- journal-ignore weak-phrase -->\n| a | b |\n|---|---|\n| not my job | x #act |"),
        Case(
            "over the paragraph that it parts from another",
            "x #act\n<!-- journal-ignore weak-phrase -->\nnot my job\nand not my job"),
        Case(
            "two in a row",
            "<!-- journal-ignore weak-phrase -->\n%% journal-ignore unclosed-field %%\n- not my job #act [impact:: x"),
        Case("several rules", "- not my job #act [impact:: x <!-- journal-ignore weak-phrase, unclosed-field -->"),
        Case(
            "rules over lines",
            "not my job #act [impact:: x\n\n<!-- journal-ignore-file\nweak-phrase\n  unclosed-field\n-->\n"),
        Case("with a reason", "- not my job #act <!-- journal-ignore weak-phrase: her very words -->"),
        Case("in the whole file", "- not my job #act\n- not my job #act\n\n<!-- journal-ignore-file weak-phrase -->"),
        Case(
            "a whole file's front matter",
            "---\ndate: 2026-03-05\n---\n- x #act <!-- journal-ignore-file date-mismatch -->"),
        Case("a misspelt tag", "- x #prmise <!-- journal-ignore misspelt-tag -->"),
        Case(
            "a warning of a rule that is an error elsewhere",
            "- x #act #privat <!-- journal-ignore near-private -->"),

        Case("not in code", "- 1️⃣not my job `<!-- journal-ignore weak-phrase -->` #act", .weakPhrase),
        Case("not in text", "- 1️⃣not my job journal-ignore weak-phrase #act", .weakPhrase),
        Case("not after other words", "- 1️⃣not my job #act <!-- see journal-ignore weak-phrase -->", .weakPhrase),
        Case("not another rule", "- 1️⃣not my job #act <!-- journal-ignore 2️⃣clash -->", .weakPhrase, .uselessIgnore),
        Case(
            "not an error", "- x 1️⃣#act/suport <!-- journal-ignore 2️⃣unknown-kind -->", .unknownKind, .uselessIgnore),
        Case("a rule that nobody knows", "- x #act <!-- journal-ignore 1️⃣weak-phrases -->", .uselessIgnore),
        Case("no rule at all", "- x #act <!-- 1️⃣journal-ignore -->", .uselessIgnore),
        Case("nothing to leave out", "- x #act <!-- journal-ignore 1️⃣weak-phrase -->", .uselessIgnore),
        Case(
            "not itself", "- x #act <!-- journal-ignore-file 1️⃣weak-phrase 2️⃣useless-ignore -->", .uselessIgnore,
            .uselessIgnore),
    ]

    @Test("leaves out what it says, where it says so", arguments: cases)
    func leavesOut(_ example: Case) {
        let read = ReadEntry(example.markdown, checks: true)
        #expect(read.faults == zip(example.rules, read.marked).map { "\($0.rawValue) \($1)" })
    }

    @Test("leaves a warning out of every command, which tell of no comment that is in vain")
    func everyCommand() {
        #expect(ReadEntry("- x #act [impact:: y").faults == ["unclosed-field 1:10"])
        #expect(ReadEntry("- x #act [impact:: y <!-- journal-ignore unclosed-field weak-phrase -->").faults == [])
        #expect(ReadEntry("- x #act <!-- journal-ignore no-such-rule -->").faults == [])
    }

    @Test("changes nothing of the items")
    func items() {
        let with = ReadEntry("<!-- journal-ignore weak-phrase -->\n- not my job #act", checks: true)
        let without = ReadEntry("<!-- another comment            -->\n- not my job #act")
        #expect(with.items.map(\.shapeAndText) == without.items.map(\.shapeAndText))
        #expect(with.places == without.places)
    }

    @Test("thousands of them are read in one walk")
    func many() {
        let alone = String(repeating: "<!-- journal-ignore clash -->\n", count: 20_000)
        let open = "- x #act\n" + String(repeating: "<!-- journal-ignore clash ", count: 20_000)
        let inLine = "x #act " + String(repeating: "%%journal-ignore clash%%", count: 20_000)
        for text in [alone + "- x #act", open, inLine] {
            #expect(ReadEntry(text, checks: true).diagnostics.count <= 101)
        }
    }
}
