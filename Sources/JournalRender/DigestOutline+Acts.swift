internal import JournalCore
internal import JournalMarkdown

/// Acts and problems as lines of a digest, each short enough that several fit.
extension DigestOutline {
    static func shortened(_ act: Digest.Act, _ brevity: Brevity) -> Digest.Act {
        var act = act
        act.text = act.text.shortened(toWords: brevity.act)
        act.impact = act.impact?.shortened(toWords: brevity.impact)
        act.before = act.before?.shortened(toWords: brevity.value)
        act.after = act.after?.shortened(toWords: brevity.value)
        act.evidence = act.evidence.prefix(3).map { $0.shortened(toWords: brevity.value) }
        act.problems = act.problems.prefix(1).map {
            var link = $0
            link.title = link.title.shortened(toWords: brevity.value)
            return link
        }
        return act
    }

    static func shortened(_ movement: Digest.Movement, _ brevity: Brevity) -> Digest.Movement {
        var movement = movement
        movement.title = movement.title.clause(toWords: 10)
        movement.before = movement.before?.shortened(toWords: brevity.value)
        movement.after = movement.after?.shortened(toWords: brevity.value)
        return movement
    }

    /// What a page says of an act's problem beside its line.
    static func problemWords(_ act: Digest.Act) -> Int { act.problems.reduce(1) { $0 + 1 + $1.title.wordCount } }

    /// An act as one line: the result first, then what was done, with whom, the evidence.
    static func line(_ act: Digest.Act, _ context: PageContext) -> RichText {
        var line = RichText()
        if var impact = act.impact {
            impact.code.capitalize(from: 0)
            line.append(strong: impact)
            line.append(words: DigestOutline.endsSentence(impact) ? " " : ". ")
        }
        line.append(act.after == nil ? act.text : act.text.withoutFullStop)
        if act.after != nil {
            line.append(words: ": ")
            if let before = act.before {
                line.append(before)
                line.append(words: " → ")
            }
            if let after = act.after { line.append(after) }
        }
        if !act.people.isEmpty { line.append(words: " · with \(names(of: act.people, context))") }
        for source in act.evidence {
            line.append(words: " · ")
            line.append(source)
        }
        return line
    }

    /// The names of some people, the first four of them.
    static func names(of people: [String], _ context: PageContext) -> String {
        let names = context.names(of: Array(people.prefix(4)))
        return people.count > 4 ? "\(names) and \(people.count - 4) more" : names
    }

    /// A problem as one line: how it stands, before and after, from which step to which it came.
    static func line(_ movement: Digest.Movement) -> RichText {
        var line = RichText()
        line.append(strong: movement.title)
        line.append(words: ": \(state(of: movement))")
        if let after = movement.after {
            line.append(words: "; ")
            if let before = movement.before {
                line.append(before)
                line.append(words: " → ")
            }
            line.append(after)
        }
        line.append(words: "; \(steps(of: movement))")
        return line
    }

    /// `idea → critique → pitch`: the last step before the period, then those in it; `noted` where there was none.
    static func steps(of movement: Digest.Movement) -> String {
        if movement.steps.isEmpty { return "noted" }
        if let only = movement.steps.first, movement.steps.count == 1, movement.from == only {
            return "\(only.words) again"
        }
        var steps = movement.steps
        if let from = movement.from, from != steps.first { steps.insert(from, at: 0) }
        return (movement.isNew ? "new: " : "") + steps.map(\.words).joined(separator: " → ")
    }

    /// `solved in 12 days`, `open, 26 days`.
    static func state(of movement: Digest.Movement) -> String {
        guard let days = movement.days?.counted("day", "days") else { return movement.status.rawValue }
        switch movement.status {
        case .solved: return "solved in \(days)"
        case .dropped: return "dropped after \(days)"
        case .open, .implementing: return "\(movement.status.rawValue), \(days)"
        }
    }

    static func endsSentence(_ text: RichText) -> Bool {
        guard let last = text.code.last else { return true }
        return [0x2E, 0x21, 0x3F].contains(last)
    }
}
