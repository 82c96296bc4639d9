import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The line of a problem's values")
struct SparklineTests {
    static func draw(_ values: [Double]) -> String {
        var out: [UInt8] = []
        Sparkline.append(Sample.measures(values), to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test("begins at zero, ends with a dot, and says what it shows")
    func draws() {
        let expected = """
            <svg class="spark" viewBox="0 0 120 32" preserveAspectRatio="xMinYMid" role="img" \
            aria-label="4 values, from 40 pages a week on 5 January 2026 to 10 pages a week on 9 March 2026">\
            <path class="base" d="M2 30H114"/><path d="M2 3L39.3 9.8L76.7 16.5L114 23.3"/>\
            <circle cx="114" cy="23.3" r="3.5"/></svg>
            """
        #expect(SparklineTests.draw([40, 30, 20, 10]) == expected)
    }

    @Test("takes four values")
    func needsFour() {
        #expect(SparklineTests.draw([1, 2, 3]) == "")
        #expect(SparklineTests.draw([1, 2, 3, .infinity]) == "")
    }

    @Test(
        "has no gap for values that are equal, zero, negative or huge",
        arguments: [[0, 0, 0, 0], [-5, 3, -1, 0], [1e300, 1, 2, 3]])
    func odd(_ values: [Double]) {
        let drawn = SparklineTests.draw(values)
        #expect(!drawn.contains("nan") && !drawn.contains("inf") && !drawn.contains("e+"))
        #expect(HTMLTokens(Array(drawn.utf8)).violations == [])
    }
}
