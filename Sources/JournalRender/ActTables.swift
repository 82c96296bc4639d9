internal import JournalCore
internal import JournalMarkdown

/// Acts by theme and kind, systems against firefighting, responsibilities and skills.
struct ActTables {
    let portfolio: Portfolio
    let context: PageContext

    /// A row a kind, grouped by theme, each with its strongest act.
    func kinds() -> [UInt8] {
        var out: [UInt8] = []
        let most = portfolio.themes.flatMap(\.kinds).map(\.count).max() ?? 0
        guard most > 0 else { return out }
        out.append(
            "<table class=\"stack kinds byact\"><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\" class=\"r\">Acts</th>"
        )
        out.append("<th scope=\"col\" class=\"r\">Backed</th><th scope=\"col\"><span class=\"vh\">Bar</span></th>")
        out.append("<th scope=\"col\">Strongest</th></tr></thead>\n")
        for theme in portfolio.themes where theme.acts > 0 {
            let colour = context.colour(of: theme.id)
            out.append(
                "<tbody><tr class=\"theme\"><th scope=\"rowgroup\" colspan=\"5\"><svg class=\"key\" aria-hidden=\"true\""
            )
            out.append(own: "><rect class=\"b\(colour)\"/></svg>")
            out.appendEscaped(theme.name)
            out.append(own: ", \(theme.acts) \(theme.acts == 1 ? "act" : "acts")</th></tr>\n")
            for kind in theme.kinds where kind.count > 0 {
                out.append("<tr><th scope=\"row\">")
                out.appendEscaped(kind.name)
                out.append("</th><td class=\"r\" data-k=\"Acts\">")
                out.append(number: kind.count)
                out.append("</td><td class=\"r\" data-k=\"Backed\">")
                out.append(number: kind.backed)
                out.append("</td><td class=\"g\">")
                Bar.append(kind.count, of: most, colour: colour, to: &out)
                out.append("</td><td class=\"said\">")
                append(kind.strongest, to: &out)
                out.append("</td></tr>\n")
            }
            out.append("</tbody>\n")
        }
        out.append("</table>\n")
        return out
    }

    private func append(_ line: Portfolio.Line?, to out: inout [UInt8]) {
        guard let line else { return }
        out.append(line.text.shortened(toWords: 10))
        out.append(evidence: line.evidence)
    }

    /// Acts that build systems against those that put fires out, a quarter a row.
    func systems() -> [UInt8] {
        var out: [UInt8] = []
        let rows = portfolio.systems.filter { $0.systems + $0.firefighting > 0 }
        guard let most = rows.map({ $0.systems + $0.firefighting }).max() else { return out }
        out.append("<table class=\"stack mix\"><caption>Systems, not hero moments: ")
        append(systems: rows.reduce(0) { $0 + $1.systems }, fires: rows.reduce(0) { $0 + $1.firefighting }, to: &out)
        out.append("</caption><thead><tr>")
        out.append("<th scope=\"col\">Quarter</th><th scope=\"col\" class=\"r\">")
        out.append("<svg class=\"key\" aria-hidden=\"true\"><rect class=\"b3\"/></svg>Systems</th>")
        out.append("<th scope=\"col\" class=\"r\">")
        out.append(
            "<svg class=\"key\" aria-hidden=\"true\"><rect class=\"b2\"/></svg>Firefighting</th>")
        out.append("<th scope=\"col\" class=\"r\">Ratio</th>")
        out.append("<th scope=\"col\"><span class=\"vh\">Bar</span></th></tr></thead><tbody>\n")
        for row in rows {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(Quarter.words(row.label))
            out.append(own: "</th><td class=\"r\" data-k=\"Systems\">\(row.systems)</td>")
            out.append(own: "<td class=\"r\" data-k=\"Firefighting\">\(row.firefighting)</td>")
            out.append("<td class=\"r\" data-k=\"Ratio\">")
            appendRatio(row.systems, row.firefighting, to: &out)
            out.append("</td><td class=\"g\">")
            Bar.append([(row.systems, 3), (row.firefighting, 2)], of: most, to: &out)
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    /// `13 acts that build against 9 that put fires out, 1.4 to 1`.
    private func append(systems: Int, fires: Int, to out: inout [UInt8]) {
        out.append(systems, "act that builds", "acts that build")
        out.append(own: " against \(fires) that put \(fires == 1 ? "a fire" : "fires") out")
        guard fires > 0 else { return }
        out.append(", ")
        appendRatio(systems, fires, to: &out)
    }

    /// `2.5 to 1`; a dash where no fire was put out.
    private func appendRatio(_ systems: Int, _ fires: Int, to out: inout [UInt8]) {
        guard fires > 0 else { return out.append("–") }
        out.append(tenths: Double(systems) / Double(fires))
        out.append(" to 1")
    }

    /// The role that was assigned, and beside it what was taken without being given; essay G.
    func responsibilities() -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.responsibilities.isEmpty else { return out }
        if let role = portfolio.author.role {
            out.append("<div class=\"roles\"><div><h3>Assigned</h3><p>")
            out.appendEscaped(role)
            out.append("</p></div>\n<div><h3>Taken</h3>\n")
        }
        out.append("<table class=\"stack\">")
        out.append(
            portfolio.author.role == nil
                ? "<caption>Responsibilities taken</caption>" : "<caption class=\"vh\">Responsibilities taken</caption>"
        )
        out.append("<thead><tr><th scope=\"col\">Responsibility</th><th scope=\"col\">Since</th>")
        out.append("<th scope=\"col\">How</th></tr></thead><tbody>\n")
        for row in portfolio.responsibilities {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(row.area)
            out.append("</th><td class=\"ev\">")
            out.append(time: row.since, row.since.shortText)
            out.append("</td><td>")
            out.append(row.text.shortened(toWords: 16))
            out.append(evidence: row.evidence)
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        if portfolio.author.role != nil { out.append("</div></div>\n") }
        return out
    }

    /// The skills that the aim asks for, each with its strongest practice or that there is none yet, then others.
    func skills() -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.skills.isEmpty else { return out }
        out.append("<table class=\"stack skills\"><caption>Skills of the next level")
        if let aim = portfolio.author.aim {
            out.append(", ")
            out.appendEscaped(aim)
        }
        let asked = portfolio.skills.filter(\.isAsked)
        if portfolio.audience == .private, !asked.isEmpty {
            out.append(own: ": \(asked.count { $0.count > 0 }) of \(asked.count) practised")
        }
        out.append("</caption><thead><tr><th scope=\"col\">Skill</th><th scope=\"col\" class=\"r\">Times</th>")
        out.append("<th scope=\"col\">Last</th><th scope=\"col\">Strongest</th></tr></thead><tbody>\n")
        for row in portfolio.skills {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(row.name)
            out.append("</th><td class=\"r\" data-k=\"Times\">")
            out.append(number: row.count)
            out.append("</td><td class=\"ev\">")
            if let last = row.last { out.append(time: last, last.shortText) }
            out.append("</td><td>")
            if row.count == 0 { out.append("<span class=\"open\">Not yet</span>") }
            append(row.strongest, to: &out)
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }
}

/// A quarter as a person reads it.
enum Quarter {
    /// `Jan–Mar 2026` of `2026-Q1`; what is no quarter stays as it is.
    static func words(_ label: String) -> String {
        let parts = label.split(separator: "-Q")
        let names = ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"]
        guard parts.count == 2, let number = Int(parts[1]), (1...4).contains(number) else { return label }
        return "\(names[number - 1]) \(parts[0])"
    }
}
