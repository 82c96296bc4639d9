import JournalMarkdown
import Testing

@testable import JournalCore

/// A link in an act's own text proves it; format, "How strong an act is".
@Suite("A link as evidence")
struct ImpliedEvidenceTests {
    static func show(_ item: Item) -> String {
        "\(item.strength.rawValue): " + item.values("evidence").map(\.plainText).joined(separator: ", ")
    }

    @Test(
        "of any form proves an act",
        arguments: [
            ReadingCase("inline", "- a [PR](https://example.org/7) #act", "thin: PR"),
            ReadingCase("reference", "- a [PR][1] #act\n\n[1]: https://example.org/7", "thin: PR"),
            ReadingCase("autolink", "- a <https://example.org/7> #act", "thin: https://example.org/7"),
            ReadingCase("bare", "- a http://example.org/7. #act", "thin: http://example.org/7"),
            ReadingCase("in bold", "- a **[PR](https://example.org/7)** #act", "thin: PR"),
            ReadingCase("a solved step", "- a [PR](https://example.org/7) #problem/x/solved", "thin: PR"),
            ReadingCase("beside an impact", "- a [PR](https://example.org/7) #act [impact:: b]", "backed: PR"),
            ReadingCase(
                "two", "- [a](https://example.org/7) https://example.org/8 #act", "thin: a, https://example.org/8"),
            ReadingCase("once", "- [a](https://example.org/7) https://example.org/7 #act", "thin: a"),
            ReadingCase(
                "not if given already", "- [a](https://example.org/7) #act [evidence:: https://example.org/7]",
                "thin: https://example.org/7"),
            ReadingCase("a page of the journal", "- [a](b.md) and [[c]] #act", "bare: "),
            ReadingCase("a mention", "- [@raj](https://example.org/raj) #act", "bare: "),
            ReadingCase("an address of mail", "- <mailto:a@example.org> [b](ftp://example.org) #act", "bare: "),
            ReadingCase("code, an image", "- `https://example.org` ![a](https://example.org/a.png) #act", "bare: "),
            ReadingCase("the detail", "- a #act\n\n  [b](https://example.org)", "bare: "),
            ReadingCase("other items", "- a [b](https://example.org) #lesson", "bare: "),
        ])
    func proves(_ example: ReadingCase) { example.check(ImpliedEvidenceTests.show) }

    @Test("two lines below a bullet back it as well")
    func lines() {
        ReadingCase("", "- a #act\n  impact:: b\n  evidence:: https://example.org/7", "backed: https://example.org/7")
            .check(ImpliedEvidenceTests.show)
    }

    @Test("unless only fields are to count")
    func fields() {
        var config = JournalConfig()
        config.linksProve = false
        ReadingCase("", "- a [PR](https://example.org/7) #act\n- b #act [evidence:: c]", "bare: ", "thin: c")
            .check(with: config, ImpliedEvidenceTests.show)
    }
}
