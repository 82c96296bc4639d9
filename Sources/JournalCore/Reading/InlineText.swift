import JournalMarkdown
import JournalText

/// Inline Markdown that stands alone: a title or a value of the front matter.
enum InlineText {
    /// Its text and marks. What would not be one paragraph, or would make the parser slow, is taken as plain text.
    static func read(_ written: String, people: KnownPeople = .none) -> LeafContent {
        let text = CommentMask.removing(from: written)
        let isPlain = !text.utf8.contains { byte in
            switch byte {
            case 0x21, 0x23, 0x26, 0x28, 0x2A, 0x3C...0x3D, 0x40, 0x5B...0x5C, 0x5E...0x60, 0x7B, 0x7E: true
            default: false
            }
        }
        var plain = LeafContent()
        plain.text = RichText(plain: text)
        if isPlain { return plain }
        let bytes = Array(text.utf8)
        guard bytes.withUnsafeBufferPointer({ MarkdownGuard.check($0) }) == nil,
            var tree = MarkdownTree(source: bytes, lines: LineIndex(bytes), bodyStart: 0), tree.blocks.count == 2,
            tree.blocks[1].kind == .paragraph
        else { return plain }
        let range = tree.inlines(of: 1)
        return tree.text.withUnsafeBufferPointer { text in
            tree.source.withUnsafeBufferPointer { source in
                var scanner = LeafScanner(
                    tokens: tree.tokens[range], text: text, source: source, people: people,
                    looksForPrivacy: !PrivacyCandidates(tree.source, from: 0).isEmpty)
                var writer = InlineWriter(tree, text: text)
                return scanner.scan { writer.write($0) }
            }
        }
    }
}
