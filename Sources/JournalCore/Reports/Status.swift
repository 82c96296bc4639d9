package import JournalMarkdown

/// The Monday plan: what this week asks of the author, and what helps. For the author alone, so it is made of a private
/// journal only. Pure data; ``Status/init(of:today:)`` computes it.
package struct Status: Sendable {
    /// The day that the plan is made for.
    package var today: CalendarDay
    /// The ISO week of ``today``.
    package var week: ISOWeek
    /// Whether nothing was written yet.
    package var isEmpty: Bool
    /// The habits of `weekly:`; essay T.
    package var habits: [Habit]
    /// Intentions of this week, then those of the week before; essay T.
    package var intentions: [Intention]
    /// The problem of the month, and what was solved in it.
    package var month: Month
    /// Not kept: those due by the end of this week in order, then those late, the latest first.
    package var promises: [Promise]
    /// The last audit of each kind, where it is not done; in order of time.
    package var audits: [Digest.OpenAudit]
    /// Feedback of which nothing was made yet, the latest first; essay T.
    package var feedback: [Digest.Line]
    /// Without an idea two weeks after they were identified, the newest first; essay G.
    package var stalled: [OpenProblem]
    /// The open problem that troubles the most people for the most weeks, where that is many and it is not the month's;
    /// essay W.
    package var nuisance: OpenProblem?
    /// Who was often met and has been silent for six weeks or more; at most three.
    package var quiet: [QuietPerson]
    /// Weeks in a row up to the last one in which acts done alone crowded out the others; 0 where it is no time to warn.
    package var crowdedWeeks: Int
    /// Phrases of last week that belittle, blame, disown or tell; essay W.
    package var hints: [LanguageHint]
    /// Against the impostor's voice; essay T.
    package var win: Win?
    /// How to write the people of these.
    package var names: [String: String]

    /// A kind of act that `weekly:` asks after.
    package struct Habit: Sendable {
        /// The id of the kind.
        package var kind: String
        /// What the catalogue calls the kind; its id where it does not know it.
        package var name: String
        /// How often this week.
        package var count: Int
        /// Weeks in a row: up to this week where it is done, else up to last week, and then at stake.
        package var run: Int
    }

    /// One kind of act that an item says is meant to be done.
    package struct Intention: Sendable {
        /// The id of the kind.
        package var kind: String
        /// What was meant; the kind's name where only that was written.
        package var text: RichText
        /// Whether it is of this week; else it is of the week before.
        package var isOfThisWeek: Bool
        /// The act that met it; nil where none did.
        package var act: RichText?
    }

    /// One problem a month, unasked; essay G.
    package struct Month: Sendable {
        /// The first day of the month.
        package var day: CalendarDay
        /// Titles of the problems solved in it so far.
        package var solved: [RichText]
        /// The problem to work on: one that moved this month before others, then the most persistent; nil where none is
        /// open.
        package var work: OpenProblem?
    }

    /// A problem that is open, as it stood on the day of the plan.
    package struct OpenProblem: Sendable {
        /// The problem's title.
        package var title: RichText
        /// The problem's ``Problem/id``.
        package var id: String
        /// The first step not yet done; `solved` after all others.
        package var next: Step
        /// Whether it has an idea: then a next step `idea` is the second one.
        package var hasIdea: Bool
        /// Since it was identified; nil where no item identifies it.
        package var days: Int?
        /// Whether its last step was taken this month.
        package var movedThisMonth: Bool
        /// How many people its items named by then, and in how many weeks they stood.
        package var persistence: Persistence
        /// Stakeholders whose stance is not known.
        package var notTalkedTo: [String]
    }

    /// A promise that is not kept yet.
    package struct Promise: Sendable {
        /// What was promised.
        package var text: RichText
        /// Keys of ``VisibleJournal/people``: whom the promise names, in order.
        package var people: [String]
        /// The day on which it is due.
        package var due: CalendarDay
        /// Whether that day is past.
        package var isLate: Bool
    }

    /// An act to remember.
    package struct Win: Sendable {
        /// The act's ``Item/day``.
        package var day: CalendarDay
        /// What was done.
        package var text: RichText
        /// The field `impact`, else `result`; nil where it has neither.
        package var impact: RichText?
        /// Of the same weeks a year ago; else the strongest on file.
        package var isOfLastYear: Bool
    }
}
