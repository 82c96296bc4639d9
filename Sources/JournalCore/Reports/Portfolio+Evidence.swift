internal import JournalMarkdown

extension Portfolio {
    /// Cites the acts that are `backed` and in no section, strongest first, as long as there is room.
    static func citeBacked(_ source: PortfolioSource, _ citations: inout Citations) {
        let room = Citations.fillLimit - citations.count
        guard room > 0 else { return }
        var backed = source.range.filter {
            source.facts.strength[$0] == .backed && source.facts.isAct($0) && !citations.isCited[$0]
        }
        if backed.count > room { backed.sort { source.facts.isStronger($0, than: $1) } }
        _ = citations.cite(backed.prefix(room))
    }

    /// Lists what is cited, and turns items into codes wherever they stand.
    mutating func setEvidence(_ citations: Citations, _ source: PortfolioSource) {
        let (items, codes) = citations.numbered()
        evidence = items.enumerated().map { place, i in
            let item = source.journal.items[i]
            return Evidence(
                code: place + 1, item: item.id, day: item.day, text: item.text,
                kind: ItemLabels.of(i, in: source.journal.items, catalogue: source.journal.catalogue).first ?? "Note",
                sources: item.values("evidence"), location: item.location, strength: source.facts.strength[i],
                impact: item.fields.outcome, before: item.value("before"), after: item.value("after"),
                worth: item.worth, heading: item.context.last { WrittenDate($0.plainText) == nil },
                dateText: item.dateText, isInDigest: !item.isLongSpan)
        }
        func code(_ cited: inout [Int]) { cited = cited.compactMap { codes[$0] }.sorted() }
        for i in figures.indices { code(&figures[i].evidence) }
        for i in stories.indices {
            code(&stories[i].evidence)
            for a in stories[i].actions.indices { code(&stories[i].actions[a].evidence) }
        }
        for i in criteria.indices {
            for s in criteria[i].strongest.indices { code(&criteria[i].strongest[s].evidence) }
        }
        for i in problems.indices { code(&problems[i].evidence) }
        for i in themes.indices {
            for k in themes[i].kinds.indices {
                if var line = themes[i].kinds[k].strongest {
                    code(&line.evidence)
                    themes[i].kinds[k].strongest = line
                }
            }
        }
        for i in responsibilities.indices { code(&responsibilities[i].evidence) }
        for i in skills.indices {
            if var line = skills[i].strongest {
                code(&line.evidence)
                skills[i].strongest = line
            }
        }
        if var rows = practice?.rows {
            for i in rows.indices { code(&rows[i].evidence) }
            practice?.rows = rows
        }
        for i in mentoring.indices { code(&mentoring[i].evidence) }
        for i in praise.indices { code(&praise[i].evidence) }
        for i in lessons.indices { code(&lessons[i].evidence) }
    }
}
