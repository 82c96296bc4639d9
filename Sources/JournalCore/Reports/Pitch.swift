package import JournalMarkdown

/// The one-page solution of a problem, for who can say yes or for one of its stakeholders; essay W, "one-page solution",
/// and essay N, step 6, "personalize your sales strategy".
///
/// It holds what was written and nothing else: a part that no item says is nil or empty, and named in ``gaps``.
/// Names are as the audience may know them.
package struct Pitch: Sendable {
    /// The problem's title.
    package var title: RichText
    /// How the problem stands.
    package var status: Problem.Status
    /// nil where the audience sees no item that identifies it.
    package var opened: CalendarDay?
    /// The day on which it was solved or dropped, and what was said then.
    package var closed: Line?
    /// How many people the problem's items name, and in how many weeks they stand.
    package var persistence: Persistence
    /// For whom the page is: who can say yes, or the one stakeholder it turns to.
    package var readers: [String]
    /// What it is to the one reader; nil where the page is for who can say yes.
    package var reader: Reader?
    /// What is asked, as the pitch says it.
    package var ask: RichText?
    /// How things stood: the field `situation` of any item, else what was identified; nil where neither is said.
    package var situation: RichText?
    /// The first and the last value of the problem's series, or what `before` and `after` say.
    package var before: RichText?
    /// The last value, where the series has two or more, or what `after` says; of a solved problem `after` comes first.
    package var after: RichText?
    /// What the problem costs each stakeholder of whom that is said, in the order in which they are first named.
    package var pains: [Voice]
    /// The idea chosen; nil where there is none or nothing tells which it is.
    package var idea: Idea?
    /// The ideas but the one chosen, in order of time.
    package var otherIdeas: [Idea]
    /// What speaks against none of the ideas in particular.
    package var critique: [RichText]
    /// Names of the stakeholders who are for it, in the order in which they are first named.
    package var inFavour: [String]
    /// Names of those who are against it, in the same order.
    package var against: [String]
    /// Names of those who are unsure, in the same order.
    package var unsure: [String]
    /// nil for others than the author, who may not see every stance: no share is said then.
    package var stakeholderCount: Int?
    /// What was heard in telling, and what was taken in of it.
    package var heard: [Heard]
    /// The small test that it asks for: the last one that an item gives; nil where none does.
    package var test: RichText?
    /// What the change costs: the last that an item says; nil where none does.
    package var cost: RichText?
    /// What was changed (`implement`), in order of time.
    package var implemented: [Line]
    /// What changed because of it; nil where that is not said or the problem is not solved.
    package var impact: RichText?
    /// What the result is worth.
    package var worth: RichText?
    /// All values of `evidence` in the problem's items, each once, in order of time.
    package var evidence: [RichText]
    /// What the page lacks, in the order of the steps, then what only a pitch needs; empty where it was dropped.
    package var gaps: [ProblemGap]
    /// What the language audit finds in the items of `pitch`, with what to write instead; essay W, "ask, don't tell".
    package var phrases: [Finding]
    /// The idea that was taken for the chosen one, as its words come again later; nil where it was said.
    package var guessedIdea: Idea?

    /// What an item says, and when.
    package struct Line: Sendable {
        /// The item's ``Item/day``.
        package var day: CalendarDay
        /// The item's text; where that is a title, its detail too.
        package var text: RichText
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    /// What the problem costs one stakeholder.
    package struct Voice: Sendable {
        /// The stakeholder's name, as the audience may know it.
        package var who: String
        /// What it costs them (`pain`).
        package var text: RichText
    }

    /// An idea, and what speaks against it.
    package struct Idea: Sendable {
        /// From 1, in order of time.
        package var number: Int
        /// The item's text; where that is a title, its detail too.
        package var text: RichText
        /// What speaks against this idea, in order of time.
        package var critique: [RichText]
    }

    /// What was heard when the plan was told, or as feedback on the problem.
    package struct Heard: Sendable {
        /// The item's text; where that is a title, its detail too.
        package var text: RichText
        /// What was done with it (`action`).
        package var takenIn: [RichText]
    }

    /// What the problem is to one stakeholder.
    package struct Reader: Sendable {
        /// The stakeholder's name, as the audience may know it.
        package var name: String
        /// What the problem costs them; nil where that is not said.
        package var pain: RichText?
        /// `for`, `against`, `unsure`, or nil where the talk is still to come.
        package var stance: String?
        /// Whether ``Pitch/ask`` is asked of them; else it is asked of who can say yes.
        package var isAsked: Bool
        /// Who can say yes, where that is somebody else.
        package var deciders: [String]
    }

    /// A phrase in an item of `pitch` that the language audit finds.
    package struct Finding: Sendable {
        /// The phrase that was found, and what to write instead.
        package var phrase: Phrase
        /// The rule that has the phrase; nil where the catalogue has no such rule.
        package var rule: PhraseRule?
        /// Where the item's tag stands; nil in a public build.
        package var location: Item.Location?
    }
}
