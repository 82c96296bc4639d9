internal import JournalMarkdown

extension Pitch {
    /// The pitch of a problem.
    ///
    /// - Parameters:
    ///   - problem: An index into ``VisibleJournal/problems``.
    ///   - reader: A key of ``VisibleJournal/people``: the stakeholder it turns to; nil for who can say yes.
    ///   - catalogue: Where the phrases are that the language audit looks for: those of a journal are in no visible one
    ///     but the author's.
    package init(
        of journal: VisibleJournal, problem index: Int, for reader: String? = nil, phrasesOf catalogue: Catalogue
    ) {
        let problem = journal.problems[index]
        let told = SituationActionResult(of: problem, in: journal)
        let ideas = ProblemIdeas(of: problem, in: journal)
        let deciders = problem.deciders(in: journal)
        let pitched = Pitch.pitch(of: problem, for: reader, journal)
        func idea(_ place: Int) -> Idea {
            Idea(
                number: place + 1, text: journal.items[ideas.ideas[place].item].told,
                critique: ideas.ideas[place].critique.map { journal.items[$0].told })
        }
        func names(_ stance: String) -> [String] {
            problem.stakeholders.filter { $0.stance == stance }.map { journal.name(of: $0.person) }
        }
        let chosen = ideas.chosen.map(idea)
        // What is measured so far; once it is solved, what `solved` says of before and after.
        let isSolved = problem.status == .solved
        let measures = problem.measures.mainSeries
        let first = measures.first.map { RichText(plain: $0.text) }
        let last = measures.count > 1 ? measures.last.map { RichText(plain: $0.text) } : nil
        let fitsAfter = problem.measures.areComparable(with: problem.after)
        let fitsBefore = problem.measures.areComparable(with: problem.before)
        self.init(
            title: problem.title,
            status: problem.status,
            opened: problem.opened,
            closed: problem.closingItem(as: problem.status).map { Pitch.line($0, journal) },
            persistence: journal.persistence(of: problem),
            readers: reader.map { [journal.name(of: $0)] } ?? deciders.map { journal.name(of: $0) },
            reader: reader.map { key in
                let stakeholder = problem.stakeholders.first { $0.person == key }
                return Reader(
                    name: journal.name(of: key), pain: stakeholder?.pain, stance: stakeholder?.stance,
                    isAsked: pitched.map { journal.items[$0].people.contains(key) } ?? false,
                    deciders: deciders.filter { $0 != key }.map { journal.name(of: $0) })
            },
            ask: pitched.map { journal.items[$0].substance },
            situation: told.situation,
            before: isSolved ? problem.before ?? (fitsAfter ? first : nil) : first ?? problem.before,
            after: isSolved ? problem.after ?? (fitsBefore ? last : nil) : last ?? (fitsAfter ? problem.after : nil),
            pains: Pitch.pains(of: problem, journal),
            idea: chosen,
            otherIdeas: ideas.ideas.indices.filter { $0 != ideas.chosen }.map(idea),
            critique: ideas.critique.map { journal.items[$0].told },
            inFavour: names("for"),
            against: names("against"),
            unsure: names("unsure"),
            stakeholderCount: journal.audience == .private ? problem.stakeholders.count : nil,
            heard: Pitch.heard(of: problem, from: reader, journal),
            test: Pitch.last("test", of: problem, journal),
            cost: Pitch.last("cost", of: problem, journal),
            implemented: problem.parts.filter { $0.step == .implement }
                .map { Pitch.line($0.item, journal) },
            impact: problem.status == .solved ? problem.impact : nil,
            worth: problem.worth,
            evidence: Pitch.evidence(of: problem, journal),
            gaps: Pitch.gaps(of: problem, for: reader, journal),
            phrases: Pitch.phrases(of: problem, journal, catalogue),
            guessedIdea: ideas.choice == .byWords ? chosen : nil)
    }

    /// The item that says what is asked: the last one that names the reader, else the last one with a decider, else the
    /// last one.
    private static func pitch(of problem: Problem, for reader: String?, _ journal: VisibleJournal) -> Int? {
        let items = problem.parts.filter { $0.step == .pitch && !journal.items[$0.item].substance.isEmpty }.map(\.item)
        let named = reader.flatMap { key in items.last { journal.items[$0].people.contains(key) } }
        return named ?? items.last { journal.items[$0].has("decider") } ?? items.last
    }

    private static func pains(of problem: Problem, _ journal: VisibleJournal) -> [Voice] {
        problem.stakeholders.compactMap { stakeholder in
            stakeholder.pain.map { Voice(who: journal.name(of: stakeholder.person), text: $0) }
        }
    }

    /// What was heard: the steps `tell` and feedback on the problem. For one reader that which names them comes first.
    private static func heard(of problem: Problem, from reader: String?, _ journal: VisibleJournal) -> [Heard] {
        var items: [Int] = []
        for part in problem.parts where part.step == .tell || journal.items[part.item].isFeedback {
            if items.last != part.item { items.append(part.item) }
        }
        if let reader {
            let theirs = items.filter { journal.items[$0].people.contains(reader) }
            items = theirs + items.filter { !journal.items[$0].people.contains(reader) }
        } else {
            // What something was made of says more.
            let taken = items.filter { journal.items[$0].has("action") }
            items = taken + items.filter { !journal.items[$0].has("action") }
        }
        return items.map { Heard(text: journal.items[$0].told, takenIn: journal.items[$0].values("action")) }
    }

    private static func last(_ key: String, of problem: Problem, _ journal: VisibleJournal) -> RichText? {
        problem.parts.reversed().lazy.compactMap { journal.items[$0.item].value(key) }.first { !$0.isEmpty }
    }

    /// Each piece once, in order of time.
    private static func evidence(of problem: Problem, _ journal: VisibleJournal) -> [RichText] {
        var met: Set<RichText> = []
        return problem.parts.flatMap { journal.items[$0.item].values("evidence") }.filter {
            !$0.isEmpty && met.insert($0).inserted
        }
    }

    /// What the page lacks; of people only the reader, where it is for one.
    private static func gaps(of problem: Problem, for reader: String?, _ journal: VisibleJournal) -> [ProblemGap] {
        guard problem.status != .dropped else { return [] }
        var gaps = ProblemGap.all(of: problem, in: journal).filter { gap in
            reader == nil || gap.person == nil || gap.person == reader
        }
        let pitch = problem.parts.last { $0.step == .pitch }.flatMap { journal.items[$0.item].location }
        if problem.status != .solved {
            if last("test", of: problem, journal) == nil {
                gaps.append(
                    ProblemGap(
                        .test, "No small test: what could be tried for a week?", type: "[test:: …]", place: pitch))
            }
            if last("cost", of: problem, journal) == nil {
                gaps.append(ProblemGap(.cost, "What it costs is not said.", type: "[cost:: …]", place: pitch))
            }
            if evidence(of: problem, journal).isEmpty {
                gaps.append(
                    ProblemGap(
                        .evidence, "No evidence that it is a problem.", type: "[evidence:: …]",
                        place: journal.items[problem.parts[0].item].location))
            }
        }
        let ideas = ProblemIdeas(of: problem, in: journal)
        if ideas.ideas.count > 1, ideas.chosen == nil {
            gaps.append(
                ProblemGap(
                    .choice, "Nothing tells which idea is meant: tick its box, or give its number in the pitch.",
                    type: "[idea:: 1]", place: pitch))
        }
        return gaps
    }

    private static func phrases(
        of problem: Problem, _ journal: VisibleJournal, _ catalogue: Catalogue
    ) -> [Finding] {
        let items = problem.parts.filter { $0.step == .pitch }.map(\.item)
        guard !items.isEmpty else { return [] }
        let audit = LanguageAudit(catalogue)
        let rules = catalogue.phraseRules
        return items.flatMap { i in
            audit.findings(in: Array(journal.items[i].told.plainText.utf8), isPitch: true).map { finding in
                Finding(
                    phrase: finding.phrase, rule: rules.first { $0.id == finding.phrase.rule },
                    location: journal.items[i].location)
            }
        }
    }

    private static func line(_ item: Int, _ journal: VisibleJournal) -> Line {
        let item = journal.items[item]
        return Line(day: item.day, text: item.told, dateText: item.dateText)
    }
}
