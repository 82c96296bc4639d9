extension Portfolio {
    /// Kinds by which somebody is taught; catalogue, "micro-mentee".
    static let mentoringKinds = ["mentor", "teach", "coach", "onboarding"]

    /// Who is reached, by team and relation, most items first.
    static func reach(_ source: PortfolioSource) -> [ReachRow] {
        struct Group: Hashable {
            var team: String?
            var relation: JournalConfig.Relation?
        }
        let facts = source.facts
        var groups: [Group: Int] = [:]
        let groupOf = facts.persons.map { key -> Int in
            let person = source.journal.people[key]
            let group = Group(team: person?.team, relation: person?.relation)
            let place = groups[group] ?? groups.count
            groups[group] = place
            return place
        }
        var items = [Int](repeating: 0, count: groups.count)
        var last = [Int](repeating: -1, count: groups.count)
        var mentions = [Int](repeating: 0, count: facts.persons.count)
        for i in source.range {
            for person in facts.people(i) {
                mentions[Int(person)] += 1
                let group = groupOf[Int(person)]
                if last[group] != i { items[group] += 1 }
                last[group] = i
            }
        }
        var members = [[Int]](repeating: [], count: groups.count)
        for person in facts.persons.indices where mentions[person] > 0 { members[groupOf[person]].append(person) }
        let rows = groups.filter { items[$0.value] > 0 }.sorted {
            items[$0.value] != items[$1.value] ? items[$0.value] > items[$1.value] : $0.value < $1.value
        }
        return rows.prefix(listLimit).map { group, place in
            let people = members[place].sorted { mentions[$0] != mentions[$1] ? mentions[$0] > mentions[$1] : $0 < $1 }
            return ReachRow(
                team: group.team ?? "No team named", relation: group.relation, people: people.map { facts.persons[$0] },
                items: items[place], last: source.journal.items[last[place]].day)
        }
    }

    /// Acts that mentor, by person, most first, with how often in each of the last quarters.
    static func mentoring(_ source: PortfolioSource, _ citations: inout Citations) -> [MentoringRow] {
        let facts = source.facts
        let teaches = facts.table(of: mentoringKinds)
        var items = [[Int]](repeating: [], count: facts.persons.count)
        for i in source.range where facts.kinds(i).contains(where: { teaches[Int($0)] }) {
            for person in facts.people(i) { items[Int(person)].append(i) }
        }
        let taught = facts.persons.indices.filter { !items[$0].isEmpty }
            .sorted { items[$0].count != items[$1].count ? items[$0].count > items[$1].count : $0 < $1 }
        let quarters = source.lastQuarters
        return taught.prefix(listLimit).compactMap { person in
            guard let first = items[person].first, let last = items[person].last else { return nil }
            var counts: [String: Int] = [:]
            for i in items[person] {
                // A span is of a quarter that holds all of it.
                let quarter = facts.days[i].isoQuarter
                if source.journal.items[i].first.isoQuarter == quarter { counts[quarter, default: 0] += 1 }
            }
            return MentoringRow(
                person: facts.persons[person], count: items[person].count, first: facts.days[first],
                last: facts.days[last], quarters: quarters.map { counts[$0] ?? 0 },
                evidence: citations.cite(facts.strongest(1, of: items[person])))
        }
    }

    /// How promises were kept; nil where none was given. Today is the last day of what the audience sees.
    static func promises(_ source: PortfolioSource) -> PromiseCounts? {
        var counts = PromiseCounts(early: 0, onTime: 0, late: 0, missed: 0, open: 0)
        var isAny = false
        for i in source.range where source.facts.is(i, .promise) {
            guard let outcome = source.journal.promise(i), !outcome.state.isGivenUp else {
                continue
            }
            isAny = true
            // In a review, what was kept after it was not kept yet.
            switch source.today.map({ outcome.state(on: $0) }) ?? outcome.state {
            case .early: counts.early += 1
            case .onTime: counts.onTime += 1
            case .late: counts.late += 1
            case .missed: counts.missed += 1
            case .open: counts.open += 1
            case .cancelled, .moved: break
            }
        }
        return isAny ? counts : nil
    }

    static func counts(_ source: PortfolioSource) -> Counts {
        let journal = source.journal
        var acts = 0
        var backed = 0
        var weeks = 0
        var lastWeek: ISOWeek?
        var isMet = [Bool](repeating: false, count: source.facts.persons.count)
        for i in source.range {
            if source.facts.isAct(i) {
                acts += 1
                if source.facts.strength[i] == .backed { backed += 1 }
                if !source.facts.is(i, .longSpan) {
                    let week = source.facts.days[i].isoWeek
                    if week != lastWeek { weeks += 1 }
                    lastWeek = week
                }
            }
            for person in source.facts.people(i) { isMet[Int(person)] = true }
        }
        let people = isMet.indices.filter { isMet[$0] }
        let teams = Set(people.compactMap { journal.people[source.facts.persons[$0]]?.team })
        // An entry without a day holds days of its own: it is counted whatever the period.
        let entries = journal.entries.count { entry in
            guard let day = entry.day, let days = source.allDays else { return true }
            return days.contains(day)
        }
        return Counts(
            entries: entries, acts: acts, weeks: weeks, people: people.count, teams: teams.count, backed: backed)
    }
}
