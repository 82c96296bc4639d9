/// What `journal.yaml` says; format, section 7. Every key has a default.
package struct JournalConfig: Sendable {
    package var title = "Leadership journal"
    /// A UUID in lower case, by which feeds and output folders know the journal; nil where none is given.
    package var id: String?
    package var author = Author()
    /// Of what carries no mark.
    package var audience = Audience.manager
    /// The output folder, relative to the root, with `/`.
    package var output = "site"
    /// The IANA name as written; nil where timestamps stay in their own offset.
    package var timeZone: String?
    /// The kinds of act that the digest asks after each week.
    package var weekly = ["loose-end", "support", "solution", "feedback"]
    /// By handle in lower case, in order of writing.
    package var people: [Person] = []
    /// What is written with an `@` and is nobody: places, accounts, packages. In lower case, without the `@`.
    package var notPeople: [String] = []
    /// Kinds of act added to the catalogue.
    package var acts: [ActKind] = []
    package var criteria: [Criterion] = []
    /// Categories of questions, and questions for built-in ones.
    package var prompts: [PromptCategory] = []
    /// Phrases that the language audit is to find, built-in ones among them that get something else to write instead.
    package var phrases: [Phrase] = []
    package var summary: String?
    package var headlines: [String] = []
    /// Whether a link in an act's own text proves it, as `[evidence:: …]` does.
    package var linksProve = true
    /// The largest entry that is read, in bytes.
    package var entryLimit = 1 << 20
    /// gitignore globs that leave files out.
    package var ignore: [String] = []
    /// Globs of the same form that name all that is an entry; empty where every file is.
    package var entries: [String] = []

    package init() {}

    package struct Author: Sendable, Hashable {
        package var name: String?
        package var role: String?
        package var aim: String?
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

    package struct Person: Sendable, Hashable {
        /// In lower case.
        package var handle: String
        package var name: String?
        package var team: String?
        package var relation: Relation?
        package var isPublic: Bool
        /// Other names that the person goes by, and other handles.
        package var also: [String] = []
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

    package struct Criterion: Sendable, Hashable {
        package var id: String
        package var name: String
        /// Kinds of act that count for it.
        package var acts: [String]
        /// Ordinary tags that count for it.
        package var tags: [String]
        package init(id: String, name: String, acts: [String] = [], tags: [String] = []) {
            self.id = id
            self.name = name
            self.acts = acts
            self.tags = tags
        }
    }
}
