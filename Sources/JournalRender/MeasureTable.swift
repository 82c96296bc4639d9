internal import JournalCore
internal import JournalMarkdown

/// The values of a problem over time: a line a unit, and each value in a table.
enum MeasureTable {
    private static let most = 60

    static func render(_ measures: [Problem.Measure]) -> [UInt8] {
        var out: [UInt8] = []
        guard measures.count > 1 else { return out }
        out.append("<div class=\"pair\"><div class=\"large\">")
        for series in measures.series { Sparkline.append(series, to: &out) }
        out.append(
            "</div><table><thead><tr><th scope=\"col\">Day</th><th scope=\"col\" class=\"r\">Value</th></tr></thead><tbody>\n"
        )
        for measure in measures.suffix(most) {
            out.append("<tr><th scope=\"row\" class=\"ev\">")
            out.append(time: measure.day, measure.day.longText)
            out.append("</th><td class=\"r\">")
            out.appendEscaped(measure.text)
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table></div>\n")
        return out
    }
}
