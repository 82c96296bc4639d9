package import JournalMarkdown

/// What a week begins with: what is left from before, and the habits; essay T, the four habits of the week.
package struct WeekPlan: Sendable {
    /// A promise that is not kept yet.
    package struct Promise: Sendable {
        /// What was promised.
        package var text: RichText
        /// As written, or nil.
        package var due: String?
    }

    /// A problem that is open, and what it needs next.
    package struct OpenProblem: Sendable {
        /// The problem's title.
        package var title: RichText
        /// The first step not yet done; `solved` after all others.
        package var next: Step
    }

    /// A kind of act that `weekly:` asks after.
    package struct Habit: Sendable {
        /// The kind, as the catalogue has it.
        package var kind: ActKind
        /// Whether the week before has such an act.
        package var isDone: Bool
    }

    /// Not kept yet, and due by the end of the week or with no day named; those due first come first.
    package var promises: [Promise]
    /// Intentions of the week before of whose kind it has no act.
    package var unmet: [RichText]
    /// Those that ``Status`` names as open on that day, the most persistent first.
    package var problems: [OpenProblem]
    /// Those of `weekly:`, those not done in the week before first.
    package var habits: [Habit]

    /// How many of each are worth a line on a Monday.
    private static let limit = 8
    private static let problemLimit = 3

    /// - Parameter day: The day on which the plan is made, in the week that it is for.
    package init(of journal: VisibleJournal, on day: CalendarDay) {
        let week = day.isoWeek
        let before = week.preceding.days
        var done: Set<String> = []
        for item in journal.items where item.isAct && !item.isLongSpan && before.contains(item.day) {
            done.formUnion(item.kinds)
        }

        var promises: [(promise: Promise, due: CalendarDay?)] = []
        var unmet: [RichText] = []
        for item in journal.items where item.day <= day {
            if let outcome = item.promise(today: day) {
                let isOpen = [.open, .missed].contains(outcome.state(on: day))
                if isOpen, outcome.due.map({ $0.day <= week.sunday }) ?? true {
                    promises.append((Promise(text: item.text, due: outcome.dueText), outcome.due?.day))
                }
            }
            if before.contains(item.day), !item.isLongSpan,
                let kind = item.intentions.first(where: { !done.contains($0) })
            {
                let name = journal.catalogue.act(kind)?.name ?? kind
                unmet.append(item.text.isEmpty ? RichText(plain: name) : item.text)
            }
        }
        let sorted = promises.enumerated().sorted { a, b in
            switch (a.element.due, b.element.due) {
            case (let x?, let y?) where x != y: x < y
            case (nil, .some): false
            case (.some, nil): true
            default: a.offset < b.offset
            }
        }
        self.promises = sorted.prefix(WeekPlan.limit).map(\.element.promise)
        self.unmet = Array(unmet.prefix(WeekPlan.limit))

        problems = Status.openProblems(of: journal, DigestIndex(journal), today: day)
            .sorted { ($1.value.persistence, $0.key) < ($0.value.persistence, $1.key) }
            .prefix(WeekPlan.problemLimit).map { OpenProblem(title: $0.value.title, next: $0.value.next) }

        let habits = journal.weekly.compactMap { journal.catalogue.act($0) }
            .map { Habit(kind: $0, isDone: done.contains($0.id)) }
        self.habits = habits.filter { !$0.isDone } + habits.filter(\.isDone)
    }
}
