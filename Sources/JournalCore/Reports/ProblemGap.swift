/// Something that a problem's story lacks, and what to type to give it.
package struct ProblemGap: Sendable, Hashable {
    /// What a story may lack.
    package enum Kind: Sendable, Hashable {
        case idea
        case secondIdea
        case critique
        case stakeholders
        case talk
        case pain
        case pitch
        case decider
        case telling
        case takenIn
        case measure
        case beforeAndAfter
        case impact
        case evidence
        /// Of a pitch alone: no small test, no cost, nothing that tells which idea is meant.
        case test
        case cost
        case choice
    }

    /// What it lacks.
    package var kind: Kind
    /// What is missing, in a sentence.
    package var text: String
    /// What to type: a new item, or fields of one that stands.
    package var type: String
    /// The item that the fields belong to; nil for a new one, and in a public build.
    package var place: Item.Location?
    /// The handle of whom it is about.
    package var person: String?

    init(_ kind: Kind, _ text: String, type: String, place: Item.Location? = nil, person: String? = nil) {
        self.kind = kind
        self.text = text
        self.type = type
        self.place = place
        self.person = person
    }
}

extension ProblemGap {
    /// Stakeholders that are named one by one.
    private static let mostPeople = 6

    /// What is missing of a problem, in the order of its steps; nothing of one that was dropped.
    static func all(of problem: Problem, in journal: VisibleJournal) -> [ProblemGap] {
        guard problem.status != .dropped else { return [] }
        var gaps = ideas(problem) + stakeholders(problem, journal) + telling(problem, journal)
        if problem.measures.isEmpty, problem.before == nil, problem.status != .solved {
            gaps.append(
                ProblemGap(
                    .measure, "It is not measured: nobody can see later that it got better.",
                    type: "[measure:: 12 a week]", place: place(of: .identify, problem, journal)))
        }
        return gaps + result(problem, journal)
    }

    private static func item(_ step: Step, _ problem: Problem) -> String { "#problem/\(problem.id)/\(step.rawValue)" }

    private static func place(of step: Step, _ problem: Problem, _ journal: VisibleJournal) -> Item.Location? {
        problem.parts.last { $0.step == step }.flatMap { journal.items[$0.item].location }
    }

    private static func ideas(_ problem: Problem) -> [ProblemGap] {
        let steps = problem.stepsDone
        var gaps: [ProblemGap] = []
        if !steps[1] {
            gaps.append(
                ProblemGap(
                    .idea, "No idea yet: what would make it less of a problem?", type: "- … " + item(.idea, problem)))
        } else if !steps[2] {
            gaps.append(
                ProblemGap(
                    .secondIdea, "No second idea: somebody may have a good reason against the first.",
                    type: "- … " + item(.idea, problem)))
        }
        if steps[1], !steps[3] {
            gaps.append(
                ProblemGap(
                    .critique, "No critique: what speaks against the idea, and does it solve the real problem?",
                    type: "- … " + item(.critique, problem)))
        }
        return gaps
    }

    private static func stakeholders(_ problem: Problem, _ journal: VisibleJournal) -> [ProblemGap] {
        let tag = item(.stakeholder, problem)
        guard !problem.stakeholders.isEmpty else {
            return [
                ProblemGap(.stakeholders, "No stakeholder: who is affected?", type: "- @name \(tag) [pain:: …]")
            ]
        }
        // Others may not see every talk.
        let isPrivate = journal.audience == .private
        var gaps: [ProblemGap] = []
        for stakeholder in problem.stakeholders where stakeholder.stance == nil || stakeholder.pain == nil {
            guard gaps.count < mostPeople else { break }
            let name = journal.name(of: stakeholder.person)
            let handle = journal.audience == .public ? "name" : stakeholder.person
            let pain = stakeholder.pain == nil ? " [pain:: …]" : ""
            if stakeholder.stance == nil {
                gaps.append(
                    ProblemGap(
                        .talk,
                        isPrivate ? "\(name) has not been talked to." : "Where \(name) stands is not said.",
                        type: "- @\(handle) \(tag)\(pain) [stance:: for]", person: stakeholder.person))
            } else {
                gaps.append(
                    ProblemGap(
                        .pain, "What it costs \(name) is not said.",
                        type: "- @\(handle) \(tag)\(pain)", person: stakeholder.person))
            }
        }
        return gaps
    }

    private static func telling(_ problem: Problem, _ journal: VisibleJournal) -> [ProblemGap] {
        let steps = problem.stepsDone
        var gaps: [ProblemGap] = []
        if !steps[5] {
            gaps.append(
                ProblemGap(
                    .pitch, "No pitch: what is asked of whom?",
                    type: "- … \(item(.pitch, problem)) [decider:: @name]"))
        } else if problem.deciders(in: journal).isEmpty {
            gaps.append(
                ProblemGap(
                    .decider, "It is not said who can say yes.", type: "[decider:: @name]",
                    place: place(of: .pitch, problem, journal)))
        }
        if !steps[6] {
            gaps.append(
                ProblemGap(.telling, "Nobody has been told the plan.", type: "- … " + item(.tell, problem)))
        } else if !problem.parts.contains(where: { journal.items[$0.item].has("action") }) {
            gaps.append(
                ProblemGap(
                    .takenIn, "What was taken in of what was heard is not said.", type: "[action:: …]",
                    place: place(of: .tell, problem, journal)))
        }
        return gaps
    }

    private static func result(_ problem: Problem, _ journal: VisibleJournal) -> [ProblemGap] {
        guard problem.status == .solved else { return [] }
        let place = place(of: .solved, problem, journal)
        var gaps: [ProblemGap] = []
        if problem.before == nil || problem.after == nil {
            let fields = [problem.before == nil ? "[before:: …]" : "", problem.after == nil ? "[after:: …]" : ""]
            gaps.append(
                ProblemGap(
                    .beforeAndAfter, "What was before and after is not said.",
                    type: fields.filter { !$0.isEmpty }.joined(separator: " "), place: place))
        }
        if problem.impact == nil {
            gaps.append(ProblemGap(.impact, "What it changed is not said.", type: "[impact:: …]", place: place))
        }
        if !problem.solvedItems.contains(where: { journal.items[$0].has("evidence") }) {
            gaps.append(
                ProblemGap(.evidence, "Nothing proves that it is solved.", type: "[evidence:: …]", place: place))
        }
        return gaps
    }
}
