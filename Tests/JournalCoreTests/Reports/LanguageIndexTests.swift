import JournalMarkdown
import Testing

@testable import JournalCore

@Suite("The language of a journal")
struct LanguageIndexTests {
    typealias Sample = JournalSample

    static func journal(_ audience: Audience = .private, _ items: Item...) -> VisibleJournal {
        var catalogue = Sample.catalogue
        catalogue.phraseRules = [
            PhraseRule(
                id: "belittling", message: "", sentence: "", essays: ["W"],
                phrases: [
                    Phrase(text: "i'm just a", instead: ["as a"], rule: "belittling"),
                    Phrase(text: "not my job", instead: [], rule: "belittling"),
                ]),
            PhraseRule(
                id: PhraseRule.telling, message: "", sentence: "", essays: ["W"],
                phrases: [Phrase(text: "we should", instead: ["what if"], rule: PhraseRule.telling)]),
        ]
        let entries = items.enumerated().map { Sample.entry("\($1.day)-\(100 + $0).md", $1) }
        return Journal(config: JournalConfig(), catalogue: catalogue, entries: entries).visible(to: audience).0
    }

    @Test("names each phrase once, those found most often first, telling only in a pitch")
    func hints() {
        var detailed = Sample.item("2026-03-04", "Heading", "act/ask")
        detailed.detail = RichText(plain: "It is not my job, really: not my job.")
        let journal = LanguageIndexTests.journal(
            .private, Sample.item("2026-03-03", "I'm just a guest, we should go", "act/ask"), detailed,
            Sample.item("2026-03-05", "We should try", "problem/x/pitch"))
        let index = LanguageIndex(journal)
        let hints = index.hints(in: ItemRange(0..<3), telling: false, journal)
        #expect(hints.map(\.phrase.text) == ["not my job", "i'm just a"])
        #expect(hints.map(\.count) == [2, 1])
        #expect(hints.map(\.example.plain) == ["Heading", "I'm just a guest, we should go"])
        #expect(index.hints(in: ItemRange(0..<3), telling: true, journal).map(\.example.plain) == ["We should try"])
        #expect(index.finds(in: ItemRange(1..<2)).count == 2)
    }

    @Test("a quote is the words of somebody else")
    func quotes() {
        let journal = LanguageIndexTests.journal(
            .private, Sample.item("2026-03-03", "I'm just a guest", "praise", shape: .quote))
        #expect(LanguageIndex(journal).finds.isEmpty)
    }

    /// Weeks from 2 February 2026, with the number of phrases in each; what the last one is set against.
    struct Trend: Sendable {
        var counts: [Int]
        var expected: LanguageTrend?
    }

    @Test(
        "a week is set against the four before it, or as many as there are",
        arguments: [
            Trend(counts: [3], expected: nil), Trend(counts: [0, 0, 0], expected: nil),
            Trend(counts: [1, 0, 2], expected: LanguageTrend(count: 2, before: 1, weeks: 2)),
            Trend(counts: [9, 1, 1, 1, 1, 0], expected: LanguageTrend(count: 0, before: 4, weeks: 4)),
        ])
    func trend(_ test: Trend) throws {
        var entries: [ParsedEntry] = []
        for (week, count) in test.counts.enumerated() {
            let day = CalendarDay(number: 20_486).advanced(by: week * 7)
            let text = "x " + String(repeating: "not my job, ", count: count)
            entries.append(Sample.entry("\(day).md", Sample.item("\(day)", text, "act/ask")))
        }
        var catalogue = Sample.catalogue
        catalogue.phraseRules = LanguageIndexTests.journal(.private).catalogue.phraseRules
        let journal = Journal(config: JournalConfig(), catalogue: catalogue, entries: entries).visible(to: .private).0
        let last = try #require(journal.weeks.last?.week)
        let digest = Digest(of: journal, days: last.days, label: "x", week: last)
        #expect(digest.mirror?.trend == test.expected)
    }
}
