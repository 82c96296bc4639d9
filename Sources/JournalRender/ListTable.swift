package import JournalCore
internal import JournalText

/// A list as a table for a terminal: aligned columns under a line of names; nothing where there are no rows.
package enum ListTable {
    private static let gap = "  "
    /// What is left of a long text at least, in columns.
    private static let least = 12

    /// - Parameters:
    ///   - width: the most columns of a line, or nil to cut nothing.
    ///   - shown: turns a path relative to the root into one that an editor finds.
    package static func render(
        _ report: ListReport, width: Int?, shown: (String) -> String
    ) -> String {
        guard !report.rows.isEmpty else { return "" }
        let all = report.columns(without: .data)
        // A column in which nothing stands would only take room.
        let columns = all.filter { column in
            report.rows.contains { !$0[column].text(joinedBy: ",").isEmpty }
        }
        var lines = [columns.map { report.columns[$0].name.uppercased() }]
        for row in report.rows {
            lines.append(
                columns.map { column in
                    let text = row[column].text(joinedBy: ", ")
                    let isPlace = report.columns[column].name == "where" && !text.isEmpty
                    return PrintableText.escaped(isPlace ? shown(text) : text)
                })
        }
        var widths = columns.indices.map { place in lines.map { PrintableText.width(of: $0[place]) }.max() ?? 0 }
        if let width { fit(&widths, columns.map { report.columns[$0].isLong }, into: width) }
        let isNumber = columns.map { column in report.rows.contains { $0[column].isNumber } }
        var text = ""
        for line in lines {
            var written = ""
            for place in columns.indices {
                let cell = PrintableText.cut(line[place], toWidth: widths[place])
                let space = String(repeating: " ", count: max(0, widths[place] - PrintableText.width(of: cell)))
                written += (place == 0 ? "" : gap) + (isNumber[place] ? space + cell : cell + space)
            }
            while written.last == " " { written.removeLast() }
            text += (width.map { PrintableText.cut(written, toWidth: $0) } ?? written) + "\n"
        }
        return text
    }

    /// Takes what is too much from the long columns, the widest first.
    private static func fit(_ widths: inout [Int], _ isLong: [Bool], into width: Int) {
        var excess = widths.reduce(0, +) + gap.count * (widths.count - 1) - width
        for place in widths.indices.filter({ isLong[$0] }).sorted(by: { widths[$0] > widths[$1] }) where excess > 0 {
            let taken = min(excess, max(0, widths[place] - least))
            widths[place] -= taken
            excess -= taken
        }
    }
}
