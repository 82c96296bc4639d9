package import JournalMarkdown

/// What a digest says of a week or of another period. Pure data;
/// ``Digest/init(of:index:days:label:week:)`` computes it.
package struct Digest: Sendable {
    /// Whom the digest is for: it holds nothing that they may not see.
    package var audience: Audience
    /// The author's name, role and aim, as the audience may know them.
    package var author: JournalConfig.Author
    /// `2026-W10`, or the period as it was asked for.
    package var label: String
    /// The first and the last day of the period.
    package var days: ClosedRange<CalendarDay>
    /// Set where the digest is of one ISO week.
    package var week: ISOWeek?
    /// The nearest weeks before and after that have a digest.
    package var previous: ISOWeek?
    /// The nearest week after the period that has a digest; nil where none has.
    package var following: ISOWeek?
    /// The sentence that the week's notes give, else what moved most in the period; nil where there is neither.
    package var summary: RichText?
    /// The period in figures.
    package var counts: Counts
    /// The same counts of the period of equal length before; nil where that one has no items.
    package var countsBefore: Counts?
    /// Strongest first.
    package var done: [Act]
    /// Acts of the period that are not among ``done``, which holds the strongest only.
    package var doneOmitted = 0
    /// How far problems came: those closed first, then those that took a step, then the others; at most ten.
    package var problems: [Movement]
    /// What is waited for from people at the end of the period, what was raised last first; at most eight.
    package var needs: [Need]
    /// Promises kept in the period, in the order in which they were.
    package var promisesKept: [Promise]
    /// Promises open at the end: due in the period or the week after, by day, then given in it without a due day.
    package var promisesDue: [Promise]
    /// The kinds of act that `weekly:` asks after, in its order.
    package var habits: [Habit]
    /// Lessons, then practice of skills, each in order of time; no lessons in a public build.
    package var learned: [Line]
    /// Thanks given (`#act/share-praise`) and received (`#praise`), in order of time.
    package var thanks: [Line]
    /// Next week's intentions, at most three.
    package var intentions: [Intention]
    /// Every item by day, in order, for the details.
    package var byDay: [Day]
    /// In a private build only; nil in others.
    package var mirror: Mirror?

    /// The figures of a period.
    package struct Counts: Sendable, Equatable {
        /// Items of the period.
        package var items: Int
        /// Items that are acts, each once whatever its kinds.
        package var acts: Int
        /// Acts that say what changed and prove it.
        package var backed: Int
        /// Problems of which an item of the period takes a step.
        package var problemsMoved: Int
        /// Problems of which an item of the period is the step `solved`.
        package var problemsSolved: Int
        /// Promises kept in the period, whenever they were given.
        package var promisesKept: Int
    }

    /// An act of the period, and what came of it.
    package struct Act: Sendable {
        /// The item's ``Item/id``.
        package var id: String
        /// The item's ``Item/day``: the last of a span, the Monday of a week.
        package var day: CalendarDay
        /// What was done.
        package var text: RichText
        /// Ids of its kinds, in the order of writing; empty for a bare `#act`.
        package var kinds: [String]
        /// The field `impact`, else `result`; nil where it has neither.
        package var impact: RichText?
        /// What it was before (`before`); nil where that is not said.
        package var before: RichText?
        /// What it is now (`after`); nil where that is not said.
        package var after: RichText?
        /// Keys of ``VisibleJournal/people``: whom the act names, in order.
        package var people: [String]
        /// All values of the field `evidence`.
        package var evidence: [RichText]
        /// How well its fields prove it.
        package var strength: Strength
        /// The problems that it belongs to, each once, in the order of ``VisibleJournal/problems``.
        package var problems: [Link]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    /// A problem, as a page links to it.
    package struct Link: Sendable {
        /// The problem's title.
        package var title: RichText
        /// The problem's ``Problem/slug``.
        package var slug: String
    }

    /// How far a problem came in the period.
    package struct Movement: Sendable {
        /// The problem's title.
        package var title: RichText
        /// The problem's ``Problem/slug``.
        package var slug: String
        /// The last step taken before the period; nil where there was none.
        package var from: Step?
        /// Steps done in the period, in order, each once.
        package var steps: [Step]
        /// How it stood at the end of the period.
        package var status: Problem.Status
        /// The first step not done by then; nil where it is closed, or others than the author do not see it identified.
        package var next: Step?
        /// Whether it has an idea: then a next step `idea` is the second one.
        package var hasIdea = false
        /// Of a solved problem ``Problem/before``, else the first of two or more values measured by then, or nil.
        package var before: RichText?
        /// Of a solved problem ``Problem/after``, else the last of two or more values measured by then, or nil.
        package var after: RichText?
        /// Days open at the end of the period, or from opened to solved; nil where the audience sees no item that
        /// identifies it.
        package var days: Int?
        /// Whether it was opened in the period.
        package var isNew = false
    }

    /// What is needed of a named person.
    package struct Need: Sendable {
        /// A key of ``VisibleJournal/people``.
        package var person: String
        /// What is needed, in the program's words: a decision on a pitch, or a talk about where they stand.
        package var text: RichText
        /// The problem that it is needed for.
        package var problem: Link?
    }

    /// A promise, as it stood at the end of the period.
    package struct Promise: Sendable {
        /// What was promised.
        package var text: RichText
        /// Keys of ``VisibleJournal/people``: whom the promise names, in order.
        package var people: [String]
        /// When it is due, as written; nil where it does not say.
        package var due: String?
        /// When it was kept, as written or by the item's own date; nil where it was not by the end of the period.
        package var done: String?
        /// Early, on time or late where it was kept by the end of the period, else open or missed.
        package var state: PromiseState
        /// Due only after the period.
        package var isDueNext = false
    }

    /// A kind of act that `weekly:` asks after.
    package struct Habit: Sendable {
        /// The id of the kind.
        package var kind: String
        /// What the catalogue calls the kind; its id where it does not know it.
        package var name: String
        /// Acts of the kind in the period, without spans of more than seven days.
        package var count: Int
        /// Weeks in a row up to this one in which it was done; 0 where it was not done this week.
        package var run: Int
    }

    /// An item that a section tells in one line.
    package struct Line: Sendable {
        /// The item's ``Item/day``: the last of a span, the Monday of a week.
        package var day: CalendarDay
        /// The item's text; in ``Digest/thanks``, praise is followed by who said it, in brackets.
        package var text: RichText
        /// Keys of ``VisibleJournal/people``: whom the item names, in order.
        package var people: [String]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    /// One kind of act that an item says is meant to be done.
    package struct Intention: Sendable {
        /// The id of the kind.
        package var kind: String
        /// The item's text; the kind's name where it has none.
        package var text: RichText
        /// Whether an act of the kind stands in the week of the intention.
        package var met: Bool
    }

    /// The items of one day or of one span.
    package struct Day: Sendable {
        /// The day: of a span the last, of a week the Monday.
        package var day: CalendarDay
        /// In the order of ``VisibleJournal/items``; never empty.
        package var items: [DayItem]
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    /// An item among those of its day.
    package struct DayItem: Sendable {
        /// The item's ``Item/id``.
        package var id: String
        /// What it is, in words: names of kinds, "Promise", "Problem: critique".
        package var labels: [String]
        /// The theme of the first kind, for the key's colour; nil for what is no act.
        package var theme: String?
        /// The item's text.
        package var text: RichText
        /// What belongs to the item below its text; empty where nothing does.
        package var detail: RichText
        /// Ordinary tags, as written, without `#`.
        package var tags: [String]
    }

    /// What only the author should see of the week.
    package struct Mirror: Sendable {
        /// Acts that say neither what changed nor prove it.
        package var bare: [Line]
        /// Acts done alone, and those that delegate, teach, step back or share.
        package var alone: Int
        /// Acts that delegate, teach, step back or share.
        package var shared: Int
        /// Weeks in a row up to this one in which acts done alone crowded out the others; from four on a warning.
        package var crowdedWeeks = 0
        /// Acts that build systems, and those that put fires out; essay G.
        package var systems = 0
        /// Acts that put fires out.
        package var fires = 0
        /// Whether it is time to warn of it.
        package var isCrowded: Bool { crowdedWeeks >= LoadOfWork.warningAfter }
        /// Phrases that belittle, blame or disown, and in pitches those that tell where a question would lead further.
        package var hints: [LanguageHint] = []
        /// Phrases of pitches that tell where a question would lead further, those found most often first; at most ten.
        package var telling: [LanguageHint] = []
        /// Phrases of a week against those of the weeks before; nil for other periods, for a journal's first week, and
        /// where there are none.
        package var trend: LanguageTrend?
        /// The last audit of each kind, where it is not done at the end of the period; in order of time.
        package var openAudits: [OpenAudit]
        /// What claimed the gap that an audit had found.
        package var claimedGaps: [Line] = []
        /// Feedback of the last four weeks of which nothing was made (no `action`), in order of time; the latest ten.
        package var openFeedback: [Line]
        /// Intentions of this week, met or not.
        package var intended: [Intention]
        /// Problems without an idea two weeks after they were identified, named for four weeks: what can be done with
        /// today's influence? Essays G and T, "no complaint without a step".
        package var stalled: [Link] = []
        /// Who has gone quiet in the last four weeks; at most three.
        package var quiet: [QuietPerson] = []
        /// One a person, those with whom most was given and got first; at most ten.
        package var credits: [Credit] = []
    }

    /// An audit that is not done.
    package struct OpenAudit: Sendable {
        /// The id of the audit: `leadership`, `gap`, `language`, or another.
        package var kind: String
        /// What the catalogue calls the audit; `Audit: KIND` where it does not know it.
        package var name: String
        /// The day on which it was held, as a page says it.
        package var day: String
        /// The item's text.
        package var text: RichText
        /// The one thing chosen; nil where nothing was.
        package var pick: RichText?
        /// Until when, as a page says it.
        package var by: String?
        /// Whether the day in ``by`` is past; never where that is nil or not a date.
        package var isOverdue: Bool
    }

    /// What was given to somebody (acts that name them) and got from them (praise, feedback, help).
    package struct Credit: Sendable {
        /// A key of ``VisibleJournal/people``.
        package var person: String
        /// Items of the period that are acts for them; asking for feedback is not one.
        package var gave: Int
        /// Items of the period that are their praise, their feedback or their help.
        package var got: Int
    }
}
