internal import JournalMarkdown

extension Digest {
    /// How long a need is named, in days.
    static let needReminder = 28
    static let needLimit = 8

    /// What is waited for from named people at the end of the period: a decision on a pitch since which nothing was
    /// told, changed or closed, and the stance of a stakeholder of a problem that is not closed. Each for four weeks,
    /// the latest first.
    static func needs(_ source: DigestSource) -> [Need] {
        let records = source.index.needs
        let oldest = source.asOf.advanced(by: -needReminder)
        let range = records.partition { $0.raised > oldest }..<records.partition { $0.raised > source.days.upperBound }
        var found: [Need] = []
        var seen: Set<String> = []
        for record in records[range].reversed() where found.count < needLimit {
            if let answered = record.answered, answered <= source.days.upperBound { continue }
            let text: String
            switch record.kind {
            case .decision: text = "a decision on what was pitched on \(record.raised.longTextWithoutYear)"
            case .stance: text = "a talk about where they stand"
            }
            guard seen.insert("\(record.problem) \(record.kind) \(record.person)").inserted else { continue }
            found.append(
                Need(person: record.person, text: RichText(plain: text), problem: source.link(record.problem)))
        }
        return found
    }

    /// Promises kept in the period, in the order in which they were.
    static func promisesKept(_ source: DigestSource) -> [Promise] {
        source.index.promises.kept(in: source.days).map { promise($0.place, source) }
    }

    /// Promises given by the end of the period and not kept by then: those due in it or in the week after it, then
    /// those given in it without a day.
    static func promisesDue(_ source: DigestSource) -> [Promise] {
        let promises = source.index.promises
        let end = source.days.upperBound
        let places =
            promises.due(in: source.days.lowerBound...end.advanced(by: 7)).map(\.place)
            + promises.undated(in: source.days)
        return places.filter { place in
            let record = promises.all[place]
            return record.day <= end && !(record.outcome.done.map { $0.day <= end } ?? false)
        }
        .map { promise($0, source) }
    }

    private static func promise(_ place: Int, _ source: DigestSource) -> Promise {
        let record = source.index.promises.all[place]
        let item = source.journal.items[record.item]
        let isKept = record.outcome.done.map { $0.day <= source.days.upperBound } ?? false
        return Promise(
            text: item.text, people: item.people, due: record.outcome.dueText,
            done: isKept ? record.outcome.doneText : nil,
            state: isKept ? record.outcome.state : record.outcome.state(on: source.asOf),
            isDueNext: record.outcome.due.map { $0.day > source.days.upperBound } ?? false)
    }

    /// Thanks given (`#act/share-praise`) and received (`#praise`).
    static func thanks(_ source: DigestSource) -> [Line] {
        let shares = source.facts.number(ofKind: "share-praise")
        return source.range.filter { i in
            source.facts.is(i, .praise) || source.facts.kinds(i).contains { Int($0) == shares }
        }
        .map { i in
            var line = source.line(i)
            let item = source.journal.items[i]
            guard source.facts.is(i, .praise) else { return line }
            var who = item.attribution
            if who.isEmpty {
                who = RichText(plain: item.people.map { source.journal.name(of: $0) }.joined(separator: ", "))
            }
            if !who.isEmpty {
                line.text.append(text: Array(" (".utf8))
                line.text.append(who)
                line.text.append(text: Array(")".utf8))
            }
            return line
        }
    }
}
