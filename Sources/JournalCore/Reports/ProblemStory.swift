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
    /// The share of stakeholders that are for it; nil where there are none.
    package var support: (inFavour: Int, of: Int)?
    package var notTalkedTo: [String]

    package struct StepRow: Sendable {
        /// 1 to 8 (the second idea is a step of its own), nil for `solved` and `dropped`.
        package var number: Int?
        package var step: Step
        package var name: String
        package var parts: [PartLine]
        /// Not done, though a later one is.
        package var skipped: Bool
    }

    package struct PartLine: Sendable {
        package var id: String
        package var day: CalendarDay
        package var text: RichText
        package var detail: RichText
        package var people: [String]
        package var fields: [Item.Field]
        package var location: Item.Location?
    }
}
