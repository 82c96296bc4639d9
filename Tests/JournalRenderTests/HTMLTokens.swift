/// Reads HTML as a browser's tokenizer would, near enough to tell whether text became markup: each start tag with its
/// attributes. Strict on purpose: what our own pages never hold is a fault.
struct HTMLTokens {
    struct Tag: Hashable {
        var name: String
        var attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    private(set) var faults: [String] = []

    init(_ bytes: [UInt8]) {
        var i = 0
        while i < bytes.count {
            guard bytes[i] == 0x3C else {
                if bytes[i] < 0x20, bytes[i] != 0x0A, bytes[i] != 0x09 { faults.append("control character at \(i)") }
                i += 1
                continue
            }
            i += 1
            guard i < bytes.count else {
                faults.append("< at the end")
                break
            }
            if bytes[i] == 0x21 {
                if !bytes[i...].starts(with: Array("!DOCTYPE html>".utf8)) { faults.append("declaration at \(i)") }
                while i < bytes.count, bytes[i] != 0x3E { i += 1 }
            } else if bytes[i] == 0x2F || HTMLTokens.isLetter(bytes[i]) {
                readTag(bytes, &i)
            } else {
                faults.append("bare < at \(i)")
            }
        }
    }

    private mutating func readTag(_ bytes: [UInt8], _ i: inout Int) {
        let isEnd = bytes[i] == 0x2F
        if isEnd { i += 1 }
        let name = take(bytes, &i) { HTMLTokens.isLetter($0) || (0x30...0x39).contains($0) }
        var attributes: [String: String] = [:]
        while i < bytes.count, bytes[i] != 0x3E {
            if bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x2F {
                i += 1
                continue
            }
            let key = take(bytes, &i) { HTMLTokens.isLetter($0) || $0 == 0x2D }
            if key.isEmpty {
                faults.append("odd byte \(bytes[i]) in <\(name)>")
                i += 1
                continue
            }
            guard i < bytes.count, bytes[i] == 0x3D else {
                attributes[key] = ""
                continue
            }
            i += 1
            guard i < bytes.count, bytes[i] == 0x22 else {
                faults.append("attribute \(key) of <\(name)> is not quoted")
                continue
            }
            i += 1
            let value = take(bytes, &i) { $0 != 0x22 }
            if value.contains("<") { faults.append("< in attribute \(key) of <\(name)>") }
            if attributes[key] != nil { faults.append("attribute \(key) twice in <\(name)>") }
            attributes[key] = value
            i += 1
        }
        if !isEnd { tags.append(Tag(name: name, attributes: attributes)) }
        // What stands in a style element is no markup.
        if name == "style", !isEnd {
            while i < bytes.count, !bytes[i...].starts(with: Array("</style".utf8)) { i += 1 }
        }
    }

    private func take(_ bytes: [UInt8], _ i: inout Int, while isPart: (UInt8) -> Bool) -> String {
        let start = i
        while i < bytes.count, isPart(bytes[i]) { i += 1 }
        return String(decoding: bytes[start..<i], as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The elements and attributes that our pages are made of.
    static let elements: Set<String> = [
        "html", "head", "meta", "title", "link", "style", "body", "a", "header", "main", "nav", "section", "article",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "strong",
        "em",
        "del", "code", "pre", "br", "hr", "blockquote", "figure", "figcaption", "table", "caption", "thead", "tbody",
        "tr",
        "th", "td", "time", "svg", "g", "path", "rect", "circle", "text", "details", "summary", "fieldset", "legend",
        "label",
        "input",
    ]
    static let attributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "rel", "type", "title", "href", "class", "id", "aria-label",
        "aria-labelledby", "aria-hidden", "role", "tabindex", "scope", "colspan", "datetime", "viewBox",
        "preserveAspectRatio", "focusable", "width", "height", "x", "y", "d", "cx", "cy", "r", "data-k", "data-q",
        "checked",
        "start",
    ]

    /// What a page may not hold.
    var violations: [String] {
        var found = faults
        for tag in tags {
            if !HTMLTokens.elements.contains(tag.name) { found.append("<\(tag.name)>") }
            for (name, value) in tag.attributes {
                if !HTMLTokens.attributes.contains(name) { found.append("\(name) of <\(tag.name)>") }
                if name == "href", !HTMLTokens.isSafe(value) { found.append("href \(value)") }
            }
        }
        return found
    }

    private static func isSafe(_ address: String) -> Bool {
        let scheme = address.prefix { !"/?#".contains($0) }
        guard let colon = scheme.firstIndex(of: ":") else { return !address.hasPrefix("//") }
        return ["http", "https", "mailto"].contains(scheme[..<colon].lowercased())
    }
}
