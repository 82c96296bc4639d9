import JournalText

/// Turns the tags of an item into what they say, and tells which are not known.
struct TagReader {
    let catalogue: Catalogue
    let source: SourceFile
    let lines: LineIndex

    func read(
        _ tags: [(tag: VocabularyTag, mark: LeafContent.Tag)], into item: inout Item, telling faults: inout FaultList
    ) {
        var problems: [String: [Int]] = [:]
        for (tag, mark) in tags {
            switch tag {
            case .act(let kind):
                item.isAct = true
                guard let kind, let known = knownKind(kind, mark, &faults) else { continue }
                item.kinds.append(known)
            case .problem(let id, let step): readProblem(id, step, mark, &problems, into: &item, &faults)
            case .promise: item.isPromise = true
            case .feedback: item.isFeedback = true
            case .praise: item.isPraise = true
            case .lesson: item.isLesson = true
            case .own(let area): take(area, "own/AREA", mark, into: &item.areas, &faults)
            case .skill(let name): take(name, "skill/NAME", mark, into: &item.skills, &faults)
            case .audit(let kind):
                guard let kind else {
                    take(nil, "audit/KIND", mark, into: &item.audits, &faults)
                    continue
                }
                let word = Spelling.lowercased(kind.utf8)
                if catalogue.audit(word) != nil {
                    item.audits.append(word)
                } else {
                    let known = catalogue.audits.map(\.id)
                    faults.report(
                        .unknownAudit, at: mark.span, "no audit is called \(kind.debugQuoted)",
                        hint: suggestion(for: kind, among: known, prefix: "#audit/")
                            ?? "the audits are \(known.dropLast().joined(separator: ", ")) and \(known.last ?? "none")",
                        fix: fix(of: kind, mark, among: known))
                }
            case .intend(let kind):
                guard let kind else {
                    take(nil, "intend/KIND", mark, into: &item.intentions, &faults)
                    continue
                }
                if let known = knownKind(kind, mark, root: "intend", &faults) { item.intentions.append(known) }
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
    private func knownKind(_ kind: String, _ mark: LeafContent.Tag, root: String = "act", _ faults: inout FaultList)
        -> String?
    {
        if catalogue.act(kind) != nil { return kind }
        let word = Spelling.lowercased(kind.utf8)
        if catalogue.act(word) != nil { return word }
        faults.report(
            .unknownKind, at: mark.span, "no act is called \(kind.debugQuoted)",
            hint: suggestion(for: kind, among: catalogue.acts.map(\.id), prefix: "#\(root)/")
                ?? "`journal explain kinds` lists them; `acts:` in journal.yaml adds one",
            fix: fix(of: kind, mark, among: catalogue.acts.map(\.id)))
        return nil
    }

    /// - Parameter problems: by folded id, where the item's problems stand in its list: one for each step at most.
    private func readProblem(
        _ id: String?, _ step: String?, _ mark: LeafContent.Tag, _ problems: inout [String: [Int]],
        into item: inout Item, _ faults: inout FaultList
    ) {
        guard let id else {
            faults.report(
                .incompleteTag, at: mark.span, "#problem names no problem",
                hint: "write #problem/ID, with any name for ID")
            return
        }
        var known: Step?
        if let step {
            known = Step(rawValue: Spelling.lowercased(step.utf8))
            if known == nil {
                faults.report(
                    .unknownStep, at: mark.span, "no step of a problem is called \(step.debugQuoted)",
                    hint: suggestion(for: step, among: Step.allCases.map(\.rawValue), prefix: "#problem/\(id)/")
                        ?? "the steps are " + Step.allCases.map(\.rawValue).joined(separator: ", "),
                    fix: fix(of: step, mark, among: Step.allCases.map(\.rawValue)))
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

    private func take(
        _ name: String?, _ form: String, _ mark: LeafContent.Tag, into names: inout [String],
        _ faults: inout FaultList
    ) {
        guard let name else {
            faults.report(
                .incompleteTag, at: mark.span, "#\(mark.name) names nothing",
                hint: "write #\(form), with a name of your own in place of the capitals")
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
        var end = min(mark.span.end, source.bytes.count)
        while end > mark.span.start, source.bytes[end - 1] == 0x2F { end -= 1 }
        let start = max(mark.span.start, end - word.utf8.count)
        return source.fix(of: word, within: SourceSpan(start, end), in: lines, to: name)
    }
}
