extension Digest {
    /// Every item of the period by day, in order.
    static func byDay(_ source: DigestSource) -> [Day] {
        let catalogue = source.journal.catalogue
        var days: [Day] = []
        var items: [DayItem] = []
        for i in source.range {
            let day = source.facts.days[i]
            let kind = source.facts.kinds(i).first.map(Int.init)
            let theme = kind.map { catalogue.themes[source.facts.themeOfKind[$0]].id }
            items.append(
                DayItem(
                    id: source.journal.items[i].id,
                    labels: source.index.labels.labels(
                        i, in: source.journal.items, kind: kind, catalogue: catalogue),
                    theme: theme,
                    text: source.journal.items[i].text, detail: source.journal.items[i].detail,
                    tags: source.journal.items[i].tags))
            let next = source.range.index(after: i)
            let text = source.journal.items[i].dateText
            if next >= source.range.endIndex || source.facts.days[next] != day
                || source.journal.items[next].dateText != text
            {
                days.append(Day(day: day, items: items, dateText: text))
                items = []
            }
        }
        return days
    }
}
