package import JournalMarkdown

/// What the portfolio page says, in the order in which it is read. Pure data;
/// ``Portfolio/init(of:period:index:)`` computes it.
///
/// Evidence codes are 1 … n, in order of time; each is a row of ``evidence``.
package struct Portfolio: Sendable {
    /// Whom the portfolio is for: it holds nothing that they may not see.
    package var audience: Audience
    /// The author's name, role and aim, as the audience may know them.
    package var author: JournalConfig.Author
    /// The journal's title.
    package var title: String
    /// The journal's `summary:`; nil where it has none, and in a review that leaves an item out.
    package var summary: String?
    /// First and last day of what is shown; nil where nothing is.
    package var period: ClosedRange<CalendarDay>?
    /// The days of the review, where one is named: the page says what stood at their end.
    package var review: ClosedRange<CalendarDay>?
    /// At most four: problems of `headlines:` in its order, else the strongest that are solved and backed.
    package var figures: [Figure]
    /// At most five, strongest first; the fourth and the fifth are backed.
    package var stories: [Story]
    /// One for each of `criteria:`, in its order; those for which nothing counts are in a private build only.
    package var criteria: [CriterionRow]
    /// Solved ones first, then open ones, then those dropped; at most 60.
    package var problems: [ProblemRow]
    /// Problems of the period for which the table has no room.
    package var problemsOmitted = 0
    /// Problems solved and the median of their days; for the sentence above the table.
    package var solvedCount: Int
    /// How many of them the audience sees from the day of opening.
    package var timedCount: Int
    /// The median of the days from opened to solved, over ``timedCount`` problems; nil where there are none.
    package var medianDays: Double?
    /// Days to solve, problem by problem; nil where fewer than two are solved.
    package var practice: Practice?
    /// Every month of the period, the last 24 at most; empty where the period has no problem.
    package var months: [Month]
    /// Themes that have an act, in the order of the catalogue.
    package var themes: [ThemeRows]
    /// The last twelve quarters that have an act of either sort, in order of time.
    package var systems: [SystemsQuarter]
    /// Areas taken without being given, in order of the day they were taken; at most 40.
    package var responsibilities: [Responsibility]
    /// Skills that the author's aim asks for, in the essay's order, then at most 40 others, most practised first.
    package var skills: [SkillRow]
    /// The people named in the period by team and relation, those of most items first; at most 40.
    package var reach: [ReachRow]
    /// How far the mentions of people reach beyond the line above; nil where nobody's relation is known.
    package var network: Network?
    /// Who was named often and no more of late; in a private build only.
    package var quiet: [QuietPerson] = []
    /// Whom the author mentors, those of most acts first; at most 40.
    package var mentoring: [MentoringRow]
    /// The quarters of ``MentoringRow/quarters``, as `2026-Q1`, the last four at most.
    package var mentoringQuarters: [String] = []
    /// What the author gave and got, by person; in a private build only.
    package var ledger: [LedgerRow] = []
    /// What became of the promises given in the period; nil where there are none but those called off or moved.
    package var promises: PromiseCounts?
    /// What others said, in order of time; of more than twelve the latest, those that name somebody before others.
    package var praise: [Quote]
    /// What went wrong and what it taught, in order of time: the latest twelve; empty in a public build.
    package var lessons: [Line]
    /// The last twelve quarters that have an item, in order of time.
    package var timeline: [Quarter]
    /// Items by day; nil where there is no item.
    package var heat: Heat?
    /// What the sections cite, and backed acts that none of them tells of, in order of time.
    package var evidence: [Evidence]
    /// How much of the evidence is of the last quarter of the period; nil where the period is no longer than that.
    package var recency: Recency?
    /// The period in figures.
    package var counts: Counts
    /// Faulty entries that were left out, by file.
    package var leftOut: [String]

    /// The figures of a period.
    package struct Counts: Sendable {
        /// Entries of the period, and all that have no day of their own.
        package var entries: Int
        /// Items that are acts, each once whatever its kinds.
        package var acts: Int
        /// Weeks that have an act; a span of more than seven days is of none.
        package var weeks: Int
        /// People whom items of the period name.
        package var people: Int
        /// Teams that these people are of.
        package var teams: Int
        /// Acts that say what changed and prove it.
        package var backed: Int
    }

    /// A headline: before → after of a problem.
    package struct Figure: Sendable {
        /// The problem's title.
        package var label: RichText
        /// What it was before; nil where that is not said.
        package var before: RichText?
        /// What it is now.
        package var after: RichText
        /// The values of the problem's main series, in order of time; empty where it was not measured.
        package var measures: [Problem.Measure]
        /// The problem's impact; nil where that is not said.
        package var meaning: RichText?
        /// What the result is worth.
        package var worth: RichText?
        /// Evidence codes, ascending; at least one.
        package var evidence: [Int]
        /// The slug of the problem's page.
        package var problem: String
    }

    /// A problem or an act, told as situation, action and result.
    package struct Story: Sendable {
        /// The problem's ``Problem/slug``, or the act's ``Item/id``.
        package var id: String
        /// The story's result, or its title where none was given.
        package var headline: RichText
        /// The problem's title, or the act's text.
        package var title: RichText
        /// The ``Problem/slug`` of the problem; nil for an act.
        package var problem: String?
        /// How things stood; nil where that is not said.
        package var situation: RichText?
        /// What was done, in order of time: at most four, of an act the act alone.
        package var actions: [Line]
        /// What it was before; nil where that is not said.
        package var before: RichText?
        /// What it is now; nil where that is not said.
        package var after: RichText?
        /// What came of it, beside what the headline says; nil where that is all.
        package var result: RichText?
        /// What the result is worth.
        package var worth: RichText?
        /// The day of a problem's opening, else the same as ``last``; the day of an act.
        package var first: CalendarDay
        /// The day on which a problem was solved, else that of its last item; the day of an act.
        package var last: CalendarDay
        /// Keys of ``VisibleJournal/people``: whom the items name, each once, in order.
        package var people: [String]
        /// Names of the criteria that the items count for, in the order of `journal.yaml`.
        package var criteria: [String]
        /// Evidence codes, ascending; empty where nothing is cited.
        package var evidence: [Int]
        /// `situation`, `action`, `result`: named in a private build, empty in others.
        package var missing: [String]
    }

    /// A sentence with its evidence.
    package struct Line: Sendable {
        /// The item's ``Item/day``.
        package var day: CalendarDay
        /// The item's text.
        package var text: RichText
        /// The item's evidence code alone; empty where the page has no room for it.
        package var evidence: [Int]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    /// What counts for one criterion of the next level.
    package struct CriterionRow: Sendable {
        /// How well the strongest of what counts is proved.
        package enum State: String, Sendable {
            case backed
            case thin
            case empty
        }

        /// The criterion's name.
        package var name: String
        /// Items that are acts and count for it.
        package var acts: Int
        /// Items that count by their tag and are no acts.
        package var others = 0
        /// At most three items, strongest first.
        package var strongest: [Line]
        /// `backed` where the strongest item is, `empty` where none counts, else `thin`.
        package var state: State
    }

    /// A row of the table of problems.
    package struct ProblemRow: Sendable {
        /// The problem's title.
        package var title: RichText
        /// The problem's ``Problem/slug``.
        package var slug: String
        /// How it stands at the end of the period.
        package var status: Problem.Status
        /// What it was before; nil where that is not said.
        package var before: RichText?
        /// What it is now; nil where that is not said.
        package var after: RichText?
        /// Days from opened to solved; nil where either is not known.
        package var days: Int?
        /// nil where the audience sees no item that identifies it.
        package var opened: CalendarDay?
        /// The day of `solved` or `dropped`, else nil.
        package var closed: CalendarDay?
        /// The eight steps: done or not; empty where others than the author do not see where it began.
        package var steps: [Bool]
        /// The first step not yet done; nil where it is closed, or others than the author do not see it identified.
        package var next: Step?
        /// Whether it has an idea: then a next step `idea` is the second one.
        package var hasIdea = false
        /// How many people its items name, and in how many weeks they stand.
        package var persistence = Persistence(people: 0, weeks: 0)
        /// At most two evidence codes, ascending.
        package var evidence: [Int]
    }

    /// One month of the strip "one problem a month".
    package struct Month: Sendable {
        /// The first day of the month.
        package var day: CalendarDay
        /// Problems solved in it: title, and which of the four marks each has.
        package var problems: [MonthProblem]
    }

    /// A problem solved in a month, and how well it is told.
    package struct MonthProblem: Sendable {
        /// The problem's title.
        package var title: RichText
        /// The problem's ``Problem/slug``.
        package var slug: String
        /// Before, after or impact given.
        package var documented: Bool
        /// Has a `tell` step.
        package var told: Bool
        /// Evidence on `solved`.
        package var shared: Bool
    }

    /// The acts of one theme, by kind.
    package struct ThemeRows: Sendable {
        /// The theme's id.
        package var id: String
        /// What the catalogue calls the theme.
        package var name: String
        /// Acts that carry at least one kind of the theme; an act of two kinds counts once.
        package var acts: Int
        /// Kinds that have an act, in the order of the catalogue.
        package var kinds: [KindRow]
    }

    /// The acts of one kind.
    package struct KindRow: Sendable {
        /// The kind's id, as `#act/KIND` has it.
        package var id: String
        /// What the catalogue calls the kind.
        package var name: String
        /// What an act of the kind is, in one sentence.
        package var sentence: String
        /// Acts of the kind, whatever others they are of.
        package var count: Int
        /// How many of these say what changed and prove it.
        package var backed: Int
        /// The strongest of them.
        package var strongest: Line?
    }

    /// Acts that build systems against those that put fires out, a quarter.
    package struct SystemsQuarter: Sendable {
        /// As `2026-Q1`.
        package var label: String
        /// Acts that build systems, each once whatever its kinds.
        package var systems: Int
        /// Acts of the kind `firefight`.
        package var firefighting: Int
    }

    /// An area that the author took without being given it.
    package struct Responsibility: Sendable {
        /// The area's name, as `#own/AREA` has it.
        package var area: String
        /// The day of the first item of the area in the period.
        package var since: CalendarDay
        /// The text of that item.
        package var text: RichText
        /// At most one evidence code: that of the strongest item of the area.
        package var evidence: [Int]
    }

    /// What became of promises, without those called off or moved.
    package struct PromiseCounts: Sendable {
        /// Kept before they were due.
        package var early: Int
        /// Kept when they were due, or with no day named.
        package var onTime: Int
        /// Kept after they were due.
        package var late: Int
        /// Not kept, and due before the day that stands for today.
        package var missed: Int
        /// Not kept, and not yet due or with no day named.
        package var open: Int
        /// All that were kept.
        package var kept: Int { early + onTime + late }
    }

    /// What somebody said of the author's work.
    package struct Quote: Sendable {
        /// The item's text, else its detail.
        package var quote: RichText
        /// Keys of ``VisibleJournal/people``: whom the item names; empty where it names nobody.
        package var who: [String]
        /// Who said it, as the quote's last paragraph puts it; empty where it has none.
        package var attribution = RichText()
        /// The item's ``Item/day``.
        package var day: CalendarDay
        /// The item's evidence code alone; empty where the page has no room for it.
        package var evidence: [Int]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    /// A line of the timeline.
    package struct Quarter: Sendable {
        /// `2026-Q1`.
        package var label: String
        /// Acts of the quarter.
        package var acts: Int
        /// Titles of the problems solved in it, in the order of ``VisibleJournal/problems``; at most six.
        package var solved: [RichText]
        /// The text of the strongest act that is not bare; nil where there is none.
        package var text: RichText?
    }

    /// Items by day: weeks from the Monday of the first.
    package struct Heat: Sendable {
        /// The Monday of the first of ``weeks``, of which there are 106 at most.
        package var firstMonday: CalendarDay
        /// Seven counts a week, Monday first.
        package var weeks: [[Int]]
    }

    /// A row of the list of evidence.
    package struct Evidence: Sendable {
        /// From 1, in order of time.
        package var code: Int
        /// The item's ``Item/id``.
        package var item: String
        /// The item's ``Item/day``.
        package var day: CalendarDay
        /// The item's text.
        package var text: RichText
        /// The name of the act's kind, or what else the item is.
        package var kind: String
        /// The values of `evidence`.
        package var sources: [RichText]
        /// Where the item's tag stands; nil in a public build.
        package var location: Item.Location?
        /// How well the item's fields prove it.
        package var strength: Strength
        /// The field `impact`; nil where the item has none.
        package var impact: RichText?
        /// The field `before`; nil where the item has none.
        package var before: RichText?
        /// The field `after`; nil where the item has none.
        package var after: RichText?
        /// What the result is worth.
        package var worth: RichText?
        /// The nearest heading above it that is not a date, as far as the audience may read it.
        package var heading: RichText?
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
        /// Whether a week's digest holds it: no span of more than seven days stands in one.
        package var isInDigest = true
    }
}
