package import JournalCore
internal import JournalMarkdown

/// The digest to paste into a chat or an issue, each in its own markup.
package enum DigestChat: Sendable {
    case slack
    case teams
    case jira

    /// The text's bytes.
    package func render(_ digest: Digest, context: PageContext) -> [UInt8] {
        render(DigestOutline(digest, context: context))
    }

    func render(_ outline: DigestOutline) -> [UInt8] {
        var out: [UInt8] = []
        appendHeading(RichText(plain: outline.title), level: 2, to: &out)
        for text in [outline.summary, RichText(plain: outline.countsLine)].compactMap({ $0 }) {
            out.append("\n")
            append(text, to: &out)
            out.append("\n")
        }
        for section in outline.allSections { append(section, level: 3, to: &out) }
        if !outline.mirror.isEmpty {
            out.append("\n")
            appendHeading(RichText(plain: DigestOutline.mirrorTitle.description), level: 3, to: &out)
            for section in outline.mirror { append(section, level: 4, to: &out) }
        }
        if !outline.context.leftOut.isEmpty {
            out.append("\n")
            let files = outline.context.leftOut.joined(separator: ", ")
            append(RichText(plain: "Left out because of errors: \(files)"), to: &out)
            out.append("\n")
        }
        return out
    }

    private func append(_ text: RichText, to out: inout [UInt8]) {
        switch self {
        case .slack: text.append(.slack, to: &out)
        case .teams: text.appendMarkdown(to: &out)
        case .jira: text.append(.jira, to: &out)
        }
    }

    /// A title; where the markup knows none, a line in bold.
    private func appendHeading(_ title: RichText, level: Int, to out: inout [UInt8]) {
        if self == .jira {
            out.append(own: "h\(level). ")
            append(title, to: &out)
        } else {
            var bold = RichText()
            bold.append(strong: title)
            append(bold, to: &out)
        }
        out.append("\n")
    }

    private func append(_ section: LineSection, level: Int, to out: inout [UInt8]) {
        guard !section.lines.isEmpty else { return }
        out.append("\n")
        appendHeading(RichText(plain: section.title.description), level: level, to: &out)
        // Teams begins a list only behind an empty line; Slack would show it as one.
        if self == .teams { out.append("\n") }
        let bullet: StaticString = self == .slack ? "• " : self == .teams ? "- " : "* "
        for line in section.lines {
            out.append(bullet)
            append(line, to: &out)
            out.append("\n")
        }
        guard section.more > 0 else { return }
        out.append(bullet)
        out.append(own: "and \(section.more) more\n")
    }
}
