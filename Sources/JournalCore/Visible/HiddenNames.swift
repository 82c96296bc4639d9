/// The names that a public build may not show, found in running text.
///
/// A dictionary of the words that occur in names, and a trie of those words: one pass over a text, each word looked up
/// once, the longest run of words that is a name replaced by what stands for the person. Full names of people who may
/// be shown, and the author's, are in it too, as what stays.
struct HiddenNames: Sendable {
    /// A name in a text: its bytes, and what to write there.
    struct Match {
        var range: Range<Int>
        var replacement: String
        /// Whether it is known by the `@` alone.
        var isMention = false
    }

    /// What follows a name in the trie.
    private enum End: Sendable {
        case stays
        case hidden(String)
    }

    private var words: [String: Int32] = [:]
    /// By length (at most 31) and first letter in lower case: whether an ASCII word may be in `words` at all.
    private var mayBe = [Bool](repeating: false, count: 32 * 128)
    /// Node and word to the next node; 0 is the root.
    private var next: [Int64: Int32] = [:]
    private var ends: [End?] = [nil]

    /// Handles that may be seen, in lower case: those of people who may be named, and of places.
    var shownHandles: Set<String> = []

    var isEmpty: Bool { words.isEmpty }

    /// Adds all forms of somebody's name. Who was added first keeps a form that two people share.
    mutating func hide(name: String?, handle: String, as phrase: String) {
        let forms = NameForms(name: name, handle: handle)
        for form in forms.forms { add(form, .hidden(phrase)) }
        for word in forms.genitives { add([word], .hidden(phrase + "\u{2019}s")) }
    }

    /// Adds all names of somebody.
    mutating func hide(_ person: JournalConfig.Person, as phrase: String) {
        hide(name: person.name, handle: person.handle, as: phrase)
        for name in person.also {
            let isHandle = name.utf8.first == 0x40
            let bare = isHandle ? String(name.dropFirst()) : name
            hide(name: isHandle ? nil : bare, handle: bare, as: phrase)
        }
    }

    /// Adds a full name that may be shown, where it is more than one word and not hidden as somebody else's.
    mutating func keep(name: String) {
        let words = WordScanner.words(of: name).map(\.lowered)
        if words.count > 1 { add(words, .stays) }
    }

    private mutating func add(_ form: [String], _ end: End) {
        var node: Int32 = 0
        for word in form {
            let key = Int64(node) << 32 | Int64(number(of: word))
            if let known = next[key] {
                node = known
            } else {
                node = Int32(ends.count)
                ends.append(nil)
                next[key] = node
            }
        }
        if node != 0, ends[Int(node)] == nil { ends[Int(node)] = end }
    }

    private mutating func number(of word: String) -> Int32 {
        if let known = words[word] { return known }
        words[word] = Int32(words.count)
        let utf8 = word.utf8
        if let first = utf8.first, first < 0x80 { mayBe[min(utf8.count, 31) << 7 | Int(first)] = true }
        return Int32(words.count - 1)
    }

    /// Whether a text holds a hidden name.
    func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { !matches(in: $0).isEmpty }
    }

    /// The hidden names in a text, in order, none within another; the longest wins, then the first.
    func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        var seen: [(word: Int32, range: Range<Int>)] = []
        WordScanner.scan(text) { range, isPlain in
            if isPlain, !mayBe[min(range.count, 31) << 7 | Int(text[range.lowerBound] | 0x20)] { return }
            let word = WordScanner.string(text, range, isPlain: isPlain).lowercased()
            if let number = words[word] { seen.append((number, range)) }
        }
        var found: [Match] = []
        var i = 0
        while i < seen.count {
            var node: Int32 = 0
            var last: (end: End, after: Int)?
            var j = i
            // Words of one name stand close: a space, a hyphen, an apostrophe, a full stop and a space.
            while j < seen.count, j == i || seen[j].range.lowerBound - seen[j - 1].range.upperBound <= 3,
                let following = next[Int64(node) << 32 | Int64(seen[j].word)]
            {
                node = following
                j += 1
                if let end = ends[Int(node)] { last = (end, j) }
            }
            guard let last else {
                i += 1
                continue
            }
            if case .hidden(let phrase) = last.end {
                var start = seen[i].range.lowerBound
                if start > 0, text[start - 1] == 0x40 { start -= 1 }  // An `@` goes with its handle.
                append(Match(range: start..<seen[last.after - 1].range.upperBound, replacement: phrase), &found, text)
            }
            i = last.after
        }
        return found
    }

    /// Appends a match, or makes it one with the last where both stand for the same and only a space is between them:
    /// two parts of a name are one person.
    private func append(_ match: Match, _ found: inout [Match], _ text: UnsafeBufferPointer<UInt8>) {
        if let last = found.last, last.replacement == match.replacement,
            text[last.range.upperBound..<match.range.lowerBound].allSatisfy({ [0x20, 0x2D, 0x5F].contains($0) })
        {
            found[found.count - 1].range = last.range.lowerBound..<match.range.upperBound
        } else {
            found.append(match)
        }
    }
}
