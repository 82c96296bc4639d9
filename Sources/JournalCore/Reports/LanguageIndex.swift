package import JournalMarkdown

/// The phrases of the language audit that stand in a journal, item by item; essay W, "Audit Your Language" and "Ask,
/// Don't Tell".
struct LanguageIndex: Sendable {
    struct Find: Sendable {
        /// An index into ``VisibleJournal/items``.
        var item: Int
        var phrase: Phrase
        /// The phrase as it was written.
        var written: String
    }

    /// Weeks before a week that it is set against.
    static let weeksBefore = 4

    /// In order of the items.
    let finds: [Find]

    /// Looks at the text and detail of each item. A quote is left out, as it is the words of somebody else, and so is an
    /// audit of the language, which names what it found.
    init(_ journal: VisibleJournal) {
        var finds: [Find] = []
        let audit = LanguageAudit(journal.catalogue)
        let sieve = PhraseSieve(journal.catalogue.phraseRules.flatMap(\.phrases))
        var text: [UInt8] = []
        for i in journal.catalogue.phraseRules.isEmpty ? 0..<0 : journal.items.indices {
            if case .quote = journal.items[i].shape { continue }
            if journal.items[i].audits.contains("language") { continue }
            text.removeAll(keepingCapacity: true)
            journal.items[i].text.appendPlain(to: &text)
            if !journal.items[i].detail.isEmpty {
                text.append(0x0A)
                journal.items[i].detail.appendPlain(to: &text)
            }
            guard sieve.mayHold(text) else { continue }
            let isPitch = journal.items[i].problems.contains { $0.step == .pitch }
            for finding in audit.findings(in: text, isPitch: isPitch) {
                finds.append(
                    Find(
                        item: i, phrase: finding.phrase,
                        written: String(decoding: text[finding.range], as: UTF8.self)))
            }
        }
        self.finds = finds
    }

    /// What was found in a range of items.
    func finds(in range: ItemRange) -> [Find] {
        let bounds = range.bounds
        return finds[
            finds.partition { $0.item >= bounds.lowerBound }..<finds.partition { $0.item >= bounds.upperBound }
        ].filter { range.contains($0.item) }
    }

    /// Each phrase of a range once, those found most often first, then in order of reading.
    ///
    /// - Parameter telling: Whether of those that tell in a pitch, or of the others.
    func hints(in range: ItemRange, telling: Bool, _ journal: VisibleJournal) -> [LanguageHint] {
        var hints: [LanguageHint] = []
        var places: [String: Int] = [:]
        for find in finds(in: range) where (find.phrase.rule == PhraseRule.telling) == telling {
            if let place = places[find.phrase.text] {
                hints[place].count += 1
            } else {
                places[find.phrase.text] = hints.count
                hints.append(
                    LanguageHint(
                        phrase: find.phrase, written: find.written, count: 1, example: journal.items[find.item].text))
            }
        }
        return hints.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }
}

/// A phrase that was written, how often, and where first.
package struct LanguageHint: Sendable {
    /// The phrase that was found, and what to write instead.
    package var phrase: Phrase
    /// As it was written first.
    package var written: String
    /// How often it was found.
    package var count: Int
    /// The text of the first item in which it stands.
    package var example: RichText

    /// One phrase, however often it was found.
    package init(phrase: Phrase, written: String, count: Int, example: RichText) {
        self.phrase = phrase
        self.written = written
        self.count = count
        self.example = example
    }
}

/// How many phrases of the language audit stand in a week, against the weeks before it.
package struct LanguageTrend: Sendable, Hashable {
    /// How many stand in the week.
    package var count: Int
    /// How many stood in the weeks before, all together.
    package var before: Int
    /// How many weeks that is: four, or fewer where the journal is younger; at least one.
    package var weeks: Int

    /// A week against the weeks before it.
    package init(count: Int, before: Int, weeks: Int) {
        self.count = count
        self.before = before
        self.weeks = weeks
    }
}
