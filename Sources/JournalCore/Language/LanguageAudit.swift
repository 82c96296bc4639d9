/// The language audit of the essay "Lead From Where You Are": phrases that belittle, blame or disown, and in a pitch
/// phrases that tell where a question and a small test would do more.
package struct LanguageAudit: Sendable {
    /// A phrase that was found.
    package struct Finding: Hashable, Sendable {
        /// The phrase as the catalogue has it.
        package var phrase: Phrase
        /// Bytes of the text that was looked at.
        package var range: Range<Int>
    }

    private let phrases: [Phrase]
    private let matcher: PhraseMatcher
    private let pitchPhrases: [Phrase]
    private let pitchMatcher: PhraseMatcher

    /// - Parameter catalogue: With the journal's own phrases.
    package init(_ catalogue: Catalogue) {
        var phrases: [Phrase] = []
        var pitchPhrases: [Phrase] = []
        for rule in catalogue.phraseRules {
            if rule.id != PhraseRule.telling { phrases += rule.phrases }
            pitchPhrases += rule.phrases
        }
        self.phrases = phrases
        self.pitchPhrases = pitchPhrases
        matcher = PhraseMatcher(phrases)
        pitchMatcher = PhraseMatcher(pitchPhrases)
    }

    /// The phrases in a text of UTF-8, in order; none in double quotes (``QuotedText``), which are somebody else's words
    /// or words that are talked about.
    ///
    /// - Parameter isPitch: Whether the text is of a `pitch` step, where telling is found too.
    package func findings(in text: [UInt8], isPitch: Bool) -> [Finding] {
        let list = isPitch ? pitchPhrases : phrases
        let matches = (isPitch ? pitchMatcher : matcher).matches(in: text)
        if matches.isEmpty { return [] }
        let quoted = QuotedText.ranges(in: text)
        var next = 0
        return matches.compactMap { match in
            while next < quoted.count, quoted[next].upperBound <= match.range.lowerBound { next += 1 }
            if next < quoted.count, quoted[next].lowerBound <= match.range.lowerBound { return nil }
            return Finding(phrase: list[match.phrase], range: match.range)
        }
    }
}
