package import JournalText

/// What the front matter of an entry says. Nothing here is looked up elsewhere: no default of
/// `journal.yaml`, no date of the file's name.
package struct FrontMatter: Sendable {
    /// Any key but the six known ones, kept for fields, templates and exports.
    package struct Other: Sendable, Hashable {
        /// As written.
        package var key: String
        /// Where the key stands in the file.
        package var keySpan: SourceSpan
        /// The texts of a scalar or of a list, none where nothing is given; a nested value stands as compact YAML.
        package var values: [Located<String>]

        /// A key with its texts.
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
    /// Of `date`, else of `day`.
    package var date: FrontMatterDate?
    /// When the note was made, as other programs say it: the last thing to date an entry.
    package var created: FrontMatterDate?
    /// What `title` says, without white space around it; nil where it says nothing.
    package var title: Located<String>?
    /// The slug that `path` gives; nil where it gives none, or holds what a slug may not.
    package var path: Located<String>?
    /// Without `#` and without a last `/`, in order; each where it stands in the file.
    package var tags: [Located<String>] = []
    /// nil where nothing is said. `private` where it is said wrongly, or where the front matter cannot be read.
    package var audience: Located<Audience>?
    /// The widest audience that may see anything of the entry, by keys that narrow (``Narrowing``); nil for no such
    /// limit.
    package var atMost: Audience?
    /// Whether `draft`, or a key that is taken for it, keeps the entry out.
    package var draft = false
    /// In the order of writing; a key that is given twice stands once, in the place of the first.
    package var others: [Other] = []
    /// Whether it is there and cannot be read: what it would have said is not known.
    package var isUnreadable = false

    /// Front matter before any key of it is read.
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
            result.isUnreadable = true
            let fault = source.diagnostic(
                .unclosedFrontMatter, at: span, in: index, message: "the front matter is not closed",
                hint: "end it with a line `---`; for a rule at the top of a note write `***`")
            return (result, [fault])
        case .closed(let yaml, let bodyStart, let isFirst):
            var result = FrontMatter(yaml: yaml, bodyStart: bodyStart)
            let (pairs, faults) = YAMLReader.readMapping(source, in: yaml, index: index, limits: .foreign)
            if !isFirst, !isFrontMatter(source, yaml, pairs, faults) {
                return (FrontMatter(bodyStart: source.byteOrderMarkLength), [])
            }
            guard let pairs else {
                result.audience = Located(.private, SourceSpan(yaml.lowerBound, yaml.lowerBound))
                result.isUnreadable = true
                return (result, faults)
            }
            var values = YAMLValues(source: source, index: index)
            values.diagnostics = faults
            result.take(pairs, &values)
            // `tags: #private` says nothing to YAML, which is an error; until it is mended the entry is private.
            if faults.contains(where: { $0.severity == .error }) { result.atMost = .private }
            return (result, values.diagnostics)
        }
    }

    /// Whether what stands between two lines `---` that do not begin the file is front matter: YAML of keys, or faulty
    /// YAML with a key that is read. Else the first line is a rule above a note.
    private static func isFrontMatter(
        _ source: SourceFile, _ yaml: Range<Int>, _ pairs: [YAMLPair]?, _ faults: [Diagnostic]
    ) -> Bool {
        if let pairs, faults.allSatisfy({ $0.severity != .error }) {
            return !pairs.isEmpty && pairs.allSatisfy { $0.key.utf8.count <= 40 && !$0.key.utf8.contains(0x0A) }
        }
        if let pairs, pairs.contains(where: { isRead(folded($0.key)) }) { return true }
        return source.bytes[yaml].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
            guard let colon = line.firstIndex(of: 0x3A), colon - line.startIndex <= 40 else { return false }
            return isRead(Spelling.key(line[..<colon]))
        }
    }

    /// Whether a key, in lower case, says something here.
    private static func isRead(_ key: String) -> Bool {
        switch key {
        case "date", "day", "title", "path", "tags", "tag", "audience", "draft", "summary": true
        default: narrows(key)
        }
    }

    /// Whether a key, in lower case, is one of those that narrow, or takes keys from elsewhere.
    private static func narrows(_ key: String) -> Bool {
        switch key {
        case "private", "confidential", "publish", "published", "public", "visibility", "status", "<<": true
        default: false
        }
    }

    private mutating func take(_ pairs: [YAMLPair], _ values: inout YAMLValues) {
        var seen = SeenKeys()
        var day: FrontMatterDate?
        var rank = Int.max
        for pair in pairs {
            // `Audience: private` must not be an unknown key: keys compare without case, as those of fields do.
            let key = FrontMatter.folded(pair.key)
            if !pair.faults.isEmpty, refuse(pair, key, &values) { continue }
            if let first = seen.insert(key, pair.keySpan, at: others.count) {
                takeAgain(pair, key, first, &values)
                continue
            }
            switch key {
            case "date": date = values.date(pair)
            case "title": title = values.text(pair, hint: "quote it").map { Located($0, pair.value.span) }
            case "path": path = values.slug(pair)
            case "tags", "tag": tags += FrontMatter.tags(values.tagWords(pair))
            case "audience":
                let said = values.audience(pair)
                audience = Located(min(audience?.value ?? said, said), values.place(of: pair))
            case "draft": draft = values.isDraft(pair) || draft
            default:
                narrow(pair, key, &values)
                if key == "day" { day = YAMLValues.writtenDate(pair.value) }
                if let found = FrontMatterDate.rank(ofKey: key), found < rank {
                    let milliseconds = pair.value.string.flatMap { text in
                        FrontMatterDate.ofMilliseconds(text).map {
                            FrontMatterDate(written: $0, text: text, span: pair.value.span)
                        }
                    }
                    if let read = milliseconds ?? YAMLValues.writtenDate(pair.value) { (created, rank) = (read, found) }
                }
                others.append(Other(key: pair.key, keySpan: pair.keySpan, values: FrontMatter.texts(pair.value)))
            }
        }
        date = date ?? day
    }

    /// Tells what of a value is not read. True where the key is one that must be understood: then the entry is private.
    private mutating func refuse(_ pair: YAMLPair, _ key: String, _ values: inout YAMLValues) -> Bool {
        let isRead = FrontMatter.isRead(key)
        for fault in pair.faults where values.diagnostics.count < YAMLFaults.most {
            var fault = fault
            fault.severity = isRead ? .error : .warning
            values.diagnostics.append(fault)
        }
        if isRead { audience = Located(.private, pair.keySpan) }
        return isRead
    }

    /// A key that is given again: of one that we read the narrower counts, of any other the last.
    private mutating func takeAgain(
        _ pair: YAMLPair, _ key: String, _ first: (span: SourceSpan, index: Int), _ values: inout YAMLValues
    ) {
        let isRead = FrontMatter.isRead(key)
        values.addDuplicate(pair, first: first.span, severity: isRead ? .error : .warning)
        switch key {
        case "audience":
            let said = pair.value.string.flatMap { Audience(rawValue: $0) } ?? .private
            audience = Located(min(audience?.value ?? said, said), values.place(of: pair))
        case "draft": draft = draft || !(pair.value.isNull || pair.value.bool == false)
        case "tags", "tag": tags += FrontMatter.tags(values.tagWords(pair))
        default:
            narrow(pair, key, &values)
            guard !isRead, others.indices.contains(first.index) else { return }
            others[first.index] = Other(key: pair.key, keySpan: pair.keySpan, values: FrontMatter.texts(pair.value))
        }
    }

    /// Heeds a key that says who may read, and what stands within it; tells it where it is not spelt as it should be.
    private mutating func narrow(_ pair: YAMLPair, _ key: String, _ values: inout YAMLValues) {
        if case .scalar(let text, _) = pair.value.value {
            let said = pair.value.isNull ? "" : text
            if let found = Narrowing.read(pair.key, said) { heed(found, pair.keySpan, said, false, &values) }
            return
        }
        var work: [(key: String, span: SourceSpan, node: YAMLNode, isNested: Bool)] = [
            (key, pair.keySpan, pair.value, false)
        ]
        while let next = work.popLast() {
            switch next.node.value {
            case .mapping(let pairs):
                for inner in pairs { work.append((inner.key, inner.keySpan, inner.value, true)) }
            case .sequence(let nodes):
                for node in nodes { work.append((next.key, next.span, node, next.isNested)) }
                // `private: []` says as little as `private:`.
                if nodes.isEmpty, let found = Narrowing.read(next.key, "") { heed(found, next.span, "", true, &values) }
            case .scalar(let text, _):
                let said = next.node.isNull ? "" : text
                guard let found = Narrowing.read(next.isNested ? next.key : pair.key, said) else { continue }
                heed(found, next.span, said, next.isNested, &values)
            }
        }
    }

    private mutating func heed(
        _ found: Narrowing, _ span: SourceSpan, _ value: String, _ isNested: Bool, _ values: inout YAMLValues
    ) {
        switch found.effect {
        case .audience(let most): atMost = min(atMost ?? most, most)
        case .draft: draft = true
        case .nothing: break
        }
        if !found.isExact || isNested { values.tell(found, span, value) }
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
    typealias Place = (span: SourceSpan, index: Int)
    private var few: [(key: String, place: Place)] = []
    private var many: [String: Place] = [:]

    /// Adds a key; where it is there already, the place of the first and how many other keys stood before it.
    mutating func insert(_ key: String, _ span: SourceSpan, at index: Int) -> Place? {
        for (other, first) in few where other == key { return first }
        if few.count < 16 {
            few.append((key, (span, index)))
            return nil
        }
        if let first = many[key] { return first }
        many[key] = (span, index)
        return nil
    }
}

extension YAMLValues {
    /// Tells a key or value that looks like one that narrows, and is heeded as that; or one that would widen.
    mutating func tell(_ found: Narrowing, _ span: SourceSpan, _ value: String) {
        guard diagnostics.count < YAMLFaults.most else { return }
        let bytes = source.bytes[max(0, span.start)..<min(span.end, source.bytes.count)]
        let key = String(decoding: bytes, as: UTF8.self)
        let message =
            switch found.effect {
            case .nothing: "`\(key)` says nothing of who may read this"
            case .audience(let most):
                "`\(key): \(value.prefix(40))` is not spelt as it should be; the entry is kept \(most.rawValue)"
            case .draft: "`\(key): \(value.prefix(40))` is not spelt as it should be; the entry is kept out as a draft"
            }
        var warning = source.diagnostic(
            .unknownKey, at: span, in: index, message: message,
            hint: found.effect == .nothing ? "did you mean `audience`?" : "write `\(found.meant)` at the left margin")
        warning.severity = .warning
        diagnostics.append(warning)
    }

    mutating func addDuplicate(_ pair: YAMLPair, first: SourceSpan, severity: Severity = .error) {
        guard diagnostics.count < YAMLFaults.most else { return }
        var faults = YAMLFaults(source: source, index: index, range: 0..<source.bytes.count)
        faults.addDuplicate(pair.key, pair.keySpan, first: first, severity: severity)
        diagnostics += faults.diagnostics
    }

    /// Whether `draft:` keeps the entry out: any spelling of yes does, and what is neither yes nor no is an error and
    /// keeps it out until it is mended.
    mutating func isDraft(_ pair: YAMLPair) -> Bool {
        if let flag = pair.value.bool { return flag }
        if pair.value.isNull { return false }
        guard let text = pair.value.string else {
            _ = flag(pair)
            return true
        }
        guard let found = Narrowing.read("draft", text) else { return false }
        if !found.isExact { _ = flag(pair) }
        return true
    }

    /// The words of `tags:`: one text is split at spaces and commas; an element of a list with a space in it is one
    /// tag with `-`, unless each of its words has a `#` of its own.
    mutating func tagWords(_ pair: YAMLPair) -> [Located<String>] {
        guard case .sequence(let nodes) = pair.value.value,
            nodes.contains(where: { $0.string?.utf8.contains(0x20) ?? false })
        else { return list(pair) }
        var words: [Located<String>] = []
        for node in nodes {
            let single = YAMLPair(
                key: pair.key, keySpan: pair.keySpan, value: YAMLNode(value: .sequence([node]), span: node.span))
            guard let text = node.string, text.utf8.contains(0x20) else {
                words += list(single)
                continue
            }
            for part in text.split(separator: ",") {
                let names = part.split(whereSeparator: \.isWhitespace)
                if names.count > 1, names.allSatisfy({ $0.utf8.first == 0x23 }) {
                    words += names.map { Located(String($0), node.span) }
                } else if !names.isEmpty {
                    words.append(Located(names.joined(separator: "-"), node.span))
                }
            }
        }
        return words
    }

    /// The slug of `path:`; nil where none is given, with a fault where it holds what it may not.
    mutating func slug(_ pair: YAMLPair) -> Located<String>? {
        guard let text = text(pair, hint: "write `\(pair.key): my-title`") else { return nil }
        let isAllowed = text.unicodeScalars.allSatisfy { scalar in
            MarkLetters.isLetter(scalar) || MarkLetters.isDigitOrMark(scalar) || "-_/".unicodeScalars.contains(scalar)
        }
        guard isAllowed, !text.isEmpty, !text.contains("//"), text.utf8.count <= 200 else {
            add(
                .wrongValue, place(of: pair), "`\(text.prefix(40))` is not a path for an entry",
                hint: "use letters, digits, `-` and `_`, with `/` between them")
            return nil
        }
        return Located(text, pair.value.span)
    }
}
