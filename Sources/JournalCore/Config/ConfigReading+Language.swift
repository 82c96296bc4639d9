internal import JournalText

extension ConfigReading {
    /// `prompts:`, questions by category: a list, or a mapping with a name too.
    mutating func takePrompts(_ pair: YAMLPair) {
        let form = "`delivery: [What did we ship that nobody uses?]`"
        let hint = "use letters, digits, `-` and `_`, as in \(form)"
        for (id, pair) in named(pair, form: form, noun: "name of a category", hint: hint) {
            config.prompts.append(category(id, pair, form: form))
        }
    }

    private mutating func category(_ id: String, _ pair: YAMLPair, form: String) -> PromptCategory {
        let known = catalogue.prompts.first { $0.id == id }
        var category = PromptCategory(
            id: id, name: known?.name ?? ConfigReading.words(id), questions: [], essays: [])
        guard let pairs = pair.value.pairs else {
            category.questions = questions(pair)
            return category
        }
        for pair in pairs {
            switch pair.key {
            case "name": category.name = values.text(pair) ?? category.name
            case "questions": category.questions = questions(pair)
            default: values.addUnknown(pair, among: ["name", "questions"], in: "a category of `prompts`")
            }
        }
        return category
    }

    private mutating func questions(_ pair: YAMLPair) -> [String] {
        values.list(pair, splits: false).map { YAMLValues.trimmed($0.value) }.filter { !$0.isEmpty }
    }

    /// `phrases:`, what the language audit is to find beside its own, each with what to write instead.
    mutating func takePhrases(_ pair: YAMLPair) {
        let form = "`quick question: one question|I need to know`"
        var first: [String: SourceSpan] = [:]
        for pair in values.mapping(pair, hint: "write under it a phrase a line: \(form)") {
            let phrase = PhraseRuleReader.phrase(pair, rule: PhraseRule.own, &values)
            guard phrase.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
                values.add(
                    .wrongValue, pair.keySpan, "`\(pair.key.prefix(40))` is not a phrase",
                    hint: "write words, as in \(form)")
                continue
            }
            if let first = first[phrase.key] {
                values.addDuplicate(pair, first: first)
                continue
            }
            first[phrase.key] = pair.keySpan
            config.phrases.append(phrase)
        }
    }
}
