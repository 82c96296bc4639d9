/// How a problem stood after one of its parts: how far it had come, and how persistent it was by then.
struct ProblemState: Sendable {
    var progress = ProblemProgress()
    var persistence = Persistence(people: 0, weeks: 0)

    /// One a part, in order.
    static func all(of problem: Problem, facts: ItemFacts) -> [ProblemState] {
        var states = [ProblemState](repeating: ProblemState(), count: problem.parts.count)
        var state = ProblemState()
        var people: Set<Int32> = []
        var lastWeek: ISOWeek?
        var place = 0
        problem.forEachItem { item, steps in
            state.progress.take(steps)
            people.formUnion(facts.people(item))
            state.persistence.people = people.count
            if !facts.is(item, .longSpan) {
                let week = facts.days[item].isoWeek
                if week != lastWeek { state.persistence.weeks += 1 }
                lastWeek = week
            }
            while place < problem.parts.count, problem.parts[place].item == item {
                states[place] = state
                place += 1
            }
        }
        return states
    }
}
