/// Where Markdown that is written here is read: what has to be escaped depends on it.
package enum MarkdownPlace: Sendable {
    /// Pasted somewhere, as all the text of a paragraph, a heading or a list item.
    case block
    /// Pasted somewhere, beside other text of its paragraph.
    case part
    /// Pasted somewhere, as a cell of a table.
    case cell
    /// In an entry of a journal, where tags, mentions, fields, names and comments are marks too.
    case entry
}

/// How many runs of each delimiter a text has: one alone can neither open nor close anything.
struct DelimiterCounts {
    private(set) var stars = 0
    private(set) var underscores = 0
    private(set) var ticks = 0
    private(set) var tildes = 0
    /// Tildes right behind something: without one, no text is struck out.
    private(set) var closingTildes = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            switch byte {
            case RichText.escape: count(i + 1 < bytes.count ? bytes[i + 1] : 0)
            case 0x2A, 0x5F, 0x60, 0x7E:
                let first = i
                while i + 1 < bytes.count, bytes[i + 1] == byte { i += 1 }
                // A run of three is a fence, a rule or two marks of its own for one reader or another.
                let weight = i - first >= 2 ? 2 : 1
                switch byte {
                case 0x2A: stars += weight
                case 0x5F: underscores += weight
                case 0x60: ticks += weight
                default:
                    tildes += weight
                    if weight > 1 || (first > 0 && bytes[first - 1] > 0x20) { closingTildes += 1 }
                }
            default: break
            }
            i += 1
        }
    }

    /// What an operation writes.
    private mutating func count(_ op: UInt8) {
        switch RichText.Op(rawValue: op) {
        case .strong, .emphasis:
            stars += 2
            underscores += 2
        case .deleted:
            tildes += 2
            closingTildes += 2
        case .code: ticks += 2
        default: break
        }
    }
}
