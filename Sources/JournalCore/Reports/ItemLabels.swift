/// What an item is, in words.
enum ItemLabels {
    /// "Picked up a loose end", "Problem: critique", "Promise" … in the order of the vocabulary.
    ///
    /// The item is read where it stands: to copy one costs more than its label.
    static func of(_ i: Int, in items: [Item], catalogue: Catalogue) -> [String] {
        var labels: [String] = []
        for kind in items[i].kinds { labels.append(catalogue.act(kind)?.name ?? kind) }
        if items[i].isAct, items[i].kinds.isEmpty { labels.append("Act") }
        for mark in items[i].problems {
            let label = label(of: mark.step)
            if !labels.contains(label) { labels.append(label) }
        }
        if items[i].isPromise { labels.append("Promise") }
        if items[i].isFeedback { labels.append("Feedback") }
        if items[i].isPraise { labels.append("Praise") }
        for area in items[i].areas { labels.append("Responsibility: \(area)") }
        for skill in items[i].skills { labels.append("Skill: \(skill)") }
        for audit in items[i].audits { labels.append("Audit: \(audit)") }
        for kind in items[i].intentions { labels.append("Intention: \(catalogue.act(kind)?.name ?? kind)") }
        if items[i].isLesson { labels.append("Lesson") }
        // What serves a goal says what it is itself; the goal alone carries no other tag.
        if labels.isEmpty, !items[i].goals.isEmpty { labels.append("Goal") }
        return labels
    }

    static func label(of step: Step?) -> String {
        switch step {
        case nil: "Problem"
        case .identify: "Problem: identify"
        case .idea: "Problem: idea"
        case .critique: "Problem: critique"
        case .stakeholder: "Problem: stakeholder"
        case .pitch: "Problem: pitch"
        case .tell: "Problem: tell"
        case .implement: "Problem: implement"
        case .solved: "Problem: solved"
        case .dropped: "Problem: dropped"
        }
    }
}
