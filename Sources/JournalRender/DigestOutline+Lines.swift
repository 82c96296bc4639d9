internal import JournalCore
internal import JournalMarkdown

/// The other sections of a digest, in the order in which whoever leads the author wants them.
extension DigestOutline {
    /// No section has more lines than these.
    static let limit = 6

    /// Needs, next, promises, habits, learned, thanks; a section may be empty.
    static func sections(of digest: Digest, _ context: PageContext, _ brevity: Brevity) -> [LineSection] {
        let words = brevity.line
        let promises = digest.promisesDue.filter { !$0.isDueNext } + digest.promisesKept
        return [
            LineSection(id: "needs", title: "Needs", digest.needs, limit: limit) { line($0, context, words: words) },
            LineSection(id: "next", title: "Next", lines: next(digest, words: words)),
            LineSection(id: "promises", title: "Promises", promises, limit: limit) { line($0, words: words) },
            LineSection(id: "habits", title: "Habits of the week", lines: habits(digest)),
            LineSection(id: "learned", title: "Learned", digest.learned, limit: limit) {
                $0.text.shortened(toWords: words)
            },
            LineSection(id: "thanks", title: "Thanks", digest.thanks, limit: limit) {
                $0.text.shortened(toWords: words)
            },
        ]
    }

    /// What comes next, of each kind in turn: the next steps of problems, intentions, promises due.
    private static func next(_ digest: Digest, words: Int) -> [RichText] {
        let steps = digest.problems.compactMap { movement in
            movement.next.map { step in
                var line = RichText()
                line.append(strong: movement.title.clause(toWords: 10))
                line.append(words: ": \(step.asNext(hasIdea: movement.hasIdea))")
                return line
            }
        }
        let intentions = digest.intentions.map { intention in
            var line = RichText(plain: "Intended: ")
            line.append(intention.text.clause(toWords: words))
            return line
        }
        let promises = digest.promisesDue.filter(\.isDueNext).map { line($0, words: words) }
        let lists = [steps, intentions, promises]
        return (0..<(lists.map(\.count).max() ?? 0)).flatMap { i in lists.compactMap { i < $0.count ? $0[i] : nil } }
    }

    /// What is asked after each week: to the author first what was left out, to others what was done.
    private static func habits(_ digest: Digest) -> [RichText] {
        let done = digest.habits.filter { $0.count > 0 }.map { habit in
            var line = RichText(plain: habit.name).shortened(toWords: 8)
            if digest.audience == .private {
                line.append(words: ": \(habit.count == 1 ? "once" : "\(habit.count) times")")
            }
            if habit.run > 1 { line.append(words: ", \(habit.run) weeks in a row") }
            return line
        }
        let left = digest.habits.filter { $0.count == 0 }.map {
            RichText(plain: $0.name).shortened(toWords: 8).plainText
        }
        guard digest.audience == .private, !left.isEmpty else { return done }
        let period = digest.week == nil ? "Not in these days" : "Not this week"
        return [RichText(plain: "\(period): \(left.joined(separator: ", "))").shortened(toWords: 30)] + done
    }

    private static func line(_ need: Digest.Need, _ context: PageContext, words: Int) -> RichText {
        var line = RichText()
        line.append(strong: RichText(plain: context.name(of: need.person)))
        line.append(words: ": ")
        line.append(need.text.shortened(toWords: words))
        if let problem = need.problem {
            line.append(words: " (")
            line.append(problem.title.clause(toWords: 8))
            line.append(words: ")")
        }
        return line
    }

    private static func line(_ promise: Digest.Promise, words: Int) -> RichText {
        var line = promise.text.clause(toWords: words)
        var facts: [String] = []
        if promise.state != .open { facts.append(promise.state.words) }
        if let due = promise.due { facts.append("due \(WrittenDate(due)?.longTextWithoutYear ?? due)") }
        if promise.state == .open, promise.due == nil { facts.append("open") }
        if !facts.isEmpty { line.append(words: " (\(facts.joined(separator: ", ")))") }
        return line
    }
}
