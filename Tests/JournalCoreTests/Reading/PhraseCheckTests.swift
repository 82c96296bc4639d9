import JournalText
import Testing

@testable import JournalCore

@Suite("The language audit of an entry")
struct PhraseCheckTests {
    /// `1️⃣` stands where a finding begins and `2️⃣` where it ends in its line; without both, nothing may be found.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String
        var rule = Rule.weakPhrase
        var testDescription: String { name }

        init(_ name: String, _ markdown: String, rule: Rule = .weakPhrase) {
            self.name = name
            self.markdown = markdown
            self.rule = rule
        }
    }

    static let cases = [
        Case("a phrase of an item", "- I saw it, 1️⃣not my job2️⃣ #act"),
        Case("without case, with a curly apostrophe", "- 1️⃣I’M JUST A2️⃣ cook #act"),
        Case("after emoji and CJK", "- 🎉日本 1️⃣not my job2️⃣ #act"),
        Case("after a byte order mark", "\u{FEFF}1️⃣not my job2️⃣ #act"),
        Case("after an entity and an escape", "- a&amp;b \\* 1️⃣not my job2️⃣ #act"),
        Case("with an entity within", "- 1️⃣I&apos;m just a2️⃣ cook #act"),
        Case("with an escape within", "- 1️⃣I\\'m just a2️⃣ cook #act"),
        Case("with emphasis within", "- 1️⃣I'm *just* a2️⃣ cook #act"),
        Case("with emphasis around", "- **1️⃣not my job2️⃣** #act"),
        Case("over the end of a line", "- #act 1️⃣not2️⃣\n  my job"),
        Case("over the end of a line of CRLF", "- #act 1️⃣not2️⃣\r\n  my job\r\n"),
        Case("over a comment", "- #act 1️⃣not <!-- x --> my job2️⃣"),
        Case("at any width of white space", "- 1️⃣not  my \t job2️⃣ #act"),
        Case("in a paragraph that is not an item, of an entry that has some", "- x #act\n\nSaid 1️⃣not my job2️⃣ again"),
        Case("in the text of a link", "- [1️⃣not my job2️⃣](https://example.org) #act"),
        Case("in a heading", "# 1️⃣Not my job2️⃣\n\n- x #act"),
        Case("in a table", "| a | b |\n|---|---|\n| 1️⃣not my job2️⃣ | x #act |"),
        Case("in a list item's detail", "- x #act\n\n  And 1️⃣not my job2️⃣."),
        Case("in a field that tells", "- x #act [impact:: 1️⃣not my job2️⃣ any more]"),
        Case("in the title", "---\ntitle: 1️⃣Not my job2️⃣ at all\n---\n- x #act"),
        Case("in a title in quotes", "---\ntitle: \"1️⃣Not my job2️⃣\"\n---\n- x #act"),
        Case("that only goes", "- it was 1️⃣sort of2️⃣ good #act"),
        Case("inches open no quote", "- a 5\" screen, 1️⃣not my job2️⃣, 7\" #act"),
        Case("a quote that is not closed is none", "- he said “1️⃣not my job2️⃣ #act"),

        Case("not in an entry without items", "not my job #other"),
        Case("not in code", "- `not my job` #act\n\n      not my job\n"),
        Case("not in a comment", "- x #act <!-- not my job --> %% not my job %%"),
        Case("not in raw HTML", "- x <i title=\"not my job\"> #act"),
        Case("not in the address or the title of a link", "- [x](/a \"not my job\") #act"),
        Case("not in an image", "- ![not my job](a.png) #act"),
        Case("not in a block quote", "> not my job #act"),
        Case("not in double quotes", "- He said \"it's not my job\", he said “not my job” #act"),
        Case("not in other quotes", "- „not my job“ and «not my job» #act"),
        Case("not in evidence", "- x #act [evidence:: not my job] (with:: not my job)"),
        Case("not in what somebody suffers", "- x #act [pain:: it is not my job]"),
        Case("not in a key", "- x #act\n\nnot my job:: y"),
        Case("not what is struck out", "- ~~not my job~~ I can help #act"),
        Case("not in an address", "- https://example.org/maybe #act"),
        Case("not in a tag or a mention", "- x #act #maybe/x @maybe"),
        Case("not across code", "- not `x` my job #act"),
        Case("not within a word", "- maybes #act"),

        Case("telling in a pitch", "- 1️⃣we should2️⃣ try #problem/a/pitch", rule: .tellingPitch),
        Case("telling under a pitch", "- x #problem/a/pitch\n  - 1️⃣we should2️⃣ try", rule: .tellingPitch),
        Case(
            "telling in a pitch's section", "## Pitch #problem/a/pitch\n\n1️⃣We should2️⃣ try", rule: .tellingPitch),
        Case(
            "telling below a deeper heading of a pitch's section",
            "## Pitch #problem/a/pitch\n\n### Why\n\n1️⃣We should2️⃣ try", rule: .tellingPitch),
        Case(
            "telling in an entry that is a pitch", "---\ntags: problem/a/Pitch\n---\n1️⃣We should2️⃣ try",
            rule: .tellingPitch),
        Case("weak words in a pitch are weak", "- 1️⃣not my job2️⃣ #problem/a/pitch"),
        Case("telling is nothing elsewhere", "- we should try #problem/a/idea"),
        Case("telling after a pitch's section", "## Pitch #problem/a/pitch\n\n## Then\n\nWe should try"),
        Case("telling in an item within a pitch", "- x #problem/a/pitch\n  - we should try #act"),
        Case("telling before a pitch", "We should try.\n\n- x #problem/a/pitch"),
    ]

    @Test("finds what the author wrote, where it stands", arguments: cases)
    func finds(_ example: Case) {
        let read = ReadEntry(example.markdown, checks: true)
        let found = read.diagnostics.map { fault in
            let place = fault.position ?? SourcePosition(line: 0, column: 0)
            return "\(fault.rule.rawValue) \(place.line):\(place.column)-\(Int(place.column) + fault.length)"
        }
        guard read.marked.count == 2 else {
            #expect(found == [])
            return
        }
        let end = read.marked[1].split(separator: ":").last.map(String.init) ?? ""
        #expect(found == ["\(example.rule.rawValue) \(read.marked[0])-\(end)"])
    }

    @Test("is of no other command")
    func onlyCheck() {
        #expect(ReadEntry("- not my job #act #prmise <!-- journal-ignore weak-phrase -->").faults == [])
    }

    @Test("says what to write instead")
    func message() {
        let weak = ReadEntry("- it's not  my job #act", checks: true).diagnostics[0]
        #expect(weak.message == "write “I can help” for “not  my job”")
        #expect(weak.hint == "write “I can help”, or “who owns this?”")
        let telling = ReadEntry("- we should #problem/a/pitch", checks: true).diagnostics[0]
        #expect(telling.message == "ask “what if we” instead of “we should”")
        #expect(telling.hint == "ask a question, and propose a small test: “what if we”")
        let goes = ReadEntry("- sort of #act", checks: true).diagnostics[0]
        #expect(goes.message == "“sort of” makes what you say smaller than it is")
    }

    struct Replacement: Sendable {
        var markdown: String
        /// The text after the fix, or nil where there is none.
        var expected: String?
    }

    @Test(
        "what has one right answer can be replaced",
        arguments: [
            Replacement(markdown: "- I'm just a cook #act", expected: "- As a cook #act"),
            Replacement(markdown: "- i'm just a cook #act", expected: "- as a cook #act"),
            Replacement(markdown: "- So. I’m just a cook #act", expected: "- So. As a cook #act"),
            Replacement(markdown: "- So, I'm just a cook #act", expected: "- So, as a cook #act"),
            Replacement(markdown: "- So No idea #act", expected: "- So I'll find out #act"),
            Replacement(markdown: "- I'm *just* a cook #act", expected: nil),
            Replacement(markdown: "- I'm just\n  a cook #act", expected: nil),
            Replacement(markdown: "- I&apos;m just a cook #act", expected: nil),
            // Two answers, none, one that would be found again, and a question that only the author can ask.
            Replacement(markdown: "- not my job #act", expected: nil),
            Replacement(markdown: "- sort of #act", expected: nil),
            Replacement(markdown: "- maybe #act", expected: nil),
            Replacement(markdown: "- we should #problem/a/pitch", expected: nil),
        ])
    func replacement(_ example: Replacement) {
        let found = ReadEntry(example.markdown, checks: true).diagnostics
        var bytes = Array(example.markdown.utf8)
        _ = EntryFixes.apply(found.compactMap(\.fix), to: &bytes)
        #expect(found.count == 1)
        #expect(found.compactMap(\.fix).count == (example.expected == nil ? 0 : 1))
        #expect(String(decoding: bytes, as: UTF8.self) == example.expected ?? example.markdown)
    }
}
