internal import JournalCore
internal import JournalMarkdown

/// Reach by team and relation, who was taught and mentored, and how promises were kept.
struct PeopleTables {
    let portfolio: Portfolio
    let context: PageContext

    private static let mostRows = 10

    /// Teams by the direction in which they stand: up, across, down, outside.
    func reach() -> [UInt8] {
        var out: [UInt8] = []
        let rows = shownTeams
        guard let most = rows.map(\.items).max() else { return out }
        out.append("<table class=\"kinds reach\"><caption>Items that name each team</caption><thead><tr>")
        out.append("<th scope=\"col\">Team</th><th scope=\"col\" class=\"r\">Items</th>")
        out.append("<th scope=\"col\">Who</th></tr></thead>\n")
        for direction in Portfolio.Direction.allCases.map(Optional.some) + [nil] {
            let group = rows.filter { $0.relation?.direction == direction }
            guard !group.isEmpty else { continue }
            out.append("<tbody><tr class=\"theme\"><th scope=\"rowgroup\" colspan=\"3\">")
            out.append(direction?.words ?? "Relation not named")
            if let direction, let network = portfolio.network {
                let share = network.share(of: direction)
                out.append(own: ", \(share) % of mentions")
            }
            out.append("</th></tr>\n")
            for row in group { append(row, most, to: &out) }
            out.append("</tbody>\n")
        }
        out.append("</table>\n")
        let more = portfolio.reach.count - rows.count
        if more > 0 {
            out.append(own: "<p class=\"small\">And \(more) more.</p>\n")
        }
        return out
    }

    /// The teams that are named most, and of each direction at least the first: a share of mentions is never without
    /// whom it is of.
    private var shownTeams: [Portfolio.ReachRow] {
        var isMet: Set<Int> = []
        var first: [Int] = []
        var rest: [Int] = []
        for (i, row) in portfolio.reach.enumerated() {
            if let direction = row.relation?.direction, isMet.insert(direction.rawValue).inserted {
                first.append(i)
            } else {
                rest.append(i)
            }
        }
        return (first + rest.prefix(max(0, PeopleTables.mostRows - first.count))).sorted().map { portfolio.reach[$0] }
    }

    private func append(_ row: Portfolio.ReachRow, _ most: Int, to out: inout [UInt8]) {
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

    /// How much of the network is lateral: `Of 210 mentions of people, 171 (81 %) are not up the line.`
    func network() -> [UInt8] {
        var out: [UInt8] = []
        guard let network = portfolio.network else { return out }
        out.append("Of ")
        out.append(network.known, "mention", "mentions")
        let share = (network.notUp * 100 + network.known / 2) / network.known
        out.append(own: " of people, \(network.notUp) (\(share) %) are not up the line.")
        return out
    }

    /// Who was named often and no more of late; for the author alone.
    func quiet() -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.quiet.isEmpty else { return out }
        out.append("<p class=\"small quiet\"><span class=\"open\">Gone quiet, for you alone:</span> ")
        for (i, row) in portfolio.quiet.enumerated() {
            if i > 0 { out.append(", ") }
            out.appendEscaped(context.name(of: row.person))
            out.append(" (last ")
            out.append(time: row.last, portfolio.shortText(of: row.last))
            out.append(")")
        }
        out.append(".</p>\n")
        return out
    }

    private func names(_ people: [String]) -> String {
        let shown = context.names(of: Array(people.prefix(6)))
        return people.count > 6 ? "\(shown) and \(people.count - 6) others" : shown
    }

    /// Who was taught, from when to when, how often in each of the last quarters and before them.
    func mentoring() -> [UInt8] {
        var out: [UInt8] = []
        let rows = portfolio.mentoring.prefix(PeopleTables.mostRows)
        guard !rows.isEmpty else { return out }
        var heads = portfolio.mentoringQuarters.map { String($0.suffix(2)) }
        if Set(portfolio.mentoringQuarters.map { $0.prefix(4) }).count > 1 {
            heads = zip(heads, portfolio.mentoringQuarters).map { "\($0) ’\($1.dropFirst(2).prefix(2))" }
        }
        let hasEarlier = rows.contains { $0.earlier > 0 }
        if hasEarlier { heads.insert("Earlier", at: 0) }
        out.append("<table class=\"stack mentored\"><caption>Taught, coached and mentored</caption><thead><tr>")
        out.append("<th scope=\"col\">Who</th><th scope=\"col\" class=\"r\">Times</th>")
        for head in heads {
            out.append("<th scope=\"col\" class=\"r\">")
            out.appendEscaped(head)
            out.append("</th>")
        }
        out.append("</tr></thead><tbody>\n")
        for row in rows {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(context.name(of: row.person))
            out.append(evidence: row.evidence)
            out.append("<span class=\"small rel\">")
            out.appendEscaped(portfolio.shortText(of: min(row.first, row.last)...max(row.first, row.last)))
            out.append("</span></th>")
            append(row.count, "Times", to: &out)
            let counts = (hasEarlier ? [row.earlier] : []) + row.quarters.prefix(portfolio.mentoringQuarters.count)
            for (count, head) in zip(counts, heads) { append(count, head, to: &out) }
            out.append("</tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    /// A number, or a dash that a narrow page leaves out.
    private func append(_ count: Int, _ head: String, to out: inout [UInt8]) {
        if count == 0 { return out.append("<td class=\"r none\">–</td>") }
        out.append("<td class=\"r\" data-k=\"")
        out.appendEscaped(head)
        out.append("\">")
        out.append(number: count)
        out.append("</td>")
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
        let due = counts.kept + counts.missed
        if due > 1 {
            let share = ((counts.early + counts.onTime) * 100 + due / 2) / due
            out.append(own: ": \(share) % of \(due) as said or before")
        }
        out.append(0x2E)
        return out
    }
}

extension Portfolio.MentoringRow {
    /// How often before the quarters that are told one by one.
    fileprivate var earlier: Int { max(0, count - quarters.reduce(0, +)) }
}

extension Portfolio.Direction {
    /// How the direction is written.
    fileprivate var words: StaticString {
        switch self {
        case .up: "Up"
        case .across: "Across"
        case .down: "Down"
        case .outside: "Outside"
        }
    }
}

extension Portfolio.Network {
    /// Mentions of a direction in per cent of those known.
    fileprivate func share(of direction: Portfolio.Direction) -> Int {
        (self[direction] * 100 + known / 2) / max(1, known)
    }
}
