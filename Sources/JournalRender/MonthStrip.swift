internal import JournalCore
internal import JournalMarkdown

/// "One problem a month": a column a month, a row for each of what the essay asks: solved, documented, told, shared.
enum MonthStrip {
    private static let mostMonths = 12

    static func render(_ months: [Portfolio.Month]) -> [UInt8] {
        var out: [UInt8] = []
        let shown = months.suffix(mostMonths)
        guard shown.contains(where: { !$0.problems.isEmpty }) else { return out }
        out.append("<table class=\"strip\"><caption>One problem a month</caption><thead><tr><td></td>")
        for month in shown {
            out.append("<th scope=\"col\"><span aria-hidden=\"true\">")
            out.append(contentsOf: month.day.monthName.prefix(1).utf8)
            out.append("</span><span class=\"vh\">")
            out.append(contentsOf: month.day.monthText.utf8)
            out.append("</span></th>")
        }
        out.append("</tr></thead><tbody>\n")
        append("Solved", shown, to: &out) { _ in true }
        append("Documented", shown, to: &out) { $0.documented }
        append("Told", shown, to: &out) { $0.told }
        append("Result shared", shown, to: &out) { $0.shared }
        out.append("</tbody></table>\n")
        return out
    }

    private static func append(
        _ head: StaticString, _ months: ArraySlice<Portfolio.Month>, to out: inout [UInt8],
        _ counts: (Portfolio.MonthProblem) -> Bool
    ) {
        out.append("<tr><th scope=\"row\">")
        out.append(head)
        out.append("</th>")
        for month in months {
            let count = month.problems.reduce(0) { $0 + (counts($1) ? 1 : 0) }
            if count > 0 {
                out.append("<td class=\"yes\">")
                out.append(number: count)
            } else {
                out.append("<td><span aria-hidden=\"true\">·</span><span class=\"vh\">0</span>")
            }
            out.append("</td>")
        }
        out.append("</tr>\n")
    }
}
