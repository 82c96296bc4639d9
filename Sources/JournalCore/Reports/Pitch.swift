package import JournalMarkdown

/// The one-page solution of a problem, for who can say yes or for one of its stakeholders; essay W, "one-page solution",
/// and essay N, step 6, "personalize your sales strategy".
///
/// It holds what was written and nothing else: a part that no item says is nil or empty, and named in ``gaps``.
/// Names are as the audience may know them.
package struct Pitch: Sendable {
    package var title: RichText
    package var status: Problem.Status
    /// nil where the audience sees no item that identifies it.
    package var opened: CalendarDay?
    /// The day on which it was solved or dropped, and what was said then.
    package var closed: Line?
    package var persistence: Persistence
    /// For whom the page is: who can say yes, or the one stakeholder it turns to.
    package var readers: [String]
    /// What it is to the one reader; nil where the page is for who can say yes.
    package var reader: Reader?
    /// What is asked, as the pitch says it.
    package var ask: RichText?
    package var situation: RichText?
    /// The first and the last value of the problem's series, or what `before` and `after` say.
    package var before: RichText?
    package var after: RichText?
    package var pains: [Voice]
    /// The idea chosen; nil where there is none or nothing tells which it is.
    package var idea: Idea?
    package var otherIdeas: [Idea]
    /// What speaks against none of the ideas in particular.
    package var critique: [RichText]
    package var inFavour: [String]
    package var against: [String]
    package var unsure: [String]
    /// nil for others than the author, who may not see every stance: no share is said then.
    package var stakeholderCount: Int?
    /// What was heard in telling, and what was taken in of it.
    package var heard: [Heard]
    package var test: RichText?
    package var cost: RichText?
    package var implemented: [Line]
    package var impact: RichText?
    /// What the result is worth.
    package var worth: RichText?
    package var evidence: [RichText]
    package var gaps: [ProblemGap]
    /// What the language audit finds in the items of `pitch`, with what to write instead; essay W, "ask, don't tell".
    package var phrases: [Finding]
    /// The idea that was taken for the chosen one, as its words come again later; nil where it was said.
    package var guessedIdea: Idea?

    package struct Line: Sendable {
        package var day: CalendarDay
        package var text: RichText
        /// How a span of days is shown; nil for a day.
        package var dateText: String? = nil
    }

    package struct Voice: Sendable {
        package var who: String
        package var text: RichText
    }

    package struct Idea: Sendable {
        /// From 1, in order of time.
        package var number: Int
        package var text: RichText
        package var critique: [RichText]
    }

    package struct Heard: Sendable {
        package var text: RichText
        /// What was done with it (`action`).
        package var takenIn: [RichText]
    }

    /// What the problem is to one stakeholder.
    package struct Reader: Sendable {
        package var name: String
        package var pain: RichText?
        /// `for`, `against`, `unsure`, or nil where the talk is still to come.
        package var stance: String?
        /// Whether ``Pitch/ask`` is asked of them; else it is asked of who can say yes.
        package var isAsked: Bool
        /// Who can say yes, where that is somebody else.
        package var deciders: [String]
    }

    package struct Finding: Sendable {
        package var phrase: Phrase
        package var rule: PhraseRule?
        package var location: Item.Location?
    }
}
