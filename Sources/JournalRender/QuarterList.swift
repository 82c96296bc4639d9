internal import JournalCore
internal import JournalMarkdown

/// The timeline: a sentence a quarter.
enum QuarterList {
    static func render(_ quarters: [Portfolio.Quarter]) -> [UInt8] {
        var out: [UInt8] = []
        let rows = quarters.filter { $0.acts > 0 || !$0.solved.isEmpty || $0.text != nil }
        guard !rows.isEmpty else { return out }
        out.append("<dl class=\"when\">\n")
        for row in rows {
            out.append("<dt>")
            out.appendEscaped(Quarter.words(row.label))
            out.append("</dt><dd>")
            if let text = row.text {
                out.append(sentence: text.shortened(toWords: 24))
                out.append(0x20)
            }
            out.append("<span class=\"small\">")
            out.append(row.acts, "act", "acts")
            if row.text == nil, !row.solved.isEmpty {
                out.append("; solved: ")
                for (i, title) in row.solved.prefix(6).enumerated() {
                    if i > 0 { out.append(", ") }
                    out.append(title)
                }
                if row.solved.count > 6 { out.append(own: " and \(row.solved.count - 6) more") }
            }
            out.append(".</span></dd>\n")
        }
        out.append("</dl>\n")
        return out
    }
}
