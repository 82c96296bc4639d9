import Testing

@testable import JournalCore

@Suite struct MeasureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var value: Double
        var unit: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "41 pages a week", value: 41, unit: "pages a week"),
        Case(text: "1,200", value: 1200, unit: ""),
        Case(text: "1,234,567.5 orders", value: 1_234_567.5, unit: "orders"),
        Case(text: "3.1 %", value: 3.1, unit: "%"),
        Case(text: "3,1 %", value: 3.1, unit: "%"),
        Case(text: "0,125", value: 0.125, unit: ""),
        Case(text: "−4", value: -4, unit: ""),
        Case(text: "-4 °C", value: -4, unit: "°C"),
        Case(text: "€410,000", value: 410_000, unit: "€"),
        Case(text: "p95 240 ms", value: 240, unit: "ms"),
        Case(text: "about 12 of 30", value: 12, unit: "of 30"),
        Case(text: "4–6 days", value: 4, unit: "–6 days"),
        Case(text: "1\u{202F}200 h", value: 1200, unit: "h"),
        Case(text: "9.", value: 9, unit: "."),
        Case(text: "2.5x", value: 2.5, unit: "x"),
    ])
    func `the first number counts and the rest is its unit`(_ test: Case) {
        let found = ProblemMeasures.number(in: test.text)
        #expect(found?.value == test.value)
        #expect(found?.unit == test.unit)
    }

    @Test(arguments: ["", "none", "p95", String(repeating: "9", count: 400), "½"])
    func `a text without a number that can be held has none`(_ text: String) {
        #expect(ProblemMeasures.number(in: text) == nil)
    }
}
