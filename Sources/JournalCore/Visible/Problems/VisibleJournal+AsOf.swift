extension VisibleJournal {
    /// The journal as it stood at the end of a day: what was written for later days is gone, and each problem is put
    /// together from what is left. So a review of a quarter never claims what was solved after it.
    package func asOf(_ day: CalendarDay) -> VisibleJournal {
        var journal = self
        journal.today = today.map { min(day, $0) }
        let count = items.partition { $0.day > day }
        guard count < items.count else { return journal }
        let left = Array(items[..<count])
        let problems = problems.compactMap { ProblemAssembly.problem($0, of: left, for: audience) }
        let projects = projects.compactMap { MembershipAssembly.project($0, of: left) }
        let goals = goals.compactMap { MembershipAssembly.goal($0, of: left) }
        journal.items = left
        journal.problems = problems
        journal.projects = projects
        journal.goals = goals
        journal.entries = entries.filter { $0.day.map { $0 <= day } ?? true }
        return journal
    }
}
