package import JournalCore
internal import JournalMarkdown
internal import JournalText

/// The export: all the data that an audience may see, as one JSON object (`data.json`) or as records, a line each.
///
/// Keys stand in the order of `docs/output.md`, absent values are left out, lists are there though
/// empty. One record a line in both, so that git shows what changed.
package struct Export {
    let journal: VisibleJournal
    /// For each item, the ids of its problems.
    private let problemsOfItem: [Int: [String]]
    private let themes: [String: String]
    /// Acts by week and kind, for intentions.
    private let doneInWeek: Set<WeekKind>

    private struct WeekKind: Hashable {
        var week: ISOWeek
        var kind: String
    }

    /// An export of the journal as one audience sees it.
    package init(_ journal: VisibleJournal) {
        self.journal = journal
        var problemsOfItem: [Int: [String]] = [:]
        for problem in journal.problems {
            for part in problem.parts where problemsOfItem[part.item]?.last != problem.id {
                problemsOfItem[part.item, default: []].append(problem.id)
            }
        }
        self.problemsOfItem = problemsOfItem
        themes = Dictionary(journal.catalogue.acts.map { ($0.id, $0.theme) }) { first, _ in first }
        var intended: Set<WeekKind> = []
        for item in journal.items where !item.intentions.isEmpty && !item.isLongSpan {
            for kind in item.intentions { intended.insert(WeekKind(week: item.day.isoWeek, kind: kind)) }
        }
        var done: Set<WeekKind> = []
        if !intended.isEmpty {
            for item in journal.items where item.isAct && !item.isLongSpan {
                for kind in item.kinds {
                    let mark = WeekKind(week: item.day.isoWeek, kind: kind)
                    if intended.contains(mark) { done.insert(mark) }
                }
            }
        }
        doneInWeek = done
    }

    /// The kinds of record, in order: the list's key in `json`, the record's type in `ndjson`.
    enum RecordType: CaseIterable {
        case entry
        case act
        case problem
        case project
        case goal
        case promise
        case feedback
        case praise
        case responsibility
        case skill
        case audit
        case intention
        case lesson

        var key: StaticString {
            switch self {
            case .entry: "entries"
            case .act: "acts"
            case .problem: "problems"
            case .project: "projects"
            case .goal: "goals"
            case .promise: "promises"
            case .feedback: "feedback"
            case .praise: "praise"
            case .responsibility: "responsibilities"
            case .skill: "skills"
            case .audit: "audits"
            case .intention: "intentions"
            case .lesson: "lessons"
            }
        }

        var name: StaticString {
            switch self {
            case .entry: "entry"
            case .act: "act"
            case .problem: "problem"
            case .project: "project"
            case .goal: "goal"
            case .promise: "promise"
            case .feedback: "feedback"
            case .praise: "praise"
            case .responsibility: "responsibility"
            case .skill: "skill"
            case .audit: "audit"
            case .intention: "intention"
            case .lesson: "lesson"
            }
        }
    }

    /// One JSON object, as `data.json` holds it.
    package func json() -> [UInt8] {
        var writer = JSONWriter(capacity: 4096 + journal.items.count * 400)
        writer.openObject()
        writer.key("format")
        writer.number(1)
        writer.newLine()
        writer.key("journal")
        writer.openObject()
        writeJournal(to: &writer)
        writer.closeObject()
        for type in RecordType.allCases {
            writer.newLine()
            writer.key(type.key)
            writer.openArray()
            var isEmpty = true
            forEachRecord(type, &writer) { writer in
                writer.newLine()
                writer.openObject()
                isEmpty = false
            }
            if !isEmpty { writer.endLine() }
            writer.closeArray()
        }
        writer.closeObject()
        writer.endLine()
        return writer.bytes
    }

    /// The records, a line each, with their type.
    ///
    /// - Parameter withJournal: Whether the first record is the journal's own, with its title and author.
    package func ndjson(withJournal: Bool = true) -> [UInt8] {
        var writer = JSONWriter(capacity: 4096 + journal.items.count * 420)
        if withJournal {
            writer.openObject()
            writer.key("type")
            writer.string("journal" as StaticString)
            writer.key("format")
            writer.number(1)
            writeJournal(to: &writer)
            writer.closeObject()
            writer.endLine()
        }
        var isFirst = true
        for type in RecordType.allCases {
            forEachRecord(type, &writer) { writer in
                if !isFirst { writer.endLine() }
                isFirst = false
                writer.startLine()
                writer.openObject()
                writer.key("type")
                writer.string(type.name)
            }
        }
        if !isFirst { writer.endLine() }
        return writer.bytes
    }

    private func writeJournal(to writer: inout JSONWriter) {
        writer.key("title")
        writer.string(journal.title)
        writer.key("author")
        writer.openObject()
        writer.optional("name", journal.author.name)
        writer.optional("role", journal.author.role)
        writer.optional("aim", journal.author.aim)
        writer.closeObject()
        writer.key("audience")
        writer.string(journal.audience.rawValue)
    }

    // MARK: Records

    /// Writes the records of a type; `begin` opens each.
    private func forEachRecord(_ type: RecordType, _ writer: inout JSONWriter, _ begin: (inout JSONWriter) -> Void) {
        switch type {
        case .entry:
            for entry in journal.entries {
                begin(&writer)
                write(entry, to: &writer)
            }
        case .problem:
            for problem in journal.problems {
                begin(&writer)
                write(problem, to: &writer)
            }
        case .project:
            for project in journal.projects {
                begin(&writer)
                write(project, to: &writer)
            }
        case .goal:
            for goal in journal.goals {
                begin(&writer)
                write(goal, to: &writer)
            }
        case .act:
            for index in journal.items.indices where journal.items[index].isAct {
                begin(&writer)
                writeAct(index, to: &writer)
            }
        default:
            for index in journal.items.indices { write(type, index, to: &writer, begin) }
        }
    }

    func write(_ entry: Entry, to writer: inout JSONWriter) {
        if journal.audience != .public { writer.optional("file", entry.file) }
        if let dating = entry.dating {
            write(
                from: dating.first, to: dating.day, isOfWeek: !DaySpan.isLong(from: dating.first, to: dating.day),
                &writer)
        }
        writer.optional("title", entry.title)
        if !entry.path.isEmpty { writer.optional("path", entry.path) }
        writer.key("audience")
        writer.string(entry.audience.rawValue)
        writer.key("draft")
        writer.bool(entry.draft)
        writer.key("tags")
        writer.strings(entry.tags)
        writer.closeObject()
    }

    func writeAct(_ index: Int, to writer: inout JSONWriter) {
        writePlace(index, to: &writer)
        writer.key("kinds")
        writer.strings(journal.items[index].kinds)
        writer.key("themes")
        writer.openArray()
        var seen: [String] = []
        for kind in journal.items[index].kinds {
            guard let theme = themes[kind], !seen.contains(theme) else { continue }
            seen.append(theme)
            writer.string(theme)
        }
        writer.closeArray()
        writeContent(index, to: &writer)
        writer.key("strength")
        writer.string(journal.items[index].fields.strength.rawValue)
        writeAudience(index, to: &writer)
        writer.closeObject()
    }

    /// The records that an item is of one of the other types: one, or one for each area, skill, audit or intention.
    func write(
        _ type: RecordType, _ index: Int, to writer: inout JSONWriter, _ begin: (inout JSONWriter) -> Void
    ) {
        func record(_ extra: (inout JSONWriter) -> Void) {
            begin(&writer)
            writePlace(index, to: &writer)
            writeContent(index, to: &writer)
            writeAudience(index, to: &writer)
            extra(&writer)
            writer.closeObject()
        }
        switch type {
        case .promise:
            guard journal.items[index].isPromise, let promise = journal.promise(index) else {
                return
            }
            record { writer in
                writer.optional("due", promise.dueText)
                writer.optional("done", promise.doneText)
                writer.key("state")
                writer.string(promise.state.rawValue)
            }
        case .feedback where journal.items[index].isFeedback:
            record { $0.optional("action", journal.items[index].value("action")) }
        case .praise where journal.items[index].isPraise: record { _ in }
        case .lesson where journal.items[index].isLesson: record { _ in }
        case .responsibility: for area in journal.items[index].areas { record { $0.optional("area", area) } }
        case .skill: for skill in journal.items[index].skills { record { $0.optional("skill", skill) } }
        case .audit:
            for kind in journal.items[index].audits {
                record { writer in
                    writer.optional("kind", kind)
                    writer.optional("pick", journal.items[index].value("pick"))
                    writer.optional("by", journal.items[index].value("by"))
                }
            }
        case .intention:
            for kind in journal.items[index].intentions {
                record { writer in
                    writer.optional("kind", kind)
                    writer.key("met")
                    writer.bool(doneInWeek.contains(WeekKind(week: journal.items[index].day.isoWeek, kind: kind)))
                }
            }
        default: break
        }
    }

    func write(_ problem: Problem, to writer: inout JSONWriter) {
        writer.optional("id", problem.id)
        writer.key("title")
        writer.string(problem.title)
        writer.key("status")
        writer.string(problem.status.rawValue)
        writer.optional("next", problem.next?.rawValue)
        if let opened = problem.opened {
            writer.key("opened")
            writer.day(opened)
        }
        if let solved = problem.solved {
            writer.key("solved")
            writer.day(solved)
        }
        writer.optional("category", problem.category)
        writer.optional("before", problem.before)
        writer.optional("after", problem.after)
        writer.optional("impact", problem.impact)
        writer.optional("value", problem.worth)
        writer.key("people")
        writer.strings(problem.people)
        writer.key("stakeholders")
        writer.openArray()
        for stakeholder in problem.stakeholders {
            writer.openObject()
            writer.optional("person", stakeholder.person)
            writer.optional("pain", stakeholder.pain)
            writer.optional("stance", stakeholder.stance)
            writer.closeObject()
        }
        writer.closeArray()
        writer.key("items")
        writer.openArray()
        for part in problem.parts where journal.items.indices.contains(part.item) {
            writer.openObject()
            writePlace(part.item, to: &writer)
            writer.optional("step", part.step?.rawValue)
            writer.key("text")
            writer.string(journal.items[part.item].text)
            writer.key("people")
            writer.strings(journal.items[part.item].people)
            writeFields(part.item, to: &writer)
            writeAudience(part.item, to: &writer)
            writer.closeObject()
        }
        writer.closeArray()
        writer.closeObject()
    }

    // MARK: Items

    /// Where and when an item stands.
    func writePlace(_ index: Int, to writer: inout JSONWriter) {
        if journal.audience != .public, let location = journal.items[index].location {
            writer.key("file")
            writer.string(location.file)
            writer.key("line")
            writer.number(Int(location.position.line))
            writer.key("column")
            writer.number(Int(location.position.column))
        }
        let (first, day) = (journal.items[index].first, journal.items[index].day)
        write(from: first, to: day, isOfWeek: !Item.isLongSpan(from: first, to: day), &writer)
    }

    /// The last day, by which it is sorted, and the first; the week, but of a span of more than seven days.
    private func write(from first: CalendarDay, to day: CalendarDay, isOfWeek: Bool, _ writer: inout JSONWriter) {
        writer.key("date")
        writer.day(day)
        writer.key("from")
        writer.day(first)
        writer.key("to")
        writer.day(day)
        if isOfWeek {
            writer.key("week")
            writer.week(of: day)
        }
    }

    /// What it says, who and what it is linked to.
    private func writeContent(_ index: Int, to writer: inout JSONWriter) {
        writer.key("text")
        writer.string(journal.items[index].text)
        writer.key("people")
        writer.strings(journal.items[index].people)
        writer.key("problems")
        writer.strings(problemsOfItem[index] ?? [])
        writeMembership(index, to: &writer)
        writer.key("tags")
        writer.strings(journal.items[index].tags)
        writeFields(index, to: &writer)
    }

    func writeAudience(_ index: Int, to writer: inout JSONWriter) {
        writer.key("audience")
        writer.string(journal.items[index].audience.rawValue)
    }
}
