internal import JournalCore
internal import JournalIO
internal import JournalMarkdown
internal import JournalRender
internal import JournalTemplates
internal import JournalText

/// Makes the file of a new entry, unless it is there.
struct EntryMaker {
    let session: JournalSession
    let config: JournalConfig
    let catalogue: Catalogue

    /// The path of the entry, new or there already; nil where none could be made, which was told.
    func make(_ wanted: NewEntry) throws -> String? {
        let parser = EntryParser(config: config, catalogue: catalogue)
        let search = try DaySearch(session.folder, config: config, parser: parser, threads: session.threads)
        if let there = existing(wanted, search) {
            session.say("note: \(session.folder.shown(there.path)) is there already")
            return there.path
        }
        guard let values = try values(of: wanted) else { return nil }
        let path = path(of: wanted, search)
        let name = wanted.kind.rawValue
        let builtIn = SourceFile(path: "\(name).md", bytes: Templates.entries[name] ?? [])
        let template = try TemplateFolder.entry(name, in: session.folder) ?? builtIn
        let (bytes, faults) = EntryTemplate.render(template, kind: name, values)
        session.tell(faults)
        guard let bytes else { return nil }
        // What a template makes is read as the entry that it will be, so that nobody begins with an error.
        let (_, errors) = parser.parse(SourceFile(path: path, bytes: bytes))
        guard !errors.contains(where: { $0.severity == .error }) else {
            session.tell(errors)
            session.say("nothing was made: the entry would have errors")
            return nil
        }
        try search.checkIsRead(path)
        guard try EntryWriter(session.folder).create(path, bytes) else {
            session.say("note: \(session.folder.shown(path)) is there already")
            return path
        }
        return path
    }

    private func existing(_ wanted: NewEntry, _ search: DaySearch) -> EntryFile? {
        switch wanted.subject {
        case .entry where wanted.title == nil: search.entry(of: wanted.day, upTo: .section)
        case .week: search.note(of: wanted.day.isoWeek)
        // A problem is looked for by its ID, not by the name of a file.
        case .problem: nil
        case .audit: search.file(named: path(of: wanted, search))
        case .entry:
            (1...EntryMaker.mostOfOneName).lazy.compactMap { number in
                search.file(named: search.layout.path(of: wanted.day, title: wanted.title, number: number))
            }.first { isOf(wanted, $0, search) }
        }
    }

    /// How many entries of a day may have titles that make one name.
    private static let mostOfOneName = 99

    /// Whether a file that is there is the entry of this title: as its front matter or its first heading has it. One
    /// that has no title is, as its name says no other.
    private func isOf(_ wanted: NewEntry, _ file: EntryFile, _ search: DaySearch) -> Bool {
        guard let title = wanted.title, let there = search.title(of: file) else { return true }
        return EntryMaker.folded(title) == EntryMaker.folded(there)
    }

    private static func folded(_ title: String) -> String {
        title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func path(of wanted: NewEntry, _ search: DaySearch) -> String {
        let layout = search.layout
        func free(_ title: String) -> String {
            let paths = (1...EntryMaker.mostOfOneName).lazy.map {
                layout.path(of: wanted.day, title: title, number: $0)
            }
            return paths.first { search.file(named: $0) == nil } ?? layout.path(of: wanted.day, title: title)
        }
        return switch wanted.subject {
        case .entry: wanted.title.map(free) ?? layout.path(of: wanted.day)
        case .problem(let id): free(id)
        case .audit(let form): layout.path(of: wanted.day, title: form.id + " audit")
        case .week: layout.path(of: wanted.day.isoWeek)
        }
    }

    // MARK: Values

    /// What the template may name; nil where the journal has errors, or the problem already, which was told.
    private func values(of wanted: NewEntry) throws -> [String: EntryTemplate.Value]? {
        let week = wanted.day.isoWeek
        // A Friday that is past, on a weekend, helps nobody: then it is the next one.
        let friday = week.monday.advanced(by: wanted.day.weekday > 5 ? 11 : 4)
        var values: [String: EntryTemplate.Value] = [
            "date": .text(wanted.day.description), "week": .text(week.description), "friday": .text(friday.description),
        ]
        var title = wanted.title
        switch wanted.subject {
        case .entry: break
        case .problem(let id):
            guard try isNew(id) else { return nil }
            title = title ?? ProblemID.title(of: id)
            values["id"] = .text(id)
        case .audit(let form):
            title = title ?? form.name
            values["kind"] = .text(form.id)
            values["sentence"] = .text(form.sentence)
            values["questions"] = .list(form.questions.map { ["text": .text($0)] })
        case .week:
            guard let journal = try visible() else { return nil }
            title = title ?? "Week \(week.number)"
            add(WeekPlan(of: journal, on: wanted.day), to: &values)
            values["number"] = .text(String(week.number))
            values["days"] = .text(week.days.longText)
        }
        values["title"] = .text(title ?? "")
        values["titleValue"] = .text(title.map { YAMLText.value(of: $0) } ?? "")
        return values
    }

    private func add(_ plan: WeekPlan, to values: inout [String: EntryTemplate.Value]) {
        values["promises"] = .list(
            plan.promises.map { ["text": .text($0.text.withoutFullStop.oneLine), "due": .text($0.due ?? "")] })
        values["unmet"] = .list(plan.unmet.map { ["text": .text($0.oneLine)] })
        values["problems"] = .list(
            plan.problems.map {
                ["text": .text($0.title.withoutFullStop.oneLine), "next": .text($0.next.rawValue)]
            })
        values["leftovers"] = .flag(!(plan.promises.isEmpty && plan.unmet.isEmpty && plan.problems.isEmpty))
        values["habits"] = .list(
            plan.habits.map {
                [
                    "kind": .text($0.kind.id), "name": .text($0.kind.name), "sentence": .text($0.kind.sentence),
                    "isDone": .flag($0.isDone),
                ]
            })
    }

    /// The author's own view, drafts too; nil where the journal has errors, which were told.
    private func visible() throws -> VisibleJournal? {
        let loaded = try session.load()
        guard !loaded.hasErrors else {
            session.tell(loaded.diagnostics)
            return nil
        }
        return loaded.journal.visible(to: .private, drafts: true, threads: session.threads).0
    }

    /// Whether no item belongs to a problem of this ID; where one does, says where it is and what comes next.
    private func isNew(_ id: String) throws -> Bool {
        guard let journal = try visible() else { return false }
        guard let problem = journal.problems.first(where: { $0.id.lowercased() == id.lowercased() }) else {
            return true
        }
        let location = problem.parts.first.flatMap { journal.items[$0.item].location }
        let place = location.map { " at \(session.folder.shown($0.file)):\($0.position.line)" } ?? ""
        let next =
            problem.next.map { "its next step is `\($0.rawValue)`: tag a line #problem/\(problem.id)/\($0.rawValue)" }
            ?? "it is \(problem.status.rawValue)"
        session.say("the problem \(problem.id) is there already\(place); \(next)")
        return false
    }
}

extension RichText {
    /// As Markdown in one line: what is not a tag in the text is none here.
    fileprivate var oneLine: String { markdown(in: .entry).split(whereSeparator: \.isNewline).joined(separator: " ") }
}
