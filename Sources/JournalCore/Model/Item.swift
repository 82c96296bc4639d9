package import JournalMarkdown
package import JournalText

/// Who may read something, each within the next: what is `public` is in every build, what is `private` in one alone.
package enum Audience: String, Sendable, Comparable, CaseIterable {
    case `private`
    case manager
    case `public`

    /// `private` < `manager` < `public`: the more private, the smaller.
    package static func < (a: Audience, b: Audience) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .private: 0
        case .manager: 1
        case .public: 2
        }
    }

    /// Whether a build for this audience may hold what is marked `mark`.
    package func maySee(_ mark: Audience) -> Bool { mark >= self }
}

/// The steps of a problem, in the order of the essay "Leadership Has No Title".
package enum Step: String, Sendable, CaseIterable {
    case identify
    case idea
    case critique
    case stakeholder
    case pitch
    case tell
    case implement
    case solved
    case dropped
}

/// How well an act is proved.
package enum Strength: String, Sendable, Comparable, CaseIterable {
    case bare
    case thin
    case backed

    /// `bare` < `thin` < `backed`.
    package static func < (a: Strength, b: Strength) -> Bool { a.rank < b.rank }

    /// - Parameters:
    ///   - says: It says what changed: an impact, a result, or before with after.
    ///   - proves: It has evidence.
    package init(says: Bool, proves: Bool) {
        self = says && proves ? .backed : (says || proves ? .thin : .bare)
    }

    private var rank: Int {
        switch self {
        case .bare: 0
        case .thin: 1
        case .backed: 2
        }
    }
}

/// The smallest block that carries a tag of the vocabulary, with what belongs to it.
package struct Item: Sendable, Equatable {
    /// Where the tag stands. Absent in a public build.
    package struct Location: Hashable, Sendable {
        /// Relative to the journal's root.
        package var file: String
        /// Where the tag that makes it an item begins.
        package var position: SourcePosition

        /// A place in a file of the journal.
        package init(file: String, position: SourcePosition) {
            self.file = file
            self.position = position
        }
    }

    /// The block in which the tag stands.
    package enum Shape: Sendable {
        case listItem
        case paragraph
        case heading
        case quote
        case row
        case entry
    }

    /// A field: the key in lower case, and its value.
    package struct Field: Hashable, Sendable {
        /// In lower case; in ``Entry/extra`` as written.
        package var key: String
        /// What the field says, as inline text.
        package var value: RichText

        /// A field by its key, with one value.
        package init(key: String, value: RichText) {
            self.key = key
            self.value = value
        }
    }

    /// That the item belongs to a problem, and as which step; a note has none.
    package struct ProblemMark: Hashable, Sendable {
        /// As first written in this file; compared in NFC without case.
        package var id: String
        /// The step that the tag names; nil where it names none, or none that is known.
        package var step: Step?

        /// A mark of the problem with an id.
        package init(id: String, step: Step?) {
            self.id = id
            self.step = step
        }
    }

    /// Which block the item is.
    package var shape: Shape
    /// Where its tag stands; nil in a public build.
    package var location: Location?
    /// Its day, by which it is sorted: the last of a span, the Monday of a week.
    package var day: CalendarDay
    /// The first day of a span; else the same as ``day``.
    package var first: CalendarDay
    /// How a span is shown: as it was written; nil for a day.
    package var dateText: String?
    /// Who may see it: the most private of the marks on it and around it, else the journal's default.
    package var audience: Audience
    /// The inline text, tags and fields taken out.
    package var text: RichText
    /// The blocks that belong to it, tags and fields taken out; empty where there are none.
    package var detail: RichText
    /// Who said a quote, as its last paragraph names them; empty where it names nobody.
    package var attribution = RichText()
    /// What became of it, where it is a task: as its box says, or the word before it; or its text is struck out.
    package var task: TaskState?
    /// Whether it carries `#act` in any form.
    package var isAct = false
    /// The kinds of its act tags in the order of writing, each once; empty for a bare `#act`.
    package var kinds: [String] = []
    /// One mark a step of each of its problems; in a ``VisibleJournal`` those that its headings give come first.
    package var problems: [ProblemMark] = []
    /// Ids of the projects and goals that it belongs to, each once.
    package var projects: [String] = []
    /// Ids of the goals that it is or serves, each once.
    package var goals: [String] = []
    /// Whether it carries `#promise`.
    package var isPromise = false
    /// Whether it carries `#feedback`.
    package var isFeedback = false
    /// Whether it carries `#praise`.
    package var isPraise = false
    /// Whether it carries `#lesson`.
    package var isLesson = false
    /// What its tags `#own/AREA` name, as written, each once.
    package var areas: [String] = []
    /// What its tags `#skill/NAME` name, as written, each once.
    package var skills: [String] = []
    /// Ids of the catalogue's audits that its tags `#audit/KIND` name, each once.
    package var audits: [String] = []
    /// Ids of the kinds of act that its tags `#intend/KIND` name, each once.
    package var intentions: [String] = []
    /// Ordinary tags, as written, without `#`.
    package var tags: [String] = []
    /// The people it mentions, each once, in order: handles in lower case, or in a public build what stands for them.
    package var people: [String] = []
    /// In the order of reading, without those that say who may see it; links that count as evidence come last.
    package var fields: [Field] = []
    /// The headings above it, the outermost first, for as long as it is not known who looks at it; empty in a
    /// ``VisibleJournal``.
    package var headings: [Heading] = []
    /// The words of the headings above it, the outermost first; set when the journal is put together for an audience.
    package var context: [RichText] = []
    /// Whether it is kept out of every output, by `[draft:: true]` in it or above it.
    package var isDraft = false
    /// The name given by `^name`, or nil.
    package var anchor: String?
    /// The address of the item in a page: unique among the items that its audience may see, and made of the date and
    /// first words, so that it stays when lines above it move. Set when the journal is put together for an audience.
    package var id: String = ""

    /// An item of one day, of which nothing is known yet but its text.
    package init(
        shape: Shape, location: Location?, day: CalendarDay, audience: Audience, text: RichText,
        detail: RichText = RichText()
    ) {
        self.shape = shape
        self.location = location
        self.day = day
        first = day
        self.audience = audience
        self.text = text
        self.detail = detail
    }

    /// The values of a field, in order; empty where it is not given.
    package func values(_ key: String) -> [RichText] { fields.values(key) }

    /// The first value of a field.
    package func value(_ key: String) -> RichText? { fields.value(key) }

    /// Whether it has a field.
    package func has(_ key: String) -> Bool { fields.has(key) }

    /// `backed` where it says what changed and proves it, `thin` where it does one of the two, `bare` where neither.
    package var strength: Strength { fields.strength }
}

extension [Item.Field] {
    /// The values of a field, in order; empty where it is not given.
    package func values(_ key: String) -> [RichText] {
        var found: [RichText] = []
        for field in self where field.key == key { found.append(field.value) }
        return found
    }

    /// The first value of a field.
    package func value(_ key: String) -> RichText? {
        for field in self where field.key == key { return field.value }
        return nil
    }

    /// What came of it: its `impact`, else its `result`.
    package var outcome: RichText? { value("impact") ?? value("result") }

    /// Whether a field is among them.
    package func has(_ key: String) -> Bool {
        for field in self where field.key == key { return true }
        return false
    }

    /// How well they prove an act.
    package var strength: Strength {
        let says = has("impact") || has("result") || (has("before") && has("after"))
        return Strength(says: says, proves: has("evidence"))
    }
}
