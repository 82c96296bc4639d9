import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// In what everybody may see, each `@` with a letter names somebody.
@Suite("Mentions in a public build")
struct HiddenMentionsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: String
        var testDescription: String { text }
    }

    private static func config() -> JournalConfig {
        var config = JournalConfig()
        config.people = [
            .init(handle: "raj", name: "Raj Patel", relation: .peer),
            .init(handle: "zoe", name: "Zoë Lee", relation: .report, isPublic: true),
        ]
        config.people[0].also = ["Rajesh", "@rp"]
        config.notPeople = ["tisco"]
        return config
    }

    @Test(
        "no handle is left, whatever stands before it",
        arguments: [
            Case(text: "with **@ana** and _@bo_ now", expected: "with a colleague and a colleague now"),
            Case(text: "with ~~@ana~~ and [@bo](x) now", expected: "with a colleague and a colleague now"),
            Case(text: "cc:@ana", expected: "cc:a colleague"),
            Case(text: "和（@ana）", expected: "和（a colleague）"),
            Case(text: "x@ana now", expected: "x a colleague now"),
            Case(text: "mail sam@example.org", expected: "mail sam@example.org"),
            Case(text: "in `@ana` now", expected: "in @ana now"),
            Case(text: "at @tisco now", expected: "at @tisco now"),
            Case(text: "with Rajesh and @rp now", expected: "with a peer and a peer now"),
            Case(text: "with [[Raj Patel]] now", expected: "with a peer now"),
            Case(text: "with [[Rajesh|R.]] now", expected: "with a peer now"),
            Case(text: "with @zoe now", expected: "with Zoë Lee now"),
            Case(text: "see https://example.org/@ana/1 now", expected: "see a private address now"),
            Case(text: "[the post](https://example.org/@ana) now", expected: "the post now"),
        ])
    func hidden(_ example: Case) {
        let config = Self.config()
        let read = ReadEntry("- \(example.text) #act/support #public\n", config: config)
        let entries = read.entry.map { [ParsedEntry(entry: $0, items: read.items)] } ?? []
        let journal = Journal(config: config, catalogue: ReadEntry.catalogue, entries: entries)
        #expect(journal.visible(to: .public).0.items.map(\.text.plainText) == [example.expected])
    }

    @Test("a handle that is met once and is a letter from a known one is a hint")
    func misspelt() {
        var config = JournalConfig()
        config.people = [.init(handle: "sarah", name: "Sarah Lee")]
        let once = ReadEntry("- with @sarha #act\n", config: config, checks: true)
        #expect(once.faults == ["misspelt-person 1:8"])
        #expect(once.diagnostics.map(\.severity) == [.hint])
        for text in ["- with @sarha #act\n- and @sarha #act\n", "- with @sarahs2 #act\n", "- with @sarah #act\n"] {
            #expect(ReadEntry(text, config: config, checks: true).faults == [], "\(text)")
        }
        #expect(ReadEntry("- with @sarha #act\n", config: config).faults == [])
    }
}
