extension Status {
    /// People or weeks from which on a problem is called a persistent nuisance; essay W.
    static let manyPeople = 3
    static let manyWeeks = 4

    /// The problems that are open on a day, by number, as they stood then.
    static func openProblems(of journal: VisibleJournal, _ index: DigestIndex, today: CalendarDay) -> [Int: OpenProblem]
    {
        var waiting: [Int: Set<String>] = [:]
        for need in index.needs where need.kind == .stance && need.raised <= today {
            if let answered = need.answered, answered <= today { continue }
            waiting[need.problem, default: []].insert(need.person)
        }
        let month = firstDay(ofMonth: today)
        var open: [Int: OpenProblem] = [:]
        for (p, problem) in journal.problems.enumerated() {
            let parts = problem.parts[..<problem.parts.partition { journal.items[$0.item].day > today }]
            guard !parts.isEmpty else { continue }
            let state = index.states[p][parts.endIndex - 1]
            guard let next = state.progress.next else { continue }
            let lastStep = parts.last { $0.step != nil }.map { journal.items[$0.item].day }
            open[p] = OpenProblem(
                title: problem.title, id: problem.id, next: next, hasIdea: state.progress.has(.idea),
                days: problem.opened?.distance(to: today), movedThisMonth: lastStep.map { $0 >= month } ?? false,
                persistence: state.persistence,
                notTalkedTo: problem.stakeholders.map(\.person).filter { waiting[p]?.contains($0) ?? false })
        }
        return open
    }

    static func month(_ source: StatusSource) -> Month {
        let month = firstDay(ofMonth: source.today)
        let solved = source.journal.problems.enumerated().filter { p, problem in
            let end = problem.parts.partition { source.journal.items[$0.item].day > source.today }
            guard end > 0, source.index.states[p][end - 1].progress.status == .solved,
                let solving = problem.closingItem(as: .solved, upTo: end)
            else { return false }
            return source.journal.items[solving].day >= month
        }
        let work = source.problems.min { a, b in
            if a.value.movedThisMonth != b.value.movedThisMonth { return a.value.movedThisMonth }
            return (b.value.persistence, a.key) < (a.value.persistence, b.key)
        }
        return Month(day: month, solved: solved.map(\.element.title), work: work?.value)
    }

    /// The open problem of the greatest persistence, where it is a nuisance and not the month's.
    static func nuisance(_ source: StatusSource, besides work: OpenProblem?) -> OpenProblem? {
        let greatest = source.problems.min { ($1.value.persistence, $0.key) < ($0.value.persistence, $1.key) }?.value
        guard let greatest, greatest.id != work?.id,
            greatest.persistence.people >= manyPeople || greatest.persistence.weeks >= manyWeeks
        else { return nil }
        return greatest
    }

    private static func firstDay(ofMonth day: CalendarDay) -> CalendarDay { day.advanced(by: 1 - day.day) }
}
