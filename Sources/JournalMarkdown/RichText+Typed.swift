extension RichText {
    /// Appends inline text as somebody would type it: form as Markdown's marks, links with their addresses, nothing
    /// escaped, white space folded.
    ///
    /// For data, where a field's value should keep its links and read as it stands in the journal. What is to be read
    /// as Markdown again is written by ``appendMarkdown(to:indent:place:)``, which escapes.
    package func appendTyped(to out: inout [UInt8]) {
        let start = out.count
        code.withUnsafeBufferPointer { bytes in
            var reader = RichTextReader(bytes)
            var links: [(address: Range<Int>, start: Int)] = []
            while let token = reader.next() {
                switch token {
                case .text(let from, let to):
                    for i in from..<to {
                        let isSpace = bytes[i] <= 0x20
                        if isSpace, out.count == start || out.last == 0x20 { continue }
                        out.append(isSpace ? 0x20 : bytes[i])
                    }
                case .op(.emphasis, _, _), .op(.emphasisEnd, _, _): out.append(0x2A)
                case .op(.strong, _, _), .op(.strongEnd, _, _): out.append(contentsOf: [0x2A, 0x2A])
                case .op(.deleted, _, _), .op(.deletedEnd, _, _): out.append(contentsOf: [0x7E, 0x7E])
                case .op(.marked, _, _), .op(.markedEnd, _, _): out.append(contentsOf: [0x3D, 0x3D])
                case .op(.code, _, _), .op(.codeEnd, _, _): out.append(0x60)
                case .op(.mention, let handle, _):
                    out.append(0x40)
                    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[handle]))
                case .op(.link, let address, _), .op(.image, let address, _):
                    if case .op(.image, _, _) = token { out.append(0x21) }
                    out.append(0x5B)
                    links.append((address, out.count))
                case .op(.linkEnd, _, _), .op(.imageEnd, _, _):
                    guard let link = links.popLast() else { continue }
                    let written = Array(bytes[link.address])
                    let address = PlacedImage(written[...]).map { Array($0.path.utf8) } ?? written
                    if out[link.start...].elementsEqual(address) {
                        // `<https://example.org>`: the address is its own text.
                        out.remove(at: link.start - 1)
                    } else {
                        out.append(contentsOf: [0x5D, 0x28])
                        out.append(contentsOf: address)
                        out.append(0x29)
                    }
                case .op: if out.count > start, out.last != 0x20 { out.append(0x20) }
                }
            }
        }
        while out.count > start, out.last == 0x20 { out.removeLast() }
    }
}
