/// What digests ask of a journal, worked out once for all of them, so that five hundred weeks cost no more than one pass.
///
/// A value that nothing changes: digests may be computed from it on several threads at once.
package struct DigestIndex: Sendable {
    /// The items of each week that has any, in order of time.
    package let weeks: [(week: ISOWeek, items: ItemRange)]
    let facts: ItemFacts
    /// Counts of each week of ``weeks``.
    let counts: [Digest.Counts]
    /// Acts of each kind in each week: `week * kindCount + kind`.
    let kindCounts: [Int32]
    /// For each habit of ``VisibleJournal/weekly`` and each week of ``weeks``: weeks in a row up to it with an act.
    let runs: [[Int32]]
    /// How each problem stood after each of its parts.
    let states: [[ProblemState]]
    let promises: PromiseIndex
    let needs: [NeedRecord]
    let mirror: MirrorIndex?
    let labels: LabelTable
    /// Items with an intention, in order.
    let intentions: [Int]
    /// By kind: whether it is one that shares: see ``LoadOfWork``.
    let load: LoadOfWork
    let systems: SystemsOfWork

    /// The index of a journal; ten milliseconds for a hundred thousand items.
    package init(_ journal: VisibleJournal) {
        let facts = ItemFacts(journal)
        self.facts = facts
        weeks = facts.weeks
        let promises = PromiseIndex(journal, facts: facts)
        self.promises = promises
        var kindCounts = [Int32](repeating: 0, count: weeks.count * facts.kindCount)
        var counts: [Digest.Counts] = []
        counts.reserveCapacity(weeks.count)
        var intentions: [Int] = []
        for (w, week) in weeks.enumerated() {
            for i in week.items {
                for kind in facts.kinds(i) { kindCounts[w * facts.kindCount + Int(kind)] += 1 }
                if facts.is(i, .intention) { intentions.append(i) }
            }
            counts.append(
                Digest.Counts(of: week.items, days: week.week.days, journal, facts: facts, promises: promises))
        }
        self.kindCounts = kindCounts
        runs = DigestIndex.runs(journal.weekly, weeks: weeks, facts: facts, kindCounts: kindCounts)
        self.counts = counts
        self.intentions = intentions
        labels = LabelTable(journal.catalogue)
        systems = SystemsOfWork(journal.catalogue, facts: facts)
        load = LoadOfWork(journal.catalogue, facts: facts)
        states = journal.problems.map { ProblemState.all(of: $0, facts: facts) }
        needs = NeedRecord.all(of: journal)
        mirror = journal.audience == .private ? MirrorIndex(journal, facts: facts, weeks: weeks, load: load) : nil
    }

    private static func runs(
        _ habits: [String], weeks: [(week: ISOWeek, items: ItemRange)], facts: ItemFacts, kindCounts: [Int32]
    ) -> [[Int32]] {
        habits.map { habit in
            var runs = [Int32](repeating: 0, count: weeks.count)
            guard let kind = facts.number(ofKind: habit) else { return runs }
            for w in weeks.indices where kindCounts[w * facts.kindCount + kind] > 0 {
                let isNext = w > 0 && weeks[w - 1].week.monday.advanced(by: 7) == weeks[w].week.monday
                runs[w] = (isNext ? runs[w - 1] : 0) + 1
            }
            return runs
        }
    }

    /// The place of a week in ``weeks``, nil where it has no item.
    func place(of week: ISOWeek) -> Int? {
        let place = firstPlace(from: week)
        return place < weeks.count && weeks[place].week == week ? place : nil
    }

    /// The place of the first week that is not before another.
    func firstPlace(from week: ISOWeek) -> Int {
        var low = 0
        var high = weeks.count
        while low < high {
            let middle = (low + high) / 2
            if weeks[middle].week < week { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How often a kind of act was done in a week.
    func count(ofKind kind: Int, in week: ISOWeek) -> Int {
        place(of: week).map { Int(kindCounts[$0 * facts.kindCount + kind]) } ?? 0
    }

    /// Whether an act of a kind stands in the week of a day: whether an intention dated then was met.
    package func isMet(_ kind: String, on day: CalendarDay) -> Bool {
        facts.number(ofKind: kind).map { count(ofKind: $0, in: day.isoWeek) > 0 } ?? false
    }
}
