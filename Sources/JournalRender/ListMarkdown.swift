package import JournalCore

/// A list as a table of GitHub's Markdown; nothing where there are no rows.
package enum ListMarkdown {
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

    /// Plain text as Markdown of one cell: what would be markup, end the cell or be a tag of a journal is escaped.
    private static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            switch byte {
            case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x3E, 0x7C, 0x7E, 0x26: out += [0x5C, byte]
            case 0x23 where !isPartOfWord(last), 0x25 where last == 0x25: out += [0x5C, byte]
            case ..<0x20: out.append(0x20)
            default: out.append(byte)
            }
            last = byte
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether a `#` after this byte begins no tag.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
