internal import JournalMarkdown

/// Lines of text as a plain list of a page.
enum LineList {
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
