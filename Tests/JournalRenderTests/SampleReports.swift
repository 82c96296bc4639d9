import JournalMarkdown
import JournalTemplates
import JournalText

@testable import JournalCore
@testable import JournalRender

/// Reports to render: a small journal of one problem, some acts and their evidence.
enum Sample {
    static let author = JournalConfig.Author(name: "Sam Rivera", role: "Support engineer", aim: "manager")

    static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

    static func text(_ words: String) -> RichText { RichText(plain: words) }

    static func link(_ words: String, _ address: String) -> RichText {
        var link = RichText()
        link.append(.link, arguments: Array(address.utf8) + [0x02, 0x02])
        link.append(text: Array(words.utf8))
        link.append(.linkEnd)
        return link
    }

    static func templates(_ overrides: [SourceFile] = []) -> PageTemplates? {
        PageTemplates.load(builtIn: Templates.pages, overrides: overrides).templates
    }

    static let people: [String: VisibleJournal.Person] = [
        "sarah": VisibleJournal.Person(key: "sarah", name: "Sarah Lee", team: "Sales", relation: .peer),
        "raj": VisibleJournal.Person(key: "raj", name: "Raj", team: "Support", relation: .mentee),
    ]

    static func context(isAlone: Bool = false, leftOut: [String] = []) throws -> PageContext {
        guard let templates = templates() else { throw Missing() }
        return PageContext(
            templates: templates, title: "A year of small leads", leftOut: leftOut, people: people,
            themes: ["initiative", "others", "outcomes", "voice", "systems"], isAlone: isAlone)
    }

    struct Missing: Error {}

    static func measures(_ values: [Double]) -> [Problem.Measure] {
        values.enumerated().map { i, value in
            Problem.Measure(
                day: day("2026-01-05").advanced(by: i * 21), value: value, unit: "pages a week",
                text: "\(Int(exactly: value) ?? 0) pages a week")
        }
    }

    // MARK: Portfolio

    static func portfolio(_ audience: Audience = .private) -> Portfolio {
        Portfolio(
            audience: audience, author: author, title: "A year of small leads",
            summary: "In nine months failed checkouts fell by 94 %, and two engineers now lead their own areas.",
            period: day("2026-01-05")...day("2026-09-30"), figures: figures, stories: stories,
            criteria: [
                Portfolio.CriterionRow(
                    name: "Scope beyond the team", acts: 12,
                    strongest: [
                        Portfolio.Line(day: day("2026-05-04"), text: text("Retry budget in 11 services"), evidence: [2])
                    ],
                    state: .backed),
                Portfolio.CriterionRow(name: "Plans people", acts: 2, strongest: [], state: .thin),
                Portfolio.CriterionRow(name: "Plans money", acts: 0, strongest: [], state: .empty),
            ],
            problems: problems, solvedCount: 1, timedCount: 1, medianDays: 39,
            practice: Portfolio.Practice(
                rows: [
                    Portfolio.Practice.Row(
                        title: text("First shift"), slug: "first-shift", solved: day("2026-03-02"), days: 60,
                        evidence: [1]),
                    Portfolio.Practice.Row(
                        title: text("Retry storm"), slug: "retry-storm", solved: day("2026-06-12"), days: 39,
                        evidence: [2]),
                ], count: 2, earlierMedian: 60, laterMedian: 39),
            months: months, themes: themes,
            systems: [
                Portfolio.SystemsQuarter(label: "2026-Q1", systems: 4, firefighting: 6),
                Portfolio.SystemsQuarter(label: "2026-Q2", systems: 9, firefighting: 3),
            ],
            responsibilities: [
                Portfolio.Responsibility(
                    area: "on-call rota", since: day("2026-03-06"), text: text("The rota is mine now."), evidence: [1])
            ],
            skills: [
                Portfolio.SkillRow(
                    name: "resource-planning", count: 3, last: day("2026-06-01"),
                    strongest: Portfolio.Line(day: day("2026-06-01"), text: text("Planned the quarter"), evidence: [2])),
                Portfolio.SkillRow(name: "conflict-resolution", count: 0, isAsked: true),
            ],
            reach: [
                Portfolio.ReachRow(
                    team: "Sales", relation: .peer, people: ["sarah"], items: 14, last: day("2026-09-01")),
                Portfolio.ReachRow(team: "Support", relation: .mentee, people: ["raj"], items: 5),
            ],
            network: Portfolio.Network(mentions: [6, 14, 5, 0]),
            quiet: [QuietPerson(person: "sarah", last: day("2026-06-01"), text: RichText(plain: "The plan"))],
            mentoring: [
                Portfolio.MentoringRow(
                    person: "raj", count: 7, first: day("2026-02-02"), last: day("2026-08-20"), quarters: [1, 4, 2],
                    evidence: [2])
            ],
            mentoringQuarters: ["2026-Q1", "2026-Q2", "2026-Q3"],
            ledger: [
                Portfolio.LedgerRow(person: "sarah", gave: 5, praise: 1, feedback: 1, help: 0, last: day("2026-09-01"))
            ],
            promises: Portfolio.PromiseCounts(early: 1, onTime: 9, late: 2, missed: 1, open: 2),
            praise: [
                Portfolio.Quote(
                    quote: text("I ran the review. She sat at the back and let me."), who: ["raj"],
                    day: day("2026-06-26"),
                    evidence: [2])
            ],
            lessons: [
                Portfolio.Line(day: day("2026-05-05"), text: text("Ask Support first: they had counted."), evidence: [])
            ],
            timeline: [
                Portfolio.Quarter(label: "2026-Q1", acts: 41, solved: [], text: nil),
                Portfolio.Quarter(
                    label: "2026-Q2", acts: 52, solved: [text("Retry storm")], text: text("traced 1,200 payments")),
            ],
            heat: Portfolio.Heat(
                firstMonday: day("2026-01-05"),
                weeks: (0..<39).map { week in (0..<7).map { $0 < 5 ? (week * $0) % 6 : 0 } }),
            evidence: evidence,
            recency: Portfolio.Recency(since: day("2026-07-02"), recent: 1, total: 3, evenShare: 34),
            counts: Portfolio.Counts(entries: 120, acts: 145, weeks: 39, people: 31, teams: 9, backed: 31), leftOut: [])
    }

    static let figures: [Portfolio.Figure] = [
        Portfolio.Figure(
            label: text("Failed checkouts"), before: text("3.1 %"), after: text("0.2 %"),
            measures: measures([31, 30, 28, 20, 9, 4, 2, 2, 2]), meaning: text("worth €410,000 of orders a quarter"),
            evidence: [1, 2], problem: "retry-storm"),
        Portfolio.Figure(
            label: text("Night pages"), before: text("38 pages a week"), after: text("6 pages a week"), measures: [],
            meaning: nil, evidence: [2], problem: "night-pages"),
    ]

    static let stories: [Portfolio.Story] = [
        Portfolio.Story(
            id: "retry-storm", headline: text("Checkout failures fell once a retry storm was found"),
            title: text("Retry storm"), problem: "retry-storm",
            situation: text("In May one checkout in thirty failed at the evening peak."),
            actions: [
                Portfolio.Line(
                    day: day("2026-05-08"), text: text("traced 1,200 failed payments by hand"), evidence: [1]),
                Portfolio.Line(
                    day: day("2026-05-15"), text: text("Led three teams through one budget."), evidence: [2]),
            ], before: text("3.1 %"), after: text("0.2 %"), result: text("held for 14 weeks"), first: day("2026-05-04"),
            last: day("2026-06-12"), people: ["sarah", "raj"], criteria: ["Scope", "Ambiguity"], evidence: [1, 2],
            missing: []),
        Portfolio.Story(
            id: "coaching", headline: text("Two engineers now lead their own areas"),
            title: text("Two engineers now lead their own areas"), problem: nil, situation: nil,
            actions: [
                Portfolio.Line(day: day("2026-07-01"), text: text("Handed over one duty a month"), evidence: [2])
            ],
            before: nil, after: nil, result: nil, first: day("2026-01-05"), last: day("2026-09-01"), people: ["raj"],
            criteria: [], evidence: [2], missing: ["situation", "result"]),
    ]

    static let problems: [Portfolio.ProblemRow] = [
        Portfolio.ProblemRow(
            title: text("Retry storm"), slug: "retry-storm", status: .solved, before: text("3.1 %"),
            after: text("0.2 %"),
            days: 39, opened: day("2026-05-04"), closed: day("2026-06-12"),
            steps: [true, true, true, true, true, true, true, true], next: nil, evidence: [1]),
        Portfolio.ProblemRow(
            title: text("Night pages"), slug: "night-pages", status: .open, before: nil, after: nil, days: nil,
            opened: day("2026-08-24"), closed: nil, steps: [true, true, false, false, true, false, false, false],
            next: .idea, evidence: []),
    ]

    static let months: [Portfolio.Month] = (1...9).map { month in
        Portfolio.Month(
            day: day("2026-0\(month)-01"),
            problems: month == 6
                ? [
                    Portfolio.MonthProblem(
                        title: text("Retry storm"), slug: "retry-storm", documented: true, told: true, shared: false)
                ] : [])
    }

    static let themes: [Portfolio.ThemeRows] = [
        Portfolio.ThemeRows(
            id: "initiative", name: "Initiative", acts: 40,
            kinds: [
                Portfolio.KindRow(
                    id: "loose-end", name: "Picked up a loose end", sentence: "", count: 25, backed: 8,
                    strongest: Portfolio.Line(day: day("2026-05-08"), text: text("The Breda invoice"), evidence: [1])),
                Portfolio.KindRow(
                    id: "bridge", name: "Opened a line to another team", sentence: "", count: 15, backed: 2,
                    strongest: nil),
            ]),
        Portfolio.ThemeRows(
            id: "others", name: "Others", acts: 30,
            kinds: [
                Portfolio.KindRow(
                    id: "mentor", name: "Showed somebody newer the ropes", sentence: "", count: 30, backed: 12,
                    strongest: Portfolio.Line(day: day("2026-06-26"), text: text("Raj held the shift"), evidence: [2]))
            ]),
        Portfolio.ThemeRows(id: "systems", name: "Systems", acts: 0, kinds: []),
    ]

    static let evidence: [Portfolio.Evidence] = [
        Portfolio.Evidence(
            code: 1, item: "2026-02-02-traced-payments", day: day("2026-02-02"),
            text: text("Traced 1,200 failed payments"),
            kind: "Problem", sources: [link("Incident 2291", "https://tracker.example.com/2291")],
            location: Item.Location(file: "2026/02/02.md", position: SourcePosition(line: 12, column: 3)),
            strength: .backed,
            impact: text("the cause was found"), before: text("3.1 %"), after: text("0.2 %")),
        Portfolio.Evidence(
            code: 2, item: "2026-06-26-silent", day: day("2026-06-26"), text: text("Kept silent in the review"),
            kind: "Stepped back", sources: [text("https://docs.example.com/review/44")],
            location: Item.Location(file: "2026/06/26.md", position: SourcePosition(line: 4, column: 1)),
            strength: .backed,
            impact: nil, before: nil, after: nil),
    ]

    // MARK: Digest

    static func digest(_ week: String = "2026-W10", items: Int = 6) -> Digest {
        let week = ISOWeek(week) ?? ISOWeek(containing: day("2026-03-02"))
        return Digest(
            audience: .private, author: author, label: week.description, days: week.days, week: week,
            previous: week.preceding, following: week.following, summary: text("Two plants are quiet, one is not."),
            counts: Digest.Counts(
                items: items, acts: 8, backed: 3, problemsMoved: 2, problemsSolved: 1, promisesKept: 1),
            countsBefore: Digest.Counts(
                items: 9, acts: 6, backed: 2, problemsMoved: 1, problemsSolved: 0, promisesKept: 2),
            done: [
                Digest.Act(
                    id: "a", day: week.monday, text: text("Nightly export streams its upload"), kinds: ["outcome"],
                    impact: text("40 GB of temporary files gone"), before: text("52 min"), after: text("17 min"),
                    people: ["sarah"], evidence: [link("Change 1344", "https://code.example.com/1344")],
                    strength: .backed,
                    problems: [Digest.Link(title: text("Disk full"), slug: "disk-full")]),
                Digest.Act(
                    id: "b", day: week.monday, text: text("Walked Raj through the runbook"), kinds: ["support"],
                    impact: nil,
                    before: nil, after: nil, people: ["raj"], evidence: [], strength: .bare, problems: []),
            ], doneOmitted: 3,
            problems: [
                Digest.Movement(
                    title: text("Disk full"), slug: "disk-full", from: .pitch, steps: [.implement, .solved],
                    status: .solved,
                    next: nil,
                    before: text("failed 1 night in 6"), after: text("5 clean nights"), days: 2),
                Digest.Movement(
                    title: text("Release notes missing"), slug: "release-notes", from: .identify, steps: [.idea],
                    status: .open, next: .idea, hasIdea: true,
                    before: nil, after: nil, days: 26),
            ],
            needs: [
                Digest.Need(
                    person: "sarah", text: text("a decision on what was pitched"),
                    problem: Digest.Link(title: text("Release notes missing"), slug: "release-notes"))
            ],
            promisesKept: [
                Digest.Promise(
                    text: text("Runbook for restarts"), people: ["raj"], due: "2026-03-13", done: "2026-03-04",
                    state: .early)
            ],
            promisesDue: [
                Digest.Promise(
                    text: text("Numbers for Sarah"), people: ["sarah"], due: "2026-03-06", done: nil, state: .missed)
            ],
            habits: [
                Digest.Habit(kind: "support", name: "Helped a teammate", count: 2, run: 5),
                Digest.Habit(kind: "feedback", name: "Asked for feedback", count: 0, run: 0),
            ], learned: [Digest.Line(day: week.monday, text: text("Rotation needs a size limit."), people: [])],
            thanks: [Digest.Line(day: week.monday, text: text("Ana found the log."), people: [])],
            intentions: [Digest.Intention(kind: "loose-end", text: text("The spare parts list"), met: false)],
            byDay: days(week, items: items),
            mirror: Digest.Mirror(
                bare: [Digest.Line(day: week.monday, text: text("Wrote the cost into the sheet"), people: [])],
                alone: 4,
                shared: 2, crowdedWeeks: 4,
                hints: [
                    LanguageHint(
                        phrase: Phrase(text: "i'm just a", instead: ["as a"], rule: "belittling"),
                        written: "I'm just a", count: 2,
                        example: text("I'm just a technician"))
                ],
                trend: LanguageTrend(count: 2, before: 6, weeks: 4),
                openAudits: [
                    Digest.OpenAudit(
                        kind: "leadership", name: "Personal leadership audit", day: week.monday.longTextWithoutYear,
                        text: text("What is mine"), pick: text("the rota"), by: "6 March", isOverdue: false)
                ],
                openFeedback: [Digest.Line(day: week.monday, text: text("Slower, says Sarah"), people: ["sarah"])],
                intended: [Digest.Intention(kind: "teach", text: text("Teach the new script"), met: false)],
                stalled: [Digest.Link(title: text("Slow reviews"), slug: "slow-reviews")],
                credits: [Digest.Credit(person: "sarah", gave: 2, got: 1)]))
    }

    static func days(_ week: ISOWeek, items: Int) -> [Digest.Day] {
        var detail = RichText()
        detail.append(.paragraph)
        detail.append(text: Array("He had the runbook draft.".utf8))
        detail.append(.paragraphEnd)
        return (0..<5).map { d in
            Digest.Day(
                day: week.monday.advanced(by: d),
                items: (0..<((items + 4 - d) / 5)).map { i in
                    Digest.DayItem(
                        id: "\(week.monday.advanced(by: d))-item-\(i)",
                        labels: i % 3 == 0 ? ["Helped a teammate", "Promise"] : ["Problem: idea"],
                        theme: i % 3 == 0 ? "others" : nil,
                        text: text(
                            "Breda at 03:12, real for once: a fuse. Found it over the phone with the night technician."),
                        detail: i % 4 == 0 ? detail : RichText(), tags: i % 2 == 0 ? ["cross-plant"] : [])
                })
        }
    }

    // MARK: Problem

    static func story() -> ProblemStory {
        var problem = Problem(
            id: "retry-storm", slug: "retry-storm", title: text("Retry storm"), firstDay: day("2026-05-04"))
        problem.opened = problem.firstDay
        problem.status = .solved
        problem.solved = day("2026-06-12")
        problem.before = text("3.1 %")
        problem.after = text("0.2 %")
        problem.impact = text("€410,000 of orders a quarter are no longer lost")
        problem.category = "reliability"
        problem.people = ["sarah", "raj"]
        problem.measures = measures([31, 30, 28, 20, 9, 4, 2])
        problem.stakeholders = [
            Problem.Stakeholder(person: "sarah", pain: text("loses orders at night"), stance: "for", item: 0),
            Problem.Stakeholder(person: "raj", pain: nil, stance: nil, item: 0),
        ]
        func part(_ id: String, _ on: String, _ words: String) -> ProblemStory.PartLine {
            ProblemStory.PartLine(
                id: id, day: day(on), text: text(words), detail: RichText(), people: ["sarah"],
                fields: [Item.Field(key: "evidence", value: text("https://tracker.example.com/2291"))], location: nil)
        }
        func row(_ number: Int?, _ step: Step, _ name: String, _ parts: [ProblemStory.PartLine], skipped: Bool = false)
            -> ProblemStory.StepRow
        {
            var row = ProblemStory.StepRow(number: number, step: step, name: name, parts: parts, skipped: skipped)
            row.isToCome = parts.isEmpty && !skipped
            return row
        }
        return ProblemStory(
            audience: .private, author: author, problem: problem,
            steps: [
                row(1, .identify, "Identified", [part("p1", "2026-05-04", "One checkout in thirty fails")]),
                row(2, .idea, "First idea", [part("p2", "2026-05-08", "One budget for all")]),
                row(3, .idea, "Second idea", [], skipped: true),
                row(4, .critique, "Critique", [part("p3", "2026-05-09", "Who pays for it?")]),
                row(8, .implement, "Implemented", [part("p4", "2026-06-01", "Rolled out")]),
                row(nil, .solved, "Solved", [part("p5", "2026-06-12", "0.2 % for two weeks")]),
            ], notes: [part("p6", "2026-05-20", "Asked for the numbers again")], support: (1, 2), notTalkedTo: ["raj"],
            summary: ProblemStory.Summary(
                situation: text("One checkout in thirty fails"), actions: [text("rolled out")], before: text("3.1 %"),
                after: text("0.2 %"), result: text("orders are no longer lost")),
            persistence: Persistence(people: 2, weeks: 5),
            gaps: [
                ProblemGap(
                    .secondIdea, "No second idea.", type: "- … #problem/retry-storm/idea"),
                ProblemGap(
                    .impact, "What it changed is not said.", type: "[impact:: …]",
                    place: Item.Location(file: "2026-06-12.md", position: SourcePosition(line: 3, column: 1))),
            ])
    }
}
