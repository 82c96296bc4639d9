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
        if let summary = outline.digest.summary {
            out.append("\n")
            summary.appendMarkdown(to: &out)
            out.append("\n")
        }
        out.append("\n")
        RichText(plain: outline.countsLine).appendMarkdown(to: &out)
        out.append("\n")
        let done = outline.done.map { outline.line($0) }
        append("Done", done, more: outline.moreDone, to: &out)
        let problems = outline.problems.map { outline.line($0) } + outline.stalled
        append("Problems", problems, more: outline.digest.problems.count - outline.problems.count, to: &out)
        for section in outline.sections { append(section.title, section.lines, more: section.more, to: &out) }
        if !outline.context.leftOut.isEmpty {
            out.append("\nLeft out because of errors: ")
            RichText(plain: outline.context.leftOut.joined(separator: ", ")).appendMarkdown(to: &out)
            out.append("\n")
        }
        return out
    }

    private static func append(_ title: StaticString, _ lines: [RichText], more: Int, to out: inout [UInt8]) {
        guard !lines.isEmpty else { return }
        out.append("\n## ")
        out.append(title)
        out.append("\n\n")
        for line in lines {
            out.append("- ")
            line.appendMarkdown(to: &out, indent: 2)
            out.append("\n")
        }
        if more > 0 { out.append(own: "- and \(more) more\n") }
    }
}
