import JournalText

/// What is found on the way: stretches to take out, brackets, fields.
extension LeafScanner {
    /// Something taken out of the text, or put in its place.
    struct Cut {
        enum Replacement {
            case nothing
            case mention([UInt8])
            /// Code of a ``RichText``, where a person would see no gap.
            case code([UInt8])
            case deleted
            case deletedEnd
            case marked
            case markedEnd
        }

        /// Offsets in the tree's text.
        var start: Int
        var end: Int
        /// The tokens in which the offsets lie; those strictly between go too.
        var firstToken: Int
        var lastToken: Int
        var replacement = Replacement.nothing

        /// Nothing is put in its place.
        var isWhole: Bool { if case .nothing = replacement { true } else { false } }
    }

    /// A bracket that was opened and may be a field.
    struct Bracket {
        var token: Int
        var offset: Int
        var container: Int
        /// The end of the key, at `::`; nil where it is not a field.
        var keyEnd: Int?
    }

    struct FoundField {
        var start: Int
        var end: Int
        var firstToken: Int
        var lastToken: Int
        var key: Range<Int>
        var valueStart: Int
        var valueEnd: Int
        var valueToken: Int
        var keySource: SourceSpan
        /// It is a whole line: its last token, which may close a link, goes with it.
        var isLine = false
        /// It stands without brackets, as the properties of Logseq do.
        var isHousekeeping: Bool { isLine && name == nil }
        /// What the key is called, and its value, where they do not stand in the text.
        var name: String?
        var literal: String?
    }
}
