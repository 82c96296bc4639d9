import Testing

@testable import JournalCore

@Suite("Spans of days")
struct DaySpanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var span: String
        var period: String
        var belongs: Bool
        var testDescription: String { "\(span) in \(period)" }

        init(_ span: String, _ period: String, _ belongs: Bool) {
            (self.span, self.period, self.belongs) = (span, period, belongs)
        }
    }

    @Test(
        "a span belongs to each period that holds all of it, and where no year does to that of its last day",
        arguments: [
            Case("2026-03", "2026-03", true), Case("2026-03", "2026-Q1", true), Case("2026-03", "2026", true),
            Case("2026-03", "2026-03-15..2026-06", false), Case("2026-03", "2026-W14", false),
            Case("2026-Q1", "2026-03", false), Case("2026-Q1", "2026-H1", true), Case("2026", "2026-H2", false),
            Case("2025-11..2026-02", "2026", true), Case("2025-11..2026-02", "2025", false),
            Case("2025-11..2026-02", "2026-Q1", false), Case("2025-11..2026-02", "2025-11..2026-03", true),
            Case("2026-03-04..2026-03-06", "2026-W10", true), Case("2026-03-05..2026-03-10", "2026-W11", true),
            Case("2026-03-05..2026-03-10", "2026-W10", false), Case("2026-03-05..2026-03-12", "2026-W11", false),
            Case("2026-03-05..2026-03-10", "2026-03-09..2026-03-10", true),
            Case("2026-05-30..2026-06-02", "2026-06", false), Case("2026-05-30..2026-06-02", "2026-Q2", true),
            Case("2025-12-30..2026-01-02", "2026-W01", true), Case("2025-12-30..2026-01-02", "2026", true),
        ])
    func belongs(example: Case) throws {
        let span = try Period(example.span, today: CalendarDay(number: 0)).days
        let period = try Period(example.period, today: CalendarDay(number: 0)).days
        #expect(DaySpan.belongs(from: span.lowerBound, to: span.upperBound, in: period) == example.belongs)
    }

    @Test("a range of items without some goes forth and back over the others")
    func itemRange() {
        let range = ItemRange(2..<8, without: [2, 4, 5, 7])
        #expect(Array(range) == [3, 6])
        #expect(range.reversed() == [6, 3])
        #expect(range.count == 2 && !range.isEmpty && range.contains(3) && !range.contains(4) && !range.contains(8))
        #expect(ItemRange(2..<4, without: [2, 3]).isEmpty)
        #expect(Array(ItemRange(2..<4)) == [2, 3])
    }
}
