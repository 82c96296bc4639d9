package import JournalCore
internal import JournalText

/// A list as a table for a terminal: aligned columns under a line of names; nothing where there are no rows.
package enum ListTable {
    private static let gap = "  "

    /// - Parameters:
    ///   - width: the most columns of a line, or nil to cut nothing.
    ///   - shown: turns a path relative to the root into one that an editor finds.
    package static func render(
        _ report: ListReport, width: Int?, shown: (String) -> String
    ) -> String {
        guard !report.rows.isEmpty else { return "" }
        let all = report.columns(without: .data)
        // A column in which nothing stands would only take room.
        var columns = all.filter { column in
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
        if let width {
            let fitting = ListWidths(columns.map { report.columns[$0].width }, natural: widths, gap: gap.count)
            let kept = fitting.kept(in: width)
            widths = fitting.widths(of: kept, in: width)
            columns = kept.map { columns[$0] }
            lines = lines.map { line in kept.map { line[$0] } }
        }
        let isNumber = columns.map { column in report.rows.contains { $0[column].isNumber } }
        var text = ""
        for line in lines {
            var written = ""
            for place in columns.indices {
                let isPlace = report.columns[columns[place]].width == .whereabouts
                let cell =
                    isPlace
                    ? end(of: line[place], widths[place]) : PrintableText.cut(line[place], toWidth: widths[place])
                let space = String(repeating: " ", count: max(0, widths[place] - PrintableText.width(of: cell)))
                written += (place == 0 ? "" : gap) + (isNumber[place] ? space + cell : cell + space)
            }
            while written.last == " " { written.removeLast() }
            text += (width.map { PrintableText.cut(written, toWidth: $0) } ?? written) + "\n"
        }
        return text
    }

    /// A file's name and line say more than the folders that it stands in.
    private static func end(of place: String, _ width: Int) -> String {
        guard PrintableText.width(of: place) > width else { return place }
        var end: [Character] = []
        var used = 1
        for character in place.reversed() {
            used += PrintableText.width(of: String(character))
            if used > width { break }
            end.append(character)
        }
        return "…" + String(end.reversed())
    }
}

/// How wide each column of a table is where not all of it fits: the text is what is shown longest, the others give way.
struct ListWidths {
    private let kinds: [ListReport.Column.Width]
    private let natural: [Int]
    private let gap: Int

    /// What is left of a column that gives way at least.
    private static let least = 10
    /// What is left of a file's name at least.
    private static let leastPlace = 18
    /// What is left of the text at the very least.
    private static let leastText = 12

    init(_ kinds: [ListReport.Column.Width], natural: [Int], gap: Int) {
        self.kinds = kinds
        self.natural = natural
        self.gap = gap
    }

    /// The columns for which there is room: all, or all but where something stands.
    func kept(in width: Int) -> [Int] {
        let all = Array(natural.indices)
        let needed = all.reduce(gap * (all.count - 1)) { $0 + least($1, width) }
        guard needed > width, kinds.contains(.text) else { return all }
        return all.filter { kinds[$0] != .whereabouts }
    }

    private func least(_ column: Int, _ width: Int) -> Int {
        switch kinds[column] {
        case .fixed: natural[column]
        case .giving: min(natural[column], ListWidths.least)
        case .whereabouts: min(natural[column], ListWidths.leastPlace)
        case .text: min(natural[column], max(28, width * 2 / 5))
        }
    }

    /// The width of each of some columns.
    func widths(of columns: [Int], in width: Int) -> [Int] {
        var widths = columns.map { natural[$0] }
        var excess = widths.reduce(0, +) + gap * (columns.count - 1) - width
        /// Takes what is too much from some columns, always from the widest, down to a least each.
        func take(from places: [Int], downTo least: (Int) -> Int) {
            while excess > 0 {
                let open = places.filter { widths[$0] > least($0) }
                guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return }
                let next = open.filter { widths[$0] < widths[widest] }.map { widths[$0] }.max() ?? 0
                let taken = min(excess, max(1, widths[widest] - max(least(widest), next)))
                widths[widest] -= taken
                excess -= taken
            }
        }
        func places(_ kind: ListReport.Column.Width) -> [Int] {
            columns.indices.filter { kinds[columns[$0]] == kind }
        }
        let yielding = places(.giving) + places(.whereabouts)
        // Until the text is no longer than its share, it gives way too: it is the longest all the same.
        take(from: yielding + places(.text)) {
            max(least(columns[$0], width), kinds[columns[$0]] == .text ? width / 2 : 0)
        }
        take(from: yielding + places(.text)) { least(columns[$0], width) }
        take(from: places(.text)) { min(natural[columns[$0]], ListWidths.leastText) }
        return widths
    }
}
