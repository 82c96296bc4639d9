/// A practice of the essays that is more than an act: what the program does with it, and where.
package struct Practice: Sendable, Hashable {
    /// Its key in `catalogue.yaml`, which `journal explain` takes.
    package var id: String
    /// A few words: `Four habits of the week`.
    package var name: String
    /// One plain sentence: what the person does.
    package var sentence: String
    /// What to type, each line as it stands: an item of an entry, a command, or a line of `journal.yaml`.
    package var type: [String]
    /// Where it comes back: commands and pages, in words.
    package var seen: String
    /// Letters of ``Catalogue/essays``.
    package var essays: [String]

    /// A practice, as `catalogue.yaml` has it.
    package init(id: String, name: String, sentence: String, type: [String], seen: String, essays: [String]) {
        self.id = id
        self.name = name
        self.sentence = sentence
        self.type = type
        self.seen = seen
        self.essays = essays
    }
}

/// An audit that a person holds: what `#audit/KIND` may name, with the questions that `journal new audit` asks.
package struct AuditForm: Sendable, Hashable {
    /// As `#audit/KIND` has it: `leadership`, `gap` or `language`.
    package var id: String
    /// A few words: `Gap audit`.
    package var name: String
    /// One plain sentence: what I did.
    package var sentence: String
    /// A list item that a person might type, without its bullet.
    package var example: String
    /// What `journal new audit` asks, in order.
    package var questions: [String]
    /// Letters of ``Catalogue/essays``.
    package var essays: [String]

    /// An audit, as `catalogue.yaml` has it.
    package init(
        id: String, name: String, sentence: String, example: String = "", questions: [String], essays: [String]
    ) {
        self.id = id
        self.name = name
        self.sentence = sentence
        self.example = example
        self.questions = questions
        self.essays = essays
    }
}

/// Questions that find problems, of one kind.
package struct PromptCategory: Sendable, Hashable {
    /// Its key under `prompts:`, by which `journal prompts` finds it.
    package var id: String
    /// A few words, by which `journal prompts` finds it too.
    package var name: String
    /// Those built in, then those that a journal adds.
    package var questions: [String]
    /// Empty for a category that is not of an essay.
    package var essays: [String]

    /// A category, as `catalogue.yaml` or `journal.yaml` has it.
    package init(id: String, name: String, questions: [String], essays: [String]) {
        self.id = id
        self.name = name
        self.questions = questions
        self.essays = essays
    }
}

/// The skills that an aim asks for; essay G, "Lead by Learning Skills at the Next Level".
package struct SkillSet: Sendable, Hashable {
    /// A skill that the next level asks for.
    package struct Skill: Sendable, Hashable {
        /// As `#skill/NAME` has it.
        package var id: String
        /// A few words: `Settle conflicts`.
        package var name: String
        /// A skill by its id and its words.
        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// `manager`, `architect` or `executive`.
    package var id: String
    /// A few words: `Towards managing people`.
    package var name: String
    /// Words by one of which an `aim:` is known to mean this.
    package var words: [String]
    /// In the order of `catalogue.yaml`.
    package var skills: [Skill]
    /// Letters of ``Catalogue/essays``.
    package var essays: [String]

    /// The skills of an aim, as `catalogue.yaml` has them.
    package init(id: String, name: String, words: [String], skills: [Skill], essays: [String]) {
        self.id = id
        self.name = name
        self.words = words
        self.skills = skills
        self.essays = essays
    }
}

/// A phrase that the language audit finds, and what to write instead; essay W, "Audit Your Language".
package struct Phrase: Sendable, Hashable {
    /// In words, compared without case; `'` stands for every apostrophe, a space for any white space.
    package var text: String
    /// What to write instead, the best first; empty where it only goes.
    package var instead: [String]
    /// The id of its ``PhraseRule``.
    package var rule: String

    /// A phrase of a rule, with what to write instead.
    package init(text: String, instead: [String], rule: String) {
        self.text = text
        self.instead = instead
        self.rule = rule
    }

    /// What to write instead where there is one right answer.
    package var answer: String? { instead.count == 1 ? instead[0] : nil }
}

/// Phrases of one kind, in the form of a rule of Vale's that `extends: substitution`.
package struct PhraseRule: Sendable, Hashable {
    /// The rule whose phrases are found in pitches alone: essay W, "Ask, Don't Tell".
    package static let telling = "telling"
    /// The rule of the phrases that a journal adds.
    package static let own = "own"

    /// The name of its file in `templates/data` without its ending, or ``own``.
    package var id: String
    /// A word or a few; empty where only the rule's own file was read.
    package var name: String
    /// What is said of a phrase: the first `%s` is what to write instead, the second the phrase.
    package var message: String
    /// What such phrases do, in one sentence.
    package var sentence: String
    /// Letters of ``Catalogue/essays``.
    package var essays: [String]
    /// In the order of writing.
    package var phrases: [Phrase]

    /// A rule; one that is read from its own file has no name yet.
    package init(
        id: String, name: String = "", message: String, sentence: String, essays: [String], phrases: [Phrase]
    ) {
        self.id = id
        self.name = name
        self.message = message
        self.sentence = sentence
        self.essays = essays
        self.phrases = phrases
    }
}
