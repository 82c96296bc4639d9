import JournalText

/// Whether a word says `private` or `confidential`, exactly, to the eye, or but for a slip.
///
/// Privacy fails closed: what somebody may have typed to hide something hides it, and is told.
enum PrivacyWord {
    enum Nearness: Int, Comparable {
        /// It is the word with something behind or before it: `private-hr`.
        case part
        /// It looks like the word, or is one letter from it: `prívate`, `privat`, `p-r-i-v-a-t-e`.
        case alike
        /// It is the word in any case.
        case exact

        static func < (a: Nearness, b: Nearness) -> Bool { a.rawValue < b.rawValue }
    }

    static let words = ["private", "confidential"]

    /// What a tag's name, or what stands in its place, is to the words; nil where it is another word.
    ///
    /// `private/hr` is `private`: a tag below it says the same of a part of somebody's life.
    static func judge(_ name: some StringProtocol) -> Nearness? {
        var best: Nearness?
        for (place, part) in name.split(separator: "/", omittingEmptySubsequences: true).enumerated() {
            guard var found = judge(part: part) else { continue }
            if place > 0 { found = min(found, .alike) }
            best = max(best ?? found, found)
        }
        return best
    }

    /// Whether a tag's name hides what it is a tag of.
    static func hides(_ name: some StringProtocol) -> Bool {
        guard mayBeNear(name.utf8), let near = judge(name) else { return false }
        return near > .part
    }

    private static func judge(part: Substring) -> Nearness? {
        judge(part: String(part))
    }

    private static func judge<T: StringProtocol>(part: T) -> Nearness? {
        let written = Spelling.lowercased(part.utf8)
        if words.contains(written) { return .exact }
        let folded = Array(FoldedWord.of(part).utf8)
        var word = folded[...]
        while let first = word.first, !isLetter(first) { word = word.dropFirst() }
        while let last = word.last, !isLetter(last) { word = word.dropLast() }
        let read = Array(readDigits(word))
        let joined = read.filter(isLetter)
        for known in words.map({ Array($0.utf8) }) {
            if word.elementsEqual(known) || joined == known { return .alike }
            let allowed = known.count > 8 ? 2 : 1
            if isNear(Array(word), known, allowed) || isNear(read, known, allowed) { return .alike }
            let parts = word.split { !isLetter($0) && $0 < 0x80 }
            if parts.contains(where: { $0.elementsEqual(known) }) { return .part }
        }
        return nil
    }

    /// A look at bytes before a string is made: false where a name of ASCII is surely another word.
    static func mayBeNear(_ name: some Collection<UInt8>) -> Bool {
        var length = 0
        var hasV = false
        for byte in name {
            if byte >= 0x80 { return true }
            if byte | 0x20 == 0x76 { hasV = true }
            length += 1
        }
        guard length >= 6 else { return false }
        if hasV { return true }
        let head = name.prefix(3).map { $0 | 0x20 }
        let tail = name.suffix(3).map { $0 | 0x20 }
        if length <= 9, head == [0x70, 0x72, 0x69], tail == [0x61, 0x74, 0x65] { return true }
        return length >= 10 && (head == [0x63, 0x6F, 0x6E] || tail == [0x69, 0x61, 0x6C])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

    /// Digits that stand for letters: `pr1v4te`.
    private static func readDigits(_ word: ArraySlice<UInt8>) -> [UInt8] {
        word.map { byte in
            switch byte {
            case 0x30: 0x6F  // o
            case 0x31: 0x69  // i
            case 0x33: 0x65  // e
            case 0x34: 0x61  // a
            case 0x37: 0x74  // t
            default: byte
            }
        }
    }

    /// Whether so many edits (insert, delete, replace, swap of neighbours) make one word of the other.
    private static func isNear(_ word: [UInt8], _ known: [UInt8], _ allowed: Int) -> Bool {
        guard abs(word.count - known.count) <= allowed, word.count <= 32 else { return false }
        return NearestName.edits(String(decoding: word, as: UTF8.self), String(decoding: known, as: UTF8.self))
            <= allowed
    }
}
