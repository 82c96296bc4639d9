/// Follows the text of parsed nodes through the bytes that they came from.
///
/// libcmark-gfm's own columns for inline nodes are wrong after code spans over lines, raw HTML, links, lazy
/// continuations, reference definitions and `\|`; so each node's text is walked along the source instead: escapes and
/// entities are stepped over, markers counted, line prefixes skipped. Where text and source do not agree (a reference
/// definition before the text, say) the text is looked for further on, a bounded number of times.
struct SourceCursor {
    let source: UnsafeBufferPointer<UInt8>
    /// The next byte to read.
    var offset: Int
    /// No byte at or after this one belongs to the block.
    let limit: Int
    /// Block quotes around the block: as many `>` may stand before a line of it.
    let quoteDepth: Int
    /// Searches still allowed, so that a block that never agrees costs no more than a few passes.
    var searches = 16
    /// Where the line that is read began, before its prefix was stepped over.
    var lineStart: Int

    init(source: UnsafeBufferPointer<UInt8>, offset: Int, limit: Int, quoteDepth: Int) {
        self.source = source
        self.offset = offset
        self.limit = limit
        self.quoteDepth = quoteDepth
        lineStart = offset
    }

    func byte(_ at: Int) -> UInt8 { at < limit ? source[at] : 0 }

    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    mutating func skipSpaces() {
        while offset < limit, isSpace(source[offset]) { offset += 1 }
    }

    /// Steps to the first byte of the next line's content: over the line's end, quote marks and indentation.
    mutating func skipToNextLine() {
        while offset < limit, source[offset] != 0x0A, source[offset] != 0x0D { offset += 1 }
        if byte(offset) == 0x0D { offset += 1 }
        if byte(offset) == 0x0A { offset += 1 }
        lineStart = offset
        skipLinePrefix()
    }

    mutating func skipLinePrefix() {
        var quotes = 0
        skipSpaces()
        while quotes < quoteDepth, byte(offset) == 0x3E {
            quotes += 1
            offset += 1
            skipSpaces()
        }
    }

    /// Steps over `count` markers of emphasis.
    mutating func skipMarkers(_ count: Int) {
        for _ in 0..<count where byte(offset) == 0x2A || byte(offset) == 0x5F { offset += 1 }
    }

    /// A stretch of text that came from the source byte for byte, or by an escape or entity.
    struct Piece {
        var isExact: Bool
        var start: Int
        var end: Int
        /// -1 where it was not found.
        var source: Int
    }

    /// Walks `text` along the source and tells its pieces.
    mutating func follow(_ text: UnsafeBufferPointer<UInt8>, _ piece: (Piece) -> Void) {
        var i = 0
        let n = text.count
        var runStart = 0
        var runSource = offset
        func endRun(_ at: Int) {
            if at > runStart { piece(Piece(isExact: true, start: runStart, end: at, source: runSource)) }
        }
        while i < n {
            let here = byte(offset)
            if here == 0x5C, SourceCursor.isPunctuation(byte(offset + 1)), byte(offset + 1) == text[i] {
                endRun(i)
                piece(Piece(isExact: false, start: i, end: i + 1, source: offset))
                offset += 2
                i += 1
                (runStart, runSource) = (i, offset)
            } else if here == 0x26, let entity = entity(at: offset, text: text, from: i) {
                endRun(i)
                piece(Piece(isExact: false, start: i, end: i + entity.text, source: offset))
                offset += entity.source
                i += entity.text
                (runStart, runSource) = (i, offset)
            } else if here == text[i], offset < limit {
                offset += 1
                i += 1
            } else {
                endRun(i)
                guard let found = search(text, from: i) else {
                    piece(Piece(isExact: true, start: i, end: n, source: -1))
                    return
                }
                offset = found
                (runStart, runSource) = (i, offset)
            }
        }
        endRun(n)
    }

    /// The lengths, in the source and in the text, of an entity at an offset; nil where `&` stands for itself.
    private func entity(at offset: Int, text: UnsafeBufferPointer<UInt8>, from i: Int) -> (source: Int, text: Int)? {
        var end = offset + 1
        while end < min(limit, offset + 34), byte(end) != 0x3B {
            let b = byte(end)
            let isNameByte =
                (0x30...0x39).contains(b) || (0x41...0x5A).contains(b) || (0x61...0x7A).contains(b) || b == 0x23
            guard isNameByte else { return nil }
            end += 1
        }
        guard byte(end) == 0x3B, end > offset + 1 else { return nil }
        let name = source[(offset + 1)..<end]
        if text[i] == 0x26 {
            // `&amp;` and its numbers give `&`; any other name that begins with it was not decoded.
            let isAmpersand =
                name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) || name.elementsEqual("#38".utf8)
                || name.elementsEqual("#x26".utf8) || name.elementsEqual("#X26".utf8)
            return isAmpersand ? (end + 1 - offset, 1) : nil
        }
        // One scalar, or two: as many as make what follows agree.
        let one = scalarLength(text, i)
        let after = i + one
        let next = byte(end + 1)
        if after < text.count, text[after] != next, next != 0x5C, next != 0x26 {
            let two = one + scalarLength(text, after)
            if i + two == text.count || text[i + two] == next { return (end + 1 - offset, two) }
        }
        return (end + 1 - offset, one)
    }

    private func scalarLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        guard i < text.count else { return 0 }
        var length = 1
        while i + length < text.count, text[i + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    /// The next place where the text, or as much of it as had no escape in it, stands in the source; what was taken for
    /// the line's prefix may be text too.
    private mutating func search(_ text: UnsafeBufferPointer<UInt8>, from i: Int) -> Int? {
        for count in [24, 6] {
            let count = min(text.count - i, count)
            for start in lineStart < offset ? [offset, lineStart] : [offset] {
                if let found = search(text, i, count, from: start) { return found }
            }
        }
        return nil
    }

    private mutating func search(
        _ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ count: Int, from start: Int
    ) -> Int? {
        guard searches > 0, count > 0 else { return nil }
        searches -= 1
        var at = start
        while at + count <= limit {
            var k = 0
            while k < count, source[at + k] == text[i + k] { k += 1 }
            if k == count { return at }
            at += 1
        }
        return nil
    }

    /// Steps over a code span whose opening backticks stand here.
    mutating func skipCode() {
        while offset < limit, source[offset] != 0x60 { offset += 1 }
        var ticks = 0
        while byte(offset) == 0x60 {
            ticks += 1
            offset += 1
        }
        while offset < limit {
            guard source[offset] == 0x60 else {
                offset += 1
                continue
            }
            var run = 0
            while byte(offset) == 0x60 {
                run += 1
                offset += 1
            }
            if run == ticks { return }
        }
    }

    /// Steps over raw HTML, given as the parser kept it.
    mutating func skipHTML(_ html: UnsafeBufferPointer<UInt8>) {
        for b in html {
            if b == 0x0A {
                skipToNextLine()
            } else if byte(offset) == b {
                offset += 1
            }
        }
    }

    /// Steps over the `[` or `![` or `<` that opens a link or image; tells whether it is an autolink.
    mutating func openLink(isImage: Bool) -> Bool {
        if isImage, byte(offset) == 0x21 { offset += 1 }
        if byte(offset) == 0x3C {
            offset += 1
            return true
        }
        if byte(offset) == 0x5B { offset += 1 }
        return false
    }

    /// Steps over what closes a link: `>`, or `]` with the address or label after it.
    mutating func closeLink(isAutolink: Bool, nextText: UnsafeBufferPointer<UInt8>?) {
        if isAutolink {
            while offset < limit, source[offset] != 0x3E { offset += 1 }
            offset += 1
            return
        }
        guard byte(offset) == 0x5D else { return }
        offset += 1
        if byte(offset) == 0x28, let end = endOfInlineTarget() {
            offset = end
        } else if byte(offset) == 0x5B {
            // `[text][label]`, unless `[label]` goes on as text of its own.
            if let nextText, nextText.count > 1, nextText[0] == 0x5B, byte(offset + 1) == nextText[1] { return }
            var at = offset + 1
            while at < limit, byte(at) != 0x5D {
                if byte(at) == 0x5C { at += 1 }
                at += 1
            }
            offset = min(at + 1, limit)
        }
    }

    /// The offset after `(address "title")`, or nil where that is no target.
    private func endOfInlineTarget() -> Int? {
        var at = offset + 1
        func skipWhite() {
            while at < limit, isSpace(byte(at)) || byte(at) == 0x0A || byte(at) == 0x0D { at += 1 }
        }
        skipWhite()
        if byte(at) == 0x3C {
            at += 1
            while at < limit, byte(at) != 0x3E {
                if byte(at) == 0x5C { at += 1 }
                at += 1
            }
            at += 1
        } else {
            var depth = 0
            while at < limit {
                let b = byte(at)
                if b == 0x5C, SourceCursor.isPunctuation(byte(at + 1)) {
                    at += 2
                    continue
                }
                if b == 0x28 { depth += 1 }
                if b == 0x29 {
                    if depth == 0 { break }
                    depth -= 1
                }
                if b <= 0x20 { break }
                at += 1
            }
        }
        skipWhite()
        let quote = byte(at)
        if quote == 0x22 || quote == 0x27 || quote == 0x28 {
            let close: UInt8 = quote == 0x28 ? 0x29 : quote
            at += 1
            while at < limit, byte(at) != close {
                if byte(at) == 0x5C { at += 1 }
                at += 1
            }
            at += 1
            skipWhite()
        }
        return byte(at) == 0x29 ? at + 1 : nil
    }
}
