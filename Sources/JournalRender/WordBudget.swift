internal import JournalMarkdown

/// The words that a digest may still spend: 300 for all that stands before its details (design, "Digest").
struct WordBudget {
    private(set) var left: Int

    init(_ words: Int) { left = words }

    /// How many of some texts, in their order, are shown: at least `least` where there are as many, and no more than
    /// `most` or than the words allow.
    mutating func take<Texts: Collection>(
        _ texts: Texts, least: Int, most: Int, words: (Texts.Element) -> Int
    ) -> Int {
        var count = 0
        for text in texts {
            guard count < most else { break }
            let cost = words(text)
            guard count < least || cost <= left else { break }
            left -= cost
            count += 1
        }
        return count
    }
}

extension RichText {
    /// About how many words it has: runs without white space, its operations not counted apart.
    var wordCount: Int {
        var count = 0
        var isInWord = false
        for byte in code {
            let isSpace = byte <= 0x20
            if !isSpace, !isInWord { count += 1 }
            isInWord = !isSpace
        }
        return count
    }
}
