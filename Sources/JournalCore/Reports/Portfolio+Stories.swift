internal import JournalMarkdown

extension Portfolio {
    /// Three to five stories, strongest first.
    ///
    /// Candidates are problems, and acts of no such problem that say what was there before or what came of it. First
    /// come solved problems that are `backed`, then `backed` acts, then other problems with a value after or solved;
    /// within each the rule of strength holds. Five are told, the fourth and fifth only where they are `backed`.
    static func stories(_ source: PortfolioSource, _ citations: inout Citations) -> [Story] {
        let criteria = CriteriaTable(source)
        var chosen: [Candidate] = []
        for candidate in candidates(source) where chosen.count < 5 {
            if chosen.count >= 3, !candidate.isBacked { continue }
            chosen.append(candidate)
        }
        return chosen.map {
            switch $0.of {
            case .problem(let p): story(ofProblem: p, source, criteria, &citations)
            case .act(let item): story(ofAct: item, source, criteria, &citations)
            }
        }
    }

    private struct Candidate {
        enum Of {
            case problem(Int)
            case act(Int)
        }

        var of: Of
        var isBacked: Bool
        var score: Int
        var place: Int
    }

    private static func candidates(_ source: PortfolioSource) -> [Candidate] {
        let journal = source.journal
        var found: [Candidate] = []
        var isTold = [Bool](repeating: false, count: journal.problems.count)
        for p in source.problems {
            let problem = journal.problems[p]
            guard problem.status == .solved || (problem.after != nil && problem.status != .dropped) else { continue }
            isTold[p] = true
            let isBacked = problem.status == .solved && problem.strength == .backed
            let score = RuleOfStrength.score(problem) + (isBacked ? 1_000_000 : 0)
            found.append(Candidate(of: .problem(p), isBacked: isBacked, score: score, place: p))
        }
        let acts = source.range.lazy.filter { i in
            source.facts.strength[i] == .backed && source.facts.isAct(i)
                && !source.facts.problems(i).contains { isTold[Int($0)] }
                && (journal.items[i].has("situation") || journal.items[i].has("result")
                    || journal.items[i].has("after"))
        }
        for i in source.facts.strongest(5, of: acts) {
            found.append(
                Candidate(of: .act(i), isBacked: true, score: 500_000 + Int(source.facts.score[i]), place: i))
        }
        return found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.place > $1.place }
    }

    private static func story(
        ofProblem p: Int, _ source: PortfolioSource, _ criteria: CriteriaTable, _ citations: inout Citations
    ) -> Story {
        let journal = source.journal
        let problem = journal.problems[p]
        let items = source.items(of: p)
        let told = SituationActionResult(of: problem, in: journal)
        let headline = (told.named ?? problem.impact ?? problem.title).asHeadline
        let result = told.named == nil ? told.outcome : problem.impact ?? told.outcome
        let proofs = [told.first].compactMap { $0 }.filter { journal.items[$0].has("evidence") } + told.solved
        let evidence = citations.cite(proofs)
        let actions = told.actions.map { source.line($0, &citations) }
        let last = problem.solved ?? items.last.map { journal.items[$0].day } ?? problem.firstDay
        return Story(
            id: problem.slug, headline: headline, title: problem.title, problem: problem.slug,
            situation: told.situation, actions: actions, before: problem.before,
            after: problem.after, result: result, worth: problem.worth, first: problem.opened ?? last, last: last,
            people: problem.people,
            criteria: criteria.names(of: items), evidence: evidence,
            missing: missing(
                source, situation: told.situation == nil, action: actions.isEmpty,
                result: result == nil && problem.after == nil))
    }

    private static func story(
        ofAct i: Int, _ source: PortfolioSource, _ criteria: CriteriaTable, _ citations: inout Citations
    ) -> Story {
        let item = source.journal.items[i]
        let result = item.value("result")
        let impact = item.value("impact")
        let evidence = citations.cite(i)
        let headline = (result ?? impact ?? item.text).asHeadline
        let told = result == nil ? nil : impact
        let action = Line(day: item.day, text: item.text, evidence: evidence)
        let situation = item.value("situation")
        return Story(
            id: item.id, headline: headline, title: item.text, problem: nil, situation: situation, actions: [action],
            before: item.value("before"), after: item.value("after"), result: told, worth: item.worth, first: item.day,
            last: item.day,
            people: item.people, criteria: criteria.names(of: [i]), evidence: evidence,
            missing: missing(source, situation: situation == nil, action: false, result: false))
    }

    /// The parts that a private build names as missing; others leave them out.
    private static func missing(
        _ source: PortfolioSource, situation: Bool, action: Bool, result: Bool
    ) -> [String] {
        guard source.isPrivate else { return [] }
        return [(situation, "situation"), (action, "action"), (result, "result")].filter(\.0).map(\.1)
    }
}

extension RichText {
    /// The text as the head of a story: a field's value often begins in lower case.
    fileprivate var asHeadline: RichText {
        guard let first = code.first, (0x61...0x7A).contains(first) else { return self }
        return RichText(code: [first & 0xDF] + code.dropFirst())
    }
}
