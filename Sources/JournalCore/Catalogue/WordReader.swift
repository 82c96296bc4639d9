package import JournalText

/// Reads `words.yaml`: what is said of tags, marks, fields, audiences, states, keys and rules.
package enum WordReader {
    private static let keys = [
        "name", "sentence", "form", "type", "seen", "part", "mend", "severity", "essays",
    ]

    /// The words of a file in the order of writing, and what is wrong with it; what is wrong is left out.
    package static func read(_ source: SourceFile) -> ([Word], [Diagnostic]) {
        let index = LineIndex(source.bytes)
        let range = source.byteOrderMarkLength..<source.bytes.count
        let (pairs, faults) = YAMLReader.readMapping(source, in: range, index: index, limits: .configuration)
        var values = YAMLValues(source: source, index: index)
        values.diagnostics = faults
        var words: [Word] = []
        for pair in pairs ?? [] {
            guard let group = Word.Group(rawValue: pair.key) else {
                values.addUnknown(pair, among: Word.Group.allCases.map(\.rawValue), in: "the words")
                continue
            }
            for pair in values.mapping(pair, hint: "write under it a word a line") {
                words.append(word(pair, of: group, &values))
            }
        }
        return (words, values.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }

    private static func word(_ pair: YAMLPair, of group: Word.Group, _ values: inout YAMLValues) -> Word {
        var word = Word(group: group, id: pair.key)
        for pair in values.mapping(pair, hint: "write `{sentence: …}`") {
            switch pair.key {
            case "name": word.name = values.text(pair) ?? ""
            case "sentence": word.sentence = values.text(pair) ?? ""
            case "form": word.form = values.text(pair) ?? ""
            case "type": word.type = values.list(pair, splits: false).map(\.value)
            case "seen": word.seen = values.text(pair) ?? ""
            case "part": word.part = values.text(pair) ?? ""
            case "mend": word.mend = values.text(pair) ?? ""
            case "essays": word.essays = values.list(pair).map(\.value)
            case "severity":
                if let severity = Severity(rawValue: values.text(pair) ?? "") {
                    word.severity = severity
                } else {
                    values.addWrong(pair, wants: "`error`, `warning` or `hint`")
                }
            default: values.addUnknown(pair, among: keys, in: "a word")
            }
        }
        return word
    }
}
