package import JournalMarkdown

/// What the page of one problem says: eight steps, stakeholders, before and after.
package struct ProblemStory: Sendable {
    package var audience: Audience
    package var author: JournalConfig.Author
    package var problem: Problem
    /// The eight steps of the essay in order, each with the items that did it; `solved` or `dropped` follow where they
    /// stand.
    package var steps: [StepRow]
    /// Items of no step, and acts linked to it.
    package var notes: [PartLine]
    /// The share of stakeholders that are for it; nil where there are none, and for others than the author, who may not
    /// see every stance.
    package var support: (inFavour: Int, of: Int)?
    /// For the author alone.
    package var notTalkedTo: [String]
    /// Situation, action and result, where at least a result and one of the others exist.
    package var summary: Summary?
    /// The day on which it was given up.
    package var dropped: CalendarDay?
    package var persistence = Persistence(people: 0, weeks: 0)
    /// What the story lacks, and what to type; in a private build only.
    package var gaps: [ProblemGap] = []

    /// Whether more than half of the stakeholders are for it: the critical mass of essay N, from which on a change is
    /// easier to put in place.
    package var hasCriticalMass: Bool { support.map { $0.inFavour * 2 > $0.of } ?? false }

    /// The story in short; a part that no item says is nil or empty.
    package struct Summary: Sendable {
        package var situation: RichText?
        package var actions: [RichText]
        package var before: RichText?
        package var after: RichText?
        package var result: RichText?
    }

    package struct StepRow: Sendable {
        /// 1 to 8 (the second idea is a step of its own), nil for `solved` and `dropped`.
        package var number: Int?
        package var step: Step
        package var name: String
        package var parts: [PartLine]
        /// Not done, though a later one is; never where the audience does not see where the problem began.
        package var skipped: Bool
        /// Not done, nor is any later one.
        package var isToCome = false
        /// Of the step `tell`: feedback on the problem that no step claims.
        package var heard: [PartLine] = []
    }

    package struct PartLine: Sendable {
        package var id: String
        package var day: CalendarDay
        package var text: RichText
        package var detail: RichText
        package var people: [String]
        package var fields: [Item.Field]
        package var location: Item.Location?
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
        /// Whether a week's digest holds it: no span of more than seven days stands in one.
        package var isInDigest = true
    }
}
