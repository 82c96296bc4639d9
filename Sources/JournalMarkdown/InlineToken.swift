/// A piece of a paragraph's, heading's or cell's inline content, in the order of writing.
///
/// Its bytes are a range of ``MarkdownTree/text``. What is `text` came from the source byte for byte, so that the
/// place of each of its bytes is known; what came by an escape or an entity is `literal` and can be no mark.
package struct InlineToken: Sendable {
    /// What a token may stand for. Each that opens is closed by a later one.
    package enum Kind: UInt8, Sendable {
        case text
        case literal
        /// One byte, a line feed.
        case softBreak
        /// One byte, a line feed.
        case hardBreak
        case code
        /// Raw HTML, to be shown as text.
        case html
        case emphasis
        case emphasisEnd
        case strong
        case strongEnd
        /// Its address and title are in ``MarkdownTree/arguments``.
        case link
        case linkEnd
        case image
        case imageEnd

        /// Whether emphasis, a link or an image begins with it.
        package var opens: Bool {
            switch self {
            case .emphasis, .strong, .link, .image: true
            default: false
            }
        }

        /// Whether emphasis, a link or an image ends with it.
        package var closes: Bool {
            switch self {
            case .emphasisEnd, .strongEnd, .linkEnd, .imageEnd: true
            default: false
            }
        }
    }

    /// What the token stands for.
    package var kind: Kind
    /// The offset of its first byte in ``MarkdownTree/text``.
    package var start: Int32
    /// The offset after its last byte in ``MarkdownTree/text``; ``start`` where it only opens or closes.
    package var end: Int32
    /// The byte offset in the file of the token's first byte, -1 where it could not be found. For a link or image, the
    /// range of its arguments begins here.
    package var source: Int32
}
