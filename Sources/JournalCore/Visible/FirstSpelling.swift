/// Words that are one where they differ in case or Unicode form only: each gets a number, and is shown as first written.
///
/// Format, section 3: tags are "compared in Unicode NFC and without case, shown as first written". Swift's strings
/// compare by canonical equivalence already, so a dictionary of them needs no normal form.
struct FirstSpelling {
    /// As first written, by number.
    private(set) var spellings: [String] = []
    private var written: [String: Int] = [:]
    private var lowered: [String: Int] = [:]

    /// The number of a word, a new one where it was not yet seen.
    mutating func number(of word: String) -> Int {
        if let known = written[word] { return known }
        let lower = word.lowercased()
        let number = lowered[lower] ?? spellings.count
        if number == spellings.count {
            spellings.append(word)
            lowered[lower] = number
        }
        written[word] = number
        return number
    }

    /// The number of a word that was seen, in whatever form.
    func index(of word: String) -> Int? { written[word] ?? lowered[word.lowercased()] }

    /// Makes ordinary tags, areas and skills of the items one in spelling, and drops what is twice in one item.
    static func unify(_ visible: inout VisibleItems) {
        var tags = FirstSpelling()
        var areas = FirstSpelling()
        var skills = FirstSpelling()
        for i in visible.marks.indices where visible.marks[i].contains(.words) {
            tags.unify(&visible.items[i].tags)
            areas.unify(&visible.items[i].areas)
            skills.unify(&visible.items[i].skills)
        }
    }

    private mutating func unify(_ words: inout [String]) {
        for i in words.indices {
            let first = spellings[number(of: words[i])]
            if !words[i].utf8.elementsEqual(first.utf8) { words[i] = first }
        }
        if words.count < 2 || (words.count == 2 && words[0] != words[1]) { return }
        var seen: Set<String> = []
        words.removeAll { !seen.insert($0).inserted }
    }
}
