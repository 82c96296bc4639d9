internal import JournalText

extension Explanations {
    /// What a word as a person types it means: an id, a name, a tag (`#act/support`), a field (`[impact:: …]`), a
    /// mention, a phrase or a sentence with one in it. Case, `_`, `-` and spaces are alike. Empty where nothing is found.
    package func matching(_ text: String) -> [Explanation] {
        let text = text.trimmingSpace
        if let mark = Explanations.mark(text) { return all.filter { $0.group == .marks && $0.id == mark } }
        if let key = Explanations.fieldKey(text) {
            return found(key, in: [.fields]) ?? found("field", in: [.marks]) ?? []
        }
        if let slash = text.firstIndex(of: "/"), !text.contains(" ") {
            let parts = text[slash...].split(separator: "/").map(String.init)
            if let found = tagged(text[..<slash].drop { $0 == "#" }.lowercased(), parts) { return found }
        }
        let exact = found(text, in: Explanation.Group.allCases) ?? []
        return exact.isEmpty ? phrases(in: text) : exact
    }

    /// The group that a word names: `kinds`, `rule`.
    package func group(named text: String) -> Explanation.Group? {
        let key = Spelling.words(text)
        return Explanation.Group.allCases.first { group in
            let id = group.rawValue
            return key == id || (id.hasSuffix("s") && key == String(id.dropLast()))
        }
    }

    /// Words that are near to one that means nothing, the likeliest first: misspelt, begun alike, or standing in a name or
    /// a sentence.
    ///
    /// - Parameters:
    ///   - group: The only group to look in; all where none is named.
    ///   - most: How many at most.
    package func near(_ text: String, among group: Explanation.Group? = nil, most: Int = 6) -> [String] {
        let last = text.split(separator: "/").last.map(String.init) ?? text
        let key = Spelling.words(last)
        guard !key.isEmpty else { return [] }
        var ranked: [(rank: Int, id: String)] = []
        for explanation in all where group == nil || explanation.group == group {
            guard let rank = Explanations.rank(key, explanation) else { continue }
            ranked.append((rank, explanation.id))
        }
        var seen: Set<String> = []
        // The sort keeps no order of equals, so the place decides among them.
        let sorted = ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return sorted.map(\.element.id).filter { seen.insert($0).inserted }.prefix(most).map { $0 }
    }

    /// How near a word is: the number of edits, more for a common beginning, most for a word of its sentence; nil where
    /// it is not.
    private static func rank(_ key: String, _ explanation: Explanation) -> Int? {
        let id = Spelling.words(explanation.id)
        let name = Spelling.words(explanation.name)
        let allowed = min(3, max(1, max(key.count, id.count) / 3))
        let edits = NearestName.edits(key, id)
        if edits <= allowed, id.count > 1 { return edits }
        if isStem(key, id) { return 4 }
        let words = key.split(separator: "-")
        func stands(in text: String) -> Bool {
            let others = text.split(separator: "-")
            return words.contains { word in others.contains { isStem(String(word), String($0)) } }
        }
        if stands(in: id) || stands(in: name) { return 5 }
        return explanation.group != .phrases && stands(in: Spelling.words(explanation.sentence)) ? 6 : nil
    }

    /// Whether one word begins with the other, which has four letters at least: `firefighting` and `firefight`.
    private static func isStem(_ a: String, _ b: String) -> Bool {
        min(a.count, b.count) >= 4 && (a.hasPrefix(b) || b.hasPrefix(a))
    }

    private func found(_ text: String, in groups: [Explanation.Group]) -> [Explanation]? {
        let key = Spelling.words(text)
        if key.isEmpty { return nil }
        let result = all.filter { explanation in
            groups.contains(explanation.group)
                && (Spelling.words(explanation.id) == key || Spelling.words(explanation.name) == key)
        }
        return result.isEmpty ? nil : result
    }

    /// What a tag with a path means; nil where its root is none of the vocabulary.
    private func tagged(_ root: String, _ parts: [String]) -> [Explanation]? {
        let tag = found(root, in: [.tags]) ?? []
        if tag.isEmpty { return nil }
        let last = parts.last ?? ""
        switch root {
        case "act": return found(last, in: [.kinds]) ?? (parts.isEmpty ? tag : [])
        case "intend": return tag + (found(last, in: [.kinds]) ?? [])
        case "problem": return parts.count > 1 ? found(last, in: [.steps]) ?? [] : tag
        case "audit": return found(last, in: [.audits]) ?? (parts.isEmpty ? tag : [])
        case "skill": return found(last, in: [.skills]) ?? tag
        default: return tag
        }
    }

    /// The phrases of the language audit that stand in a text.
    private func phrases(in text: String) -> [Explanation] {
        let phrases = all.filter { $0.group == .phrases }
        let matcher = PhraseMatcher(phrases.map { Phrase(text: $0.id, instead: [], rule: $0.context) })
        return matcher.matches(in: Array(text.utf8)).map { phrases[$0.phrase] }
    }

    /// The id of the mark that a text is an example of.
    private static func mark(_ text: String) -> String? {
        if text.hasPrefix("@") { return "mention" }
        if text.hasPrefix("^") { return "anchor" }
        if text.hasPrefix("<!--") || text.hasPrefix("%%") { return "comment" }
        if text.hasPrefix("[ ]") || text.lowercased().hasPrefix("[x]") { return "task" }
        return text == "#" ? "tag" : (text == "::" ? "field" : nil)
    }

    /// The key of a text that is written as a field: `[impact:: …]`, `impact::`.
    private static func fieldKey(_ text: String) -> String? {
        guard let colons = text.firstRange(of: "::") else { return nil }
        return String(text[..<colons.lowerBound].drop { $0 == "[" || $0 == "(" })
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        let rest = drop { $0.isWhitespace }
        return String(rest.reversed().drop { $0.isWhitespace }.reversed())
    }
}
