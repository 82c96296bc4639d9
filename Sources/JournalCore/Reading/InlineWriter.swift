import JournalMarkdown

/// Writes inline tokens as ``RichText``, with what is taken out gone as if it had never been typed.
///
/// Where a tag or field is cut out, the space before it goes where another space or punctuation follows, and a pair of
/// brackets or quotes that held nothing else goes with it: "Helped Tom (#act/support)." becomes "Helped Tom."
struct InlineWriter {
    let tree: MarkdownTree
    private var output = RichText()
    /// A cut was made and nothing was written since.
    private var afterCut = false

    init(tree: MarkdownTree) { self.tree = tree }

    mutating func write(_ part: TokenWriter) -> RichText {
        output = RichText()
        afterCut = false
        tree.text.withUnsafeBufferPointer { text in
            output.code.reserveCapacity(part.end - part.start + 8)
            var cuts = part.cuts
            for index in part.firstToken...part.lastToken {
                write(tree.tokens[index], index, part, &cuts, text)
            }
            while let cut = cuts.popFirst() { apply(cut) }
        }
        trim()
        return output
    }

    private mutating func write(
        _ token: InlineToken, _ index: Int, _ part: TokenWriter, _ cuts: inout ArraySlice<LeafScanner.Cut>,
        _ text: UnsafeBufferPointer<UInt8>
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
        case .nothing: afterCut = true
        case .mention(let handle): output.append(.mention, handle)
        case .deleted: output.append(.deleted)
        case .deletedEnd: output.append(.deletedEnd)
        }
        if case .nothing = cut.replacement { return }
        afterCut = false
    }

    private mutating func writeMarker(_ token: InlineToken) {
        switch token.kind {
        case .emphasis: output.append(.emphasis)
        case .emphasisEnd: close(.emphasis, .emphasisEnd)
        case .strong: output.append(.strong)
        case .strongEnd: close(.strong, .strongEnd)
        case .link, .image:
            output.append(token.kind == .link ? .link : .image, arguments: tree.arguments(of: token))
        case .linkEnd: output.append(.linkEnd)
        case .imageEnd: output.append(.imageEnd)
        case .code:
            output.append(.code)
            output.append(.codeEnd)
        default: break
        }
    }

    /// Closes emphasis; what holds nothing, as its tag was cut out of it, goes.
    private mutating func close(_ opener: RichText.Op, _ closer: RichText.Op) {
        if afterCut, output.code.suffix(2).elementsEqual([RichText.escapeByte, opener.rawValue]) {
            output.code.removeLast(2)
        } else {
            output.append(closer)
        }
    }

    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ token: InlineToken) {
        switch token.kind {
        case .code:
            output.append(.code)
            output.append(text: bytes)
            output.append(.codeEnd)
            afterCut = false
        case .hardBreak:
            while output.code.last == 0x20 { output.code.removeLast() }
            output.append(.lineBreak)
            afterCut = false
        case .softBreak:
            while output.code.last == 0x20 { output.code.removeLast() }
            if !output.code.isEmpty, output.code.last != 0x0A { output.code.append(0x0A) }
            afterCut = true
        default:
            if token.kind == .html {
                output.append(text: HTMLComments.removed(from: bytes))
                return
            }
            var bytes = bytes
            if afterCut { tidy(&bytes) }
            output.append(text: bytes)
        }
    }

    /// Closes the gap that a cut left before the bytes that follow it.
    private mutating func tidy(_ bytes: inout UnsafeBufferPointer<UInt8>) {
        while let next = bytes.first, let last = output.code.last, last == InlineWriter.opener(of: next) {
            output.code.removeLast()
            bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst())
        }
        guard let next = bytes.first else { return }
        let last = output.code.last ?? 0x20
        if next <= 0x20 {
            if last <= 0x20, last != RichText.stopByte { bytes = InlineWriter.withoutLeadingSpace(bytes) }
            if bytes.isEmpty { return }
        } else {
            if [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29].contains(next) {
                if output.code.last == 0x20 {
                    output.code.removeLast()
                } else if output.isEmpty, next != 0x29 {
                    // "#act/support: walked Raj through it" begins with "walked".
                    bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst())
                }
            }
        }
        afterCut = false
    }

    private static func withoutLeadingSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return UnsafeBufferPointer(rebasing: bytes[start...])
    }

    /// The bracket or quote that a byte closes, or nil.
    private static func opener(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x29: 0x28
        case 0x5D: 0x5B
        case 0x7D: 0x7B
        case 0x22, 0x27: byte
        default: nil
        }
    }

    private mutating func trim() {
        while let last = output.code.last, last == 0x20 || last == 0x0A || last == 0x09 { output.code.removeLast() }
        var lead = 0
        while lead < output.code.count, [0x20, 0x0A, 0x09].contains(output.code[lead]) { lead += 1 }
        if lead > 0 { output.code.removeFirst(lead) }
    }
}
