internal import JournalCore
internal import JournalMarkdown

/// What only the author should see of the period, as a page has it.
enum MirrorList {
    static func render(_ sections: [LineSection]) -> [UInt8] {
        var out: [UInt8] = []
        for section in sections {
            out.append("<h3>")
            out.append(section.title)
            out.append("</h3>\n")
            section.appendHTML(to: &out)
        }
        return out
    }
}
