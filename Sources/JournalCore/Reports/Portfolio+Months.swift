extension Portfolio {
    /// No more months than these, the last ones.
    static let monthLimit = 24

    /// The strip "one problem a month": every month of the period, with the problems solved in it; essay G.
    static func months(_ source: PortfolioSource) -> [Month] {
        guard let days = source.days else { return [] }
        var months: [Month] = []
        var places: [Int: Int] = [:]
        let last = monthNumber(days.upperBound)
        for number in max(monthNumber(days.lowerBound), last - monthLimit + 1)...last {
            guard let day = CalendarDay(year: number / 12, month: number % 12 + 1, day: 1) else { continue }
            places[number] = months.count
            months.append(Month(day: day, problems: []))
        }
        for p in source.problems {
            let problem = source.journal.problems[p]
            guard let solved = problem.solved, let place = places[monthNumber(solved)] else { continue }
            months[place].problems.append(
                MonthProblem(
                    title: problem.title, slug: problem.slug,
                    documented: problem.before != nil || problem.after != nil || problem.impact != nil,
                    told: problem.progress.has(.tell),
                    shared: problem.solvedItems.contains { source.journal.items[$0].has("evidence") }))
        }
        return source.problems.isEmpty ? [] : months
    }

    private static func monthNumber(_ day: CalendarDay) -> Int {
        let parts = day.parts
        return parts.year * 12 + parts.month - 1
    }
}
