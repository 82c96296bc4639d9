internal import JournalMarkdown

extension Digest {
    /// No more problems than these are told of.
    static let problemLimit = 10

    /// How far problems came: those closed first, then those that took a step, then those that were worked on; among
    /// these the most persistent first (essay W), then the older.
    static func problems(_ source: DigestSource) -> [Movement] {
        let journal = source.journal
        func rank(_ movement: Movement) -> Int {
            if movement.steps.contains(.solved) { return 0 }
            if movement.steps.contains(.dropped) { return 1 }
            return movement.steps.isEmpty ? 3 : 2
        }
        let ranked = source.movedProblems.map { p in
            let parts = journal.problems[p].parts(in: source.range)
            let persistence = source.index.states[p][parts.endIndex - 1].persistence
            return (movement: movement(p, parts), persistence: persistence, problem: p)
        }
        .sorted {
            (rank($0.movement), $1.persistence, $0.problem) < (rank($1.movement), $0.persistence, $1.problem)
        }
        return ranked.prefix(problemLimit).map(\.movement)

        func movement(_ p: Int, _ parts: ArraySlice<Problem.Part>) -> Movement {
            let problem = journal.problems[p]
            var steps: [Step] = []
            for part in parts where source.range.contains(part.item) {
                if let step = part.step, !steps.contains(step) { steps.append(step) }
            }
            let progress = source.index.states[p][parts.endIndex - 1].progress
            let isIdentified = progress.has(.identify)
            let from = problem.parts[..<parts.startIndex].last { $0.step != nil }?.step
            var before = problem.before
            var after = problem.after
            let closing = problem.closingItem(as: progress.status, upTo: parts.endIndex)
            let end = closing.map { journal.items[$0].day } ?? source.asOf
            if progress.status != .solved {
                // What it is measured by so far.
                let measures = problem.measures[..<problem.measures.partition { $0.day > source.days.upperBound }]
                (before, after) = (measures.change?.before, measures.change?.after)
            }
            return Movement(
                title: problem.title, slug: problem.slug, from: from, steps: steps, status: progress.status,
                next: isIdentified || journal.audience == .private ? progress.next : nil, hasIdea: progress.has(.idea),
                before: before, after: after,
                days: isIdentified ? max(0, problem.firstDay.distance(to: end)) : nil,
                isNew: from == nil && steps.contains(.identify))
        }
    }
}
