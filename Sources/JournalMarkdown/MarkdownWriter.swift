/// Writes a ``RichText`` as Markdown: here what stands within a line, in the extension the blocks.
struct MarkdownWriter {
    /// What puts its mark before each line within it.
    struct Container {
        var prefixCount: Int
        /// The number of the next item of an ordered list; nil for a bullet list, a quote and an item.
        var number: Int?
        var isTight: Bool
    }

    /// An emphasis, link or the like that waits for its end.
    struct Span {
        /// Where its opening mark begins and its text begins.
        var mark: Int
        var text: Int
        var delimiter: [UInt8]
        /// The closing part of a link; nil where it may not be linked.
        var address: [UInt8]?
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let place: MarkdownPlace
    let counts: DelimiterCounts
    var reader: RichTextReader
    let start: Int
    var prefix: [UInt8]
    var containers: [Container] = []
    var spans: [Span] = []
    var openLinks = 0
    /// Whether nothing stands in the line yet but what its containers put there.
    var isLineStart = true
    /// Whether the line goes on with a paragraph that a break parted.
    var isContinuation = false
    var needsSpace = false
    var hasBlock = false
    var inTable = false
    var headerCells = 0
    var isHeaderRow = false

    /// Containers deeper than this add no prefix: a line is never more prefix than text by nesting alone.
    static let deepest = 32

    init(_ bytes: UnsafeBufferPointer<UInt8>, indent: Int, start: Int, place: MarkdownPlace) {
        self.bytes = bytes
        self.start = start
        self.place = place
        counts = DelimiterCounts(bytes)
        if place == .cell {
            inTable = true
            isLineStart = false
        }
        reader = RichTextReader(bytes)
        prefix = [UInt8](repeating: 0x20, count: indent)
    }

    mutating func write(to out: inout [UInt8]) {
        while let token = reader.next() {
            switch token {
            case .text(let from, let to): writeText(from, to, to: &out)
            case .op(let op, let first, let second): write(op, first, second, to: &out)
            }
        }
        while !spans.isEmpty { closeSpan(to: &out) }
        while out.count > start, out[out.count - 1] == 0x20 || out[out.count - 1] == 0x0A { out.removeLast() }
    }

    // MARK: Text

    mutating func writeText(_ from: Int, _ to: Int, to out: inout [UInt8]) {
        var i = from
        while i < to {
            let byte = bytes[i]
            if byte <= 0x20 {
                needsSpace = true
                i += 1
                continue
            }
            space(to: &out)
            if byte == 0x68 || byte == 0x48, let address = address(at: i, from, to) {
                writeBare(address, to: &out)
                i = address.upperBound
                continue
            }
            switch escape(i, from, to, out) {
            case .none: out.append(byte)
            case .backslash:
                out.append(0x5C)
                out.append(byte)
            case .entity(let entity): out.append(entity)
            }
            if isLineStart, byte < 0x30 || byte > 0x39 { isLineStart = false }
            i += 1
        }
    }

    /// A space that is due; none begins a line, and none begins an emphasis, which would then not open.
    mutating func space(to out: inout [UInt8]) {
        guard needsSpace else { return }
        needsSpace = false
        var place = out.count
        var outer = spans.count
        if let last = spans.last, last.text == out.count {
            outer -= 1
            while outer > 0, spans[outer - 1].text == spans[outer].mark { outer -= 1 }
            place = spans[outer].mark
        }
        if isLineStart {
            // A line that began with digits still counts as at its start, as `2.` would be a list.
            guard place > 0, out[place - 1] > 0x20 else { return }
            isLineStart = false
        }
        out.insert(0x20, at: place)
        for i in outer..<spans.count {
            spans[i].mark += 1
            spans[i].text += 1
        }
    }

    func address(at i: Int, _ from: Int, _ to: Int) -> Range<Int>? {
        guard i == from || !BareAddress.isAlphanumeric(bytes[i - 1]) else { return nil }
        let colon = i + 4 < to && bytes[i + 4] == 0x3A ? i + 4 : i + 5
        guard colon < to, bytes[colon] == 0x3A else { return nil }
        guard let found = BareAddress.around(colon: colon, in: bytes, from: from, to: to), found.lowerBound == i else {
            return nil
        }
        return found
    }

    /// An address that stands in text: escapes would become part of it, so one with marks in it goes in angle brackets.
    mutating func writeBare(_ address: Range<Int>, to out: inout [UInt8]) {
        isLineStart = false
        let marks: [UInt8] = [0x2A, 0x5F, 0x5C, 0x60, 0x5B, 0x5D, 0x7E, 0x7C, 0x26, 0x25, 0x3E]
        let hasMarks = bytes[address].contains { marks.contains($0) }
        let text = UnsafeBufferPointer(rebasing: bytes[address])
        if !hasMarks {
            out.append(contentsOf: text)
        } else {
            out.append(0x3C)
            for byte in text {
                if byte == 0x3E || byte == 0x7C || byte == 0x5C {
                    out.append(byte == 0x3E ? "%3E" : byte == 0x7C ? "%7C" : "%5C")
                } else {
                    out.append(byte)
                }
            }
            out.append(0x3E)
        }
    }

    // MARK: Operations

    mutating func write(_ op: RichText.Op, _ first: Range<Int>, _ second: Range<Int>, to out: inout [UInt8]) {
        switch op {
        case .emphasis: openSpan(opensInWord(out) ? [0x2A] : [0x5F], to: &out)
        case .strong: openSpan([0x2A, 0x2A], to: &out)
        case .deleted: openSpan([0x7E, 0x7E], to: &out)
        // What few readers of Markdown know is shown as text.
        case .marked, .markedEnd: break
        case .emphasisEnd, .strongEnd, .deletedEnd, .linkEnd, .imageEnd: closeSpan(to: &out)
        case .link, .image: openLink(first, second, to: &out)
        case .code: writeCode(reader.skip(to: .codeEnd), to: &out)
        case .mention:
            space(to: &out)
            out.append(0x40)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[first]))
            isLineStart = false
        case .separator:
            out.append(" · ")
            isLineStart = false
        case .lineBreak: if inTable { needsSpace = true } else { writeBreak(to: &out) }
        default: writeBlock(op, first, to: &out)
        }
    }

    mutating func writeBreak(to out: inout [UInt8]) {
        guard !isLineStart else { return }
        out.append(0x5C)
        newLine(to: &out)
        isContinuation = true
    }

    func opensInWord(_ out: [UInt8]) -> Bool {
        guard let last = out.last, out.count > start, !needsSpace else { return false }
        return BareAddress.isAlphanumeric(last) || last >= 0x80
    }

    mutating func openSpan(_ delimiter: [UInt8], to out: inout [UInt8]) {
        space(to: &out)
        let mark = out.count
        out.append(contentsOf: delimiter)
        spans.append(Span(mark: mark, text: out.count, delimiter: delimiter, address: nil))
        isLineStart = false
    }

    mutating func openLink(_ address: Range<Int>, _ title: Range<Int>, to out: inout [UInt8]) {
        space(to: &out)
        let mark = out.count
        var closing: [UInt8] = [0x5D, 0x28]
        // What was copied into the site is nowhere else.
        let isPlaced = bytes[address].first == RichText.placed
        var isLinked = openLinks == 0 && !isPlaced && WebAddress.append(bytes[address], to: &closing, escaped: false)
        if isLinked {
            closing = MarkdownWriter.withEscapedBrackets(closing)
            if !title.isEmpty {
                closing.append(contentsOf: [0x20, 0x22])
                for byte in bytes[title] {
                    if byte == 0x22 || byte == 0x5C { closing.append(0x5C) }
                    closing.append(byte == 0x0A ? 0x20 : byte)
                }
                closing.append(0x22)
            }
            closing.append(0x29)
            out.append(0x5B)
            openLinks += 1
        } else {
            isLinked = false
        }
        spans.append(Span(mark: mark, text: out.count, delimiter: [], address: isLinked ? closing : nil))
        isLineStart = false
    }

    /// Round brackets of an address would end it.
    static func withEscapedBrackets(_ closing: [UInt8]) -> [UInt8] {
        var result = Array(closing.prefix(2))
        for byte in closing.dropFirst(2) {
            switch byte {
            case 0x28: result.append("%28")
            case 0x29: result.append("%29")
            case 0x2A: result.append("%2A")
            default: result.append(byte)
            }
        }
        return withoutEntities(result)
    }

    /// An address is read with its entities resolved, so what looks like one (`&copy;`) has its `&` written as one.
    static func withoutEntities(_ address: [UInt8]) -> [UInt8] {
        guard address.contains(0x26), address.contains(0x3B) else { return address }
        var result: [UInt8] = []
        for (i, byte) in address.enumerated() {
            result.append(byte)
            guard byte == 0x26 else { continue }
            let rest = address[(i + 1)...].prefix(40)
            let end = rest.firstIndex { $0 != 0x23 && !BareAddress.isAlphanumeric($0) } ?? rest.endIndex
            if end > i + 1, end < address.endIndex, address[end] == 0x3B { result.append("amp;") }
        }
        return result
    }

    /// A span that ends in a space would not close: the space goes after it. One without text is left out.
    mutating func closeSpan(to out: inout [UInt8]) {
        guard let span = spans.popLast() else { return }
        if out.count == span.text {
            if let address = span.address {
                // The address is its own text.
                out.append(contentsOf: address.dropFirst(2).prefix { $0 != 0x20 && $0 != 0x29 })
            } else {
                out.removeSubrange(span.mark...)
                return
            }
        }
        if let address = span.address {
            openLinks -= 1
            out.append(contentsOf: address)
        } else {
            out.append(contentsOf: span.delimiter)
        }
    }

    mutating func writeCode(_ content: Range<Int>, to out: inout [UInt8]) {
        space(to: &out)
        isLineStart = false
        let text = bytes[content]
        let fence = [UInt8](repeating: 0x60, count: longestRun(of: 0x60, in: text) + 1)
        let isPadded = text.first == 0x60 || text.last == 0x60 || (text.first == 0x20 && text.last == 0x20)
        out.append(contentsOf: fence)
        if isPadded { out.append(0x20) }
        for byte in text {
            if byte == 0x7C, inTable { out.append(0x5C) }
            out.append(byte == 0x0A ? 0x20 : byte)
        }
        if isPadded { out.append(0x20) }
        out.append(contentsOf: fence)
    }

    func longestRun(of byte: UInt8, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var longest = 0
        var run = 0
        for other in text {
            run = other == byte ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
