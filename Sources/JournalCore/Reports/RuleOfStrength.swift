internal import JournalMarkdown

/// What "strongest" means in every report.
enum RuleOfStrength {
    /// The rule as the portfolio's foot states it.
    static let text = """
        Strongest first is: backed, then with before and after, then with more evidence, then of a solved problem, \
        then with more people, then the later one.
        """

    /// The strength of an item, by its fields and how many people it mentions, and its place in that order: a larger
    /// number is stronger.
    ///
    /// By tiers: strength 10,000 each, before with after 4,000, a result or impact 1,000, each of up to five pieces of
    /// evidence 150, a solved problem 80, each of up to seven people 10.
    static func score(_ fields: [Item.Field], people: Int, isOfSolvedProblem: Bool) -> (Strength, Int32) {
        var hasImpact = false
        var hasResult = false
        var hasBefore = false
        var hasAfter = false
        var evidence: Int32 = 0
        for f in fields.indices {
            switch fields[f].key {
            case "impact": hasImpact = true
            case "result": hasResult = true
            case "before": hasBefore = true
            case "after": hasAfter = true
            case "evidence": evidence += 1
            default: break
            }
        }
        let says = hasImpact || hasResult || (hasBefore && hasAfter)
        let strength = Strength(says: says, proves: evidence > 0)
        var score: Int32 = strength == .backed ? 20_000 : strength == .thin ? 10_000 : 0
        if hasBefore && hasAfter { score += 4000 }
        if hasImpact || hasResult { score += 1000 }
        score += min(evidence, 5) * 150
        if isOfSolvedProblem { score += 80 }
        score += Int32(min(people, 7)) * 10
        return (strength, score)
    }

    /// The place of a problem: a larger number is stronger.
    ///
    /// Solved before what is still worked on before what was dropped; then, within each, its strength, before with
    /// after, its impact, the steps done, people, a series of measures.
    static func score(_ problem: Problem) -> Int {
        var score =
            switch problem.status {
            case .solved: 100_000
            case .implementing: 50_000
            case .open: 40_000
            case .dropped: 0
            }
        score += problem.strength == .backed ? 20_000 : problem.strength == .thin ? 10_000 : 0
        if problem.before != nil, problem.after != nil { score += 4000 }
        if problem.impact != nil { score += 1000 }
        score += problem.stepsDone.count { $0 } * 50
        score += min(problem.people.count, 20) * 10
        score += min(problem.measures.count, 9)
        return score
    }
}
