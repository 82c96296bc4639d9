package import JournalCore

/// A list as JSON: acts, promises, problems, projects, goals and entries as the export has them, the others by their columns.
package enum ListJSON {
    /// One array, a record a line.
    package static func json(_ report: ListReport, of journal: VisibleJournal) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024 + report.rows.count * 300)
        writer.openArray()
        write(report, journal, to: &writer) { writer in writer.newLine() }
        if !report.rows.isEmpty { writer.endLine() }
        writer.closeArray()
        writer.endLine()
        return writer.bytes
    }

    /// A record a line.
    package static func ndjson(_ report: ListReport, of journal: VisibleJournal) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024 + report.rows.count * 300)
        var isFirst = true
        write(report, journal, to: &writer) { writer in
            if !isFirst { writer.endLine() }
            isFirst = false
            writer.startLine()
        }
        if !isFirst { writer.endLine() }
        return writer.bytes
    }

    private static func write(
        _ report: ListReport, _ journal: VisibleJournal, to writer: inout JSONWriter,
        _ begin: (inout JSONWriter) -> Void
    ) {
        let export = Export(journal)
        switch report.subject {
        case .acts:
            for i in report.records {
                begin(&writer)
                writer.openObject()
                export.writeAct(i, to: &writer)
            }
        case .promises:
            for i in report.records {
                export.write(.promise, i, to: &writer) { writer in
                    begin(&writer)
                    writer.openObject()
                }
            }
        case .problems:
            for i in report.records {
                begin(&writer)
                writer.openObject()
                export.write(journal.problems[i], to: &writer)
            }
        case .projects:
            for i in report.records {
                begin(&writer)
                writer.openObject()
                export.write(journal.projects[i], to: &writer)
            }
        case .goals:
            for i in report.records {
                begin(&writer)
                writer.openObject()
                export.write(journal.goals[i], to: &writer)
            }
        case .entries:
            for i in report.records {
                begin(&writer)
                writer.openObject()
                export.write(journal.entries[i], to: &writer)
            }
        case .people, .weeks, .tags:
            for row in report.rows {
                begin(&writer)
                write(row, report.columns, to: &writer)
            }
        }
    }

    /// A row by its columns; what is empty is left out.
    private static func write(_ row: [ListReport.Cell], _ columns: [ListReport.Column], to writer: inout JSONWriter) {
        writer.openObject()
        for (column, cell) in zip(columns, row) where column.place != .table && cell != .empty {
            writer.key(text: column.name)
            switch cell {
            case .empty: break
            case .text(let text): writer.string(text)
            case .words(let words): writer.strings(words)
            case .number(let number): writer.number(number)
            }
        }
        writer.closeObject()
    }
}
