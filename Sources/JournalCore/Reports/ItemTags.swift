extension Item {
    /// Every tag that the item has, without `#`: those of the vocabulary as they are typed, then the ordinary ones.
    package var allTags: [String] {
        var names = kinds.map { "act/\($0)" }
        if isAct, kinds.isEmpty { names.append("act") }
        names += problems.map { mark in mark.step.map { "problem/\(mark.id)/\($0.rawValue)" } ?? "problem/\(mark.id)" }
        names += projects.map { "project/\($0)" } + goals.map { "goal/\($0)" }
        for (holds, name) in [
            (isPromise, "promise"), (isFeedback, "feedback"), (isPraise, "praise"), (isLesson, "lesson"),
        ] where holds { names.append(name) }
        names += areas.map { "own/\($0)" } + skills.map { "skill/\($0)" } + audits.map { "audit/\($0)" }
        return names + intentions.map { "intend/\($0)" } + tags
    }
}

/// A tag that is asked for: `act` finds `act/support` too, `cafe` finds `café`.
struct TagPattern: Sendable {
    private let name: [Character]
    private let below: [Character]

    init(_ text: String) {
        var text = text[...]
        if text.first == "#" { text = text.dropFirst() }
        while text.last == "/" { text = text.dropLast() }
        name = AccentFolding.folded(String(text))
        below = name + ["/"]
    }

    func matches(_ tag: String) -> Bool {
        if isForm(AccentFolding.folded(tag)) { return true }
        return AccentFolding.hasTwoForms(tag) && isForm(AccentFolding.folded(tag, .twoLetters))
    }

    private func isForm(_ tag: [Character]) -> Bool { tag == name || tag.starts(with: below) }
}
