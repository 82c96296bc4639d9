import JournalText

/// Keys that would keep an entry private, where no front matter is read: below a heading, between more than three
/// dashes, as TOML, JSON or org's `#+key:`, or without any fence in the first paragraph.
struct MisplacedFrontMatter {
    /// A key with a value that would narrow, and where it stands.
    struct Found {
        var narrowing: Narrowing
        var span: SourceSpan
    }

    private let bytes: [UInt8]
    /// Of the lines, taken out of the index once: a property of another module is a call at each look.
    private let starts: [Int]
    private let bodyStart: Int
    private(set) var found: [Found] = []

    /// - Parameters:
    ///   - bytes: with comments blanked.
    ///   - bodyStart: where no front matter is any more.
    init(_ bytes: [UInt8], _ lines: LineIndex, bodyStart: Int) {
        self.bytes = bytes
        starts = lines.starts
        self.bodyStart = bodyStart
        read(from: lines.line(at: bodyStart))
    }

    private enum Mark {
        /// Dashes, or another run of signs that parts.
        case fence
        /// A brace that opens a mapping.
        case brace
        /// `#+key:`
        case org
    }

    private mutating func read(from first: Int) {
        readFirstParagraph(from: first)
        var i = first
        while i < starts.count {
            guard let mark = mark(of: i) else {
                i += 1
                continue
            }
            switch mark {
            case .org:
                read(line: i, isFenced: true)
                i += 1
            case .brace: i = readFlow(from: i)
            case .fence: i = readFenced(from: i + 1)
            }
        }
    }

    // MARK: Lines

    private func end(of line: Int) -> Int {
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > starts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private func range(of line: Int) -> Range<Int> {
        let start = max(starts[line], bodyStart)
        return start..<max(start, end(of: line))
    }

    private func isBlank(_ line: Int) -> Bool {
        bytes[range(of: line)].allSatisfy { $0 <= 0x20 || $0 == 0x7F }
    }

    /// What a line begins, by its first bytes.
    private func mark(of line: Int) -> Mark? {
        var at = max(starts[line], bodyStart)
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x3E { at += 1 }
        guard at < bytes.count else { return nil }
        // The end of a line is none of these.
        switch bytes[at] {
        case 0x7B: return .brace
        case 0x23: return at + 1 < bytes.count && bytes[at + 1] == 0x2B ? .org : nil
        case 0x2D, 0x2A, 0x5F, 0x2B, 0x3B, 0xE2, 0xEF: return isRule(at..<max(at, end(of: line))) ? .fence : nil
        default: return nil
        }
    }

    /// Whether a line is nothing but three signs or more that part: `---`, `----`, `+++`, `;;;`, `* * *`, `—`.
    private func isRule(_ range: Range<Int>) -> Bool {
        var count = 0
        var at = range.lowerBound
        while at < range.upperBound {
            switch bytes[at] {
            case 0x20, 0x09, 0x7F: at += 1
            case 0x2D, 0x2A, 0x5F, 0x2B, 0x3B:
                count += 1
                at += 1
            case 0xE2 where at + 2 < range.upperBound && bytes[at + 1] == 0x80:
                // Hyphens, dashes and invisible characters of U+2000 to U+203F.
                switch bytes[at + 2] {
                case 0x93, 0x94, 0x95: count += 3
                case 0x90, 0x91, 0x92: count += 1
                case 0x8B...0x8F: break
                default: return false
                }
                at += 3
            case 0xE2 where at + 2 < range.upperBound && bytes[at + 1] == 0x88 && bytes[at + 2] == 0x92:
                count += 1
                at += 3
            case 0xEF where at + 2 < range.upperBound && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x8D:
                count += 1
                at += 3
            default: return false
            }
        }
        return count >= 3
    }

    // MARK: Places

    /// The lines up to the next fence; where none follows, those up to the first blank line. Gives the line to go on
    /// at: the next fence, which may open again.
    private mutating func readFenced(from start: Int) -> Int {
        var end = start
        while end < starts.count, mark(of: end) != .fence { end += 1 }
        let isClosed = end < starts.count
        for line in start..<end {
            if !isClosed, isBlank(line) { break }
            if mark(of: line) == .brace {
                readFlow(in: range(of: line))
            } else {
                read(line: line, isFenced: true)
            }
        }
        return end
    }

    /// The lines of a mapping in braces: up to a line that closes it, or a blank one.
    private mutating func readFlow(from start: Int) -> Int {
        var line = start
        while line < starts.count, !isBlank(line), line == start || mark(of: line) != .fence {
            readFlow(in: range(of: line))
            line += 1
        }
        return max(line, start + 1)
    }

    /// `"key": value` between commas and braces.
    private mutating func readFlow(in range: Range<Int>) {
        var start = range.lowerBound
        for at in range where bytes[at] == 0x2C || bytes[at] == 0x7B || bytes[at] == 0x7D {
            read(start..<at, isFenced: true)
            start = at + 1
        }
        read(start..<range.upperBound, isFenced: true)
    }

    /// The first lines that are no heading, up to a blank one; before a line of dashes they are as good as fenced.
    private mutating func readFirstParagraph(from first: Int) {
        var start = first
        while start < starts.count, isBlank(start) || isHeading(start) || mark(of: start) == .fence { start += 1 }
        var end = start
        // What stands in an item is told as a field that is nearly one.
        while end < starts.count, !isBlank(end), mark(of: end) != .fence, end - start < 100, !holdsTag(end) {
            end += 1
        }
        let isClosed = end < starts.count && mark(of: end) == .fence
        for line in start..<end { read(line: line, isFenced: isClosed) }
    }

    private func holdsTag(_ line: Int) -> Bool {
        let text = bytes[range(of: line)]
        return text.contains(0x23) && VocabularyTag.standsRaw(in: Array(text))
    }

    private func isHeading(_ line: Int) -> Bool {
        let text = bytes[range(of: line)]
        let count = text.prefix { $0 == 0x23 }.count
        return (1...6).contains(count) && (text.count == count || text[text.startIndex + count] == 0x20)
    }

    // MARK: Keys

    private mutating func read(line: Int, isFenced: Bool) { read(range(of: line), isFenced: isFenced) }

    /// Reads `key: value` or `key = value`, behind the marks of lists and quotes.
    private mutating func read(_ range: Range<Int>, isFenced: Bool) {
        var start = range.lowerBound
        while start < range.upperBound, MisplacedFrontMatter.isAround(bytes[start]) { start += 1 }
        guard start < range.upperBound else { return }
        var colon = start
        let most = min(range.upperBound, start + 80)
        while colon < most, bytes[colon] != 0x3A, bytes[colon] != 0x3D, !isWideColon(colon) { colon += 1 }
        guard colon < most else {
            readWord(start..<range.upperBound, isFenced: isFenced)
            return
        }
        var valueStart = isWideColon(colon) ? colon + 3 : colon + 1
        // A field is read as such.
        if valueStart < range.upperBound, bytes[colon] == 0x3A, bytes[valueStart] == 0x3A { return }
        while valueStart < range.upperBound, bytes[valueStart] == 0x3D { valueStart += 1 }
        var valueEnd = valueStart
        while valueEnd < range.upperBound, !(bytes[valueEnd] == 0x23 && bytes[valueEnd - 1] <= 0x20) { valueEnd += 1 }
        // A sentence is not a key.
        guard colon - start <= (isFenced ? 40 : 24), isFenced || KeyLetters.looksKnown(bytes[start..<colon]) else {
            return
        }
        let key = text(start..<colon)
        let value = text(valueStart..<valueEnd)
        guard let narrowing = narrowing(key, value, isFenced: isFenced) else { return }
        found.append(Found(narrowing: narrowing, span: SourceSpan(start, start + max(1, key.utf8.count))))
    }

    private func narrowing(_ key: String, _ value: String, isFenced: Bool) -> Narrowing? {
        let folded = FoldedWord.of(key)
        if isFenced, ["tags", "tag", "keywords", "categories", "filetags", "labels"].contains(folded) {
            let words = value.split { ",:[]\"' ".contains($0) }
            guard words.contains(where: { PrivacyWord.hides($0) }) else { return nil }
            return Narrowing(effect: .audience(.private), isExact: true, meant: "audience: private")
        }
        if folded == "audience" {
            // Unfenced, `Audience: new hires` is a sentence.
            guard let audience = Audience(rawValue: FoldedWord.of(value)) else {
                return isFenced && !value.isEmpty
                    ? Narrowing(effect: .audience(.private), isExact: false, meant: "audience: private") : nil
            }
            return audience == .public
                ? nil
                : Narrowing(effect: .audience(audience), isExact: true, meant: "audience: \(audience.rawValue)")
        }
        guard let found = Narrowing.read(key, value, inProse: true), found.effect != .nothing else { return nil }
        if !isFenced {
            let known = ["private", "publish", "published", "public", "draft", "confidential", "audience"]
            let letters = String(decoding: folded.utf8.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
            guard known.contains(where: { NearestName.edits(letters, $0) <= 1 }) else { return nil }
        }
        return found
    }

    /// An element of a list of tags, alone on its line.
    private mutating func readWord(_ range: Range<Int>, isFenced: Bool) {
        guard isFenced, range.count <= 40, PrivacyWord.hides(text(range)) else { return }
        found.append(
            Found(
                narrowing: Narrowing(effect: .audience(.private), isExact: true, meant: "tags: [private]"),
                span: SourceSpan(range.lowerBound, range.upperBound)))
    }

    private func isWideColon(_ at: Int) -> Bool {
        at + 2 < bytes.count && bytes[at] == 0xEF && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A
    }

    /// What may stand around a key or value: blanks, quotes, emphasis, the marks of lists and quotes, `#+`.
    private static func isAround(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x22, 0x27, 0x23, 0x2A, 0x2B, 0x2D, 0x3E, 0x5F, 0x60, 0x7F: true
        default: false
        }
    }

    private func text(_ range: Range<Int>) -> String {
        var (start, end) = (range.lowerBound, min(range.upperBound, range.lowerBound + 120))
        while start < end, MisplacedFrontMatter.isAround(bytes[start]) { start += 1 }
        while end > start, MisplacedFrontMatter.isAround(bytes[end - 1]) { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
