internal import JournalCore
internal import JournalMarkdown

/// Every item of the period, day by day: what it is, its text, its detail. The rows that are written a hundred thousand
/// times: bytes only, nothing made for a row.
enum DayList {
    static func render(_ days: [Digest.Day], context: PageContext) -> [UInt8] {
        var out: [UInt8] = []
        let items = days.reduce(0) { $0 + $1.items.count }
        guard items > 0 else { return out }
        out.reserveCapacity(items * 320)
        for day in days where !day.items.isEmpty {
            out.append("<div class=\"day\"><h3>")
            if let span = day.dateText {
                out.appendEscaped(span)
            } else {
                out.append(time: day.day, "\(day.day.weekdayName) \(day.day.longTextWithoutYear)")
            }
            out.append("</h3><ul>\n")
            for item in day.items { append(item, context, to: &out) }
            out.append("</ul></div>\n")
        }
        return out
    }

    private static func append(_ item: Digest.DayItem, _ context: PageContext, to out: inout [UInt8]) {
        out.append("<li id=\"")
        out.appendEscaped(item.id)
        if let theme = item.theme {
            out.append("\"><span class=\"kind k")
            out.append(number: context.colour(of: theme))
            out.append("\">")
        } else {
            out.append("\"><span class=\"kind\">")
        }
        for (i, label) in item.labels.enumerated() {
            if i > 0 { out.append(", ") }
            out.appendEscaped(label)
        }
        out.append("</span><div>")
        out.append(item.text)
        for tag in item.tags {
            out.append(" <span class=\"tag\">#")
            out.appendEscaped(tag)
            out.append("</span>")
        }
        if !item.detail.isEmpty {
            out.append("<div class=\"detail\">")
            item.detail.appendHTML(to: &out, headings: 3)
            out.append("</div>")
        }
        out.append("</div></li>\n")
    }
}
