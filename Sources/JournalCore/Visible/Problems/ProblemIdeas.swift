internal import JournalMarkdown

/// The ideas for a problem: which one was chosen, and what speaks against each.
package struct ProblemIdeas: Sendable {
    /// An idea, and what speaks against it.
    package struct Idea: Sendable {
        /// An index into ``VisibleJournal/items``.
        package var item: Int
        /// Items that speak against it.
        package var critique: [Int] = []
    }

    /// How it is known which idea was chosen.
    package enum Choice: Sendable, Hashable {
        /// It is the only one, its box is ticked, or `[idea:: 2]` of a later step says its number.
        case said
        /// Its words come again in the pitch or in what was implemented.
        case byWords
    }

    /// In order of time.
    package var ideas: [Idea] = []
    /// The place of the one chosen in ``ideas``; nil where nothing tells.
    package var chosen: Int?
    /// How the one chosen is known; nil where ``chosen`` is.
    package var choice: Choice?
    /// What speaks against none of them in particular.
    package var critique: [Int] = []

    init(of problem: Problem, in journal: VisibleJournal) {
        ideas = problem.parts.filter { $0.step == .idea }.map { Idea(item: $0.item) }
        let stems = ideas.map { WordStems(journal.items[$0.item].told) }
        setCritique(problem, journal, stems)
        setChosen(problem, journal, stems)
    }

    /// The place of the idea that `[idea:: 2]` of an item names.
    private func named(by item: Item) -> Int? {
        guard let text = item.value("idea")?.plainText, let number = Int(text), ideas.indices.contains(number - 1)
        else { return nil }
        return number - 1
    }

    /// A critique is of the idea whose number it gives, else of the one whose words it repeats, else of the one idea that
    /// was written since the critique before it, else of all.
    private mutating func setCritique(_ problem: Problem, _ journal: VisibleJournal, _ stems: [WordStems]) {
        var written = 0
        var fresh: [Int] = []
        for part in problem.parts {
            if part.step == .idea {
                fresh.append(written)
                written += 1
            }
            guard part.step == .critique else { continue }
            let words = WordStems(journal.items[part.item].told)
            let said =
                named(by: journal.items[part.item])
                ?? WordStems.nearest(to: words, among: stems.prefix(written), onlyOne: true)
            if let idea = said ?? (fresh.count == 1 ? fresh[0] : nil) {
                ideas[idea].critique.append(part.item)
            } else {
                critique.append(part.item)
            }
            fresh = []
        }
    }

    private mutating func setChosen(_ problem: Problem, _ journal: VisibleJournal, _ stems: [WordStems]) {
        let later = problem.parts.filter { $0.step == .pitch || $0.step == .implement || $0.step == .solved }
        let number = later.reversed().lazy.compactMap { [self] in named(by: journal.items[$0.item]) }.first
        let ticked = ideas.indices.filter { journal.items[ideas[$0].item].task == .done }
        if let said = number ?? (ticked.count == 1 ? ticked[0] : nil) ?? (ideas.count == 1 ? 0 : nil) {
            (chosen, choice) = (said, .said)
            return
        }
        // What was changed tells more than what was asked.
        for step in [Step.implement, .pitch, .solved] {
            var words = WordStems()
            for part in problem.parts where part.step == step { words.add(journal.items[part.item].told) }
            if let idea = WordStems.nearest(to: words, among: stems[...]) {
                (chosen, choice) = (idea, .byWords)
                return
            }
        }
    }
}

/// The words of a text by their first four letters, so that `fills` and `fill` are one; short words say little.
private struct WordStems {
    /// What stands in any text.
    private static let common: Set<String> = [
        "agai", "also", "befo", "both", "coul", "does", "each", "ever", "firs", "from", "have", "idea", "into", "more",
        "much", "only", "othe", "over", "same", "seco", "shou", "some", "such", "than", "that", "thei", "them", "then",
        "ther", "thes", "they", "this", "very", "want", "were", "what", "when", "wher", "whic", "will", "with", "woul",
        "your",
    ]

    private var stems: Set<String> = []

    init() {}

    init(_ text: RichText) { add(text) }

    mutating func add(_ text: RichText) {
        for word in text.plainText.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let stem = String(word.prefix(4))
            if word.count >= 4, !WordStems.common.contains(stem) { stems.insert(stem) }
        }
    }

    /// One word alone may be an accident.
    private static let leastWords = 2

    /// The text with most words in common that no other text has; nil where two have as many, or none has two.
    ///
    /// - Parameter onlyOne: Whether it is nil too where a second text has two.
    static func nearest(to words: WordStems, among texts: ArraySlice<WordStems>, onlyOne: Bool = false) -> Int? {
        var counts: [String: Int] = [:]
        for text in texts { for stem in text.stems { counts[stem, default: 0] += 1 } }
        let scores = texts.map { text in text.stems.count { counts[$0] == 1 && words.stems.contains($0) } }
        guard let best = scores.max(), best >= leastWords, scores.count(where: { $0 == best }) == 1 else { return nil }
        if onlyOne, scores.count(where: { $0 >= leastWords }) > 1 { return nil }
        return scores.firstIndex(of: best).map { texts.startIndex + $0 }
    }
}
