internal import JournalText

extension ConfigReading {
    private static let actKeys = ["name", "theme", "sentence"]

    /// `acts:`, kinds that the journal adds to the catalogue, or words anew.
    mutating func takeActs(_ pair: YAMLPair) {
        let form = "`on-call: {name: Carry the pager with care, theme: outcomes}`"
        let hint = "use letters, digits, `-` and `_`, as in `#act/on-call`"
        for (id, pair) in named(pair, form: form, noun: "kind of act", hint: hint) {
            config.acts.append(act(id, pair, form: form))
        }
        catalogue = catalogue.adding(config.acts)
    }

    private mutating func act(_ id: String, _ pair: YAMLPair, form: String) -> ActKind {
        let known = catalogue.act(id)
        var act = ActKind(
            id: id, theme: known?.theme ?? "", name: known?.name ?? ConfigReading.words(id), sentence: "",
            essays: known?.essays ?? [])
        for pair in values.mapping(pair, hint: "write \(form)") {
            switch pair.key {
            case "name": act.name = values.text(pair) ?? act.name
            case "sentence": act.sentence = values.text(pair) ?? act.sentence
            case "theme": act.theme = theme(pair) ?? act.theme
            default: values.addUnknown(pair, among: ConfigReading.actKeys, in: "an act")
            }
        }
        if act.theme.isEmpty {
            act.theme = catalogue.themes.first?.id ?? "initiative"
            let hasTheme = pair.value.pairs?.contains { $0.key == "theme" } ?? false
            if !hasTheme {
                values.add(
                    .wrongValue, pair.keySpan, "`\(pair.key)` has no theme",
                    hint: "add `theme:`, one of \(YAMLValues.listed(catalogue.themes.map(\.id))), or one of your own")
            }
        }
        // An example says what the sentence says: with a sentence of the journal's own it may be wrong.
        if act.sentence.isEmpty {
            act.sentence = known?.sentence ?? act.name + "."
            act.example = known?.example ?? ""
        }
        return act
    }

    /// A theme of the catalogue or one of the person's own; a word that is nearly one of the catalogue is a slip.
    private mutating func theme(_ pair: YAMLPair) -> String? {
        guard let text = values.text(pair) else { return nil }
        let id = text.lowercased()
        let known = catalogue.themes.map(\.id)
        if known.contains(id) { return id }
        guard MarkLetters.isTagPart(id) else {
            values.add(
                .wrongValue, values.place(of: pair), "`\(text.prefix(40))` is not a theme",
                hint: "use letters, digits, `-` and `_`")
            return nil
        }
        if let nearest = NearestName.of(id, among: known) {
            values.add(
                .wrongValue, values.place(of: pair), "`\(text.prefix(40))` is not a theme",
                hint: "did you mean `\(nearest)`?")
            return nearest
        }
        return id
    }

    /// An id as words: `white-space` is "White space".
    static func words(_ id: String) -> String {
        let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static let criterionKeys = ["name", "acts", "tags"]

    /// `criteria:`, what the next level asks for.
    mutating func takeCriteria(_ pair: YAMLPair) {
        let form = "`scope: {name: Scope beyond the team, acts: [bridge, rally], tags: [cross-team]}`"
        for pair in values.mapping(pair, hint: "write under it a line each: \(form)") {
            var criterion = JournalConfig.Criterion(id: pair.key, name: ConfigReading.words(pair.key))
            for pair in values.mapping(pair, hint: "write \(form)") {
                switch pair.key {
                case "name": criterion.name = values.text(pair) ?? criterion.name
                case "acts": criterion.acts = kinds(pair)
                case "tags":
                    criterion.tags = unique(values.list(pair)).map { word in
                        word.value.utf8.first == 0x23 ? String(word.value.dropFirst()) : word.value
                    }
                default: values.addUnknown(pair, among: ConfigReading.criterionKeys, in: "a criterion")
                }
            }
            config.criteria.append(criterion)
        }
    }
}
