internal import JournalMarkdown

/// What came of a promise.
package struct PromiseOutcome: Sendable, Hashable {
    /// When it was due, nil where it does not say.
    package var due: Timestamp?
    /// When it was kept, nil where it was not yet.
    package var done: Timestamp?
    /// `due` as written, for people.
    package var dueText: String?
    /// When it was kept, for people: `done` as written, or the item's own date where a ticked box says it.
    package var doneText: String?
    /// How it was kept, or how it stands where it was not.
    package var state: PromiseState

    /// Whether it was kept, early or late.
    package var isKept: Bool { done != nil }

    /// What it was on a day: a promise kept only later is open or missed then.
    package func state(on day: CalendarDay) -> PromiseState {
        if state.isGivenUp { return state }
        if let done, done.day <= day { return state }
        return PromiseOutcome.stateWhileOpen(due: due, today: day)
    }

    /// Open, or missed where its due day is past.
    static func stateWhileOpen(due: Timestamp?, today: CalendarDay?) -> PromiseState {
        guard let due, let today else { return .open }
        return due.day < today ? .missed : .open
    }
}

extension Item {
    /// What came of the promise that the item is; nil where it is none.
    ///
    /// It is kept where it has a `[done:: …]`, at that time, or a ticked box, on the item's own date; `done` wins over
    /// the box, and one that is not a date counts as the item's own. Kept without a due time is kept on time. One that was
    /// called off or moved is neither kept nor missed.
    ///
    /// - Parameter today: The day against which an open promise is missed or not; nil where nothing is. A build takes
    ///   the last day of what its audience sees, as it never asks the clock.
    package func promise(today: CalendarDay?) -> PromiseOutcome? {
        guard isPromise else { return nil }
        let dueText = value("due")?.plainText
        let due = dueText.flatMap { WrittenDate($0) }?.lastMoment
        if let task, task.isGivenUp {
            return PromiseOutcome(
                due: due, done: nil, dueText: dueText, doneText: nil, state: task == .moved ? .moved : .cancelled)
        }
        let written = value("done")?.plainText
        guard written != nil || task == .done else {
            return PromiseOutcome(
                due: due, done: nil, dueText: dueText, doneText: nil,
                state: PromiseOutcome.stateWhileOpen(due: due, today: today))
        }
        // A span is early or late only if all of it is.
        let keptDate = written.flatMap { WrittenDate($0) }
        let kept = keptDate?.lastMoment ?? Timestamp(day: day)
        let keptFirst = keptDate.map(\.span.first) ?? first
        let from = keptFirst == kept.day ? kept : Timestamp(day: keptFirst)
        let state: PromiseState =
            switch due.map({ (kept.order(to: $0), from.order(to: $0)) }) {
            case (.earlier, _)?: .early
            case (_, .later)?: .late
            default: .onTime
            }
        return PromiseOutcome(
            due: due, done: kept, dueText: dueText, doneText: written ?? dateText ?? day.description, state: state)
    }
}
