internal import JournalCore
internal import JournalMarkdown

/// "One problem a month": a column a month, a row for each of what the essay asks: solved, documented, told, shared.
enum MonthStrip {
    private static let mostMonths = 12

    /// What a problem of a month is asked for.
    private struct Mark {
        var name: StaticString
        var meaning: StaticString
        var colour: Int
        var holds: @Sendable (Portfolio.MonthProblem) -> Bool
    }

    private static let marks: [Mark] = [
        Mark(name: "Solved", meaning: "closed in that month", colour: 1) { _ in true },
        Mark(name: "Documented", meaning: "before, after or impact", colour: 3) { $0.documented },
        Mark(name: "Told", meaning: "the plan was told", colour: 4) { $0.told },
        Mark(name: "Result shared", meaning: "evidence of it", colour: 2) { $0.shared },
    ]

    static func render(_ months: [Portfolio.Month]) -> [UInt8] {
        var out: [UInt8] = []
        let shown = months.suffix(mostMonths)
        guard shown.contains(where: { !$0.problems.isEmpty }) else { return out }
        let solved = shown.count { !$0.problems.isEmpty }
        let whole = shown.count { $0.problems.contains { problem in marks.allSatisfy { $0.holds(problem) } } }
        out.append(own: "<table class=\"strip\"><caption>One problem a month: solved in \(solved) of ")
        out.append(shown.count, "month", "months")
        out.append(own: ", with all four marks in \(whole)</caption><thead><tr><td></td>")
        for month in shown {
            out.append("<th scope=\"col\"><span aria-hidden=\"true\">")
            out.append(contentsOf: month.day.monthName.prefix(1).utf8)
            out.append("</span><span class=\"vh\">")
            out.append(contentsOf: month.day.monthText.utf8)
            out.append("</span></th>")
        }
        out.append("</tr></thead><tbody>\n")
        for mark in marks { append(mark, shown, to: &out) }
        out.append("</tbody></table>\n<ul class=\"legend\">")
        for mark in marks {
            out.append("<li>")
            appendKey(mark, to: &out)
            out.append(mark.name)
            out.append(": ")
            out.append(mark.meaning)
            out.append("</li>")
        }
        out.append("</ul>\n")
        return out
    }

    private static func append(_ mark: Mark, _ months: ArraySlice<Portfolio.Month>, to out: inout [UInt8]) {
        out.append("<tr><th scope=\"row\">")
        out.append(mark.name)
        out.append("</th>")
        for month in months {
            let count = month.problems.count(where: mark.holds)
            if count > 0 {
                out.append("<td class=\"yes\">")
                appendKey(mark, to: &out)
                out.append(count > 1 ? "<span>" : "<span class=\"vh\">")
                out.append(number: count)
                out.append("</span>")
            } else {
                out.append("<td><span aria-hidden=\"true\">·</span><span class=\"vh\">0</span>")
            }
            out.append("</td>")
        }
        out.append("</tr>\n")
    }

    private static func appendKey(_ mark: Mark, to out: inout [UInt8]) {
        out.append(
            own: "<svg class=\"key\" aria-hidden=\"true\"><rect class=\"b\(mark.colour)\"/></svg>")
    }
}
