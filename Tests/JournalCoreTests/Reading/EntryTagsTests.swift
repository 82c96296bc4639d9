import JournalMarkdown
import Testing

@testable import JournalCore

@Suite("Tags of an entry")
struct EntryTagsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var yaml: String
        var isItem: Bool
        var testDescription: String { yaml }

        init(_ yaml: String, _ isItem: Bool) {
            self.yaml = yaml
            self.isItem = isItem
        }
    }

    @Test(
        "an act or a problem makes the entry one item, and no other word does",
        arguments: [
            Case("tags: act/support", true), Case("tag: act/support", true), Case("tags: [act]", true),
            Case("tags:\n  - '#act/support'", true), Case("tags: [retro, problem/night-pages]", true),
            Case("tags: problem/night-pages/solved", true), Case("Tag: [Act/support]", true),
            Case("tags: [lesson]", false), Case("tags: [promise, praise]", false), Case("tags: own/releases", false),
            Case("tags: [problem]", false), Case("tags: feedback", false), Case("tags: [skill/x, audit/gap]", false),
            Case("tags: [intend/support]", false), Case("tags: [on call act]", false),
            Case("keywords: act/support", false),
        ])
    func whole(example: Case) {
        let read = ReadEntry("---\ntitle: Took the pager\n\(example.yaml)\n---\nText.\n")
        #expect(read.diagnostics == [])
        #expect(read.items.map(\.text.plainText) == (example.isItem ? ["Took the pager"] : []))
    }

    @Test("beside an act, other words of the vocabulary are ordinary tags")
    func ordinary() throws {
        let read = ReadEntry("---\ntags: [act/support, lesson, own/x]\n---\nText.\n")
        let item = try #require(read.items.first)
        #expect(item.isAct && !item.isLesson && item.areas.isEmpty)
        #expect(item.tags == ["lesson", "own/x"])
    }
}
