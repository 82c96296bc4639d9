internal import JournalMarkdown

/// The words that a digest may still spend: 300 for all that stands before its details (design, "Digest").
struct WordBudget {
    /// What each section may show, and what it costs.
    struct Claim {
        /// The words of each of its lines, in order.
        var lines: [Int]
        /// Those of its heading, spent with its first line.
        var heading: Int
        /// No more lines than these, whatever words are left.
        var most: Int
    }

    private(set) var left: Int

    init(_ words: Int) { left = words }

    mutating func spend(_ words: Int) { left -= words }

    /// How many lines each of some sections shows, the most important section first.
    ///
    /// They take turns, a line each, so that the first line of the last one comes before the second of the first; a
    /// section whose next line costs more than is left has had its last.
    mutating func share(_ claims: [Claim]) -> [Int] {
        var counts = [Int](repeating: 0, count: claims.count)
        var isOpen = claims.map { !$0.lines.isEmpty && $0.most > 0 }
        while isOpen.contains(true) {
            for (i, claim) in claims.enumerated() where isOpen[i] {
                let count = counts[i]
                var cost = claim.lines[count]
                // With the first line the heading, and "And 3 more." where there are more.
                if count == 0 { cost += claim.heading + (claim.lines.count > 1 ? 3 : 0) }
                if cost <= left {
                    left -= cost
                    counts[i] += 1
                    isOpen[i] = counts[i] < min(claim.most, claim.lines.count)
                } else {
                    isOpen[i] = false
                }
            }
        }
        return counts
    }
}

extension RichText {
    /// About how many words it has: runs without white space; its operations may count as words of their own, never as
    /// fewer.
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
