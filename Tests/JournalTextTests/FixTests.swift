import Testing

@testable import JournalText

@Suite("A fix")
struct FixTests {
    private static let source = SourceFile(path: "a.md", text: "é #act/suport\nact act\n")
    private static let index = LineIndex(source.bytes)

    @Test("knows where it begins and ends, in scalars")
    func place() throws {
        let fix = try #require(
            Self.source.fix(of: "suport", within: SourceSpan(3, 14), in: Self.index, to: "support"))
        #expect(fix.span == SourceSpan(8, 14))
        #expect(fix.start == SourcePosition(line: 1, column: 8))
        #expect(fix.end == SourcePosition(line: 1, column: 14))
    }

    struct Refusal: Sendable {
        var word: String
        var span: SourceSpan
        var replacement: String
    }

    @Test(
        "is none where it is not clear what to replace, or where lines would come or go",
        arguments: [
            Refusal(word: "act", span: SourceSpan(15, 22), replacement: "x"),
            Refusal(word: "other", span: SourceSpan(0, 14), replacement: "x"),
            Refusal(word: "suport", span: SourceSpan(0, 14), replacement: "suport"),
            Refusal(word: "suport", span: SourceSpan(0, 14), replacement: "a\nb"),
            Refusal(word: "t\na", span: SourceSpan(0, 20), replacement: "x"),
            Refusal(word: "act", span: SourceSpan(20, 900), replacement: "x"),
            Refusal(word: "", span: SourceSpan(0, 14), replacement: "x"),
        ])
    func refused(_ refusal: Refusal) {
        #expect(
            Self.source.fix(of: refusal.word, within: refusal.span, in: Self.index, to: refusal.replacement) == nil)
    }
}
