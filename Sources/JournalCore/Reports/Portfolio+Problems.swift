extension Portfolio {
    /// No more problems than these in the table: a page of 150 kB holds no more.
    static let problemLimit = 60

    /// The table of problems: what is solved, strongest first; then what is worked on and open, the most persistent
    /// nuisance first; then what was dropped. Room that is short is shared: a third is kept for what is not closed.
    static func problems(
        _ source: PortfolioSource, _ citations: inout Citations
    ) -> (rows: [ProblemRow], omitted: Int) {
        let journal = source.journal
        let solved = source.problems.filter { journal.problems[$0].status == .solved }
            .sorted { RuleOfStrength.isBefore($0, $1, in: journal) }
        let dropped = source.problems.filter { journal.problems[$0].status == .dropped }
        let active = source.problems.filter { journal.problems[$0].status.isOpen }
            .map { (problem: $0, nuisance: journal.persistence(of: journal.problems[$0])) }
            .sorted { $0.nuisance != $1.nuisance ? $0.nuisance > $1.nuisance : $0.problem > $1.problem }
            .map(\.problem)
        let activeRoom = max(problemLimit / 3, problemLimit - solved.count)
        let shownActive = active.prefix(activeRoom)
        let shownSolved = solved.prefix(problemLimit - shownActive.count)
        let shownDropped = dropped.suffix(problemLimit - shownActive.count - shownSolved.count)
        let shown = shownSolved + shownActive + shownDropped
        return (shown.map { row($0, source, &citations) }, source.problems.count - shown.count)
    }

    private static func row(_ p: Int, _ source: PortfolioSource, _ citations: inout Citations) -> ProblemRow {
        let journal = source.journal
        let problem = journal.problems[p]
        var proofs = problem.status == .solved ? problem.solvedItems : []
        if !proofs.contains(where: { journal.items[$0].has("evidence") }) {
            proofs += source.items(of: p).filter { journal.items[$0].has("evidence") }.suffix(1)
        }
        return ProblemRow(
            title: problem.title, slug: problem.slug, status: problem.status, before: problem.before,
            after: problem.after, days: problem.days, opened: problem.opened, closed: problem.closed(in: journal),
            steps: problem.isIdentified || source.isPrivate ? problem.stepsDone : [], next: problem.next,
            hasIdea: problem.hasIdea,
            persistence: journal.persistence(of: problem),
            evidence: citations.cite(proofs.prefix(2)))
    }
}
