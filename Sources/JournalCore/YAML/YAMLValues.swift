internal import JournalText

/// Turns nodes into the values that the format wants, and says where they are of the wrong kind.
struct YAMLValues {
    let source: SourceFile
    let index: LineIndex
    var diagnostics: [Diagnostic] = []

    init(source: SourceFile, index: LineIndex) {
        self.source = source
        self.index = index
    }

    mutating func add(_ rule: Rule, _ span: SourceSpan, _ message: String, hint: String? = nil, fix: Fix? = nil) {
        guard diagnostics.count < YAMLFaults.most else { return }
        diagnostics.append(source.diagnostic(rule, at: span, in: index, message: message, hint: hint, fix: fix))
    }

    /// The span of a pair's value, or of its key where no value is written.
    func place(of pair: YAMLPair) -> SourceSpan {
        pair.value.span.end > pair.value.span.start ? pair.value.span : pair.keySpan
    }

    mutating func addWrong(_ pair: YAMLPair, wants: String, hint: String? = nil) {
        add(
            .wrongValue, place(of: pair), "`\(pair.key)` is \(pair.value.kind), where \(wants) is wanted", hint: hint)
    }

    /// The text of a scalar without white space around it; nil where none is given, with a fault where it is no scalar.
    mutating func text(_ pair: YAMLPair, hint: @autoclosure () -> String? = nil) -> String? {
        guard let text = pair.value.string else {
            addWrong(pair, wants: "text", hint: hint())
            return nil
        }
        if pair.value.isNull { return nil }
        let trimmed = YAMLValues.trimmed(text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// `true` or `false`; nil where nothing is given, with a fault where it is something else.
    mutating func flag(_ pair: YAMLPair) -> Bool? {
        if let flag = pair.value.bool { return flag }
        if pair.value.isNull { return nil }
        add(
            .wrongValue, place(of: pair),
            "`\(pair.key)` is \(pair.value.string.map { "`\($0.prefix(40))`" } ?? pair.value.kind), "
                + "where `true` or `false` is wanted",
            hint: "write `\(pair.key): true` or `\(pair.key): false`")
        return nil
    }

    /// A list of texts, or one text split at spaces and commas; each part of a list is split alike where `splits`.
    mutating func list(_ pair: YAMLPair, splits: Bool = true) -> [Located<String>] {
        let nodes: [YAMLNode]
        switch pair.value.value {
        case .scalar: nodes = [pair.value]
        case .sequence(let children): nodes = children
        case .mapping:
            addWrong(pair, wants: "a list", hint: "write `\(pair.key): [a, b]`")
            return []
        }
        var result: [Located<String>] = []
        for node in nodes where !node.isNull {
            guard let text = node.string else {
                add(
                    .wrongValue, node.span, "`\(pair.key)` holds \(node.kind), where text is wanted",
                    hint: "write `\(pair.key): [a, b]`")
                continue
            }
            if splits {
                appendWords(of: node, text, to: &result)
            } else if !text.isEmpty {
                result.append(Located(text, node.span))
            }
        }
        return result
    }

    /// The words of a scalar, each with its own span where the file has the text as it is.
    private func appendWords(of node: YAMLNode, _ text: String, to result: inout [Located<String>]) {
        if !text.utf8.contains(where: YAMLValues.isSeparator) {
            let quotes = node.span.end - node.span.start - text.utf8.count == 2 ? 1 : 0
            if !text.isEmpty {
                result.append(Located(text, SourceSpan(node.span.start + quotes, node.span.end - quotes)))
            }
            return
        }
        let bytes = Array(text.utf8)
        let inner = node.span.end - node.span.start == bytes.count ? node.span.start : node.span.start + 1
        let isVerbatim =
            inner + bytes.count <= source.bytes.count
            && source.bytes[inner..<(inner + bytes.count)].elementsEqual(bytes)
        var start = 0
        while start < bytes.count {
            if YAMLValues.isSeparator(bytes[start]) {
                start += 1
                continue
            }
            var end = start + 1
            while end < bytes.count, !YAMLValues.isSeparator(bytes[end]) { end += 1 }
            let span = isVerbatim ? SourceSpan(inner + start, inner + end) : node.span
            result.append(Located(String(decoding: bytes[start..<end], as: UTF8.self), span))
            start = end
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2C }

    /// The pairs of a mapping, empty where nothing is given; a fault where it is something else.
    mutating func mapping(_ pair: YAMLPair, hint: String) -> [YAMLPair] {
        if let pairs = pair.value.pairs { return pairs }
        if !pair.value.isNull { addWrong(pair, wants: "a mapping", hint: hint) }
        return []
    }

    /// A key that is none of the known ones, with the nearest of them.
    mutating func addUnknown(_ pair: YAMLPair, among known: [String], in place: String) {
        guard diagnostics.count < YAMLFaults.most else { return }
        let nearest = NearestName.of(pair.key, among: known)
        add(
            .unknownKey, pair.keySpan, "`\(pair.key)` is not a key of \(place)",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "the keys are \(YAMLValues.listed(known))",
            fix: NearestName.only(of: pair.key, among: known).flatMap {
                source.fix(of: pair.key, within: pair.keySpan, in: index, to: $0)
            })
    }

    /// `a`, `b` and `c`.
    static func listed(_ names: [String]) -> String {
        let quoted = names.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The text without white space around it.
    static func trimmed(_ text: String) -> String {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        var rest = Substring(text)
        while let byte = rest.utf8.first, byte <= 0x20 { rest = Substring(rest.utf8.dropFirst()) }
        while let byte = rest.utf8.last, byte <= 0x20 { rest = Substring(rest.utf8.dropLast()) }
        return String(rest)
    }

    /// The audience that a value names. What is not exactly one of the three is a fault, and private.
    mutating func audience(_ pair: YAMLPair) -> Audience {
        let text = pair.value.string
        if let text, let audience = Audience(rawValue: text) { return audience }
        let names = Audience.allCases.map(\.rawValue)
        let shown = text.map { $0.isEmpty ? "`\(pair.key)` is empty" : "`\($0.prefix(40))` is not an audience" }
        let nearest = text.flatMap { NearestName.of($0, among: names) }
        add(
            .unknownAudience, place(of: pair),
            shown ?? "`\(pair.key)` is \(pair.value.kind), where an audience is wanted",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "write `private`, `manager` or `public`",
            // Only what hides more is mended unasked.
            fix: text.flatMap { text in
                NearestName.only(of: text, among: names) == Audience.private.rawValue
                    ? source.fix(of: text, within: pair.value.span, in: index, to: Audience.private.rawValue) : nil
            })
        return .private
    }
}
