package import JournalCore
internal import JournalText

/// What all pages of a build share. Immutable: pages of several weeks are made at once, on as many threads as there are.
package struct PageContext: Sendable {
    /// The page templates and their style sheet, checked.
    package let templates: PageTemplates
    /// The journal's title.
    package let title: String
    /// Faulty entries that were left out, to be said in the page.
    package let leftOut: [String]
    /// True for a page that stands alone, as on standard output: it links to no other page.
    package let isAlone: Bool
    private let people: [String: VisibleJournal.Person]
    /// The class of each theme's colour, in the catalogue's order.
    private let themes: [String: Int]

    /// The context of pages that show the journal as one audience sees it.
    package init(templates: PageTemplates, journal: VisibleJournal, isAlone: Bool = false) {
        self.init(
            templates: templates, title: journal.title, leftOut: journal.leftOut, people: journal.people,
            themes: journal.catalogue.themes.map(\.id), isAlone: isAlone)
    }

    init(
        templates: PageTemplates, title: String, leftOut: [String] = [], people: [String: VisibleJournal.Person] = [:],
        themes: [String] = [], isAlone: Bool = false
    ) {
        self.templates = templates
        self.title = title
        self.leftOut = leftOut
        self.people = people
        self.isAlone = isAlone
        self.themes = Dictionary(themes.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    }

    /// How to write a person: the name of a key of ``VisibleJournal/people``; what is not a key is a name already.
    func name(of person: String) -> String { people[person]?.name ?? person }

    /// Names with commas, as a sentence lists them.
    func names(of people: [String]) -> String { people.map { name(of: $0) }.joined(separator: ", ") }

    /// 1 to 5 for the first five themes of the catalogue, 6 for others: each has a colour.
    func colour(of theme: String) -> Int { min(6, themes[theme] ?? 6) }

    /// The values that every page has.
    ///
    /// - Parameter root: The way from the page to the site's folder: empty, or `../`.
    func values(title: String, description: String, root: String) -> PageValues {
        PageValues([
            "title": .text(title), "description": .text(String(description.prefix(300))), "root": .text(root),
            "site": .flag(!isAlone), "feed": .flag(!isAlone), "style": .html(templates.style),
            "styleHash": .text(templates.styleHash), "journal": .text(self.title),
            "leftOut": .text(leftOut.joined(separator: ", ")),
        ])
    }
}
