import JournalMarkdown
import JournalText

/// What programs that keep tasks in Markdown write around the words: Obsidian's Tasks its emoji, Logseq its keywords,
/// days in angle brackets and drawers.
extension LeafScanner {
    // MARK: Emoji

    /// Finds emoji with what they carry.
    mutating func findSigns() {
        var priorities: [Cut] = []
        var found: [FoundField] = []
        for index in tokens.indices where tokens[index].kind == .text {
            var at = Int(tokens[index].start)
            let end = Int(tokens[index].end)
            while at < end {
                guard text[at] >= 0xE2, TaskSign.mayBegin(text, at, end),
                    let (sign, signEnd) = TaskSign.read(text, at, end)
                else {
                    at += 1
                    continue
                }
                let start = at
                at = signEnd
                guard fields.holding(start) == nil else { continue }
                switch sign {
                case .day(let key): day(key, start, signEnd, index).map { found.append($0) }
                case .rule: rule(start, signEnd, index).map { found.append($0) }
                case .priority:
                    priorities.append(Cut(start: start, end: signEnd, firstToken: index, lastToken: index))
                case .word: takeWord(start, signEnd, index)
                }
            }
        }
        if !found.isEmpty {
            fields += found
            fields.sort { $0.start < $1.start }
        }
        cuts.sort { $0.start < $1.start }
        // From the last on: whether one that follows ends the line is known then.
        var ending = -1
        var taken: [Cut] = []
        for priority in priorities.reversed() where place.hasBox || endsLine(priority.end, known: ending) {
            ending = priority.start
            taken.append(priority)
        }
        if taken.isEmpty { return }
        cuts += taken
        cuts.sort { $0.start < $1.start }
    }

    /// Whether nothing but marks stands between an offset and the end of its line.
    private func endsLine(_ offset: Int, known: Int) -> Bool {
        guard let last = tokens.last else { return true }
        var at = offset
        while at < Int(last.end), text[at] != 0x0A {
            if at == known { return true }
            if text[at] <= 0x20 {
                at += 1
            } else if let field = fields.holding(at) {
                at = field.end
            } else if let cut = cuts.holding(at) {
                at = cut.end
            } else {
                return false
            }
        }
        return true
    }

    /// A sign that a day follows: written out, in `[[…]]`, or as a link.
    private mutating func day(_ key: String, _ start: Int, _ signEnd: Int, _ index: Int) -> FoundField? {
        guard let last = tokens.last else { return nil }
        let limit = Int(last.end)
        var at = signEnd
        while at < limit, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
        let isLink = at + 1 < limit && text[at] == 0x5B && text[at + 1] == 0x5B
        var end = at
        if isLink {
            // The day may stand below folders and before other words.
            guard let close = closeOfLink(at + 2, limit) else { return nil }
            var first = at + 2
            for i in first..<close where text[i] == 0x2F { first = i + 1 }
            at = first
            end = close + 2
        }
        guard let dayEnd = endOfDay(at, isLink ? end - 2 : limit) else { return nil }
        if !isLink { end = dayEnd }
        let token = tokenHolding(at, from: index)
        var lastToken = tokenHolding(end - 1, from: token)
        // The mark that closes a link or emphasis takes no byte.
        var depth = 0
        for i in index...lastToken {
            depth += tokens[i].kind.opens ? 1 : tokens[i].kind.closes ? -1 : 0
            if depth < 0 { return nil }
        }
        while depth > 0, lastToken + 1 < tokens.endIndex, tokens[lastToken + 1].kind.closes {
            lastToken += 1
            depth -= 1
        }
        guard depth == 0 else { return nil }
        let closes = tokens[lastToken].kind.closes
        return FoundField(
            start: start, end: end, firstToken: index, lastToken: closes ? lastToken + 1 : lastToken,
            key: start..<signEnd, valueStart: at, valueEnd: dayEnd, valueToken: token,
            keySource: span(start, signEnd, index), name: key)
    }

    /// The end of `YYYY-MM-DD`, with a time of day where one follows, at an offset; nil where none stands there.
    private func endOfDay(_ start: Int, _ limit: Int) -> Int? {
        guard matches("dddd-dd-dd", start, limit) else { return nil }
        let end = start + 10
        if end < limit, (0x30...0x39).contains(text[end]) { return nil }
        return (matches(" dd:dd", end, limit) || matches("Tdd:dd", end, limit)) ? end + 6 : end
    }

    /// Whether some bytes are as a pattern has them, in which `d` is any digit.
    private func matches(_ pattern: StaticString, _ start: Int, _ limit: Int) -> Bool {
        pattern.withUTF8Buffer { pattern in
            guard start >= 0, start + pattern.count <= limit else { return false }
            return pattern.indices.allSatisfy { i in
                let byte = text[start + i]
                return pattern[i] == 0x64 ? (0x30...0x39).contains(byte) : byte == pattern[i]
            }
        }
    }

    private func closeOfLink(_ start: Int, _ limit: Int) -> Int? {
        var at = start
        while at + 1 < limit, text[at] != 0x0A, at - start < 256 {
            if text[at] == 0x5D, text[at + 1] == 0x5D { return at }
            at += 1
        }
        return nil
    }

    /// The token that holds an offset, at or after another; there is one.
    private func tokenHolding(_ offset: Int, from first: Int) -> Int {
        var index = first
        while index + 1 < tokens.endIndex, Int(tokens[index].end) <= offset { index += 1 }
        return index
    }

    /// `🔁 every week`: its words, up to the next mark or the end of the line.
    private mutating func rule(_ start: Int, _ signEnd: Int, _ index: Int) -> FoundField? {
        let limit = Int(tokens[index].end)
        var at = signEnd
        while at < limit, text[at] == 0x20 { at += 1 }
        let every = Array("every".utf8)
        guard at + every.count <= limit, text[at..<(at + every.count)].map({ $0 | 0x20 }) == every else { return nil }
        var end = at
        while end < limit {
            if fields.holding(end) != nil || cuts.holding(end) != nil || text[end] == 0x5B { break }
            if text[end] >= 0xE2, TaskSign.mayBegin(text, end, limit), TaskSign.read(text, end, limit) != nil { break }
            end += 1
        }
        return FoundField(
            start: start, end: end, firstToken: index, lastToken: index, key: start..<signEnd, valueStart: at,
            valueEnd: end, valueToken: index, keySource: span(start, signEnd, index), name: "repeat")
    }

    /// `🆔 abc123`, `⛔ abc123,def456`, `🏁 delete`: one word, of a task.
    private mutating func takeWord(_ start: Int, _ signEnd: Int, _ index: Int) {
        let limit = Int(tokens[index].end)
        var end = signEnd
        while end < limit, text[end] == 0x20 { end += 1 }
        let first = end
        while end < limit, BareWord.holds(text[end]) { end += 1 }
        guard place.hasBox, end > first else { return }
        cuts.append(Cut(start: start, end: end, firstToken: index, lastToken: index))
    }

    // MARK: Logseq

    private static let keywords: [(word: [UInt8], state: TaskState)] = [
        ("TODO", .open), ("DOING", .begun), ("NOW", .begun), ("LATER", .open), ("WAITING", .open), ("WAIT", .open),
        ("IN-PROGRESS", .begun), ("DONE", .done), ("CANCELED", .cancelled), ("CANCELLED", .cancelled),
    ].map { (Array($0.utf8), $1) }

    /// The word that says what became of a task, first in a list item; and a priority after it or a box.
    mutating func findKeyword() {
        guard let token = tokens.first, token.kind == .text, let last = tokens.last else { return }
        let index = tokens.startIndex
        var start = Int(token.start)
        let limit = Int(token.end)
        while start < limit, text[start] == 0x20 { start += 1 }
        var end = start
        if !place.hasBox {
            for (word, state) in LeafScanner.keywords where start + word.count <= limit {
                let after = start + word.count
                guard text[start..<after].elementsEqual(word), after == Int(last.end) || text[after] <= 0x20 else {
                    continue
                }
                content.task = state
                end = after
            }
            guard content.task != nil else { return }
        }
        var at = end
        while at < Int(last.end), text[at] == 0x20 { at += 1 }
        // [#A]
        if matches("[#", at, Int(last.end)), at + 3 < Int(last.end), (0x41...0x43).contains(text[at + 2]),
            text[at + 3] == 0x5D, at + 4 == Int(last.end) || text[at + 4] <= 0x20,
            isLevel(index, tokenHolding(at + 3, from: index))
        {
            end = at + 4
            let place = span(at + 1, at + 3, tokenHolding(at + 1, from: index))
            content.tags.removeAll { $0.span == place }
            cuts.removeAll { $0.start == at + 1 }
        }
        guard end > start else { return }
        let cut = Cut(start: start, end: end, firstToken: index, lastToken: tokenHolding(end - 1, from: index))
        cuts.insert(cut, at: cuts.partition { $0.start > start })
    }

    /// `DEADLINE: <2026-03-04 Wed>`, `SCHEDULED: <…>`, and lines from `:LOGBOOK:` to `:END:`.
    mutating func findPlans() {
        var drawer: (start: Int, token: Int)?
        var drawers: [Cut] = []
        let end = tokens.last.map { Int($0.end) } ?? 0
        var lineStart: (offset: Int, token: Int)?
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .softBreak || token.kind == .hardBreak {
                lineStart = nil
                continue
            }
            guard token.kind == .text else { continue }
            let isFirst = lineStart == nil
            if isFirst { lineStart = (Int(token.start), index) }
            for (word, key) in LeafScanner.plans { takePlan(word, key, index) }
            guard isFirst, Int(token.end) == end || text[Int(token.end)] == 0x0A else { continue }
            let line = text[Int(token.start)..<Int(token.end)].filter { $0 > 0x20 }
            if drawer == nil, LeafScanner.drawers.contains(where: { $0.elementsEqual(line) }) {
                drawer = (Int(token.start), index)
            } else if line.elementsEqual(LeafScanner.drawerEnd) {
                // A list within a drawer ends the paragraph in which it began.
                let open = drawer ?? (Int(token.start), index)
                drawer = nil
                guard isLevel(open.token, index) else { continue }
                drawers.append(
                    Cut(start: open.start, end: Int(token.end), firstToken: open.token, lastToken: index))
            }
        }
        if let open = drawer, isLevel(open.token, tokens.endIndex - 1) {
            drawers.append(
                Cut(start: open.start, end: end, firstToken: open.token, lastToken: tokens.endIndex))
        }
        if !drawers.isEmpty {
            cuts.removeAll { drawers.holding($0.start) != nil }
            fields.removeAll { drawers.holding($0.start) != nil }
            cuts += drawers
        }
        cuts.sort { $0.start < $1.start }
        fields.sort { $0.start < $1.start }
    }

    private static let drawerEnd = Array(":END:".utf8)
    private static let drawers = [":LOGBOOK:", ":PROPERTIES:"].map { Array($0.utf8) }
    private static let plans = [("DEADLINE:", TaskField.due), ("SCHEDULED:", "scheduled"), ("CLOSED:", TaskField.done)]
        .map { (Array($0.utf8), $1) }

    private mutating func takePlan(_ word: [UInt8], _ key: String, _ index: Int) {
        var at = Int(tokens[index].start)
        let end = Int(tokens[index].end)
        while at + word.count <= end {
            guard text[at] == word[0], text[at..<(at + word.count)].elementsEqual(word) else {
                at += 1
                continue
            }
            let start = at
            at += word.count
            guard let limit = tokens.last.map({ Int($0.end) }) else { return }
            var day = at
            while day < limit, text[day] == 0x20 { day += 1 }
            guard day < limit, text[day] == 0x3C || text[day] == 0x5B else { continue }
            let close: UInt8 = text[day] == 0x3C ? 0x3E : 0x5D
            guard matches("dddd-dd-dd", day + 1, limit) else { continue }
            var stop = day + 11
            while stop < limit, text[stop] != close, text[stop] != 0x0A { stop += 1 }
            guard stop < limit, text[stop] == close else { continue }
            let token = tokenHolding(day + 1, from: index)
            guard isLevel(index, tokenHolding(stop, from: token)) else { continue }
            fields.append(
                FoundField(
                    start: start, end: stop + 1, firstToken: index, lastToken: tokenHolding(stop, from: token),
                    key: start..<(start + word.count - 1), valueStart: day + 1, valueEnd: day + 11, valueToken: token,
                    keySource: span(start, start + word.count - 1, index), name: key,
                    literal: planned(day + 1, stop)))
            at = end < stop ? end : stop
        }
    }

    /// `2026-03-04 Wed 10:00 .+1w` as a time that fields know: `2026-03-04 10:00`.
    private func planned(_ start: Int, _ end: Int) -> String {
        let day = String(decoding: text[start..<(start + 10)], as: UTF8.self)
        var at = start + 10
        while at < end {
            if matches("dd:dd", at, end), text[at - 1] == 0x20 {
                return day + " " + String(decoding: text[at..<(at + 5)], as: UTF8.self)
            }
            at += 1
        }
        return day
    }
}

/// The letters of an id that Obsidian's Tasks gives.
private enum BareWord {
    static func holds(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2C: true
        default: false
        }
    }
}
