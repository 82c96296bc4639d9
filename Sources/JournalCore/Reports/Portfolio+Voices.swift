internal import JournalMarkdown

extension Portfolio {
    /// No more quotes or lessons than these.
    static let voiceLimit = 12

    /// What others said (`#praise`): those that say who before those that do not, then the latest; in order of time.
    static func praise(_ source: PortfolioSource, _ citations: inout Citations) -> [Quote] {
        let journal = source.journal
        let all = source.range.filter { source.facts.is($0, .praise) }
        let named = all.filter { !journal.items[$0].people.isEmpty }.suffix(voiceLimit)
        let others = all.filter { journal.items[$0].people.isEmpty }.suffix(voiceLimit - named.count)
        return (named + others).sorted().map { i in
            let item = journal.items[i]
            return Quote(
                quote: item.text.isEmpty ? item.detail : item.text, who: item.people,
                attribution: item.attribution, day: item.day,
                evidence: citations.cite(i), dateText: item.dateText)
        }
    }

    /// What I would do differently (`#lesson`), the latest, in order of time; in private and manager builds.
    static func lessons(_ source: PortfolioSource, _ citations: inout Citations) -> [Line] {
        guard source.journal.audience != .public else { return [] }
        return source.range.filter { source.facts.is($0, .lesson) }.suffix(voiceLimit)
            .map { source.line($0, &citations) }
    }
}
