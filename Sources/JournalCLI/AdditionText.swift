internal import JournalCore
internal import JournalIO
internal import JournalText

/// What `journal add` says of what it added, or did not.
struct AdditionText {
    let session: JournalSession

    /// Warnings of the text, and a note where it is not an item.
    func tell(_ addition: EntryAddition, catalogue: Catalogue) {
        tellOfText(addition.warnings)
        if addition.isDraft { session.say("note: the entry is a draft, which reaches no page") }
        guard addition.itemCount == 0 else { return }
        session.say("note: this is not an item yet, as it carries no tag of the vocabulary")
        let near = addition.ordinaryTags.compactMap { tag in
            VocabularyTags.nearest(to: tag, in: catalogue).map { "  hint: #\(tag): did you mean #\($0)?" }
        }
        for line in near.isEmpty ? ["  hint: tag it, as with #act/support; `journal explain` lists the tags"] : near {
            session.say(line)
        }
    }

    /// Why nothing was added, with the text, so that it is not lost.
    func tell(_ refusal: AdditionRefusal, path: String, typed: String) {
        let shown = session.folder.shown(path)
        switch refusal {
        case .text(let faults): tellOfText(faults)
        case .entry(let faults): session.tell(faults)
        case .noItem: session.say("the text:1: this is Markdown for something else than an item of a list")
        case .swallowed(let block, let line):
            session.say("\(shown):\(line): \(block) is not closed, and would take in what is added")
        case .partOfItem:
            session.say("\(shown): the text has no tag of the vocabulary, and would be part of the item that is there")
            session.say("  hint: tag it, as with #act/support; `journal explain` lists the tags")
        case .changesOthers: session.say("\(shown): the text would change what other items of the entry say")
        case .otherDay: session.say("\(shown): no part of the entry is of that day")
        }
        session.say("nothing was added:")
        for line in typed.split(whereSeparator: \.isNewline) { session.say("  \(line)") }
    }

    /// Diagnostics at lines and columns of what was typed, which is no file.
    private func tellOfText(_ faults: [Diagnostic]) {
        guard !faults.isEmpty else { return }
        let environment = session.surroundings.environment
        let style = session.options.style(onTerminal: environment.errorIsTerminal, session.surroundings)
        let writer = DiagnosticText(hasExcerpts: environment.errorIsTerminal, style: style) { _ in "the text" }
        for fault in faults { session.surroundings.streams.error.write(writer.text(of: fault)) }
    }
}
