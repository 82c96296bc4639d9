internal import JournalCore
internal import JournalMarkdown

/// Who is affected by a problem: their pain, their stance; for the author the share that is for it and who has not been
/// talked to. Others may not see every talk, so nothing is said to them of those that they do not see.
enum StakeholderTable {
    static func render(_ story: ProblemStory, context: PageContext) -> [UInt8] {
        var out: [UInt8] = []
        let stakeholders = story.problem.stakeholders
        guard !stakeholders.isEmpty else { return out }
        appendSummary(of: story, context, to: &out)
        out.append("<table class=\"stack\"><thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Pain</th>")
        out.append("<th scope=\"col\">Stance</th></tr></thead><tbody>\n")
        for stakeholder in stakeholders {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(context.name(of: stakeholder.person))
            out.append("</th><td>")
            if let pain = stakeholder.pain { out.append(pain) }
            out.append("</td><td>")
            switch stakeholder.stance {
            case "for": out.append("<span class=\"now\">for</span>")
            case nil where story.audience == .private: out.append("<span class=\"small\">not asked yet</span>")
            case nil: break
            case let stance?:
                out.append("<span class=\"open\">")
                out.appendEscaped(stance)
                out.append("</span>")
            }
            out.append("</td></tr>\n")
        }
        out.append("</tbody></table>\n")
        return out
    }

    private static func appendSummary(of story: ProblemStory, _ context: PageContext, to out: inout [UInt8]) {
        guard let support = story.support else { return }
        let share = (support.inFavour * 100 + support.of / 2) / max(1, support.of)
        out.append(own: "<p class=\"small\">\(support.inFavour) of \(support.of) for it (\(share) %)")
        if story.hasCriticalMass { out.append(": more than half, a critical mass") }
        if !story.notTalkedTo.isEmpty {
            out.append("; not yet talked to: ")
            out.appendEscaped(context.names(of: story.notTalkedTo))
        }
        out.append(".</p>\n")
    }
}
