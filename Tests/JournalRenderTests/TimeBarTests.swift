import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("Bars on the period's axis")
struct TimeBarTests {
    struct Case: Sendable {
        var period: ClosedRange<CalendarDay>
        var bar: ClosedRange<CalendarDay>
        var expected: String
    }

    static let year = Sample.day("2026-01-05")...Sample.day("2026-12-20")

    static let cases: [Case] = [
        Case(
            period: year, bar: Sample.day("2026-01-01")...Sample.day("2026-12-31"), expected: "x=\"0%\" width=\"100%\""),
        Case(
            period: year, bar: Sample.day("2026-07-01")...Sample.day("2026-07-31"), expected: "x=\"50%\" width=\"8.3%\""
        ),
        Case(
            period: year, bar: Sample.day("2026-02-15")...Sample.day("2026-02-15"), expected: "x=\"12.5%\" width=\"1%\""
        ),
        Case(
            period: year, bar: Sample.day("2020-01-01")...Sample.day("2026-06-30"), expected: "x=\"0%\" width=\"50%\""),
        Case(
            period: year, bar: Sample.day("2030-01-01")...Sample.day("2030-06-30"), expected: "x=\"99%\" width=\"1%\""),
    ]

    @Test("stand where their days are", arguments: cases)
    func places(_ test: Case) {
        var out: [UInt8] = []
        TimeBar(test.period).append(test.bar.lowerBound, test.bar.upperBound, isOpen: false, to: &out)
        #expect(String(decoding: out, as: UTF8.self).contains("class=\"done\" \(test.expected)"))
    }

    struct HeadCase: Sendable {
        var first: String
        var last: String
        var labels: String
    }

    static let heads: [HeadCase] = [
        HeadCase(first: "2026-01-05", last: "2026-03-31", labels: "JFM"),
        HeadCase(first: "2025-11-30", last: "2026-02-01", labels: "NDJF"),
        HeadCase(first: "2024-11-30", last: "2026-12-01", labels: "’24’25’26"),
        HeadCase(first: "1990-01-01", last: "2026-12-01", labels: ""),
    ]

    @Test("are headed by months, or by years where there are many", arguments: heads)
    func head(_ test: HeadCase) {
        var out: [UInt8] = []
        TimeBar(Sample.day(test.first)...Sample.day(test.last)).appendHead("When", to: &out)
        let labels = String(decoding: out, as: UTF8.self).split(separator: "<span>").dropFirst()
            .map { $0.prefix { $0 != "<" } }.joined()
        #expect(labels == test.labels)
    }
}
