internal import JournalMarkdown

extension ListReport {
    /// The people whom items name, those with the most first. What was given and got is for the author alone: essay W,
    /// idiosyncrasy credits.
    static func people(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        let isPrivate = journal.audience == .private
        var report = ListReport(
            .people,
            [
                Column("person", width: .giving), Column("name", width: .text), Column("team", width: .giving),
                Column("relation", width: .giving), Column("items"),
            ]
                + (isPrivate ? [Column("gave"), Column("got")] : []) + [Column("last")])
        struct Counts {
            var items = 0
            var gave = 0
            var got = 0
            var last: CalendarDay
        }
        var counts: [String: Counts] = [:]
        for i in journal.items.indices where !journal.items[i].people.isEmpty && filter.matches(journal.items[i]) {
            let item = journal.items[i]
            let credits = isPrivate ? Credit.of(i, in: journal) : []
            for person in item.people where filter.names(person: person) {
                var known = counts[person] ?? Counts(last: item.day)
                known.items += 1
                switch credits.first(where: { $0.person == person })?.credit {
                case .gave: known.gave += 1
                case .praise, .feedback, .help: known.got += 1
                case nil: break
                }
                known.last = max(known.last, item.day)
                counts[person] = known
            }
        }
        let sorted = counts.sorted { a, b in
            a.value.items != b.value.items ? a.value.items > b.value.items : a.key < b.key
        }
        for (key, count) in sorted {
            let person = journal.people[key]
            let credits: [Cell] = isPrivate ? [.number(count.gave), .number(count.got)] : []
            report.add(
                [
                    .text(key), .text(journal.name(of: key)), Cell(person?.team), Cell(person?.relation?.rawValue),
                    .number(count.items),
                ] + credits + [Cell(count.last)])
        }
        return report
    }

    /// Weeks in order, with how much of each is asked for.
    static func weeks(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(
            .weeks,
            [
                Column("week"), Column("from"), Column("to"), Column("items"), Column("acts"), Column("backed"),
                Column("problems"), Column("promises"), Column("feedback"), Column("praise"), Column("lessons"),
                Column("people"),
            ])
        for (week, range) in journal.weeks {
            let items = journal.items[range].filter { !$0.isLongSpan && filter.matches($0) }
            guard !items.isEmpty else { continue }
            let counts = [
                items.count, items.count { $0.isAct }, items.count { $0.isAct && $0.strength == .backed },
                Set(items.flatMap { $0.problems.map { $0.id.lowercased() } }).count,
                items.count { $0.isPromise && $0.task?.isGivenUp != true },
                items.count { $0.isFeedback }, items.count { $0.isPraise }, items.count { $0.isLesson },
                Set(items.flatMap(\.people)).count,
            ]
            report.add(
                [.text(week.description), Cell(week.monday), Cell(week.sunday)] + counts.map { .number($0) })
        }
        return report
    }

    /// Tags with how many items have each, those with the most first.
    static func tags(_ journal: VisibleJournal, _ filter: ListFilter) -> ListReport {
        var report = ListReport(.tags, [Column("tag", width: .text), Column("items"), Column("first"), Column("last")])
        var counts: [String: (name: String, items: Int, first: CalendarDay, last: CalendarDay)] = [:]
        for item in journal.items where filter.matches(item) {
            for tag in item.allTags where filter.names(tag: tag) {
                let key = tag.lowercased()
                if let known = counts[key] {
                    counts[key] = (known.name, known.items + 1, known.first, max(known.last, item.day))
                } else {
                    counts[key] = (tag, 1, item.day, item.day)
                }
            }
        }
        for tag in counts.values.sorted(by: { $0.items != $1.items ? $0.items > $1.items : $0.name < $1.name }) {
            report.add([.text(tag.name), .number(tag.items), Cell(tag.first), Cell(tag.last)])
        }
        return report
    }
}
