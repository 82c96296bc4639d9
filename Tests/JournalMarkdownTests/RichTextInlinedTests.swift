import JournalMarkdown
import Testing

@Suite("Blocks as one run of text")
struct RichTextInlinedTests {
    struct Case: Sendable {
        var text: RichText
        var expected: String
    }

    static let cases: [Case] = [
        Case(text: .of("a ", .op(.strong), "b", .op(.strongEnd)), expected: "a <strong>b</strong>"),
        Case(
            text: .of(.op(.paragraph), "One.", .op(.paragraphEnd), .op(.paragraph), "Two", .op(.paragraphEnd)),
            expected: "One. Two"),
        Case(
            text: .of(
                .op(.bulletList, "t"), .op(.item, ""), .op(.paragraph), "a", .op(.paragraphEnd), .op(.itemEnd),
                .op(.item, ""), .op(.paragraph), "b.", .op(.paragraphEnd), .op(.itemEnd), .op(.item, ""),
                .op(.paragraph), "c", .op(.paragraphEnd), .op(.itemEnd), .op(.bulletListEnd)),
            expected: "a; b. c"),
        Case(
            text: .of(
                .op(.paragraph), .link("https://x.org"), "x", .op(.linkEnd), .op(.paragraphEnd), .op(.codeBlock, "sh"),
                "rm\n", .op(.codeBlockEnd), .op(.paragraph), "y", .op(.paragraphEnd)),
            expected: "<a href=\"https://x.org\">x</a> y"),
        Case(text: .of(), expected: ""),
    ]

    @Test("keeps inline form and leaves out code and tables", arguments: cases)
    func inlined(_ test: Case) { #expect(test.text.inlined.html == test.expected) }
}
