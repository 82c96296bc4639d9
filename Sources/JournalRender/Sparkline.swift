internal import JournalCore
internal import JournalMarkdown

/// A line of the values of a problem, from zero, with a dot on the last; drawn where there are four or more.
enum Sparkline {
    /// Appends an SVG of 120 by 32, or nothing.
    static func append(_ measures: [Problem.Measure], to out: inout [UInt8]) {
        let values = measures.filter { $0.value.isFinite }
        guard values.count >= 4, let first = values.first, let last = values.last else { return }
        let span = Double(max(1, first.day.distance(to: last.day)))
        let low = min(0, values.reduce(0) { min($0, $1.value) })
        let high = values.reduce(low) { max($0, $1.value) }
        let height = high > low ? high - low : 1
        func x(_ measure: Problem.Measure) -> Double { 2 + 112 * Double(first.day.distance(to: measure.day)) / span }
        func y(_ value: Double) -> Double { 30 - 27 * (value - low) / height }

        out.append(
            "<svg class=\"spark\" viewBox=\"0 0 120 32\" preserveAspectRatio=\"xMinYMid\" role=\"img\" aria-label=\"")
        out.append(number: values.count)
        out.appendEscaped(" values, from \(first.text) on \(first.day.longText) to \(last.text)")
        out.appendEscaped(" on \(last.day.longText)")
        out.append("\"><path class=\"base\" d=\"M2 ")
        out.append(tenths: y(max(low, 0)))
        out.append("H114\"/><path d=\"")
        for (i, measure) in values.enumerated() {
            out.append(i == 0 ? "M" : "L")
            out.append(tenths: x(measure))
            out.append(" ")
            out.append(tenths: y(measure.value))
        }
        out.append("\"/><circle cx=\"")
        out.append(tenths: x(last))
        out.append("\" cy=\"")
        out.append(tenths: y(last.value))
        out.append("\" r=\"3.5\"/></svg>")
    }
}

extension [UInt8] {
    /// Appends a number with at most one decimal, without exponent, in the same digits everywhere.
    mutating func append(tenths value: Double) {
        guard value.isFinite else { return append("0") }
        let tenths = Int((Swift.min(Swift.max(value, -1e6), 1e6) * 10).rounded())
        if tenths < 0 { append(0x2D) }
        append(number: abs(tenths) / 10)
        if tenths % 10 != 0 {
            append(0x2E)
            append(number: abs(tenths) % 10)
        }
    }
}
