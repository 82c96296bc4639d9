package import JournalText

/// Reads `catalogue.yaml`: the essays, themes, kinds of act, steps, practices, audits, prompts, skills and rules of
/// phrases that the program knows.
///
/// The file is built into the program, and the form of its `acts:` and `prompts:` is that of `journal.yaml`.
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
        catalogue.practices = reading.practices
        catalogue.audits = reading.audits
        catalogue.prompts = reading.prompts
        catalogue.skillSets = reading.skillSets
        catalogue.phraseRules = reading.phraseRules
        return (catalogue, reading.values.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }
}

private struct CatalogueReading {
    var values: YAMLValues
    var essays: [Catalogue.Essay] = []
    var themes: [Catalogue.Theme] = []
    var acts: [ActKind] = []
    var steps: [Catalogue.StepText] = []
    var practices: [Practice] = []
    var audits: [AuditForm] = []
    var prompts: [PromptCategory] = []
    var skillSets: [SkillSet] = []
    /// With their names and essays; what they find stands in files of their own.
    var phraseRules: [PhraseRule] = []

    init(values: YAMLValues) {
        self.values = values
    }

    /// What stands under one id.
    private struct Row {
        var name: String?
        var sentence = ""
        var example = ""
        var theme: String?
        var essays: [String] = []
        /// `questions`.
        var questions: [String] = []
        /// `words`.
        var words: [String] = []
        /// `type` and `seen`.
        var type: [String] = []
        var seen = ""
        /// The pairs of `skills`.
        var skills: [SkillSet.Skill] = []
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
                let row = row(pair, keys: ["theme", "name", "sentence", "example", "essays"])
                guard let theme = row.theme, let name = row.name else {
                    values.add(.wrongValue, pair.keySpan, "`\(pair.key)` has no theme or no name")
                    continue
                }
                acts.append(
                    ActKind(
                        id: pair.key, theme: theme, name: name, sentence: row.sentence, example: row.example,
                        essays: row.essays))
            }
        case "steps":
            for pair in values.mapping(pair, hint: hint) {
                let row = row(pair, keys: ["name", "sentence", "example", "essays"])
                guard let step = Step(rawValue: pair.key), let name = row.name else {
                    values.add(.unknownStep, pair.keySpan, "`\(pair.key)` is not a step, or has no name")
                    continue
                }
                steps.append(
                    Catalogue.StepText(
                        step: step, name: name, sentence: row.sentence, example: row.example, essays: row.essays))
            }
        case "practices":
            for (id, name, row) in named(pair, keys: ["name", "sentence", "type", "seen", "essays"]) {
                practices.append(
                    Practice(
                        id: id, name: name, sentence: row.sentence, type: row.type, seen: row.seen, essays: row.essays))
            }
        case "audits":
            for (id, name, row) in named(pair, keys: ["name", "sentence", "example", "questions", "essays"]) {
                audits.append(
                    AuditForm(
                        id: id, name: name, sentence: row.sentence, example: row.example, questions: row.questions,
                        essays: row.essays))
            }
        case "prompts":
            for (id, name, row) in named(pair, keys: ["name", "questions", "essays"]) {
                prompts.append(PromptCategory(id: id, name: name, questions: row.questions, essays: row.essays))
            }
        case "skills":
            for (id, name, row) in named(pair, keys: ["name", "words", "skills", "essays"]) {
                skillSets.append(
                    SkillSet(id: id, name: name, words: row.words, skills: row.skills, essays: row.essays))
            }
        case "phrases":
            for (id, name, row) in named(pair, keys: ["name", "essays"]) {
                phraseRules.append(
                    PhraseRule(id: id, name: name, message: "", sentence: "", essays: row.essays, phrases: []))
            }
        default: values.addUnknown(pair, among: CatalogueReading.keys, in: "the catalogue")
        }
    }

    private static let keys = [
        "essays", "themes", "acts", "steps", "practices", "audits", "prompts", "skills", "phrases",
    ]

    /// Each id with its name and all else; one without a name is a fault.
    private mutating func named(_ pair: YAMLPair, keys: [String]) -> [(id: String, name: String, row: Row)] {
        var rows: [(id: String, name: String, row: Row)] = []
        for pair in values.mapping(pair, hint: "write under it an id a line") {
            let row = row(pair, keys: keys)
            if let name = row.name {
                rows.append((pair.key, name, row))
            } else {
                values.add(.wrongValue, pair.keySpan, "`\(pair.key)` has no name")
            }
        }
        return rows
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
            case "example": row.example = values.text(pair) ?? ""
            case "type": row.type = values.list(pair, splits: false).map(\.value)
            case "seen": row.seen = values.text(pair) ?? ""
            case "questions": row.questions = values.list(pair, splits: false).map(\.value)
            case "words": row.words = values.list(pair, splits: false).map { $0.value.lowercased() }
            case "skills":
                for pair in values.mapping(pair, hint: "write under it an id a line") {
                    values.text(pair).map { row.skills.append(SkillSet.Skill(id: pair.key, name: $0)) }
                }
            default: row.essays = values.list(pair).map(\.value)
            }
        }
        return row
    }
}
