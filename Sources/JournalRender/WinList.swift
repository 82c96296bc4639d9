internal import JournalCore
internal import JournalMarkdown

/// What was done in the period: the result first, with whom, the evidence.
enum WinList {
    static func render(_ outline: DigestOutline, root: StaticString) -> [UInt8] {
        var out: [UInt8] = []
        guard !outline.done.isEmpty else { return out }
        out.append("<ul class=\"wins\">\n")
        for act in outline.done { append(act, outline.context, root, to: &out) }
        out.append("</ul>\n")
        let more = outline.moreDone
        if more > 0 { out.append(own: "<p class=\"small\">And \(more) more.</p>\n") }
        return out
    }

    private static func append(
        _ act: Digest.Act, _ context: PageContext, _ root: StaticString, to out: inout [UInt8]
    ) {
        out.append("<li><p>")
        if let impact = act.impact {
            out.append("<strong>")
            out.append(sentence: impact)
            out.append("</strong> ")
        }
        out.append(act.text)
        if act.after != nil {
            out.append(" <span class=\"so\">")
            out.append(before: act.before, after: act.after)
            out.append("</span>")
        }
        out.append("</p>")
        appendFacts(act, context, root, to: &out)
        out.append("</li>\n")
    }

    private static func appendFacts(
        _ act: Digest.Act, _ context: PageContext, _ root: StaticString, to out: inout [UInt8]
    ) {
        guard !act.people.isEmpty || !act.evidence.isEmpty || !act.problems.isEmpty else { return }
        out.append("<p class=\"small\">")
        var isFirst = true
        func separate(_ out: inout [UInt8]) {
            if !isFirst { out.append(" · ") }
            isFirst = false
        }
        if !act.people.isEmpty {
            separate(&out)
            out.append("With ")
            out.appendEscaped(DigestOutline.names(of: act.people, context))
        }
        for source in act.evidence {
            separate(&out)
            SourceLink.append(source, to: &out)
        }
        for problem in act.problems {
            separate(&out)
            out.append("Problem: ")
            out.append(problem: problem.title, slug: problem.slug, root: root, isLinked: !context.isAlone)
        }
        out.append("</p>")
    }
}
