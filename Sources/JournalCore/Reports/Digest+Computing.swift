internal import JournalMarkdown

extension Digest {
    /// No more acts than these are told of: a digest is three hundred words.
    static let doneLimit = 12

    /// The digest of some days of a journal.
    ///
    /// It says what was so at the end of these days, so that the digest of a week that is past stays as it was: a
    /// promise kept later is open in it, a problem solved later is not solved.
    ///
    /// - Parameters:
    ///   - index: Of the same journal; made here where none is given. For many digests it is made once.
    ///   - label: `2026-W10`, or the period as it was asked for.
    ///   - week: Where the days are one ISO week.
    package init(
        of journal: VisibleJournal, index: DigestIndex? = nil, days: ClosedRange<CalendarDay>, label: String,
        week: ISOWeek? = nil
    ) {
        let source = DigestSource(journal, index ?? DigestIndex(journal), days: days, week: week)
        let acts = source.range.lazy.filter { source.facts.isAct($0) }
        let strongest = source.facts.strongest(Digest.doneLimit, of: acts)
        let counts = source.counts
        let movements = Digest.problems(source)

        self.init(
            audience: journal.audience,
            author: journal.author,
            label: label,
            days: days,
            week: week,
            previous: source.previous,
            following: source.following,
            summary: Digest.summary(source, strongest: strongest.first),
            counts: counts,
            countsBefore: source.countsBefore,
            done: strongest.map { Digest.act($0, source) },
            doneOmitted: counts.acts - strongest.count,
            problems: movements,
            needs: Digest.needs(source),
            promisesKept: Digest.promisesKept(source),
            promisesDue: Digest.promisesDue(source),
            habits: Digest.habits(source),
            learned: Digest.learned(source),
            thanks: Digest.thanks(source),
            intentions: Digest.intentions(source),
            byDay: Digest.byDay(source),
            mirror: Digest.mirror(source)
        )
    }

    private static func act(_ i: Int, _ source: DigestSource) -> Act {
        let item = source.journal.items[i]
        return Act(
            id: item.id, day: item.day, text: item.text, kinds: item.kinds,
            impact: item.fields.outcome, before: item.value("before"),
            after: item.value("after"), people: item.people, evidence: item.values("evidence"),
            strength: source.facts.strength[i], problems: source.facts.problems(i).map { source.link(Int($0)) },
            dateText: item.dateText)
    }

    /// The sentence of the week's own note, else what moved most: the strongest problem solved, with before and after,
    /// else the strongest act that says what changed or proves it; nil where there is neither.
    private static func summary(_ source: DigestSource, strongest: Int?) -> RichText? {
        let journal = source.journal
        if let week = source.week, let written = journal.weekSummaries[week] { return written }
        let solved = source.movedProblems.filter { p in
            journal.problems[p].parts(in: source.range).contains {
                $0.step == .solved && source.range.contains($0.item)
            }
        }
        if let best = solved.min(by: { RuleOfStrength.isBefore($0, $1, in: journal) }) {
            let problem = journal.problems[best]
            guard problem.before != nil, problem.after != nil else { return problem.title }
            var text = problem.title.withoutFullStop
            if let before = problem.before, let after = problem.after {
                text.append(RichText(plain: ": "))
                text.append(before)
                text.append(RichText(plain: " → "))
                text.append(after)
            }
            return text
        }
        guard let strongest, source.facts.strength[strongest] != .bare else { return nil }
        return journal.items[strongest].text
    }
}

/// What the sections of a digest are made from. A class: it is handed to each of them and never changes.
final class DigestSource {
    let journal: VisibleJournal
    let index: DigestIndex
    let days: ClosedRange<CalendarDay>
    let week: ISOWeek?
    let range: ItemRange
    /// The last day that counts as past: the end of the period, or today where that is earlier.
    let asOf: CalendarDay
    /// Problems with an item in the period, in order of the first.
    let movedProblems: [Int]

    init(
        _ journal: VisibleJournal, _ index: DigestIndex, days: ClosedRange<CalendarDay>, week: ISOWeek?
    ) {
        self.journal = journal
        self.index = index
        self.days = days
        self.week = week
        range = index.facts.items(in: days)
        asOf = min(days.upperBound, max(journal.today ?? days.upperBound, days.lowerBound))
        var seen: Set<Int32> = []
        var moved: [Int] = []
        for i in range {
            for p in index.facts.problems(i) where seen.insert(p).inserted { moved.append(Int(p)) }
        }
        movedProblems = moved
    }

    var facts: ItemFacts { index.facts }

    func link(_ problem: Int) -> Digest.Link {
        Digest.Link(title: journal.problems[problem].title, slug: journal.problems[problem].slug)
    }

    func line(_ item: Int) -> Digest.Line {
        let found = journal.items[item]
        return Digest.Line(day: found.day, text: found.text, people: found.people, dateText: found.dateText)
    }

    var counts: Digest.Counts {
        if let week, let place = index.place(of: week) { return index.counts[place] }
        return Digest.Counts(of: range, days: days, journal, facts: facts, promises: index.promises)
    }

    /// The counts of the period of equal length before; nil where it has no item.
    var countsBefore: Digest.Counts? {
        if let week { return index.place(of: week.preceding).map { index.counts[$0] } }
        let length = days.lowerBound.distance(to: days.upperBound) + 1
        let before = days.lowerBound.advanced(by: -length)...days.lowerBound.advanced(by: -1)
        let items = facts.items(in: before)
        if items.isEmpty { return nil }
        return Digest.Counts(of: items, days: before, journal, facts: facts, promises: index.promises)
    }

    /// The nearest week before the period that has an item.
    var previous: ISOWeek? {
        let place = index.firstPlace(from: days.lowerBound.isoWeek)
        return place > 0 ? index.weeks[place - 1].week : nil
    }

    /// The nearest week after the period that has an item.
    var following: ISOWeek? {
        let place = index.firstPlace(from: days.upperBound.isoWeek.following)
        return place < index.weeks.count ? index.weeks[place].week : nil
    }
}
