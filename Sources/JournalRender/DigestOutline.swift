internal import JournalCore
internal import JournalMarkdown

/// What a digest says before its details, chosen once for its page, its Markdown, its plain text and the feed: at most
/// some 300 words, the first of each section in any case.
struct DigestOutline {
    /// A section of plain lines.
    struct Section {
        var id: StaticString
        var title: StaticString
        var lines: [RichText]
        /// How many more there are.
        var more: Int
    }

    let digest: Digest
    let context: PageContext
    /// `Week 10, 2–8 March 2026`.
    let title: String
    let done: ArraySlice<Digest.Act>
    let problems: ArraySlice<Digest.Movement>
    /// Needs, promises, habits, learned, thanks, next week: those that have something to say.
    let sections: [Section]

    init(_ digest: Digest, context: PageContext) {
        self.digest = digest
        self.context = context
        if let week = digest.week {
            title = week.longText
        } else {
            let days = digest.days.longText
            title = digest.label == days ? days : "\(digest.label), \(days)"
        }
        var budget = WordBudget(205 - (digest.summary?.wordCount ?? 0))
        let needs = digest.needs.map { DigestOutline.line($0, context) }
        let promises = (digest.promisesDue + digest.promisesKept).map { DigestOutline.line($0, context) }
        let habits = digest.habits.map(DigestOutline.line)
        let learned = digest.learned.map(\.text)
        let thanks = digest.thanks.map(\.text)
        let next = digest.intentions.map(\.text)

        // What every digest must say comes out of the budget first; the rest goes to the sections in order.
        let habitCount = budget.take(habits, least: 6, most: 8) { $0.wordCount }
        let nextCount = budget.take(next, least: 3, most: 3) { $0.wordCount }
        let needCount = budget.take(needs, least: 1, most: 4) { $0.wordCount }
        let problemCount = budget.take(digest.problems, least: 1, most: 5) { $0.title.wordCount + 10 }
        let doneCount = budget.take(digest.done, least: 1, most: 6) { DigestOutline.words(in: $0) }
        let promiseCount = budget.take(promises, least: 1, most: 6) { $0.wordCount }
        let learnedCount = budget.take(learned, least: 1, most: 3) { $0.wordCount }
        let thanksCount = budget.take(thanks, least: 1, most: 4) { $0.wordCount }
        done = digest.done.prefix(doneCount)
        problems = digest.problems.prefix(problemCount)
        let all: [(StaticString, StaticString, [RichText], Int)] = [
            ("needs", "Needs", needs, needCount), ("promises", "Promises", promises, promiseCount),
            ("habits", "Habits of the week", habits, habitCount), ("learned", "Learned", learned, learnedCount),
            ("thanks", "Thanks", thanks, thanksCount), ("next", "Next week", next, nextCount),
        ]
        sections = all.filter { !$0.2.isEmpty }.map {
            Section(id: $0.0, title: $0.1, lines: Array($0.2.prefix($0.3)), more: $0.2.count - $0.3)
        }
    }

    /// Acts of the period that are not told.
    var moreDone: Int { digest.done.count - done.count + digest.doneOmitted }

    /// The problems that have had no idea for too long, with the question that the essays ask of them.
    var stalled: [RichText] {
        digest.withoutIdea.map { link in
            var line = RichText()
            line.append(.strong)
            line.append(link.title)
            line.append(.strongEnd)
            line.append(words: " has no idea yet. What can be done about it with today’s influence?")
            return line
        }
    }

    /// A number of the week, with last week's.
    struct Count {
        var label: StaticString
        var value: Int
        var note: String
    }

    /// The counts against those of the period before.
    var counts: [Count] {
        let now = digest.counts
        let then = digest.countsBefore
        let before = digest.week == nil ? "before" : "last week"
        func note(_ value: Int?, _ more: String = "") -> String {
            [more, value.map { "\($0) \(before)" } ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
        }
        let solved = now.problemsSolved > 0 ? "\(now.problemsSolved) solved" : ""
        return [
            Count(label: "Acts", value: now.acts, note: note(then?.acts)),
            Count(label: "Backed acts", value: now.backed, note: note(then?.backed)),
            Count(label: "Problems moved", value: now.problemsMoved, note: note(then?.problemsMoved, solved)),
            Count(label: "Promises kept", value: now.promisesKept, note: note(then?.promisesKept)),
        ]
    }

    /// The counts as a sentence.
    var countsLine: String {
        counts.map { count in
            let note = count.note.isEmpty ? "" : " (\(count.note))"
            return "\(count.label) \(count.value)\(note)"
        }.joined(separator: " · ")
    }

    // MARK: Lines

    private static func words(in act: Digest.Act) -> Int {
        let texts = [act.text, act.impact, act.before, act.after].compactMap { $0 } + act.evidence
        return texts.reduce(2 * act.people.count) { $0 + $1.wordCount }
    }

    private static func line(_ need: Digest.Need, _ context: PageContext) -> RichText {
        var line = RichText()
        line.append(.strong)
        line.append(words: context.name(of: need.person))
        line.append(.strongEnd)
        line.append(words: ": ")
        line.append(need.text)
        if let problem = need.problem {
            line.append(words: " (")
            line.append(problem.title)
            line.append(words: ")")
        }
        return line
    }

    private static func line(_ promise: Digest.Promise, _ context: PageContext) -> RichText {
        var line = promise.text
        var facts: [String] = []
        if promise.state != .open { facts.append(promise.state.words) }
        if let due = promise.due { facts.append("due \(CalendarDay(due)?.longTextWithoutYear ?? due)") }
        if promise.state == .open, promise.due == nil { facts.append("open") }
        if !facts.isEmpty { line.append(words: " (\(facts.joined(separator: ", ")))") }
        return line
    }

    private static func line(_ habit: Digest.Habit) -> RichText {
        var line = RichText(plain: habit.name)
        if habit.count == 0 {
            line.append(words: ": not this week")
        } else {
            line.append(words: ": \(habit.count == 1 ? "once" : "\(habit.count) times")")
            if habit.run > 1 { line.append(words: ", \(habit.run) weeks in a row") }
        }
        return line
    }

    /// An act as one line: the result first, then what was done, with whom, the evidence.
    func line(_ act: Digest.Act) -> RichText {
        var line = RichText()
        if let impact = act.impact {
            line.append(.strong)
            line.append(impact)
            line.append(.strongEnd)
            line.append(words: DigestOutline.endsSentence(impact) ? " " : ". ")
        }
        line.append(act.text)
        if act.after != nil {
            line.append(words: ": ")
            if let before = act.before {
                line.append(before)
                line.append(words: " → ")
            }
            if let after = act.after { line.append(after) }
        }
        let people = context.names(of: act.people)
        if !people.isEmpty { line.append(words: " · with \(people)") }
        for source in act.evidence {
            line.append(words: " · ")
            line.append(source)
        }
        return line
    }

    /// A problem as one line: its steps of the period, how it stands, what comes next.
    func line(_ movement: Digest.Movement) -> RichText {
        var line = RichText()
        line.append(.strong)
        line.append(movement.title)
        line.append(.strongEnd)
        line.append(words: ": ")
        line.append(words: DigestOutline.state(of: movement))
        if let after = movement.after {
            line.append(words: "; ")
            if let before = movement.before {
                line.append(before)
                line.append(words: " → ")
            }
            line.append(after)
        }
        let steps = movement.steps.map(\.words).joined(separator: ", ")
        if !steps.isEmpty { line.append(words: "; this time: \(steps)") }
        if let next = movement.next { line.append(words: "; next: \(next.asNext)") }
        return line
    }

    /// `solved in 12 days`, `open, 26 days`.
    static func state(of movement: Digest.Movement) -> String {
        let days = movement.days == 1 ? "1 day" : "\(movement.days) days"
        switch movement.status {
        case .solved: return "solved in \(days)"
        case .dropped: return "dropped after \(days)"
        case .open, .implementing: return "\(movement.status == .open ? "open" : "implementing"), \(days)"
        }
    }

    private static func endsSentence(_ text: RichText) -> Bool {
        guard let last = text.code.last else { return true }
        return [0x2E, 0x21, 0x3F].contains(last)
    }
}

extension RichText {
    /// Appends words of our own or a name, as text without form.
    fileprivate mutating func append(words: String) { append(text: Array(words.utf8)) }
}
