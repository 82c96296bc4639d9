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
        /// The value in the file, where it stands there byte for byte; nil for what is not of a leaf.
        var valueSpan: SourceSpan?
        /// All of it, and its value, in the tree's text; nil for what is not of a leaf.
        var place: (whole: Range<Int>, value: Range<Int>)?
    }

    /// A mark that was nearly one, for ``ItemCollector`` to tell.
    struct NearMark {
        enum Kind {
            /// It is read as `#private`, and hides what it stands in.
            case hides
            /// It looks like `#private` and hides nothing: told within an item.
            case hidesNothing
            /// A tag of the vocabulary or `#public` right after a letter: told everywhere.
            case gluedTag
            /// A known handle right after a letter.
            case gluedMention
            /// The same in a code span: told within an item.
            case inCode
        }

        var kind: Kind
        /// As written, with its sign.
        var text: String
        var span: SourceSpan
        /// The right spelling in its place, where there is one.
        var replacement: String?
    }

    /// The leaf's tokens in the tree.
    var tokens = 0..<0
    /// Tags, fields and the anchor taken out; mentions are ``RichText/Op/mention``.
    var text = RichText()
    /// What names who said a quote, in the title of a callout; empty where there is none.
    var title = RichText()
    /// What is nearly `#private` is among them, as `private`.
    var tags: [Tag] = []
    var fields: [Field] = []
    /// Handles in lower case, in order, repeated as written; those in fields too.
    var people: [String] = []
    var anchor: String?
    /// What the word before it says of a task.
    var task: TaskState?
    /// It has lines that were taken out of its text as fields.
    var hadLines = false
    /// What looks like a field that means something, and is none.
    var nearFields: [NearField] = []
    /// The date that a list item begins with, or why it has none.
    var lead = LeadDate.Result.none
    /// Fields that are opened and never closed.
    var unclosed: [SourceSpan] = []
    var nearMarks: [NearMark] = []
}
