import JournalMarkdown
import Testing

@testable import JournalRender

@Suite("The words that a digest may spend")
struct WordBudgetTests {
    typealias Claim = WordBudget.Claim

    struct Case: Sendable {
        var words: Int
        var claims: [Claim]
        var expected: [Int]
        var left: Int
    }

    static let cases: [Case] = [
        Case(words: 100, claims: [], expected: [], left: 100),
        Case(words: 100, claims: [Claim(lines: [], heading: 9, most: 3)], expected: [0], left: 100),
        // A heading, and three words that say how many more there are.
        Case(words: 14, claims: [Claim(lines: [5, 5, 5], heading: 1, most: 9)], expected: [2], left: 0),
        Case(words: 6, claims: [Claim(lines: [5], heading: 1, most: 9)], expected: [1], left: 0),
        Case(words: 5, claims: [Claim(lines: [5], heading: 1, most: 9)], expected: [0], left: 5),
        Case(words: 99, claims: [Claim(lines: [1, 1, 1], heading: 0, most: 2)], expected: [2], left: 94),
        // The last line is followed by no more, unless there is more than lines.
        Case(words: 10, claims: [Claim(lines: [5, 5], heading: 0, most: 9)], expected: [2], left: 0),
        Case(words: 10, claims: [Claim(lines: [5, 5], heading: 0, most: 9, hasMore: true)], expected: [1], left: 2),
        // By turns: the last has its first line before the first one has its second.
        Case(
            words: 16,
            claims: [Claim(lines: [5, 5], heading: 0, most: 9), Claim(lines: [5, 1], heading: 0, most: 9)],
            expected: [1, 2], left: 2),
        Case(
            words: 12,
            claims: [Claim(lines: [5, 5], heading: 0, first: 2, most: 9), Claim(lines: [5, 1], heading: 0, most: 9)],
            expected: [2, 0], left: 2),
    ]

    @Test("are shared by turns and never overspent", arguments: cases)
    func share(_ test: Case) {
        var budget = WordBudget(test.words)
        #expect(budget.share(test.claims) == test.expected)
        #expect(budget.left == test.left)
    }

    @Test("are counted as in plain text with addresses, without arrows and dots")
    func count() {
        var text = RichText(plain: "3 nights → 1 night · with ")
        text.append(.strong)
        text.append(Sample.link("PR 9", "https://example.org/9"))
        text.append(.strongEnd)
        #expect(text.wordCount == 8)
        #expect(RichText(plain: "  ").wordCount == 0)
    }
}
