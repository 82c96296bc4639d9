import JournalMarkdown
import JournalText

/// What stands in one paragraph, heading or cell: its text without marks, and the marks.
struct LeafContent {
    /// A tag as written, without `#`, and where it stands.
    struct Tag {
        var name: String
        var span: SourceSpan
    }

    struct Field {
        /// In lower case.
        var key: String
        var value: RichText
        /// From the bracket, or the line's start, to the key's end.
        var span: SourceSpan
    }

    /// Tags, fields and the anchor taken out; mentions are ``RichText/Op/mention``.
    var text = RichText()
    var tags: [Tag] = []
    var fields: [Field] = []
    /// Handles in lower case, in order, repeated as written; those in fields too.
    var people: [String] = []
    var anchor: String?
    /// Fields that are opened and never closed.
    var unclosed: [SourceSpan] = []
}
