import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The portfolio's page")
struct PortfolioPageTests {
    static func page(_ portfolio: Portfolio, isAlone: Bool = false) throws -> String {
        String(decoding: PortfolioPage.render(portfolio, context: try Sample.context(isAlone: isAlone)), as: UTF8.self)
    }

    @Test("lists in its contents the sections that are there, and each is there")
    func contents() throws {
        var portfolio = Sample.portfolio()
        portfolio.praise = []
        portfolio.criteria = []
        let page = try PortfolioPageTests.page(portfolio)
        let links = page.split(separator: "<li><a href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(
            links.filter { $0.hasPrefix("s.") }
                == ["s.stories", "s.problems", "s.acts", "s.people", "s.lessons", "s.timeline", "s.evidence"])
        for link in links { #expect(page.contains("id=\"\(link)\"")) }
        #expect(!page.contains("s.voices") && !page.contains("s.criteria"))
    }

    @Test("leads every code to its row of evidence")
    func codes() throws {
        let page = try PortfolioPageTests.page(Sample.portfolio())
        let codes = Set(page.split(separator: "href=\"#e").dropFirst().map { $0.prefix { $0 != "\"" } })
        #expect(!codes.isEmpty)
        for code in codes { #expect(page.contains("<tr id=\"e\(code)\"")) }
    }

    @Test("shows before and after, the unit once")
    func figures() throws {
        let page = try PortfolioPageTests.page(Sample.portfolio())
        #expect(
            page.contains(
                "<p class=\"value\"><span class=\"vh\">from </span>38 <span aria-hidden=\"true\">→ </span>"
                    + "<span class=\"vh\">to </span><strong>6</strong> pages a week</p>"))
        #expect(page.contains("Worth €410,000 of orders a quarter.") == true)
    }

    struct AmountCase: Sendable {
        var text: String
        var number: String
        var unit: String
    }

    static let amounts: [AmountCase] = [
        AmountCase(text: "3.1 %", number: "3.1", unit: "%"),
        AmountCase(text: "€2,160 claimed back", number: "€2,160", unit: "claimed back"),
        AmountCase(text: "none", number: "none", unit: ""),
        AmountCase(text: "under 50", number: "under 50", unit: ""),
        AmountCase(text: "", number: "", unit: ""),
    ]

    @Test("an amount is its first word where that has a digit", arguments: amounts)
    func amount(_ test: AmountCase) {
        let amount = Amount(Sample.text(test.text))
        #expect(amount.number == test.number && amount.unit == test.unit)
    }

    @Test("shows rows that are thin or empty to the author alone")
    func criteria() throws {
        let mine = try PortfolioPageTests.page(Sample.portfolio(.private))
        #expect(mine.contains("Plans money") && mine.contains("Nothing yet") && mine.contains(">Thin</span>"))
        let theirs = try PortfolioPageTests.page(Sample.portfolio(.manager))
        #expect(!theirs.contains("Plans money") && theirs.contains("Plans people") && !theirs.contains(">Thin</span>"))
    }

    @Test("stands alone without links to other pages")
    func alone() throws {
        let page = try PortfolioPageTests.page(Sample.portfolio(), isAlone: true)
        #expect(!page.contains("problems/") && !page.contains("digests/") && !page.contains("feed.xml"))
    }

    @Test("of an empty journal is a page with a name")
    func empty() throws {
        let counts = Portfolio.Counts(entries: 0, acts: 0, weeks: 0, people: 0, teams: 0, backed: 0)
        let portfolio = Portfolio(
            audience: .public, author: .init(), title: "Mine", summary: nil, period: nil, figures: [], stories: [],
            criteria: [], problems: [], solvedCount: 0, timedCount: 0, medianDays: nil, months: [], themes: [],
            systems: [],
            responsibilities: [], skills: [], reach: [], mentoring: [], promises: nil, praise: [], lessons: [],
            timeline: [],
            heat: nil, evidence: [], counts: counts, leftOut: [])
        let page = try PortfolioPageTests.page(portfolio)
        #expect(page.contains("<h1>Mine</h1>"))
        #expect(!page.contains("<section"))
        #expect(HTMLTokens(Array(page.utf8)).violations == [])
    }

    @Test("weighs less than 150 kB with 200 acts cited")
    func weight() throws {
        var portfolio = Sample.portfolio()
        let row = portfolio.evidence[0]
        portfolio.evidence = (1...200).map { code in
            var copy = row
            copy.code = code
            copy.text = Sample.text(String(repeating: "some words of an item ", count: 4))
            return copy
        }
        #expect(try PortfolioPageTests.page(portfolio).utf8.count < 150_000)
    }
}
