extension RichText {
    /// Appends the text without its form, as bytes of UTF-8: runs of white space are one space, none stands at either
    /// end, a mention is `@handle`, an image its description, a link its text.
    ///
    /// - Parameter addresses: Whether an allowed address follows its link's text in brackets, as in a mail.
    package func appendPlain(to out: inout [UInt8], addresses: Bool = false) {
        let start = out.count
        var needsSpace = false
        code.withUnsafeBufferPointer { bytes in
            var reader = RichTextReader(bytes)
            var links: [(start: Int, address: Range<Int>)] = []
            while let token = reader.next() {
                switch token {
                case .text(let from, let to):
                    RichText.fold(bytes, from..<to, into: &out, since: start, &needsSpace)
                case .op(.mention, let handle, _):
                    RichText.space(&out, since: start, &needsSpace)
                    out.append(0x40)
                    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[handle]))
                case .op(.link, let address, _):
                    links.append((out.count, address))
                case .op(.linkEnd, _, _):
                    guard let link = links.popLast() else { break }
                    if link.start == out.count {
                        RichText.fold(bytes, link.address, into: &out, since: start, &needsSpace)
                    } else if addresses,
                        !out[link.start...].drop(while: { $0 == 0x20 }).elementsEqual(bytes[link.address])
                    {
                        var address: [UInt8] = []
                        guard WebAddress.append(bytes[link.address], to: &address, escaped: false) else { break }
                        out.append(contentsOf: [0x20, 0x28])
                        out.append(contentsOf: address)
                        out.append(0x29)
                    }
                case .op(let op, _, _):
                    if !op.isInline { needsSpace = true }
                }
            }
        }
    }

    /// The text without its form; see ``appendPlain(to:)``.
    package var plainText: String {
        var out: [UInt8] = []
        appendPlain(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends a run of text with its white space folded. `needsSpace` carries a space that is due over to the next run.
    private static func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into out: inout [UInt8], since start: Int,
        _ needsSpace: inout Bool
    ) {
        var i = range.lowerBound
        while i < range.upperBound {
            if bytes[i] <= 0x20 {
                needsSpace = true
                i += 1
                continue
            }
            space(&out, since: start, &needsSpace)
            let first = i
            // A single space inside a run is copied with it.
            while i < range.upperBound,
                bytes[i] > 0x20 || (bytes[i] == 0x20 && i + 1 < range.upperBound && bytes[i + 1] > 0x20)
            { i += 1 }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[first..<i]))
        }
    }

    @inline(__always)
    private static func space(_ out: inout [UInt8], since start: Int, _ needsSpace: inout Bool) {
        if needsSpace, out.count > start { out.append(0x20) }
        needsSpace = false
    }
}

extension RichText.Op {
    /// Whether it stands within a line, so that words on both sides of it may touch.
    var isInline: Bool {
        switch self {
        case .emphasis, .emphasisEnd, .strong, .strongEnd, .deleted, .deletedEnd, .marked, .markedEnd, .code,
            .codeEnd, .link, .linkEnd, .image, .imageEnd, .mention:
            true
        default: false
        }
    }
}
