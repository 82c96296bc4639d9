import JournalText

/// Turns the tags of an item into what they say, and tells which are not known.
struct TagReader {
    let collector: ItemCollector

    func read(_ tags: [(tag: VocabularyTag, mark: LeafContent.Tag)], into item: inout Item) {
        var problems: [String: [Int]] = [:]
        for (tag, mark) in tags {
            switch tag {
            case .act(let kind):
                item.isAct = true
                guard let kind, let known = knownKind(kind, mark) else { continue }
                item.kinds.append(known)
            case .problem(let id, let step): readProblem(id, step, mark, &problems, into: &item)
            case .promise: item.isPromise = true
            case .feedback: item.isFeedback = true
            case .praise: item.isPraise = true
            case .lesson: item.isLesson = true
            case .own(let area): take(area, "own/AREA", mark, into: &item.areas)
            case .skill(let name): take(name, "skill/NAME", mark, into: &item.skills)
            case .audit(let kind):
                guard let kind else {
                    take(nil, "audit/KIND", mark, into: &item.audits)
                    continue
                }
                let known = ["leadership", "gap", "language"]
                let word = Spelling.lowercased(kind.utf8)
                if known.contains(word) {
                    take(word, "audit/KIND", mark, into: &item.audits)
                } else {
                    report(
                        .unknownAudit, mark, "no audit is called \(kind.debugQuoted)",
                        suggestion(for: kind, among: known, prefix: "#audit/")
                            ?? "the audits are leadership, gap and language", fix(of: kind, mark, among: known))
                }
            case .intend(let kind):
                guard let kind else {
                    take(nil, "intend/KIND", mark, into: &item.intentions)
                    continue
                }
                if let known = knownKind(kind, mark, root: "intend") { take(known, "", mark, into: &item.intentions) }
            case .project(let id): item.projects.append(id)
            case .goal(let id): item.goals.append(id)
            case .audience: break
            case .ordinary: item.tags.append(mark.name)
            }
        }
        item.kinds = item.kinds.withoutRepeats
        item.projects = item.projects.withoutRepeats
        item.goals = item.goals.withoutRepeats
        item.tags = item.tags.withoutRepeats
        item.areas = item.areas.withoutRepeats
        item.skills = item.skills.withoutRepeats
        item.audits = item.audits.withoutRepeats
        item.intentions = item.intentions.withoutRepeats
    }

    /// The catalogue's spelling of a kind, or nil where it knows none such (which is told).
    private func knownKind(_ kind: String, _ mark: LeafContent.Tag, root: String = "act") -> String? {
        let catalogue = collector.parser.catalogue
        if catalogue.act(kind) != nil { return kind }
        let word = Spelling.lowercased(kind.utf8)
        if catalogue.act(word) != nil { return word }
        report(
            .unknownKind, mark, "no act is called \(kind.debugQuoted)",
            suggestion(for: kind, among: catalogue.acts.map(\.id), prefix: "#\(root)/")
                ?? "`journal explain kinds` lists them; `acts:` in journal.yaml adds one",
            fix(of: kind, mark, among: catalogue.acts.map(\.id)))
        return nil
    }

    /// - Parameter problems: by folded id, where the item's problems stand in its list: one for each step at most.
    private func readProblem(
        _ id: String?, _ step: String?, _ mark: LeafContent.Tag, _ problems: inout [String: [Int]],
        into item: inout Item
    ) {
        guard let id else {
            report(.incompleteTag, mark, "#problem names no problem", "write #problem/ID, with any name for ID")
            return
        }
        var known: Step?
        if let step {
            known = Step(rawValue: Spelling.lowercased(step.utf8))
            if known == nil {
                report(
                    .unknownStep, mark, "no step of a problem is called \(step.debugQuoted)",
                    suggestion(for: step, among: Step.allCases.map(\.rawValue), prefix: "#problem/\(id)/")
                        ?? "the steps are " + Step.allCases.map(\.rawValue).joined(separator: ", "),
                    fix(of: step, mark, among: Step.allCases.map(\.rawValue)))
            }
        }
        let new = Item.ProblemMark(id: id, step: known)
        let folded = Spelling.lowercased(id.utf8)
        if let same = problems[folded]?.first(where: {
            item.problems[$0].step == nil || known == nil || item.problems[$0].step == known
        }) {
            // A tag that names the step says more than one that does not.
            if item.problems[same].step == nil { item.problems[same] = new }
            return
        }
        problems[folded, default: []].append(item.problems.count)
        item.problems.append(new)
    }

    private func take(_ name: String?, _ form: String, _ mark: LeafContent.Tag, into names: inout [String]) {
        guard let name else {
            report(
                .incompleteTag, mark, "#\(mark.name) names nothing",
                "write #\(form), with a name of your own in place of the capitals")
            return
        }
        names.append(name)
    }

    private func suggestion(for word: String, among names: [String], prefix: String) -> String? {
        NearestName.of(word, among: names).map { "did you mean \(prefix)\($0)?" }
    }

    /// The known name in the place of the misspelt last part of a tag.
    private func fix(of word: String, _ mark: LeafContent.Tag, among names: [String]) -> Fix? {
        guard let name = NearestName.only(of: word, among: names) else { return nil }
        var end = min(mark.span.end, collector.source.bytes.count)
        while end > mark.span.start, collector.source.bytes[end - 1] == 0x2F { end -= 1 }
        let start = max(mark.span.start, end - word.utf8.count)
        return collector.source.fix(of: word, within: SourceSpan(start, end), in: collector.lines, to: name)
    }

    private func report(
        _ rule: Rule, _ mark: LeafContent.Tag, _ message: @autoclosure () -> String, _ hint: @autoclosure () -> String,
        _ fix: @autoclosure () -> Fix? = nil
    ) {
        collector.report(rule, at: mark.span, message(), hint: hint(), fix: fix())
    }
}
