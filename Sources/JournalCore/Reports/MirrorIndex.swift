internal import JournalMarkdown

/// What only the author should see, by the days that matter.
struct MirrorIndex: Sendable {
    /// For each week that has an item, weeks in a row up to it in which acts done alone crowded out the others.
    let crowded: [Int]
    /// Audits by kind, each in order of time.
    private let audits: [(kind: String, items: [Int])]
    /// Days on which something ownerless was claimed, in order: they close an audit of gaps.
    private let claims: [CalendarDay]
    /// Feedback without `action`, in order.
    private let feedback: [Int]

    /// How long feedback that nothing was made of is named, in days.
    private static let feedbackReminder = 28

    init(_ journal: VisibleJournal, facts: ItemFacts, weeks: [(week: ISOWeek, items: Range<Int>)]) {
        let isSharing = facts.table(of: LoadOfWork.sharingKinds)
        var crowded: [Int] = []
        for (w, week) in weeks.enumerated() {
            let load = LoadOfWork.count(week.items, facts: facts, isSharing: isSharing)
            let isNext = w > 0 && weeks[w - 1].week.monday.advanced(by: 7) == week.week.monday
            let isCrowded = LoadOfWork.isCrowded(alone: load.alone, shared: load.shared)
            crowded.append(isCrowded ? (isNext ? crowded[w - 1] : 0) + 1 : 0)
        }
        self.crowded = crowded

        var audits: [(kind: String, items: [Int])] = []
        var claims: [CalendarDay] = []
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
            if facts.is(i, .area) || facts.kinds(i).contains(where: { Int($0) == looseEnd }) {
                claims.append(facts.days[i])
            }
            if facts.is(i, .feedback), !journal.items[i].has("action") { feedback.append(i) }
        }
        self.audits = audits
        self.claims = claims
        self.feedback = feedback
    }

    /// The last audit of each kind up to a day, where it is not done by then: its box is not ticked, and it has no
    /// `done` up to that day. An audit of gaps is done too once something is claimed after it.
    func openAudits(on day: CalendarDay, _ journal: VisibleJournal) -> [Int] {
        audits.compactMap { kind, items in
            let after = items.partition { journal.items[$0].day > day }
            guard after > 0 else { return nil }
            let item = items[after - 1]
            if let done = journal.items[item].value("done") {
                if Timestamp(done.plainText).map({ $0.day <= day }) ?? true { return nil }
            } else if journal.items[item].done == true {
                return nil
            }
            if kind == "gap" {
                let claim = claims.partition { $0 > journal.items[item].day }
                if claim < claims.count, claims[claim] <= day { return nil }
            }
            return item
        }
        .sorted()
    }

    /// Feedback of the last four weeks up to a day of which nothing was made.
    func openFeedback(on day: CalendarDay, _ journal: VisibleJournal) -> ArraySlice<Int> {
        let from = day.advanced(by: -MirrorIndex.feedbackReminder)
        let first = feedback.partition { journal.items[$0].day > from }
        return feedback[first..<feedback.partition { journal.items[$0].day > day }]
    }
}
