import JournalText

/// A `#problem/ID` as it stands in a file, to be held against all others: an ID that stands once and is one letter from
/// one that stands more often is most likely a slip, which would tear a problem in two.
struct ProblemTag: Sendable {
    /// Folded, as ids are compared.
    var id: String
    /// In this file.
    var uses = 1
    /// Of the first use.
    var diagnostic: Diagnostic

    /// - Parameter id: folded.
    init(id: String, mark: LeafContent.Tag, in source: SourceFile, _ lines: LineIndex) {
        self.id = id
        // Without the line itself: nearly all of these are never told.
        let position = source.position(at: mark.span.start, in: lines)
        diagnostic = Diagnostic(
            .misspeltTag, path: source.path, position: position, length: mark.name.unicodeScalars.count + 1,
            message: "#\(mark.name) is the only tag of its problem")
    }

    /// Shorter ids are too often one letter apart by intent.
    private static let leastLength = 5

    /// A warning for each id that stands once and is one edit from one that stands twice or more.
    ///
    /// Two words are one edit apart only if they are the same with at most one letter left out of each; so each id is
    /// looked up by these forms, and none is compared with all.
    static func misspelt(_ tags: [ProblemTag]) -> [Diagnostic] {
        var uses: [String: Int] = [:]
        for tag in tags { uses[tag.id, default: 0] += tag.uses }
        var byForm: [String: [String]] = [:]
        for id in uses.keys.sorted() where uses[id, default: 0] > 1 {
            for form in forms(of: id) where (byForm[form]?.count ?? 0) < 4 { byForm[form, default: []].append(id) }
        }
        if byForm.isEmpty { return [] }
        return tags.compactMap { tag in
            guard uses[tag.id] == 1 else { return nil }
            let near = Set(forms(of: tag.id).flatMap { byForm[$0] ?? [] }).filter { isSlip(tag.id, $0) }
            guard let meant = near.min() else { return nil }
            var diagnostic = tag.diagnostic
            diagnostic.hint = "did you mean the problem `\(meant)`?"
            return diagnostic
        }
    }

    private static func isSlip(_ a: String, _ b: String) -> Bool {
        // `q1-goals` and `q2-goals` are two problems.
        let digits = { (id: String) in id.unicodeScalars.filter { $0.properties.numericType != nil } }
        return NearestName.edits(a, b) == 1 && Array(digits(a)) == Array(digits(b))
    }

    /// The id, and the id without each of its letters.
    private static func forms(of id: String) -> [String] {
        let letters = Array(id.unicodeScalars)
        guard (leastLength...64).contains(letters.count) else { return [] }
        return [id]
            + letters.indices.map { left in
                var form = String.UnicodeScalarView()
                for (i, letter) in letters.enumerated() where i != left { form.append(letter) }
                return String(form)
            }
    }
}
