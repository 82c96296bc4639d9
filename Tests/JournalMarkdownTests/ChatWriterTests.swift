import JournalMarkdown
import Testing

@Suite("Text in the markup of chats")
struct ChatWriterTests {
    struct Case: Sendable {
        var text: RichText
        var slack: String
        var jira: String

        init(_ text: RichText, _ slack: String, _ jira: String) {
            self.text = text
            self.slack = slack
            self.jira = jira
        }
    }

    static let cases: [Case] = [
        Case(
            .of("Helped @raj with issue #12 of snake_case_name, 5 > 3."),
            "Helped @raj with issue #12 of snake_case_name, 5 &gt; 3.",
            "Helped @raj with issue #12 of snake_case_name, 5 > 3."),
        Case(.of("a & b <c> &amp;"), "a &amp; b &lt;c&gt; &amp;amp;", "a & b <c> &amp;amp;"),
        Case(.of("<!channel> <@U1>"), "&lt;!channel&gt; &lt;@U1&gt;", "<\\!channel> <@U1>"),
        Case(.of(.op(.strong), "done", .op(.strongEnd), " now"), "*done* now", "*done* now"),
        Case(.of("so", .op(.strong), " done ", .op(.strongEnd), "now"), "so *done* now", "so *done* now"),
        Case(.of(.op(.emphasis), "it", .op(.emphasisEnd)), "_it_", "_it_"),
        Case(.of(.op(.deleted), "old", .op(.deletedEnd)), "~old~", "-old-"),
        Case(.of(.op(.strong), .op(.strongEnd), "a"), "a", "a"),
        Case(.of("run ", .op(.code), "a<b", .op(.codeEnd)), "run `a&lt;b`", "run {{a<b}}"),
        Case(.of(.op(.code), "a`}b", .op(.codeEnd)), "a`}b", "a`\\}b"),
        Case(
            .of(.link("https://x.org/?a=1&b=2"), "PR ", .op(.strong), "12", .op(.strongEnd), .op(.linkEnd)),
            "<https://x.org/?a=1&amp;b=2|PR 12>", "[PR 12|https://x.org/?a=1&b=2]"),
        Case(.of(.link("https://x.org"), .op(.linkEnd)), "<https://x.org>", "[https://x.org]"),
        Case(.of(.link("notes.md"), "my notes", .op(.linkEnd)), "my notes", "my notes"),
        Case(.of(.link("javascript:x"), "PR", .op(.linkEnd)), "PR", "PR"),
        Case(.of(.link("mailto:a@b.c"), "mail", .op(.linkEnd)), "<mailto:a@b.c|mail>", "[mail|mailto:a@b.c]"),
        Case(
            .of("see https://x.org/a_b_c-d?x=1&y, b"), "see https://x.org/a_b_c-d?x=1&amp;y, b",
            "see https://x.org/a_b_c-d?x=1&y, b"),
        Case(.of("by ", .op(.mention, "raj")), "by @raj", "by @raj"),
        Case(
            .of("*a* _b_ {c} [d] x-y 5 * 3"), "*a* _b_ {c} [d] x-y 5 * 3", "\\*a\\* \\_b\\_ \\{c\\} \\[d\\] x-y 5 * 3"),
        Case(
            .of("C:\\temp (x) (see) !a.png! done!"), "C:\\temp (x) (see) !a.png! done!",
            "C:&#92;temp \\(x) (see) \\!a.png! done!"),
        Case(.of("a\nb", .op(.lineBreak), "c"), "a b c", "a b c"),
        Case(.of("a ", .op(.marked), "b", .op(.markedEnd), "c"), "a bc", "a bc"),
        Case(.of("# a"), "# a", "\\# a"),
    ]

    @Test("is form as its marks, and what would be a mark is text", arguments: cases)
    func writes(_ test: Case) {
        for (markup, expected) in [(ChatMarkup.slack, test.slack), (ChatMarkup.jira, test.jira)] {
            var out: [UInt8] = []
            test.text.append(markup, to: &out)
            #expect(String(decoding: out, as: UTF8.self) == expected)
        }
    }
}
