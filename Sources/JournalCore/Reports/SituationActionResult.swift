internal import JournalMarkdown

/// A problem told as situation, action and result, put together from its parts; what no item says is nil or empty.
///
/// The situation is the field `situation` of any item, else what was identified; the actions are linked acts and steps;
/// the result is what `solved` says.
struct SituationActionResult: Sendable {
    var situation: RichText?
    /// At most four, in order of time; indices into ``VisibleJournal/items``.
    var actions: [Int]
    /// The field `result` of the items that solved it.
    var named: RichText?
    /// What the item that solved it says.
    var outcome: RichText?
    /// The item that identified it.
    var first: Int?
    /// The items that solved it.
    var solved: [Int]

    init(of problem: Problem, in journal: VisibleJournal) {
        solved = problem.status == .solved ? problem.solvedItems : []
        // A heading that only names the problem is its first item; the one that is marked as this step says more.
        let identified = problem.parts.filter { $0.step == .identify }
        let marked = identified.first { part in
            journal.items[part.item].problems.contains { $0.id == problem.id && $0.step == .identify }
        }
        first = (marked ?? identified.first)?.item
        let said = problem.parts.lazy.compactMap { journal.items[$0.item].value("situation") }.first
        situation = (said ?? first.map { journal.items[$0].told }).flatMap { $0.isEmpty ? nil : $0 }
        named = solved.lazy.compactMap { journal.items[$0].value("result") }.first
        outcome = solved.first.map { journal.items[$0].text }.flatMap { $0.isEmpty ? nil : $0 }
        actions = SituationActionResult.actions(of: problem, besides: Set(solved + [first].compactMap { $0 }), journal)
    }

    /// At most four: the acts linked to a problem and the steps from critique to implement, strongest first, then put
    /// in order of time. Of items as strong, a change made weighs more than a plan told, pitched or questioned.
    private static func actions(of problem: Problem, besides used: Set<Int>, _ journal: VisibleJournal) -> [Int] {
        var weights: [Int: Int32] = [:]
        for part in problem.parts where !used.contains(part.item) {
            let weight: Int32
            switch part.step {
            case .implement: weight = 40
            case .tell: weight = 20
            case .pitch: weight = 15
            case .critique: weight = 5
            default:
                guard journal.items[part.item].isAct else { continue }
                weight = 30
            }
            let (_, score) = RuleOfStrength.score(
                journal.items[part.item].fields, people: journal.items[part.item].people.count,
                isOfSolvedProblem: problem.status == .solved)
            weights[part.item] = max(weights[part.item] ?? 0, weight + score)
        }
        return weights.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(4).map(\.key).sorted()
    }
}
