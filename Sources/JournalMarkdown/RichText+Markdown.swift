extension RichText {
    /// Appends Markdown that reads back as this text: what would be a mark is escaped, links lead to allowed addresses
    /// only, images are links.
    ///
    /// - Parameter indent: How many spaces begin each line after the first, as within a list item.
    package func appendMarkdown(to out: inout [UInt8], indent: Int = 0) {
        code.withUnsafeBufferPointer { bytes in
            var writer = MarkdownWriter(bytes, indent: indent, start: out.count)
            writer.write(to: &out)
        }
    }

    /// Markdown; see ``appendMarkdown(to:indent:)``.
    package var markdown: String {
        var out: [UInt8] = []
        appendMarkdown(to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
