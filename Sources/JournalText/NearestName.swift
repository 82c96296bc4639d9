/// The known name that a misspelt one most likely means.
package enum NearestName {
    /// The nearest of `candidates` by edits (insert, delete, replace, swap of neighbours), or nil where none is near:
    /// more than a third of the longer word's scalars, at most three.
    package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(word.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let allowed = min(3, max(1, max(word.count, other.count) / 3))
            guard abs(word.count - other.count) <= allowed else { continue }
            let distance = distance(word, other)
            if distance <= allowed, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The one name that a misspelt one can only mean, or nil: with the same first letter, one edit away, or two where
    /// either has eight letters or more, and no other as near. `task` is no slip for `ask`, nor `decline` for `decide`.
    package static func only(of word: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(word.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        var isOnly = true
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let allowed = max(word.count, other.count) >= 8 ? 2 : 1
            guard word.first == other.first, abs(word.count - other.count) <= allowed else { continue }
            let distance = distance(word, other)
            guard distance <= allowed, distance <= (best?.distance ?? .max) else { continue }
            isOnly = distance != best?.distance
            best = (candidate, distance)
        }
        return isOnly ? best?.name : nil
    }

    /// How many edits make one word of the other, without case; see ``of(_:among:)``.
    package static func edits(_ word: String, _ other: String) -> Int {
        distance(
            Array(word.lowercased().unicodeScalars.prefix(64)), Array(other.lowercased().unicodeScalars.prefix(64)))
    }

    /// The optimal string alignment distance of two words.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
