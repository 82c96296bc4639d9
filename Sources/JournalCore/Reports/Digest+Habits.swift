internal import JournalMarkdown

extension Digest {
    /// The habits that `weekly:` asks after: how often each was done, and for how many weeks in a row up to the last
    /// week of the period; essay T.
    static func habits(_ source: DigestSource) -> [Habit] {
        let last = source.index.place(of: source.week ?? source.asOf.isoWeek)
        return source.journal.weekly.enumerated().map { place, id in
            let name = source.journal.catalogue.act(id)?.name ?? id
            guard let kind = source.facts.number(ofKind: id) else {
                return Habit(kind: id, name: name, count: 0, run: 0)
            }
            let count = source.range.reduce(into: 0) { count, i in
                // A span of more than seven days is no habit.
                guard !source.facts.is(i, .longSpan) else { return }
                if source.facts.kinds(i).contains(where: { Int($0) == kind }) { count += 1 }
            }
            return Habit(kind: id, name: name, count: count, run: last.map { Int(source.index.runs[place][$0]) } ?? 0)
        }
    }

    /// What was learned: lessons, in private and manager builds only, and practice of skills.
    static func learned(_ source: DigestSource) -> [Line] {
        let facts = source.facts
        let lessons = source.journal.audience == .public ? [] : source.range.filter { facts.is($0, .lesson) }
        let skills = source.range.filter { facts.is($0, .skill) && !facts.is($0, .lesson) }
        return (lessons + skills).map(source.line)
    }

    /// The intentions dated in the week after the period, at most three.
    static func intentions(_ source: DigestSource) -> [Intention] {
        let end = source.days.upperBound
        return Array(intentions(in: end.advanced(by: 1)...end.advanced(by: 7), source).prefix(3))
    }

    /// Intentions dated in some days, each with whether an act of its kind stands in its week.
    static func intentions(in days: ClosedRange<CalendarDay>, _ source: DigestSource) -> [Intention] {
        let items = source.journal.items
        let all = source.index.intentions
        var found: [Intention] = []
        for i in all[
            all.partition { items[$0].day >= days.lowerBound }..<all.partition { items[$0].day > days.upperBound }]
        {
            for kind in items[i].intentions {
                var text = items[i].text
                // `- #intend/loose-end` says all with its kind.
                if text.isEmpty { text = RichText(plain: source.journal.catalogue.act(kind)?.name ?? kind) }
                found.append(Intention(kind: kind, text: text, met: source.index.isMet(kind, on: items[i].day)))
            }
        }
        return found
    }
}
