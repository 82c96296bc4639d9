package import JournalCore
internal import JournalMarkdown

/// `digests/index.html`: the weeks, newest first.
package enum DigestIndexPage {
    static let template = "digests"

    static let vocabulary = TemplateVocabulary(["kicker", "heading", "years", "count"])

    /// What the index says of a week.
    package struct Week: Sendable {
        /// The digest's week, which the row links to.
        package var week: ISOWeek
        /// How many of these are acts.
        package var acts: Int
        /// How many problems have a `solved` item in the week.
        package var problemsSolved: Int
        /// The digest's sentence as HTML without links; empty where it has none.
        package var summary: [UInt8]

        /// A week's row, from its digest; its summary is kept as markup.
        package init?(_ digest: Digest) {
            guard let week = digest.week else { return nil }
            self.week = week
            acts = digest.counts.acts
            problemsSolved = digest.counts.problemsSolved
            summary = []
            digest.summary?.appendHTML(to: &summary, links: false)
        }
    }

    /// The page's bytes; the weeks in any order.
    package static func render(_ weeks: [Week], author: JournalConfig.Author, context: PageContext) -> [UInt8] {
        let weeks = weeks.sorted { $0.week > $1.week }
        let count = weeks.count.counted("week", "weeks")
        var values = context.values(
            title: "Weekly digests: \(author.name ?? context.title)", description: "All weekly digests: \(count).",
            root: "../")
        values["kicker"] = .text(author.name ?? context.title)
        values["heading"] = .text("Weekly digests")
        values["count"] = .text(count)
        values["years"] = .html(years(weeks))
        return context.templates.render(values, page: template)
    }

    /// A table a year, newest first.
    private static func years(_ weeks: [Week]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(weeks.count * 300)
        var year: Int?
        for week in weeks {
            if week.week.year != year {
                if year != nil { out.append("</tbody></table></section>\n") }
                year = week.week.year
                out.append(own: "<section class=\"part\" aria-labelledby=\"s.\(week.week.year)\">")
                out.append(own: "<h2 id=\"s.\(week.week.year)\">\(week.week.year)</h2>\n")
                out.append(
                    "<table class=\"stack weeks\"><thead><tr><th scope=\"col\">Week</th><th scope=\"col\">Days</th>")
                out.append(
                    "<th scope=\"col\" class=\"r\">Acts</th><th scope=\"col\">What moved</th></tr></thead><tbody>\n")
            }
            append(week, to: &out)
        }
        if year != nil { out.append("</tbody></table></section>\n") }
        return out
    }

    private static func append(_ week: Week, to out: inout [UInt8]) {
        out.append("<tr><th scope=\"row\"><a href=\"")
        out.appendDigestAddress(root: "../", week: week.week)
        out.append(own: "\">Week \(week.week.number)</a></th><td class=\"ev\">")
        out.appendEscaped(week.week.days.longTextWithoutYear)
        out.append(own: "</td><td class=\"r\" data-k=\"Acts\">\(week.acts)</td><td class=\"what\">")
        out.append(contentsOf: week.summary)
        if week.problemsSolved > 0 {
            if !week.summary.isEmpty { out.append(0x20) }
            out.append("<span class=\"now\">")
            out.append(week.problemsSolved, "problem solved", "problems solved")
            out.append("</span>")
        }
        out.append("</td></tr>\n")
    }
}
