package import JournalText

/// Blanks what a person hid: `<!-- … -->` and Obsidian's `%%…%%`, in a line or over many.
///
/// A comment is never read for marks and never stands in an output, so the parser does not get to
/// see one: its bytes become spaces, line ends stay, and every offset stays the file's. What stands in code is no
/// comment. One that is never closed hides all that follows it, as a browser and Obsidian would: better too much hidden
/// than a secret shown.
///
/// Spaces alone would change what stands around them: a line that begins with a comment would be indented code, one
/// that ends with it a hard break, a comment over lines the end of its paragraph. So one byte of each such stretch
/// becomes ``filler``, which whoever reads text drops.
package enum CommentMask {
    /// A document without its comments, and what is to be told of them.
    package struct Result {
        /// The bytes with comments blanked, as many as there were.
        package var bytes: [UInt8]
        /// Where a comment begins that is not closed, or nil.
        package var unclosed: SourceSpan?
        /// What looks like a comment was left, because it seems to stand in code.
        package var leftInCode: Bool
    }

    /// DEL, which is no text: it stands for a comment where white space would not do.
    package static var filler: UInt8 { 0x7F }

    /// Whether a comment may begin in some bytes.
    package static func mayHoldComment(_ bytes: [UInt8], from start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { holdsOpener($0[min(start, $0.count)...]) }
    }

    /// Whether `<!--` or `%%` stands in some bytes.
    static func holdsOpener(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var i = bytes.startIndex
        let end = bytes.endIndex
        while i + 1 < end {
            if bytes[i] == 0x25, bytes[i + 1] == 0x25 { return true }
            if bytes[i] == 0x3C, i + 3 < end, bytes[i + 1] == 0x21, bytes[i + 2] == 0x2D, bytes[i + 3] == 0x2D {
                return true
            }
            i += 1
        }
        return false
    }

    /// The bytes with comments blanked.
    ///
    /// - Parameter code: the code blocks of the document, in order (``MarkdownTree/codeBlockRanges``). Nil blanks
    ///   what looks like a comment in code too.
    package static func mask(_ bytes: [UInt8], from start: Int, code: [Range<Int>]?) -> Result {
        var scanner = CommentScanner(bytes: bytes, offset: min(start, bytes.count), code: code)
        scanner.run()
        return Result(bytes: scanner.bytes, unclosed: scanner.unclosed, leftInCode: scanner.leftInCode)
    }

    /// A text of one line, such as a title of the front matter, without its comments.
    package static func removing(from text: String) -> String {
        let bytes = Array(text.utf8)
        guard mayHoldComment(bytes, from: 0) else { return text }
        var kept: [UInt8] = []
        for byte in mask(bytes, from: 0, code: nil).bytes where byte != filler {
            if byte == 0x20, kept.isEmpty || kept.last == 0x20 { continue }
            kept.append(byte)
        }
        while kept.last == 0x20 { kept.removeLast() }
        return String(decoding: kept, as: UTF8.self)
    }
}

/// One walk over a document that knows code from text.
private struct CommentScanner {
    var bytes: [UInt8]
    var offset: Int
    var unclosed: SourceSpan?
    var leftInCode = false
    private let code: [Range<Int>]?
    private var nextCode = 0
    /// For runs of n backticks: no run of that length stands before this offset.
    private var noRunBefore = [Int: Int]()

    init(bytes: [UInt8], offset: Int, code: [Range<Int>]?) {
        self.bytes = bytes
        self.offset = offset
        self.code = code
    }

    mutating func run() {
        while offset < bytes.count {
            if let end = endOfCodeBlock() {
                leave(to: end)
                continue
            }
            switch bytes[offset] {
            case 0x5C: offset += 2
            case 0x60 where code != nil: skipCodeSpan()
            case 0x3C where starts(with: [0x3C, 0x21, 0x2D, 0x2D]): blank(opening: 4, closing: [0x2D, 0x2D, 0x3E])
            case 0x25 where starts(with: [0x25, 0x25]): blank(opening: 2, closing: [0x25, 0x25])
            default: offset += 1
            }
        }
    }

    /// The end of the code block that the offset lies in, or nil.
    private mutating func endOfCodeBlock() -> Int? {
        guard let code else { return nil }
        while nextCode < code.count, code[nextCode].upperBound <= offset { nextCode += 1 }
        guard nextCode < code.count, code[nextCode].contains(offset) else { return nil }
        return code[nextCode].upperBound
    }

    /// Steps over code.
    private mutating func leave(to end: Int) {
        if !leftInCode {
            leftInCode = bytes.withUnsafeBufferPointer { CommentMask.holdsOpener($0[offset..<min(end, $0.count)]) }
        }
        offset = end
    }

    private func starts(with word: [UInt8], at place: Int? = nil) -> Bool {
        let at = place ?? offset
        guard at + word.count <= bytes.count else { return false }
        for (i, byte) in word.enumerated() where bytes[at + i] != byte { return false }
        return true
    }

    /// Steps over a code span: to the run of as many backticks in the same paragraph, if there is one.
    private mutating func skipCodeSpan() {
        var start = offset
        while start < bytes.count, bytes[start] == 0x60 { start += 1 }
        let ticks = start - offset
        if let known = noRunBefore[ticks], known > start {
            offset = start
            return
        }
        var at = start
        var lineIsBlank = false
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x60 {
                let runStart = at
                while at < bytes.count, bytes[at] == 0x60 { at += 1 }
                if at - runStart == ticks { return leave(to: at) }
                lineIsBlank = false
                continue
            }
            if isLineEnd(byte) {
                if lineIsBlank { break }
                lineIsBlank = true
                if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
            } else if byte != 0x20, byte != 0x09 {
                lineIsBlank = false
            }
            at += 1
        }
        noRunBefore[ticks] = at
        offset = start
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    // MARK: Blanking

    private mutating func blank(opening: Int, closing: [UInt8]) {
        let start = offset
        var end = start + opening
        while end < bytes.count, !starts(with: closing, at: end) { end += 1 }
        if end >= bytes.count {
            unclosed = unclosed ?? SourceSpan(start, start + opening)
            end = bytes.count
        } else {
            end += closing.count
        }
        if end == bytes.count, unclosed != nil {
            for i in start..<end where !isLineEnd(bytes[i]) { bytes[i] = 0x20 }
            offset = end
            return
        }
        let head = lineHead(before: start)
        var lineStart = start
        while lineStart < end {
            var lineEnd = lineStart
            while lineEnd < end, !isLineEnd(bytes[lineEnd]) { lineEnd += 1 }
            if lineStart > start { lineStart = skipQuoteMarks(lineStart, lineEnd, head.quotes) }
            blank(lineStart, lineEnd, isFirst: lineStart == start, isLast: lineEnd == end, afterText: head.hasText)
            lineStart = lineEnd
            while lineStart < end, isLineEnd(bytes[lineStart]) { lineStart += 1 }
        }
        offset = end
    }

    /// What stands on the line before a comment: how many quote marks, and whether any text after them and list markers.
    private func lineHead(before start: Int) -> (quotes: Int, hasText: Bool) {
        var at = start
        // A line is looked at once for each comment in it: as far back as a head goes.
        while at > 0, !isLineEnd(bytes[at - 1]), start - at < 256 { at -= 1 }
        var quotes = 0
        while at < start {
            switch bytes[at] {
            case 0x3E: quotes += 1
            case 0x20, 0x09, 0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x30...0x39, CommentMask.filler: break
            default: return (quotes, true)
            }
            at += 1
        }
        return (quotes, false)
    }

    /// The quote marks of the comment's later lines stay: they are the quote's and not the comment's.
    private func skipQuoteMarks(_ start: Int, _ end: Int, _ count: Int) -> Int {
        var at = start
        var seen = 0
        var last = start
        while at < end, seen < count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x3E {
            if bytes[at] == 0x3E {
                seen += 1
                last = at + 1
            }
            at += 1
        }
        return last
    }

    /// Blanks a stretch of one line.
    private mutating func blank(_ start: Int, _ end: Int, isFirst: Bool, isLast: Bool, afterText: Bool) {
        var first = start
        while first < end, bytes[first] <= 0x20 { first += 1 }
        let isBlank = first == end
        for i in start..<end { bytes[i] = 0x20 }
        if isBlank { return }
        var after = end
        while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
        let endsLine = after == bytes.count || isLineEnd(bytes[after])
        if isFirst ? !afterText && !endsLine : afterText || (isLast && !endsLine) { bytes[first] = CommentMask.filler }
        if afterText, endsLine { bytes[end - 1] = CommentMask.filler }
    }
}
