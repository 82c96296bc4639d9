package import JournalText

/// An item of the body that has no day, with what finds its line in an older state of the file.
package struct UndatedLine: Sendable, Hashable {
    /// Where its first tag begins, in bytes of the file.
    package var place: Int
    /// The words of its line, marks aside; see ``words(of:)``.
    package var words: [UInt8]

    /// The words of a line, a space between two: what makes it a list item, heading or quote, tags, fields, the `@` of
    /// mentions and all punctuation are gone, and letters are small, as `Raj` becomes `@raj`, so that a line is found
    /// again to which only marks were added.
    package static func words(of line: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        var at = line.startIndex
        var isInWord = false
        while at < line.endIndex {
            let byte = line[at]
            if byte == 0x23, !isInWord, let end = endOfTag(line, at + 1) {
                at = end
            } else if byte == 0x5B || byte == 0x28, let end = endOfField(line, at) {
                at = end
                isInWord = false
            } else if byte == 0x5B, isTaskBox(line, at) {
                at += 3
            } else if byte == 0x5E, !isInWord {
                // ` ^name`
                at += 1
                while at < line.endIndex, isWord(line[at]) || line[at] == 0x2D { at += 1 }
            } else if isWord(byte) {
                if !isInWord, !words.isEmpty { words.append(0x20) }
                words.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
                isInWord = true
                at += 1
            } else {
                isInWord = false
                at += 1
            }
        }
        return words
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func endOfTag(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var at = start
        while at < line.endIndex, isWord(line[at]) || [0x2F, 0x2D, 0x5F].contains(line[at]) { at += 1 }
        return at > start ? at : nil
    }

    /// `[key:: value]`, `(key:: value)`.
    private static func endOfField(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
        let (open, close): (UInt8, UInt8) = line[start] == 0x5B ? (0x5B, 0x5D) : (0x28, 0x29)
        var at = start + 1
        while at < line.endIndex, isWord(line[at]) || [0x2D, 0x5F, 0x20].contains(line[at]) { at += 1 }
        guard at > start + 1, at + 1 < line.endIndex, line[at] == 0x3A, line[at + 1] == 0x3A else { return nil }
        var depth = 1
        while at < line.endIndex {
            if line[at] == open { depth += 1 }
            if line[at] == close { depth -= 1 }
            at += 1
            if depth == 0 { return at }
        }
        return nil
    }

    private static func isTaskBox(_ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
        at + 2 < line.endIndex && line[at + 2] == 0x5D
            && line[..<at].allSatisfy { $0 <= 0x20 || "-*+>.)0123456789".utf8.contains($0) }
    }
}

extension CheckedEntry {
    /// The items of its body that have no day. A line of marks alone is found by the words of the line above it.
    package var undatedLines: [UndatedLine] {
        guard !undatedPlaces.isEmpty else { return [] }
        let lines = LineIndex(source.bytes)
        return undatedPlaces.compactMap { place in
            guard place < source.bytes.count, source.bytes[place] == 0x23 else { return nil }
            var line = lines.line(at: place)
            var words: [UInt8] = []
            while line >= 0, words.isEmpty {
                let start = lines.starts[line]
                let end = line + 1 < lines.starts.count ? lines.starts[line + 1] : source.bytes.count
                let bytes = source.bytes[start..<end]
                if line < lines.line(at: place), bytes.allSatisfy({ $0 <= 0x20 }) { break }
                words = UndatedLine.words(of: bytes)
                line -= 1
            }
            return words.isEmpty ? nil : UndatedLine(place: place, words: words)
        }
    }

    /// The fix that gives an undated item its day.
    package func fix(_ line: UndatedLine, day: CalendarDay) -> Fix? {
        source.fix(SourceSpan(line.place, line.place), in: LineIndex(source.bytes), to: "[date:: \(day)] ")
    }
}
