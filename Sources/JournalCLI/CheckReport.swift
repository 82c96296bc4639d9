internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// The form in which `check` says what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case sarif
    case github
}

/// What `check` found, on standard output.
struct CheckReport {
    let session: JournalSession
    let format: CheckFormat

    func write(_ diagnostics: [Diagnostic]) {
        let output = session.surroundings.streams.output
        switch format {
        case .text:
            session.tell(diagnostics, on: output, isTerminal: session.surroundings.environment.outputIsTerminal)
            if let summary = DiagnosticText.summary(of: diagnostics) { output.write(summary + "\n") }
        case .json: output.write(DiagnosticsJSON.bytes(of: diagnostics) { session.folder.shown($0) })
        case .sarif:
            output.write(
                DiagnosticsSARIF.bytes(
                    of: diagnostics, words: Catalogue.builtInWords, version: JournalProgram.version,
                    path: session.folder.shownBelow))
        case .github: output.write(DiagnosticsGitHub.text(of: diagnostics, path: session.folder.shownBelow))
        }
    }

    /// The last line, on standard error: what was read and what was not.
    func end(_ loaded: LoadedJournal) {
        session.surroundings.streams.output.flush()
        session.say(ReadingLine(summary: loaded.summary).text)
    }

    /// A line about the work itself: with the text, else beside what a program reads.
    func say(_ text: String) {
        if format == .text {
            session.surroundings.streams.output.write(PrintableText.escaped(text) + "\n")
        } else {
            session.say(text)
        }
    }
}
