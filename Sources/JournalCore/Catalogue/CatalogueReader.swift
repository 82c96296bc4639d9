package import JournalText

/// Reads `catalogue.yaml`: the essays, themes, kinds of act and steps that the program knows.
///
/// The file is built into the program, and the form of its `acts:` is that of `journal.yaml`. Keys at its top that
/// are not read here are left to others.
package enum CatalogueReader {
    /// The catalogue of a file, and what is wrong with it; what is wrong is left out.
    package static func read(_ source: SourceFile) -> (Catalogue, [Diagnostic]) {
        let index = LineIndex(source.bytes)
        let range = source.byteOrderMarkLength..<source.bytes.count
        let (pairs, faults) = YAMLReader.readMapping(source, in: range, index: index, limits: .configuration)
        var reading = CatalogueReading(values: YAMLValues(source: source, index: index))
        reading.values.diagnostics = faults
        for pair in pairs ?? [] { reading.take(pair) }
        var catalogue = Catalogue(themes: reading.themes, acts: reading.acts)
        catalogue.steps = reading.steps
        catalogue.essays = reading.essays
        return (catalogue, reading.values.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }
}

private struct CatalogueReading {
    var values: YAMLValues
    var essays: [Catalogue.Essay] = []
    var themes: [Catalogue.Theme] = []
    var acts: [ActKind] = []
    var steps: [Catalogue.StepText] = []

    init(values: YAMLValues) {
        self.values = values
    }

    /// What stands under one id of `themes`, `acts` or `steps`.
    private struct Row {
        var name: String?
        var sentence = ""
        var theme: String?
        var essays: [String] = []
    }

    mutating func take(_ pair: YAMLPair) {
        let hint = "write under it an id a line"
        switch pair.key {
        case "essays":
            for pair in values.mapping(pair, hint: hint) {
                values.text(pair).map { essays.append(Catalogue.Essay(id: pair.key, title: $0)) }
            }
        case "themes":
            for pair in values.mapping(pair, hint: hint) {
                let row = row(pair, keys: ["name"])
                themes.append(Catalogue.Theme(id: pair.key, name: row.name ?? pair.key))
            }
        case "acts":
            for pair in values.mapping(pair, hint: hint) {
                let row = row(pair, keys: ["theme", "name", "sentence", "essays"])
                guard let theme = row.theme, let name = row.name else {
                    values.add(.wrongValue, pair.keySpan, "`\(pair.key)` has no theme or no name")
                    continue
                }
                acts.append(
                    ActKind(id: pair.key, theme: theme, name: name, sentence: row.sentence, essays: row.essays))
            }
        case "steps":
            for pair in values.mapping(pair, hint: hint) {
                let row = row(pair, keys: ["name", "sentence", "essays"])
                guard let step = Step(rawValue: pair.key), let name = row.name else {
                    values.add(.unknownStep, pair.keySpan, "`\(pair.key)` is no step, or has no name")
                    continue
                }
                steps.append(Catalogue.StepText(step: step, name: name, sentence: row.sentence, essays: row.essays))
            }
        default: break
        }
    }

    private mutating func row(_ pair: YAMLPair, keys: [String]) -> Row {
        var row = Row()
        for pair in values.mapping(pair, hint: "write `{name: …}`") {
            guard keys.contains(pair.key) else {
                values.addUnknown(pair, among: keys, in: "the catalogue")
                continue
            }
            switch pair.key {
            case "name": row.name = values.text(pair)
            case "sentence": row.sentence = values.text(pair) ?? ""
            case "theme": row.theme = values.text(pair)
            default: row.essays = values.list(pair).map(\.value)
            }
        }
        return row
    }
}
