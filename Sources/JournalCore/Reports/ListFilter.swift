/// A query made ready for one journal: names looked up once, so that each item is a few comparisons.
struct ListFilter: Sendable {
    private var kinds: Set<String>?
    /// Ids in lower case.
    private var problems: Set<String>?
    private var projects: Set<String>?
    private var goals: Set<String>?
    /// Keys of ``VisibleJournal/people``.
    private var people: Set<String>?
    private var tags: [TagPattern]
    private var texts: [TextPattern]
    private let days: [ClosedRange<CalendarDay>]
    let statuses: Set<String>
    let strengths: Set<Strength>

    /// - Throws: where a name stands for nothing that the audience may see.
    init(_ query: ListQuery, _ journal: VisibleJournal) throws(ListQuery.Fault) {
        let catalogue = journal.catalogue
        let kindNames = try query.resolved(.kind, among: catalogue.acts.map(\.id), called: "kind of act")
        let themes = Set(try query.resolved(.theme, among: catalogue.themes.map(\.id), called: "theme"))
        if !kindNames.isEmpty { kinds = Set(kindNames) }
        if !themes.isEmpty {
            let ofThemes = Set(catalogue.acts.filter { themes.contains($0.theme) }.map(\.id))
            kinds = kinds.map { $0.intersection(ofThemes) } ?? ofThemes
        }
        func ids(_ filter: ListQuery.Filter, among known: [String]) throws(ListQuery.Fault) -> Set<String>? {
            let ids = try query.resolved(filter, among: known, called: "\(filter.rawValue) here")
            return ids.isEmpty ? nil : Set(ids.map { $0.lowercased() })
        }
        problems = try ids(.problem, among: journal.problems.map(\.id))
        projects = try ids(.project, among: journal.projects.map(\.id))
        goals = try ids(.goal, among: journal.goals.map(\.id))
        people = try ListFilter.people(query, journal)
        tags = (query.words[.tag] ?? []).map { TagPattern($0) }
        texts = (query.words[.text] ?? []).map { TextPattern($0) }
        days = query.periods.map(\.days)
        statuses = Set(
            try query.resolved(
                .status, among: query.subject.statuses, called: "status of \(query.subject.rawValue)"))
        let strengthNames = try query.resolved(.strength, among: Strength.allCases.map(\.rawValue), called: "strength")
        strengths = Set(strengthNames.compactMap { Strength(rawValue: $0) })
    }

    /// The people that handles or names mean: the whole name, or one word of it.
    private static func people(
        _ query: ListQuery, _ journal: VisibleJournal
    ) throws(ListQuery.Fault) -> Set<String>? {
        guard let words = query.words[.person] else { return nil }
        var found: Set<String> = []
        for word in words {
            let wanted = (word.first == "@" ? String(word.dropFirst()) : word).lowercased()
            let pattern = NamePattern(wanted)
            let meant = journal.people.values.filter { pattern.means($0.key) || pattern.means($0.name) }
            guard !meant.isEmpty else {
                let known = (journal.people.keys.map { $0 } + journal.people.values.map(\.name)).sorted()
                throw ListQuery.Fault(
                    message: "nobody here is called `\(word)`",
                    hint: ListQuery.hint(for: wanted, among: known, .person))
            }
            found.formUnion(meant.map(\.key))
        }
        return found
    }

    /// Whether an item is among those asked for.
    ///
    /// - Parameter title: what is searched for text too.
    func matches(_ item: Item, orTitle title: (TextPattern) -> Bool = { _ in false }) -> Bool {
        if !days.isEmpty, !days.contains(where: { item.belongs(to: $0) }) { return false }
        if let kinds, !(item.isAct && item.kinds.contains { kinds.contains($0) }) { return false }
        if let problems, !item.problems.contains(where: { problems.contains($0.id.lowercased()) }) { return false }
        if let projects, !item.projects.contains(where: { projects.contains($0.lowercased()) }) { return false }
        if let goals, !item.goals.contains(where: { goals.contains($0.lowercased()) }) { return false }
        if let people, !item.people.contains(where: { people.contains($0) }) { return false }
        if !tags.isEmpty {
            let names = item.allTags
            guard tags.contains(where: { tag in names.contains { tag.matches($0) } }) else { return false }
        }
        if !texts.isEmpty {
            return texts.contains { text in
                text.isIn(item.text) || text.isIn(item.detail) || title(text) || item.context.contains { text.isIn($0) }
            }
        }
        return true
    }

    /// Whether a person is among those asked for, where any were.
    func names(person: String) -> Bool { people?.contains(person) ?? true }

    /// Whether a tag is among those asked for, where any were.
    func names(tag: String) -> Bool { tags.isEmpty || tags.contains { $0.matches(tag) } }
}
