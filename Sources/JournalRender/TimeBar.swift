internal import JournalCore
internal import JournalMarkdown

/// The axis of a period, in months, quarters or years, and the bars of problems on it.
struct TimeBar {
    private let firstMonth: Int
    private let months: Int
    private let labels: [String]

    /// An axis from the first day's unit to the end of the last day's: months up to 18, then years.
    init(_ period: ClosedRange<CalendarDay>) {
        let first = period.lowerBound
        let last = period.upperBound
        let months = last.monthIndex - first.monthIndex + 1
        if months <= 18 {
            firstMonth = first.monthIndex
            self.months = months
            labels = (0..<months).map { String(DayText.months[(first.month - 1 + $0) % 12].prefix(1)) }
        } else {
            firstMonth = first.year * 12
            self.months = (last.year - first.year + 1) * 12
            let years = first.year...last.year
            labels = years.count <= 18 ? years.map { "’" + String($0 % 100 + 100).suffix(2) } : []
        }
    }

    /// Appends the head of the column: words for who listens, letters for who looks.
    func appendHead(_ words: StaticString, to out: inout [UInt8]) {
        out.append("<span class=\"vh\">")
        out.append(words)
        out.append("</span>")
        guard !labels.isEmpty else { return }
        out.append("<span class=\"axis n")
        out.append(number: labels.count)
        out.append("\" aria-hidden=\"true\">")
        for label in labels {
            out.append("<span>")
            out.appendEscaped(label)
            out.append("</span>")
        }
        out.append("</span>")
    }

    /// Appends the bar from one day to another.
    func append(_ first: CalendarDay, _ last: CalendarDay, isOpen: Bool, to out: inout [UInt8]) {
        let start = place(first, isEnd: false)
        let end = max(place(last, isEnd: true), start + 1)
        out.append("<svg class=\"bar\" aria-hidden=\"true\">")
        out.append("<rect class=\"track\" width=\"100%\"/><rect class=\"")
        out.append(isOpen ? "still" : "done")
        out.append("\" x=\"")
        out.append(tenths: min(start, 99))
        out.append("%\" width=\"")
        out.append(tenths: min(end, 100) - min(start, 99))
        out.append("%\"/></svg>")
    }

    /// Where a day begins or ends on the axis, 0 to 100; every month is as wide as another.
    private func place(_ day: CalendarDay, isEnd: Bool) -> Double {
        let day = isEnd ? day.advanced(by: 1) : day
        return min(100, max(0, 100 * (Double(day.monthIndex - firstMonth) + day.shareOfMonth) / Double(months)))
    }
}
