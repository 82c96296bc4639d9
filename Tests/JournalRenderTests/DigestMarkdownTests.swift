import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The digest as Markdown and as plain text")
struct DigestMarkdownTests {
    @Test("Markdown to paste")
    func markdown() throws {
        let text = String(
            decoding: DigestMarkdown.render(Sample.digest(), context: try Sample.context()), as: UTF8.self)
        #expect(
            text == """
                # Week 10, 2–8 March 2026

                Two plants are quiet, one is not.

                Acts 8 (6 last week) · Backed acts 3 (2 last week) · Problems moved 2 (1 solved; 1 last week) · \
                Promises kept 1 (2 last week)

                ## Done

                - **40 GB of temporary files gone**. Nightly export streams its upload: 52 min → 17 min · with Sarah Lee · \
                [Change 1344](https://code.example.com/1344)
                - Walked Raj through the runbook · with Raj
                - and 3 more

                ## Problems

                - **Disk full**: solved in 2 days; failed 1 night in 6 → 5 clean nights; this time: implementing, solved
                - **Release notes missing**: open, 26 days; this time: idea; next: criticise the idea
                - **Slow reviews** has no idea yet. What can be done about it with today’s influence?

                ## Needs

                - **Sarah Lee**: a decision on what was pitched (Release notes missing)

                ## Promises

                - Numbers for Sarah (missed, due 6 March)
                - Runbook for restarts (kept early, due 13 March)

                ## Habits of the week

                - Helped a teammate: 2 times, 5 weeks in a row
                - Asked for feedback: not this week

                ## Learned

                - Rotation needs a size limit.

                ## Thanks

                - Ana found the log.

                ## Next week

                - The spare parts list

                """)
    }

    @Test("plain text in lines of at most 76 columns, addresses written out")
    func text() throws {
        let text = String(decoding: DigestText.render(Sample.digest(), context: try Sample.context()), as: UTF8.self)
        #expect(
            text.hasPrefix("Week 10, 2–8 March 2026\n=======================\n\nTwo plants are quiet, one is not.\n"))
        #expect(
            text.contains(
                """
                Done
                ----
                * 40 GB of temporary files gone. Nightly export streams its upload: 52 min →
                  17 min · with Sarah Lee · Change 1344 (https://code.example.com/1344)
                * Walked Raj through the runbook · with Raj
                * and 3 more
                """))
        #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 76 })
    }
}
