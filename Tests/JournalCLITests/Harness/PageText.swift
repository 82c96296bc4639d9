/// A page as it is read aloud: tags and what is hidden from readers gone, cells parted by ` | `, a line a row and a block.
enum PageText {
    static func of(_ page: String) -> String {
        var out = ""
        let shown = page.replacing(/<span aria-hidden="true">[^<]*<\/span>/, with: " ")
        var rest = Substring(shown)
        if let body = rest.firstRange(of: "<body") { rest = rest[body.lowerBound...] }
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: open)..<close]
            let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            switch name {
            case "td", "th": out += " | "
            case "/tr": out += " |\n"
            case "/p", "/h1", "/h2", "/h3", "/h4", "/li", "/dd", "/caption", "/div": out += "\n"
            case "dd", "br", "span", "/span": out += " "
            default: break
            }
            rest = rest[rest.index(after: close)...]
        }
        out += rest
        // White space folds within a line; a line begins and ends without it.
        return out.split(separator: "\n").map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension String {
    /// Where a text begins at or after a place.
    func range(of text: String, from start: Index) -> Index? { self[start...].firstRange(of: text)?.lowerBound }
}
