internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal export`: all the data of the journal on standard output.
struct ExportCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print all the data as JSON, or as records a line each.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json
        case ndjson
    }

    @Option(help: "json or ndjson.")
    var format: Format?

    @Option(
        help: ArgumentHelp(
            "Read only the files that standard input names, one a line, and print their records as ndjson.",
            valueName: "-"))
    var filesFrom: String?

    @OptionGroup var audience: AudienceOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let filesFrom, filesFrom != "-" { throw ValidationError("--files-from reads standard input: write `-`") }
        if filesFrom != nil, format == .json { throw ValidationError("--files-from writes ndjson, not json") }
    }

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, needsNone: filesFrom != nil, in: surroundings)
        let files = try filesFrom.map { _ in try namedFiles(in: session) }
        guard let journal = try session.visible(to: audience, only: files) else {
            return CommandStatus.journalHasErrors
        }
        let export = Export(journal)
        let isLines = filesFrom != nil || format == .ndjson
        surroundings.streams.output.write(isLines ? export.ndjson(withJournal: filesFrom == nil) : export.json())
        return CommandStatus.done
    }

    private func namedFiles(in session: JournalSession) throws -> [EntryFile] {
        let input = try session.surroundings.input()
        var files: [EntryFile] = []
        for line in input.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            files.append(
                try session.folder.entry(String(decoding: line, as: UTF8.self), from: session.workingDirectory))
        }
        return files
    }
}
