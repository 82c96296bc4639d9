internal import JournalCore

extension ListReport.Cell {
    /// As text, the parts of a list joined; empty where there is nothing.
    func text(joinedBy separator: String) -> String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .words(let words): words.joined(separator: separator)
        case .number(let number): String(number)
        }
    }

    var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}

extension ListReport {
    /// The columns, by index, that a form shows.
    func columns(without place: Column.Place) -> [Int] { columns.indices.filter { columns[$0].place != place } }
}
