import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// A line with a tag and `---` below it is not a heading; format, "Items".
@Suite("Lines that Markdown makes headings of")
struct LineAsHeadingTests {
    @Test(
        "are paragraphs, and told",
        arguments: [
            LazyLinesTests.Case("---", "1️⃣Helped Ana. #act\n---\nDieter was awful.", "Helped Ana."),
            LazyLinesTests.Case("===", "1️⃣Helped Ana. #act\n===\nDieter was awful.", "Helped Ana."),
            LazyLinesTests.Case("a lone -", "1️⃣Helped Ana. #act\n-\nDieter was awful.", "Helped Ana."),
            LazyLinesTests.Case("a lone =", "1️⃣Helped Ana. #act\n=\n\nDieter was awful.", "Helped Ana."),
            LazyLinesTests.Case("many", "1️⃣Helped Ana. #act\r\n----------\r\nDieter was awful.", "Helped Ana."),
            LazyLinesTests.Case("that begin with a tag", "1️⃣#act Helped Ana.\n---\nDieter", "Helped Ana."),
            LazyLinesTests.Case("of two lines", "1️⃣Helped Ana,\nand Bo. #act\n---\nDieter", "Helped Ana, and Bo."),
            LazyLinesTests.Case("in a quote", "> 1️⃣She helped. #praise\n> ---\n> Dieter", "She helped."),
            LazyLinesTests.Case("in a list", "- 1️⃣Helped Ana. #act\n  ---\n\nDieter", "Helped Ana."),
            LazyLinesTests.Case("of a task", "- [x] 1️⃣Helped Ana. #promise\n  ---\n\nDieter", "Helped Ana."),
            LazyLinesTests.Case("with no section", "# a #act\n\nb\n\n1️⃣c #act\n---\nd", "a | b d", "c"),
        ])
    func paragraphs(_ example: LazyLinesTests.Case) {
        let read = ReadEntry(example.markdown)
        #expect(read.diagnostics.map(\.rule) == [.lineAsHeading], "\(example.name)")
        #expect(read.items.map(LazyLinesTests.show) == example.expected, "\(example.name)")
    }

    @Test(
        "a heading without a tag, and a rule that stands apart, are what they are",
        arguments: [
            LazyLinesTests.Case("a heading", "Notes\n---\n- a #act", "a"),
            LazyLinesTests.Case("a rule", "a #act\n\n---\nb", "a"),
            LazyLinesTests.Case("a rule below a list", "- a #act\n---\nb", "a"),
            LazyLinesTests.Case("a heading with #", "## a #act\n---\nb", "a | b"),
        ])
    func others(_ example: LazyLinesTests.Case) {
        let read = ReadEntry(example.markdown)
        #expect(read.faults == [], "\(example.name)")
        #expect(read.items.first?.text.plainText == "a", "\(example.name)")
    }

    @Test("hides what it would head, and dates it")
    func hidesAndDates() {
        let hidden = ReadEntry("Awful. #lesson #private\n---\n- a #act\n\n# b\n\n- c #act")
        #expect(hidden.items.map(\.audience) == [.private, .private, .manager])
        let dated = ReadEntry("2026-03-01 Awful. #lesson\n---\n- a #act\n\n## b\n\n- c #act")
        #expect(dated.items.map(\.day.description) == ["2026-03-01", "2026-03-01", "2026-03-04"])
    }

    @Test("gives no problem, and ends no section")
    func givesNothing() {
        let read = ReadEntry("## 2026-03-01\n\nAwful. #problem/x\n---\n- a #act\n\n## 2026-03-02\n\n- b #act")
        #expect(read.items.map { $0.problems.map(\.id) } == [["x"], [], []])
        #expect(read.items.map(\.day.description) == ["2026-03-01", "2026-03-01", "2026-03-02"])
    }

    @Test("of a higher level, heads the sections within it")
    func higher() {
        let read = ReadEntry(
            "## 2026-03-01\n\nAwful. #lesson #private\n===\n- a #act\n\n## 2026-03-02\n\n- b #act\n\n# c\n\n- d #act")
        #expect(read.items.map(\.audience) == [.private, .private, .private, .manager])
        #expect(read.items.map(\.day.description) == ["2026-03-01", "2026-03-01", "2026-03-02", "2026-03-04"])
    }
}
