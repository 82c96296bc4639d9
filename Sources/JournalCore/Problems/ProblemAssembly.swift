internal import JournalMarkdown

/// Puts the problems of a journal together from its items; format, section 5.
enum ProblemAssembly {
    /// The problems in order of their first item, and the numbers of their ids.
    ///
    /// - Parameter items: What one audience may see, in order of date, file, line. The ids of their marks become those
    ///   of the problems: as first written.
    static func assemble(_ items: inout [Item]) -> (problems: [Problem], ids: FirstSpelling) {
        var ids = FirstSpelling()
        var problems: [Problem] = []
        for i in items.indices where !items[i].problems.isEmpty {
            for m in items[i].problems.indices {
                let mark = items[i].problems[m]
                let number = ids.number(of: mark.id)
                let id = ids.spellings[number]
                if !mark.id.utf8.elementsEqual(id.utf8) { items[i].problems[m].id = id }
                if number == problems.count {
                    problems.append(Problem(id: id, slug: "", title: items[i].text, opened: items[i].day))
                }
                add(Problem.Part(item: i, step: mark.step), to: &problems[number].parts)
            }
        }
        for p in problems.indices {
            // The first item is `identify` where it names no step.
            if problems[p].parts[0].step == nil { problems[p].parts[0].step = .identify }
            finish(&problems[p], items)
        }
        return (problems, ids)
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

    /// All that follows from the parts.
    private static func finish(_ problem: inout Problem, _ items: [Item]) {
        let progress = problem.progress
        problem.status = progress.status
        problem.next = progress.next
        var seen: Set<String> = []
        var title: RichText?
        for part in problem.parts {
            for person in items[part.item].people where seen.insert(person).inserted { problem.people.append(person) }
            // Read where they stand: to take a field out costs more than to look at its key.
            for f in items[part.item].fields.indices {
                switch items[part.item].fields[f].key {
                case "category" where problem.category == nil:
                    let category = items[part.item].fields[f].value.plainText
                    if !category.isEmpty { problem.category = category }
                case "title" where title == nil:
                    let value = items[part.item].fields[f].value
                    if !value.isEmpty { title = value }
                default: break
                }
            }
        }
        if let title { problem.title = title }
        let solved = progress.has(.solved) ? problem.solvedItems : []
        if problem.status == .solved, let first = solved.first {
            problem.solved = items[first].day
            problem.strength = solved.map { items[$0].strength }.max() ?? .bare
        }
        problem.measures = ProblemMeasures.series(of: problem, items)
        if progress.has(.stakeholder) { problem.stakeholders = Stakeholders.of(problem, items) }
        ProblemOutcome.set(on: &problem, solved: solved, items)
    }
}

extension Problem {
    /// The items that say `solved` since the problem was last opened; all that ever did where it is open again.
    var solvedItems: [Int] {
        var since: [Int] = []
        var all: [Int] = []
        forEachItem { item, steps in
            if steps.contains(.solved) {
                since.append(item)
                all.append(item)
            } else if !steps.isEmpty {
                since = []
            }
        }
        return since.isEmpty ? all : since
    }

    /// The day of the item that closed it, nil where it is not closed.
    package func closed(in journal: VisibleJournal) -> CalendarDay? {
        switch status {
        case .solved: solved
        case .dropped: parts.last { $0.step == .dropped }.map { journal.items[$0.item].day }
        default: nil
        }
    }
}
