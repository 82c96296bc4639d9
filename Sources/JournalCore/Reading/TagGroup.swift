extension VocabularyTag {
    /// What a tag is to whoever looks for marks in text.
    enum Group {
        /// `#private`, `#confidential`, and what is below them.
        case privacy
        /// `#public`.
        case open
        /// One of the roots.
        case vocabulary
        /// Anything else.
        case ordinary
    }

    /// The group of a tag without its `#`: one look at its root, without a string.
    static func group(of name: UnsafeBufferPointer<UInt8>) -> Group {
        var end = 0
        while end < name.count, name[end] != 0x2F { end += 1 }
        guard (3...12).contains(end) else { return .ordinary }
        for (root, group, takes) in groups where root.count == end {
            var k = 0
            while k < end, name[k] | 0x20 == root[k] { k += 1 }
            // `#public/x` and `#goal` alone are words of somebody's own.
            if k == end { return takes == (end < name.count) || takes == nil ? group : .ordinary }
        }
        return .ordinary
    }

    /// The roots; whether each wants a name behind it or takes none, nil where it may have one.
    private static let groups: [(root: [UInt8], group: Group, takesName: Bool?)] = {
        let vocabulary = [
            "act", "problem", "promise", "feedback", "praise", "own", "skill", "audit", "intend", "lesson",
        ]
        var groups: [(root: [UInt8], group: Group, takesName: Bool?)] = []
        for word in vocabulary { groups.append((Array(word.utf8), .vocabulary, nil)) }
        for word in ["project", "goal"] { groups.append((Array(word.utf8), .vocabulary, true)) }
        for word in PrivacyWord.words { groups.append((Array(word.utf8), .privacy, nil)) }
        groups.append((Array("public".utf8), .open, false))
        return groups
    }()
}
