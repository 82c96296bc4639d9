import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Fields without brackets; format, "Field".
@Suite("Fields in lines")
struct LineFieldsTests {
    static func show(_ item: Item) -> String {
        let fields = item.fields.map { "\($0.key) = \($0.value.plainText)" }.joined(separator: "; ")
        let detail = item.detail.plainText
        return item.text.plainText + (detail.isEmpty ? "" : " | \(detail)") + (fields.isEmpty ? "" : " [\(fields)]")
    }

    @Test(
        "a line of a list item may be one",
        arguments: [
            ReadingCase(
                "two lines", "- a #act\n  impact:: b\n  evidence:: https://example.org/7",
                "a [impact = b; evidence = https://example.org/7]"),
            ReadingCase("any key", "- a #act\n  reviewer:: b", "a [reviewer = b]"),
            ReadingCase("CRLF", "- a #act\r\n  impact:: b\r\n  result:: c\r\n", "a [impact = b; result = c]"),
            ReadingCase("in bold", "- a #act\n  **impact**:: b\n  **Result::** c", "a [impact = b; result = c]"),
            ReadingCase(
                "in italics", "- a #act\n  _impact_:: **b** c\n  *result* :: d", "a [impact = b c; result = d]"),
            ReadingCase(
                "without a space", "- a #act\n  impact::b\n  evidence::https://example.org/7",
                "a [impact = b; evidence = https://example.org/7]"),
            ReadingCase(
                "as its child", "- a #act\n  - impact:: b\n  - evidence:: https://example.org/7",
                "a [impact = b; evidence = https://example.org/7]"),
            ReadingCase("as one child of some", "- a #act\n  - b\n  - **impact**:: c", "a | b [impact = c]"),
            ReadingCase("of a task", "- [x] a #promise\n  due:: 2026-03-06", "a [due = 2026-03-06]"),
            ReadingCase("in a quote", "> - a #act\n>   impact:: b", "a [impact = b]"),
            ReadingCase("after prose", "- a #act\n  b\n  impact:: c\n  d", "a b d [impact = c]"),
            ReadingCase("code is none", "- a #act\n  std::vector b", "a std::vector b"),
            ReadingCase("the words of an item are its text", "- rule:: never on Friday #act", "rule:: never on Friday"),
        ])
    func lines(_ example: ReadingCase) { example.check(LineFieldsTests.show) }

    @Test(
        "a key that means something may end a line",
        arguments: [
            ReadingCase(
                "a list", "- He asked. #act/support impact:: he did it alone", "He asked. [impact = he did it alone]"),
            ReadingCase(
                "a paragraph", "He asked. #act/support impact:: he did it alone\nb",
                "He asked. b [impact = he did it alone]"),
            ReadingCase(
                "two of them", "- a #act impact:: b evidence:: https://example.org/7",
                "a [impact = b; evidence = https://example.org/7]"),
            ReadingCase("before marks", "- a impact:: b **c** #act @di ^x", "a [impact = b c @di]"),
            ReadingCase(
                "before a field in brackets", "- a #act impact:: b [evidence:: c] #x", "a [impact = b; evidence = c]"),
            ReadingCase("a link", "- a #act evidence:: [PR](https://example.org/7)", "a [evidence = PR]"),
            ReadingCase("without case", "- a #act Impact:: b", "a [impact = b]"),
            ReadingCase("a heading", "## a #act impact:: b", "a [impact = b]"),
            ReadingCase(
                "a cell", "| a | impact:: b | #act |\n|-|-|-|\n| c | impact:: d | #act |", "a [impact = b]",
                "c [impact = d]"),
            ReadingCase("a heading's own words are its text", "## impact:: a #act", "impact:: a"),
            ReadingCase("not any key", "- a #act note:: b", "a note:: b"),
            ReadingCase("not within a word", "- a #act noimpact:: b", "a noimpact:: b"),
            ReadingCase("not in a field", "- a #act [k:: b impact:: c]", "a [k = b impact:: c]"),
            ReadingCase("not in code", "- a #act `impact:: c`", "a impact:: c"),
        ])
    func ends(_ example: ReadingCase) { example.check(LineFieldsTests.show) }

    @Test(
        "what Logseq keeps for itself is taken out",
        arguments: [
            ReadingCase("lines", "- a #act\n  id:: 64b\n  collapsed:: true", "a"),
            ReadingCase(
                "of cards and queries", "- a #act\n  card-last-score:: 5\n  query-table:: true\n  created-at:: 1", "a"),
            ReadingCase("of a paragraph", "a #act\nupdated-at:: 1\nimpact:: b", "a [impact = b]"),
            ReadingCase("in brackets it is somebody's own", "- a #act [id:: 5]", "a [id = 5]"),
        ])
    func housekeeping(_ example: ReadingCase) { example.check(LineFieldsTests.show) }

    struct Near: Sendable {
        var markdown: String
        var count = 1
        var isFixed = true
    }

    @Test(
        "what looks like a field and is none is told",
        arguments: [
            Near(markdown: "- a #act [impact: b]"), Near(markdown: "- a #act [Evidence: https://example.org]"),
            Near(markdown: "- a #act\n  Impact: b"), Near(markdown: "a #act\nResult: b"),
            Near(markdown: "- a #act\n  **Impact:** b"), Near(markdown: "- a #act\n  **Impact**: b"),
            Near(markdown: "- a #act\n  - Impact: b\n  - Evidence: c", count: 2),
            Near(markdown: "> a #praise\n> With: @b"),
            Near(markdown: "- a #act\n\n  Impact: b"),
            Near(markdown: "- a #act\n  - b [evidence: https://example.org]"),
            Near(markdown: "- a #act [evidence::]", isFixed: false),
            Near(markdown: "- a #act\n  evidence::", isFixed: false),
            Near(markdown: "- a #audit/gap [evidence::] [pick:: ] [by:: ]", isFixed: false),
            Near(markdown: "- a #promise [by:: ]", isFixed: false),
        ])
    func near(_ example: Near) {
        let read = ReadEntry(example.markdown)
        #expect(
            read.diagnostics.map(\.rule) == [Rule](repeating: .unreadField, count: example.count), "\(example.markdown)"
        )
        #expect(read.diagnostics.allSatisfy { ($0.fix != nil) == example.isFixed }, "\(example.markdown)")
    }

    @Test(
        "other colons are prose",
        arguments: [
            "Impact: that he did it alone #act", "- Idea: group them #act", "- a #act\n  Note: b", "- a #act [note: b]",
            "- a #act\n  - Test: b", "# a #act\n\nResult: b", "- a #act\n  see result: b", "- a #act\n  due:2026",
            "- a #act [with](b: c)",
            "- a\n  Impact: b\n\nc #act", "- a #act `[impact: b]`",
        ])
    func prose(_ markdown: String) { #expect(ReadEntry(markdown).faults == [], "\(markdown)") }

    @Test("every field that the words explain is known")
    func known() throws {
        let words = try CatalogueDataTests.builtIn().words
        let fields = words.filter { $0.group == .fields }.map(\.id)
        #expect(!fields.isEmpty)
        for field in fields { #expect(FieldKeys.known.contains(field), "\(field)") }
        #expect(FieldKeys.known.allSatisfy { $0.utf8.count <= FieldKeys.longest })
        #expect(FieldKeys.unmistakable.isSubset(of: FieldKeys.known))
    }
}
