import JournalMarkdown
import Testing

@testable import JournalCore

/// One rule of what was given and got, in every report that says it.
@Suite struct CreditTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var gave: Int
        var got: Int
        var testDescription: String { name }

        init(_ name: String, _ text: String, gave: Int, got: Int) {
            (self.name, self.text, self.gave, self.got) = (name, text, gave, got)
        }
    }

    static let cases: [Case] = [
        Case("an act", "- Helped @raj #act/support", gave: 1, got: 0),
        Case("an act of no kind", "- Helped @raj #act", gave: 1, got: 0),
        Case("an act of two kinds counts once", "- Helped @raj #act/support #act/bridge", gave: 1, got: 0),
        Case("asking for feedback gives nothing", "- Asked @raj for one thing #act/feedback", gave: 0, got: 0),
        Case("asking, and more", "- Asked @raj, and helped him #act/feedback #act/support", gave: 1, got: 0),
        Case("asking with somebody's help", "- Asked for one thing #act/feedback [with:: @raj]", gave: 0, got: 1),
        Case("praise", "- @raj said thanks #praise", gave: 0, got: 1),
        Case("feedback", "- @raj says I talk too much #feedback", gave: 0, got: 1),
        Case("an act with somebody", "- Mended it #act/support [with:: @raj]", gave: 0, got: 1),
        Case("a promise with somebody", "- A plan #promise (with:: @raj)", gave: 0, got: 1),
        Case("a promise gives nothing", "- A plan for @raj #promise", gave: 0, got: 0),
        Case("a lesson gives nothing", "- @raj was right #lesson", gave: 0, got: 0),
        Case("praise in an act is got", "- @raj said thanks #praise #act/support", gave: 0, got: 1),
    ]

    @Test(arguments: cases)
    func `what was given and got is the same in list, digest and portfolio`(_ test: Case) throws {
        let journal = SeenJournal.of(["2026-03-04.md": test.text + "\n"], to: .private)
        let query = try ListQuery(.people, words: [:], periods: [])
        let report = try ListReport.of(journal, query)
        let row = try #require(report.rows.first)
        let columns = report.columns.map(\.name)
        let gave = try row[#require(columns.firstIndex(of: "gave"))]
        let got = try row[#require(columns.firstIndex(of: "got"))]
        #expect(gave == .number(test.gave) && got == .number(test.got), "list")

        let ledger = Portfolio(of: journal).ledger.first
        #expect(ledger?.gave ?? 0 == test.gave && ledger?.got ?? 0 == test.got, "portfolio")

        let week = try #require(journal.items.first).day.isoWeek
        let digest = Digest(of: journal, days: week.days, label: week.description, week: week)
        let credit = digest.mirror?.credits.first
        #expect(credit?.gave ?? 0 == test.gave && credit?.got ?? 0 == test.got, "digest")
    }

    @Test(
        arguments: [
            ([], nil), ([4], 4), ([4, 9], 6.5), ([1, 4, 9], 4), ([1, 4, 9, 100], 6.5), ([2, 4], 3),
        ] as [([Int], Double?)])
    func `the median of an even count is the mean of the two in the middle`(_ numbers: [Int], _ expected: Double?) {
        #expect(Portfolio.median(numbers) == expected)
    }
}
