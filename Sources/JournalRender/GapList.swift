internal import JournalCore
internal import JournalMarkdown
internal import JournalText

/// What a problem's story lacks, each with the exact text to type; for the author alone.
enum GapList {
    static func render(_ gaps: [ProblemGap]) -> [UInt8] {
        var out: [UInt8] = []
        guard !gaps.isEmpty else { return out }
        out.append("<ul class=\"gaps\">\n")
        for gap in gaps {
            out.append("<li>")
            out.appendEscaped(gap.text)
            out.append(" <code>")
            out.appendEscaped(gap.type)
            out.append("</code>")
            if let place = gap.place, !gap.type.hasPrefix("-") {
                out.append(" <span class=\"small\">in ")
                out.appendEscaped(place.file)
                out.append(0x3A)
                out.append(number: Int(place.position.line))
                out.append("</span>")
            }
            out.append("</li>\n")
        }
        out.append("</ul>\n")
        return out
    }
}
