/// The items that an audience sees, in order, and what is known of each for the steps that follow.
///
/// The one step that touches every byte: items are copied, mentions written out, addresses made. So it is the one that
/// several threads share, each over neighbours of its own, and it leaves a few bits and a hash of each item, so that
/// the steps after it look only at the items that they are about.
struct VisibleItems: Sendable {
    /// What a later step asks for.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        /// It belongs to a problem.
        static let problem = Marks(rawValue: 1)
        /// It has a field that says something of its problem.
        static let telling = Marks(rawValue: 2)
        /// It has tags, areas or skills.
        static let words = Marks(rawValue: 4)
        /// Its address was given by name.
        static let named = Marks(rawValue: 8)
        /// It belongs to a project or goal.
        static let member = Marks(rawValue: 16)
    }

    /// In order of date, file, line, column. The addresses are wishes: two may be equal.
    var items: [Item] = []
    private(set) var marks: [Marks] = []
    /// Of each wished address; see ``AddressSet/hash(_:)``.
    private(set) var hashes: [UInt64] = []
    /// Keys of everybody whom an item mentions.
    private(set) var people: Set<String> = []
    /// What headings call projects and goals.
    private(set) var gifts = HeadingGiftsMet()

    init(_ selection: Selection, of journal: Journal, names: ShownNames, threads: Int) {
        let count = selection.count
        marks = [Marks](repeating: [], count: count)
        hashes = [UInt64](repeating: 0, count: count)
        var met: [ShownNames.Resolving] = []
        items = [Item](unsafeUninitializedCapacity: count) { items, filled in
            marks.withUnsafeMutableBufferPointer { marks in
                hashes.withUnsafeMutableBufferPointer { hashes in
                    // Each place is written by the one thread that has its range, and read after all have ended.
                    nonisolated(unsafe) let items = items
                    nonisolated(unsafe) let marks = marks
                    nonisolated(unsafe) let hashes = hashes
                    met = ParallelRanges.map(count: count, threads: threads) { range in
                        var resolving = ShownNames.Resolving()
                        AddressLine.withRoom { line in
                            for i in range {
                                // Changed where it stands: a copy counts the references of all that it has.
                                items.initializeElement(at: i, to: selection.item(i, of: journal))
                                names.resolve(&items[i], &resolving)
                                let isNamed = line.write(addressOf: items[i])
                                items[i].id = line.text
                                hashes[i] = AddressSet.hash(line.bytes)
                                marks[i] = Marks(of: items[i], isNamed: isNamed)
                            }
                        }
                        return resolving
                    }
                }
            }
            filled = count
        }
        for resolving in met {
            people.formUnion(resolving.keys)
            gifts.add(resolving.gifts)
        }
    }
}

extension VisibleItems.Marks {
    fileprivate init(of item: Item, isNamed: Bool) {
        self = isNamed ? .named : []
        if !item.problems.isEmpty {
            insert(.problem)
            for f in item.fields.indices where ProblemAssembly.tells(item.fields[f].key) { insert(.telling) }
        }
        if !item.tags.isEmpty || !item.areas.isEmpty || !item.skills.isEmpty { insert(.words) }
        if !item.projects.isEmpty || !item.goals.isEmpty { insert(.member) }
    }
}
