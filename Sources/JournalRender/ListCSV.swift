package import JournalCore

/// A list as CSV: RFC 4180, lines ended by CRLF, the names of the columns first. The values of a list are joined by `; `.
///
/// What a person wrote stands as it is: nothing is put before a `=` that a spreadsheet would calculate.
package enum ListCSV {
    /// The bytes of a list, without the columns that tables alone show; empty where it has no rows.
    package static func render(_ report: ListReport) -> [UInt8] {
        guard !report.rows.isEmpty else { return [] }
        let columns = report.columns(without: .table)
        var out: [UInt8] = []
        appendLine(columns.map { report.columns[$0].name }, to: &out)
        for row in report.rows { appendLine(columns.map { row[$0].text(joinedBy: "; ") }, to: &out) }
        return out
    }

    private static func appendLine(_ cells: [String], to out: inout [UInt8]) {
        for (i, cell) in cells.enumerated() {
            if i > 0 { out.append(0x2C) }
            append(cell, to: &out)
        }
        out += [0x0D, 0x0A]
    }

    /// In quotes where a comma, a quote, a line end or a space at its ends would be lost.
    private static func append(_ cell: String, to out: inout [UInt8]) {
        let needsQuotes =
            cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || cell.utf8.first == 0x20
            || cell.utf8.last == 0x20
        guard needsQuotes else {
            out.append(contentsOf: cell.utf8)
            return
        }
        out.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { out.append(0x22) }
            out.append(byte)
        }
        out.append(0x22)
    }
}
