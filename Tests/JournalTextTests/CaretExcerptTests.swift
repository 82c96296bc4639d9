import Testing

@testable import JournalText

@Suite("The caret under a line")
struct CaretExcerptTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// The place between `«` and `»`.
        var marked: String
        var line: String
        var caret: String
    }

    @Test(
        "the caret stands under the place, whatever is before it",
        arguments: [
            Case(testDescription: "ASCII", marked: "ab «cd» ef", line: "ab cd ef", caret: "   ^~"),
            Case(testDescription: "the first column", marked: "«a»b", line: "ab", caret: "^"),
            Case(testDescription: "the end of the line", marked: "ab«»", line: "ab", caret: "  ^"),
            Case(testDescription: "a tab is four columns", marked: "\t«ab»", line: "    ab", caret: "    ^~"),
            Case(testDescription: "wide characters take two", marked: "李文 «#act»", line: "李文 #act", caret: "     ^~~~"),
            Case(testDescription: "a wide character meant", marked: "a «李文»", line: "a 李文", caret: "  ^~~~"),
            Case(testDescription: "an emoji takes two", marked: "🎉 «x»", line: "🎉 x", caret: "   ^"),
            Case(
                testDescription: "a combining mark takes none", marked: "Zoe\u{308} «x»", line: "Zoe\u{308} x",
                caret: "    ^"),
            Case(
                testDescription: "a joined emoji takes its parts", marked: "👩\u{200D}💻 «x»", line: "👩\u{200D}💻 x",
                caret: "     ^"),
            Case(
                testDescription: "a control character is an escape", marked: "\u{1B}«x»", line: "\\u{1B}x",
                caret: "      ^"),
        ])
    func places(_ test: Case) {
        let before = test.marked.prefix { $0 != "«" }
        let meant = test.marked.dropFirst(before.count + 1).prefix { $0 != "»" }
        let text = test.marked.replacing("«", with: "").replacing("»", with: "")
        let excerpt = CaretExcerpt(
            text, column: before.unicodeScalars.count + 1, length: max(1, meant.unicodeScalars.count))
        #expect(excerpt.line == test.line)
        #expect(excerpt.caret == test.caret)
    }

    @Test("of a long line only the part around the place is shown")
    func longLine() {
        let text = String(repeating: "a", count: 3_000_000) + "#act" + String(repeating: "b", count: 3_000_000)
        let excerpt = CaretExcerpt(text, column: 3_000_001, length: 4)
        #expect(excerpt.line.hasPrefix("…aaa") && excerpt.line.hasSuffix("bbb…"))
        #expect(excerpt.line.unicodeScalars.count <= 102)
        let caret = excerpt.caret.prefix { $0 == " " }.count
        #expect(Array(excerpt.line)[caret..<(caret + 4)] == ["#", "a", "c", "t"])
        #expect(excerpt.caret.hasSuffix("^~~~"))
    }

    @Test("what is meant beyond the part that is shown is not underlined")
    func longPlace() {
        let excerpt = CaretExcerpt(String(repeating: "x", count: 500), column: 90, length: 400)
        #expect(excerpt.caret.count <= excerpt.line.count)
    }

    @Test("a column past the end stands for the end")
    func pastTheEnd() {
        #expect(CaretExcerpt("ab", column: 40, length: 1).caret == "  ^")
        #expect(CaretExcerpt("", column: 1_000, length: 9).caret == "^")
    }
}
