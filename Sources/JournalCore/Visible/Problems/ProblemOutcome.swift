package import JournalMarkdown

/// What became better with a problem: before, after, impact, and what that is worth.
enum ProblemOutcome {
    /// Sets before, after, impact and worth.
    ///
    /// 1. The fields of the `solved` items.
    /// 2. For before and after, the last other item that gives both; else the first that gives one and the last that
    ///    gives the other.
    /// 3. For before and after, the first and last value of the series, where it has two or more.
    /// 4. For the impact and the worth, the last other item of a step that gives it: what a linked act did is not all that
    ///    came of the problem.
    ///
    /// - Parameter telling: The items of the problem that have any such field, in order.
    static func set(on problem: inout Problem, telling: [Int], solved: [Int], _ items: [Item]) {
        problem.before = first("before", in: solved, items)
        problem.after = first("after", in: solved, items)
        problem.impact = first("impact", in: solved, items)
        problem.worth = worth(in: solved, items)

        var both: (before: RichText, after: RichText)?
        var firstBefore: RichText?
        var lastAfter: RichText?
        for i in telling {
            let before = first("before", in: CollectionOfOne(i), items)
            let after = first("after", in: CollectionOfOne(i), items)
            firstBefore = firstBefore ?? before
            lastAfter = after ?? lastAfter
            if let before, let after { both = (before, after) }
        }
        if problem.before == nil, problem.after == nil, let both {
            problem.before = both.before
            problem.after = both.after
        }
        problem.before = problem.before ?? firstBefore
        problem.after = problem.after ?? lastAfter
        if let change = problem.measures.change {
            let (before, after) = (problem.before, problem.after)
            if problem.measures.areComparable(with: after) { problem.before = before ?? change.before }
            if problem.measures.areComparable(with: before) { problem.after = after ?? change.after }
        }
        if problem.impact == nil || problem.worth == nil {
            let told = Set(telling)
            let steps = problem.parts.lazy.reversed().filter { $0.step != nil && told.contains($0.item) }.map(\.item)
            problem.impact = problem.impact ?? first("impact", in: steps, items)
            problem.worth = problem.worth ?? worth(in: steps, items)
        }
    }

    private static func worth(in indices: some Sequence<Int>, _ items: [Item]) -> RichText? {
        for i in indices { if let worth = items[i].worth { return worth } }
        return nil
    }

    private static func first(_ key: String, in indices: some Sequence<Int>, _ items: [Item]) -> RichText? {
        for i in indices {
            for f in items[i].fields.indices where items[i].fields[f].key == key {
                if let value = items[i].filledValue(f) { return value }
            }
        }
        return nil
    }
}

extension Item {
    /// The value of a field by its place; nil where it is empty.
    @inline(__always)
    fileprivate func filledValue(_ f: Int) -> RichText? { fields[f].value.isEmpty ? nil : fields[f].value }

    /// What its result is worth: the first field `value` with a number in it; nil where there is none.
    package var worth: RichText? {
        for field in fields where field.key == "value" && ProblemMeasures.number(in: field.value.plainText) != nil {
            return field.value
        }
        return nil
    }
}
