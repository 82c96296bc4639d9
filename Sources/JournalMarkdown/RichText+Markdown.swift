extension RichText {
    /// Appends Markdown that reads back as this text: what would be a mark is escaped, and nothing else; links lead to
    /// allowed addresses only, images are links.
    ///
    /// - Parameters:
    ///   - indent: How many spaces begin each line after the first, as within a list item.
    ///   - place: Where it is read.
    package func appendMarkdown(to out: inout [UInt8], indent: Int = 0, place: MarkdownPlace = .block) {
        code.withUnsafeBufferPointer { bytes in
            var writer = MarkdownWriter(bytes, indent: indent, start: out.count, place: place)
            writer.write(to: &out)
        }
    }

    /// Markdown to be pasted somewhere; see ``appendMarkdown(to:indent:place:)``.
    package var markdown: String { markdown(in: .block) }

    /// Markdown for a place; see ``appendMarkdown(to:indent:place:)``.
    package func markdown(in place: MarkdownPlace) -> String {
        var out: [UInt8] = []
        appendMarkdown(to: &out, place: place)
        return String(decoding: out, as: UTF8.self)
    }
}
