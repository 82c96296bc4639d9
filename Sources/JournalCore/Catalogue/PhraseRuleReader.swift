package import JournalText

/// Reads phrases of the language audit: a rule in Vale's form (https://vale.sh/docs/checks/substitution), so that an
/// editor which runs Vale can use the same file.
///
///     extends: substitution
///     message: "Write “%s” for “%s”"
///     level: warning
///     ignorecase: true
///     swap:
///       "i'm just a": "I'm a"
///       "not my job": "I can help with|who owns this?"
///
/// The keys of `swap:` are words, not patterns; `|` parts several things to write instead.
package enum PhraseRuleReader {
    private static let keys = ["extends", "message", "description", "link", "level", "ignorecase", "swap"]

    /// The rule of a file, and what is wrong with it; what is wrong is left out.
    ///
    /// Its name and essays stand in `catalogue.yaml`, as Vale refuses a key that it does not know.
    package static func read(_ source: SourceFile, id: String) -> (PhraseRule, [Diagnostic]) {
        let index = LineIndex(source.bytes)
        let range = source.byteOrderMarkLength..<source.bytes.count
        let (pairs, faults) = YAMLReader.readMapping(source, in: range, index: index, limits: .configuration)
        var values = YAMLValues(source: source, index: index)
        values.diagnostics = faults
        var rule = PhraseRule(
            id: id, message: "write “%s” for “%s”", sentence: "", essays: [], phrases: [])
        for pair in pairs ?? [] {
            switch pair.key {
            case "message": rule.message = values.text(pair) ?? rule.message
            case "description": rule.sentence = values.text(pair) ?? ""
            case "swap": rule.phrases = phrases(pair, rule: id, &values)
            default:
                if !keys.contains(pair.key) { values.addUnknown(pair, among: keys, in: "a rule of phrases") }
            }
        }
        return (rule, values.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }

    /// The phrases of a mapping from each to what to write instead.
    private static func phrases(_ pair: YAMLPair, rule: String, _ values: inout YAMLValues) -> [Phrase] {
        values.mapping(pair, hint: "write under it a line each: `not my job: I can help with`")
            .map { phrase($0, rule: rule, &values) }
    }

    /// The phrase that a line of a mapping gives, with what to write instead, parted by `|`.
    static func phrase(_ pair: YAMLPair, rule: String, _ values: inout YAMLValues) -> Phrase {
        let instead = values.text(pair) ?? ""
        return Phrase(
            text: pair.key,
            instead: instead.split(separator: "|").map { YAMLValues.trimmed(String($0)) }.filter { !$0.isEmpty },
            rule: rule)
    }
}
