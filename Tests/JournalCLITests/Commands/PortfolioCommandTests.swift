import Testing

@Suite("portfolio")
struct PortfolioCommandTests {
    /// Two quarters: a problem of the first that is solved in the second, a promise that is kept in it.
    private func journal() throws -> CommandTest {
        try CommandTest().journal("author: {name: Sam, role: Engineer, aim: manager}\nsummary: All is well.\n")
            .file(
                "2026-02-03.md",
                """
                - Pages wake us #problem/pages [title:: Night pages] [measure:: 41 a week]
                - Group them #problem/pages/idea
                - Helped @raj #act/support [impact:: he does it alone] [evidence:: https://example.org/1]
                - [ ] The list #promise [due:: 2026-03-01] [done:: 2026-04-02]

                """
            )
            .file(
                "2026-05-06.md",
                """
                - Quiet since #problem/pages/solved [after:: 6 a week] [impact:: we sleep] [evidence:: https://example.org/2]
                - Built a guard #act/guard

                """)
    }

    @Test("prints the page alone, without links to others")
    func alone() throws {
        let page = try journal().run("portfolio").expect(status: 0, messages: "").output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("problems/") && !page.contains("digests/") && !page.contains("feed.xml"))
        #expect(page.contains("All is well.") && page.contains("We sleep"))
    }

    @Test(
        "a review shows what stood at its end, and no more",
        arguments: [["2026-Q1"], ["2026", "-", "Q1"], ["last quarter"]])
    func review(_ words: [String]) throws {
        // “last quarter” of a day in May is the first.
        let words = words.count == 3 ? ["2026-01..2026-03"] : words
        let page = try journal().run(["portfolio"] + words + ["--today", "2026-05-20"]).expect(status: 0, messages: "")
            .output
        #expect(page.contains("1 January – 31 March 2026"))
        #expect(page.contains("None solved yet; 1 open.") && page.contains("Night pages"))
        #expect(!page.contains("We sleep") && !page.contains("6 a week") && !page.contains("Built a guard"))
        #expect(page.contains("0 promises kept; 1 missed"))
        #expect(!page.contains("All is well."))
    }

    @Test("a problem that was closed before the review is not claimed in it")
    func closedBefore() throws {
        let page = try journal().file("2026-07-01.md", "- Still quiet #problem/pages\n- Taught #act/teach\n")
            .run("portfolio", "2026-Q3").output
        #expect(page.contains("Taught") && !page.contains("Night pages"))
    }

    @Test("a period without an item is a page that says nothing, and a note")
    func empty() throws {
        let outcome = try journal().run("portfolio", "2025")
        outcome.expect(
            status: 0, messages: "note: no item in 2025; the journal goes from 2026-02-03 to 2026-05-06\n")
        #expect(outcome.output.contains("<h1>Sam</h1>") && !outcome.output.contains("<section"))
    }

    @Test("a faulty period is wrong usage; a journal with errors gives no page")
    func errors() throws {
        try journal().run("portfolio", "2026-Q7").expect(status: 64, output: "")
        try journal().file("2026-03-05.md", "- x #act/suport\n").run("portfolio").expect(status: 1, output: "")
    }
}
