extension RichText {
    /// The text without a full stop at its end; three points stay.
    package var withoutFullStop: RichText {
        var text = self
        let end = text.code.suffix(2)
        if end.last == 0x2E, end.first != 0x2E { text.code.removeLast() }
        return text
    }

    /// An inline text of at most about so many words: as it is where it has an eighth more or less, else cut after the
    /// last sentence that fits where that is in the second half, else with `…` after the last clause in the last third,
    /// or a word. What is open is closed.
    package func shortened(toWords limit: Int) -> RichText {
        code.withUnsafeBufferPointer { bytes in
            var cutter = TextCutter(limit: limit)
            var reader = RichTextReader(bytes)
            while let token = reader.next() {
                switch token {
                case .text(let from, let to):
                    for i in from..<to where !cutter.take(bytes[i]) { return cutter.result }
                case .op(let op, let first, let second):
                    if op == .code {
                        cutter.take(code: bytes[reader.skip(to: .codeEnd)])
                    } else {
                        cutter.take(op, bytes[first], bytes[second])
                    }
                }
            }
            return self
        }
    }
}

private struct TextCutter {
    /// Where the text may end: how much of it stands, and what is open there.
    private struct Place {
        var count: Int
        var open: [RichText.Op]
        var words: Int
    }

    private let limit: Int
    /// With so many words a text stays whole: less than these would be saved by a cut that is seen.
    private let most: Int
    private var text = RichText()
    private var open: [RichText.Op] = []
    private var words = 0
    private var isInWord = false
    private var last: UInt8 = 0x20
    private var lastWord: Place?
    private var lastClause: Place?
    private var lastSentence: Place?
    /// The end of a sentence if what follows begins one.
    private var maybeSentence: Place?

    init(limit: Int) {
        self.limit = limit
        most = limit + limit / 8
    }

    /// Takes a byte of text; false where the text has more words than it may.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte <= 0x20 {
            if isInWord { endWord() }
        } else if !isInWord {
            isInWord = true
            words += 1
            if words - 1 <= limit, let end = maybeSentence, !(0x61...0x7A).contains(byte) { lastSentence = end }
            maybeSentence = nil
            if words > most { return false }
        }
        // A quote or bracket that closes after the end of a sentence belongs to it.
        if !(TextCutter.endsSentence(last) && (byte == 0x22 || byte == 0x29)) { last = byte }
        text.code.append(byte)
        return true
    }

    private mutating func endWord() {
        isInWord = false
        guard words <= limit else { return }
        lastWord = Place(count: text.code.count, open: open, words: words)
        if TextCutter.endsSentence(last) { maybeSentence = lastWord }
        if last == 0x2C || last == 0x3A || last == 0x3B { lastClause = lastWord }
    }

    private static func endsSentence(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }

    mutating func take(code: Slice<UnsafeBufferPointer<UInt8>>) {
        if !isInWord { words += 1 }
        isInWord = true
        last = 0
        text.append(.code)
        text.code.append(contentsOf: code)
        text.append(.codeEnd)
    }

    mutating func take(
        _ op: RichText.Op, _ first: Slice<UnsafeBufferPointer<UInt8>>, _ second: Slice<UnsafeBufferPointer<UInt8>>
    ) {
        text.append(op)
        switch op {
        case .link, .image:
            text.code.append(contentsOf: first)
            text.code.append(RichText.stop)
            text.code.append(contentsOf: second)
            text.code.append(RichText.stop)
            open.append(op == .link ? .linkEnd : .imageEnd)
        case .mention:
            text.code.append(contentsOf: first)
            text.code.append(RichText.stop)
            if !isInWord { words += 1 }
            isInWord = true
            last = 0
        case .emphasis: open.append(.emphasisEnd)
        case .strong: open.append(.strongEnd)
        case .deleted: open.append(.deletedEnd)
        case .marked: open.append(.markedEnd)
        case .emphasisEnd, .strongEnd, .deletedEnd, .markedEnd, .linkEnd, .imageEnd: _ = open.popLast()
        default: break
        }
    }

    /// What stands where too many words came.
    var result: RichText {
        let isSentence = lastSentence.map { $0.words * 2 >= limit } ?? false
        let isClause = lastClause.map { $0.words * 3 >= limit * 2 } ?? false
        guard let place = isSentence ? lastSentence : isClause ? lastClause : lastWord else {
            return RichText(plain: "…")
        }
        var cut = RichText(code: Array(text.code.prefix(place.count)))
        if !isSentence {
            while let last = cut.code.last, [0x2C, 0x3B, 0x3A, 0x2D].contains(last) { cut.code.removeLast() }
            cut.append(text: Array("…".utf8))
        }
        for op in place.open.reversed() { cut.append(op) }
        return cut
    }
}
