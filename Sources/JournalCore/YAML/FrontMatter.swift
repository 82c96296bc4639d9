package import JournalText

/// What the front matter of an entry says; format, section 2. Nothing here is looked up elsewhere: no default of
/// `journal.yaml`, no date of the file's name.
package struct FrontMatter: Sendable {
    /// Any key but the six known ones, kept for fields, templates and exports.
    package struct Other: Sendable, Hashable {
        /// As written.
        package var key: String
        package var keySpan: SourceSpan
        /// The texts of a scalar or of a list, none where nothing is given; a nested value stands as compact YAML.
        package var values: [Located<String>]

        package init(key: String, keySpan: SourceSpan, values: [Located<String>]) {
            self.key = key
            self.keySpan = keySpan
            self.values = values
        }
    }

    /// The bytes between the lines `---`; nil where the file has no front matter.
    package var yaml: Range<Int>?
    /// Where the Markdown begins, in bytes of the file.
    package var bodyStart: Int
    package var date: Located<Timestamp>?
    package var title: Located<String>?
    package var path: Located<String>?
    /// Without `#` and without a last `/`, in order; each where it stands in the file.
    package var tags: [Located<String>] = []
    /// nil where nothing is said. `private` where it is said wrongly, or where the front matter cannot be read.
    package var audience: Located<Audience>?
    package var draft = false
    package var others: [Other] = []

    package init(yaml: Range<Int>? = nil, bodyStart: Int) {
        self.yaml = yaml
        self.bodyStart = bodyStart
    }

    /// The first value of another key, compared without case.
    package func value(_ key: String) -> Located<String>? {
        others.first { $0.key.lowercased() == key }?.values.first
    }

    /// The front matter of a file, and what is wrong with it. A file without any gives an empty one.
    package static func read(_ source: SourceFile, index: LineIndex) -> (FrontMatter, [Diagnostic]) {
        switch FrontMatterLines(source.bytes, from: source.byteOrderMarkLength) {
        case .none(let bodyStart): return (FrontMatter(bodyStart: bodyStart), [])
        case .unclosed(let start):
            var result = FrontMatter(bodyStart: start)
            let span = SourceSpan(start, start + 3)
            result.audience = Located(.private, span)
            let fault = source.diagnostic(
                .unclosedFrontMatter, at: span, in: index, message: "the front matter is not closed",
                hint: "end it with a line `---`; for a rule at the top of a note write `***`")
            return (result, [fault])
        case .closed(let yaml, let bodyStart):
            var result = FrontMatter(yaml: yaml, bodyStart: bodyStart)
            let (pairs, faults) = YAMLReader.readMapping(source, in: yaml, index: index)
            guard let pairs else {
                result.audience = Located(.private, SourceSpan(yaml.lowerBound, yaml.lowerBound))
                return (result, faults)
            }
            var values = YAMLValues(source: source, index: index)
            values.diagnostics = faults
            result.take(pairs, &values)
            return (result, values.diagnostics)
        }
    }

    private mutating func take(_ pairs: [YAMLPair], _ values: inout YAMLValues) {
        var seen = SeenKeys()
        for pair in pairs {
            // `Audience: private` must not be an unknown key: keys compare without case, as those of fields do.
            let key = FrontMatter.folded(pair.key)
            if let first = seen.insert(key, pair.keySpan) {
                values.addDuplicate(pair, first: first)
                continue
            }
            switch key {
            case "date": date = values.timestamp(pair)
            case "title": title = values.text(pair, hint: "quote it").map { Located($0, pair.value.span) }
            case "path": path = values.slug(pair)
            case "tags": tags = FrontMatter.tags(values.list(pair))
            case "audience": audience = Located(values.audience(pair), values.place(of: pair))
            case "draft":
                // What is said wrongly is an error; until it is mended nothing of the entry gets out.
                let isSaid = !pair.value.isNull
                draft = values.flag(pair) ?? isSaid
            default:
                if key.utf8.first == 0x61 { values.warnOfMisspeltAudience(pair) }
                others.append(Other(key: pair.key, keySpan: pair.keySpan, values: FrontMatter.texts(pair.value)))
            }
        }
    }

    /// The key in lower case; most are already.
    private static func folded(_ key: String) -> String {
        key.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? key : key.lowercased()
    }

    /// Tags without what may stand around them.
    private static func tags(_ words: [Located<String>]) -> [Located<String>] {
        var result: [Located<String>] = []
        result.reserveCapacity(words.count)
        for word in words {
            var name = Substring(word.value)
            if name.utf8.first == 0x23 { name = Substring(name.utf8.dropFirst()) }
            while name.utf8.last == 0x2F { name = Substring(name.utf8.dropLast()) }
            if !name.isEmpty { result.append(Located(String(name), word.span)) }
        }
        return result
    }

    private static func texts(_ node: YAMLNode) -> [Located<String>] {
        switch node.value {
        case .scalar(let text, _): node.isNull ? [] : [Located(text, node.span)]
        case .mapping: [Located(node.compactText, node.span)]
        case .sequence(let nodes): nodes.compactMap { $0.isNull ? nil : Located($0.string ?? $0.compactText, $0.span) }
        }
    }
}

/// The keys of a mapping so far; few are compared one by one, which costs no hashing.
private struct SeenKeys {
    private var few: [(key: String, span: SourceSpan)] = []
    private var many: [String: SourceSpan] = [:]

    /// Adds a key; where it is there already, the place of the first.
    mutating func insert(_ key: String, _ span: SourceSpan) -> SourceSpan? {
        for (other, first) in few where other == key { return first }
        if few.count < 16 {
            few.append((key, span))
            return nil
        }
        if let first = many[key] { return first }
        many[key] = span
        return nil
    }
}

extension YAMLValues {
    /// A key that is nearly `audience` is kept as any other is, so that a slip would show what was meant to be private.
    mutating func warnOfMisspeltAudience(_ pair: YAMLPair) {
        guard diagnostics.count < YAMLFaults.most, NearestName.of(pair.key, among: ["audience"]) != nil else { return }
        var warning = source.diagnostic(
            .unknownKey, at: pair.keySpan, in: index, message: "`\(pair.key)` says nothing of who may read this",
            hint: "did you mean `audience`?")
        warning.severity = .warning
        diagnostics.append(warning)
    }

    mutating func addDuplicate(_ pair: YAMLPair, first: SourceSpan) {
        guard diagnostics.count < YAMLFaults.most else { return }
        var faults = YAMLFaults(source: source, index: index, range: 0..<source.bytes.count)
        faults.addDuplicate(pair.key, pair.keySpan, first: first)
        diagnostics += faults.diagnostics
    }

    /// A date; nil where none is given, with a fault where it is none.
    mutating func timestamp(_ pair: YAMLPair) -> Located<Timestamp>? {
        guard let text = text(pair, hint: "write `\(pair.key): 2026-03-04`") else { return nil }
        if let timestamp = Timestamp(text) { return Located(timestamp, pair.value.span) }
        add(
            .invalidDate, place(of: pair), "`\(text.prefix(40))` is no date",
            hint: "write `2026-03-04`, `2026-03-04 16:00` or `2026-03-04T16:00:00+01:00`")
        return nil
    }

    /// The slug of `path:`; nil where none is given, with a fault where it holds what it may not.
    mutating func slug(_ pair: YAMLPair) -> Located<String>? {
        guard let text = text(pair, hint: "write `\(pair.key): my-title`") else { return nil }
        let isAllowed = text.unicodeScalars.allSatisfy { scalar in
            MarkLetters.isLetter(scalar) || MarkLetters.isDigitOrMark(scalar) || "-_/".unicodeScalars.contains(scalar)
        }
        guard isAllowed, !text.isEmpty, !text.contains("//"), text.utf8.count <= 200 else {
            add(
                .wrongValue, place(of: pair), "`\(text.prefix(40))` is no path for an entry",
                hint: "use letters, digits, `-` and `_`, with `/` between them")
            return nil
        }
        return Located(text, pair.value.span)
    }
}
