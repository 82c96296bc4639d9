internal import JournalCore
internal import JournalMarkdown

/// What the Monday plan says, in the order in which it is of use, short enough for one screen.
struct StatusOutline {
    /// The words that a line's own text may have, and the lines of a section.
    private static let lineWords = 14
    private static let lineLimit = 4

    let title: String
    /// Those that have something to say.
    let sections: [LineSection]

    init(_ status: Status) {
        title = "\(status.week.longText) · \(status.today.weekdayName)"
        let all = [
            LineSection(id: "habits", title: "Habits of the week", lines: StatusOutline.habits(status)),
            LineSection(
                id: "intended", title: "Intended", lines: status.intentions.map { StatusOutline.intention($0) }),
            LineSection(id: "month", title: "The problem of the month", lines: StatusOutline.month(status)),
            LineSection(
                id: "promises", title: "Promises",
                lines: status.promises.map { StatusOutline.promise($0, status) }),
            LineSection(
                id: "open", title: "Still open",
                lines: status.audits.map { MirrorSections.audit($0, words: StatusOutline.lineWords) }
                    + status.feedback.map { StatusOutline.feedback($0) }),
            LineSection(id: "stalled", title: "No idea yet", lines: StatusOutline.stalled(status.stalled)),
            LineSection(id: "nuisance", title: "A persistent nuisance", lines: StatusOutline.nuisance(status)),
            LineSection(
                id: "quiet", title: "Gone quiet",
                lines: status.quiet.map {
                    MirrorSections.quiet($0, status.names[$0.person] ?? $0.person, words: StatusOutline.lineWords)
                }),
            LineSection(
                id: "load", title: "Load",
                lines: status.crowdedWeeks > 0 ? [MirrorSections.load(weeks: status.crowdedWeeks)] : []),
            LineSection(
                id: "language", title: "Language of last week", lines: status.hints.map { StatusOutline.hint($0) }),
            LineSection(id: "win", title: "You have done this before", lines: StatusOutline.win(status.win)),
        ]
        sections = all.filter { !$0.lines.isEmpty }.map { section in
            let limit = StatusOutline.lineLimit
            var section = section
            section.more = max(0, section.lines.count - limit)
            section.lines = Array(section.lines.prefix(limit))
            return section
        }
    }

    /// What somebody types first, where nothing was written yet: words before it, lines of an entry, words after it.
    static func firstSteps(_ today: CalendarDay) -> (before: RichText, lines: [RichText], after: RichText) {
        let lines = [
            "- Sat with @raj until his release was out. #act/support",
            "- Handing over takes an hour of typing. #problem/slow-handover/identify",
            "- One loose end that I will pick up this week. #intend/loose-end",
        ]
        return (
            RichText(
                plain: "Write down one thing of last week that nobody had asked you to do, in an entry named "
                    + "\(today).md. These are lines of one:"),
            lines.map { line in
                var text = RichText()
                text.append(.code)
                text.append(words: line)
                text.append(.codeEnd)
                return text
            },
            RichText(
                plain: "Then come back: journal status says what the week asks of you, journal check what is misspelt.")
        )
    }

    // MARK: Sections

    private static func habits(_ status: Status) -> [RichText] {
        func line(_ habit: Status.Habit) -> String {
            if habit.count > 0 { return habit.run > 1 ? "\(habit.name) (\(habit.run) weeks in a row)" : habit.name }
            let run = habit.run == 1 ? "last week’s run" : "a run of \(habit.run) weeks"
            return "\(habit.name) #act/\(habit.kind)" + (habit.run > 0 ? " (keeps \(run))" : "")
        }
        var lines: [RichText] = []
        let left = status.habits.filter { $0.count == 0 }
        let done = status.habits.filter { $0.count > 0 }
        if !left.isEmpty { lines.append(RichText(plain: "Left: " + left.map(line).joined(separator: ", "))) }
        if !done.isEmpty { lines.append(RichText(plain: "Done: " + done.map(line).joined(separator: ", "))) }
        return lines
    }

    private static func intention(_ intention: Status.Intention) -> RichText {
        var line = intention.text.clause(toWords: lineWords)
        let mark = DigestOutline.endsSentence(line) ? " – " : ": "
        if let act = intention.act {
            line.append(words: "\(mark)done\(intention.isOfThisWeek ? "" : " last week"), by “")
            line.append(act.clause(toWords: lineWords))
            line.append(words: "”")
        } else if intention.isOfThisWeek {
            line.append(words: "\(mark)to do, as #act/\(intention.kind)")
        } else {
            line.append(words: "\(mark)not done last week")
        }
        return line
    }

    private static func month(_ status: Status) -> [RichText] {
        let month = status.month
        var lines = month.solved.map { title in
            var line = RichText(plain: "Solved in \(month.day.monthName): ")
            line.append(strong: title.clause(toWords: lineWords))
            return line
        }
        guard let work = month.work else {
            if lines.isEmpty, !status.isEmpty {
                lines.append(
                    RichText(
                        plain: "None is open. journal prompts asks where one may hide; then #problem/NAME/identify"))
            }
            return lines
        }
        var line = RichText()
        line.append(strong: work.title.clause(toWords: lineWords))
        line.append(
            words:
                ", open\(work.days.map { " for \($0.counted("day", "days"))" } ?? "")"
                + (work.movedThisMonth ? "" : ", no step this month yet")
        )
        lines.append(line)
        lines.append(
            RichText(
                plain: "Next: \(work.next.instruction(hasIdea: work.hasIdea)): "
                    + "#problem/\(work.id)/\(work.next.rawValue)\(work.next.fieldsToType)"))
        if !work.notTalkedTo.isEmpty {
            let names = work.notTalkedTo.prefix(4).map { status.names[$0] ?? $0 }.joined(separator: ", ")
            let more = work.notTalkedTo.count > 4 ? " and \(work.notTalkedTo.count - 4) more" : ""
            lines.append(RichText(plain: "Not talked to yet: \(names)\(more)"))
        }
        // The solved ones give way, never what is to do.
        return Array(lines.suffix(lineLimit))
    }

    private static func promise(_ promise: Status.Promise, _ status: Status) -> RichText {
        var line = promise.text.clause(toWords: lineWords)
        // The text mostly names them already.
        let plain = promise.text.plainText
        let others = promise.people.map { status.names[$0] ?? $0 }.filter { !plain.contains($0) }
        let to = others.isEmpty ? "" : "to \(others.joined(separator: ", ")), "
        let day = "\(promise.due.weekdayName) \(promise.due.longText(near: status.today))"
        line.append(words: promise.isLate ? " (\(to)late: due \(day))" : " (\(to)due \(day))")
        return line
    }

    private static func feedback(_ feedback: Digest.Line) -> RichText {
        var line = RichText(plain: "Feedback of \(feedback.dateText ?? feedback.day.longTextWithoutYear): “")
        line.append(feedback.text.clause(toWords: lineWords))
        line.append(words: "”; what came of it? [action:: …]")
        return line
    }

    private static func stalled(_ problems: [Status.OpenProblem]) -> [RichText] {
        problems.map { problem in
            var line = RichText()
            line.append(strong: problem.title.clause(toWords: lineWords))
            line.append(
                words:
                    "\(problem.days.map { ", for \($0.counted("day", "days"))" } ?? ""): what can you do today with the influence you have? "
                    + "#problem/\(problem.id)/idea")
            return line
        }
    }

    private static func nuisance(_ status: Status) -> [RichText] {
        guard let nuisance = status.nuisance else { return [] }
        let persistence = nuisance.persistence
        let people = persistence.people.counted("person", "people")
        let weeks = persistence.weeks.counted("week", "weeks")
        var line = RichText()
        line.append(strong: nuisance.title.clause(toWords: lineWords))
        line.append(
            words: " comes up in \(weeks), with \(people). Next: \(nuisance.next.asNext(hasIdea: nuisance.hasIdea)), "
                + "#problem/\(nuisance.id)/\(nuisance.next.rawValue)")
        return [line]
    }

    private static func hint(_ hint: LanguageHint) -> RichText {
        var line = MirrorSections.hint(hint)
        line.append(words: " (in: ")
        line.append(hint.example.clause(toWords: lineWords))
        line.append(words: ")")
        return line
    }

    private static func win(_ win: Status.Win?) -> [RichText] {
        guard let win else { return [] }
        var line = RichText(plain: "\(win.isOfLastYear ? "A year ago" : "Once"), on \(win.day.longText): ")
        line.append(win.text.clause(toWords: 20))
        if let impact = win.impact {
            line.append(words: " → ")
            line.append(impact.clause(toWords: lineWords))
        }
        return [line]
    }
}
