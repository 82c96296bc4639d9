extension Catalogue {
    /// Gives a rule of phrases what its own file says; a rule that the catalogue does not name is added at the end.
    package mutating func fill(_ rule: PhraseRule) {
        guard let place = phraseRules.firstIndex(where: { $0.id == rule.id }) else {
            phraseRules.append(rule)
            return
        }
        phraseRules[place].message = rule.message
        phraseRules[place].sentence = rule.sentence
        phraseRules[place].phrases = rule.phrases
    }

    /// The catalogue with what a journal adds: kinds, questions and phrases.
    package func adding(_ config: JournalConfig) -> Catalogue {
        var copy = adding(config.acts)
        for category in config.prompts { copy.add(category) }
        copy.add(config.phrases)
        return copy
    }

    /// The category of an id or a name, however it is spelt; empty where there is none.
    package func prompts(named text: String) -> [PromptCategory] {
        let key = Spelling.words(text)
        return prompts.filter { Spelling.words($0.id) == key || Spelling.words($0.name) == key }
    }

    /// Adds a category, or its questions to the one of the same id, which may get another name.
    private mutating func add(_ category: PromptCategory) {
        guard let place = prompts.firstIndex(where: { $0.id == category.id }) else {
            prompts.append(category)
            return
        }
        prompts[place].name = category.name
        let known = Set(prompts[place].questions)
        prompts[place].questions += category.questions.filter { !known.contains($0) }
    }

    /// Adds phrases under the rule `own`. One that is built in stays in its rule, so that what is looked for in pitches
    /// alone stays so, and gets what the journal says instead.
    private mutating func add(_ phrases: [Phrase]) {
        guard !phrases.isEmpty else { return }
        var places: [String: (rule: Int, phrase: Int)] = [:]
        for (rule, texts) in phraseRules.enumerated() {
            for (place, phrase) in texts.phrases.enumerated() { places[phrase.key] = (rule, place) }
        }
        var own = PhraseRule(
            id: PhraseRule.own, name: "Phrases of this journal", message: "write “%s” for “%s”",
            sentence: "Is among the phrases of this journal.", essays: [], phrases: [])
        for phrase in phrases {
            if let place = places[phrase.key] {
                phraseRules[place.rule].phrases[place.phrase].instead = phrase.instead
            } else {
                own.phrases.append(phrase)
            }
        }
        if !own.phrases.isEmpty { phraseRules.append(own) }
    }
}

extension Phrase {
    /// How phrases are told apart: without case, with plain apostrophes, at any width of white space.
    package var key: String {
        text.lowercased().replacing("\u{2019}", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
