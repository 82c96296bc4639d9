internal import JournalMarkdown

/// Something that is waited for from somebody, and until when.
struct NeedRecord: Sendable {
    enum Kind: Sendable {
        /// A pitch whose decider has not yet said yes or no: nothing was told, changed or closed since.
        case decision
        /// A stakeholder whose stance is not yet known.
        case stance
    }

    var kind: Kind
    /// A key of ``VisibleJournal/people``.
    var person: String
    var problem: Int
    var raised: CalendarDay
    /// The day from which it was needed no more; nil where it still is.
    var answered: CalendarDay?

    /// All needs that a journal ever had, in order of the day they were raised.
    static func all(of journal: VisibleJournal) -> [NeedRecord] {
        var found: [NeedRecord] = []
        for p in journal.problems.indices {
            // Backwards, so that what answers a need is known where it was raised.
            var answer: CalendarDay?
            var closed: CalendarDay?
            var stances: [String: CalendarDay] = [:]
            for part in journal.problems[p].parts.reversed() {
                let i = part.item
                let day = journal.items[i].day
                switch part.step {
                case .solved, .dropped:
                    answer = day
                    closed = day
                case .tell, .implement: answer = day
                case .pitch:
                    for person in journal.people(of: i, namedIn: "decider") {
                        found.append(
                            NeedRecord(kind: .decision, person: person, problem: p, raised: day, answered: answer))
                    }
                // Others may not see every talk: what they do not see, nobody waits for.
                case .stakeholder where journal.audience == .private:
                    let hasStance = journal.items[i].has("stance")
                    for person in journal.items[i].people {
                        if hasStance {
                            stances[person] = day
                        } else {
                            let answered = [stances[person], closed].compactMap { $0 }.min()
                            found.append(
                                NeedRecord(kind: .stance, person: person, problem: p, raised: day, answered: answered))
                        }
                    }
                default: break
                }
            }
        }
        return found.enumerated().sorted { ($0.1.raised, $1.offset) < ($1.1.raised, $0.offset) }.map(\.element)
    }
}

/// A problem that had no idea two weeks after it was identified; essays G and T, "no complaint without a step".
struct StalledProblem: Sendable {
    /// Days without an idea after which a problem is named, and for how many it is.
    static let patience = 14
    static let reminder = 28

    var problem: Int
    /// The first day on which it is named.
    var from: CalendarDay
    /// The first day on which it has an idea or is closed; nil where there is none.
    var until: CalendarDay?

    /// In order of the day from which they are named.
    static func all(of journal: VisibleJournal) -> [StalledProblem] {
        journal.problems.indices.compactMap { p -> StalledProblem? in
            let problem = journal.problems[p]
            let step = problem.parts.first { $0.step == .idea || $0.step == .solved || $0.step == .dropped }
            let until = step.map { journal.items[$0.item].day }
            guard let from = problem.opened?.advanced(by: patience) else { return nil }
            if let until, until <= from { return nil }
            return StalledProblem(problem: p, from: from, until: until)
        }
        .sorted { ($0.from, $0.problem) < ($1.from, $1.problem) }
    }
}
