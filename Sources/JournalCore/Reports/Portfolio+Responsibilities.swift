extension Portfolio {
    /// Areas taken without being given (`#own/AREA`), in order of the day they were taken.
    static func responsibilities(_ source: PortfolioSource, _ citations: inout Citations) -> [Responsibility] {
        groups(source, .area, \.areas).prefix(listLimit).map { area, items in
            let first = source.journal.items[items[0]]
            return Responsibility(
                area: area, since: first.day, text: first.text,
                evidence: citations.cite(source.facts.strongest(1, of: items)))
        }
    }

    /// The skills that the author's aim asks for, in the essay's order, then others (`#skill/NAME`), most often first.
    /// One that was not practised yet stands in a private build alone.
    static func skills(_ source: PortfolioSource, _ citations: inout Citations) -> [SkillRow] {
        var practised: [String: [Int]] = [:]
        var names: [String] = []
        for (name, items) in groups(source, .skill, \.skills) {
            let key = skillKey(name)
            if practised[key] == nil { names.append(name) }
            practised[key, default: []] += items
        }
        var rows: [SkillRow] = []
        func append(_ name: String, _ items: [Int], isAsked: Bool) {
            rows.append(
                SkillRow(
                    name: name, count: items.count, last: items.max().map { source.journal.items[$0].day },
                    strongest: source.facts.strongest(1, of: items).first.map { source.line($0, &citations) },
                    isAsked: isAsked))
        }
        for skill in source.journal.catalogue.skills(forAim: source.journal.author.aim)?.skills ?? [] {
            let items = practised.removeValue(forKey: skillKey(skill.id)) ?? []
            if source.isPrivate || !items.isEmpty { append(skill.name, items, isAsked: true) }
        }
        let others = names.compactMap { name in practised[skillKey(name)].map { (name: name, items: $0) } }
        // One that the essay has for another aim is called as it is there.
        let elsewhere = Dictionary(
            source.journal.catalogue.skillSets.flatMap(\.skills).map { (skillKey($0.id), $0.name) },
            uniquingKeysWith: { first, _ in first })
        for other in others.sorted(by: { $0.items.count > $1.items.count }).prefix(listLimit) {
            append(elsewhere[skillKey(other.name)] ?? other.name, other.items, isAsked: false)
        }
        return rows
    }

    /// A skill as it is compared: `Conflict_Resolution` is `conflict-resolution`.
    private static func skillKey(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" || $0 == "/" ? "-" : $0 })
    }

    /// No more rows than these in a list of a person's own names.
    static let listLimit = 40

    /// The items of each name, in order of the first.
    private static func groups(
        _ source: PortfolioSource, _ flag: ItemFacts.Flags, _ names: KeyPath<Item, [String]>
    ) -> [(name: String, items: [Int])] {
        var groups: [(name: String, items: [Int])] = []
        var places: [String: Int] = [:]
        for i in source.range where source.facts.is(i, flag) {
            for name in source.journal.items[i][keyPath: names] {
                let place = places[name] ?? groups.count
                if place == groups.count {
                    places[name] = place
                    groups.append((name, []))
                }
                groups[place].items.append(i)
            }
        }
        return groups
    }
}
