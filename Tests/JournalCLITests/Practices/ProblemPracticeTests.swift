import Testing

/// The essays' practices that a problem's page shows, from what is typed to what is read.
@Suite("Practices on a problem's page")
struct ProblemPracticeTests {
    static let settings = """
        people:
          maria: {name: Maria, relation: manager}
          sarah: {name: Sarah}
          raj: {name: Raj}
          ann: {name: Ann}

        """

    private func page(_ entry: String, audience: String = "private") throws -> String {
        let outcome = try CommandTest().journal(Self.settings).file("2026-01-05.md", entry)
            .run("build", "--audience", audience)
        outcome.expect(status: 0)
        return PageText.of(try outcome.folder.text("site/problems/q.html"))
    }

    static let whole = """
        - Quotes take two days, says @sarah #problem/q [category:: process] [measure:: 48 hours] [measure:: 40 hours]
        - A form #problem/q/idea
        - A memory of prices #problem/q/idea
        - Forms are not filled in #problem/q/critique
        - @sarah #problem/q/stakeholder [pain:: loses orders] [stance:: for]
        - @raj #problem/q/stakeholder [pain:: works twice] [stance:: for]
        - @ann #problem/q/stakeholder [pain:: is asked ten times] [stance:: unsure]
        - Could we try it for a week? #problem/q/pitch [decider:: @maria]
        - Told the round #problem/q/tell [action:: old prices turn grey]
        - Sort by customer, says @sarah #feedback #problem/q [action:: it does]
        - Rolled out [date:: 2026-01-20] #problem/q/implement
        - An hour [date:: 2026-02-04] #problem/q/solved [before:: 48 h] [after:: 1 h] [impact:: orders stay]
          [evidence:: https://example.org/1]

        """

    @Test("eight steps: each with its day, what was heard and taken in, before and after, days, category, persistence")
    func steps() throws {
        let page = try page(Self.whole)
        for row in [
            "Identified", "First idea", "Second idea", "Critique", "Stakeholders", "Pitch", "Told", "Implemented",
            "Solved",
        ] {
            #expect(page.contains(row))
        }
        #expect(page.contains("4 February 2026, after 30 days"))
        #expect(page.contains("taken in old prices turn grey"))
        #expect(page.contains("Heard\n5 January 2026 · Sarah\nSort by customer, says Sarah\ntaken in it does"))
        #expect(page.contains("Category process") && page.contains("Persistence 4 people in 3 weeks"))
        #expect(page.contains("can say yes Maria"))
        #expect(page.contains("48 h to 1 h"))
        #expect(!page.contains("What is missing"))
    }

    @Test("a heading that names the problem is not its situation, where an item says what is wrong")
    func situation() throws {
        let entry =
            "# Quotes #problem/q\n\n"
            + Self.whole.replacing("#problem/q [category", with: "#problem/q/identify [category")
        #expect(try page(entry).contains("Situation Quotes take two days, says Sarah."))
        #expect(try page("# Quotes #problem/q\n\nThey take long.\n\n" + Self.whole).contains("Situation Quotes"))
    }

    @Test("situation, action, result are told where they exist")
    func summary() throws {
        let page = try page(Self.whole)
        #expect(page.contains("Situation Quotes take two days, says Sarah."))
        #expect(page.contains("Result 48 h to 1 h . Orders stay."))
        #expect(try !self.page("- Slow #problem/q\n- A form #problem/q/idea\n").contains("In short"))
    }

    @Test("critical mass: the share that is for it, and who has not been talked to by name")
    func criticalMass() throws {
        #expect(try page(Self.whole).contains("2 of 3 for it (67 %): more than half, a critical mass."))
        let open = try page(
            "- Slow #problem/q\n- @raj @ann #problem/q/stakeholder\n- @sarah #problem/q/stakeholder [stance:: for]\n")
        #expect(open.contains("1 of 3 for it (33 %); not yet talked to: Raj, Ann."))
        #expect(!open.contains("critical mass"))
    }

    struct Gap: Sendable {
        var entry: String
        var expected: [String]
    }

    static let gaps: [Gap] = [
        Gap(
            entry: "- Slow #problem/q\n",
            expected: [
                "No idea yet: what would make it less of a problem? - … #problem/q/idea",
                "No stakeholder: who is affected? - @name #problem/q/stakeholder [pain:: …]",
                "No pitch: what is asked of whom? - … #problem/q/pitch [decider:: @name]",
                "Nobody has been told the plan. - … #problem/q/tell",
                "[measure:: 12 a week] in 2026-01-05.md:1",
            ]),
        Gap(
            entry: "- Slow #problem/q\n- A form #problem/q/idea\n- @raj #problem/q/stakeholder\n"
                + "- Please #problem/q/pitch\n- Told #problem/q/tell\n",
            expected: [
                "No second idea", "No critique",
                "Raj has not been talked to. - @raj #problem/q/stakeholder [pain:: …] [stance:: for]",
                "It is not said who can say yes. [decider:: @name] in 2026-01-05.md:4",
                "What was taken in of what was heard is not said. [action:: …] in 2026-01-05.md:5",
            ]),
        Gap(
            entry: "- Slow #problem/q\n- Quick #problem/q/solved\n",
            expected: [
                "What was before and after is not said. [before:: …] [after:: …] in 2026-01-05.md:2",
                "What it changed is not said. [impact:: …]", "Nothing proves that it is solved. [evidence:: …]",
            ]),
    ]

    @Test("names what is missing with the exact text to type, for the author alone", arguments: gaps)
    func missing(_ test: Gap) throws {
        let mine = try page(test.entry)
        for line in test.expected { #expect(mine.contains(line), "\(line)") }
        #expect(try !page(test.entry, audience: "manager").contains("What is missing"))
    }

    @Test("nothing is missing of what was given up")
    func dropped() throws {
        let page = try page("- Slow #problem/q\n- Nobody minds #problem/q/dropped\n")
        #expect(!page.contains("What is missing") && page.contains("Dropped 5 January 2026"))
    }
}
