internal import JournalCore
internal import JournalMarkdown
internal import JournalText

/// Every claim of the portfolio: a row with its code, date, text, kind and source, and a filter by quarter that needs no
/// script.
struct EvidenceTable {
    let portfolio: Portfolio
    let context: PageContext

    /// Rows from which on each is short: two hundred of them must fit a page of 150 kB.
    private static let mostLong = 120

    private var isShort: Bool { portfolio.evidence.count > EvidenceTable.mostLong }

    /// Quarters that the style sheet has a filter for.
    private static let mostFilters = 8

    func render() -> [UInt8] {
        var out: [UInt8] = []
        let rows = portfolio.evidence
        guard !rows.isEmpty else { return out }
        out.reserveCapacity(rows.count * 480)
        var quarters: [String] = []
        for row in rows {
            let quarter = row.day.isoQuarter
            if quarters.last != quarter, !quarters.contains(quarter) { quarters.append(quarter) }
        }
        let isFiltered = (2...EvidenceTable.mostFilters).contains(quarters.count)
        if isFiltered { appendFilter(quarters, to: &out) }
        out.append("<table class=\"stack\"><thead><tr><th scope=\"col\">Code</th><th scope=\"col\">Date</th>")
        out.append(
            "<th scope=\"col\">Item</th><th scope=\"col\">Kind</th><th scope=\"col\">Source</th></tr></thead><tbody>\n")
        for row in rows {
            let quarter = isFiltered ? quarters.firstIndex(of: row.day.isoQuarter) : nil
            append(row, quarter: quarter, to: &out)
        }
        out.append("</tbody></table>\n")
        return out
    }

    /// How much of the evidence is of the last quarter of the period, beside what an even spread would be.
    static func sentence(of recency: Portfolio.Recency?) -> [UInt8] {
        var out: [UInt8] = []
        guard let recency, recency.total > 0 else { return out }
        let share = (recency.recent * 100 + recency.total / 2) / recency.total
        out.append(own: "\(recency.recent) of \(recency.total) (\(share) %) are from the last quarter, since ")
        out.append(time: recency.since, recency.since.longText)
        out.append(own: "; spread evenly it would be \(recency.evenShare) %.")
        return out
    }

    private func appendFilter(_ quarters: [String], to out: inout [UInt8]) {
        out.append("<fieldset class=\"filter\"><legend>Show</legend>")
        out.append("<label><input type=\"radio\" name=\"q\" id=\"q0\" checked>All</label>")
        for (i, quarter) in quarters.enumerated() {
            out.append(
                own: "<label><input type=\"radio\" name=\"q\" id=\"q\(i + 1)\">\(Quarter.words(quarter))</label>")
        }
        out.append("</fieldset>\n")
    }

    private func append(_ row: Portfolio.Evidence, quarter: Int?, to out: inout [UInt8]) {
        out.append("<tr id=\"e")
        out.append(number: row.code)
        if let quarter {
            out.append("\" data-q=\"")
            out.append(number: quarter + 1)
        }
        // The style sheet knows the cells by their order: a class each would be a tenth of the page.
        out.append("\"><th scope=\"row\">E")
        out.append(number: row.code)
        out.append("</th><td>")
        let isLinked = !context.isAlone && row.isInDigest
        if isLinked {
            out.append("<a href=\"")
            out.appendDigestAddress(root: "", week: row.day.isoWeek, item: row.item)
            out.append("\">")
        }
        out.appendEscaped(row.dateText ?? row.day.shortText)
        if isLinked { out.append("</a>") }
        out.append("</td><td>")
        out.append(row.text.shortened(toWords: isShort ? 8 : 12))
        if !isShort { appendResult(row, to: &out) }
        if !isShort, let heading = row.heading {
            out.append(" <span class=\"small\">(")
            out.append(heading.shortened(toWords: 6), links: false)
            out.append(")</span>")
        }
        out.append("</td><td>")
        out.appendEscaped(row.kind)
        out.append("</td><td>")
        for (i, source) in row.sources.enumerated() {
            if i > 0 { out.append(", ") }
            SourceLink.append(source, to: &out)
        }
        if let location = row.location {
            out.append(row.sources.isEmpty ? "<code>" : "<br><code>")
            out.appendEscaped(location.file)
            out.append(0x3A)
            out.append(number: Int(location.position.line))
            out.append("</code>")
        }
        out.append("</td></tr>\n")
    }

    private func appendResult(_ row: Portfolio.Evidence, to out: inout [UInt8]) {
        guard row.impact != nil || row.after != nil || row.worth != nil else { return }
        out.append(" <span class=\"so\">")
        if let impact = row.impact {
            out.append(sentence: impact.shortened(toWords: 9))
        } else if row.after != nil {
            out.append(before: row.before, after: row.after)
        }
        if let worth = row.worth {
            if row.impact != nil || row.after != nil { out.append(row.impact == nil ? ". " : " ") }
            out.append(worth: worth)
        }
        out.append("</span>")
    }
}
