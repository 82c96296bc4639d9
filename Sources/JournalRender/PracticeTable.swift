internal import JournalCore
internal import JournalMarkdown

/// Days from identified to solved, problem by problem in the order in which they were solved; essay N, "as you practice".
struct PracticeTable {
    let portfolio: Portfolio
    let context: PageContext

    func render() -> [UInt8] {
        var out: [UInt8] = []
        guard let practice = portfolio.practice, let most = practice.rows.map(\.days).max() else { return out }
        out.append("<table class=\"practice\"><caption>Days to solve, in order of time: ")
        append(practice.earlierCount, practice.earlierMedian, "first ", to: &out)
        out.append(", ")
        append(practice.laterCount, practice.laterMedian, "last ", to: &out)
        out.append("</caption><thead><tr><th scope=\"col\">Solved</th><th scope=\"col\">Problem</th>")
        out.append("<th scope=\"col\" class=\"r\">Days</th><th scope=\"col\"><span class=\"vh\">Bar</span></th>")
        out.append("</tr></thead><tbody>\n")
        for row in practice.rows {
            out.append("<tr><td class=\"ev\">")
            out.append(time: row.solved, portfolio.shortText(of: row.solved))
            out.append("</td><th scope=\"row\">")
            out.append(problem: row.title.shortened(toWords: 8), slug: row.slug, root: "", isLinked: !context.isAlone)
            out.append(evidence: row.evidence)
            out.append("</th><td class=\"r\">")
            out.append(number: row.days)
            out.append("</td><td class=\"g\">")
            Bar.append(row.days, of: most, colour: 3, to: &out)
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    /// `the first 3 in a median of 40 days`.
    private func append(_ count: Int, _ median: Double, _ which: StaticString, to out: inout [UInt8]) {
        out.append("the ")
        out.append(which)
        if count > 1 {
            out.append(number: count)
            out.append(" in a median of ")
        } else {
            out.append("in ")
        }
        out.append(medianDays: median)
    }
}
