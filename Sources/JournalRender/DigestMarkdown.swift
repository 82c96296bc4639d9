package import JournalCore
internal import JournalMarkdown

/// `digests/2026-W10.md`: the digest to paste where Markdown is read.
package enum DigestMarkdown {
    /// The file's bytes.
    package static func render(_ digest: Digest, context: PageContext) -> [UInt8] {
        render(DigestOutline(digest, context: context))
    }

    static func render(_ outline: DigestOutline) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(4096)
        out.append("# ")
        RichText(plain: outline.title).appendMarkdown(to: &out)
        out.append("\n")
        if let summary = outline.summary {
            out.append("\n")
            summary.appendMarkdown(to: &out)
            out.append("\n")
        }
        out.append("\n")
        RichText(plain: outline.countsLine).appendMarkdown(to: &out)
        out.append("\n")
        for section in outline.allSections { section.appendMarkdown(to: &out) }
        if !outline.mirror.isEmpty {
            out.append("\n## ")
            out.append(DigestOutline.mirrorTitle)
            out.append("\n")
            for section in outline.mirror { section.appendMarkdown(to: &out, level: 3) }
        }
        if !outline.context.leftOut.isEmpty {
            out.append("\nLeft out because of errors: ")
            RichText(plain: outline.context.leftOut.joined(separator: ", ")).appendMarkdown(to: &out, place: .part)
            out.append("\n")
        }
        return out
    }
}
