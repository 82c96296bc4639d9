internal import JournalCore
internal import JournalMarkdown

/// The headline figures of the portfolio: before → after, the line of the values, one line of meaning, evidence.
enum FigureList {
    static func render(_ figures: [Portfolio.Figure], context: PageContext) -> [UInt8] {
        var out: [UInt8] = []
        guard !figures.isEmpty else { return out }
        let shown = figures.prefix(4)
        out.append("<ul class=\"figures n")
        out.append(number: shown.count)
        out.append("\">\n")
        for figure in shown {
            out.append("<li><p class=\"label\">")
            out.append(problem: figure.label, slug: figure.problem, root: "", isLinked: !context.isAlone)
            out.append("</p>")
            append(value: figure, to: &out)
            Sparkline.append(figure.measures, to: &out)
            if figure.meaning != nil || figure.worth != nil || !figure.evidence.isEmpty {
                out.append("<p class=\"note\">")
                if let meaning = figure.meaning { out.append(sentence: meaning.shortened(toWords: 20)) }
                if let worth = figure.worth {
                    if figure.meaning != nil { out.append(" ") }
                    out.append(worth: worth)
                }
                out.append(evidence: figure.evidence)
                out.append("</p>")
            }
            out.append("</li>\n")
        }
        out.append("</ul>\n")
        return out
    }

    private static func append(value figure: Portfolio.Figure, to out: inout [UInt8]) {
        let after = Amount(figure.after)
        let isLong = after.number.utf8.count > 12
        out.append(isLong ? "<p class=\"value long\">" : "<p class=\"value\">")
        if let before = figure.before.map(Amount.init) {
            out.append("<span class=\"vh\">from </span>")
            out.appendEscaped(before.number)
            // A unit that both have is said once.
            if before.unit != after.unit, !before.unit.isEmpty {
                out.append(0x20)
                out.appendEscaped(before.unit)
            }
            out.append(" <span aria-hidden=\"true\">→ </span><span class=\"vh\">to </span>")
        }
        out.append("<strong>")
        out.appendEscaped(after.number)
        out.append("</strong>")
        if !after.unit.isEmpty {
            out.append(0x20)
            out.appendEscaped(after.unit)
        }
        out.append("</p>")
    }
}

/// An amount as it is shown large: its first word, where that has a digit, and the rest as its unit.
struct Amount {
    var number: String
    var unit: String

    init(_ text: RichText) {
        let plain = text.plainText
        let parts = plain.split(separator: " ", maxSplits: 1)
        if let first = parts.first, first.utf8.contains(where: { (0x30...0x39).contains($0) }) {
            number = String(first)
            unit = parts.count > 1 ? String(parts[1]) : ""
        } else {
            number = plain
            unit = ""
        }
    }
}
