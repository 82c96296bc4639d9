internal import JournalCore
internal import JournalMarkdown

/// A section of a digest as a plain list.
enum LineList {
    static func render(_ section: DigestOutline.Section) -> [UInt8] {
        var out: [UInt8] = []
        append(section.lines, to: &out)
        if section.more > 0 { out.append(own: "<p class=\"small\">And \(section.more) more, below day by day.</p>\n") }
        return out
    }

    /// Appends a list, or nothing where it has no line.
    static func append(_ lines: some Collection<RichText>, to out: inout [UInt8]) {
        guard !lines.isEmpty else { return }
        out.append("<ul class=\"plain\">\n")
        for line in lines {
            out.append("<li>")
            out.append(line)
            out.append("</li>\n")
        }
        out.append("</ul>\n")
    }
}
