internal import JournalMarkdown

/// A piece of evidence as it is shown: an address that stands alone is a link with a shorter text.
enum SourceLink {
    private static let most = 44

    static func append(_ source: RichText, to out: inout [UInt8]) {
        guard let shown = shortened(source) else {
            out.append(source)
            return
        }
        let start = out.count
        var link = RichText()
        link.append(.link, arguments: source.code[...] + [0x02, 0x02])
        link.append(text: shown)
        link.append(.linkEnd)
        link.appendHTML(to: &out)
        // What may not be linked stays as it was written.
        if !out[start...].starts(with: Array("<a ".utf8)) {
            out.removeSubrange(start...)
            out.append(source)
            return
        }
        // On paper other links are followed by their address; this one is its address already.
        out.insert(contentsOf: " class=\"bare\"".utf8, at: start + 2)
    }

    /// Host and path, cut in the middle where they are long; nil for what is more or other than an address.
    private static func shortened(_ source: RichText) -> [UInt8]? {
        let code = source.code
        guard code.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let scheme = scheme(of: code) else { return nil }
        var rest = code.dropFirst(scheme)
        if rest.last == 0x2F { rest = rest.dropLast() }
        guard rest.count > most else { return Array(rest) }
        return Array(rest.prefix(most - 16)) + Array("…".utf8) + Array(rest.suffix(15))
    }

    private static func scheme(of code: [UInt8]) -> Int? {
        if code.starts(with: Array("https://".utf8)) { return code.count > 8 ? 8 : nil }
        if code.starts(with: Array("http://".utf8)) { return code.count > 7 ? 7 : nil }
        return nil
    }
}
