internal import JournalMarkdown
internal import JournalText

extension ListReport {
    /// Acts in order of time.
    static func acts(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(
            .acts,
            placeColumns + [
                Column("date", .table), Column("date", .data), Column("week", .data),
                Column("kinds", width: .giving), Column("themes", .data), Column("strength"),
                Column("people", width: .giving), Column("problems", .data), Column("projects", .data),
                Column("goals", .data),
                Column("tags", .data), Column("impact", .data), Column("evidence", .data), Column("before", .data),
                Column("after", .data), Column("value", .data), Column("context", .data), Column("audience", .data),
                Column("where", .table, width: .whereabouts), Column("text", width: .text),
            ])
        let themes = Dictionary(journal.catalogue.acts.map { ($0.id, $0.theme) }) { first, _ in first }
        for i in journal.items.indices where journal.items[i].isAct && filter.matches(journal.items[i]) {
            let item = journal.items[i]
            guard filter.strengths.isEmpty || filter.strengths.contains(item.strength) else { continue }
            report.add(
                place(item) + [
                    shownDay(item), Cell(item.day), Cell(item.isLongSpan ? nil : item.day.isoWeek.description),
                    .words(item.kinds),
                    .words(item.kinds.compactMap { themes[$0] }.withoutRepeats), .text(item.strength.rawValue),
                    names(item.people, journal), .words(item.problems.map(\.id).withoutRepeats), .words(item.projects),
                    .words(item.goals), .words(item.tags), values("impact", item), values("evidence", item),
                    values("before", item), values("after", item), values("value", item),
                    .words(item.context.map(\.plainText)), .text(item.audience.rawValue), whereabouts(item),
                    .text(item.text.plainText),
                ], record: i)
        }
        return report
    }

    /// Promises in order of time.
    static func promises(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(
            .promises,
            placeColumns + [
                Column("date", .table), Column("date", .data), Column("week", .data), Column("due"), Column("done"),
                Column("state"), Column("people", width: .giving),
                Column("problems", .data), Column("projects", .data), Column("goals", .data), Column("tags", .data),
                Column("context", .data), Column("audience", .data), Column("where", .table, width: .whereabouts),
                Column("text", width: .text),
            ])
        for i in journal.items.indices where journal.items[i].isPromise && filter.matches(journal.items[i]) {
            let item = journal.items[i]
            guard let outcome = journal.promise(i),
                filter.statuses.isEmpty || filter.statuses.contains(outcome.state.rawValue)
            else { continue }
            report.add(
                place(item) + [
                    shownDay(item), Cell(item.day), Cell(item.isLongSpan ? nil : item.day.isoWeek.description),
                    Cell(outcome.dueText), Cell(outcome.doneText),
                    .text(outcome.state.rawValue), names(item.people, journal),
                    .words(item.problems.map(\.id).withoutRepeats), .words(item.projects), .words(item.goals),
                    .words(item.tags), .words(item.context.map(\.plainText)), .text(item.audience.rawValue),
                    whereabouts(item), .text(item.text.plainText),
                ], record: i)
        }
        return report
    }

    /// Problems: those open first, the most persistent before the others; then those that ended, as they were opened.
    static func problems(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(
            .problems,
            [
                Column("id", width: .giving), Column("status"), Column("next"), Column("opened"),
                Column("solved", .data),
                Column("days"), Column("weeks"), Column("strength", .data), Column("category", .data),
                Column("before", width: .giving), Column("after", width: .giving), Column("impact", .data),
                Column("people", .data),
                Column("title", width: .text),
            ])
        let found = journal.problems.indices.filter { index in
            let problem = journal.problems[index]
            guard filter.statuses.isEmpty || filter.statuses.contains(problem.status.rawValue),
                filter.strengths.isEmpty || filter.strengths.contains(problem.strength)
            else { return false }
            return problem.parts.contains { part in
                filter.matches(journal.items[part.item]) { $0.isIn(problem.title) }
            }
        }
        let persistence = Dictionary(
            uniqueKeysWithValues: found.map { ($0, journal.persistence(of: journal.problems[$0])) })
        let isOpen: (Int) -> Bool = { journal.problems[$0].status.isOpen }
        let open = found.filter(isOpen).sorted { a, b in
            guard let x = persistence[a], let y = persistence[b], x != y else { return a < b }
            return y < x
        }
        for index in open + found.filter({ !isOpen($0) }) {
            let problem = journal.problems[index]
            report.add(
                [
                    .text(problem.id), .text(problem.status.rawValue), Cell(problem.next?.rawValue),
                    Cell(problem.opened), Cell(problem.solved), problem.days.map { .number($0) } ?? .empty,
                    .number(persistence[index]?.weeks ?? 0), .text(problem.strength.rawValue), Cell(problem.category),
                    Cell(problem.before?.plainText), Cell(problem.after?.plainText), Cell(problem.impact?.plainText),
                    names(problem.people, journal), .text(problem.title.plainText),
                ], record: index)
        }
        return report
    }

    /// Entries in order of time, with how many items of each are asked for.
    static func entries(
        _ journal: VisibleJournal, _ filter: ListFilter, isFiltered: Bool
    ) throws(ListQuery.Fault) -> ListReport {
        if journal.audience == .public, isFiltered {
            throw ListQuery.Fault(
                message: "entries cannot be filtered for the public, which is not told what stands in which file",
                hint: "list acts, or name another audience")
        }
        var report = ListReport(
            .entries,
            [
                Column("file", .data), Column("date"), Column("week", .data), Column("items"), Column("audience"),
                Column("draft", .data), Column("path", .data), Column("tags", .data),
                Column("where", .table, width: .whereabouts),
                Column("title", width: .text),
            ])
        // By bytes: two names that differ in Unicode form are two files.
        var counts: [[UInt8]: Int] = [:]
        for item in journal.items where filter.matches(item) {
            if let file = item.location?.file { counts[Array(file.utf8), default: 0] += 1 }
        }
        let isPublic = journal.audience == .public
        for i in journal.entries.indices {
            let entry = journal.entries[i]
            let count = counts[Array(entry.file.utf8)] ?? 0
            guard count > 0 || isPublic else { continue }
            let file: Cell = isPublic ? .empty : .text(entry.file)
            report.add(
                [
                    file, Cell(entry.dating?.text ?? entry.day?.description), Cell(entry.day?.isoWeek.description),
                    isPublic ? .empty : .number(count),
                    .text(entry.audience.rawValue), .text(entry.draft ? "true" : "false"), .text(entry.path),
                    .words(entry.tags), file, Cell(entry.title),
                ], record: i)
        }
        return report
    }

    // MARK: Cells

    private static let placeColumns = [Column("file", .data), Column("line", .data), Column("column", .data)]

    private static func place(_ item: Item) -> [Cell] {
        guard let location = item.location else { return [.empty, .empty, .empty] }
        return [
            .text(location.file), .number(Int(location.position.line)), .number(Int(location.position.column)),
        ]
    }

    /// `FILE:LINE`, to which an editor jumps.
    private static func whereabouts(_ item: Item) -> Cell {
        Cell(item.location.map { "\($0.file):\($0.position.line)" })
    }

    private static func names(_ people: [String], _ journal: VisibleJournal) -> Cell {
        .words(people.map { journal.name(of: $0) })
    }

    private static func values(_ key: String, _ item: Item) -> Cell {
        .words(
            item.values(key).map { value in
                var bytes: [UInt8] = []
                value.appendTyped(to: &bytes)
                return String(decoding: bytes, as: UTF8.self)
            })
    }

    /// The day of an item as a table shows it: a span as it was written.
    private static func shownDay(_ item: Item) -> Cell { .text(item.dateText ?? item.day.description) }
}
