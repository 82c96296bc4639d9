internal import JournalCore
internal import JournalMarkdown

/// Credits by person, what the author gave and what came back; for the author alone. Essay W, "idiosyncrasy credits".
enum LedgerTable {
    private static let mostRows = 10

    static func render(_ portfolio: Portfolio, context: PageContext) -> [UInt8] {
        let rows = portfolio.ledger
        var out: [UInt8] = []
        guard !rows.isEmpty else { return out }
        let gave = rows.reduce(0) { $0 + $1.gave }
        let got = rows.reduce(0) { $0 + $1.got }
        out.append("<table class=\"stack credits\"><caption>Credits, for you alone: ")
        out.append(own: "gave \(gave), got \(got)</caption><thead><tr><th scope=\"col\">Who</th>")
        for head in ["Gave", "Praise", "Feedback", "Help", "Balance"] as [StaticString] {
            out.append("<th scope=\"col\" class=\"r\">")
            out.append(head)
            out.append("</th>")
        }
        out.append("<th scope=\"col\">Last</th></tr></thead><tbody>\n")
        for row in rows.prefix(mostRows) {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(context.name(of: row.person))
            out.append("</th>")
            append(row.gave, "Gave", to: &out)
            append(row.praise, "Praise", to: &out)
            append(row.feedback, "Feedback", to: &out)
            append(row.help, "Help", to: &out)
            out.append("<td class=\"r\" data-k=\"Balance\">")
            if row.balance > 0 { out.append("+") }
            if row.balance < 0 { out.append("−") }
            out.append(number: abs(row.balance))
            out.append("</td><td class=\"small\" data-k=\"Last\">")
            out.append(time: row.last, portfolio.shortText(of: row.last))
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        if rows.count > mostRows { out.append(own: "<p class=\"small\">And \(rows.count - mostRows) more.</p>\n") }
        return out
    }

    private static func append(_ number: Int, _ name: StaticString, to out: inout [UInt8]) {
        out.append("<td class=\"r\" data-k=\"")
        out.append(name)
        out.append("\">")
        out.append(number: number)
        out.append("</td>")
    }
}
