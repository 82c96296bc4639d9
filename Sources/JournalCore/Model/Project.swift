package import JournalMarkdown

/// What belongs together (`#project/ID`): the items that carry its tag, or stand below a heading that does.
package struct Project: Sendable {
    /// As first written.
    package var id: String
    /// The first field `title` of its items, else what its heading says, else the id.
    package var title: RichText
    /// The first and the last day of its items.
    package var days: ClosedRange<CalendarDay>
    /// Indices into ``VisibleJournal/items``, in their order.
    package var items: [Int]
    /// Keys of ``VisibleJournal/people``, each once, in order.
    package var people: [String]
    /// What the first heading that gives it calls it.
    var heading: RichText?
}

/// What is to be reached (`#goal/ID` with `[target:: …]` or `[by:: …]`), and what came of it.
package struct Goal: Sendable {
    /// How a goal stands on a day.
    package enum State: String, Sendable, CaseIterable {
        case open
        case done
        case missed
        case dropped
    }

    /// As first written.
    package var id: String
    /// The words of the goal itself, else what its heading says, else the id.
    package var title: RichText
    /// The item that is the goal, an index into ``VisibleJournal/items``; nil where only what serves it is seen.
    package var item: Int?
    /// What is to be reached, as the last of the goal's own items says it; nil where none does.
    package var target: RichText?
    /// When it is to be reached, as written, and the last day of that.
    package var by: String?
    /// The last day that ``by`` names; nil where it names none.
    package var lastDay: CalendarDay?
    /// What became of it (`done`), as written; the day of a ticked box where no field says it.
    package var done: RichText?
    /// Whether it was given up.
    package var isDropped = false
    /// Indices into ``VisibleJournal/items``, in their order: the goal itself and what serves it.
    package var items: [Int]
    /// Keys of ``VisibleJournal/people``, each once, in order.
    package var people: [String]
    /// What the first heading that gives it calls it.
    var heading: RichText?

    /// What it was on a day: missed where its last day is past and nothing came of it.
    package func state(on day: CalendarDay?) -> State {
        if done != nil { return .done }
        if isDropped { return .dropped }
        guard let day, let lastDay else { return .open }
        return lastDay < day ? .missed : .open
    }

    /// The last day of a `by`: of a day, a week, a month, a quarter, a year, a range; nil where it names none.
    static func lastDay(_ text: String) -> CalendarDay? { WrittenDate(text)?.span.last }
}
