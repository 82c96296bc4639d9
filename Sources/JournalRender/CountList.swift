internal import JournalCore
internal import JournalMarkdown

/// The counts of a digest against those of the period before.
enum CountList {
    static func render(_ counts: [DigestOutline.Count]) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<ul class=\"figures n")
        out.append(number: counts.count)
        out.append("\">\n")
        for count in counts {
            out.append("<li><p class=\"label\">")
            out.append(count.label)
            out.append("</p><p class=\"value\"><strong>")
            out.append(number: count.value)
            out.append("</strong></p>")
            if !count.note.isEmpty {
                out.append("<p class=\"note\">")
                out.appendEscaped(count.note)
                out.append("</p>")
            }
            out.append("</li>\n")
        }
        out.append("</ul>\n")
        return out
    }
}
