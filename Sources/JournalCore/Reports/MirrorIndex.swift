internal import JournalMarkdown

/// What only the author should see, by the days that matter: made in one pass, for a private build alone.
struct MirrorIndex: Sendable {
    /// An audit that is not done.
    struct OpenAudit: Sendable {
        /// `leadership`, `gap`, `language`, or another.
        var kind: String
        var item: Int
    }

    /// For each week that has an item, weeks in a row up to it in which acts done alone crowded out the others.
    let crowded: [Int]
    let language: LanguageIndex
    /// Problems that had no idea for too long.
    let stalled: [StalledProblem]
    let quiet: QuietPeople
    /// Audits by kind, each in order of time.
    private let audits: [(kind: String, items: [Int])]
    /// Items that claim something ownerless, in order: the first after an audit of gaps closes it.
    private let claims: [Int]
    /// Feedback without `action`, in order.
    private let feedback: [Int]

    /// How long a digest names feedback that nothing was made of, in days.
    static let feedbackReminder = 28
    /// The audit that an `#own` or a `loose-end` closes; essay W.
    static let gap = "gap"

    init(
        _ journal: VisibleJournal, facts: ItemFacts, weeks: [(week: ISOWeek, items: ItemRange)], load: LoadOfWork
    ) {
        var crowded: [Int] = []
        for (w, week) in weeks.enumerated() {
            let count = load.count(week.items, facts: facts)
            let isNext = w > 0 && weeks[w - 1].week.monday.advanced(by: 7) == week.week.monday
            let isCrowded = LoadOfWork.isCrowded(alone: count.alone, shared: count.shared)
            crowded.append(isCrowded ? (isNext ? crowded[w - 1] : 0) + 1 : 0)
        }
        self.crowded = crowded

        var audits: [(kind: String, items: [Int])] = []
        var claims: [Int] = []
        var feedback: [Int] = []
        let looseEnd = facts.number(ofKind: "loose-end")
        for i in journal.items.indices {
            for kind in facts.is(i, .audit) ? journal.items[i].audits : [] {
                if let place = audits.firstIndex(where: { $0.kind == kind }) {
                    audits[place].items.append(i)
                } else {
                    audits.append((kind, [i]))
                }
            }
            if facts.is(i, .area) || facts.kinds(i).contains(where: { Int($0) == looseEnd }) { claims.append(i) }
            if facts.is(i, .feedback), !journal.items[i].has("action") { feedback.append(i) }
        }
        self.audits = audits
        self.claims = claims
        self.feedback = feedback
        quiet = QuietPeople(facts)
        language = LanguageIndex(journal)
        stalled = StalledProblem.all(of: journal)
    }

    /// The last audit of each kind up to a day, where it is not done by then: its box is not ticked, it was
    /// not called off, and it has no `done` up to that day. An audit of gaps is done too once something is claimed after it.
    func openAudits(on day: CalendarDay, _ journal: VisibleJournal) -> [OpenAudit] {
        audits.compactMap { kind, items -> OpenAudit? in
            let after = items.partition { journal.items[$0].day > day }
            guard after > 0 else { return nil }
            let item = items[after - 1]
            if let done = journal.items[item].value("done") {
                if WrittenDate(done.plainText).map({ $0.span.last <= day }) ?? true { return nil }
            } else if let task = journal.items[item].task, task == .done || task.isGivenUp {
                return nil
            }
            if kind == MirrorIndex.gap, let claim = claim(after: item), journal.items[claim].day <= day { return nil }
            return OpenAudit(kind: kind, item: item)
        }
        .sorted { $0.item < $1.item }
    }

    /// The item by which something ownerless was first claimed after an audit of gaps: essay W, "Gap Audit".
    private func claim(after audit: Int) -> Int? {
        let place = claims.partition { $0 > audit }
        return place < claims.count ? claims[place] : nil
    }

    /// Items of a range that claimed what the audit of gaps before them had found.
    func claimedGaps(in range: ItemRange) -> [Int] {
        guard let gaps = audits.first(where: { $0.kind == MirrorIndex.gap })?.items else { return [] }
        let first = max(0, gaps.partition { $0 >= range.bounds.lowerBound } - 1)
        var found: [Int] = []
        for audit in gaps[first..<gaps.partition { $0 >= range.bounds.upperBound }] {
            if let claim = claim(after: audit), range.contains(claim), found.last != claim { found.append(claim) }
        }
        return found
    }

    /// Feedback up to a day of which nothing was made, in order.
    ///
    /// - Parameter reminder: For how many days each is named; nil for as long as it is so.
    func openFeedback(on day: CalendarDay, reminder: Int?, _ journal: VisibleJournal) -> ArraySlice<Int> {
        let from = reminder.map { day.advanced(by: -$0) }
        let first = from.map { from in feedback.partition { journal.items[$0].day > from } } ?? 0
        return feedback[first..<feedback.partition { journal.items[$0].day > day }]
    }

    /// Problems that have no idea on a day, two weeks after they were identified or later, the newest first.
    ///
    /// - Parameter reminder: For how many days each is named; nil for as long as it has none.
    func stalled(on day: CalendarDay, reminder: Int?) -> [StalledProblem] {
        let first = reminder.map { days in
            let oldest = day.advanced(by: -days)
            return stalled.partition { $0.from > oldest }
        }
        return stalled[(first ?? 0)..<stalled.partition { $0.from > day }].reversed()
            .filter { $0.until.map { $0 > day } ?? true }
    }
}
