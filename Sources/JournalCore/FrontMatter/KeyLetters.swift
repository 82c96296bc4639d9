/// A look at a key's letters, which tells without reading it that it is far from every key that narrows.
enum KeyLetters {
    /// Whether a key may be one that narrows, or near to one.
    static func looksKnown(_ key: some Sequence<UInt8>) -> Bool {
        var letters: UInt32 = 0
        var count = 0
        var hasSign = false
        for byte in key {
            if byte >= 0x80 { return true }
            count += 1
            let lower = byte | 0x20
            if (0x61...0x7A).contains(lower) {
                letters |= 1 << UInt32(lower - 0x61)
            } else {
                hasSign = true
            }
        }
        // Of several words one may be known: `dg-publish`.
        if hasSign { return count >= 5 && masks.contains { ($0 & ~letters).nonzeroBitCount <= 1 } }
        return masks.contains { ($0 ^ letters).nonzeroBitCount <= 3 }
    }

    private static let masks: [UInt32] = [
        "audience", "private", "publish", "published", "public", "draft", "visibility", "status", "confidential",
    ].map(mask)

    private static func mask(_ word: String) -> UInt32 { word.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x61) } }
}
