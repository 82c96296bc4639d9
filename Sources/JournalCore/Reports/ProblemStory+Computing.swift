internal import JournalMarkdown

extension ProblemStory {
    /// What the page of one problem says.
    ///
    /// - Parameter problem: An index into ``VisibleJournal/problems``.
    package init(of journal: VisibleJournal, problem index: Int) {
        let problem = journal.problems[index]
        // Others may not see every talk and every stance.
        let isPrivate = journal.audience == .private
        let notes = problem.parts.filter { $0.step == nil }
        self.init(
            audience: journal.audience,
            author: journal.author,
            problem: problem,
            steps: ProblemStory.steps(of: problem, journal),
            notes: notes.filter { !journal.items[$0.item].isFeedback }.map { ProblemStory.line($0.item, journal) },
            support: isPrivate ? ProblemStory.support(of: problem) : nil,
            notTalkedTo: isPrivate ? problem.stakeholders.filter { $0.stance == nil }.map(\.person) : [],
            summary: ProblemStory.summary(of: problem, journal),
            dropped: problem.status == .dropped ? problem.closed(in: journal) : nil,
            persistence: journal.persistence(of: problem),
            gaps: isPrivate ? ProblemGap.all(of: problem, in: journal) : []
        )
    }

    private static func summary(of problem: Problem, _ journal: VisibleJournal) -> Summary? {
        let told = SituationActionResult(of: problem, in: journal)
        let result = told.named ?? problem.impact ?? told.outcome
        let hasResult = result != nil || problem.after != nil
        guard hasResult, problem.status != .dropped, told.situation != nil || !told.actions.isEmpty else { return nil }
        return Summary(
            situation: told.situation, actions: told.actions.map { journal.items[$0].text }, before: problem.before,
            after: problem.after, result: result)
    }

    /// The names of the steps, as the essay's sense has them.
    private static let names = [
        "Identified", "First idea", "Second idea", "Critique", "Stakeholders", "Pitch", "Told", "Implemented",
    ]

    private static func steps(of problem: Problem, _ journal: VisibleJournal) -> [StepRow] {
        let isDone = problem.stepsDone
        let lastDone = problem.status == .solved ? isDone.count : isDone.lastIndex(of: true) ?? -1
        let ideas = problem.parts.filter { $0.step == .idea }
        var rows: [StepRow] = []
        for (place, step) in ProblemProgress.eight.enumerated() {
            let parts: [Problem.Part]
            switch place {
            case 1: parts = Array(ideas.prefix(1))
            case 2: parts = Array(ideas.dropFirst())
            default: parts = problem.parts.filter { $0.step == step }
            }
            var row = StepRow(
                number: place + 1, step: step, name: names[place], parts: parts.map { line($0.item, journal) },
                skipped: problem.isIdentified && !isDone[place] && place < lastDone)
            row.isToCome = !isDone[place] && place > lastDone
            if step == .tell {
                row.heard = problem.parts.filter { $0.step == nil && journal.items[$0.item].isFeedback }
                    .map { line($0.item, journal) }
            }
            rows.append(row)
        }
        for (step, name) in [(Step.solved, "Solved"), (.dropped, "Dropped")] {
            let parts = problem.parts.filter { $0.step == step }
            if parts.isEmpty { continue }
            rows.append(
                StepRow(
                    number: nil, step: step, name: name, parts: parts.map { line($0.item, journal) }, skipped: false))
        }
        return rows
    }

    private static func line(_ i: Int, _ journal: VisibleJournal) -> PartLine {
        let item = journal.items[i]
        return PartLine(
            id: item.id, day: item.day, text: item.text, detail: item.detail, people: item.people, fields: item.fields,
            location: item.location, dateText: item.dateText, isInDigest: !item.isLongSpan)
    }

    private static func support(of problem: Problem) -> (inFavour: Int, of: Int)? {
        if problem.stakeholders.isEmpty { return nil }
        return (problem.stakeholders.count { $0.stance == "for" }, problem.stakeholders.count)
    }
}
