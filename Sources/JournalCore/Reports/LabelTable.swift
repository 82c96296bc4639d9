/// The labels of the most common items, made once: one kind of act, and at most one problem.
struct LabelTable: Sendable {
    private let table: [[String]]
    /// A column for each step, one for a note, one for no problem.
    private static let columns = Step.allCases.count + 2

    init(_ catalogue: Catalogue) {
        table = catalogue.acts.flatMap { act in
            LabelTable.marks.map { step in step.map { [act.name, ItemLabels.label(of: $0)] } ?? [act.name] }
        }
    }

    private static var marks: [Step??] { Step.allCases.map { .some(.some($0)) } + [.some(nil), nil] }

    /// The labels of an item.
    ///
    /// - Parameter kind: The number of its only kind in the catalogue; nil where it has none or more than one.
    func labels(_ i: Int, in items: [Item], kind: Int?, catalogue: Catalogue) -> [String] {
        guard let kind, items[i].kinds.count == 1, items[i].problems.count < 2, !items[i].isPromise,
            !items[i].isFeedback, !items[i].isPraise, !items[i].isLesson, items[i].areas.isEmpty,
            items[i].skills.isEmpty, items[i].audits.isEmpty, items[i].intentions.isEmpty
        else { return ItemLabels.of(i, in: items, catalogue: catalogue) }
        var column = LabelTable.columns - 1
        if let mark = items[i].problems.first {
            column = mark.step.flatMap { Step.allCases.firstIndex(of: $0) } ?? LabelTable.columns - 2
        }
        return table[kind * LabelTable.columns + column]
    }
}
