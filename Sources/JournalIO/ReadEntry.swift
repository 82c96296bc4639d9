internal import JournalCore
internal import JournalText

/// What came of reading one file.
struct ReadEntry: Sendable {
    /// nil where the file could not be read, or is a plain note that was not parsed.
    var checked: CheckedEntry?
    /// What kept the file from being read.
    var fault: Diagnostic?
    /// The bytes, where they are to be compared with those of others.
    var source: SourceFile?
    /// Whether it is left out as the copy of another.
    var isCopy = false

    /// What is told of it by itself.
    var told: [Diagnostic] { fault.map { [$0] } ?? checked?.told ?? [] }

    var hasItems: Bool { checked?.entry.map { !$0.items.isEmpty } ?? false }
}

extension ReadingSummary {
    /// Counts one file.
    mutating func count(_ entry: ReadEntry, hasErrors: Bool) {
        if entry.isCopy {
            leftOut.copies += 1
        } else if entry.checked?.isTemplate ?? false {
            leftOut.templates += 1
        } else if entry.fault == nil {
            files += 1
            items += entry.checked?.entry?.items.count ?? 0
            if !entry.hasItems, !hasErrors { plainNotes += 1 }
        }
    }
}
