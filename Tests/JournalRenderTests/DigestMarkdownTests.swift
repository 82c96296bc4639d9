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

                - **Disk full**: solved in 2 days; failed 1 night in 6 → 5 clean nights; pitch → implementing → solved
                - **Release notes missing**: open, 26 days; identified → idea

                ## Needs

                - **Sarah Lee**: a decision on what was pitched (Release notes missing)

                ## Next

                - **Release notes missing**: find a second idea
                - Intended: The spare parts list

                ## Promises

                - Numbers for Sarah (missed, due 6 March)
                - Runbook for restarts (kept early, due 13 March)

                ## Habits of the week

                - Not this week: Asked for feedback
                - Helped a teammate: 2 times, 5 weeks in a row

                ## Learned

                - Rotation needs a size limit.

                ## Thanks

                - Ana found the log.

                ## For you alone

                ### Load

                - For 4 weeks in a row work done alone has crowded out the rest: what can somebody else do, or learn?

                ### Intended

                - Teach the new script: not done

                ### Audits

                - Personal leadership audit of 2 March: **the rota**, by 6 March

                ### Bare acts to strengthen

                - Wrote the cost into the sheet

                ### Feedback not yet acted on

                - Slower, says Sarah

                ### Language

                - “I'm just a”, 2 times: write “as a”
                - and 1 more

                ### No idea yet

                - **Slow reviews**: what can you do today with the influence you have?

                ### Credits

                - gave to Sarah Lee (2); got from Sarah Lee

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
