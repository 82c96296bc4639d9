internal import JournalMarkdown
package import JournalText

/// Mends a file by the fixes of its diagnostics; not another byte is touched.
package enum EntryFixes {
    /// What came of mending an entry.
    package enum Outcome: Sendable {
        /// The new bytes, and how many fixes are in them.
        case fixed([UInt8], count: Int)
        /// The fixes would do more than they say, so none was made.
        case left(reason: String)
    }

    /// More than a person would ever wait for; only fixes that call for each other go on so long.
    private static let mostRounds = 50

    /// Mends an entry until nothing in it can be mended, so that a second time changes nothing.
    ///
    /// What comes out is read again. Where it has more errors than before, or an item with which no fix had to do is
    /// another one now, the entry is left as it is.
    package static func mend(_ checked: CheckedEntry, _ fixes: [Fix], with parser: EntryParser) -> Outcome {
        var bytes = checked.source.bytes
        var fixes = fixes
        var count = 0
        var touched = Set<Int32>()
        var after = checked
        for _ in 0..<mostRounds where !fixes.isEmpty {
            let made = apply(fixes, to: &bytes)
            count += made.count
            touched.formUnion(made.map(\.start.line))
            after = parser.check(SourceFile(path: checked.source.path, bytes: bytes))
            fixes = after.told.compactMap(\.fix)
        }
        if after.told.errors > checked.told.errors {
            return .left(reason: "mending it would bring an error that was not there before")
        }
        guard keepsOthers(checked.entry?.items ?? [], after.entry?.items ?? [], touched) else {
            return .left(reason: "mending it would change items that are right as they are")
        }
        return .fixed(bytes, count: count)
    }

    /// Mends `journal.yaml`, unless as many errors would remain.
    package static func mend(
        configuration: SourceFile, _ fixes: [Fix], catalogue: Catalogue, zones: ZoneDatabase
    ) -> Outcome {
        var bytes = configuration.bytes
        func errors(_ file: SourceFile) -> Int { ConfigReader.read(file, catalogue: catalogue, zones: zones).1.errors }
        let before = errors(configuration)
        let count = apply(fixes, to: &bytes).count
        let after = errors(SourceFile(path: configuration.path, bytes: bytes))
        // What is added is not an error; what is mended was one.
        if after > before || (after == before && before > 0) {
            return .left(reason: "mending it would bring an error that was not there before")
        }
        return .fixed(bytes, count: count)
    }

    /// Makes the fixes from the last to the first; of two that meet, the one that begins first. Gives those made.
    static func apply(_ fixes: [Fix], to bytes: inout [UInt8]) -> [Fix] {
        var made: [Fix] = []
        var end = 0
        for fix in fixes.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
        where fix.span.start >= end && fix.span.end <= bytes.count {
            made.append(fix)
            end = max(fix.span.end, fix.span.start + 1)
        }
        for fix in made.reversed() {
            bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
        }
        return made
    }

    /// Whether each item with which no fix had to do is what it was, by line, shape, marks and text, and no other came
    /// about where nothing was mended. No fix had to do with an item where no line from the item before it to the one
    /// after it was touched. Audience and problem may come from a heading that was mended, and do not count.
    private static func keepsOthers(_ before: [Item], _ after: [Item], _ touched: Set<Int32>) -> Bool {
        let before = before.filter { $0.shape != .entry }
        let sorted = touched.sorted()
        var next = 0
        var kept: [Int32: [String]] = [:]
        for (i, item) in before.enumerated() {
            let start = i > 0 ? before[i - 1].line : 0
            let end = i + 1 < before.count ? before[i + 1].line : .max
            while next < sorted.count, sorted[next] <= start { next += 1 }
            let isTouched = touched.contains(start) || (next < sorted.count && sorted[next] <= end)
            if !isTouched { kept[item.line, default: []].append(item.signature) }
        }
        let known = Set(before.map(\.line))
        var found: [Int32: [String]] = [:]
        for item in after where item.shape != .entry {
            if kept[item.line] != nil { found[item.line, default: []].append(item.signature) }
            if !known.contains(item.line), !touched.contains(item.line) { return false }
        }
        return found == kept
    }
}

extension [Diagnostic] {
    fileprivate var errors: Int { count { $0.severity == .error } }
}

extension Item {
    fileprivate var line: Int32 { location?.position.line ?? 0 }

    /// Line, shape, marks and text in one string.
    fileprivate var signature: String {
        let flags = [isAct, isPromise, isFeedback, isPraise, isLesson]
        let names = [kinds, areas, skills, audits, intentions, tags, people, fields.map(\.key)]
        return "\(line) \(shape) \(day) \(task.map { "\($0)" } ?? "-") \(flags) \(names) \(text.code)"
    }
}
