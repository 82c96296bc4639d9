internal import JournalMarkdown

extension Digest {
    static let mirrorLimit = 10
    /// For how many days somebody who has gone quiet is named.
    static let quietReminder = 28

    /// What only the author should see of the period: nil in builds for others.
    static func mirror(_ source: DigestSource) -> Mirror? {
        guard let index = source.index.mirror else { return nil }
        let journal = source.journal
        let bare = source.range.lazy.filter { source.facts.isAct($0) && source.facts.strength[$0] == .bare }
        let load = source.index.load.count(source.range, facts: source.facts)
        let work = source.index.systems.count(source.range, facts: source.facts)
        let last = source.index.place(of: source.week ?? source.asOf.isoWeek)
        let stalled = index.stalled(on: source.asOf, reminder: StalledProblem.reminder)
        return Mirror(
            bare: bare.prefix(mirrorLimit).map(source.line),
            alone: load.alone,
            shared: load.shared,
            crowdedWeeks: last.map { index.crowded[$0] } ?? 0,
            systems: work.systems,
            fires: work.fires,
            hints: Array(index.language.hints(in: source.range, telling: false, journal).prefix(mirrorLimit)),
            telling: Array(index.language.hints(in: source.range, telling: true, journal).prefix(mirrorLimit)),
            trend: trend(index.language, source),
            openAudits: index.openAudits(on: source.asOf, journal).map { audit($0, on: source.asOf, journal) },
            claimedGaps: index.claimedGaps(in: source.range).map(source.line),
            openFeedback: index.openFeedback(on: source.asOf, reminder: MirrorIndex.feedbackReminder, journal).suffix(
                mirrorLimit
            ).map(source.line),
            intended: intentions(in: source.days, source),
            stalled: stalled.prefix(3).map { source.link($0.problem) },
            quiet: index.quiet.people(
                on: source.asOf, reminder: quietReminder, facts: source.facts, journal),
            credits: credits(source))
    }

    /// The phrases of a week against those of the four weeks before it; nil for other periods, for the first week of a
    /// journal, and where none stands in any of them.
    private static func trend(_ language: LanguageIndex, _ source: DigestSource) -> LanguageTrend? {
        guard let week = source.week, let first = source.journal.items.first?.day.isoWeek else { return nil }
        let weeks = min(LanguageIndex.weeksBefore, first.monday.distance(to: week.monday) / 7)
        guard weeks > 0 else { return nil }
        let before = source.facts.items(in: week.monday.advanced(by: -7 * weeks)...week.monday.advanced(by: -1))
        let trend = LanguageTrend(
            count: language.finds(in: source.range).count, before: language.finds(in: before).count, weeks: weeks)
        return trend.count + trend.before > 0 ? trend : nil
    }

    /// An audit that is still open, with what was picked in it and until when: essay G has it done by the Friday.
    static func audit(_ open: MirrorIndex.OpenAudit, on day: CalendarDay, _ journal: VisibleJournal) -> OpenAudit {
        let item = journal.items[open.item]
        let written = item.value("by")?.plainText
        var due = written.flatMap { WrittenDate($0)?.span.last }
        if written == nil, open.kind == "leadership" {
            let friday = item.day.isoWeek.monday.advanced(by: 4)
            due = item.day <= friday ? friday : friday.advanced(by: 7)
        }
        return OpenAudit(
            kind: open.kind, name: journal.catalogue.audit(open.kind)?.name ?? "Audit: \(open.kind)",
            day: item.day.longText(near: day),
            text: item.text, pick: item.value("pick"), by: due?.longText(near: day) ?? written,
            isOverdue: due.map { $0 < day } ?? false)
    }

    /// What was given to and got from each person in the period, those of most first; see ``Credit``.
    private static func credits(_ source: DigestSource) -> [Credit] {
        var credits: [Credit] = []
        var places: [String: Int] = [:]
        for i in source.range where !source.facts.people(i).isEmpty {
            for (person, credit) in JournalCore.Credit.of(i, in: source.journal) {
                let place = places[person] ?? credits.count
                if place == credits.count {
                    places[person] = place
                    credits.append(Credit(person: person, gave: 0, got: 0))
                }
                if credit.isGot { credits[place].got += 1 } else { credits[place].gave += 1 }
            }
        }
        return Array(
            credits.enumerated().sorted { ($1.1.gave + $1.1.got, $0.0) < ($0.1.gave + $0.1.got, $1.0) }
                .prefix(mirrorLimit).map(\.element))
    }
}
