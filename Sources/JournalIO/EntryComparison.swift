internal import JournalCore
internal import JournalText

/// What can only be said of a file beside others: that it is a copy, says the same, or is named alike.
struct EntryComparison {
    private let files: [EntryFile]
    private(set) var outcomes: [ReadEntry]
    private let parser: EntryParser

    init(files: [EntryFile], outcomes: [ReadEntry], parser: EntryParser) {
        self.files = files
        self.outcomes = outcomes
        self.parser = parser
    }

    /// Takes out what is the copy of another file, with a warning where one of the two has an item.
    mutating func leaveOutCopies(_ copies: EntryCopies) {
        let pairs = copies.pairs { outcomes[$0].source }
        for (copy, original) in pairs {
            guard let source = outcomes[copy].source else { continue }
            // As the original would be read: its name gives the day.
            let path = files[original].path
            let items = parser.check(SourceFile(path: path, bytes: source.bytes)).entry?.items ?? []
            let others = outcomes[original].checked?.entry?.items ?? []
            let isTold = !items.isEmpty || !others.isEmpty
            let warning = isTold ? warning(of: copy, original, onlyInCopy: Self.count(items, without: others)) : nil
            outcomes[copy].isCopy = true
            outcomes[copy].checked?.leaveOut(telling: warning)
        }
        for index in outcomes.indices where outcomes[index].source != nil { outcomes[index].source = nil }
    }

    private func warning(of copy: Int, _ original: Int, onlyInCopy count: Int) -> Diagnostic {
        let name = OutputPath.split(files[original].path).name
        let items =
            switch count {
            case 0: "every item of it stands there too"
            case 1: "1 item stands in the copy alone"
            default: "\(count) items stand in the copy alone"
            }
        return Diagnostic(
            .copyOfEntry, path: files[copy].path, message: "a copy of \(name), which is left out; \(items)",
            hint: count == 0
                ? "delete it, or rename it if it is an entry of its own"
                : "move what only the copy has to \(name) and delete the copy, or rename it if it is an entry of its own",
            notes: [Diagnostic.Note(path: files[original].path, position: nil, message: "this is the original")])
    }

    /// How many items are not among others, wherever they stand.
    private static func count(_ items: [Item], without others: [Item]) -> Int {
        var left = others.map(placeless)
        return items.map(placeless).count { item in
            guard let index = left.firstIndex(of: item) else { return true }
            left.remove(at: index)
            return false
        }
    }

    private static func placeless(_ item: Item) -> Item {
        var item = item
        item.location = nil
        return item
    }

    /// Warns of items that stand in two files.
    mutating func tellRepeatedItems() {
        var places: [Int] = []
        var entries: [ParsedEntry] = []
        for index in outcomes.indices {
            guard let entry = outcomes[index].checked?.entry else { continue }
            places.append(index)
            entries.append(entry)
        }
        for (entry, warning) in RepeatedItems.warnings(of: entries) { outcomes[places[entry]].checked?.add(warning) }
    }

    /// Warns of names that are one on other systems, where one of the two files has an item.
    mutating func tellAlikeNames() {
        for (file, first) in AlikeNames.pairs(files) {
            guard !outcomes[file].isCopy, !outcomes[first].isCopy,
                outcomes[file].hasItems || outcomes[first].hasItems
            else { continue }
            outcomes[file].checked?.add(
                Diagnostic(
                    .alikeNames, path: files[file].path,
                    message: "another file has this name but for case or Unicode form; both are read",
                    hint: "rename one of the two: on many systems they are one file",
                    notes: [Diagnostic.Note(path: files[first].path, position: nil, message: "this is the other")]))
        }
    }
}
