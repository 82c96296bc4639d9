package import JournalCore
internal import JournalMarkdown

/// The digest as plain text, as a mail carries it: lines of at most 76 columns, links written out.
package enum DigestText {
    private static let width = 76

    /// The text's bytes.
    package static func render(_ digest: Digest, context: PageContext) -> [UInt8] {
        render(DigestOutline(digest, context: context))
    }

    static func render(_ outline: DigestOutline) -> [UInt8] {
        var out: [UInt8] = []
        appendTitle(outline.title, underline: 0x3D, to: &out)
        if let summary = outline.digest.summary {
            out.append("\n")
            append(summary, prefix: "", to: &out)
        }
        out.append("\n")
        append(RichText(plain: outline.countsLine), prefix: "", to: &out)
        let done = outline.done.map { outline.line($0) }
        append("Done", done, more: outline.moreDone, to: &out)
        let problems = outline.problems.map { outline.line($0) } + outline.stalled
        append("Problems", problems, more: outline.digest.problems.count - outline.problems.count, to: &out)
        for section in outline.sections {
            append(section.title.description, section.lines, more: section.more, to: &out)
        }
        if !outline.context.leftOut.isEmpty {
            out.append("\n")
            let files = outline.context.leftOut.joined(separator: ", ")
            append(RichText(plain: "Left out because of errors: \(files)"), prefix: "", to: &out)
        }
        return out
    }

    private static func append(_ title: String, _ lines: [RichText], more: Int, to out: inout [UInt8]) {
        guard !lines.isEmpty else { return }
        out.append("\n")
        appendTitle(title, underline: 0x2D, to: &out)
        for line in lines { append(line, prefix: "* ", to: &out) }
        if more > 0 { out.append(own: "* and \(more) more\n") }
    }

    private static func appendTitle(_ title: String, underline: UInt8, to out: inout [UInt8]) {
        out.append(contentsOf: title.utf8)
        out.append(0x0A)
        out.append(contentsOf: [UInt8](repeating: underline, count: title.unicodeScalars.count))
        out.append(0x0A)
    }

    /// Appends a text broken into lines; a word longer than a line stays whole.
    private static func append(_ text: RichText, prefix: StaticString, to out: inout [UInt8]) {
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
