package import JournalMarkdown

/// The journal as one audience may see it: what reports and pages are made from.
///
/// Only ``Journal/visible(to:drafts:threads:)`` makes one: no other target can make or change any. It holds no item, person, name or title that the audience may not
/// see, so nothing that is counted, linked or shown from it can tell of them. Mentions are names already; in a public
/// build people without `public: true` are relations ("a peer in Sales"), files and lines are gone.
package struct VisibleJournal: Sendable {
    /// Somebody as this audience may know them.
    package struct Person: Sendable, Hashable {
        /// What ``Item/people`` holds: the handle in lower case, or in a public build what stands for it.
        package var key: String
        /// How to write them: the name, else `@handle`, else what stands for them.
        package var name: String
        /// The person's team, as the audience may read it; nil where none is shown.
        package var team: String?
        /// What the person is to the author; nil where it is not given.
        package var relation: JournalConfig.Relation?
        /// A person as one audience may know them.
        package init(key: String, name: String, team: String?, relation: JournalConfig.Relation?) {
            self.key = key
            self.name = name
            self.team = team
            self.relation = relation
        }
    }

    /// For whom it was put together.
    package internal(set) var audience: Audience
    /// The journal's name; in a public build it names nobody who is hidden.
    package internal(set) var title: String
    /// See ``JournalConfig/id``.
    package internal(set) var id: String?
    /// Whose journal it is; in a public build the role names nobody who is hidden.
    package internal(set) var author: JournalConfig.Author
    /// The sentence at the top of the portfolio, as the audience may read it; nil where none is given.
    package internal(set) var summary: String?
    /// The kinds of act that the digest asks after each week, in the order of `journal.yaml`.
    package internal(set) var weekly: [String]
    /// What the next level asks for, in the order of `journal.yaml`.
    package internal(set) var criteria: [JournalConfig.Criterion]
    /// Ids of problems, as ``Problem/id`` has them.
    package internal(set) var headlines: [String]
    /// With the journal's own kinds; its questions and phrases are in a private build alone.
    package internal(set) var catalogue: Catalogue
    /// Those with an item that this audience may see, in order of date, file.
    package internal(set) var entries: [Entry]
    /// In order of date, file, line, column.
    package internal(set) var items: [Item]
    /// In order of the first item.
    package internal(set) var problems: [Problem]
    /// In order of the first item.
    package internal(set) var projects: [Project] = []
    /// In order of the first item.
    package internal(set) var goals: [Goal] = []
    /// By ``Person/key``: everybody that an item mentions.
    package internal(set) var people: [String: Person]
    /// The sentence that the week's own note gives in its front matter (`summary:`), by ISO week.
    package internal(set) var weekSummaries: [ISOWeek: RichText]
    /// Files left out because they have errors (`--keep-going`), to be said in the page; empty otherwise.
    package internal(set) var leftOut: [String]
    /// The day that stands for today in all that is told of the journal: open promises and goals are missed or not
    /// against it. The last day of what the audience sees (``lastDay``) unless a command was given another: what is
    /// built never asks the clock. Nil where there is no item.
    package internal(set) var today: CalendarDay?

    /// Ranges of ``items``, one a week that has any, in order of time.
    package var weeks: [(week: ISOWeek, items: Range<Int>)] {
        var result: [(week: ISOWeek, items: Range<Int>)] = []
        var start = 0
        while start < items.count {
            let week = items[start].day.isoWeek
            var end = start + 1
            let next = week.monday.advanced(by: 7)
            while end < items.count, items[end].day < next { end += 1 }
            // A span of more than seven days is of no week.
            if items[start..<end].contains(where: { !$0.isLongSpan }) { result.append((week, start..<end)) }
            start = end
        }
        return result
    }

    /// The journal as it stood at the end of a day, which is its ``today``: what was written of later days is not known.
    /// As it is where no day is given.
    package func standing(on day: CalendarDay?) -> VisibleJournal {
        guard let day else { return self }
        var journal = asOf(day)
        journal.today = day
        return journal
    }

    /// What came of the promise that an item is, as of ``today``; nil where it is none.
    package func promise(_ item: Int) -> PromiseOutcome? { items[item].promise(today: today) }

    /// How a goal stands, as of ``today``.
    package func state(of goal: Goal) -> Goal.State { goal.state(on: today) }

    /// How to write a person of ``Item/people``.
    package func name(of key: String) -> String { people[key]?.name ?? "@" + key }
}

/// All the items of one problem.
package struct Problem: Sendable {
    /// How a problem stands.
    package enum Status: String, Sendable {
        case open
        case implementing
        case solved
        case dropped

        /// Whether work on it may go on.
        package var isOpen: Bool { self == .open || self == .implementing }
    }

    /// An item of the problem in the role it plays.
    package struct Part: Sendable {
        /// An index into ``VisibleJournal/items``.
        package var item: Int
        /// nil for a note.
        package var step: Step?
        /// An item as a step of a problem, or as a note.
        package init(item: Int, step: Step?) {
            self.item = item
            self.step = step
        }
    }

    /// Somebody whom the problem touches.
    package struct Stakeholder: Sendable {
        /// A key of ``VisibleJournal/people``.
        package var person: String
        /// What the problem costs them, as the last item that says it has it; nil where none does.
        package var pain: RichText?
        /// `for`, `against`, `unsure`, or nil before the talk.
        package var stance: String?
        /// The last item that speaks of them, an index into ``VisibleJournal/items``.
        package var item: Int
        /// A stakeholder as an item names them.
        package init(person: String, pain: RichText?, stance: String?, item: Int) {
            self.person = person
            self.pain = pain
            self.stance = stance
            self.item = item
        }
    }

    /// One value of a problem's series (`measure`).
    package struct Measure: Sendable {
        /// The day of the item that gives it.
        package var day: CalendarDay
        /// The first number of the field.
        package var value: Double
        /// What stands after the number.
        package var unit: String
        /// The field as it was written.
        package var text: String
        /// A value of a series, with its day.
        package init(day: CalendarDay, value: Double, unit: String, text: String) {
            self.day = day
            self.value = value
            self.unit = unit
            self.text = text
        }
    }

    /// As first written.
    package var id: String
    /// The name of its page: the id made safe for a file's name, unique without case.
    package var slug: String
    /// The first field `title` of its items, else the text of the first item.
    package var title: RichText
    /// How it stands after all its items.
    package var status: Status
    /// The first step not yet done, nil when solved or dropped, and where others than the author see no item that
    /// identifies the problem.
    package var next: Step?
    /// The day of its first item; nil where the audience sees no item that identifies it, as nobody who looks knows then
    /// when it was.
    package var opened: CalendarDay?
    /// The day of the first item that the audience sees.
    package var firstDay: CalendarDay
    /// The day of the first `solved` item since it was last opened; nil where it is not solved.
    package var solved: CalendarDay?
    /// Whether the days between them can be counted: neither is known as a span of more than seven days alone.
    package var countsDays = true
    /// The first field `category` of its items, as plain text; nil where none has one.
    package var category: String?
    /// How it was, as its `solved` items say, else others, else the first of its main series; nil where nothing does.
    package var before: RichText?
    /// How it is now, as its `solved` items say, else others, else the last of its main series; nil where nothing does.
    package var after: RichText?
    /// What changed, as its `solved` items say, else the last other step that does; nil where none does.
    package var impact: RichText?
    /// What the result is worth (`value`).
    package var worth: RichText?
    /// Keys of ``VisibleJournal/people``, each once, in order.
    package var people: [String]
    /// One a person, in order of the first item that names them.
    package var stakeholders: [Stakeholder]
    /// In order of its items, whatever the unit.
    package var measures: [Measure]
    /// In order of date, file, line.
    package var parts: [Part]
    /// How well `solved` is proved; `bare` where it is not solved.
    package var strength: Strength

    /// An open problem without items; what follows from them is set later.
    package init(id: String, slug: String, title: RichText, firstDay: CalendarDay) {
        self.id = id
        self.slug = slug
        self.title = title
        self.firstDay = firstDay
        opened = nil
        status = .open
        next = nil
        solved = nil
        people = []
        stakeholders = []
        measures = []
        parts = []
        strength = .bare
    }

    /// Days from the day of opening to the one on which it was solved; nil where either is not known.
    package var days: Int? {
        countsDays ? solved.flatMap { solved in opened.map { $0.distance(to: solved) } } : nil
    }
}

/// What came of a promise.
package enum PromiseState: String, Sendable, CaseIterable {
    case open
    case early
    case onTime = "on-time"
    case late
    case missed
    /// Called off: neither kept nor missed, and in no count.
    case cancelled
    /// Moved elsewhere: the same.
    case moved

    /// Whether it is off the table without being kept.
    package var isGivenUp: Bool { self == .cancelled || self == .moved }
}
