internal import JournalCore
internal import JournalMarkdown

/// Who is affected by a problem: their pain, their stance, the share that is for it, who has not been talked to.
enum StakeholderTable {
    static func render(_ story: ProblemStory, context: PageContext) -> [UInt8] {
        var out: [UInt8] = []
        let stakeholders = story.problem.stakeholders
        guard !stakeholders.isEmpty else { return out }
        out.append("<p class=\"small\">")
        if let support = story.support {
            let share = (support.inFavour * 100 + support.of / 2) / max(1, support.of)
            out.append(own: "\(support.inFavour) of \(support.of) for it (\(share) %)")
            if story.hasCriticalMass { out.append(": more than half, a critical mass") }
        } else {
            out.append(stakeholders.count, "stakeholder", "stakeholders")
        }
        if !story.notTalkedTo.isEmpty {
            out.append("; not yet talked to: ")
            out.appendEscaped(context.names(of: story.notTalkedTo))
        }
        out.append(".</p>\n<table class=\"stack\"><thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Pain</th>")
        out.append("<th scope=\"col\">Stance</th></tr></thead><tbody>\n")
        for stakeholder in stakeholders {
            out.append("<tr><th scope=\"row\">")
            out.appendEscaped(context.name(of: stakeholder.person))
            out.append("</th><td>")
            if let pain = stakeholder.pain { out.append(pain) }
            out.append("</td><td>")
            switch stakeholder.stance {
            case "for": out.append("<span class=\"now\">for</span>")
            case nil: out.append("<span class=\"small\">not asked yet</span>")
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
}
