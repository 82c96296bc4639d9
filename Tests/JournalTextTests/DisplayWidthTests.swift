import Testing

@testable import JournalText

@Suite("The width of text on a terminal")
struct DisplayWidthTests {
    struct Case: Sendable {
        var text: String
        var width: Int
    }

    @Test(
        "counts columns, not bytes",
        arguments: [
            Case(text: "", width: 0), Case(text: "abc", width: 3), Case(text: "Zoë", width: 3),
            Case(text: "Zoe\u{308}", width: 3), Case(text: "漢字", width: 4), Case(text: "한글", width: 4),
            Case(text: "\u{1112}\u{1161}\u{11AB}", width: 2), Case(text: "🚀", width: 2),
            Case(text: "👩\u{200D}💻", width: 2), Case(text: "❤\u{FE0F}", width: 2), Case(text: "🇧🇪", width: 2),
            Case(text: "👍🏽", width: 2), Case(text: "①…–", width: 3),
        ])
    func width(_ example: Case) {
        #expect(PrintableText.width(of: example.text) == example.width, "\(example.text.debugDescription)")
    }

    @Test("cuts between characters, and says so")
    func cut() {
        #expect(PrintableText.cut("abcdef", toWidth: 6) == "abcdef")
        #expect(PrintableText.cut("abcdef", toWidth: 4) == "abc…")
        #expect(PrintableText.cut("漢字漢字", toWidth: 6) == "漢字…")
        #expect(PrintableText.cut("ab cd", toWidth: 4) == "ab…")
        #expect(PrintableText.cut("👩\u{200D}💻👩\u{200D}💻", toWidth: 3) == "👩\u{200D}💻…")
        #expect(PrintableText.cut("abc", toWidth: 0) == "")
    }
}
