import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

@Suite("What dates an item")
struct ItemDatingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var markdown: String
        /// `text first..last text`, or `text day`, an item a line.
        var expected: [String]
        var path: String
        var testDescription: String { "\(path): \(markdown)" }

        init(_ markdown: String, _ expected: String..., path: String = "notes.md") {
            self.markdown = markdown
            self.expected = expected
            self.path = path
        }
    }

    static func told(_ item: Item) -> String {
        let days = item.isSpan ? "\(item.first)..\(item.day) \(item.dateText ?? "?")" : "\(item.day)"
        return "\(item.text.plainText) \(days)"
    }

    @Test(
        "a heading that begins with a day or week dates its section",
        arguments: [
            "## 2026-03-04", "## **2026-03-04**", "## *2026-03-04*: retro", "## [2026-03-04](x.md) retro",
            "## [[2026-03-04]]", "## [[2026-03-04|Wed]] retro", "## [[journal/2026-03-04]]", "## Wednesday 2026-03-04",
            "## Wed, 2026-03-04 retro", "## 📅 2026-03-04", "## 🗓️ 2026-03-04 – retro", "## :calendar: 2026-03-04",
            "## #private 2026-03-04", "## [2026-03-04] retro", "## (2026-03-04) retro", "## 2026/03/04",
            "## 2026.03.04 x",
            "## 04.03.2026", "## March 4, 2026", "## 4 March 2026 retro", "## 4. März 2026",
            "## Mittwoch, 4. März 2026", "## 4 de marzo de 2026", "## Wednesday, March 4th, 2026",
            "## 2026-W10-3", "## 2026-03-04 16:00 Retro", "## 20260304", "2026-03-04\n====", "2026-03-04 Retro\n---",
            "## ~~2026-03-04~~", "## **Wed 2026-03-04** retro",
        ])
    func days(heading: String) {
        let read = ReadEntry("\(heading)\n\n- a #act", path: "notes.md")
        #expect(read.items.map { "\($0.day)" } == ["2026-03-04"])
        #expect(read.faults == [])
    }

    @Test(
        "a week is dated by its Monday",
        arguments: [
            "## 2026-W10", "## Week 10, 2026", "## Week 10, 2–8 March 2026", "## KW 10/2026: Rückblick",
            "## **Week 10, 2026** plans", "## [[2026-W10]] plans", "## Week of 2 March 2026", "## W10 2026",
        ])
    func weeks(heading: String) {
        let read = ReadEntry("\(heading)\n\n- a #act", path: "notes.md")
        #expect(read.items.map(Self.told) == ["a 2026-03-02"])
        #expect(read.faults == [])
    }

    @Test(
        "a longer span dates where only tags, or a colon, dash or bracket follow",
        arguments: [
            Case("## March 2010: beta\n\n- a #act", "a 2010-03-01..2010-03-31 March 2010"),
            Case("## 2026-Q1 – growth\n\n- a #act", "a 2026-01-01..2026-03-31 2026-Q1"),
            Case("## 2026 #topic\n\n- a #act", "a 2026-01-01..2026-12-31 2026"),
            Case("## Q1 2026 (planning)\n\n- a #act", "a 2026-01-01..2026-03-31 Q1 2026"),
            Case("## H1 2026\n\n- a #act", "a 2026-01-01..2026-06-30 H1 2026"),
            Case("## **May 2025 – Oct 2025**\n\n- a #act", "a 2025-05-01..2025-10-31 May 2025 – Oct 2025"),
            Case("## 2026-01-10..2026-03-20: x\n\n- a #act", "a 2026-01-10..2026-03-20 2026-01-10..2026-03-20"),
            Case("## März 2026 - Umbau\n\n- a #act", "a 2026-03-01..2026-03-31 März 2026"),
            Case("## 2–6 March 2026 in Breda\n\n- a #act", "a 2026-03-02..2026-03-06 2–6 March 2026"),
            Case("## 2026 roadmap\n\n- a #act", "a 2020-01-02", path: "2020-01-02.md"),
            Case("## Plan for March 2026\n\n- a #act", "a 2020-01-02", path: "2020-01-02.md"),
            Case("## 2026-roadmap\n\n- a #act", "a 2020-01-02", path: "2020-01-02.md"),
            Case("## March 2026 goals\n\n- a #act", "a 2020-01-02", path: "2020-01-02.md"),
            Case("## 1024: memory\n\n- a #act", "a 2020-01-02", path: "2020-01-02.md"),
        ])
    func spans(example: Case) {
        let read = ReadEntry(example.markdown, path: example.path)
        #expect(read.items.map(Self.told) == example.expected)
        #expect(read.faults == [])
    }

    @Test(
        "a span does not displace a day within it, and the nearest wins otherwise",
        arguments: [
            Case("## March 2026\n\n- a #act", "a 2026-03-04", path: "2026-03-04.md"),
            Case("# 2026-03-04\n\n## 2026\n\n- a #act", "a 2026-03-04"),
            Case("# March 2026\n\n## 2026\n\n- a #act", "a 2026-03-01..2026-03-31 March 2026"),
            Case("# 2026\n\n## March 2026\n\n- a #act", "a 2026-03-01..2026-03-31 March 2026"),
            Case("## April 2026\n\n- a #act", "a 2026-04-01..2026-04-30 April 2026", path: "2026-03-04.md"),
            Case("## 2026\n\n- a #act", "a 2026-03-02", path: "2026-W10.md"),
            Case("# Week 10\n\n- a #act", "a 2026-03-02", path: "2026-W10.md"),
            Case("## Thursday 5 March\n\n- a #act", "a 2026-03-05", path: "2026-W10.md"),
            Case(
                "## 30 December\n\n- a #act\n\n## 2 January\n\n- b #act", "a 2025-12-30", "b 2026-01-02",
                path: "2026-W01.md"),
            Case("# 2026\n\n## Week 10\n\n- a #act\n\n## 5 May\n\n- b #act", "a 2026-03-02", "b 2026-05-05"),
            Case("## January\n\n- a #act", "a 2026-01-01..2026-01-31 January 2026", path: "2026.md"),
            Case("---\ndate: 2026-03\n---\n- a #act", "a 2026-03-04", path: "2026-03-04.md"),
            Case("- a #act [date:: 2026-Q1]", "a 2026-01-01..2026-03-31 2026-Q1", path: "2026-03-04.md"),
            Case("- a #act [date:: [[2026-03-05|Thu]]]", "a 2026-03-05", path: "2026-03-04.md"),
            Case("- a #act [date:: 5. März 2026]", "a 2026-03-05", path: "2026-03-04.md"),
        ])
    func nearest(example: Case) {
        let read = ReadEntry(example.markdown, path: example.path)
        #expect(read.items.map(Self.told) == example.expected)
        #expect(read.faults == [])
    }

    @Test(
        "a list item that begins with a date dates itself and what stands in it, and the date is not text",
        arguments: [
            Case("- 2026-03-04: Helped #act", "Helped 2026-03-04"),
            Case("- 2026-03-04 - Helped #act", "Helped 2026-03-04"),
            Case("- 2026-03-04 – Helped #act", "Helped 2026-03-04"),
            Case("- **2026-03-04** — Helped #act", "Helped 2026-03-04"),
            Case("- **2026-03-04:** Helped #act", "Helped 2026-03-04"),
            Case("- **2026-03-04: Helped** a lot #act", "Helped a lot 2026-03-04"),
            Case("- [2026-03-04](x.md): Helped #act", "Helped 2026-03-04"),
            Case("- [2026-03-04] Helped #act", "Helped 2026-03-04"),
            Case("- (2026-03-04) Helped #act", "Helped 2026-03-04"),
            Case("- [x] 2026-03-04: Helped #act", "Helped 2026-03-04"),
            Case("- Wed 2026-03-04: Helped #act", "Helped 2026-03-04"),
            Case("- 4 March 2026: Helped #act", "Helped 2026-03-04"),
            Case("- 4. März 2026 – Helped #act", "Helped 2026-03-04"),
            Case("1. März 2026 – Helped #act", "Helped 2026-03-01..2026-03-31 März 2026"),
            Case("- March 2026: Helped #act", "Helped 2026-03-01..2026-03-31 March 2026"),
            Case("- 2026-03-04 16:00: Helped #act", "Helped 2026-03-04"),
            Case("- 2026-03-04\n  - Helped #act\n  - Taught #act", "Helped 2026-03-04", "Taught 2026-03-04"),
            Case(
                "- **2026-03-04**\n  - Helped #act\n- Taught #act", "Helped 2026-03-04", "Taught 2020-01-02",
                path: "2020-01-02.md"),
            Case("- 2026-03-04\n  - 2026-03-05: a #act\n  - b #act", "a 2026-03-05", "b 2026-03-04"),
            Case("1. 2026-03-04: Helped #act", "Helped 2026-03-04"),
            Case("> - 2026-03-04: Helped #act", "Helped 2026-03-04"),
            Case("- 2026-03-04: Helped #act [date:: 2026-03-06]", "Helped 2026-03-06"),
            Case("## 2026-03-07\n\n- 2026-03-04: Helped #act", "Helped 2026-03-04"),
            Case(
                "- 2026-03-04: **Helped** @bo #act\r\n- b #act", "Helped @bo 2026-03-04", "b 2020-01-02",
                path: "2020-01-02.md"),
            Case("- 10:30 – stand-up #act", "10:30 – stand-up 2020-01-02", path: "2020-01-02.md"),
            Case("- Helped in 2026: a lot #act", "Helped in 2026: a lot 2020-01-02", path: "2020-01-02.md"),
        ])
    func listItems(example: Case) {
        let read = ReadEntry(example.markdown, path: example.path)
        #expect(read.items.map(Self.told) == example.expected)
        #expect(read.faults == [])
    }

    @Test(
        "front matter dates the entry, last by the keys of other programs",
        arguments: [
            Case("---\ndate: 2026-03-04 16:00:00 +0100\n---\n- a #act", "a 2026-03-04"),
            Case("---\ndate: 04.03.2026\n---\n- a #act", "a 2026-03-04"),
            Case("---\ndate: [[2026-03-04]]\n---\n- a #act", "a 2026-03-04"),
            Case("---\ndate: \"[[2026-03-04|Wed]]\"\n---\n- a #act", "a 2026-03-04"),
            Case("---\ndate: Wednesday, March 4th, 2026\n---\n- a #act", "a 2026-03-04"),
            Case("---\ndate: 2026-Q1\n---\n- a #act", "a 2026-01-01..2026-03-31 2026-Q1"),
            Case("---\nday: 2026-03-04\n---\n- a #act", "a 2026-03-04"),
            Case("---\nday: Wednesday\n---\n- a #act", "a 2026-03-05", path: "2026-03-05.md"),
            Case("---\nday: 2026-03-06\ndate: 2026-03-04\n---\n- a #act", "a 2026-03-04"),
            Case("---\ncreated: 2026-03-04T10:00:00Z\n---\n- a #act", "a 2026-03-04"),
            Case("---\ncreated_at: 2026-03-04\n---\n- a #act", "a 2026-03-04"),
            Case("---\npublishDate: 2026-03-04\n---\n- a #act", "a 2026-03-04"),
            Case("---\ndate created: Wednesday, March 4th 2026, 4:30:00 pm\n---\n- a #act", "a 2026-03-04"),
            Case("---\npublishDate: 2026-03-09\ncreated: 1772611200000\n---\n- a #act", "a 2026-03-04"),
            Case("---\ncreated: 2026-03-09\n---\n- a #act", "a 2026-03-04", path: "2026-03-04.md"),
            Case("---\ncreated: some day\n---\n- a #act", "a 2026-03-04", path: "2026-03-04.md"),
        ])
    func frontMatter(example: Case) {
        let read = ReadEntry(example.markdown, path: example.path)
        #expect(read.items.map(Self.told) == example.expected)
        #expect(read.faults == [])
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var markdown: String
        var rules: [String]
        var path: String
        var testDescription: String { markdown }

        init(_ markdown: String, _ rules: String..., path: String = "2020-01-02.md") {
            self.markdown = markdown
            self.rules = rules
            self.path = path
        }
    }

    @Test(
        "a date that dates nothing is told where an item stands under it",
        arguments: [
            Fault("1️⃣## Retro of 2026-03-04\n\n- a #act\n- b #act", "unread-date"),
            Fault("1️⃣## Retro, 4 March 2026\n\n- a #act", "unread-date"),
            Fault("1️⃣## [1.2.0] - 2026-03-04\n\n- a #act", "unread-date"),
            Fault("1️⃣## Plans for week 10, 2026\n\n- a #act", "unread-date"),
            Fault("1️⃣## 03/04/2026\n\n- a #act", "unread-date"),
            Fault("1️⃣## 4 March\n\n- a #act", "unread-date"),
            Fault("1️⃣## Week 10\n\n- a #act", "unread-date"),
            Fault("1️⃣## 30. Februar 2026\n\n- a #act", "invalid-date"),
            Fault("1️⃣- 2026-03-04 I helped #act", "unread-date"),
            Fault("1️⃣- 03/04/2026: I helped #act", "unread-date"),
            Fault("## Retro of 2026-03-04\n\n- a #shopping"),
            Fault("## Retro of 2026-03-04\n\n- a #act [date:: 2026-03-04]"),
            Fault("## Retro of 2026-03-04\n\n- a #act", path: "2026-03-04.md"),
            Fault("## Retro of 2026-03-04\n\n### 2026-03-05\n\n- a #shopping\n\n# x\n\n- b #act"),
            Fault("## Version 2026.03\n\n- a #act"),
            Fault("- 2026-03-04 I helped #act", path: "2026-03-04.md"),
        ])
    func unread(example: Fault) {
        let read = ReadEntry(example.markdown, path: example.path)
        #expect(read.faults == zip(example.rules, read.marked).map { "\($0) \($1)" })
        #expect(example.rules.count == read.marked.count)
    }

    @Test("undated items are left out and told once, with their lines")
    func undated() {
        let read = ReadEntry(
            "- a #act\n\n## 2026-03-04\n\n- b #act\n\n# x\n\n- c #act and #lesson\n- d #lesson", path: "notes.md")
        #expect(read.items.map(Self.told) == ["b 2026-03-04"])
        #expect(read.faults == ["undated-item 1:5"])
        #expect(read.diagnostics.first?.message == "3 items have no day and are left out: lines 1, 9 and 10")
        #expect(read.diagnostics.first?.severity == .warning)
    }

    @Test("many lines of undated items are counted")
    func manyUndated() {
        let read = ReadEntry(String(repeating: "- a #act\n", count: 14), path: "notes.md")
        #expect(
            read.diagnostics.map(\.message) == [
                "14 items have no day and are left out: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more"
            ])
    }

    @Test(
        "a name with two days and no range is told, and so is a date outside the name's span",
        arguments: [
            ("- a #act", "2026-03-04 2026-03-06.md", ["date-mismatch 1:1"]),
            ("- a #act", "2026-03-04_2026-03-06 trip.md", ["date-mismatch 1:1"]),
            ("- a #act", "2026-03-04..2026-03-06.md", []),
            ("- a #act", "2026-03-04 to 2026-03-06.md", []),
            ("- a #act", "2026-W10_2026-03-05.md", []),
            ("- a #shopping", "2026-03-04 2026-03-06.md", []),
            ("---\ndate: 2026-04-01\n---\n- a #act", "2026-03.md", ["date-mismatch 2:7"]),
            ("---\ndate: 2026-03-15\n---\n- a #act", "2026-03.md", []),
            ("---\ndate: 2026\n---\n- a #act", "2026-03.md", []),
            ("---\ndate: 2026-07-01\n---\n- a #act", "2026-Q1.md", ["date-mismatch 2:7"]),
        ])
    func names(markdown: String, path: String, faults: [String]) {
        #expect(ReadEntry(markdown, path: path).faults == faults)
    }
}
