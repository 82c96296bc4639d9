import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// What the blocks around an item say of it: its day and its problem.
@Suite("What a section says of its items")
struct ItemCollectorBlocksTests {
    @Test(
        "nearest wins: the item's own field, then the section, then the entry",
        arguments: [
            ReadingCase("the file's name", "- a #act", "a 2026-03-04"),
            ReadingCase("the front matter", "---\ndate: 2026-03-04\n---\n- a #act", "a 2026-03-04"),
            ReadingCase(
                "a section", "## 2026-05-06\n\n- a #act\n\n## 2026-05-07 Thursday: retro\n\n- b #act", "a 2026-05-06",
                "b 2026-05-07"),
            ReadingCase(
                "a section within", "# 2026-05-06\n\n## x\n\n- a #act\n\n## 2026-05-08\n\nb #act", "a 2026-05-06",
                "b 2026-05-08"),
            ReadingCase("a section that ended", "## 2026-05-06\n\n# x\n\n- a #act", "a 2026-03-04"),
            ReadingCase("the heading itself is in its section", "## 2026-05-06 a #act", "2026-05-06 a 2026-05-06"),
            ReadingCase("the item's own field", "## 2026-05-06\n\n- a #act [date:: 2026-07-08]", "a 2026-07-08"),
            ReadingCase("with a time", "- a #act [date:: 2026-07-08T23:30:00-08:00]", "a 2026-07-08"),
            ReadingCase("a number is not a date", "## 2026 plans\n\n- a #act", "a 2026-03-04"),
            ReadingCase("digits that go on are no date", "## 2026-05-061\n\n- a #act", "a 2026-03-04"),
            ReadingCase(
                "an item within has its own", "- a #act\n  - b #act [date:: 2026-07-08]", "a 2026-03-04", "b 2026-07-08"
            ),
        ])
    func days(_ example: ReadingCase) { example.check { "\($0.text.plainText) \($0.day)" } }

    @Test(
        "an item under a heading that carries a problem tag belongs to that problem",
        arguments: [
            ReadingCase(
                "in its section", "## P #problem/flaky\n\n- a #act\n\n## x\n\n- b #act", "P flaky", "a flaky", "b "),
            ReadingCase("deeper", "# P #problem/flaky/idea\n\n## x\n\na #lesson", "P flaky/idea", "a flaky"),
            ReadingCase(
                "its own tag says more", "# P #problem/flaky\n\na #problem/Flaky/idea", "P flaky", "a Flaky/idea"),
            ReadingCase("and of another one too", "# P #problem/a\n\nb #problem/b", "P a", "b a,b"),
            ReadingCase(
                "a problem within a problem", "# P #problem/a\n\n## Q #problem/b\n\nc #act", "P a", "Q a,b", "c a,b"),
        ])
    func problems(_ example: ReadingCase) {
        example.check { item in
            let item = item.asSeenAlone
            let marks = item.problems.map { $0.id + ($0.step.map { "/\($0)" } ?? "") }
            return "\(item.text.plainText) \(marks.joined(separator: ","))"
        }
    }

    @Test("a timestamp moves into the journal's zone, where it names one")
    func zone() {
        var config = JournalConfig()
        config.timeZone = ZoneDatabase.sample.rules("Europe/Berlin")
        ReadingCase(
            "zone", "- a #act [date:: 2026-07-08T23:30:00Z]\n- b #act [date:: 2026-07-08 23:30]", "a 2026-07-09",
            "b 2026-07-08"
        )
        .check(with: config) { "\($0.text.plainText) \($0.day)" }
    }
}
