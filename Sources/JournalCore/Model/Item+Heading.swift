package import JournalMarkdown

extension Item {
    /// A heading above an item: its words, and what it gives to the items under it.
    ///
    /// What it gives carries its own audience: who may not see the heading gets nothing from it.
    package struct Heading: Hashable, Sendable {
        /// Marks taken out.
        package var text: RichText
        /// Who may see it: its mark or that of a section around it, else the entry's mark, else the default.
        package var audience: Audience
        /// Whether it carries a tag of the vocabulary: only then do others than the author read its words.
        package var isTagged = false
        /// The ids of its problems, projects and goals, as written, each once.
        package var problems: [String] = []
        /// The ids of its projects, as written, each once.
        package var projects: [String] = []
        /// The ids of its goals, as written, each once.
        package var goals: [String] = []
        /// What its field `title` says; nil where it has none.
        package var title: RichText?

        /// A heading that gives the items under it nothing yet.
        package init(text: RichText, audience: Audience) {
            self.text = text
            self.audience = audience
        }

        /// What its project or goal is called by it: the field `title`, else its words; nil where it has neither.
        var name: RichText? { title ?? (text.isEmpty ? nil : text) }

        /// How many problems, projects or goals of one heading the items under it belong to: each item holds them all.
        static let maxGifts = 50
    }
}
