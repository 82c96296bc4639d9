package import JournalMarkdown

/// The Monday plan: what this week asks of the author, and what helps. For the author alone, so it is made of a private
/// journal only. Pure data; ``Status/init(of:today:)`` computes it.
package struct Status: Sendable {
    package var today: CalendarDay
    package var week: ISOWeek
    /// Whether nothing was written yet.
    package var isEmpty: Bool
    /// The habits of `weekly:`; essay T.
    package var habits: [Habit]
    /// Intentions of this week, then those of the week before; essay T.
    package var intentions: [Intention]
    package var month: Month
    /// Not kept: those due by the end of this week in order, then those late, the latest first.
    package var promises: [Promise]
    package var audits: [Digest.OpenAudit]
    /// Feedback of the last four weeks of which nothing was made yet; essay T.
    package var feedback: [Digest.Line]
    /// Without an idea two weeks after they were identified, the newest first; essay G.
    package var stalled: [OpenProblem]
    /// The open problem that troubles the most people for the most weeks, where that is many and it is not the month's;
    /// essay W.
    package var nuisance: OpenProblem?
    package var quiet: [QuietPerson]
    /// Weeks in a row up to the last one in which acts done alone crowded out the others; 0 where it is no time to warn.
    package var crowdedWeeks: Int
    /// Phrases of last week that belittle, blame, disown or tell; essay W.
    package var hints: [LanguageHint]
    /// Against the impostor's voice; essay T.
    package var win: Win?
    /// How to write the people of these.
    package var names: [String: String]

    package struct Habit: Sendable {
        package var kind: String
        package var name: String
        /// How often this week.
        package var count: Int
        /// Weeks in a row: up to this week where it is done, else up to last week, and then at stake.
        package var run: Int
    }

    package struct Intention: Sendable {
        package var kind: String
        /// What was meant; the kind's name where only that was written.
        package var text: RichText
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

    package struct OpenProblem: Sendable {
        package var title: RichText
        package var id: String
        package var next: Step
        /// Whether it has an idea: then a next step `idea` is the second one.
        package var hasIdea: Bool
        /// Since it was identified; nil where no item identifies it.
        package var days: Int?
        package var movedThisMonth: Bool
        package var persistence: Persistence
        /// Stakeholders whose stance is not known.
        package var notTalkedTo: [String]
    }

    package struct Promise: Sendable {
        package var text: RichText
        package var people: [String]
        package var due: CalendarDay
        package var isLate: Bool
    }

    /// An act to remember.
    package struct Win: Sendable {
        package var day: CalendarDay
        package var text: RichText
        package var impact: RichText?
        /// Of the same weeks a year ago; else the strongest on file.
        package var isOfLastYear: Bool
    }
}
