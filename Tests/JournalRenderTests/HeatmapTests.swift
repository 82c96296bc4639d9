import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The heatmap of days")
struct HeatmapTests {
    static func draw(_ weeks: [[Int]]) -> String {
        var out: [UInt8] = []
        Heatmap(Portfolio.Heat(firstMonday: Sample.day("2026-01-05"), weeks: weeks)).append(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test("is one path a level, with totals in words and as a table")
    func draws() {
        let drawn = HeatmapTests.draw([[1, 0, 2, 0, 5, 0, 0], [3, 0, 0, 0, 0, 0, 0]])
        #expect(drawn.contains("11 items on 4 days in 2 weeks."))
        #expect(drawn.contains("role=\"img\" aria-label=\"5–18 January 2026: 11 items\""))
        #expect(drawn.contains("<path class=\"h1\" d=\"M32 18h12v12h-12z\"/>"))
        #expect(
            drawn.contains("<path class=\"h3\" d=\"M47 18h12v12h-12z\"/><path class=\"h4\" d=\"M32 78h12v12h-12z\"/>"))
        #expect(drawn.contains("<th scope=\"row\">January 2026</th><td class=\"r\">11</td><td class=\"r\">4</td>"))
        #expect(HTMLTokens(Array(drawn.utf8)).violations == [])
    }

    @Test("shows the weekend where something stands in it")
    func weekend() {
        #expect(HeatmapTests.draw([[1, 0, 0, 0, 0, 0, 0]]).contains("height=\"93\""))
        #expect(HeatmapTests.draw([[1, 0, 0, 0, 0, 0, 1]]).contains("height=\"123\""))
    }

    @Test("stands in parts of at most 27 weeks, for two years at most")
    func parts() {
        let weeks = [[Int]](repeating: [1, 1, 1, 1, 1, 0, 0], count: 300)
        let drawn = HeatmapTests.draw(weeks)
        #expect(drawn.split(separator: "<svg width=").count - 1 == 4)
        #expect(drawn.contains("520 items on 520 days of the last 104 weeks."))
        #expect(drawn.utf8.count < 20_000)
    }

    @Test("has levels that fit a day of hundreds of items, and nothing where there is no week")
    func scale() {
        #expect(HeatmapTests.draw([[400, 90, 10, 0, 0, 0, 0]]).contains("301 or more items a day"))
        #expect(HeatmapTests.draw([]) == "")
    }
}
