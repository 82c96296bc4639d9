import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

@Suite("Which file is a day's")
struct DayPlaceTests {
    @Test(
        "the one named by the day before one with a section, before one with a title",
        arguments: [
            ("2026/2026-03-04.md", "", DayPlace.named), ("2026/03/04.md", "x", .namedOtherwise),
            ("20260304.md", "", .namedOtherwise), ("2026-03-04-retro.md", "", .titled),
            ("note.md", "---\ndate: 2026-03-04\n---\n", .titled),
            ("2026-03-04-essay.md", "---\naudience: public\n---\n", .wholeItem),
            ("2026-03-04.md", "---\naudience: public\n---\n", .named),
            ("note.md", "---\ndate: 2026-03-04T23:30:00-08:00\n---\n", .titled),
            ("2026-03-04.md", "---\ntags: [problem/x]\n---\n", .wholeItem),
            ("March.md", "# March\n\n## 2026-03-04 Wednesday\n", .section),
            ("2026-03-01.md", "2026-03-04 Wednesday\n---\n", .section),
            ("March.md", "```\n## 2026-03-04\n```\n", nil), ("March.md", "On 2026-03-04 it rained.\n", nil),
            ("2026-03-04.md", "---\ndate: 2026-03-05\n---\n", nil), ("2026-03-05.md", "", nil),
            ("2026-W10.md", "", nil), ("note.md", "", nil), ("2026-03-04.md", "---\nopen\n", .named),
        ])
    func place(path: String, text: String, expected: DayPlace?) {
        let parser = EntryParser(config: JournalConfig(), catalogue: ReadEntry.catalogue)
        let place = parser.place(of: EntryAdditionTests.day, in: SourceFile(path: path, text: text))
        #expect(place == expected, "\(path): \(text)")
    }
}
