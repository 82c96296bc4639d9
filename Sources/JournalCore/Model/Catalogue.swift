/// A kind of act: what `#act/KIND` may name.
package struct ActKind: Sendable, Hashable {
    /// As `#act/KIND` has it.
    package var id: String
    /// The theme it is counted under: `initiative`, `others`, `outcomes`, `voice`, `systems`, or one of the person's.
    package var theme: String
    /// A few words, as a row of a table is headed.
    package var name: String
    /// One plain sentence: what I did.
    package var sentence: String
    /// A list item that a person might type, without its bullet; empty for a kind of `journal.yaml`.
    package var example: String
    /// The essays that it comes from, by letter (`T`, `G`, `W`, `M`, `N`); empty for a kind of `journal.yaml`.
    package var essays: [String]

    /// A kind of act, as a catalogue or `journal.yaml` gives it.
    package init(
        id: String, theme: String, name: String, sentence: String, example: String = "", essays: [String]
    ) {
        self.id = id
        self.theme = theme
        self.name = name
        self.sentence = sentence
        self.example = example
        self.essays = essays
    }
}

/// The acts that can be tagged: those built in, and those that `journal.yaml` adds.
package struct Catalogue: Sendable {
    /// What kinds of act are grouped by.
    package struct Theme: Sendable, Hashable {
        /// As ``ActKind/theme`` has it.
        package var id: String
        /// A few words; for a theme that only a kind of `journal.yaml` names, its id with a capital.
        package var name: String
        /// A theme by its id and its words.
        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// What a step of a problem is called, and what it says.
    package struct StepText: Sendable, Hashable {
        /// The step that is put into words.
        package var step: Step
        /// A few words: `Identify the problem`.
        package var name: String
        /// One plain sentence: what I did.
        package var sentence: String
        /// A list item that a person might type, without its bullet.
        package var example: String
        /// Letters of ``Catalogue/essays``.
        package var essays: [String]
        /// What `catalogue.yaml` says of a step.
        package init(step: Step, name: String, sentence: String, example: String = "", essays: [String]) {
            self.step = step
            self.name = name
            self.sentence = sentence
            self.example = example
            self.essays = essays
        }
    }

    /// An essay that kinds and steps come from.
    package struct Essay: Sendable, Hashable {
        /// One letter.
        package var id: String
        /// The essay's title, by which explanations cite it.
        package var title: String
        /// An essay by its letter and its title.
        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// In the order of a problem's course; empty where the catalogue was made without its file.
    package var steps: [StepText] = []
    /// In the order of `catalogue.yaml`.
    package var essays: [Essay] = []
    /// In the order of `catalogue.yaml`.
    package var practices: [Practice] = []
    /// What `#audit/KIND` may name, in the order of `catalogue.yaml`.
    package var audits: [AuditForm] = []
    /// Built in, and those that a journal adds.
    package var prompts: [PromptCategory] = []
    /// One an aim, in the order of `catalogue.yaml`.
    package var skillSets: [SkillSet] = []
    /// Built in, and one of the journal's own where it has `phrases:`.
    package var phraseRules: [PhraseRule] = []
    /// What is explained beside all these: tags, marks, fields, states, keys and rules.
    package var words: [Word] = []

    /// In the order of `catalogue.yaml`, then those that only kinds of `journal.yaml` name.
    package private(set) var themes: [Theme]
    /// In the order of `catalogue.yaml`, each id once, then those that `journal.yaml` adds.
    package private(set) var acts: [ActKind]
    private var index: [String: Int]

    /// A catalogue of these acts; of several with one id the last counts, and a theme that is missing is added.
    package init(themes: [Theme], acts: [ActKind]) {
        self.themes = themes
        self.acts = []
        index = [:]
        for act in acts { add(act) }
    }

    /// The same catalogue with other themes and acts.
    func with(themes: [Theme], acts: [ActKind]) -> Catalogue {
        var copy = self
        copy.themes = themes
        copy.acts = []
        copy.index = [:]
        for act in acts { copy.add(act) }
        return copy
    }

    /// Adds a kind, or replaces the one of the same id; a theme not yet known is added at the end.
    package mutating func add(_ act: ActKind) {
        if let old = index[act.id] {
            acts[old] = act
        } else {
            index[act.id] = acts.count
            acts.append(act)
        }
        if !themes.contains(where: { $0.id == act.theme }) {
            themes.append(Theme(id: act.theme, name: act.theme.prefix(1).uppercased() + act.theme.dropFirst()))
        }
    }

    /// The kind of exactly this id; nil where there is none.
    package func act(_ id: String) -> ActKind? { index[id].map { acts[$0] } }

    /// What the catalogue says of a step.
    package func text(of step: Step) -> StepText? { steps.first { $0.step == step } }

    /// The audit of exactly this id; nil where there is none.
    package func audit(_ id: String) -> AuditForm? { audits.first { $0.id == id } }

    /// The skills that an aim asks for (`aim:` in `journal.yaml`), known by a word in it: "engineering manager",
    /// "staff architect"; nil where the essay has none for it.
    package func skills(forAim aim: String?) -> SkillSet? {
        guard let aim = aim?.lowercased() else { return nil }
        return skillSets.first { set in set.words.contains { aim.contains($0) } }
    }

    /// The catalogue with the kinds that a journal adds.
    package func adding(_ more: [ActKind]) -> Catalogue {
        var copy = self
        for act in more { copy.add(act) }
        return copy
    }
}
