internal import JournalMarkdown

/// A heading with plain lines under it, and how many more there are: the form that a digest and the Monday plan have in
/// common.
struct LineSection {
    var id: StaticString
    var title: StaticString
    var lines: [RichText]
    var more = 0

    init(id: StaticString, title: StaticString, lines: [RichText], more: Int = 0) {
        self.id = id
        self.title = title
        self.lines = lines
        self.more = more
    }

    /// The section of some values, of which no more than `limit` are made into lines.
    init<Values: Collection>(
        id: StaticString, title: StaticString, _ values: Values, limit: Int, line: (Values.Element) -> RichText
    ) {
        self.init(
            id: id, title: title, lines: values.prefix(limit).map(line), more: Swift.max(0, values.count - limit))
    }

    /// Appends it as Markdown; nothing where it has no line.
    func appendMarkdown(to out: inout [UInt8], level: Int = 2, place: MarkdownPlace = .block) {
        guard !lines.isEmpty else { return }
        out.append("\n")
        for _ in 0..<level { out.append(0x23) }
        out.append(" ")
        out.append(title)
        out.append("\n\n")
        for line in lines {
            out.append("- ")
            line.appendMarkdown(to: &out, indent: 2, place: place)
            out.append("\n")
        }
        if more > 0 { out.append(own: "- and \(more) more\n") }
    }

    /// Appends it as plain text; nothing where it has no line.
    func appendText(to out: inout [UInt8], isNested: Bool = false) {
        guard !lines.isEmpty else { return }
        out.append("\n")
        if isNested {
            out.append(title)
            out.append(":\n")
        } else {
            PlainLines.append(title: title.description, underline: 0x2D, to: &out)
        }
        for line in lines { PlainLines.append(line, prefix: "* ", to: &out) }
        if more > 0 { out.append(own: "* and \(more) more\n") }
    }

    /// Appends it as a list of HTML, without its heading.
    func appendHTML(to out: inout [UInt8]) {
        LineList.append(lines, to: &out)
        if more > 0 { out.append(own: "<p class=\"small\">And \(more) more.</p>\n") }
    }
}

/// Plain text as a mail or a terminal carries it: lines of at most 76 columns, links written out.
enum PlainLines {
    static let width = 76

    static func append(title: String, underline: UInt8, to out: inout [UInt8]) {
        out.append(contentsOf: title.utf8)
        out.append(0x0A)
        out.append(contentsOf: [UInt8](repeating: underline, count: title.unicodeScalars.count))
        out.append(0x0A)
    }

    /// Appends a text broken into lines; a word longer than a line stays whole.
    static func append(_ text: RichText, prefix: StaticString, to out: inout [UInt8]) {
        var plain: [UInt8] = []
        text.appendPlain(to: &plain, addresses: true)
        out.append(prefix)
        var column = prefix.utf8CodeUnitCount
        var isLineStart = true
        for word in plain.split(separator: 0x20) {
            let length = word.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
            if !isLineStart {
                if column + 1 + length > width {
                    out.append(0x0A)
                    out.append(contentsOf: [UInt8](repeating: 0x20, count: prefix.utf8CodeUnitCount))
                    column = prefix.utf8CodeUnitCount
                } else {
                    out.append(0x20)
                    column += 1
                }
            }
            out.append(contentsOf: word)
            column += length
            isLineStart = false
        }
        out.append(0x0A)
    }
}

extension RichText {
    /// Appends words of our own or a name, as text without form.
    mutating func append(words: String) { append(text: Array(words.utf8)) }

    /// Appends a text in bold.
    mutating func append(strong text: RichText) {
        append(.strong)
        append(text)
        append(.strongEnd)
    }

    /// At most about so many words of it, without a full stop at the end: the beginning of a line that goes on.
    func clause(toWords limit: Int) -> RichText { shortened(toWords: limit).withoutFullStop }
}
