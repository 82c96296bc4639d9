import JournalMarkdown
import JournalText

/// The language audit of an entry: each weak phrase in the author's own prose, and in a pitch each that tells where a
/// question would do; essay W, "Audit Your Language" and "Ask, Don't Tell".
struct PhraseCheck {
    private let audit: LanguageAudit
    private let rules: [String: PhraseRule]

    init(_ checks: EntryChecks) {
        audit = checks.audit
        rules = checks.rules
    }

    /// Tells them of the title and of each paragraph, heading and cell that stands in no block quote.
    func run(over collector: inout ItemCollector) {
        checkTitle(&collector)
        let isPitch = pitches(of: collector)
        for i in collector.blocks.indices where collector.blocks[i].quoteDepth == 0 {
            switch collector.blocks[i].kind {
            case .paragraph, .heading, .cell: break
            default: continue
            }
            let prose = collector.prose(of: i)
            for finding in audit.findings(in: prose.bytes, isPitch: isPitch[i]) {
                tell(finding, in: prose, &collector.faults)
            }
        }
    }

    /// A title that stands in the file as it is, without escapes.
    private func checkTitle(_ collector: inout ItemCollector) {
        guard let title = collector.front.title else { return }
        let bytes = Array(title.value.utf8)
        for quotes in 0...1 where title.span.start + quotes + bytes.count <= collector.source.bytes.count {
            let start = title.span.start + quotes
            guard collector.source.bytes[start..<(start + bytes.count)].elementsEqual(bytes) else { continue }
            let prose = ProseText(title.value, at: start)
            for finding in audit.findings(in: prose.bytes, isPitch: false) {
                tell(finding, in: prose, &collector.faults)
            }
            return
        }
    }

    /// By block: whether it belongs to an item that is a problem's pitch. The smallest item around a block counts.
    private func pitches(of collector: borrowing ItemCollector) -> [Bool] {
        let blocks = collector.blocks
        var isPitch = [Bool](repeating: false, count: blocks.count)
        var sections: [(end: Int, container: Int, isPitch: Bool)] = []
        let entryIsPitch = collector.front.tags.contains { isPitchTag(VocabularyTag($0.value)) }
        for i in blocks.indices {
            while let last = sections.last, last.end <= i { sections.removeLast() }
            let parent = Int(blocks[i].parent)
            isPitch[i] = parent >= 0 ? isPitch[parent] : entryIsPitch
            if let section = sections.last, section.container == parent { isPitch[i] = section.isPitch }
            guard let owner = collector.owners[i], owner.isItem else { continue }
            isPitch[i] = owner.tags.contains { isPitchTag($0.tag) }
            if blocks[i].kind == .heading { sections.append((collector.endOfSection(i), parent, isPitch[i])) }
        }
        return isPitch
    }

    private func isPitchTag(_ tag: VocabularyTag) -> Bool {
        guard case .problem(_, let step?) = tag else { return false }
        return Spelling.lowercased(step.utf8) == Step.pitch.rawValue
    }

    private func tell(_ finding: LanguageAudit.Finding, in prose: ProseText, _ faults: inout FaultList) {
        let source = faults.source
        guard let span = prose.span(of: finding.range, in: source.bytes) else { return }
        let phrase = finding.phrase
        let typed = String(decoding: prose.bytes[finding.range], as: UTF8.self)
        let isTelling = phrase.rule == PhraseRule.telling
        let fix = fix(finding, typed, in: prose, of: source, faults.lines)
        faults.report(
            isTelling ? .tellingPitch : .weakPhrase, at: span,
            (rules[phrase.rule]?.message ?? "“%s” stands here").filled(with: phrase.instead.first, typed),
            hint: fix == nil ? hint(for: phrase, isTelling) : "`journal check --fix` writes it so", fix: fix)
    }

    private func hint(for phrase: Phrase, _ isTelling: Bool) -> String {
        let choices = phrase.instead.map { "“\($0)”" }
        if isTelling {
            return "ask a question, and propose a small test" + choices.map { ": \($0)" }.prefix(1).joined()
        }
        if choices.isEmpty { return "leave it out, or put words that are not yours in double quotes" }
        return "write " + choices.joined(separator: ", or ")
    }

    /// What to write instead, with a capital where the phrase had one for its place and not for its word. What tells is
    /// never replaced: a question is another sentence, which only its author can write.
    private func fix(
        _ finding: LanguageAudit.Finding, _ typed: String, in prose: ProseText, of source: SourceFile,
        _ lines: LineIndex
    ) -> Fix? {
        guard finding.phrase.rule != PhraseRule.telling, let answer = finding.phrase.answer,
            prose.isVerbatim(finding.range, in: source.bytes),
            let span = prose.span(of: finding.range, in: source.bytes),
            audit.findings(in: Array(answer.utf8), isPitch: true).isEmpty
        else { return nil }
        let first = typed.unicodeScalars.first
        let isI = typed.utf8.first.map { $0 | 0x20 == 0x69 } ?? false
        let word = typed.utf8.dropFirst().first
        // English writes `I` with a capital wherever it stands.
        let saysI = isI && !(word.map { (0x61...0x7A).contains($0 | 0x20) } ?? false)
        let isCapital = first?.properties.isUppercase ?? false
        let needsCapital = isCapital && (!saysI || prose.beginsSentence(finding.range.lowerBound))
        let text = needsCapital ? answer.prefix(1).uppercased() + answer.dropFirst() : answer
        return source.fix(span, in: lines, to: text)
    }
}

extension String {
    /// A message of a rule of phrases: the first `%s` is what to write instead, the second the phrase. Where nothing is
    /// to be written instead, the phrase itself says what is meant.
    fileprivate func filled(with instead: String?, _ phrase: String) -> String {
        guard let instead else { return "“\(phrase)” makes what you say smaller than it is" }
        var parts = components(at: "%s")
        let values = [instead, phrase]
        guard parts.count > 1 else { return "“\(phrase)”: \(self)" }
        var text = parts.removeFirst()
        for (i, part) in parts.enumerated() { text += (i < values.count ? values[i] : "%s") + part }
        return text
    }

    /// The parts between the places where a mark of ASCII stands.
    private func components(at mark: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
