import JournalMarkdown
import JournalText

/// Fields without brackets: lines that are just `key:: value`, and `key:: value` up to the end of a line.
extension LeafScanner {
    /// Lines that are just `key:: value`: the key must be alone on its line with its value. Of a line that goes on as
    /// prose, the part from a key that means something.
    mutating func findLineFields() {
        var lineStart = tokens.startIndex
        var depth = 0
        var lines: [FoundField] = []
        var isFirst = true
        var first: FoundField?
        var hasProse = false
        for index in tokens.startIndex...tokens.endIndex {
            if index < tokens.endIndex {
                let kind = tokens[index].kind
                if kind.opens { depth += 1 }
                if kind.closes { depth -= 1 }
                guard kind == .softBreak || kind == .hardBreak else { continue }
            }
            if depth == 0, lineStart < index {
                let found = lineFields(lineStart, index, isFirst: isFirst)
                // The field that is all of the line begins where it does.
                let whole = found.first.flatMap { $0.start == Int(tokens[lineStart].start) ? $0 : nil }
                if isFirst { first = whole }
                if whole == nil { hasProse = true }
                lines += found
            } else if lineStart < index {
                hasProse = true
            }
            isFirst = false
            lineStart = index + 1
            // A line that begins within emphasis or a link is prose.
            if depth != 0 { lineStart = tokens.endIndex }
        }
        // The words of an item in a list are its text, though they look like a field.
        if place.isInList, !hasProse, let first, content.tags.contains(where: { VocabularyTag($0.name).makesItem }) {
            lines.removeAll { $0.start == first.start }
        }
        fields += lines
    }

    /// The fields that the tokens of one line hold beyond those in brackets.
    private mutating func lineFields(_ first: Int, _ end: Int, isFirst: Bool) -> [FoundField] {
        let whole = lineField(first, end).flatMap { isAllowed($0) && !isProse($0, isFirst: isFirst) ? $0 : nil }
        let starts = keysWithin(first, end, after: whole?.valueStart ?? Int(tokens[first].start))
        guard whole != nil || !starts.isEmpty else { return [] }
        let lineEnd = Int(tokens[end - 1].end)
        var found: [FoundField] = whole.map { [$0] } ?? []
        for (i, key) in starts.enumerated() {
            if var before = found.last {
                before.end = key.range.lowerBound
                before.valueEnd = before.end
                before.lastToken = key.token
                before.isLine = false
                found[found.count - 1] = before
            }
            found.append(
                FoundField(
                    start: key.range.lowerBound, end: lineEnd, firstToken: key.token, lastToken: end - 1,
                    key: key.range, valueStart: key.range.upperBound + 2, valueEnd: lineEnd, valueToken: key.token,
                    keySource: span(key.range.lowerBound, key.range.upperBound, key.token),
                    isLine: i == starts.count - 1))
        }
        if var last = found.last, let cut = startOfTrailingFields(of: last, lineEnd) {
            last.end = cut.offset
            last.valueEnd = cut.offset
            last.lastToken = cut.token
            last.isLine = false
            found[found.count - 1] = last
        }
        return found
    }

    /// Whether all of a line may be such a field here.
    private func isAllowed(_ field: FoundField) -> Bool {
        switch place.lines {
        case .paragraph: true
        case .cell: FieldKeys.known.contains(Spelling.key(text[field.key]))
        case .heading, .none: false
        }
    }

    /// Whether what stands before a key that means something are the words of a sentence, and no part of the key.
    private func isProse(_ field: FoundField, isFirst: Bool) -> Bool {
        let words = text[field.key].split(separator: 0x20)
        guard words.count > (isFirst ? 1 : 2), let last = words.last else { return false }
        return FieldKeys.known.contains(Spelling.key(last))
    }

    /// Where fields in brackets begin that end the line which a field takes, so that they are none of its value.
    private func startOfTrailingFields(of field: FoundField, _ lineEnd: Int) -> (offset: Int, token: Int)? {
        var found: (offset: Int, token: Int)?
        var at = lineEnd
        while at > field.valueStart {
            if text[at - 1] <= 0x20 {
                at -= 1
            } else if let other = fields.holding(at - 1), other.start >= field.valueStart {
                found = (other.start, other.firstToken)
                at = other.start
            } else if let cut = cuts.holding(at - 1), cut.start >= field.valueStart, cut.isWhole {
                at = cut.start
            } else {
                break
            }
        }
        guard let found, isLevel(field.valueToken, found.token) else { return nil }
        return found
    }

    /// Whether what opens in a stretch of tokens closes in it, and nothing else does.
    func isLevel(_ first: Int, _ last: Int) -> Bool {
        var depth = 0
        for index in first...max(first, last) {
            if tokens[index].kind.opens { depth += 1 }
            if tokens[index].kind.closes { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    /// The field that the tokens of one line are, or nil.
    private mutating func lineField(_ first: Int, _ end: Int) -> FoundField? {
        guard tokens[first].kind == .text else { return markedLineField(first, end) }
        let token = tokens[first]
        var keyStart = Int(token.start)
        while keyStart < Int(token.end), text[keyStart] == CommentMask.filler || text[keyStart] == 0x20 {
            keyStart += 1
        }
        guard let at = doubleColon(keyStart, Int(token.end)), Spelling.isLineKey(text[keyStart..<at]) else {
            return nil
        }
        let valueStart = at + 2
        let isAlone = valueStart == Int(token.end) && (first + 1 == end || tokens[first + 1].kind.opens)
        guard
            isAlone || (valueStart < Int(token.end) && text[valueStart] <= 0x20)
                || goesOnAtOnce(keyStart..<at, valueStart, Int(token.end))
        else { return nil }
        let last = Int(tokens[end - 1].end)
        return FoundField(
            start: Int(token.start), end: last, firstToken: first, lastToken: end - 1, key: keyStart..<at,
            valueStart: valueStart, valueEnd: last, valueToken: first, keySource: span(keyStart, at, first),
            isLine: true)
    }

    /// `**key**:: value` or `**key::** value`.
    private mutating func markedLineField(_ first: Int, _ end: Int) -> FoundField? {
        guard first + 3 < end, tokens[first].kind == .strong || tokens[first].kind == .emphasis,
            tokens[first + 1].kind == .text, tokens[first + 2].kind.closes
        else { return nil }
        let (keyStart, keyEnd) = (Int(tokens[first + 1].start), Int(tokens[first + 1].end))
        let hasColons = keyEnd - keyStart > 2 && text[keyEnd - 1] == 0x3A && text[keyEnd - 2] == 0x3A
        let key = keyStart..<(hasColons ? keyEnd - 2 : keyEnd)
        guard Spelling.isLineKey(text[key]) else { return nil }
        var valueStart = keyEnd
        if !hasColons {
            guard tokens[first + 3].kind == .text else { return nil }
            let restEnd = Int(tokens[first + 3].end)
            while valueStart < restEnd, text[valueStart] == 0x20 { valueStart += 1 }
            guard valueStart + 1 < restEnd, text[valueStart] == 0x3A, text[valueStart + 1] == 0x3A else { return nil }
            valueStart += 2
        }
        let last = Int(tokens[end - 1].end)
        return FoundField(
            start: keyStart, end: last, firstToken: first - 1, lastToken: end - 1, key: key, valueStart: valueStart,
            valueEnd: last, valueToken: first + 3, keySource: span(key.lowerBound, key.upperBound, first + 1),
            isLine: true)
    }

    /// Where `::` stands.
    private func doubleColon(_ start: Int, _ end: Int) -> Int? {
        var at = start
        while at + 1 < end {
            if text[at] == 0x3A, text[at + 1] == 0x3A { return at }
            at += 1
        }
        return nil
    }

    /// Whether a value may follow without a space: an address always, other words after a key that is no word of a
    /// programming language.
    private func goesOnAtOnce(_ key: Range<Int>, _ start: Int, _ end: Int) -> Bool {
        let key = Spelling.key(text[key])
        guard start < end, text[start] != 0x3A, FieldKeys.known.contains(key) else { return false }
        let http = Array("http".utf8)
        if end - start > 4, text[start..<(start + 4)].elementsEqual(http) { return true }
        return ["impact", "evidence", "measure", "pain", "stance", "situation", "decider", "due"].contains(key)
    }

    /// Keys that mean something and stand within a line, after white space and before `:: `, outside emphasis and links.
    private func keysWithin(_ first: Int, _ end: Int, after: Int) -> [(range: Range<Int>, token: Int)] {
        var found: [(range: Range<Int>, token: Int)] = []
        var depth = 0
        for index in first..<end {
            let token = tokens[index]
            if token.kind.opens { depth += 1 }
            if token.kind.closes { depth -= 1 }
            guard depth == 0, token.kind == .text else { continue }
            var at = max(Int(token.start), after)
            while let colon = doubleColon(at, Int(token.end)) {
                at = colon + 2
                var start = colon
                while start > max(Int(token.start), after), colon - start <= FieldKeys.longest,
                    (0x61...0x7A).contains(text[start - 1] | 0x20)
                {
                    start -= 1
                }
                guard start < colon, start > Int(tokens[first].start), text[start - 1] <= 0x20,
                    at == Int(token.end) || text[at] <= 0x20 || goesOnAtOnce(start..<colon, at, Int(token.end)),
                    FieldKeys.known.contains(Spelling.key(text[start..<colon])),
                    fields.holding(colon) == nil
                else { continue }
                found.append((start..<colon, index))
            }
        }
        return found
    }
}

extension [LeafScanner.FoundField] {
    /// The field that an offset lies in; they are in order, and none lies in another.
    func holding(_ offset: Int) -> LeafScanner.FoundField? {
        let i = partition { $0.end > offset }
        return i < count && self[i].start <= offset ? self[i] : nil
    }
}

extension [LeafScanner.Cut] {
    /// The cut that an offset lies in; they are in order, and none lies in another.
    func holding(_ offset: Int) -> LeafScanner.Cut? {
        let i = partition { $0.end > offset }
        return i < count && self[i].start <= offset ? self[i] : nil
    }
}
