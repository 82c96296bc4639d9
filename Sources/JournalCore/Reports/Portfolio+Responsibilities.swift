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

    /// Skills practised (`#skill/NAME`), most often first.
    static func skills(_ source: PortfolioSource, _ citations: inout Citations) -> [SkillRow] {
        groups(source, .skill, \.skills).sorted { $0.items.count > $1.items.count }.prefix(listLimit).map {
            name, items in
            SkillRow(
                name: name, count: items.count, last: source.journal.items[items[items.count - 1]].day,
                strongest: source.facts.strongest(1, of: items).first.map { source.line($0, &citations) })
        }
    }

    /// Skills that the author's aim asks for and nothing practises yet; for the author alone.
    static func skillsMissing(_ source: PortfolioSource) -> [String] {
        guard source.isPrivate else { return [] }
        let practised = Set(groups(source, .skill, \.skills).map { $0.name.lowercased() })
        let asked = source.journal.catalogue.skills(forAim: source.journal.author.aim)?.skills ?? []
        return asked.map(\.id).filter { !practised.contains($0) }
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
