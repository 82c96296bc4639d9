import Testing

@Suite("digest")
struct DigestCommandTests {
    private func journal() throws -> CommandTest {
        try CommandTest().journal()
            .file("2026-03-04.md", "- Helped @raj #act/support [impact:: he can do it alone]\n")
            .file("2026-02-25.md", "- Taught #act/teach\n").file("2025-12-30.md", "- Built #act/guard #private\n")
    }

    struct Case: Sendable {
        var words: [String]
        var expected: String
    }

    @Test(
        "is of this week, or of the period that is named in one word or several",
        arguments: [
            Case(words: [], expected: "2026-W10"), Case(words: ["this", "week"], expected: "2026-W10"),
            Case(words: ["last week"], expected: "2026-W09"), Case(words: ["last", "week"], expected: "2026-W09"),
            Case(words: ["2026-W10"], expected: "2026-W10"), Case(words: ["2026-Q1"], expected: "2026-Q1"),
            Case(words: ["--today", "2026-02-26"], expected: "2026-W09"),
        ])
    func period(_ test: Case) throws {
        let outcome = try journal().run(["digest"] + test.words)
        outcome.expect(status: 0, messages: "")
        let expected = try journal().run(["digest", test.expected])
        #expect(outcome.output == expected.output)
        #expect(outcome.output.hasPrefix("# "))
    }

    @Test("comes as Markdown, as HTML in one file, as text")
    func formats() throws {
        let test = try journal()
        #expect(try test.run("digest").output.contains("**he can do it alone**"))
        let page = try test.run("digest", "--format", "html").output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("href=\"../"))
        let text = try test.run("digest", "--format", "text").output
        #expect(text.contains("he can do it alone") && !text.contains("**"))
    }

    @Test("is for an audience")
    func audience() throws {
        let test = try journal()
        #expect(try !test.run("digest", "2026-W01").output.contains("Built"))
        #expect(try test.run("digest", "2026-W01", "--audience", "private").output.contains("Built"))
    }

    @Test("a journal with errors gives none, and says why")
    func errors() throws {
        let outcome = try journal().file("2026-03-05.md", "- x #act/suport\n").run("digest")
        outcome.expect(status: 1, output: "")
        #expect(outcome.messages.contains("[unknown-kind]"))
    }
}
