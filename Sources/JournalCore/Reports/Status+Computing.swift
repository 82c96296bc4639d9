internal import JournalMarkdown

extension Status {
    /// The Monday plan of a day: what was so on that day, whatever was written later.
    ///
    /// - Parameter journal: As its author sees it. Of a journal for others the parts that are for the author alone are
    ///   empty.
    package init(of journal: VisibleJournal, today: CalendarDay) {
        let source = StatusSource(journal, today: today)
        let month = Status.month(source)
        let mirror = source.index.mirror
        let lastWeek = source.index.place(of: source.week.preceding)
        let crowded = lastWeek.flatMap { mirror?.crowded[$0] } ?? 0
        let language = mirror?.language
        let range = lastWeek.map { source.index.weeks[$0].items } ?? ItemRange(0..<0)
        self.init(
            today: today,
            week: source.week,
            isEmpty: journal.items.isEmpty,
            habits: Status.habits(source),
            intentions: Status.intentions(of: source.week, source)
                + Status.intentions(of: source.week.preceding, source),
            month: month,
            promises: Status.promises(source),
            audits: mirror?.openAudits(on: today, journal).map { Digest.audit($0, on: today, journal) } ?? [],
            feedback: mirror?.openFeedback(on: today, reminder: nil, journal).reversed().map(source.line) ?? [],
            stalled: mirror?.stalled(on: today, reminder: nil).compactMap { source.open($0.problem) } ?? [],
            nuisance: Status.nuisance(source, besides: month.work),
            quiet: mirror?.quiet.people(on: today, facts: source.facts, journal) ?? [],
            crowdedWeeks: crowded >= LoadOfWork.warningAfter ? crowded : 0,
            hints: language.map {
                $0.hints(in: range, telling: false, journal) + $0.hints(in: range, telling: true, journal)
            } ?? [],
            win: Status.win(source),
            names: journal.people.mapValues(\.name))
    }

    private static func habits(_ source: StatusSource) -> [Habit] {
        let index = source.index
        let (now, before) = (index.place(of: source.week), index.place(of: source.week.preceding))
        return source.journal.weekly.enumerated().map { place, id in
            let name = source.journal.catalogue.act(id)?.name ?? id
            guard let kind = source.facts.number(ofKind: id) else {
                return Habit(kind: id, name: name, count: 0, run: 0)
            }
            let count = source.weekSoFar.count { i in source.facts.kinds(i).contains { Int($0) == kind } }
            let run = (count > 0 ? now : before).map { Int(index.runs[place][$0]) } ?? 0
            return Habit(kind: id, name: name, count: count, run: run)
        }
    }

    private static func intentions(of week: ISOWeek, _ source: StatusSource) -> [Intention] {
        let journal = source.journal
        let range = source.index.place(of: week).map { source.index.weeks[$0].items } ?? ItemRange(0..<0)
        var found: [Intention] = []
        for i in range where source.facts.is(i, .intention) {
            for kind in journal.items[i].intentions {
                var text = journal.items[i].text
                if text.isEmpty { text = RichText(plain: journal.catalogue.act(kind)?.name ?? kind) }
                let number = source.facts.number(ofKind: kind)
                let acts = range.lazy.filter { $0 < source.weekSoFar.endIndex }.filter {
                    source.facts.kinds($0).contains { Int($0) == number }
                }
                found.append(
                    Intention(
                        kind: kind, text: text, isOfThisWeek: week == source.week,
                        act: source.facts.strongest(1, of: acts).first.map { journal.items[$0].text }))
            }
        }
        return found
    }

    private static func promises(_ source: StatusSource) -> [Promise] {
        let (today, sunday) = (source.today, source.week.sunday)
        let promises = source.index.promises
        let open = promises.due(in: CalendarDay(number: .min)...sunday).filter { due in
            let record = promises.all[due.place]
            return record.day <= today && !(record.outcome.done.map { $0.day <= today } ?? false)
        }
        func promise(_ due: (day: CalendarDay, place: Int)) -> Promise {
            let item = source.journal.items[promises.all[due.place].item]
            return Promise(text: item.text, people: item.people, due: due.day, isLate: due.day < today)
        }
        return open.filter { $0.day >= today }.map(promise) + open.filter { $0.day < today }.reversed().map(promise)
    }

    /// An act of the same week a year ago, or of the week before or after it, else the strongest on file that is older
    /// than eight weeks.
    private static func win(_ source: StatusSource) -> Win? {
        let facts = source.facts
        let yearAgo = source.week.monday.advanced(by: -364)
        func strongest(_ days: ClosedRange<CalendarDay>) -> Int? {
            facts.strongest(1, of: facts.items(in: days).lazy.filter { facts.isAct($0) }).first
        }
        let recalled = strongest(yearAgo.advanced(by: -7)...yearAgo.advanced(by: 13))
        guard let item = recalled ?? strongest(CalendarDay(number: .min)...source.today.advanced(by: -56)) else {
            return nil
        }
        let act = source.journal.items[item]
        return Win(
            day: act.day, text: act.text, impact: act.fields.outcome,
            isOfLastYear: recalled != nil)
    }
}

/// What the sections of the plan are made from. A class: it is handed to each of them and never changes.
final class StatusSource {
    let journal: VisibleJournal
    let index: DigestIndex
    let today: CalendarDay
    let week: ISOWeek
    /// Items of this week up to today.
    let weekSoFar: ItemRange
    /// Problems that are open today, as they stand.
    let problems: [Int: Status.OpenProblem]

    init(_ journal: VisibleJournal, today: CalendarDay) {
        let index = DigestIndex(journal)
        self.journal = journal
        self.index = index
        self.today = today
        week = today.isoWeek
        weekSoFar = index.facts.items(in: today.isoWeek.monday...today)
        problems = Status.openProblems(of: journal, index, today: today)
    }

    var facts: ItemFacts { index.facts }

    func open(_ problem: Int) -> Status.OpenProblem? { problems[problem] }

    func line(_ item: Int) -> Digest.Line {
        let found = journal.items[item]
        return Digest.Line(day: found.day, text: found.text, people: found.people, dateText: found.dateText)
    }
}
