internal import JournalMarkdown

extension Digest {
    /// No more problems than these are told of.
    static let problemLimit = 10

    /// How far problems came: those closed first, then those that took a step, then those that were worked on; among
    /// these the older first.
    static func problems(_ source: DigestSource) -> [Movement] {
        let journal = source.journal
        func rank(_ movement: Movement) -> Int {
            if movement.steps.contains(.solved) { return 0 }
            if movement.steps.contains(.dropped) { return 1 }
            return movement.steps.isEmpty ? 3 : 2
        }
        let ranked = source.movedProblems.map { p in (movement: movement(p, source), problem: p) }
            .sorted { (rank($0.movement), $0.problem) < (rank($1.movement), $1.problem) }
        return ranked.prefix(problemLimit).map(\.movement)

        func movement(_ p: Int, _ source: DigestSource) -> Movement {
            let problem = journal.problems[p]
            let parts = problem.parts(in: source.range)
            var steps: [Step] = []
            for part in parts {
                if let step = part.step, !steps.contains(step) { steps.append(step) }
            }
            let progress = source.index.progress[p][parts.endIndex - 1]
            var before = problem.before
            var after = problem.after
            var end = source.asOf
            if progress.status == .solved {
                if let solved = problem.parts[..<parts.endIndex].last(where: { $0.step == .solved }) {
                    end = journal.items[solved.item].day
                }
            } else {
                // What it is measured by so far.
                let measures = problem.measures[..<problem.measures.partition { $0.day > source.days.upperBound }]
                before = measures.count > 1 ? measures.first.map { RichText(plain: $0.text) } : nil
                after = measures.count > 1 ? measures.last.map { RichText(plain: $0.text) } : nil
            }
            return Movement(
                title: problem.title, slug: problem.slug, steps: steps, status: progress.status, next: progress.next,
                before: before, after: after, days: max(0, problem.opened.distance(to: end)))
        }
    }

    /// Problems named as having no idea yet.
    static func withoutIdea(_ source: DigestSource) -> [Link] {
        let stalled = source.index.stalled
        let oldest = source.asOf.advanced(by: -StalledProblem.reminder)
        let range = stalled.partition { $0.from > oldest }..<stalled.partition { $0.from > source.asOf }
        return stalled[range].filter { $0.until.map { $0 > source.asOf } ?? true }.prefix(3).map {
            source.link($0.problem)
        }
    }
}
