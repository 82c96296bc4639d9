/// What `journal list` found: columns and rows, whatever the form in which they are written.
package struct ListReport: Sendable {
    /// A column: what it is called, and where and how it is shown.
    package struct Column: Sendable, Hashable {
        /// Which of the forms show it: a table has room for few.
        package enum Place: Sendable {
            case everywhere
            case table
            case data
        }

        /// What heads it; in the JSON of people, weeks and tags its key.
        package var name: String
        /// Which of the forms show it.
        package var place: Place
        /// What becomes of it where a line is too long.
        package enum Width: Sendable {
            /// It stays as it is.
            case fixed
            /// It gives way to the text.
            case giving
            /// It is the text, of which most is shown.
            case text
            /// It is left out first, and cut at its beginning.
            case whereabouts
        }

        /// What becomes of it where a line is too long.
        package var width: Width

        init(_ name: String, _ place: Place = .everywhere, width: Width = .fixed) {
            self.name = name
            self.place = place
            self.width = width
        }
    }

    /// What stands in one column of a row.
    package enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        case words([String])
        case number(Int)

        init(_ text: String?) { self = text.map { .text($0) } ?? .empty }

        init(_ day: CalendarDay?) { self = day.map { .text($0.description) } ?? .empty }
    }

    /// What the rows are of.
    package var subject: ListQuery.Subject
    /// In order; two of one name are never shown by the same form.
    package var columns: [Column]
    /// A cell a column.
    package var rows: [[Cell]]
    /// For acts and promises indices into ``VisibleJournal/items``, for problems, projects, goals and entries into
    /// theirs, a row each; for the others empty.
    package var records: [Int] = []

    init(_ subject: ListQuery.Subject, _ columns: [Column]) {
        self.subject = subject
        self.columns = columns
        rows = []
    }

    /// Answers a query from what an audience may see.
    ///
    /// - Throws: ``ListQuery/Fault`` where a filter names what is not there.
    package static func of(_ journal: VisibleJournal, _ query: ListQuery) throws(ListQuery.Fault) -> ListReport {
        let filter = try ListFilter(query, journal)
        return switch query.subject {
        case .acts: acts(journal, filter)
        case .promises: promises(journal, filter)
        case .problems: problems(journal, filter)
        case .projects: projects(journal, filter)
        case .goals: goals(journal, filter)
        case .entries: try entries(journal, filter, isFiltered: query.isFiltered)
        case .people: people(journal, filter)
        case .weeks: weeks(journal, filter)
        case .tags: tags(journal, filter)
        }
    }

    mutating func add(_ cells: [Cell], record: Int? = nil) {
        rows.append(cells)
        if let record { records.append(record) }
    }
}
