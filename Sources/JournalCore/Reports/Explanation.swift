/// What `journal explain` says of one word.
package struct Explanation: Sendable, Hashable {
    /// What sort of word it is, in the order of the overview.
    package enum Group: String, Sendable, CaseIterable {
        case kinds
        case themes
        case steps
        case practices
        case audits
        case aims
        case skills
        case questions
        case criteria
        case essays
        case tags
        case marks
        case fields
        case audiences
        case states
        case relations
        case frontMatter = "front-matter-keys"
        case keys
        case rules
        case phraseRules = "phrase-rules"
        case phrases
    }

    /// A labelled part: what to type, where it comes back.
    package struct Part: Sendable, Hashable {
        /// How the items of a part are set out.
        package enum Style: Sendable {
            /// Each a line that can be copied as it stands.
            case lines
            /// Each a text of its own.
            case texts
            /// Names, one after the other.
            case names
        }

        /// What heads the part: `Type`, `Seen`, `Asks` and the like.
        package var label: String
        /// What the part says, in the order in which it is shown; at least one, none of them empty.
        package var items: [String]
        /// How ``items`` are set out.
        package var style: Style
    }

    /// Where a word comes from.
    package enum Source: Sendable, Hashable {
        /// Titles.
        case essays([String])
        /// The journal's own settings.
        case journal
        /// The format, of no essay in particular.
        case format
    }

    /// What sort of word it is.
    package var group: Group
    /// The word itself; of an essay its letter, of a phrase its text.
    package var id: String
    /// A few words; empty where the id says it all.
    package var name: String
    /// What it belongs to: the theme of a kind, the aim of a skill; empty where there is nothing to say.
    package var context = ""
    /// What it means, or what is known of it, in one sentence.
    package var sentence: String
    /// In the order in which they are shown.
    package var parts: [Part] = []
    /// The essays that it comes from, else `journal.yaml` where it stands there, else the format.
    package var source = Source.format

    init(group: Group, id: String, name: String, sentence: String) {
        self.group = group
        self.id = id
        self.name = name
        self.sentence = sentence
    }

    mutating func add(_ label: String, _ items: [String], _ style: Part.Style) {
        let items = items.filter { !$0.isEmpty }
        if !items.isEmpty { parts.append(Part(label: label, items: items, style: style)) }
    }

    /// Adds lines to type, each to those of its sort: items of an entry, commands, lines of `journal.yaml`.
    mutating func add(typed lines: [String]) {
        let commands = lines.filter { $0.hasPrefix("journal ") }
        let items = lines.filter { $0.hasPrefix("- ") || $0.hasPrefix("> ") }
        add("Type", items, .lines)
        add("Settings", lines.filter { !commands.contains($0) && !items.contains($0) }, .lines)
        add("Run", commands, .lines)
    }
}

extension Explanation.Group {
    /// One of them, in words.
    package var label: String {
        switch self {
        case .kinds: "kind of act"
        case .themes: "theme of acts"
        case .steps: "step of a problem"
        case .practices: "practice"
        case .audits: "audit"
        case .aims: "aim"
        case .skills: "skill of the next level"
        case .questions: "questions"
        case .criteria: "criterion"
        case .essays: "essay"
        case .tags: "tag"
        case .marks: "mark in text"
        case .fields: "field"
        case .audiences: "audience"
        case .states: "state"
        case .relations: "relation"
        case .frontMatter: "key of the front matter"
        case .keys: "key of journal.yaml"
        case .rules: "rule of journal check"
        case .phraseRules: "rule of phrases"
        case .phrases: "phrase"
        }
    }

    /// All of them, as a heading.
    package var title: String {
        switch self {
        case .kinds: "Kinds of act, #act/KIND"
        case .themes: "Themes of acts"
        case .steps: "Steps of a problem, #problem/ID/STEP"
        case .practices: "Practices of the essays"
        case .audits: "Audits, #audit/KIND"
        case .aims: "Aims, `aim:` in journal.yaml"
        case .skills: "Skills of the next level, #skill/NAME"
        case .questions: "Questions, by category"
        case .criteria: "Criteria of this journal"
        case .essays: "Essays"
        case .tags: "Tags that make an item"
        case .marks: "Marks in text"
        case .fields: "Fields that mean something, [FIELD:: …]"
        case .audiences: "Audiences"
        case .states: "States of acts, problems and promises"
        case .relations: "Relations, `relation:` of people"
        case .frontMatter: "Keys of the front matter"
        case .keys: "Keys of journal.yaml"
        case .rules: "Rules of journal check"
        case .phraseRules: "Phrases of the language audit, by rule"
        case .phrases: "Phrases of the language audit"
        }
    }
}
