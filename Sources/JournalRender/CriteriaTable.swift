internal import JournalCore
internal import JournalMarkdown

/// What the next level asks for, a row each: the strongest evidence and the number of acts. A private build shows the
/// rows that are thin or empty as such; others leave the empty ones out.
enum CriteriaTable {
    static func render(_ portfolio: Portfolio) -> [UInt8] {
        let isPrivate = portfolio.audience == .private
        let rows = portfolio.criteria.filter { isPrivate || $0.state != .empty }
        var out: [UInt8] = []
        guard !rows.isEmpty else { return out }
        out.append("<table class=\"stack\"><thead><tr><th scope=\"col\">Criterion</th>")
        out.append(
            "<th scope=\"col\">Strongest evidence</th><th scope=\"col\" class=\"r\">Acts</th></tr></thead><tbody>\n")
        for row in rows {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(row.name)
            out.append("</th><td>")
            if row.strongest.isEmpty, row.state == .empty {
                out.append("<span class=\"open\">Nothing yet</span>")
            }
            for (i, line) in row.strongest.prefix(2).enumerated() {
                if i > 0 { out.append("<br>") }
                out.append(line.text.shortened(toWords: 16))
                out.append(evidence: line.evidence)
            }
            if isPrivate, row.state == .thin {
                out.append(
                    row.strongest.isEmpty ? "<span class=\"open\">Thin</span>" : " <span class=\"open\">Thin</span>")
            }
            out.append("</td><td class=\"r\" data-k=\"Acts\">")
            // What counts by its tag alone may be no act: a step of a problem, a lesson.
            if row.acts == 0, row.others > 0 {
                out.append("none; ")
                out.append(row.others, "item", "items")
            } else {
                out.append(number: row.acts)
            }
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }
}
