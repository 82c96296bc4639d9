/// The promises of a journal by the days that matter, without those that were called off or moved.
struct PromiseIndex: Sendable {
    struct Record: Sendable {
        /// An index into ``VisibleJournal/items``.
        var item: Int
        var day: CalendarDay
        var outcome: PromiseOutcome
    }

    /// In order of the items.
    let all: [Record]
    /// Places in ``all`` of what was kept, in order of the day it was.
    private let kept: [(day: CalendarDay, place: Int)]
    /// Places in ``all`` of what is due, in order of that day.
    private let due: [(day: CalendarDay, place: Int)]

    init(_ journal: VisibleJournal, facts: ItemFacts) {
        var all: [Record] = []
        for i in journal.items.indices where facts.is(i, .promise) {
            if let outcome = journal.promise(i), !outcome.state.isGivenUp {
                all.append(Record(item: i, day: journal.items[i].day, outcome: outcome))
            }
        }
        self.all = all
        func ordered(_ day: (PromiseOutcome) -> CalendarDay?) -> [(day: CalendarDay, place: Int)] {
            all.indices.compactMap { place in day(all[place].outcome).map { ($0, place) } }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        }
        kept = ordered { $0.done?.day }
        due = ordered { $0.due?.day }
    }

    /// What was kept in some days.
    func kept(in days: ClosedRange<CalendarDay>) -> ArraySlice<(day: CalendarDay, place: Int)> {
        kept[kept.partition { $0.day >= days.lowerBound }..<kept.partition { $0.day > days.upperBound }]
    }

    /// What is due in some days.
    func due(in days: ClosedRange<CalendarDay>) -> ArraySlice<(day: CalendarDay, place: Int)> {
        due[due.partition { $0.day >= days.lowerBound }..<due.partition { $0.day > days.upperBound }]
    }

    /// What was promised in some days without a day on which it is due.
    func undated(in days: ClosedRange<CalendarDay>) -> [Int] {
        let range = all.partition { $0.day >= days.lowerBound }..<all.partition { $0.day > days.upperBound }
        return range.filter { all[$0].outcome.due == nil }
    }
}
