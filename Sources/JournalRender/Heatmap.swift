internal import JournalCore
internal import JournalMarkdown

/// Items by day: weeks from left to right, in parts that stand side by side or one below the other, with a legend and
/// the totals as a table.
struct Heatmap {
    private let heat: Portfolio.Heat
    private let first: Int
    private let days: Int
    /// The least count of levels 1 to 4.
    private let floors: [Int]

    /// Weeks that are drawn at most: the last two years.
    private static let mostWeeks = 104
    private static let weeksInPart = 27

    init(_ heat: Portfolio.Heat) {
        self.heat = heat
        first = max(0, heat.weeks.count - Heatmap.mostWeeks)
        let drawn = heat.weeks.dropFirst(first)
        days = drawn.contains { $0.dropFirst(5).contains { $0 > 0 } } ? 7 : 5
        let most = drawn.joined().max() ?? 0
        let quarter = (most + 3) / 4
        floors = most <= 8 ? [1, 2, 3, 5] : [1, quarter + 1, 2 * quarter + 1, 3 * quarter + 1]
    }

    /// Appends the figure, or nothing where there is no week.
    func append(to out: inout [UInt8]) {
        let weeks = heat.weeks.count - first
        guard weeks > 0 else { return }
        let items = heat.weeks[first...].joined().reduce(0, +)
        let kept = heat.weeks[first...].joined().reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
        out.append("<figure class=\"kept\"><figcaption class=\"small\">")
        out.append(items, "item", "items")
        out.append(" on ")
        out.append(kept, "day", "days")
        out.append(first > 0 ? " of the last " : " in ")
        out.append(weeks, "week", "weeks")
        out.append(".</figcaption><div class=\"heat\">")
        let parts = (weeks + Heatmap.weeksInPart - 1) / Heatmap.weeksInPart
        let size = (weeks + parts - 1) / parts
        for start in stride(from: first, to: heat.weeks.count, by: size) {
            appendPart(start..<min(start + size, heat.weeks.count), to: &out)
        }
        out.append("</div>")
        appendLegend(to: &out)
        appendTotals(to: &out)
        out.append("</figure>\n")
    }

    private func level(_ count: Int) -> Int { floors.lastIndex { count >= $0 }.map { $0 + 1 } ?? 0 }

    private func appendPart(_ weeks: Range<Int>, to out: inout [UInt8]) {
        let width = 32 + weeks.count * 15
        let height = 18 + days * 15
        let monday = heat.firstMonday.advanced(by: weeks.lowerBound * 7)
        let sunday = heat.firstMonday.advanced(by: weeks.upperBound * 7 - 1)
        let items = heat.weeks[weeks].joined().reduce(0, +)
        out.append(
            own:
                "<svg width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\""
        )
        out.appendEscaped("\(monday.range(to: sunday)): \(items) items")
        out.append("\"><g aria-hidden=\"true\">")
        appendLabels(weeks, to: &out)
        out.append("</g>")
        var paths = [[UInt8]](repeating: [], count: 5)
        for (column, week) in weeks.enumerated() {
            for day in 0..<min(days, heat.weeks[week].count) {
                let level = level(heat.weeks[week][day])
                paths[level].append(own: "M\(32 + column * 15) \(18 + day * 15)h12v12h-12z")
            }
        }
        for (level, path) in paths.enumerated() where !path.isEmpty {
            out.append("<path class=\"h")
            out.append(number: level)
            out.append("\" d=\"")
            out.append(contentsOf: path)
            out.append("\"/>")
        }
        out.append("</svg>")
    }

    private func appendLabels(_ weeks: Range<Int>, to out: inout [UInt8]) {
        var lastMonth = -1
        for (column, week) in weeks.enumerated() {
            let monday = heat.firstMonday.advanced(by: week * 7)
            let month = monday
            let isFirst = month.day <= 7
            if isFirst, month.monthIndex != lastMonth, column + 2 <= weeks.count {
                let year = month.month == 1 ? " \(month.year)" : ""
                out.append(
                    own:
                        "<text x=\"\(32 + column * 15)\" y=\"11\">\(month.shortMonthName)\(column + 4 < weeks.count ? year : "")</text>"
                )
            }
            if isFirst { lastMonth = month.monthIndex }
        }
        for day in stride(from: 0, to: days, by: 2) {
            out.append(own: "<text x=\"0\" y=\"\(28 + day * 15)\">\(DayText.weekdays[day].prefix(3))</text>")
        }
    }

    private func appendLegend(to out: inout [UInt8]) {
        out.append("<ul class=\"legend\">")
        for level in 0...4 {
            out.append("<li><svg class=\"key\" aria-hidden=\"true\"><rect class=\"h")
            out.append(number: level)
            out.append("\"/></svg>")
            if level == 0 {
                out.append("none")
            } else if level == 4 {
                out.append(own: "\(floors[3]) or more items a day")
            } else {
                let last = floors[level] - 1
                out.append(own: last > floors[level - 1] ? "\(floors[level - 1])–\(last)" : "\(last)")
            }
            out.append("</li>")
        }
        out.append("</ul>")
    }

    private func appendTotals(to out: inout [UInt8]) {
        var rows: [(month: CalendarDay, items: Int, days: Int)] = []
        for week in first..<heat.weeks.count {
            for (day, count) in heat.weeks[week].enumerated() {
                let date = heat.firstMonday.advanced(by: week * 7 + day)
                if rows.last?.month.monthIndex != date.monthIndex { rows.append((date, 0, 0)) }
                rows[rows.count - 1].items += count
                rows[rows.count - 1].days += count > 0 ? 1 : 0
            }
        }
        out.append(
            "<details class=\"totals\"><summary>Items by month</summary><table><thead><tr><th scope=\"col\">Month</th>")
        out.append(
            "<th scope=\"col\" class=\"r\">Items</th><th scope=\"col\" class=\"r\">Days</th></tr></thead><tbody>")
        for row in rows where row.items > 0 {
            out.append(own: "<tr><th scope=\"row\">\(row.month.monthText)</th>")
            out.append(own: "<td class=\"r\">\(row.items)</td><td class=\"r\">\(row.days)</td></tr>")
        }
        out.append("</tbody></table></details>")
    }
}
