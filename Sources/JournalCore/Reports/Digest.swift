package import JournalMarkdown

/// What a digest says of a week or of another period. Pure data;
/// ``Digest/init(of:index:days:label:week:)`` computes it.
package struct Digest: Sendable {
    package var audience: Audience
    package var author: JournalConfig.Author
    /// `2026-W10`, or the period as it was asked for.
    package var label: String
    package var days: ClosedRange<CalendarDay>
    /// Set where the digest is of one ISO week.
    package var week: ISOWeek?
    /// The nearest weeks before and after that have a digest.
    package var previous: ISOWeek?
    package var following: ISOWeek?
    package var summary: RichText?
    package var counts: Counts
    /// The same counts of the period of equal length before; nil where that one has no items.
    package var countsBefore: Counts?
    /// Strongest first.
    package var done: [Act]
    /// Acts of the period that are not among ``done``, which holds the strongest only.
    package var doneOmitted = 0
    package var problems: [Movement]
    package var needs: [Need]
    package var promisesKept: [Promise]
    package var promisesDue: [Promise]
    package var habits: [Habit]
    package var learned: [Line]
    package var thanks: [Line]
    /// Next week's intentions, at most three.
    package var intentions: [Intention]
    /// Every item by day, in order, for the details.
    package var byDay: [Day]
    /// In a private build only; nil in others.
    package var mirror: Mirror?

    package struct Counts: Sendable, Equatable {
        package var items: Int
        package var acts: Int
        package var backed: Int
        package var problemsMoved: Int
        package var problemsSolved: Int
        package var promisesKept: Int
    }

    package struct Act: Sendable {
        package var id: String
        package var day: CalendarDay
        package var text: RichText
        package var kinds: [String]
        package var impact: RichText?
        package var before: RichText?
        package var after: RichText?
        package var people: [String]
        package var evidence: [RichText]
        package var strength: Strength
        package var problems: [Link]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    package struct Link: Sendable {
        package var title: RichText
        package var slug: String
    }

    /// How far a problem came in the period.
    package struct Movement: Sendable {
        package var title: RichText
        package var slug: String
        /// The last step taken before the period; nil where there was none.
        package var from: Step?
        /// Steps done in the period, in order, each once.
        package var steps: [Step]
        package var status: Problem.Status
        package var next: Step?
        /// Whether it has an idea: then a next step `idea` is the second one.
        package var hasIdea = false
        package var before: RichText?
        package var after: RichText?
        /// Days open at the end of the period, or from opened to solved; nil where the audience sees no item that
        /// identifies it.
        package var days: Int?
        /// Whether it was opened in the period.
        package var isNew = false
    }

    /// What is needed of a named person.
    package struct Need: Sendable {
        package var person: String
        package var text: RichText
        package var problem: Link?
    }

    package struct Promise: Sendable {
        package var text: RichText
        package var people: [String]
        package var due: String?
        package var done: String?
        package var state: PromiseState
        /// Due only after the period.
        package var isDueNext = false
    }

    package struct Habit: Sendable {
        package var kind: String
        package var name: String
        package var count: Int
        /// Weeks in a row up to this one in which it was done; 0 where it was not done this week.
        package var run: Int
    }

    package struct Line: Sendable {
        package var day: CalendarDay
        package var text: RichText
        package var people: [String]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    package struct Intention: Sendable {
        package var kind: String
        package var text: RichText
        package var met: Bool
    }

    package struct Day: Sendable {
        package var day: CalendarDay
        package var items: [DayItem]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    package struct DayItem: Sendable {
        package var id: String
        /// What it is, in words: names of kinds, "Promise", "Problem: critique".
        package var labels: [String]
        /// The theme of the first kind, for the key's colour; nil for what is no act.
        package var theme: String?
        package var text: RichText
        package var detail: RichText
        package var tags: [String]
    }

    /// What only the author should see of the week.
    package struct Mirror: Sendable {
        /// Acts that say neither what changed nor prove it.
        package var bare: [Line]
        /// Acts done alone, and those that delegate, teach, step back or share.
        package var alone: Int
        package var shared: Int
        /// Weeks in a row up to this one in which acts done alone crowded out the others; from four on a warning.
        package var crowdedWeeks = 0
        /// Acts that build systems, and those that put fires out; essay G.
        package var systems = 0
        package var fires = 0
        /// Whether it is time to warn of it.
        package var isCrowded: Bool { crowdedWeeks >= LoadOfWork.warningAfter }
        /// Phrases that belittle, blame or disown, and in pitches those that tell where a question would lead further.
        package var hints: [LanguageHint] = []
        package var telling: [LanguageHint] = []
        package var trend: LanguageTrend?
        package var openAudits: [OpenAudit]
        /// What claimed the gap that an audit had found.
        package var claimedGaps: [Line] = []
        package var openFeedback: [Line]
        /// Intentions of this week, met or not.
        package var intended: [Intention]
        /// Problems without an idea two weeks after they were identified, named for four weeks: what can be done with
        /// today's influence? Essays G and T, "no complaint without a step".
        package var stalled: [Link] = []
        package var quiet: [QuietPerson] = []
        package var credits: [Credit] = []
    }

    /// An audit that is not done.
    package struct OpenAudit: Sendable {
        package var kind: String
        package var name: String
        /// The day on which it was held, as a page says it.
        package var day: String
        package var text: RichText
        /// The one thing chosen; nil where nothing was.
        package var pick: RichText?
        /// Until when, as a page says it.
        package var by: String?
        package var isOverdue: Bool
    }

    /// What was given to somebody (acts that name them) and got from them (praise, feedback, help).
    package struct Credit: Sendable {
        /// A key of ``VisibleJournal/people``.
        package var person: String
        package var gave: Int
        package var got: Int
    }
}
