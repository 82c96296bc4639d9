/// Finds the phrases of the language audit in text: whole words, without case, at any width of white space.
///
/// Phrases are looked up by their first word, so a text costs one look for each word of it, however many phrases there
/// are.
package struct PhraseMatcher: Sendable {
    /// One find.
    package struct Match: Hashable, Sendable {
        /// A number in the list that the matcher was made of.
        package var phrase: Int
        /// Bytes of the text.
        package var range: Range<Int>
    }

    /// Phrases by their first word, the longest first.
    private let byFirstWord: [[UInt8]: [(phrase: Int, words: [UInt8])]]

    /// A matcher that looks for all of some phrases at once; one without a word is never found.
    package init(_ phrases: [Phrase]) {
        var table: [[UInt8]: [(phrase: Int, words: [UInt8])]] = [:]
        for (number, phrase) in phrases.enumerated() {
            let words = FoldedText(Array(phrase.text.utf8)).trimmedBytes
            guard let first = words.split(separator: 0x20).first else { continue }
            table[Array(first), default: []].append((number, words))
        }
        byFirstWord = table.mapValues { list in
            list.sorted { ($1.words.count, $0.phrase) < ($0.words.count, $1.phrase) }
        }
    }

    /// The phrases that stand in a text of UTF-8, in order, none within another.
    package func matches(in bytes: [UInt8]) -> [Match] {
        if byFirstWord.isEmpty || bytes.isEmpty { return [] }
        let text = FoldedText(bytes)
        var found: [Match] = []
        var i = 0
        while i < text.bytes.count {
            guard text.isWordStart(i) else {
                i += 1
                continue
            }
            var end = i
            while end < text.bytes.count, text.bytes[end] != 0x20 { end += 1 }
            if let match = longest(at: i, firstWord: text.bytes[i..<end], of: text) {
                found.append(match)
                i = max(text.end(of: match, from: i), i + 1)
            } else {
                i = text.nextWord(after: i)
            }
        }
        return found
    }

    private func longest(at start: Int, firstWord: ArraySlice<UInt8>, of text: FoldedText) -> Match? {
        // The word as it stands and without the punctuation that ends it: `just,` is `just`.
        var word = firstWord
        while true {
            for candidate in byFirstWord[Array(word)] ?? [] {
                let end = start + candidate.words.count
                guard end <= text.bytes.count, text.bytes[start..<end].elementsEqual(candidate.words),
                    text.isWordEnd(end)
                else { continue }
                return Match(phrase: candidate.phrase, range: text.places[start]..<text.places[end])
            }
            guard let last = word.last, last < 0x80, !FoldedText.isWordByte(last) else { return nil }
            word = word.dropLast()
        }
    }
}

/// A text in lower case with plain apostrophes and single spaces, and where each byte of it stood.
private struct FoldedText {
    var bytes: [UInt8] = []
    /// One more than there are bytes: the offset in the text of each, and of the end.
    var places: [Int] = []

    init(_ text: [UInt8]) {
        bytes.reserveCapacity(text.count)
        places.reserveCapacity(text.count + 1)
        var i = 0
        while i < text.count {
            let byte = text[i]
            if byte < 0x80 {
                append(byte, at: i)
                i += 1
                continue
            }
            var length = 1
            while i + length < text.count, text[i + length] & 0xC0 == 0x80 { length += 1 }
            let scalars = String(decoding: text[i..<(i + length)], as: UTF8.self).unicodeScalars
            for scalar in scalars {
                switch scalar {
                case "\u{2019}", "\u{2018}", "\u{02BC}": append(0x27, at: i)
                case "\u{00A0}", "\u{202F}", "\u{2009}": append(0x20, at: i)
                case _ where scalar.isWordPart:
                    for byte in scalar.properties.lowercaseMapping.utf8 { add(byte, at: i) }
                // Quotes, dashes and signs: none is part of a word, and none is told from another.
                default: add(0x22, at: i)
                }
            }
            i += length
        }
        places.append(text.count)
    }

    private mutating func append(_ byte: UInt8, at place: Int) {
        if byte <= 0x20 {
            if bytes.last != 0x20 { add(0x20, at: place) }
        } else {
            add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, at: place)
        }
    }

    private mutating func add(_ byte: UInt8, at place: Int) {
        bytes.append(byte)
        places.append(place)
    }

    var trimmedBytes: [UInt8] {
        var slice = bytes[...]
        while slice.first == 0x20 { slice = slice.dropFirst() }
        while slice.last == 0x20 { slice = slice.dropLast() }
        return Array(slice)
    }

    /// A letter or digit: beyond ASCII nothing else is left.
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }

    func isWordStart(_ i: Int) -> Bool {
        FoldedText.isWordByte(bytes[i]) && (i == 0 || !(FoldedText.isWordByte(bytes[i - 1]) || bytes[i - 1] == 0x27))
    }

    func isWordEnd(_ end: Int) -> Bool { end == bytes.count || !FoldedText.isWordByte(bytes[end]) }

    func nextWord(after i: Int) -> Int {
        var next = i + 1
        while next < bytes.count, FoldedText.isWordByte(bytes[next]) { next += 1 }
        return next
    }

    /// The place in the folded text where a match ends.
    func end(of match: PhraseMatcher.Match, from start: Int) -> Int {
        var i = start
        while i < bytes.count, places[i] < match.range.upperBound { i += 1 }
        return i
    }
}
