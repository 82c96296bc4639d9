internal import JournalMarkdown

/// The words that a digest may still spend: 300 for all that stands before its details.
struct WordBudget {
    /// What each section may show, and what it costs.
    struct Claim {
        /// The words of each of its lines, in order.
        var lines: [Int]
        /// Those of its heading, spent with its first line.
        var heading: Int
        /// The lines of its first turn.
        var first = 1
        /// No more lines than these, whatever words are left.
        var most: Int
        /// Whether there is more to say than its lines.
        var hasMore = false
    }

    private(set) var left: Int

    init(_ words: Int) { left = words }

    mutating func spend(_ words: Int) { left -= words }

    /// How many lines each of some sections shows, the most important section first.
    ///
    /// They take turns, after the first a line each, so that the last section has its first line before the first one
    /// has its last. A section whose next line costs more than is left has had its last.
    mutating func share(_ claims: [Claim]) -> [Int] {
        var counts = [Int](repeating: 0, count: claims.count)
        var isOpen = claims.map { !$0.lines.isEmpty }
        while isOpen.contains(true) {
            for (i, claim) in claims.enumerated() where isOpen[i] {
                let end = min(claim.lines.count, claim.most)
                let turn = counts[i] == 0 ? claim.first : 1
                for _ in 0..<turn where isOpen[i] { isOpen[i] = take(claim, &counts[i]) && counts[i] < end }
            }
        }
        return counts
    }

    /// "And 3 more.", which is said where some lines are left out.
    private static let more = 3

    private mutating func take(_ claim: Claim, _ count: inout Int) -> Bool {
        var cost = claim.lines[count]
        let isCut = claim.hasMore || claim.lines.count > claim.most
        if count == 0 { cost += claim.heading + (isCut || claim.lines.count > 1 ? WordBudget.more : 0) }
        // With its last line a section has no more to say.
        if count > 0, count + 1 == claim.lines.count, !isCut { cost -= WordBudget.more }
        guard cost <= left else { return false }
        left -= cost
        count += 1
        return true
    }
}

extension RichText {
    /// How many words it has where it is longest: as plain text with the addresses of its links. Arrows and dots between
    /// words are none.
    var wordCount: Int {
        var plain: [UInt8] = []
        plain.reserveCapacity(code.count)
        appendPlain(to: &plain, addresses: true)
        return plain.withUnsafeBufferPointer { bytes in
            var count = 0
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
                if end > start, !isSign(bytes[start..<end]) { count += 1 }
                start = end + 1
            }
            return count
        }
    }

    private func isSign(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        word.count <= 3 && (word.elementsEqual("→".utf8) || word.elementsEqual("·".utf8))
    }
}
