/// What `journal.yaml` says. Every key has a default.
package struct JournalConfig: Sendable {
    /// The journal's name.
    package var title = "Leadership journal"
    /// A UUID in lower case, by which feeds and output folders know the journal; nil where none is given.
    package var id: String?
    /// Whose journal it is.
    package var author = Author()
    /// Of what carries no mark.
    package var audience = Audience.manager
    /// The output folder, relative to the root, with `/`.
    package var output = "site"
    /// The IANA name as written; nil where timestamps stay in their own offset.
    package var timeZone: TimeZoneRules?
    /// The kinds of act that the digest asks after each week.
    package var weekly = ["loose-end", "support", "solution", "feedback"]
    /// By handle in lower case, in order of writing.
    package var people: [Person] = []
    /// What is written with an `@` and is nobody: places, accounts, packages. In lower case, without the `@`.
    package var notPeople: [String] = []
    /// Kinds of act added to the catalogue.
    package var acts: [ActKind] = []
    /// What the next level asks for, in the order of writing.
    package var criteria: [Criterion] = []
    /// Categories of questions, and questions for built-in ones.
    package var prompts: [PromptCategory] = []
    /// Phrases that the language audit is to find, built-in ones among them that get something else to write instead.
    package var phrases: [Phrase] = []
    /// The sentence at the top of the portfolio; nil where none is given.
    package var summary: String?
    /// Ids, as written, of the problems whose figures come first; empty where the strongest are to be taken.
    package var headlines: [String] = []
    /// Whether a link in an act's own text proves it, as `[evidence:: …]` does.
    package var linksProve = true
    /// The largest entry that is read, in bytes.
    package var entryLimit = 1 << 20
    /// gitignore globs that leave files out.
    package var ignore: [String] = []
    /// Globs of the same form that name all that is an entry; empty where every file is.
    package var entries: [String] = []

    /// Every default.
    package init() {}

    /// Whoever writes the journal.
    package struct Author: Sendable, Hashable {
        /// The author's name, which no build hides; nil where it is not given.
        package var name: String?
        /// What was assigned to the author: `Support engineer`; nil where it is not given.
        package var role: String?
        /// What the author wants to be next, by which skills are asked for: `manager`; nil where it is not given.
        package var aim: String?
        /// An author as `journal.yaml` names them.
        package init(name: String? = nil, role: String? = nil, aim: String? = nil) {
            self.name = name
            self.role = role
            self.aim = aim
        }
    }

    /// What a person is to the author.
    package enum Relation: String, Sendable, CaseIterable {
        case manager
        case up
        case peer
        case report
        case mentee
        case otherTeam = "other-team"
        case customer
    }

    /// Somebody whom `people:` names.
    package struct Person: Sendable, Hashable {
        /// In lower case.
        package var handle: String
        /// The person's name; nil where it is not given, and the handle stands for it.
        package var name: String?
        /// The person's team; nil where it is not given.
        package var team: String?
        /// What the person is to the author; nil where it is not given.
        package var relation: Relation?
        /// Whether a public build may name the person.
        package var isPublic: Bool
        /// Other names that the person goes by, and other handles.
        package var also: [String] = []
        /// A person as `journal.yaml` names them, without other names.
        package init(
            handle: String, name: String? = nil, team: String? = nil, relation: Relation? = nil, isPublic: Bool = false
        ) {
            self.handle = handle
            self.name = name
            self.team = team
            self.relation = relation
            self.isPublic = isPublic
        }
    }

    /// Something that the next level asks for, and what counts for it.
    package struct Criterion: Sendable, Hashable {
        /// Its key under `criteria:`, as written.
        package var id: String
        /// A few words; where none are given, those of the id.
        package var name: String
        /// Kinds of act that count for it.
        package var acts: [String]
        /// Ordinary tags that count for it.
        package var tags: [String]
        /// A criterion as `journal.yaml` has it.
        package init(id: String, name: String, acts: [String] = [], tags: [String] = []) {
            self.id = id
            self.name = name
            self.acts = acts
            self.tags = tags
        }
    }
}
