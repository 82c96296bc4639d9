package import JournalCore
internal import JournalMarkdown

/// A list as a table of GitHub's Markdown; nothing where there are no rows.
package enum ListMarkdown {
    /// The bytes of a list, without the columns that data alone shows; empty where it has no rows.
    package static func render(_ report: ListReport) -> [UInt8] {
        guard !report.rows.isEmpty else { return [] }
        let columns = report.columns(without: .data)
        var out: [UInt8] = []
        appendLine(columns.map { report.columns[$0].name }, to: &out)
        let rule = columns.map { column in report.rows.contains { $0[column].isNumber } ? "--:" : "---" }
        out.append(contentsOf: ("| " + rule.joined(separator: " | ") + " |\n").utf8)
        for row in report.rows { appendLine(columns.map { escaped(row[$0].text(joinedBy: ", ")) }, to: &out) }
        return out
    }

    private static func appendLine(_ cells: [String], to out: inout [UInt8]) {
        out.append(contentsOf: ("| " + cells.joined(separator: " | ") + " |\n").utf8)
    }

    /// Plain text as Markdown of one cell: what would be markup or end the cell is escaped.
    private static func escaped(_ text: String) -> String { RichText(plain: text).markdown(in: .cell) }
}
