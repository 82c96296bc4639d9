internal import JournalText

/// How near a tag is to `#private`.
enum PrivateTag {
    /// `private`, `confidential`, or either with more after a `/`.
    case exact
    /// It looks like one: it hides, and is told.
    case lookAlike
    /// `private-hr` is a tag of its own, and is told.
    case compound

    /// How near a name without its `#` is; nil for any other word.
    init?(_ name: some StringProtocol) {
        let count = name.utf8.count
        guard count >= 6, count <= 200, PrivateTag.mayBeNear(name.utf8) else { return nil }
        let root = name.prefix { $0 != "/" }
        let plain = Spelling.lowercased(root.utf8)
        if PrivateTag.words.contains(plain) {
            self = .exact
            return
        }
        let folded = FoldedWord.of(root)
        let word = String(folded.prefix { $0 != "/" })
        if PrivateTag.words.contains(where: { $0 == word || NearestName.edits(word, $0) == 1 }) {
            self = .lookAlike
        } else if PrivateTag.words.contains(where: { word.hasPrefix($0 + "-") || word.hasPrefix($0 + "_") }) {
            self = .compound
        } else {
            return nil
        }
    }

    private static let words = ["private", "confidential"]

    /// A look at the letters, which tells most words without reading them.
    private static func mayBeNear(_ name: some Sequence<UInt8>) -> Bool {
        var letters: UInt32 = 0
        var hasSign = false
        for byte in name {
            if byte >= 0x80 { return true }
            let lower = byte | 0x20
            if (0x61...0x7A).contains(lower) {
                letters |= 1 << UInt32(lower - 0x61)
            } else {
                hasSign = true
            }
        }
        return KeyLetters.ofPrivate.contains { known in
            hasSign ? (known & ~letters).nonzeroBitCount <= 1 : (known ^ letters).nonzeroBitCount <= 2
        }
    }
}
