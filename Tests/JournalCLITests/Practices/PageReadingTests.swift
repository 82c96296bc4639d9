import Testing

/// How pages read to whoever has little time: no repeated stops, no empty columns, no numbers that contradict.
@Suite("Pages as their readers see them")
struct PageReadingTests {
    private func output(_ entry: String, _ words: String...) throws -> String {
        let outcome = try CommandTest().journal("author: {name: Sam}\n").file("2026-02-05.md", entry).run(words)
        outcome.expect(status: 0, messages: "")
        return outcome.output
    }

    @Test("a title made of a sentence has no full stop as a heading, a link, a line")
    func titles() throws {
        let entry =
            "- Orders get lost. #problem/orders\n- Mended it. #act/guard [before:: 9] [after:: 2] [evidence:: x]\n"
        let portfolio = try output(entry, "portfolio")
        let row = "<th scope=\"row\">Orders get lost"
        #expect(portfolio.contains(row) && !portfolio.contains(row + "."))
        #expect(portfolio.contains("<h3>Mended it</h3>"))
        #expect(try output(entry, "digest", "2026-W06").contains("**Orders get lost**: open"))
        let site = try CommandTest().journal().file("2026-02-05.md", entry)
        let built = try site.run("build")
        #expect(try built.folder.text("site/problems/orders.html").contains("<h1>Orders get lost</h1>"))
    }

    @Test("a digest's problems have columns of before and after only where one has either")
    func columns() throws {
        let bare = try output("- Orders get lost #problem/orders\n", "digest", "2026-W06", "--format", "html")
        #expect(!bare.contains(">Before<") && bare.contains(">State<"))
        let measured = try output(
            "- Orders get lost #problem/orders\n- Mended #problem/orders/solved [before:: 9] [after:: 2]\n", "digest",
            "2026-W06",
            "--format", "html")
        #expect(measured.contains(">Before<") && measured.contains(">After<"))
    }

    @Test("a result that heads a line begins with a capital letter")
    func capitals() throws {
        let digest = try output("- Sorted them #act/guard [impact:: nobody waits]\n", "digest", "2026-W06")
        #expect(digest.contains("- **Nobody waits**. Sorted them"))
    }

    @Test("no act with result and evidence is said in words")
    func none() throws {
        let page = PageText.of(try output("- Helped @raj #act/support\n", "portfolio"))
        #expect(page.contains("1 act in 1 week, none of them with result and evidence."))
    }

    @Test("days of another year than the last bear their year")
    func years() throws {
        let outcome = try CommandTest().journal()
            .file("2025-12-05.md", "- Helped @cora #act/support\n")
            .file("2026-02-05.md", "- Helped @raj #act/support\n")
            .run("portfolio", "--audience", "private")
        let page = PageText.of(outcome.output)
        #expect(page.contains("| +1 | 5 Dec 2025 |") && page.contains("| +1 | 5 Feb |"))
    }
}
