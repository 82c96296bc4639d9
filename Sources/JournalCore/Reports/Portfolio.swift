package import JournalMarkdown

/// What the portfolio page says, in the order in which it is read. Pure data;
/// ``Portfolio/init(of:period:index:)`` computes it.
///
/// Evidence codes are 1 … n, in order of time; each is a row of ``evidence``.
package struct Portfolio: Sendable {
    package var audience: Audience
    package var author: JournalConfig.Author
    package var title: String
    package var summary: String?
    /// First and last day of what is shown; nil where nothing is.
    package var period: ClosedRange<CalendarDay>?
    /// The days of the review, where one is named: the page says what stood at their end.
    package var review: ClosedRange<CalendarDay>?
    package var figures: [Figure]
    package var stories: [Story]
    package var criteria: [CriterionRow]
    package var problems: [ProblemRow]
    /// Problems of the period for which the table has no room.
    package var problemsOmitted = 0
    /// Problems solved and the median of their days; for the sentence above the table.
    package var solvedCount: Int
    /// How many of them the audience sees from the day of opening.
    package var timedCount: Int
    package var medianDays: Double?
    /// Days to solve, problem by problem; nil where fewer than two are solved.
    package var practice: Practice?
    package var months: [Month]
    package var themes: [ThemeRows]
    package var systems: [SystemsQuarter]
    package var responsibilities: [Responsibility]
    package var skills: [SkillRow]
    package var reach: [ReachRow]
    /// How far the mentions of people reach beyond the line above; nil where nobody's relation is known.
    package var network: Network?
    /// Who was named often and no more of late; in a private build only.
    package var quiet: [QuietPerson] = []
    package var mentoring: [MentoringRow]
    /// The quarters of ``MentoringRow/quarters``, as `2026-Q1`, the last four at most.
    package var mentoringQuarters: [String] = []
    /// What the author gave and got, by person; in a private build only.
    package var ledger: [LedgerRow] = []
    package var promises: PromiseCounts?
    package var praise: [Quote]
    package var lessons: [Line]
    package var timeline: [Quarter]
    package var heat: Heat?
    package var evidence: [Evidence]
    /// How much of the evidence is of the last quarter of the period; nil where the period is no longer than that.
    package var recency: Recency?
    package var counts: Counts
    /// Faulty entries that were left out, by file.
    package var leftOut: [String]

    package struct Counts: Sendable {
        package var entries: Int
        package var acts: Int
        package var weeks: Int
        package var people: Int
        package var teams: Int
        package var backed: Int
    }

    /// A headline: before → after of a problem.
    package struct Figure: Sendable {
        package var label: RichText
        package var before: RichText?
        package var after: RichText
        package var measures: [Problem.Measure]
        package var meaning: RichText?
        /// What the result is worth.
        package var worth: RichText?
        package var evidence: [Int]
        /// The slug of the problem's page.
        package var problem: String
    }

    package struct Story: Sendable {
        package var id: String
        /// The story's result, or its title where none was given.
        package var headline: RichText
        package var title: RichText
        package var problem: String?
        package var situation: RichText?
        package var actions: [Line]
        package var before: RichText?
        package var after: RichText?
        package var result: RichText?
        /// What the result is worth.
        package var worth: RichText?
        package var first: CalendarDay
        package var last: CalendarDay
        package var people: [String]
        package var criteria: [String]
        package var evidence: [Int]
        /// `situation`, `action`, `result`: named in a private build, empty in others.
        package var missing: [String]
    }

    /// A sentence with its evidence.
    package struct Line: Sendable {
        package var day: CalendarDay
        package var text: RichText
        package var evidence: [Int]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    package struct CriterionRow: Sendable {
        package enum State: String, Sendable {
            case backed
            case thin
            case empty
        }

        package var name: String
        package var acts: Int
        /// Items that count by their tag and are no acts.
        package var others = 0
        package var strongest: [Line]
        package var state: State
    }

    package struct ProblemRow: Sendable {
        package var title: RichText
        package var slug: String
        package var status: Problem.Status
        package var before: RichText?
        package var after: RichText?
        package var days: Int?
        /// nil where the audience sees no item that identifies it.
        package var opened: CalendarDay?
        /// The day of `solved` or `dropped`, else nil.
        package var closed: CalendarDay?
        /// The eight steps: done or not; empty where others than the author do not see where it began.
        package var steps: [Bool]
        package var next: Step?
        package var hasIdea = false
        package var persistence = Persistence(people: 0, weeks: 0)
        package var evidence: [Int]
    }

    /// One month of the strip "one problem a month".
    package struct Month: Sendable {
        /// The first day of the month.
        package var day: CalendarDay
        /// Problems solved in it: title, and which of the four marks each has.
        package var problems: [MonthProblem]
    }

    package struct MonthProblem: Sendable {
        package var title: RichText
        package var slug: String
        /// Before, after or impact given.
        package var documented: Bool
        /// Has a `tell` step.
        package var told: Bool
        /// Evidence on `solved`.
        package var shared: Bool
    }

    package struct ThemeRows: Sendable {
        package var id: String
        package var name: String
        /// Acts that carry at least one kind of the theme; an act of two kinds counts once.
        package var acts: Int
        package var kinds: [KindRow]
    }

    package struct KindRow: Sendable {
        package var id: String
        package var name: String
        package var sentence: String
        package var count: Int
        package var backed: Int
        package var strongest: Line?
    }

    /// Acts that build systems against those that put fires out, a quarter.
    package struct SystemsQuarter: Sendable {
        package var label: String
        package var systems: Int
        package var firefighting: Int
    }

    package struct Responsibility: Sendable {
        package var area: String
        package var since: CalendarDay
        package var text: RichText
        package var evidence: [Int]
    }

    package struct PromiseCounts: Sendable {
        package var early: Int
        package var onTime: Int
        package var late: Int
        package var missed: Int
        package var open: Int
        package var kept: Int { early + onTime + late }
    }

    package struct Quote: Sendable {
        package var quote: RichText
        package var who: [String]
        /// Who said it, as the quote's last paragraph puts it; empty where it has none.
        package var attribution = RichText()
        package var day: CalendarDay
        package var evidence: [Int]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    package struct Quarter: Sendable {
        /// `2026-Q1`.
        package var label: String
        package var acts: Int
        package var solved: [RichText]
        package var text: RichText?
    }

    /// Items by day: weeks from the Monday of the first.
    package struct Heat: Sendable {
        package var firstMonday: CalendarDay
        /// Seven counts a week, Monday first.
        package var weeks: [[Int]]
    }

    package struct Evidence: Sendable {
        package var code: Int
        /// The item's ``Item/id``.
        package var item: String
        package var day: CalendarDay
        package var text: RichText
        /// The name of the act's kind, or what else the item is.
        package var kind: String
        /// The values of `evidence`.
        package var sources: [RichText]
        package var location: Item.Location?
        package var strength: Strength
        package var impact: RichText?
        package var before: RichText?
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
