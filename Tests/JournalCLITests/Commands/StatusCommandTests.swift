import Testing

@Suite("status")
struct StatusCommandTests {
    private static let people = """
        people:
          sarah: {name: Sarah Lee, team: Sales, relation: peer}
          raj: {name: Raj Patel, team: Support, relation: mentee}
          maria: {name: Maria Ruiz, relation: manager}
        weekly: [loose-end, support]

        """

    /// Entries by file, and what the plan of Friday 6 March 2026 says of them.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var entries: [String: String]
        var has: [String]
        var hasNot: [String] = []
        var testDescription: String { name }
    }

    /// The same line once a week, the first on a day of January 2026.
    private static func weekly(_ line: String, from day: Int, count: Int) -> [String: String] {
        var files: [String: String] = [:]
        for week in 0..<count {
            let days = day + week * 7
            let (month, date) = days <= 31 ? ("01", days) : days <= 59 ? ("02", days - 31) : ("03", days - 59)
            let name = "2026-\(month)-\(date < 10 ? "0" : "")\(date).md"
            files[name] = line + "\n"
        }
        return files
    }

    static let cases: [Case] = [
        Case(
            name: "four habits of the week: what is left, with the run it would keep, and what is done",
            entries: weekly("- x #act/support\n- y #act/loose-end", from: 14, count: 7)
                .merging(["2026-03-04.md": "- x #act/support\n"]) { _, new in new },
            has: [
                "Left: Picked up a loose end #act/loose-end (keeps a run of 7 weeks)",
                "Done: Helped quietly (8 weeks in a row)",
            ]),
        Case(
            name: "the intention: done by which act, or to do",
            entries: [
                "2026-03-02.md": "- Ask the night shift #intend/ask-question\n- #intend/teach\n",
                "2026-03-03.md": "- Asked Ana why #act/ask-question\n",
                "2026-02-24.md":
                    "- Meet Wen #intend/bridge\n- Thank her. #intend/share-praise\n- Met Wen #act/bridge\n",
            ],
            has: [
                "* Ask the night shift: done, by “Asked Ana why”", "* Taught: to do, as #act/teach",
                "* Meet Wen: done last week, by “Met Wen”", "* Thank her: not done last week",
            ]),
        Case(
            name: "one problem a month: the one that moved, its next step as one types it, who was not asked",
            entries: [
                "2026-02-10.md": "- Alerts nobody reads #problem/alerts/identify\n- One list #problem/alerts/idea\n",
                "2026-03-03.md": "- @sarah and @raj #problem/alerts/stakeholder [pain:: nights]\n",
                "2026-01-07.md": "- Old one of @sarah #problem/old/identify\n- a #problem/old/idea\n",
                "2026-01-14.md": "- @raj says so too #problem/old\n", "2026-01-21.md": "- and again #problem/old\n",
                "2026-01-28.md": "- @maria, too #problem/old\n",
            ],
            has: [
                "* Alerts nobody reads, open for 24 days\n",
                "find a second idea, for the day somebody has a good reason against", "#problem/alerts/idea",
                "* Not talked to yet: Sarah Lee, Raj Patel",
                // The persistent nuisance is another one.
                "* Old one of Sarah Lee comes up in 4 weeks, with 3 people. Next: find a second",
                "#problem/old/idea",
            ]),
        Case(
            name: "a problem solved this month is said, and the next one is named",
            entries: [
                "2026-02-10.md": "- Alerts #problem/alerts\n- Slow #problem/slow\n- Faster #problem/slow/idea\n",
                "2026-03-03.md": "- Gone #problem/alerts/solved [before:: 9] [after:: 1]\n",
            ],
            has: ["* Solved in March: Alerts\n", "* Slow, open for 24 days, no step this month yet"]),
        Case(
            name: "no complaint without a step: two weeks without an idea, and the question of the essay",
            entries: ["2026-02-10.md": "- Nobody answers the phone #problem/phone/identify\n"],
            has: [
                "No idea yet\n-----------\n* Nobody answers the phone, for 24 days: what can you do today with the "
                    + "\n  influence you have? #problem/phone/idea"
            ].map { $0.replacing(" \n", with: "\n") }),
        Case(
            name: "a problem of last week is no complaint yet",
            entries: ["2026-02-26.md": "- Nobody answers the phone #problem/phone/identify\n"],
            has: ["* Nobody answers the phone, open for 8 days"], hasNot: ["No idea yet"]),
        Case(
            name: "promises due this week and late, to whom, and none that was kept",
            entries: [
                "2026-02-20.md": "- [ ] Numbers @sarah #promise [due:: 2026-03-02]\n"
                    + "- [ ] Runbook #promise [due:: 2026-03-08] [with:: @raj]\n"
                    + "- [x] Kept #promise [due:: 2026-03-05]\n- [ ] Next week #promise [due:: 2026-03-09]\n"
            ],
            has: [
                "* Runbook (to Raj Patel, due Sunday 8 March)\n* Numbers Sarah Lee (late: due Monday 2 March)\n"
            ], hasNot: ["Kept", "Next week"]),
        Case(
            name: "the leadership audit comes back with its pick and its Friday until it is done",
            entries: [
                "2026-02-23.md": "- What is mine #audit/leadership [pick:: the rota]\n",
                "2026-03-02.md": "- [x] Done already #audit/language [pick:: less just]\n",
            ],
            has: ["* Personal leadership audit of 23 February: the rota, by 27 February, overdue"],
            hasNot: ["less just"]),
        Case(
            name: "the gap audit is open until something ownerless is claimed",
            entries: ["2026-03-02.md": "- Gaps #audit/gap [pick:: rota] [by:: 2026-03-06]\n"],
            has: ["* Gap audit of 2 March: rota, by 6 March, not yet claimed"]),
        Case(
            name: "a claim later on the same day closes the gap audit",
            entries: ["2026-03-02.md": "- Gaps #audit/gap [pick:: rota]\n- The rota is mine #own/rota\n"],
            has: [], hasNot: ["Gap audit", "Still open"]),
        Case(
            name: "act on feedback: open without an action, closed with one",
            entries: [
                "2026-01-02.md": "- @maria: and shorter #feedback\n",
                "2026-03-02.md": "- @maria: slower #feedback\n- @raj: louder #feedback [action:: I speak up]\n",
            ],
            has: [
                "* Feedback of 2 March: “Maria Ruiz: slower”; what came of it? [action:: …]",
                "* Feedback of 2 January: “Maria Ruiz: and shorter”",
            ],
            hasNot: ["louder"]),
        Case(
            name: "lateral network: who was met often and not for six weeks, those to the side first",
            entries: [
                "2026-01-05.md": "- With @maria #act/report\n- With @sarah #act/bridge\n- Once @raj #act/mentor\n",
                "2026-01-14.md": "- With @maria #act/report\n- With @sarah #act/bridge\n",
                "2026-01-20.md": "- Told @maria #act/report\n- Shared the plan with @sarah #act/bridge\n",
                "2026-03-02.md": "- x #act/guard\n",
            ],
            has: [
                "* Sarah Lee, last on 20 January: Shared the plan with Sarah Lee\n"
                    + "* Maria Ruiz, last on 20 January: Told Maria Ruiz\n"
            ], hasNot: ["Raj Patel, last"]),
        Case(
            name: "work martyr: four weeks of work done alone are warned of",
            entries: weekly("- a #act/guard\n- b #act/outcome\n- c #act/capture", from: 27, count: 5),
            has: ["Load\n----\n* For 5 weeks in a row work done alone has crowded out the rest"]),
        Case(
            name: "language audit: the phrases of last week with what to write instead",
            entries: [
                "2026-02-25.md": "- I'm just a tester, but saw it #act/ask-question\n",
                "2026-02-26.md": "- Mails: too often “not my job” #audit/language [done:: 2026-02-27]\n",
            ],
            has: ["* “I'm just a”: write “I'm a” (in: I'm just a tester, but saw it)"],
            hasNot: ["not my job"]),
        Case(
            name: "the past recalled: an act of a year ago",
            entries: [
                "2025-03-05.md": "- Stood up for the tests #act/stand [impact:: they run]\n",
                "2025-09-05.md": "- Better #act/stand [impact:: x] [evidence:: y]\n",
                "2026-03-02.md": "- z #act/guard\n",
            ],
            has: ["* A year ago, on 5 March 2025: Stood up for the tests → they run"]),
        Case(
            name: "the past recalled: the strongest on file where a year ago there is none",
            entries: [
                "2025-09-05.md": "- Better #act/stand [impact:: x] [evidence:: y]\n",
                "2025-10-05.md": "- Bare #act/stand\n", "2026-03-02.md": "- z #act/guard [impact:: x] [evidence:: y]\n",
            ],
            has: ["* Once, on 5 September 2025: Better → x"]),
    ]

    @Test("says of each practice what the week asks", arguments: cases)
    func practices(_ test: Case) throws {
        var command = try CommandTest().journal(StatusCommandTests.people)
        for (path, text) in test.entries { command = try command.file(path, text) }
        let outcome = try command.run("status").expect(status: 0, messages: "")
        #expect(outcome.output.hasPrefix("Week 10, 2–8 March 2026 · Friday\n=="))
        for text in test.has {
            // Lines are broken where they are full.
            let isThere = outcome.output.contains(text) || outcome.output.replacing("\n  ", with: " ").contains(text)
            #expect(isThere, "\(text) in\n\(outcome.output)")
        }
        for text in test.hasNot { #expect(!outcome.output.contains(text), "\(outcome.output)") }
    }

    @Test("an empty journal is told what to type first")
    func empty() throws {
        let text = try CommandTest().journal().run("status").expect(status: 0, messages: "").output
        #expect(
            text.contains("Nothing is written yet.\n") && text.contains("2026-03-06.md"))
        let markdown = try CommandTest().journal().run("status", "--format", "markdown").expect(status: 0).output
        #expect(markdown.hasPrefix("# Week 10, 2–8 March 2026 · Friday\n\n") && markdown.contains("`- One loose end"))
    }

    @Test("reads what is private, and drafts only where they are let in")
    func isPrivate() throws {
        let test = try CommandTest().journal("audience: public\n")
            .file("2026-03-04.md", "- Meet Wen #intend/bridge #private\n")
            .file("2026-03-05.md", "---\ndraft: true\n---\n- Meet Ana #intend/bridge\n")
        let text = try test.run("status").expect(status: 0).output
        #expect(text.contains("Meet Wen") && !text.contains("Meet Ana"))
        #expect(try test.run("status", "--drafts").output.contains("Meet Ana"))
    }

    @Test("a day of a year ago has its year")
    func year() throws {
        let output = try CommandTest().journal()
            .file(
                "2025-02-11.md",
                "- [ ] Ring back #promise [due:: 2025-02-13]\n- Mine #audit/leadership [pick:: one shelf]\n"
            )
            .file("2026-03-02.md", "- [ ] Write #promise [due:: 2026-02-13]\n")
            .run("status", "--today", "2026-03-06").expect(status: 0).output
        #expect(output.contains("Ring back (late: due Thursday 13 February 2025)"))
        #expect(output.contains("Write (late: due Friday 13 February)"))
        let audit = output.replacing("\n ", with: "")
        #expect(
            audit.contains("Personal leadership audit of 11 February 2025: one shelf, by 14 February 2025, overdue"))
    }

    @Test("is of the day that stands for today: what came later is not known")
    func today() throws {
        let test = try CommandTest().journal()
            .file("2026-02-02.md", "- Slow #problem/slow\n- [ ] List #promise [due:: 2026-02-06] [done:: 2026-02-12]\n")
            .file("2026-02-10.md", "- Gone #problem/slow/solved\n")
        let then = try test.run("status", "--today", "2026-02-09").expect(status: 0).output
        #expect(then.contains("* Slow, open for 7 days") && then.contains("* List (late: due Friday 6 February)"))
        let later = try test.run("status", "--today", "2026-02-13").expect(status: 0).output
        #expect(later.contains("* Solved in February: Slow") && !later.contains("List"))
    }

    @Test("fits about one screen, however much is open")
    func screen() throws {
        var text = ""
        for i in 0..<60 {
            text += "- [ ] Promise \(i) #promise [due:: 2026-03-0\(i % 6 + 1)]\n- Said \(i) #feedback\n"
            text += "- Problem \(i) #problem/p\(i)\n- Kind \(i) #intend/teach\n- I'm just a \(i) #act/ask\n"
        }
        let test = try CommandTest().journal().file("2026-03-02.md", text)
        let output = try test.run("status").expect(status: 0).output
        #expect(output.split(separator: "\n", omittingEmptySubsequences: false).count < 60)
        #expect(output.contains("* and 56 more\n"))
    }

    @Test("text of a person neither acts on a terminal nor is markup")
    func isInert() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", "- Meet \u{202E}**Wen** \u{9B}2J #intend/bridge\n")
        let text = try test.run("status").expect(status: 0).output
        #expect(text.contains("Meet \\u{202E}Wen \\u{9B}2J: to do"))
        #expect(try test.run("status", "--format", "markdown").output.contains("- Meet \u{202E}**Wen**"))
    }

    @Test("a journal with errors gives none, and says why")
    func errors() throws {
        let outcome = try CommandTest().journal().file("2026-03-05.md", "- x #act/suport\n").run("status")
        outcome.expect(status: 1, output: "")
        #expect(outcome.messages.contains("[unknown-kind]"))
    }
}
