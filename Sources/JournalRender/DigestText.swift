package import JournalCore
internal import JournalMarkdown

/// The digest as plain text, as a mail carries it.
package enum DigestText {
    /// The text's bytes.
    package static func render(_ digest: Digest, context: PageContext) -> [UInt8] {
        render(DigestOutline(digest, context: context))
    }

    static func render(_ outline: DigestOutline) -> [UInt8] {
        var out: [UInt8] = []
        PlainLines.append(title: outline.title, underline: 0x3D, to: &out)
        if let summary = outline.summary {
            out.append("\n")
            PlainLines.append(summary, prefix: "", to: &out)
        }
        out.append("\n")
        PlainLines.append(RichText(plain: outline.countsLine), prefix: "", to: &out)
        for section in outline.allSections { section.appendText(to: &out) }
        if !outline.mirror.isEmpty {
            out.append("\n")
            PlainLines.append(title: DigestOutline.mirrorTitle.description, underline: 0x2D, to: &out)
            for section in outline.mirror { section.appendText(to: &out, isNested: true) }
        }
        if !outline.context.leftOut.isEmpty {
            out.append("\n")
            let files = outline.context.leftOut.joined(separator: ", ")
            PlainLines.append(RichText(plain: "Left out because of errors: \(files)"), prefix: "", to: &out)
        }
        return out
    }
}
