import Foundation
import Testing

@Suite("digest")
struct DigestCommandTests {
    private func journal() throws -> CommandTest {
        try CommandTest().journal()
            .file("2026-03-04.md", "- Helped @raj #act/support [impact:: he can do it alone]\n")
            .file("2026-02-25.md", "- Taught #act/teach\n").file("2025-12-30.md", "- Built #act/guard #private\n")
    }

    @Test("begins with the sentence of the week's own note, which needs no tag")
    func note() throws {
        let test = try journal().file("2026-W10.md", "---\nsummary: Raj stands alone.\n---\nPlain words.\n")
        let output = try test.run("digest").expect(status: 0, messages: "").output
        #expect(output.hasPrefix("# Week 10, 2–8 March 2026\n\nRaj stands alone.\n"))
        #expect(!output.contains("Plain words"))
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
        #expect(try test.run("digest").output.contains("**He can do it alone**"))
        let page = try test.run("digest", "--format", "html").output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("href=\"../"))
        let text = try test.run("digest", "--format", "text").output
        #expect(text.contains("He can do it alone") && !text.contains("**"))
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

    /// What the author wrote, and what the private digest of week 10 says of it in any form, and no other.
    struct Mirror: Sendable, CustomTestStringConvertible {
        var name: String
        var entries: [String: String]
        var has: [String]
        var hasNot: [String] = []
        var testDescription: String { name }
    }

    static let mirrors: [Mirror] = [
        Mirror(
            name: "bare acts, to be strengthened",
            entries: ["2026-03-04.md": "- Sat with them #act/support\n- Proved #act/guard [evidence:: PR]\n"],
            has: ["Bare acts to strengthen", "Sat with them"]),
        Mirror(
            name: "acts done alone against acts shared",
            entries: ["2026-03-04.md": "- a #act/guard\n- b #act/capture\n- c #act/teach\n"],
            has: ["Load", "2 acts done alone, 1 that hand on, teach, step back or share"]),
        Mirror(
            name: "fires put out against systems built",
            entries: ["2026-03-04.md": "- a #act/firefight\n- b #act/guard #act/capture\n- c #act/guard\n"],
            has: ["Load", "1 fire put out, 2 acts that build systems"]),
        Mirror(
            name: "no fires where none was put out", entries: ["2026-03-04.md": "- a #act/guard\n"],
            has: ["Load"], hasNot: ["put out"]),
        Mirror(
            name: "the warning after four weeks of work done alone",
            entries: Dictionary(
                uniqueKeysWithValues: ["2026-02-11", "2026-02-18", "2026-02-25", "2026-03-04"].map {
                    ("\($0).md", "- a #act/guard\n- b #act/guard\n- c #act/guard\n")
                }),
            has: ["For 4 weeks in a row work done alone has crowded out the rest"]),
        Mirror(
            name: "phrases of the language audit, and how the week stands against those before",
            entries: [
                "2026-02-18.md": "- I'm just a tester #act/ask\n", "2026-02-25.md": "- b #act/ask\n",
                "2026-03-04.md": "- I'm just a tester and I’m just  a guest #act/ask\n",
            ],
            has: [
                "Language", "“I'm just a”, 2 times: write “I'm a”", "2 phrases this week, 0.5 a week in the 2 before",
            ]),
        Mirror(
            name: "in a pitch, a question instead of telling",
            entries: [
                "2026-03-04.md": "- We should log more #problem/logs/pitch\n- we should go home #act/kindness\n"
            ],
            has: ["Ask, don’t tell", "“We should”: ask “"], hasNot: ["2 times"]),
        Mirror(
            name: "no phrase of somebody else, in a quote",
            entries: ["2026-03-04.md": "> I'm just a guest here, and you asked me in. #praise\n>\n> — @raj\n"],
            has: [], hasNot: ["Language", "i'm just a"]),
        Mirror(
            name: "the pick of an audit and its Friday",
            entries: ["2026-03-03.md": "- What is mine #audit/leadership [pick:: the rota]\n"],
            has: ["Personal leadership audit of 3 March: ", "the rota", ", by 6 March"]),
        Mirror(
            name: "an audit of gaps that nobody claimed yet",
            entries: ["2026-02-26.md": "- Gaps #audit/gap [pick:: rota]\n", "2026-03-04.md": "- x #act/ask\n"],
            has: ["Gap audit of 26 February: ", "not yet claimed"]),
        Mirror(
            name: "an audit of gaps that a loose end claimed",
            entries: [
                "2026-02-26.md": "- Gaps #audit/gap [pick:: rota]\n",
                "2026-03-04.md": "- Took the rota #act/loose-end\n",
            ],
            has: ["Gap claimed: Took the rota"], hasNot: ["not yet claimed"]),
        Mirror(
            name: "feedback without an action",
            entries: ["2026-03-04.md": "- Be shorter #feedback\n- Louder #feedback [action:: I am]\n"],
            has: ["Feedback not yet acted on", "Be shorter"]),
        Mirror(
            name: "intentions of the week, met and not met",
            entries: ["2026-03-02.md": "- Ask Wen #intend/ask\n- Call Ana #intend/bridge\n- Asked #act/ask\n"],
            has: ["Intended", "Ask Wen: done", "Call Ana: not done"]),
        Mirror(
            name: "a complaint without a step",
            entries: ["2026-02-16.md": "- Phones ring #problem/phones\n", "2026-03-04.md": "- x #act/ask\n"],
            has: ["No idea yet", "what can you do today with the influence you have?"]),
        Mirror(
            name: "somebody who has gone quiet",
            entries: [
                "2026-01-07.md": "- a @raj #act/mentor\n",
                "2026-01-14.md": "- b @raj #act/mentor\n- c @raj #act/teach\n",
                "2026-03-04.md": "- x #act/ask\n",
            ],
            has: ["Gone quiet", ", last on 14 January: c @raj"]),
        Mirror(
            name: "credits given and got",
            entries: [
                "2026-03-04.md":
                    "- Helped @raj and @ana #act/support\n- Taught @raj #act/teach\n- @ana: thanks #praise\n"
            ],
            has: ["Credits", "gave to @raj (2), @ana; got from @ana"]),
        Mirror(
            name: "help that was got is a credit of whoever helped",
            entries: ["2026-03-04.md": "- Helped @raj [with:: @ana] #act/support\n"],
            has: ["Credits", "gave to @raj; got from @ana"]),
        Mirror(
            name: "what makes others stronger is not done alone, and a kind of the journal's own that does is shared",
            entries: [
                "2026-03-04.md": "- a #act/guard\n- b #act/kindness\n- c #act/pairing\n",
                "journal.yaml": "acts:\n  pairing: {name: Paired, theme: others}\n",
            ],
            has: ["Load", "1 act done alone, 1 that hand on, teach, step back or share"]),
    ]

    @Test("holds up a mirror to the author alone, in every form", arguments: mirrors)
    func mirror(_ test: Mirror) throws {
        var command = try CommandTest().journal()
        for (path, text) in test.entries { command = try command.file(path, text) }
        for format in ["markdown", "html", "text"] {
            let words = ["digest", "2026-W10", "--format", format]
            let output = plain(try command.run(words + ["--audience", "private"]).expect(status: 0).output, format)
            let mirror = try #require(output.components(separatedBy: "For you alone").last)
            for text in test.has { #expect(mirror.contains(text), "\(format): \(text) in\n\(mirror)") }
            for text in test.hasNot { #expect(!output.contains(text), "\(format): \(text) in\n\(output)") }
            for audience in ["manager", "public"] {
                let other = plain(try command.run(words + ["--audience", audience]).expect(status: 0).output, format)
                #expect(!other.contains("For you alone"))
                for text in test.has.prefix(1) where text.contains(" ") { #expect(!other.contains(text)) }
            }
        }
    }

    /// The text as it is read: without markup, lines that were broken put together.
    private func plain(_ output: String, _ format: String) -> String {
        switch format {
        case "html":
            output.replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(/<[^>]*>/, with: "")
                .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
        case "markdown": output.replacing("**", with: "").replacing("\\", with: "")
        default: output.replacing("\n  ", with: " ")
        }
    }

    @Test("says after how many days a problem was given up, and how a solved one ends without its full stop")
    func closed() throws {
        let test = try CommandTest().journal()
            .file("2026-03-02.md", "- The form is long. #problem/form\n- The queue is long. #problem/queue\n")
            .file("2026-03-04.md", "- No. #problem/form/dropped\n")
            .file("2026-03-05.md", "- Yes. #problem/queue/solved [before:: 9] [after:: 2]\n")
            .file("2026-03-08.md", "- x #act/ask\n")
        let output = try test.run("digest", "2026-W10").expect(status: 0).output
        #expect(output.contains("**The form is long**: dropped after 2 days"))
        #expect(output.contains("**The queue is long**: solved in 3 days"))
        #expect(output.contains("\nThe queue is long: 9 → 2\n"))
    }

    @Test("says when a promise is due in words, with the time where one is written")
    func due() throws {
        let test = try CommandTest().journal()
            .file(
                "2026-03-04.md",
                "- [ ] Call #promise [due:: 2026-03-06 09:00]\n- [ ] Write #promise [due:: 2026-03-06]\n")
        let output = try test.run("digest", "2026-W10", "--today", "2026-03-05").expect(status: 0).output
        #expect(output.contains("Call (due 6 March at 09:00)") && output.contains("Write (due 6 March)"))
    }

    @Test("tells whoever leads the author what moved, what is needed and what comes next")
    func forManager() throws {
        let output = try CommandTest().journal("people:\n  lieve: {name: Lieve Claes, relation: manager}\n")
            .file("2026-02-25.md", "- Night pages #problem/pages\n- Turn them off #problem/pages/idea\n")
            .file(
                "2026-03-04.md",
                """
                - Sat with them #act/support
                - Cut the list #act/guard [impact:: nobody is woken] [evidence:: PR 1]
                - What if none is real? #problem/pages/critique
                - Asked @lieve for a yes #problem/pages/pitch [decider:: @lieve]
                - [ ] The numbers #promise [due:: 2026-03-11]
                - [ ] The late one #promise [due:: 2026-03-03]
                - It rang at 3 #lesson

                """
            )
            .file("2026-03-09.md", "- Ask the night shift #intend/ask\n")
            .run("digest", "2026-W10", "--audience", "manager").expect(status: 0, messages: "").output
        #expect(
            output == """
                # Week 10, 2–8 March 2026

                Cut the list

                Acts 2 (0 last week) · Backed acts 1 (0 last week) · Problems moved 1 (1 last week) · \
                Promises kept 0 (0 last week)

                ## Done

                - **Nobody is woken**. Cut the list · PR 1
                - and 1 more

                ## Problems

                - **Night pages**: open, 11 days; idea → critique → pitch

                ## Needs

                - **Lieve Claes**: a decision on what was pitched on 4 March (Night pages)

                ## Next

                - **Night pages**: find a second idea
                - Intended: Ask the night shift
                - The numbers (due 11 March)

                ## Promises

                - The late one (missed, due 3 March)

                ## Habits of the week

                - Helped quietly

                ## Learned

                - It rang at 3

                """)
    }

    @Test(
        "what failed and what it taught is for the author and whoever leads them",
        arguments: ["private", "manager", "public"])
    func lessons(audience: String) throws {
        let test = try CommandTest().journal("audience: public\n").file("2026-03-04.md", "- It rang at 3 #lesson\n")
        let output = try test.run("digest", "2026-W10", "--audience", audience).expect(status: 0).output
        #expect(output.contains("Learned\n\n- It rang at 3") == (audience != "public"))
    }

    @Test("says of each promise how it was kept, or that it is late")
    func promises() throws {
        let output = try CommandTest().journal()
            .file(
                "2026-03-02.md",
                """
                - A #promise [due:: 2026-03-06] [done:: 2026-03-04]
                - B #promise [due:: 2026-03-06] [done:: 2026-03-06]
                - C #promise [due:: 2026-03-03] [done:: 2026-03-05]
                - [ ] D #promise [due:: 2026-03-05]
                - [ ] E #promise

                """
            )
            .file("2026-03-06.md", "- x #act/ask\n").run("digest", "2026-W10").expect(status: 0).output
        #expect(
            output.contains(
                """
                ## Promises

                - D (missed, due 5 March)
                - E (open)
                - A (kept early, due 6 March)
                - C (kept late, due 3 March)
                - B (kept on time, due 6 March)
                """), "\(output)")
    }

    @Test("says which habits were done, with their runs of weeks, and to the author which were not")
    func habits() throws {
        let test = try CommandTest().journal("weekly: [support, teach, ask]\n")
            .file("2026-02-18.md", "- x #act/support\n").file("2026-02-25.md", "- x #act/support\n- y #act/ask\n")
            .file("2026-03-04.md", "- x #act/support\n- z #act/support\n- y #act/teach\n")
        let manager = try test.run("digest", "2026-W10", "--audience", "manager").output
        #expect(manager.contains("## Habits of the week\n\n- Helped quietly, 3 weeks in a row\n- Taught\n"))
        #expect(!manager.contains("Not this week"))
        let own = try test.run("digest", "2026-W10", "--audience", "private").output
        #expect(
            own.contains(
                """
                - Not this week: Asked instead of told
                - Helped quietly: 2 times, 3 weeks in a row
                - Taught: once
                """), "\(own)")
    }

    @Test("the page and the Markdown of a site hold no more", arguments: ["private", "manager"])
    func siteWords(audience: String) throws {
        let test = try DigestCommandTests.dense(seed: 7)
        try test.run("build", "--week", "2026-W10", "--audience", audience).expect(status: 0)
        for (path, format) in [("2026-W10.html", "html"), ("2026-W10.md", "markdown")] {
            let text = try test.folder.text("site/digests/\(path)")
            expectFewWords(text, format, "\(audience), \(path)")
        }
    }

    @Test(
        "says at most 300 words before the details, for every audience, in every form",
        arguments: ["private", "manager", "public"], ["markdown", "html", "text"])
    func words(audience: String, format: String) throws {
        for seed in 0..<3 {
            let test = try DigestCommandTests.dense(seed: seed)
            let output = try test.run("digest", "2026-W10", "--audience", audience, "--format", format)
                .expect(status: 0).output
            expectFewWords(output, format, "\(audience), \(format), \(seed)")
        }
    }

    /// That a digest of a dense week is full, and holds no more than 300 words before its details.
    private func expectFewWords(_ output: String, _ format: String, _ comment: String) {
        let body = output.components(separatedBy: "<body").last ?? output
        let before = plain("<body" + body, format).components(separatedBy: "Day by day")[0]
        let words = before.split { $0 == " " || $0 == "\n" }.filter { $0.contains { $0.isLetter || $0.isNumber } }
        #expect(words.count <= DigestCommandTests.wordLimit, "\(comment):\n\(before)")
        #expect(words.count > DigestCommandTests.wordLimit / 2, "\(comment):\n\(before)")
    }

    private static let wordLimit = 300

    /// A week with more of everything than a digest can hold, in sentences of many lengths.
    private static func dense(seed: Int) throws -> CommandTest {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "night", "pages", "[a link](https://example.org/x)", "**rota**", "*every*", "`code`", "list.", "日本",
        ]
        func sentence(_ most: Int) -> String {
            let count = Int.random(in: 1...most, using: &random)
            return (0..<count).map { _ in random.pick(words) }.joined(separator: " ")
        }
        var week = "---\nsummary: \(String(repeating: "very long ", count: 40))\n---\n"
        var earlier = ""
        var next = ""
        let tags = [
            "#act/support", "#act/loose-end", "#act/guard [impact:: we should know] [evidence:: https://example.org/1]",
            "#promise [due:: 2026-03-05]", "#promise [due:: 2026-03-12]", "#feedback", "#lesson", "#praise",
            "#own/rota",
            "#act/share-praise @raj @ana @wen @li @bo @zoe", "#intend/teach",
            "#audit/leadership [pick:: the rota of all]",
            "#skill/delegation",
            "#act/stand [before:: 12 of them] [after:: 2 of them] [evidence:: https://example.org/2]",
        ]
        for i in 0..<140 {
            week += "- I'm just a \(sentence(60)) \(tags[i % tags.count])\n"
            week +=
                "- we should \(sentence(30)) #problem/p\(i % 12)/\(i % 2 == 0 ? "pitch [decider:: @raj]" : "stakeholder @wen")\n"
            earlier += "- \(sentence(30)) @li @bo #problem/p\(i % 12)\n- \(sentence(40)) #problem/q\(i)\n"
            next += "- \(sentence(40)) #intend/bridge\n"
        }
        return try CommandTest().journal(
            "audience: public\nauthor: {name: Sam Rivera, role: Engineer of the night shift, aim: manager}\n"
        )
        .file("2026-03-04.md", week).file("2026-02-16.md", earlier).file("2026-03-09.md", next)
        .file("2026-02-25.md", "- x #act/guard\n- x #act/guard\n- x #act/guard\n")
    }
}
