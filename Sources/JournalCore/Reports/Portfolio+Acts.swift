extension Portfolio {
    /// Acts by theme and kind, with the strongest of each kind; what was never done is left out.
    static func themes(_ source: PortfolioSource, _ citations: inout Citations) -> [ThemeRows] {
        let facts = source.facts
        let catalogue = source.journal.catalogue
        var counts = [Int](repeating: 0, count: facts.kindCount)
        var backed = counts
        var strongest = [Int](repeating: -1, count: facts.kindCount)
        var themeCounts = [Int](repeating: 0, count: catalogue.themes.count)
        var lastOfTheme = [Int](repeating: -1, count: catalogue.themes.count)
        for i in source.range {
            for kind in facts.kinds(i) {
                let kind = Int(kind)
                counts[kind] += 1
                if facts.strength[i] == .backed { backed[kind] += 1 }
                if strongest[kind] < 0 || facts.isStronger(i, than: strongest[kind]) { strongest[kind] = i }
                let theme = facts.themeOfKind[kind]
                // An act of two kinds of one theme counts once.
                if lastOfTheme[theme] != i { themeCounts[theme] += 1 }
                lastOfTheme[theme] = i
            }
        }
        return catalogue.themes.indices.compactMap { theme in
            guard themeCounts[theme] > 0 else { return nil }
            var rows: [KindRow] = []
            for (kind, act) in catalogue.acts.enumerated() where facts.themeOfKind[kind] == theme && counts[kind] > 0 {
                rows.append(
                    KindRow(
                        id: act.id, name: act.name, sentence: act.sentence, count: counts[kind], backed: backed[kind],
                        strongest: source.line(strongest[kind], &citations)))
            }
            return ThemeRows(
                id: catalogue.themes[theme].id, name: catalogue.themes[theme].name, acts: themeCounts[theme],
                kinds: rows)
        }
    }

    /// Acts that build systems against those that put fires out, for each quarter that has either; the last twelve.
    static func systems(_ source: PortfolioSource) -> [SystemsQuarter] {
        let work = SystemsOfWork(source.journal.catalogue, facts: source.facts)
        var quarters: [SystemsQuarter] = []
        for (label, items) in source.quarters {
            let (systems, fires) = work.count(items, facts: source.facts)
            if systems + fires > 0 {
                quarters.append(SystemsQuarter(label: label, systems: systems, firefighting: fires))
            }
        }
        return quarters.suffix(Portfolio.quarterLimit)
    }
}
