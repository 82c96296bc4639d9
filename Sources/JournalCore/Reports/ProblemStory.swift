package import JournalMarkdown

/// What the page of one problem says: eight steps, stakeholders, before and after.
package struct ProblemStory: Sendable {
    /// Whom the page is for: it holds nothing that they may not see.
    package var audience: Audience
    /// The author's name, role and aim, as the audience may know them.
    package var author: JournalConfig.Author
    /// The problem, as the audience may see it.
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
    /// How many people its items name, and in how many weeks they stand.
    package var persistence = Persistence(people: 0, weeks: 0)
    /// What the story lacks, and what to type; in a private build only.
    package var gaps: [ProblemGap] = []

    /// Whether more than half of the stakeholders are for it: the critical mass of essay N, from which on a change is
    /// easier to put in place.
    package var hasCriticalMass: Bool { support.map { $0.inFavour * 2 > $0.of } ?? false }

    /// The story in short; a part that no item says is nil or empty.
    package struct Summary: Sendable {
        /// The field `situation` of any item, else what was identified.
        package var situation: RichText?
        /// Linked acts and steps: the strongest four at most, in order of time.
        package var actions: [RichText]
        /// What it was before.
        package var before: RichText?
        /// What it is now.
        package var after: RichText?
        /// The field `result` of what solved it, else the problem's impact, else the text of what solved it.
        package var result: RichText?
    }

    /// A step, and the items that did it.
    package struct StepRow: Sendable {
        /// 1 to 8 (the second idea is a step of its own), nil for `solved` and `dropped`.
        package var number: Int?
        /// The step: `idea` for the first and for the second.
        package var step: Step
        /// What the page calls it: `First idea`, `Told`, `Solved`.
        package var name: String
        /// The items that did it, in order of time; of the second idea, all ideas but the first.
        package var parts: [PartLine]
        /// Not done, though a later one is; never where the audience does not see where the problem began.
        package var skipped: Bool
        /// Not done, nor is any later one.
        package var isToCome = false
        /// Of the step `tell`: feedback on the problem that no step claims.
        package var heard: [PartLine] = []
    }

    /// An item of the problem, in full.
    package struct PartLine: Sendable {
        /// The item's ``Item/id``.
        package var id: String
        /// The item's ``Item/day``.
        package var day: CalendarDay
        /// The item's text.
        package var text: RichText
        /// What belongs to the item below its text; empty where nothing does.
        package var detail: RichText
        /// Keys of ``VisibleJournal/people``: whom the item names, in order.
        package var people: [String]
        /// All the item's fields.
        package var fields: [Item.Field]
        /// Where the item's tag stands; nil in a public build.
        package var location: Item.Location?
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
        /// Whether a week's digest holds it: no span of more than seven days stands in one.
        package var isInDigest = true
    }
}
