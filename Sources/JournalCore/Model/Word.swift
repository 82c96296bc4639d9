package import JournalText

/// A word that is explained and is no act, step, practice, audit, skill or phrase: see `templates/data/words.yaml`.
package struct Word: Sendable, Hashable {
    /// What sort of word it is; the raw value is the key of the file.
    package enum Group: String, Sendable, CaseIterable {
        /// The roots of the vocabulary.
        case tags
        /// What can be marked in text.
        case marks
        /// Fields that mean something.
        case fields
        case audiences
        /// What an act, a problem or a promise can be.
        case states
        /// What somebody is to the author.
        case relations
        /// Keys of the front matter.
        case frontMatter = "front-matter"
        /// Of `journal.yaml`.
        case keys
        /// What `journal check` finds.
        case rules
    }

    /// What sort of word it is.
    package var group: Group
    /// The word itself, its key in the file.
    package var id: String
    /// Empty for a rule.
    package var name = ""
    /// What it means, in one sentence.
    package var sentence = ""
    /// Of a tag: how it is written, with capitals for what is chosen.
    package var form = ""
    /// What to type, each line as it stands.
    package var type: [String] = []
    /// Where it comes back.
    package var seen = ""
    /// Of a rule: which part of the journal it is about.
    package var part = ""
    /// Of a rule: how to get rid of what it finds.
    package var mend = ""
    /// Of a rule: how much it weighs.
    package var severity = Severity.error
    /// Letters of ``Catalogue/essays``.
    package var essays: [String] = []

    /// A word of which nothing is said yet.
    package init(group: Group, id: String) {
        self.group = group
        self.id = id
    }
}
