import Testing

@Suite("pitch")
struct PitchCommandTests {
    static let people = """
        people:
          maria: {name: Maria Costa, team: Support, relation: manager}
          sarah: {name: Sarah Lee, team: Sales, relation: peer}
          ann: {name: Ann Wu, team: Finance, relation: other-team}

        """

    /// A problem with every part that a page may show.
    static let whole = """
        - Quotes take two days. @sarah loses orders. #problem/Slow-Quotes [title:: Slow quotes]
          [measure:: 48 hours] [evidence:: https://example.org/count]
        - Let Sales fill in a form. #problem/slow-quotes/idea
        - A form of 40 fields nobody fills in. #problem/slow-quotes/critique
        - Give the calculator a memory of old prices. #problem/slow-quotes/idea
        - @sarah sends quotes #problem/slow-quotes/stakeholder [pain:: her customers have gone by then] [stance:: for]
        - @ann checks margins #problem/slow-quotes/stakeholder [pain:: is asked ten times] [stance:: unsure]
        - Could a memory of old prices answer a quote in an hour? #problem/slow-quotes/pitch [decider:: @maria]
          [test:: one product line for a week] [cost:: three days of mine]
        - Told the round; @ann fears old prices. #problem/slow-quotes/tell [action:: old prices turn grey]

        """

    private func journal(_ entry: String = whole) throws -> CommandTest {
        try CommandTest().journal(Self.people).file("2026-02-03.md", entry)
    }

    @Test("writes one page for who can say yes, and nothing else where nothing is missing")
    func decider() throws {
        let outcome = try journal().run("pitch", "slow-quotes")
        outcome.expect(
            status: 0,
            output: """
                # Slow quotes

                For Maria Costa.

                **The ask.** Could a memory of old prices answer a quote in an hour?

                ## The problem

                Quotes take two days. Sarah Lee loses orders. Noted since 3 February 2026, with 3 people named. Measured: 48 hours.

                - Sarah Lee: her customers have gone by then
                - Ann Wu: is asked ten times

                ## The idea

                Give the calculator a memory of old prices.

                Considered too: Let Sales fill in a form.

                Against it: A form of 40 fields nobody fills in.

                ## Who is for it

                For it: Sarah Lee; unsure: Ann Wu.

                ## What I heard, and what came of it

                - Told the round; Ann Wu fears old prices. Taken in: old prices turn grey.

                ## A small test

                One product line for a week. It costs three days of mine.

                ## Evidence

                - https://example.org/count

                """,
            messages: """
                hint: taken for the idea that is meant, as its words come again: “Give the calculator a memory of old \
                prices.”; to say so, write `[idea:: 2]` in the pitch

                """)
    }

    @Test(
        "turns to one stakeholder by handle, name or first name, without case",
        arguments: ["@sarah", "sarah", "SARAH LEE", "Sarah"])
    func stakeholder(_ word: String) throws {
        let page = try journal().run("pitch", "SLOW-QUOTES", "--for", word).expect(status: 0).output
        let pain = try #require(page.firstRange(of: "Her customers have gone by then."))
        let idea = try #require(page.firstRange(of: "Give the calculator a memory"))
        #expect(pain.lowerBound < idea.lowerBound)
        #expect(page.contains("For Sarah Lee.") && page.contains("You said that you are for it."))
        #expect(page.contains("## What I ask of Maria Costa"))
        #expect(!page.contains("- Sarah Lee: "))
    }

    @Test("asks of a stakeholder what the pitch that names them asks")
    func askedOfThem() throws {
        let entry = Self.whole + "- @sarah, would you try it with ten quotes? #problem/slow-quotes/pitch\n"
        let page = try journal(entry).run("pitch", "slow-quotes", "--for", "sarah").output
        #expect(page.contains("## What I ask of you\n\nSarah Lee, would you try it with ten quotes?\n"))
        #expect(try journal(entry).run("pitch", "slow-quotes").output.contains("**The ask.** Could a memory"))
    }

    @Test("leaves out what no item says, and names it with what to type")
    func gaps() throws {
        let outcome = try journal("- Quotes take two days. #problem/quotes\n- @ann #problem/quotes/stakeholder\n")
            .run("pitch", "quotes")
        outcome.expect(
            status: 0,
            output: """
                # Quotes take two days

                ## The problem

                Quotes take two days. Noted since 3 February 2026, with 1 person named.

                """,
            messages: """
                hint: No idea yet: what would make it less of a problem?; add `- … #problem/quotes/idea`
                hint: Where Ann Wu stands is not said; add `- @ann #problem/quotes/stakeholder [pain:: …] [stance:: for]`
                hint: No pitch: what is asked of whom?; add `- … #problem/quotes/pitch [decider:: @name]`
                hint: Nobody has been told the plan; add `- … #problem/quotes/tell`
                hint: It is not measured: nobody can see later that it got better; add `[measure:: 12 a week]` in \
                2026-02-03.md:1
                hint: No small test: what could be tried for a week?; add `[test:: …]` to its item
                hint: What it costs is not said; add `[cost:: …]` to its item
                hint: No evidence that it is a problem; add `[evidence:: …]` in 2026-02-03.md:1

                """)
    }

    @Test("of a solved problem says before and after as `solved` does, of an open one what is measured so far")
    func figures() throws {
        let open =
            "- Slow #problem/q [measure:: 41 days]\n- Less #problem/q/implement [measure:: 20 days] [after:: 9 days]\n"
        #expect(try journal(open).run("pitch", "q").output.contains("From 41 days to 20 days."))
        let solved = open + "- Fast #problem/q/solved [after:: 12 days]\n"
        #expect(try journal(solved).run("pitch", "q").output.contains("From 41 days to 12 days."))
    }

    @Test("names where a pitch tells instead of asking, and leaves it as it was written")
    func askDoNotTell() throws {
        let outcome = try journal("- Slow #problem/q\n- We should buy a tool. #problem/q/pitch\n").run("pitch", "q")
        #expect(outcome.output.contains("**The ask.** We should buy a tool."))
        #expect(
            outcome.messages.contains(
                "hint: 2026-02-03.md:2: ask “what do you think about a small test of” instead of telling “we should”\n")
        )
        #expect(try !journal().run("pitch", "slow-quotes").messages.contains("instead of telling"))
    }

    @Test("says which idea is meant by its number or its ticked box, else shows all as they are")
    func choice() throws {
        let ideas = "- Slow #problem/q\n- Buy a tool #problem/q/idea\n- Hire somebody #problem/q/idea\n"
        let open = try journal(ideas).run("pitch", "q")
        #expect(open.output.contains("## The ideas\n\nOne: Buy a tool.\n\nOther: Hire somebody.\n"))
        #expect(open.messages.contains("Nothing tells which idea is meant"))
        for chosen in [
            ideas + "- Money, please #problem/q/pitch [idea:: 2]\n",
            ideas.replacing("- Hire somebody", with: "- [x] Hire somebody"),
        ] {
            let outcome = try journal(chosen).run("pitch", "q")
            #expect(outcome.output.contains("## The idea\n\nHire somebody.\n\nConsidered too: Buy a tool.\n"))
            #expect(!outcome.messages.contains("idea is meant") && !outcome.messages.contains("idea that is meant"))
        }
    }

    @Test(
        "says of a problem that is closed that it is",
        arguments: [
            ("solved", "**Solved on 3 February 2026.** It is over.", "solved"),
            ("dropped", "**Given up on 3 February 2026.** It is over.", "dropped"),
        ])
    func closed(_ step: String, _ text: String, _ word: String) throws {
        let outcome = try journal("- Slow #problem/q\n- It is over #problem/q/\(step)\n").run("pitch", "q")
        #expect(outcome.status == 0 && outcome.output.contains(text))
        #expect(outcome.messages.hasPrefix("note: this problem was \(word) on 3 February 2026\n"))
    }

    struct Wrong: Sendable {
        var words: [String]
        var message: String
    }

    @Test(
        "a word that means nothing is wrong usage, with what would",
        arguments: [
            Wrong(words: ["slow-qotes"], message: "no problem `slow-qotes`; there is Slow-Quotes\n"),
            Wrong(words: ["zzz"], message: "no problem `zzz`; there is Slow-Quotes\n"),
            Wrong(
                words: ["slow-quotes", "--for", "@bob"],
                message: "`@bob` is not named in this problem; its stakeholders are Sarah Lee, Ann Wu\n"),
            Wrong(
                words: ["slow-quotes", "--audience", "public"],
                message: "nothing of the problem `slow-quotes` is for public; add --audience manager\n"),
        ])
    func wrong(_ test: Wrong) throws {
        let outcome = try journal().run(["pitch"] + test.words).expect(status: 64, output: "")
        #expect(outcome.messages.hasPrefix("Error: " + test.message))
    }

    @Test("hides in public who is not public, and what is not for it")
    func audience() throws {
        let entry = "- Slow, says @ann #problem/q #public\n- Secret #problem/q/idea #private\n"
        let test = try journal(entry)
        let page = try test.run("pitch", "q", "--audience", "public").output
        #expect(page.contains("Slow, says a colleague in Finance") || page.contains("other team"))
        #expect(!page.contains("Ann") && !page.contains("Secret"))
        #expect(try !test.run("pitch", "q").output.contains("Secret"))
        #expect(try test.run("pitch", "q", "--audience", "private").output.contains("Secret"))
    }

    @Test("is one page of at most 400 words, however much was written")
    func length() throws {
        let many = String(repeating: "word after word of a long story that goes on ", count: 12)
        var entry = "- \(many) #problem/q\n"
        for step in ["idea", "idea", "critique", "pitch", "tell", "tell", "implement"] {
            entry += "- \(step) \(many) #problem/q/\(step) [action:: \(many)] [test:: \(many)] [cost:: \(many)]\n"
        }
        for name in ["ann", "sarah", "maria", "tom"] {
            entry += "- @\(name) #problem/q/stakeholder [pain:: \(many)] [stance:: for] [evidence:: \(many)]\n"
        }
        for words in [["pitch", "q"], ["pitch", "q", "--for", "ann"]] {
            let page = try journal(entry).run(words).output
            #expect(page.split(whereSeparator: \.isWhitespace).count <= 400)
        }
    }

    @Test(
        "a measure stands beside an amount of its own unit alone",
        arguments: [("identify", "9 pages", true), ("identify", "240 ms", false), ("solved", "9 pages", true)])
    func units(step: String, after: String, isTold: Bool) throws {
        let text =
            "- Pages #problem/night/identify [measure:: 41 pages]\n- Less #problem/night/\(step) [after:: \(after)]\n"
        let pitch = try CommandTest().journal().file("2026-03-04.md", text).run("pitch", "night").output
        #expect(pitch.contains("41 pages to \(after)") == isTold, "\(pitch)")
    }
}
