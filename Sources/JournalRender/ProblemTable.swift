internal import JournalCore
internal import JournalMarkdown

/// The problems of the portfolio: before → after, days, steps as marks, a bar on the period's axis; open ones kept in.
struct ProblemTable {
    let portfolio: Portfolio
    let context: PageContext

    /// Rows of the table; further problems follow as links.
    private static let mostRows = 24
    private static let mostLinks = 200

    /// The sentence above the table.
    func summary() -> [UInt8] {
        var out: [UInt8] = []
        let open = portfolio.problems.reduce(0) { $0 + ($1.closed == nil ? 1 : 0) }
        guard !portfolio.problems.isEmpty else { return out }
        if portfolio.solvedCount > 0 {
            out.append(number: portfolio.solvedCount)
            out.append(" solved")
            if let days = portfolio.medianDays {
                if portfolio.timedCount < portfolio.solvedCount {
                    out.append(", ")
                    out.append(number: portfolio.timedCount)
                    out.append(" of them")
                }
                out.append(portfolio.timedCount > 1 ? " in a median of " : " in ")
                out.append(medianDays: days)
            }
        } else {
            out.append("None solved yet")
        }
        if open > 0 {
            out.append("; ")
            out.append(number: open)
            out.append(" open")
        }
        out.append(0x2E)
        return out
    }

    func render() -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.problems.isEmpty, let period = portfolio.period else { return out }
        let bar = TimeBar(period)
        out.append(
            "<table class=\"stack gantt\"><thead><tr><th scope=\"col\">Problem</th><th scope=\"col\">Before</th>")
        out.append(
            "<th scope=\"col\">After</th><th scope=\"col\">Steps</th><th scope=\"col\" class=\"r\">Took</th><th scope=\"col\">"
        )
        bar.appendHead("Opened and solved", to: &out)
        out.append("</th></tr></thead><tbody>\n")
        for row in portfolio.problems.prefix(ProblemTable.mostRows) { append(row, bar, period.upperBound, to: &out) }
        out.append("</tbody></table>\n")
        appendRest(to: &out)
        return out
    }

    private func append(_ row: Portfolio.ProblemRow, _ bar: TimeBar, _ end: CalendarDay, to out: inout [UInt8]) {
        out.append("<tr><th scope=\"row\">")
        out.append(problem: row.title, slug: row.slug, root: "", isLinked: !context.isAlone)
        out.append(evidence: row.evidence)
        if row.closed == nil, row.persistence.weeks > 1 { append(row.persistence, to: &out) }
        out.append("</th>")
        appendCell("from", "was", row.before, to: &out)
        appendCell("to", row.closed == nil ? "" : "now", row.after, to: &out)
        out.append("<td>")
        StepMarks.append(row.steps, to: &out)
        if let next = row.next {
            out.append("<span class=\"small next\">next: ")
            out.append(contentsOf: next.asNext(hasIdea: row.hasIdea).utf8)
            out.append("</span>")
        }
        out.append("</td><td class=\"r took\">")
        let words: StaticString? = row.closed == nil ? "open" : row.status == .dropped ? "dropped" : nil
        let days = row.days ?? row.opened.map { $0.distance(to: row.closed ?? end) }
        if row.closed == nil { out.append("<span class=\"open\">") }
        if let words { out.append(words) }
        if let days {
            if words != nil { out.append(", ") }
            out.append(days, "day", "days")
        }
        if row.closed == nil { out.append("</span>") }
        out.append("</td><td class=\"g\">")
        // Where nobody sees the opening, a bar begins and ends with what closed the problem.
        if let first = row.opened ?? row.closed { appendTime(row, from: first, bar, end, to: &out) }
        out.append("</td></tr>\n")
    }

    private func appendTime(
        _ row: Portfolio.ProblemRow, from first: CalendarDay, _ bar: TimeBar, _ end: CalendarDay, to out: inout [UInt8]
    ) {
        out.append("<span class=\"vh\">")
        if let closed = row.closed {
            out.appendEscaped(portfolio.shortText(of: min(first, closed)...closed))
        } else {
            out.appendEscaped("\(portfolio.shortText(of: first)) to the end")
        }
        out.append("</span>")
        bar.append(first, row.closed ?? max(end, first), isOpen: row.closed == nil, to: &out)
    }

    private func appendCell(_ cell: StaticString, _ mark: StaticString, _ text: RichText?, to out: inout [UInt8]) {
        guard let text else {
            out.append("<td class=\"none\"></td>")
            return
        }
        out.append("<td class=\"")
        out.append(cell)
        out.append("\">")
        if mark.utf8CodeUnitCount > 0 {
            out.append("<span class=\"")
            out.append(mark)
            out.append("\">")
            out.append(text)
            out.append("</span>")
        } else {
            out.append(text)
        }
        out.append("</td>")
    }

    /// How persistent a nuisance an open problem is: they stand in the order of it.
    private func append(_ persistence: Persistence, to out: inout [UInt8]) {
        out.append("<span class=\"small rel\">")
        out.append(persistence.weeks, "week", "weeks")
        if persistence.people > 0 {
            out.append(", ")
            out.append(persistence.people, "person", "people")
        }
        out.append("</span>")
    }

    private func appendRest(to out: inout [UInt8]) {
        let rest = portfolio.problems.dropFirst(ProblemTable.mostRows)
        let more = rest.count + portfolio.problemsOmitted
        guard more > 0 else { return }
        guard !rest.isEmpty else {
            out.append("<p class=\"small\">And ")
            out.append(more, "more problem", "more problems")
            out.append(".</p>\n")
            return
        }
        out.append("<details class=\"more\"><summary>")
        out.append(more, "more problem", "more problems")
        out.append("</summary><ul class=\"plain\">")
        for row in rest.prefix(ProblemTable.mostLinks) {
            out.append("<li>")
            out.append(problem: row.title, slug: row.slug, root: "", isLinked: !context.isAlone)
            out.append("</li>")
        }
        out.append("</ul></details>\n")
    }
}
