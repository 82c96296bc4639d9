internal import JournalMarkdown

/// Puts the problems of a journal together from its items.
enum ProblemAssembly {
    /// The problems in order of their first item, and the numbers of their ids.
    ///
    /// - Parameter visible: What one audience may see, in order of date, file, line. The ids of their marks become
    ///   those of the problems: as first written.
    /// - Parameter audience: Who looks: an item that names no step opens a problem for others than the author only where
    ///   it says nothing else.
    static func assemble(
        _ visible: inout VisibleItems, for audience: Audience
    ) -> (problems: [Problem], ids: FirstSpelling) {
        var ids = FirstSpelling()
        var drafts: [Draft] = []
        for i in visible.marks.indices where visible.marks[i].contains(.problem) {
            for m in visible.items[i].problems.indices {
                let step = visible.items[i].problems[m].step
                let number = ids.number(of: visible.items[i].problems[m].id)
                if !visible.items[i].problems[m].id.utf8.elementsEqual(ids.spellings[number].utf8) {
                    visible.items[i].problems[m].id = ids.spellings[number]
                }
                if number == drafts.count {
                    let (title, day) = (visible.items[i].text, visible.items[i].day)
                    drafts.append(
                        Draft(problem: Problem(id: ids.spellings[number], slug: "", title: title, firstDay: day)))
                }
                add(Problem.Part(item: i, step: step), to: &drafts[number].problem.parts)
                drafts[number].note(i, tells: visible.marks[i].contains(.telling), visible.items)
            }
        }
        return (drafts.map { finished($0, visible.items, audience) }, ids)
    }

    /// A problem as it was when only the first items stood; nil where none of them is its own.
    ///
    /// - Parameter items: The first of the items that the problem was put together from.
    static func problem(_ problem: Problem, of items: [Item], for audience: Audience) -> Problem? {
        let parts = problem.parts.filter { $0.item < items.count }
        guard let first = parts.first else { return nil }
        var draft = Draft(
            problem: Problem(
                id: problem.id, slug: problem.slug, title: items[first.item].text, firstDay: items[first.item].day))
        draft.problem.parts = parts
        for part in parts {
            draft.note(part.item, tells: items[part.item].fields.contains { tells($0.key) }, items)
        }
        return finished(draft, items, audience)
    }

    /// A problem while its items are met, each once and in order: what is far apart in memory is read once.
    private struct Draft {
        var problem: Problem
        /// Items with a field that says something of the problem.
        var telling: [Int] = []
        private var people: Set<String> = []

        init(problem: Problem) { self.problem = problem }

        mutating func note(_ i: Int, tells: Bool, _ items: [Item]) {
            if telling.last != i, tells { telling.append(i) }
            for person in items[i].people where people.insert(person).inserted {
                problem.people.append(person)
            }
        }
    }

    /// Whether a field says something of the problem that its item belongs to.
    static func tells(_ key: String) -> Bool {
        switch key {
        case "title", "category", "measure", "before", "after", "impact", "value": true
        default: false
        }
    }

    /// Adds a part: one a step of an item, and no note of an item that has a step.
    private static func add(_ part: Problem.Part, to parts: inout [Problem.Part]) {
        var last = parts.count - 1
        while last >= 0, parts[last].item == part.item {
            if parts[last].step == part.step || part.step == nil { return }
            if parts[last].step == nil {
                parts[last].step = part.step
                return
            }
            last -= 1
        }
        parts.append(part)
    }

    /// The problem with all that follows from its parts.
    private static func finished(_ draft: Draft, _ items: [Item], _ audience: Audience) -> Problem {
        var problem = draft.problem
        // The first item is `identify` where it names no step. What is linked to a problem opens it for the author alone:
        // before the first linked item that others see, there may be what they do not see.
        if problem.parts[0].step == nil, audience == .private || !items[problem.parts[0].item].isMoreThanProblem {
            problem.parts[0].step = .identify
        }
        let progress = problem.progress
        problem.status = progress.status
        problem.next = progress.has(.identify) || audience == .private ? progress.next : nil
        if progress.has(.identify) { problem.opened = problem.firstDay }
        func first(_ key: String) -> RichText? {
            draft.telling.lazy.compactMap { items[$0].value(key) }.first { !$0.isEmpty }
        }
        if let title = first("title") { problem.title = title }
        problem.category = first("category")?.plainText
        let solved = progress.has(.solved) ? problem.solvedItems : []
        if problem.status == .solved, let first = solved.first {
            problem.solved = items[first].day
            problem.countsDays = !items[problem.parts[0].item].isLongSpan && !items[first].isLongSpan
            problem.strength = solved.map { items[$0].strength }.max() ?? .bare
        }
        problem.measures = ProblemMeasures.series(of: draft.telling, items)
        if progress.has(.stakeholder) { problem.stakeholders = Stakeholders.of(problem, items) }
        ProblemOutcome.set(on: &problem, telling: draft.telling, solved: solved, items)
        return problem
    }
}

extension Problem {
    /// The items that say `solved` since the problem was last opened; all that ever did where it is open again.
    var solvedItems: [Int] { solvedItems(upTo: parts.count) }

    /// The same of the parts before one.
    private func solvedItems(upTo end: Int) -> [Int] {
        var since: [Int] = []
        var all: [Int] = []
        forEachItem(upTo: end) { item, steps in
            if steps.contains(.solved) {
                since.append(item)
                all.append(item)
            } else if steps.contains(where: \.opensAgain) {
                since = []
            }
        }
        return since.isEmpty ? all : since
    }

    /// The day of the item that closed it, nil where it is not closed.
    package func closed(in journal: VisibleJournal) -> CalendarDay? {
        closingItem(as: status).map { journal.items[$0].day }
    }

    /// The item that closed it: the first that says `solved` since it was last opened, or the last that says `dropped`;
    /// nil where it is not closed.
    ///
    /// - Parameters:
    ///   - status: How it stands after the parts in question.
    ///   - end: The part before which to stop, where it is asked how it stood then; nil for all.
    func closingItem(as status: Status, upTo end: Int? = nil) -> Int? {
        let end = end ?? parts.count
        return switch status {
        case .solved: solvedItems(upTo: end).first
        case .dropped: parts[..<end].last { $0.step == .dropped }?.item
        case .open, .implementing: nil
        }
    }
}

extension Item {
    /// Whether it says more of itself than that it belongs to a problem.
    fileprivate var isMoreThanProblem: Bool {
        isAct || isPromise || isFeedback || isPraise || isLesson || !areas.isEmpty || !skills.isEmpty || !audits.isEmpty
            || !intentions.isEmpty
    }
}
