/// The names that the template of a page may use.
struct TemplateVocabulary: Sendable {
    /// Values and components.
    var names: Set<String>
    /// Lists, with the names within each: `{{#acts}}{{text}}{{/acts}}`.
    var lists: [String: Set<String>] = [:]

    /// What every page has.
    static let common: Set<String> = [
        "title", "description", "root", "site", "style", "styleHash", "feed", "journal", "leftOut",
    ]

    init(_ names: Set<String>, lists: [String: Set<String>] = [:]) {
        self.names = names.union(TemplateVocabulary.common)
        self.lists = lists
    }

    /// The vocabulary of each page, by the name of its template.
    static let pages: [String: TemplateVocabulary] = [
        PortfolioPage.template: PortfolioPage.vocabulary,
        DigestPage.template: DigestPage.vocabulary,
        DigestIndexPage.template: DigestIndexPage.vocabulary,
        ProblemPage.template: ProblemPage.vocabulary,
    ]
}
