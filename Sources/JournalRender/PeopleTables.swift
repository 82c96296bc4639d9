internal import JournalCore
internal import JournalMarkdown

/// Reach by team and relation, who was taught and mentored, and how promises were kept.
struct PeopleTables {
    let portfolio: Portfolio
    let context: PageContext

    private static let mostRows = 10

    func reach() -> [UInt8] {
        var out: [UInt8] = []
        guard let most = portfolio.reach.map(\.items).max() else { return out }
        out.append("<table><caption>Items that name each team</caption><thead><tr><th scope=\"col\">Team</th>")
        out.append("<th scope=\"col\" class=\"r\">Items</th><th scope=\"col\">Who</th></tr></thead><tbody>\n")
        for row in portfolio.reach.prefix(PeopleTables.mostRows) {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(row.team)
            if let relation = row.relation {
                out.append("<span class=\"small rel\">")
                out.append(contentsOf: relation.words.utf8)
                out.append("</span>")
            }
            out.append("</th><td class=\"r\">")
            out.append(number: row.items)
            out.append("</td><td>")
            Bar.append(row.items, of: most, colour: 1, to: &out)
            out.append("<span class=\"small\">")
            out.appendEscaped(names(row.people))
            if let last = row.last {
                out.append("<span class=\"since\">; last ")
                out.append(time: last, last.shortText)
                out.append("</span>")
            }
            out.append("</span></td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    private func names(_ people: [String]) -> String {
        let shown = context.names(of: Array(people.prefix(6)))
        return people.count > 6 ? "\(shown) and \(people.count - 6) others" : shown
    }

    func mentoring() -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.mentoring.isEmpty else { return out }
        out.append("<table><caption>Taught, coached and mentored</caption><thead><tr><th scope=\"col\">Who</th>")
        out.append("<th scope=\"col\" class=\"r\">Times</th><th scope=\"col\">When</th></tr></thead><tbody>\n")
        for row in portfolio.mentoring.prefix(PeopleTables.mostRows) {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(context.name(of: row.person))
            out.append("</th><td class=\"r\">")
            out.append(number: row.count)
            out.append("</td><td class=\"small\">")
            out.appendEscaped(row.first.range(to: row.last))
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    /// What the author gave and got, by person; for the author alone.
    func ledger() -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.ledger.isEmpty else { return out }
        out.append("<table><caption>Given and got, for you alone</caption><thead><tr><th scope=\"col\">Who</th>")
        out.append("<th scope=\"col\" class=\"r\">Gave</th><th scope=\"col\" class=\"r\">Got</th>")
        out.append("<th scope=\"col\">Last</th></tr></thead><tbody>\n")
        for row in portfolio.ledger.prefix(PeopleTables.mostRows) {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(context.name(of: row.person))
            out.append(own: "</th><td class=\"r\">\(row.gave)</td><td class=\"r\">\(row.got)</td><td class=\"small\">")
            out.append(time: row.last, row.last.shortText)
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    /// One sentence: the promises that can be judged, by what came of them.
    func promises() -> [UInt8] {
        var out: [UInt8] = []
        guard let counts = portfolio.promises, counts.kept + counts.missed + counts.open > 0 else { return out }
        out.append(counts.kept, "promise kept", "promises kept")
        let parts: [(Int, StaticString)] = [
            (counts.early, " early"), (counts.onTime, " on time"), (counts.late, " late"),
        ]
        let said = parts.filter { $0.0 > 0 }
        for (i, part) in said.enumerated() {
            out.append(i == 0 ? ": " : ", ")
            out.append(number: part.0)
            out.append(part.1)
        }
        if counts.missed > 0 {
            out.append("; ")
            out.append(number: counts.missed)
            out.append(" missed")
        }
        if counts.open > 0 {
            out.append("; ")
            out.append(number: counts.open)
            out.append(" still open")
        }
        out.append(0x2E)
        return out
    }
}
