extension RichText {
    /// The text without a full stop at its end; three points stay.
    package var withoutFullStop: RichText {
        var text = self
        let end = text.code.suffix(2)
        if end.last == 0x2E, end.first != 0x2E { text.code.removeLast() }
        return text
    }

    /// An inline text of at most about so many words: as it is where it has no more, else cut after the last sentence
    /// that fits, or after a word with `…` where no sentence ends in the second half. What is open is closed.
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
    private var text = RichText()
    private var open: [RichText.Op] = []
    private var words = 0
    private var isInWord = false
    private var last: UInt8 = 0x20
    private var lastWord: Place?
    private var lastSentence: Place?

    init(limit: Int) { self.limit = limit }

    /// Takes a byte of text; false where the text has more words than it may.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte <= 0x20 {
            if isInWord { endWord() }
        } else if !isInWord {
            isInWord = true
            words += 1
            if words > limit { return false }
        }
        last = byte
        text.code.append(byte)
        return true
    }

    private mutating func endWord() {
        isInWord = false
        lastWord = Place(count: text.code.count, open: open, words: words)
        if last == 0x2E || last == 0x21 || last == 0x3F { lastSentence = lastWord }
    }

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
        case .emphasisEnd, .strongEnd, .deletedEnd, .linkEnd, .imageEnd: _ = open.popLast()
        default: break
        }
    }

    /// What stands where too many words came.
    var result: RichText {
        let isSentence = lastSentence.map { $0.words * 2 >= limit } ?? false
        guard let place = isSentence ? lastSentence : lastWord else { return RichText(plain: "…") }
        var cut = RichText(code: Array(text.code.prefix(place.count)))
        if !isSentence {
            while let last = cut.code.last, [0x2C, 0x3B, 0x3A, 0x2D].contains(last) { cut.code.removeLast() }
            cut.append(text: Array("…".utf8))
        }
        for op in place.open.reversed() { cut.append(op) }
        return cut
    }
}
