internal import JournalText

/// All that can be explained: the catalogue with what a journal adds to it, and its criteria.
package struct Explanations: Sendable {
    /// In the order of ``Explanation/Group``.
    package let all: [Explanation]

    /// All words of a catalogue to which a journal's own have been added, and the criteria of that journal.
    package init(_ catalogue: Catalogue, config: JournalConfig = JournalConfig()) {
        let making = ExplanationMaking(catalogue: catalogue, config: config)
        all = Explanation.Group.allCases.flatMap { making.explanations(of: $0) }
    }

    /// The words of one group, in the order of ``all``.
    package func group(_ group: Explanation.Group) -> [Explanation] { all.filter { $0.group == group } }
}

/// The making of explanations from the parts of the catalogue.
private struct ExplanationMaking {
    let catalogue: Catalogue
    let config: JournalConfig

    func explanations(of group: Explanation.Group) -> [Explanation] {
        switch group {
        case .kinds: catalogue.acts.map(kind)
        case .themes: catalogue.themes.map(theme)
        case .steps: catalogue.steps.map(step)
        case .practices: catalogue.practices.map(practice)
        case .audits: catalogue.audits.map(audit)
        case .aims: catalogue.skillSets.map(aim)
        case .skills: catalogue.skillSets.flatMap { set in set.skills.map { skill($0, of: set) } }
        case .questions: catalogue.prompts.map(questions)
        case .criteria: config.criteria.map(criterion)
        case .essays: catalogue.essays.map(essay)
        case .phraseRules: catalogue.phraseRules.map(rule)
        case .phrases: catalogue.phraseRules.flatMap { rule in rule.phrases.map { phrase($0, of: rule) } }
        case .tags: words(.tags, as: group)
        case .marks: words(.marks, as: group)
        case .fields: words(.fields, as: group)
        case .audiences: words(.audiences, as: group)
        case .states: words(.states, as: group)
        case .relations: words(.relations, as: group)
        case .frontMatter: words(.frontMatter, as: group)
        case .keys: words(.keys, as: group)
        case .rules: words(.rules, as: group)
        }
    }

    private func source(_ essays: [String], isOwn: Bool = false) -> Explanation.Source {
        let titles = essays.compactMap { id in catalogue.essays.first { $0.id == id }?.title }
        return titles.isEmpty ? (isOwn ? .journal : .format) : .essays(titles)
    }

    /// Where items of a tag come back.
    private func seen(_ tag: String) -> [String] {
        [catalogue.words.first { $0.group == .tags && $0.id == tag }?.seen ?? ""]
    }

    private func kind(_ act: ActKind) -> Explanation {
        var result = Explanation(group: .kinds, id: act.id, name: act.name, sentence: act.sentence)
        result.context = catalogue.themes.first { $0.id == act.theme }?.name ?? act.theme
        let isOwn = config.acts.contains { $0.id == act.id }
        result.add("Type", ["- " + (act.example.isEmpty ? "What I did. #act/\(act.id)" : act.example)], .lines)
        result.add("Seen", seen("act"), .texts)
        result.source = source(act.essays, isOwn: isOwn)
        return result
    }

    private func theme(_ theme: Catalogue.Theme) -> Explanation {
        let acts = catalogue.acts.filter { $0.theme == theme.id }
        var result = Explanation(
            group: .themes, id: theme.id, name: theme.name,
            sentence: "Acts of \(acts.count == 1 ? "one kind" : "\(acts.count) kinds") are counted under it.")
        result.add("Kinds", acts.map(\.id), .names)
        let isOwn = acts.allSatisfy { act in config.acts.contains { $0.id == act.id } }
        result.source = source(unique(acts.flatMap(\.essays)), isOwn: isOwn)
        return result
    }

    private func step(_ step: Catalogue.StepText) -> Explanation {
        var result = Explanation(
            group: .steps, id: step.step.rawValue, name: step.name, sentence: step.sentence)
        result.add("Type", ["- " + step.example], .lines)
        result.add("Seen", seen("problem"), .texts)
        result.source = source(step.essays)
        return result
    }

    private func practice(_ practice: Practice) -> Explanation {
        var result = Explanation(
            group: .practices, id: practice.id, name: practice.name, sentence: practice.sentence)
        result.add(typed: practice.type)
        result.add("Seen", [practice.seen], .texts)
        result.source = source(practice.essays)
        return result
    }

    private func audit(_ audit: AuditForm) -> Explanation {
        var result = Explanation(group: .audits, id: audit.id, name: audit.name, sentence: audit.sentence)
        result.add("Asks", audit.questions, .texts)
        result.add(typed: ["- " + audit.example, "journal new audit \(audit.id)"])
        result.add("Seen", seen("audit"), .texts)
        result.source = source(audit.essays)
        return result
    }

    private func aim(_ set: SkillSet) -> Explanation {
        var result = Explanation(
            group: .aims, id: set.id, name: set.name,
            sentence: "An `aim:` with one of its words asks for these skills.")
        result.add("Words", set.words, .names)
        result.add("Skills", set.skills.map { "\($0.id): \($0.name)" }, .texts)
        result.add(typed: ["author: {aim: \(set.id)}"])
        result.source = source(set.essays)
        return result
    }

    private func skill(_ skill: SkillSet.Skill, of set: SkillSet) -> Explanation {
        var result = Explanation(group: .skills, id: skill.id, name: skill.name, sentence: "\(skill.name).")
        result.context = set.name
        result.add("Type", ["- What I did to practise it. #skill/\(skill.id)"], .lines)
        result.add("Seen", seen("skill"), .texts)
        result.source = source(set.essays)
        return result
    }

    private func questions(_ category: PromptCategory) -> Explanation {
        var result = Explanation(
            group: .questions, id: category.id, name: category.name,
            sentence: "Questions that find problems; `journal prompts \(category.id)` asks them.")
        result.add("Asks", category.questions, .texts)
        result.add("Type", ["- What is wrong. #problem/ID/identify [category:: \(category.id)]"], .lines)
        result.source = source(category.essays, isOwn: config.prompts.contains { $0.id == category.id })
        return result
    }

    private func criterion(_ criterion: JournalConfig.Criterion) -> Explanation {
        var result = Explanation(
            group: .criteria, id: criterion.id, name: criterion.name,
            sentence: "What the next level asks for; acts of its kinds and items with its tags speak for it.")
        result.add("Kinds", criterion.acts, .names)
        result.add("Tags", criterion.tags.map { "#" + $0 }, .names)
        result.source = .journal
        return result
    }

    private func essay(_ essay: Catalogue.Essay) -> Explanation {
        var result = Explanation(
            group: .essays, id: essay.id, name: essay.title, sentence: "One of the essays that this program follows.")
        func ids<Text>(_ texts: [Text], _ id: (Text) -> String, _ essays: (Text) -> [String]) -> [String] {
            texts.filter { essays($0).contains(essay.id) }.map(id)
        }
        result.add("Kinds", ids(catalogue.acts, \.id, \.essays), .names)
        result.add("Steps", ids(catalogue.steps, \.step.rawValue, \.essays), .names)
        result.add("Practices", ids(catalogue.practices, \.id, \.essays), .names)
        result.add("Audits", ids(catalogue.audits, \.id, \.essays), .names)
        result.add("Aims", ids(catalogue.skillSets, \.id, \.essays), .names)
        result.add("Questions", ids(catalogue.prompts, \.id, \.essays), .names)
        result.add("Phrases", ids(catalogue.phraseRules, \.id, \.essays), .names)
        return result
    }

    private func rule(_ rule: PhraseRule) -> Explanation {
        var result = Explanation(group: .phraseRules, id: rule.id, name: rule.name, sentence: rule.sentence)
        if rule.id == PhraseRule.telling { result.context = "in pitches alone" }
        result.add("Phrases", rule.phrases.map { "“\($0.text)”" }, .names)
        result.source = source(rule.essays, isOwn: rule.id == PhraseRule.own)
        return result
    }

    private func phrase(_ phrase: Phrase, of rule: PhraseRule) -> Explanation {
        var result = Explanation(group: .phrases, id: phrase.text, name: "", sentence: rule.sentence)
        result.context = rule.id
        result.add("Instead", phrase.instead.map { "“\($0)”" }, .texts)
        result.source = source(rule.essays, isOwn: rule.id == PhraseRule.own)
        return result
    }

    private func words(_ words: Word.Group, as group: Explanation.Group) -> [Explanation] {
        catalogue.words.filter { $0.group == words }.map { word in
            var result = Explanation(group: group, id: word.id, name: word.name, sentence: word.sentence)
            result.context = words == .rules ? word.severity.rawValue : word.form
            if words == .frontMatter {
                result.add("Type", word.type, .lines)
            } else {
                result.add(typed: word.type)
            }
            result.add("Mend", [word.mend], .texts)
            result.add("Seen", [word.seen], .texts)
            result.source = source(word.essays)
            return result
        }
    }

    private func unique(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
