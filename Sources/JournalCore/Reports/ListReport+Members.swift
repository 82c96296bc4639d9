internal import JournalMarkdown

extension ListReport {
    /// Projects in order of their first item.
    static func projects(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(
            .projects,
            [
                Column("id"), Column("from"), Column("to"), Column("items"), Column("acts"), Column("people", .data),
                Column("title", width: .text),
            ])
        for index in journal.projects.indices {
            let project = journal.projects[index]
            guard project.items.contains(where: { filter.matches(journal.items[$0]) { $0.isIn(project.title) } })
            else { continue }
            report.add(
                [
                    .text(project.id), Cell(project.days.lowerBound), Cell(project.days.upperBound),
                    .number(project.items.count), .number(project.items.count { journal.items[$0].isAct }),
                    .words(project.people.map { journal.name(of: $0) }), .text(project.title.plainText),
                ], record: index)
        }
        return report
    }

    /// Goals in order of their first item.
    static func goals(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(
            .goals,
            [
                Column("id"), Column("state"), Column("target"), Column("by"), Column("done"), Column("items"),
                Column("people", .data), Column("title", width: .text),
            ])
        for index in journal.goals.indices {
            let goal = journal.goals[index]
            let state = journal.state(of: goal).rawValue
            guard filter.statuses.isEmpty || filter.statuses.contains(state),
                goal.items.contains(where: { filter.matches(journal.items[$0]) { $0.isIn(goal.title) } })
            else { continue }
            report.add(
                [
                    .text(goal.id), .text(state), Cell(goal.target?.plainText), Cell(goal.by),
                    Cell(goal.done?.plainText), .number(goal.items.count),
                    .words(goal.people.map { journal.name(of: $0) }), .text(goal.title.plainText),
                ], record: index)
        }
        return report
    }
}
