import Testing

/// The essays' practices that the portfolio shows, from what is typed to what is read.
@Suite("Practices in the portfolio")
struct PortfolioPracticeTests {
    static let settings = """
        author: {name: Sam, role: Support engineer, aim: engineering manager}
        people:
          maria: {name: Maria, team: Support, relation: manager}
          sarah: {name: Sarah, team: Sales, relation: peer}
          raj: {name: Raj, team: Support, relation: mentee}
          cora: {name: Cora, team: St Lucas, relation: customer}

        """

    private func page(_ entries: [String: String], _ words: String...) throws -> String {
        var test = try CommandTest().journal(Self.settings)
        for (name, text) in entries { test = try test.file(name, text) }
        let outcome = try test.run(["portfolio"] + words)
        outcome.expect(status: 0, messages: "")
        return PageText.of(outcome.output)
    }

    /// A problem that is solved so many days after it was found.
    private static func problem(_ id: String, after days: String, solved: String = "") -> String {
        "- \(id) #problem/\(id)\n- [date:: \(days)] Done #problem/\(id)/solved \(solved)\n"
    }

    @Test("one problem a month: solved, documented, told, result shared, each in its month")
    func month() throws {
        let page = try page([
            "2026-01-05.md": Self.problem("one", after: "2026-01-20"),
            "2026-02-05.md": Self.problem("two", after: "2026-03-20", solved: "[impact:: x] [evidence:: y]")
                + "- Told it #problem/two/tell [date:: 2026-03-01]\n",
        ])
        #expect(page.contains("One problem a month: solved in 2 of 3 months, with all four marks in 1"))
        #expect(page.contains("| Solved | 1 | 0 | 1 |"))
        for row in ["Documented", "Told", "Result shared"] { #expect(page.contains("| \(row) | 0 | 0 | 1 |")) }
        #expect(page.contains("Documented: before, after or impact"))
    }

    @Test("practice makes better: days to solve in order of time, the first half against the last")
    func practice() throws {
        let page = try page([
            "2026-01-01.md": Self.problem("a", after: "2026-02-10") + Self.problem("b", after: "2026-03-02")
                + Self.problem("c", after: "2026-01-11"),
            "2026-03-10.md": Self.problem("d", after: "2026-03-14"),
        ])
        #expect(
            page.contains(
                "Days to solve, in order of time: the first 2 in a median of 25 days, the last 2 in a median of 32 days"
            ))
        let rows = ["11 Jan | c E1 | 10", "10 Feb | a E2 | 40", "2 Mar | b E3 | 60", "14 Mar | d E4 | 4"]
        var last = page.startIndex
        for row in rows {
            let place = try #require(page.range(of: row, from: last), "\(row)")
            last = place
        }
    }

    @Test("skills of the next level: each that the aim asks for, practised or not yet, then others")
    func skills() throws {
        let entries = [
            "2026-02-05.md": "- Planned the quarter #skill/Resource_Planning [evidence:: plan]\n- Hired #skill/hiring\n"
        ]
        let mine = try page(entries, "--audience", "private")
        #expect(mine.contains("Skills of the next level, engineering manager: 1 of 3 practised"))
        #expect(mine.contains("| Settle conflicts | 0 | | Not yet |"))
        #expect(mine.contains("| Plan people and time | 1 | 5 Feb 2026 | Planned the quarter E1 |"))
        #expect(mine.contains("| hiring | 1 |"))
        let theirs = try page(entries)
        #expect(theirs.contains("Plan people and time") && !theirs.contains("Not yet"))
        let other = try page(["2026-02-05.md": "- Read the budget #skill/financial-statements\n"])
        #expect(other.contains("| Read financial statements | 1 |"))
    }

    @Test("systems, not heroes: acts that build against those that put fires out, with their ratio")
    func systems() throws {
        let page = try page([
            "2026-02-05.md":
                "- A #act/guard\n- B #act/capture\n- C #act/reduce-rework\n- D #act/firefight\n- E #act/firefight\n",
            "2026-05-05.md": "- F #act/onboarding\n",
        ])
        #expect(page.contains("Systems, not hero moments: 4 acts that build against 2 that put fires out, 2 to 1"))
        #expect(page.contains("| Jan–Mar 2026 | 3 | 2 | 1.5 to 1 |"))
        #expect(page.contains("| Apr–Jun 2026 | 1 | 0 | – |"))
    }

    @Test("role and responsibility: what was assigned beside what was taken")
    func responsibility() throws {
        let page = try page(["2026-02-05.md": "- The rota is mine now #own/on-call-rota [evidence:: wiki]\n"])
        #expect(page.contains("Assigned\nSupport engineer"))
        #expect(page.contains("| on-call-rota | 5 Feb 2026 | The rota is mine now E1 |"))
    }

    @Test("lateral network: up, across, down, outside, and the share that is not up")
    func network() throws {
        let text =
            "- @maria #act/report\n- @sarah #act/support\n- @sarah #act/bridge\n- @raj #act/mentor\n- @cora #act/ask\n"
        let page = try page(["2026-02-05.md": text])
        #expect(page.contains("Of 5 mentions of people, 4 (80 %) are not up the line."))
        for group in ["Up, 20 %", "Across, 40 %", "Down, 20 %", "Outside, 20 %"] {
            #expect(page.contains(group + " of mentions"))
        }
    }

    @Test("who has gone quiet is told to the author alone")
    func quiet() throws {
        let entries = [
            "2026-01-05.md":
                "- @cora #act/ask\n- @cora again #act/ask\n- @raj #act/mentor\n",
            "2026-01-12.md": "- @cora once more #act/ask\n",
            "2026-06-05.md": "- A #act/guard\n",
        ]
        let mine = try page(entries, "--audience", "private")
        #expect(mine.contains("Gone quiet, for you alone: Cora (last 12 Jan)."))
        #expect(try !page(entries).contains("Gone quiet"))
    }

    @Test("idiosyncrasy credits: given, and got as praise, feedback and help; for the author alone")
    func credits() throws {
        let entries = [
            "2026-02-05.md": """
            - Helped @sarah #act/support
            - Taught @sarah #act/teach
            - Built it [with:: @sarah] #act/guard
            - Ask more, says @sarah #feedback
            - Thanks, says @sarah #praise
            - With @raj [with:: @cora] #act/capture

            """
        ]
        let mine = try page(entries, "--audience", "private")
        #expect(mine.contains("Credits, for you alone: gave 3, got 4"))
        #expect(mine.contains("| Sarah | 2 | 1 | 1 | 1 | −1 |"))
        #expect(mine.contains("| Raj | 1 | 0 | 0 | 0 | +1 |"))
        #expect(mine.contains("| Cora | 0 | 0 | 0 | 1 | −1 |"))
        #expect(try !page(entries).contains("Credits"))
    }

    @Test("micro-mentee: acts that mentor by person, over time")
    func mentoring() throws {
        let page = try page([
            "2025-11-05.md": "- @raj #act/mentor\n", "2026-02-05.md": "- @raj #act/coach\n- @raj #act/onboarding\n",
        ])
        #expect(page.contains("| Who | Times | Q4 ’25 | Q1 ’26 |"))
        #expect(page.contains("5 Nov 2025 to 5 Feb | 3 | 1 | 2 |"))
    }

    @Test("mentoring before the last four quarters is counted, too")
    func mentoredEarlier() throws {
        let page = try page([
            "2025-01-08.md": "- @raj #act/mentor\n- @raj #act/coach\n", "2026-02-05.md": "- @raj #act/onboarding\n",
        ])
        #expect(page.contains("| Who | Times | Earlier | Q2 ’25 | Q3 ’25 | Q4 ’25 | Q1 ’26 |"))
        #expect(page.contains("8 Jan 2025 to 5 Feb | 3 | 2 | – | – | – | 1 |"))
    }

    @Test("each direction of the reach names somebody, however many teams there are")
    func reachOfEachDirection() throws {
        var config = "people:\n  zed: {team: Client, relation: customer}\n"
        var day = "- Saw @zed #act/ask\n"
        for i in 10...22 {
            config += "  p\(i): {team: Team \(i), relation: peer}\n"
            day += "- Saw @p\(i) #act/ask\n- Saw @p\(i) again #act/ask\n"
        }
        let page = try page(["journal.yaml": config, "2026-02-05.md": day])
        #expect(page.contains("Outside, 4 % of mentions") && page.contains("Client"))
        #expect(page.contains("And 4 more."))
    }

    @Test("a criterion that only a step of a problem counts for does not say 0 beside its evidence")
    func criterionWithoutAct() throws {
        let page = try page([
            "journal.yaml": "criteria:\n  money: {name: Moves numbers, tags: [revenue]}\n",
            "2026-02-05.md":
                "- Slow #problem/p\n- Mended #problem/p/solved #revenue [before:: 9 days] [after:: 2 days] [evidence:: x]\n",
        ])
        #expect(page.contains("| none; 1 item |"))
    }

    @Test("reliability: promises kept early, on time, late, missed")
    func reliability() throws {
        let page = try page([
            "2026-02-01.md": """
            - a #promise [due:: 2026-02-10] [done:: 2026-02-08]
            - b #promise [due:: 2026-02-10] [done:: 2026-02-10]
            - c #promise [due:: 2026-02-10] [done:: 2026-02-12]
            - d #promise [due:: 2026-02-10]
            - e #promise

            """, "2026-03-01.md": "- x #act/guard\n",
        ])
        #expect(
            page.contains(
                "3 promises kept: 1 early, 1 on time, 1 late; 1 missed; 1 still open: 50 % of 4 as said or before."))
    }

    @Test("reliability: in a review that is not over a promise due later is open, in one that is it is missed")
    func reliabilityInReview() throws {
        let entries = [
            "2026-03-16.md": "- a #promise [due:: 2026-03-18]\n- b #promise [due:: 2026-03-12]\n- x #act/ask\n"
        ]
        #expect(try page(entries, "2026-Q1").contains("0 promises kept; 1 missed; 1 still open."))
        let later = entries.merging(["2026-04-02.md": "- y #act/ask\n"]) { $1 }
        #expect(try page(later, "2026-Q1").contains("0 promises kept; 2 missed"))
    }

    @Test("persistent nuisance: open problems that name more people in more weeks stand first")
    func nuisance() throws {
        let page = try page([
            "2026-01-05.md": "- small #problem/small\n- big @raj @sarah #problem/big\n- mid #problem/mid\n",
            "2026-01-15.md": "- again @cora #problem/big\n- again #problem/mid\n",
        ])
        let big = try #require(page.range(of: "big Raj Sarah", from: page.startIndex))
        let mid = try #require(page.range(of: "mid 2 weeks", from: page.startIndex))
        let small = try #require(page.range(of: "| small", from: page.startIndex))
        #expect(big < mid && mid < small)
        #expect(page.contains("2 weeks, 3 people"))
    }

    @Test("acts are told of with the weeks that have one, not with those of other items")
    func weeks() throws {
        let page = try page([
            "2026-01-05.md": "- A #act/guard\n- B #act/guard\n", "2026-01-12.md": "- x #lesson\n",
            "2026-01-19.md": "- C #act/guard\n",
        ])
        #expect(page.contains("3 acts in 2 weeks, none of them"))
    }

    @Test("days have their year where it is not the last one")
    func years() throws {
        let entries = [
            "2025-01-13.md": Self.problem("a", after: "2025-02-11") + "- @raj #act/mentor\n",
            "2025-11-03.md": Self.problem("b", after: "2025-11-05"),
        ]
        let short = try page(entries, "--audience", "private")
        for text in ["| 11 Feb | a", "Raj E1 13 Jan | 1 |", "13 Jan to 11 Feb"] {
            #expect(short.contains(text), "\(text)")
        }
        let long = try page(entries.merging(["2026-03-16.md": "- x #act/ask\n"]) { $1 }, "--audience", "private")
        for text in ["| 11 Feb 2025 | a", "Raj E1 13 Jan 2025 | 1 | 1 | – |", "13 Jan to 11 Feb 2025 |"] {
            #expect(long.contains(text), "\(text)")
        }
        #expect(long.contains("| 0 | +1 | 13 Jan 2025 |"))
    }

    @Test("the next step after a first idea is a second one")
    func secondIdea() throws {
        let page = try page(["2026-01-05.md": "- a #problem/a\n- b #problem/a/idea\n- c #problem/c\n"])
        #expect(page.contains("next: find a second idea") && page.contains("next: find an idea"))
    }

    @Test("recency: how much of the evidence is from the last quarter")
    func recency() throws {
        let page = try page([
            "2026-01-01.md":
                "- A #act/guard [evidence:: x]\n- B #act/capture [evidence:: x]\n- C #act/teach [evidence:: x]\n",
            "2026-06-30.md": "- D #act/guard [evidence:: x] [impact:: y]\n",
        ])
        #expect(page.contains("(33 %) are from the last quarter, since 1 April 2026; spread evenly it would be 50 %."))
    }
}
