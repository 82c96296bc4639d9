extension Portfolio {
    /// At most four headline figures: the problems named in `headlines:` that have a value after and evidence; where
    /// none is named or none has both, the strongest solved problems that are `backed`.
    ///
    /// A figure without evidence is never a headline.
    static func figures(_ source: PortfolioSource, _ citations: inout Citations) -> [Figure] {
        let journal = source.journal
        func proofs(_ problem: Int) -> [Int] {
            let solved = journal.problems[problem].solvedItems.filter { journal.items[$0].has("evidence") }
            if !solved.isEmpty { return Array(solved.prefix(3)) }
            return source.items(of: problem).filter { journal.items[$0].has("evidence") }.suffix(2)
        }
        var chosen = source.headlines.filter { journal.problems[$0].after != nil && !proofs($0).isEmpty }
        if chosen.isEmpty {
            chosen = source.problems.filter {
                let problem = journal.problems[$0]
                return problem.status == .solved && problem.strength == .backed && problem.after != nil
            }
            chosen.sort { RuleOfStrength.isBefore($0, $1, in: journal) }
        }
        return chosen.prefix(4).compactMap { p in
            let problem = journal.problems[p]
            guard let after = problem.after else { return nil }
            let evidence = citations.cite(proofs(p))
            if evidence.isEmpty { return nil }
            return Figure(
                label: problem.title, before: problem.before, after: after, measures: problem.measures.mainSeries,
                meaning: problem.impact, worth: problem.worth, evidence: evidence, problem: problem.slug)
        }
    }
}

extension RuleOfStrength {
    /// Whether a problem comes before another: the stronger, then the one that was opened later.
    static func isBefore(_ a: Int, _ b: Int, in journal: VisibleJournal) -> Bool {
        let (first, second) = (score(journal.problems[a]), score(journal.problems[b]))
        return first != second ? first > second : a > b
    }
}
