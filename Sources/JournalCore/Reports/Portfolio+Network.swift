extension Portfolio {
    /// How often people are named, by the direction in which they stand: an item that names two counts twice.
    static func network(_ source: PortfolioSource) -> Network? {
        let directions = source.facts.persons.map { source.journal.people[$0]?.relation?.direction }
        var network = Network()
        for i in source.range {
            for person in source.facts.people(i) {
                guard let direction = directions[Int(person)] else { continue }
                network[direction] += 1
            }
        }
        return network.known > 0 ? network : nil
    }

    /// Who has gone quiet, for the author alone.
    ///
    /// - Parameter known: who was met when, where that is known already.
    static func quiet(_ source: PortfolioSource, _ known: QuietPeople?) -> [QuietPerson] {
        guard source.isPrivate, let today = source.today else { return [] }
        return (known ?? QuietPeople(source.facts)).people(on: today, facts: source.facts, source.journal)
    }

    /// What the author gave (acts that name somebody) and got (their praise, their feedback, their help), by person; for
    /// the author alone; see ``Credit``.
    static func ledger(_ source: PortfolioSource) -> [LedgerRow] {
        guard source.isPrivate else { return [] }
        let facts = source.facts
        var rows = facts.persons.map {
            LedgerRow(person: $0, gave: 0, praise: 0, feedback: 0, help: 0, last: CalendarDay(number: 0))
        }
        let numbers = Dictionary(uniqueKeysWithValues: facts.persons.enumerated().map { ($1, $0) })
        for i in source.range where !facts.people(i).isEmpty {
            for (person, credit) in Credit.of(i, in: source.journal) {
                guard let row = numbers[person] else { continue }
                switch credit {
                case .gave: rows[row].gave += 1
                case .praise: rows[row].praise += 1
                case .feedback: rows[row].feedback += 1
                case .help: rows[row].help += 1
                }
                rows[row].last = facts.days[i]
            }
        }
        return rows.enumerated().filter { $0.element.gave + $0.element.got > 0 }
            .sorted {
                let (a, b) = ($0.element.gave + $0.element.got, $1.element.gave + $1.element.got)
                return a != b ? a > b : $0.offset < $1.offset
            }
            .prefix(listLimit).map(\.element)
    }
}

extension PortfolioSource {
    /// The last four quarters of what is shown, without a gap, in order of time: `2026-Q1`.
    var lastQuarters: [String] {
        guard let days else { return [] }
        let first = days.lowerBound.parts
        let last = days.upperBound.parts
        let end = last.year * 4 + (last.month - 1) / 3
        let start = max(end - 3, first.year * 4 + (first.month - 1) / 3)
        return (start...end).compactMap { CalendarDay(year: $0 / 4, month: $0 % 4 * 3 + 1, day: 1)?.isoQuarter }
    }
}
