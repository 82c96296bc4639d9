internal import JournalCore
internal import JournalMarkdown

/// The problems that moved in the period: from step to step, before and after, and how they stand.
enum MovementTable {
    static func render(_ outline: DigestOutline, root: StaticString) -> [UInt8] {
        var out: [UInt8] = []
        guard !outline.problems.isEmpty else { return out }
        out.append("<table class=\"stack\"><thead><tr><th scope=\"col\">Problem</th><th scope=\"col\">Moved</th>")
        let isMeasured = outline.problems.contains { $0.before != nil || $0.after != nil }
        if isMeasured { out.append("<th scope=\"col\">Before</th><th scope=\"col\">After</th>") }
        out.append("<th scope=\"col\" class=\"r\">State</th></tr></thead><tbody>\n")
        for movement in outline.problems { append(movement, outline.context, root, isMeasured: isMeasured, to: &out) }
        out.append("</tbody></table>\n")
        let more = outline.digest.problems.count - outline.problems.count
        if more > 0 { out.append(own: "<p class=\"small\">And \(more) more.</p>\n") }
        return out
    }

    private static func append(
        _ movement: Digest.Movement, _ context: PageContext, _ root: StaticString, isMeasured: Bool,
        to out: inout [UInt8]
    ) {
        let isOpen = movement.status.isOpen
        out.append("<tr><th scope=\"row\">")
        out.append(problem: movement.title, slug: movement.slug, root: root, isLinked: !context.isAlone)
        out.append("</th><td>")
        out.append(contentsOf: DigestOutline.steps(of: movement).utf8)
        out.append("</td>")
        if isMeasured {
            append("from", "was", movement.before, to: &out)
            append("to", isOpen ? "" : "now", movement.after, to: &out)
        }
        out.append("<td class=\"r took\">")
        if isOpen { out.append("<span class=\"open\">") }
        out.append(contentsOf: DigestOutline.state(of: movement).utf8)
        if isOpen { out.append("</span>") }
        out.append("</td></tr>\n")
    }

    private static func append(
        _ cell: StaticString, _ mark: StaticString, _ text: RichText?, to out: inout [UInt8]
    ) {
        guard let text else {
            out.append("<td class=\"none\"></td>")
            return
        }
        out.append("<td class=\"")
        out.append(cell)
        out.append(mark.utf8CodeUnitCount > 0 ? "\"><span class=\"" : "\"><span")
        out.append(mark)
        out.append(mark.utf8CodeUnitCount > 0 ? "\">" : ">")
        out.append(text)
        out.append("</span></td>")
    }
}
