extension VisibleJournal {
    /// The journal as it stood at the end of a day: what was written for later days is gone, and each problem is put
    /// together from what is left. So a review of a quarter never claims what was solved after it.
    package func asOf(_ day: CalendarDay) -> VisibleJournal {
        let count = items.partition { $0.day > day }
        guard count < items.count else { return self }
        var journal = self
        journal.items = Array(items[..<count])
        journal.problems = problems.compactMap { ProblemAssembly.problem($0, of: journal.items, for: audience) }
        journal.projects = projects.compactMap { MembershipAssembly.project($0, of: journal.items) }
        journal.goals = goals.compactMap { MembershipAssembly.goal($0, of: journal.items) }
        journal.entries = entries.filter { $0.day.map { $0 <= day } ?? true }
        return journal
    }
}
