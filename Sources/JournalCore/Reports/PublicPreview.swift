internal import JournalMarkdown

/// What the public would read that may name somebody: words with a capital, handles and addresses that `people:` does
/// not know. What of it is a name, only the author can say.
package struct PublicPreview: Sendable {
    /// A word with how often it is there and the first text that has it.
    package struct Finding: Sendable, Equatable {
        /// The word; a handle with its `@`; a host or a mail address in lower case.
        package var word: String
        /// How often it was met; a handle once an item.
        package var count: Int
        /// The first text that has it, plain; of a handle, the text of the first item that names it.
        package var text: String
    }

    /// As they stand in what would be published; the most frequent last, as those met once are most easily overlooked.
    package private(set) var words: [Finding] = []
    /// Handles that stand for nobody known. The public reads a relation in their place.
    package private(set) var handles: [Finding] = []
    /// Hosts and mail addresses.
    package private(set) var addresses: [Finding] = []

    /// - Parameters:
    ///   - visible: the journal as the public would see it.
    ///   - journal: the journal that was read, which has the handles.
    package init(of visible: VisibleJournal, read journal: Journal) {
        var tally = Tally(known: PublicPreview.known(journal.config))
        for item in visible.items {
            for text in [item.text, item.detail, item.attribution] + item.fields.map(\.value) where !text.isEmpty {
                tally.add(text)
            }
        }
        for problem in visible.problems { tally.add(problem.title) }
        // The title that a journal has by itself names nobody.
        let title = journal.config.title == JournalConfig().title ? nil : visible.title
        let others = [title, visible.summary, visible.author.role, visible.author.aim].compactMap { $0 }
        for text in others + visible.entries.compactMap(\.title) { tally.add(RichText(plain: text)) }
        for summary in visible.weekSummaries.sorted(by: { $0.key < $1.key }) { tally.add(summary.value) }
        words = tally.findings(tally.words) { !tally.isOrdinary($0) }
        addresses = tally.findings(tally.addresses) { _ in true }

        let people = Set(journal.config.people.map(\.handle))
        var met: [String: Finding] = [:]
        for parsed in journal.entries where !parsed.entry.draft {
            for item in parsed.items where Audience.public.maySee(item.audience) {
                for handle in item.people where !people.contains(handle) {
                    met[handle, default: Finding(word: "@" + handle, count: 0, text: item.text.plainText)].count += 1
                }
            }
        }
        handles = met.values.sorted { ($0.count, $0.word) < ($1.count, $1.word) }
    }

    /// The words of names that are shown, and of the author's own.
    private static func known(_ config: JournalConfig) -> Set<String> {
        let names = config.people.filter(\.isPublic).compactMap(\.name) + [config.author.name].compactMap { $0 }
        return Set(names.flatMap { WordScanner.words(of: $0).map(\.lowered) })
    }
}

/// Words and addresses while they are counted.
private struct Tally {
    typealias Counts = [String: PublicPreview.Finding]

    let known: Set<String>
    var words: Counts = [:]
    var addresses: Counts = [:]
    /// Words that stand somewhere without a capital, which names do not.
    private var small: Set<String> = []

    /// What begins many a sentence.
    private static let starters: Set<String> = [
        "a", "after", "all", "also", "an", "and", "as", "asked", "at", "before", "both", "but", "by", "for", "from",
        "gave",
        "he", "helped", "her", "his", "how", "i", "if", "in", "it", "its", "led", "made", "my", "no", "not", "now",
        "of",
        "on", "one", "or", "our", "she", "since", "so", "some", "that", "the", "their", "then", "there", "they", "this",
        "to", "told", "took", "two", "was", "we", "what", "when", "where", "which", "who", "why", "with", "wrote",
        "you",
    ]

    init(known: Set<String>) { self.known = known }

    mutating func add(_ rich: RichText) {
        let text = rich.plainText
        for address in rich.addresses { add(address: address, in: text) }
        for run in text.split(whereSeparator: \.isWhitespace) {
            if run.contains("@") || run.contains("://") || run.hasPrefix("www.") {
                add(address: String(run), in: text)
                if run.contains("://") { continue }
            }
            for word in words(of: String(run)) { add(word: word, in: text) }
        }
    }

    private mutating func add(word: String, in text: String) {
        let lowered = word.lowercased()
        let hasCapital = word.unicodeScalars.contains { scalar in
            scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
        }
        guard hasCapital else {
            if word.unicodeScalars.count > 1 { small.insert(lowered) }
            return
        }
        guard !known.contains(lowered), word.unicodeScalars.count > 1 else { return }
        words[word, default: PublicPreview.Finding(word: word, count: 0, text: text)].count += 1
    }

    /// The letters between what is none; `'s` at the end is none of a name.
    private func words(of run: String) -> [String] {
        run.split { !($0.isLetter || $0 == "-" || $0 == "’" || $0 == "'") }.map { part in
            var word = part
            for ending in ["'s", "’s", "'S", "’S"] where word.hasSuffix(ending) { word = word.dropLast(2) }
            return word.trimmingEnds(of: "-’'")
        }.filter { !$0.isEmpty }
    }

    private mutating func add(address: String, in text: String) {
        var rest = Substring(address)
        if rest.lowercased().hasPrefix("mailto:") { rest = rest.dropFirst(7) }
        if let scheme = rest.range(ofFirst: "://") { rest = rest[scheme.upperBound...] }
        let isMail = rest.contains("@") && !rest.hasPrefix("@")
        let host = rest.prefix { !"/?#)>,;:\"".contains($0) || (isMail && $0 == ":") }
        let found = String(host).trimmingEnds(of: ".(<[\"'!").lowercased()
        guard found.contains("."), !found.hasPrefix("@"), found.contains(where: \.isLetter) else { return }
        addresses[found, default: PublicPreview.Finding(word: found, count: 0, text: text)].count += 1
    }

    /// Whether a word is one that needs no look: it begins sentences, or stands without a capital too.
    func isOrdinary(_ word: String) -> Bool {
        let lowered = word.lowercased()
        return Tally.starters.contains(lowered) || small.contains(lowered)
    }

    func findings(_ counts: Counts, where isWanted: (String) -> Bool) -> [PublicPreview.Finding] {
        counts.values.filter { isWanted($0.word) }.sorted { ($0.count, $0.word) < ($1.count, $1.word) }
    }
}

extension StringProtocol {
    /// Without some characters at either end.
    fileprivate func trimmingEnds(of characters: String) -> String {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text = text.dropFirst() }
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return String(text)
    }

    fileprivate func range(ofFirst text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
