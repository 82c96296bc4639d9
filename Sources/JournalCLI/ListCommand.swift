internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal list`: what the journal holds, filtered.
struct ListCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List acts, problems, projects, goals, people, promises, weeks, tags or entries.",
        discussion: """
            Several values of one filter mean any of them, several filters all of them: --kind support,teach --person raj. \
            csv has lines ended by CRLF (RFC 4180); json and ndjson have the records of `journal export`.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table
        case json
        case ndjson
        case csv
        case markdown
    }

    @Argument(
        help: ArgumentHelp(
            "acts, problems, projects, goals, people, promises, weeks, tags or entries.", valueName: "what"),
        completion: .list(ListQuery.Subject.allCases.map(\.rawValue)), transform: Words.subject)
    var subject: ListQuery.Subject

    @OptionGroup(title: "Filters") var filters: FilterOptions

    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = Format.table

    @OptionGroup var audience: AudienceOption
    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let periods = try filters.period.map { try Words.period([$0], today: options.day(in: surroundings)) }
        let query = try Words.known { () throws(ListQuery.Fault) in
            try ListQuery(subject, words: filters.words, periods: periods)
        }
        let session = try JournalSession(options, in: surroundings)
        let loaded = try session.load()
        guard let journal = session.visible(loaded, to: audience.value, drafts: audience.drafts) else {
            return CommandStatus.journalHasErrors
        }
        let report = try Words.known { () throws(ListQuery.Fault) in
            try ListReport.of(journal, query)
        }
        let output = surroundings.streams.output
        switch format {
        case .table:
            let width = surroundings.environment.outputIsTerminal ? surroundings.environment.width : nil
            output.write(ListTable.render(report, width: width) { session.folder.shown($0) })
        case .json: output.write(ListJSON.json(report, of: journal))
        case .ndjson: output.write(ListJSON.ndjson(report, of: journal))
        case .csv: writeCSV(ListCSV.render(report), in: surroundings)
        case .markdown: output.write(ListMarkdown.render(report))
        }
        if report.rows.isEmpty {
            session.say(
                "no \(subject.rawValue) found for the audience \(journal.audience.rawValue)"
                    + reason(loaded.summary, isFiltered: query.isFiltered, isEmpty: journal.items.isEmpty))
        }
        return CommandStatus.done
    }

    /// Why nothing is listed, as far as there is a reason that helps.
    private func reason(_ summary: ReadingSummary, isFiltered: Bool, isEmpty: Bool) -> String {
        // What a list of acts says depends on nothing that its audience may not see.
        guard subject == .entries else { return "" }
        if let next = ReadingLine(summary: summary).next {
            return ": \(Words.count(summary.files, "file")) read, and no item in them; \(next)"
        }
        if isEmpty { return ": the items that there are, are for a narrower audience or stand in drafts" }
        return isFiltered ? ": no entry has an item that matches the filters" : ""
    }

    /// Values as they are, for a program; on a terminal without what could act on it.
    private func writeCSV(_ bytes: [UInt8], in surroundings: Surroundings) {
        let output = surroundings.streams.output
        guard surroundings.environment.outputIsTerminal else {
            output.write(bytes)
            return
        }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
            .dropLast()
        {
            output.write(PrintableText.escaped(String(line)) + "\n")
        }
    }
}
