import JournalMarkdown

/// Writes inline tokens as ``RichText``, with what is taken out gone as if it had never been typed.
///
/// Where a tag or field is cut out, the space before it goes where another space or punctuation follows, a comma or stop
/// where another stood before, and a pair of brackets or quotes that held nothing else: "Helped Tom (#act/support)."
/// becomes "Helped Tom.", "with the build, #act/support, and left" "with the build, and left".
struct InlineWriter {
    /// The tree's: its tokens, and what its links hold.
    private let tokens: [InlineToken]
    private let arguments: [UInt8]
    private let text: UnsafeBufferPointer<UInt8>
    private var output = RichText()
    /// A cut was made and nothing was written since.
    private var afterCut = false
    /// A cut was made on the line that is written.
    private var hasCutOnLine = false
    /// A line began and nothing was written since.
    private var afterBreak = false

    /// - Parameter text: the tree's.
    init(_ tree: borrowing MarkdownTree, text: UnsafeBufferPointer<UInt8>) {
        tokens = tree.tokens
        arguments = tree.arguments
        self.text = text
    }

    mutating func write(_ part: TokenWriter) -> RichText {
        output = RichText()
        afterCut = false
        hasCutOnLine = false
        afterBreak = false
        output.code.reserveCapacity(part.end - part.start + 8)
        var cuts = part.cuts
        for index in part.firstToken...part.lastToken { write(tokens[index], index, part, &cuts) }
        while let cut = cuts.popFirst() { apply(cut) }
        trim()
        return output
    }

    private mutating func write(
        _ token: InlineToken, _ index: Int, _ part: TokenWriter, _ cuts: inout ArraySlice<LeafScanner.Cut>
    ) {
        if token.start == token.end {
            // Opens or closes; within a cut only where its token lies between those of the cut.
            while let cut = cuts.first, cut.lastToken < index || (cut.lastToken == index && cut.end <= token.start) {
                apply(cut)
                cuts.removeFirst()
            }
            if let cut = cuts.first, cut.firstToken < index, index < cut.lastToken { return }
            writeMarker(token)
            return
        }
        var at = max(Int(token.start), part.start)
        let end = min(Int(token.end), part.end)
        while at < end {
            while let cut = cuts.first, cut.end <= at {
                apply(cut)
                cuts.removeFirst()
            }
            guard let cut = cuts.first, cut.start < end else {
                write(UnsafeBufferPointer(rebasing: text[at..<end]), token)
                return
            }
            if cut.start > at { write(UnsafeBufferPointer(rebasing: text[at..<cut.start]), token) }
            at = min(cut.end, end)
            // A line field that ends in emphasis lasts until that is closed, which takes no byte.
            if cut.end <= end, cut.lastToken <= index {
                apply(cut)
                cuts.removeFirst()
            }
        }
    }

    private mutating func apply(_ cut: LeafScanner.Cut) {
        switch cut.replacement {
        case .nothing:
            afterCut = true
            hasCutOnLine = true
            return
        case .mention(let handle): output.append(.mention, handle)
        case .code(let code): output.append(RichText(code: code))
        case .deleted: output.append(.deleted)
        case .deletedEnd: if !close(.deleted, .deletedEnd) { return }
        case .marked: output.append(.marked)
        case .markedEnd: if !close(.marked, .markedEnd) { return }
        }
        afterCut = false
        afterBreak = false
    }

    private mutating func writeMarker(_ token: InlineToken) {
        switch token.kind {
        case .emphasis: output.append(.emphasis)
        case .emphasisEnd: close(.emphasis, .emphasisEnd)
        case .strong: output.append(.strong)
        case .strongEnd: close(.strong, .strongEnd)
        case .link, .image:
            output.append(token.kind == .link ? .link : .image, arguments: token.arguments(in: arguments))
        case .linkEnd: output.append(.linkEnd)
        case .imageEnd: output.append(.imageEnd)
        case .code:
            output.append(.code)
            output.append(.codeEnd)
        default: break
        }
    }

    /// Closes emphasis; what holds nothing, as its tag was cut out of it, goes.
    ///
    /// - Returns: Whether something stood in it.
    @discardableResult
    private mutating func close(_ opener: RichText.Op, _ closer: RichText.Op) -> Bool {
        if afterCut { trimEnd() }
        if afterCut, output.code.suffix(2).elementsEqual([RichText.escapeByte, opener.rawValue]) {
            output.code.removeLast(2)
            return false
        }
        output.append(closer)
        return true
    }

    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ token: InlineToken) {
        switch token.kind {
        case .code:
            output.append(.code)
            output.append(text: bytes)
            output.append(.codeEnd)
            afterCut = false
        case .hardBreak:
            dropSpaces()
            output.append(.lineBreak)
            afterCut = false
            hasCutOnLine = false
        case .softBreak:
            dropSpaces()
            if !output.code.isEmpty, output.code.last != 0x0A { output.code.append(0x0A) }
            afterBreak = true
            hasCutOnLine = false
        default:
            if token.kind == .html {
                output.append(text: HTMLComments.removed(from: bytes))
                afterCut = false
                return
            }
            var bytes = bytes
            if afterCut {
                tidy(&bytes)
            } else if afterBreak {
                bytes = InlineWriter.withoutLeadingSpace(bytes)
            }
            if bytes.isEmpty { return }
            afterBreak = false
            output.append(text: bytes)
        }
    }

    /// Closes the gap that a cut left before the bytes that follow it: no second space, no comma or stop that another
    /// stands before, no bracket or quote around nothing.
    private mutating func tidy(_ bytes: inout UnsafeBufferPointer<UInt8>) {
        while let next = bytes.first {
            if next == 0x20 || next == 0x09 {
                if let last = output.code.last, last > 0x20 || last == RichText.stopByte,
                    !endsWithOpener(output.code.count)
                {
                    output.code.append(0x20)
                }
                bytes = InlineWriter.withoutLeadingSpace(bytes)
                continue
            }
            if let length = closesNothing(bytes) {
                bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(length))
                continue
            }
            guard let (stop, length) = Stop.at(bytes) else { break }
            if !takes(stop, spaced: bytes.count > length && bytes[length] <= 0x20) { break }
            bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(length))
        }
        if !bytes.isEmpty { afterCut = false }
    }

    /// Whether a stop that follows a gap goes with it; where it stays, it stands right behind what it ends.
    private mutating func takes(_ stop: Stop, spaced: Bool) -> Bool {
        // "#act/support - walked Raj through it" begins with "walked"; "— Raj" below a line that ends in a tag stays.
        if stop == .dash { return spaced && hasCutOnLine && (output.isEmpty || output.code.last == 0x0A) }
        var text = output.code.count
        while text > 0, output.code[text - 1] == 0x20 { text -= 1 }
        if text == 0 || output.code[text - 1] == 0x0A || endsWithOpener(text) { return stop != .closer }
        let before = output.code.withUnsafeBufferPointer { Stop.ending(at: text, in: $0) }
        output.code.removeLast(output.code.count - text)
        switch (before?.stop, stop) {
        case (.comma, .comma), (.sentence, .comma), (.sentence, .sentence): return true
        case (.comma, .sentence), (.comma, .closer):
            output.code.removeLast(before?.length ?? 0)
            return false
        default: return false
        }
    }

    /// The length of a closing bracket or quote whose opener stands right before the gap, and goes; nil where there is
    /// none.
    private mutating func closesNothing(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let (opener, length, isBracket) = InlineWriter.opener(ofCloser: bytes) else { return nil }
        var text = output.code.count
        while isBracket, text > 0, output.code[text - 1] == 0x20 { text -= 1 }
        guard text >= opener.count, output.code[(text - opener.count)..<text].elementsEqual(opener) else { return nil }
        output.code.removeLast(output.code.count - text + opener.count)
        return length
    }

    /// Whether an opening bracket ends the first bytes of the output.
    private func endsWithOpener(_ end: Int) -> Bool {
        guard let last = output.code[..<end].last else { return false }
        if last == 0x28 || last == 0x5B || last == 0x7B { return true }
        guard last >= 0x80, end >= 3 else { return false }
        return [[0xEF, 0xBC, 0x88], [0xE3, 0x80, 0x90], [0xE3, 0x80, 0x8C]].contains {
            output.code[(end - 3)..<end].elementsEqual($0)
        }
    }

    private static func withoutLeadingSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return UnsafeBufferPointer(rebasing: bytes[start...])
    }

    /// The bracket or quote that some bytes begin with the closing one of, how long that is, and whether it is a bracket.
    private static func opener(
        ofCloser bytes: UnsafeBufferPointer<UInt8>
    ) -> (opener: [UInt8], length: Int, isBracket: Bool)? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x29: return ([0x28], 1, true)
        case 0x5D: return ([0x5B], 1, true)
        case 0x7D: return ([0x7B], 1, true)
        case 0x22, 0x27: return ([first], 1, false)
        case 0xE2, 0xE3, 0xEF, 0xC2:
            for (opener, closer, isBracket) in pairs where bytes.starts(with: closer) {
                return (opener, closer.count, isBracket)
            }
            return nil
        default: return nil
        }
    }

    private static let pairs: [(opener: [UInt8], closer: [UInt8], isBracket: Bool)] = [
        ("（", "）", true), ("［", "］", true), ("【", "】", true), ("「", "」", true), ("『", "』", true), ("《", "》", true),
        ("“", "”", true), ("‘", "’", true), ("„", "“", true), ("«", "»", true), ("»", "«", true), ("‹", "›", true),
    ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }

    private mutating func dropSpaces() {
        while output.code.last == 0x20 { output.code.removeLast() }
    }

    /// Drops a comma, a colon or a dash at the end that a cut left without what it led to.
    private mutating func trimEnd() {
        while true {
            dropSpaces()
            let end = output.code.count
            guard let before = output.code.withUnsafeBufferPointer({ Stop.ending(at: end, in: $0) }) else { return }
            switch before.stop {
            case .comma: output.code.removeLast(before.length)
            case .dash where end > before.length && output.code[end - before.length - 1] <= 0x20:
                output.code.removeLast(before.length)
            default: return
            }
        }
    }

    private mutating func trim() {
        if afterCut { trimEnd() }
        while let last = output.code.last, last == 0x20 || last == 0x0A || last == 0x09 { output.code.removeLast() }
        var lead = 0
        while lead < output.code.count, [0x20, 0x0A, 0x09].contains(output.code[lead]) { lead += 1 }
        if lead > 0 { output.code.removeFirst(lead) }
    }
}
