extension Portfolio {
    /// Days to solve in the order in which problems were solved, and the medians of the earlier and the later half.
    static func practice(_ source: PortfolioSource, _ citations: inout Citations) -> Practice? {
        let journal = source.journal
        let solved = source.problems.compactMap { p -> (problem: Int, day: CalendarDay, days: Int)? in
            guard let day = journal.problems[p].solved, let days = journal.problems[p].days else { return nil }
            return (p, day, days)
        }
        .sorted { ($0.day, $0.problem) < ($1.day, $1.problem) }
        guard solved.count > 1 else { return nil }
        let rows = solved.suffix(Practice.mostRows).map { p, day, days in
            let problem = journal.problems[p]
            return Practice.Row(
                title: problem.title, slug: problem.slug, solved: day, days: days,
                evidence: citations.cite(problem.solvedItems.prefix(1)))
        }
        let days = solved.map(\.days)
        let half = days.count / 2
        return Practice(
            rows: rows, count: days.count, earlierMedian: median(days[..<half].sorted()) ?? 0,
            laterMedian: median(days[half...].sorted()) ?? 0)
    }

    /// How much of the evidence is of the last 13 weeks; nil where the period is no longer than that.
    static func recency(of evidence: [Evidence], in days: ClosedRange<CalendarDay>?) -> Recency? {
        guard let days, !evidence.isEmpty else { return nil }
        let length = days.lowerBound.distance(to: days.upperBound) + 1
        guard length > Recency.days else { return nil }
        let since = days.upperBound.advanced(by: 1 - Recency.days)
        return Recency(
            since: since, recent: evidence.count { $0.day >= since }, total: evidence.count,
            evenShare: (Recency.days * 100 + length / 2) / length)
    }
}
