extension Portfolio {
    /// A row a criterion (`criteria:` in `journal.yaml`): what counts for it by its kinds of act or its tags, the
    /// strongest three of it. In a private build rows stand that are empty; others leave these out.
    static func criteria(_ source: PortfolioSource, _ citations: inout Citations) -> [CriterionRow] {
        let criteria = source.journal.criteria
        if criteria.isEmpty { return [] }
        let table = CriteriaTable(source)
        var acts = [Int](repeating: 0, count: criteria.count)
        var matching = [[Int]](repeating: [], count: criteria.count)
        for i in source.range {
            table.forEach(i) { c in
                matching[c].append(i)
                if source.facts.isAct(i) { acts[c] += 1 }
            }
        }
        return criteria.indices.compactMap { c in
            let strongest = source.facts.strongest(3, of: matching[c])
            let state: CriterionRow.State =
                switch strongest.first.map({ source.facts.strength[$0] }) {
                case .backed: .backed
                case nil: .empty
                default: .thin
                }
            if state == .empty, !source.isPrivate { return nil }
            return CriterionRow(
                name: criteria[c].name, acts: acts[c], others: matching[c].count - acts[c],
                strongest: strongest.map { source.line($0, &citations) },
                state: state)
        }
    }
}

/// Which criteria an item counts for.
final class CriteriaTable {
    private let source: PortfolioSource
    /// By kind: criteria that it counts for.
    private var byKind: [[Int]]
    /// By tag as it is written in items; filled as tags are met.
    private var byTag: [String: [Int]] = [:]
    private let tags: [(lowered: String, criterion: Int)]

    init(_ source: PortfolioSource) {
        self.source = source
        byKind = [[Int]](repeating: [], count: source.facts.kindCount)
        var tags: [(lowered: String, criterion: Int)] = []
        for (c, criterion) in source.journal.criteria.enumerated() {
            for kind in criterion.acts {
                if let number = source.facts.number(ofKind: kind) { byKind[number].append(c) }
            }
            for tag in criterion.tags { tags.append((tag.lowercased(), c)) }
        }
        self.tags = tags
    }

    /// Calls with each criterion that the item counts for, each once. A tag counts for those within it: `a/b` for `a`.
    func forEach(_ item: Int, _ body: (Int) -> Void) {
        var met: [Int] = []
        for kind in source.facts.kinds(item) {
            for c in byKind[Int(kind)] where !met.contains(c) {
                met.append(c)
                body(c)
            }
        }
        if tags.isEmpty || !source.facts.is(item, .tags) { return }
        for tag in source.journal.items[item].tags {
            for c in criteria(ofTag: tag) where !met.contains(c) {
                met.append(c)
                body(c)
            }
        }
    }

    private func criteria(ofTag tag: String) -> [Int] {
        if let known = byTag[tag] { return known }
        let lowered = tag.lowercased()
        var found: [Int] = []
        for (asked, c) in tags where lowered == asked || lowered.hasPrefix(asked + "/") { found.append(c) }
        byTag[tag] = found
        return found
    }

    /// The names of the criteria that some items count for, in the order of `journal.yaml`.
    func names(of items: [Int]) -> [String] {
        var met: Set<Int> = []
        for item in items { forEach(item) { met.insert($0) } }
        return met.sorted().map { source.journal.criteria[$0].name }
    }
}
