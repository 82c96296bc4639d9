extension RichText {
    /// A link that leads to the web.
    package struct WebLink: Hashable, Sendable {
        /// As it was written.
        package var address: String
        /// With its words, or the bare address.
        package var link: RichText
    }

    /// The links of a text to `http` and `https` addresses, bare addresses too, in order; not those whose words are a
    /// mention, as these lead to a person.
    package var webLinks: [WebLink] {
        // Both kinds hold `http`, of which `:` is the rarest byte.
        guard code.contains(0x3A) else { return [] }
        return code.withUnsafeBufferPointer { bytes in
            var found: [WebLink] = []
            var reader = RichTextReader(bytes)
            while let token = reader.next() {
                switch token {
                case .op(.code, _, _): _ = reader.skip(to: .codeEnd)
                case .op(.image, _, _): _ = reader.skip(to: .imageEnd)
                case .op(.link, let address, let title):
                    let start = address.lowerBound - 2
                    let words = reader.skip(to: .linkEnd)
                    guard RichText.isWeb(bytes[address]), !RichText.isMention(bytes, words), start >= 0,
                        title.upperBound <= words.lowerBound
                    else { continue }
                    found.append(
                        WebLink(
                            address: String(decoding: bytes[address], as: UTF8.self),
                            link: RichText(code: Array(bytes[start..<reader.offset]))))
                case .text(let start, let end): RichText.addBare(bytes, start, end, &found)
                default: continue
                }
            }
            return found
        }
    }

    private static func addBare(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ found: inout [WebLink]
    ) {
        var at = start
        while at < end {
            guard bytes[at] == 0x3A, let range = BareAddress.around(colon: at, in: bytes, from: start, to: end) else {
                at += 1
                continue
            }
            let address = String(decoding: bytes[range], as: UTF8.self)
            found.append(WebLink(address: address, link: RichText(plain: address)))
            at = max(range.upperBound, at + 1)
        }
    }

    private static func isWeb(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let head = address.prefix(8).map { $0 | 0x20 }
        let isNamed = head.starts(with: Array("http://".utf8)) || head.starts(with: Array("https://".utf8))
        return isNamed && address.count > (head[4] == 0x3A ? 7 : 8)
    }

    /// Whether the words of a link are a mention and nothing else.
    private static func isMention(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>) -> Bool {
        var reader = RichTextReader(UnsafeBufferPointer(rebasing: bytes[words]))
        var hasMention = false
        while let token = reader.next() {
            switch token {
            case .op(.mention, _, _): hasMention = true
            case .text(let start, let end):
                let text = bytes[(words.lowerBound + start)..<(words.lowerBound + end)]
                if text.first == 0x40, !text.contains(0x20) { return true }
                if text.contains(where: { $0 > 0x20 }) { return false }
            default: continue
            }
        }
        return hasMention
    }
}
