import JournalMarkdown
import Testing

@Suite("Text as plain text")
struct RichTextPlainTests {
    struct Case: Sendable {
        var text: RichText
        var expected: String
    }

    static let cases: [Case] = [
        Case(text: .of("  a \n\t b  "), expected: "a b"),
        Case(text: .of("a", .op(.lineBreak), "b"), expected: "a b"),
        Case(text: .of("a", .op(.strong), "b", .op(.strongEnd), "c"), expected: "abc"),
        Case(text: .of("with ", .op(.mention, "Raj"), "."), expected: "with @Raj."),
        Case(text: .of(.link("https://x.org"), "PR 12", .op(.linkEnd)), expected: "PR 12"),
        Case(text: .of(.link("https://x.org"), .op(.linkEnd)), expected: "https://x.org"),
        Case(text: .of(.op(.image, "a.png", ""), "plan", .op(.imageEnd)), expected: "plan"),
        Case(
            text: .of(.op(.paragraph), "a", .op(.paragraphEnd), .op(.paragraph), "b", .op(.paragraphEnd)),
            expected: "a b"),
        Case(text: .of("naïve 李文"), expected: "naïve 李文"),
        Case(text: RichText(), expected: ""),
    ]

    @Test("white space is folded, form is gone", arguments: cases)
    func folds(_ test: Case) { #expect(test.text.plainText == test.expected) }

    @Test("addresses follow their words where they are asked for")
    func writesAddresses() {
        let text = RichText.of(
            .link("https://x.org/12"), "PR 12", .op(.linkEnd), ", ", .link("https://y.org"), "https://y.org",
            .op(.linkEnd),
            ", ", .link("javascript:x"), "z", .op(.linkEnd))
        var out: [UInt8] = []
        text.appendPlain(to: &out, addresses: true)
        #expect(String(decoding: out, as: UTF8.self) == "PR 12 (https://x.org/12), https://y.org, z")
    }
}
