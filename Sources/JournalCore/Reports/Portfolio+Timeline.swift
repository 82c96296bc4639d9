internal import JournalMarkdown

extension Portfolio {
    /// No more quarters than these, the last ones.
    static let quarterLimit = 12
    /// No more weeks than these in the heatmap, the last ones: two years.
    static let heatLimit = 106

    /// A line a quarter that has an item: acts, what was solved, and the strongest act.
    static func timeline(_ source: PortfolioSource) -> [Quarter] {
        let journal = source.journal
        var solved: [String: [RichText]] = [:]
        for p in source.problems {
            if let day = journal.problems[p].solved {
                solved[day.isoQuarter, default: []].append(journal.problems[p].title)
            }
        }
        return source.quarters.suffix(quarterLimit).map { label, items in
            let strongest = source.facts.strongest(
                1, of: items.lazy.filter { source.facts.isAct($0) && source.facts.strength[$0] != .bare })
            return Quarter(
                label: label, acts: items.count { source.facts.isAct($0) },
                solved: Array((solved[label] ?? []).prefix(6)), text: strongest.first.map { journal.items[$0].text })
        }
    }

    /// Items by day, from the Monday of the first week shown to the last.
    static func heat(_ source: PortfolioSource) -> Heat? {
        guard let days = source.days else { return nil }
        let last = days.upperBound.isoWeek.monday
        let first = max(days.lowerBound.isoWeek.monday, last.advanced(by: -7 * (heatLimit - 1)))
        var weeks = [[Int]](repeating: [Int](repeating: 0, count: 7), count: first.distance(to: last) / 7 + 1)
        for i in source.range where !source.facts.is(i, .longSpan) {
            let place = first.distance(to: source.facts.days[i])
            if place >= 0 { weeks[place / 7][place % 7] += 1 }
        }
        return Heat(firstMonday: first, weeks: weeks)
    }
}

extension PortfolioSource {
    /// The items of each quarter that has any, in order of time, by its label: `2026-Q1`.
    var quarters: [(label: String, items: ItemRange)] {
        var found: [(label: String, items: ItemRange)] = []
        var start = range.startIndex
        while start < range.endIndex {
            let day = facts.days[start]
            let parts = day.parts
            let month = (parts.month - 1) / 3 * 3 + 4
            let next = CalendarDay(
                year: month > 12 ? parts.year + 1 : parts.year, month: month > 12 ? 1 : month, day: 1)
            let end = max(next.map { min(facts.firstItem(from: $0), range.endIndex) } ?? range.endIndex, start + 1)
            let first = CalendarDay(year: parts.year, month: month - 3, day: 1) ?? day
            let items = facts.items(start..<end, of: first...max(day, next?.advanced(by: -1) ?? day))
            if !items.isEmpty { found.append((day.isoQuarter, items)) }
            start = end
        }
        return found
    }
}
