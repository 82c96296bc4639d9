extension Digest.Counts {
    /// The counts of some items, which are those of some days.
    init(
        of items: ItemRange, days: ClosedRange<CalendarDay>, _ journal: VisibleJournal, facts: ItemFacts,
        promises: PromiseIndex
    ) {
        self.init(
            items: items.count, acts: 0, backed: 0, problemsMoved: 0, problemsSolved: 0,
            promisesKept: promises.kept(in: days).count)
        var moved: Set<Int32> = []
        for i in items {
            if facts.isAct(i) {
                acts += 1
                if facts.strength[i] == .backed { backed += 1 }
            }
            for p in facts.problems(i) { moved.insert(p) }
        }
        for p in moved {
            let parts = journal.problems[Int(p)].parts(in: items)
            if parts.contains(where: { $0.step != nil && items.contains($0.item) }) { problemsMoved += 1 }
            if parts.contains(where: { $0.step == .solved && items.contains($0.item) }) { problemsSolved += 1 }
        }
    }
}

extension Problem {
    /// The parts within the bounds of some items, spans that are not of them included.
    func parts(in items: ItemRange) -> ArraySlice<Part> {
        let bounds = items.bounds
        return parts[
            parts.partition { $0.item >= bounds.lowerBound }..<parts.partition { $0.item >= bounds.upperBound }]
    }
}
