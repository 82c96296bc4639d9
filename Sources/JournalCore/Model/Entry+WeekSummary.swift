internal import JournalMarkdown

extension Entry {
    /// The key of the front matter by which an entry says its week in a sentence, in lower case.
    static let weekSummaryKey = "summary"

    /// The sentence by which an entry says its week; nil where it has none.
    var weekSummary: RichText? {
        extra.first { $0.key.lowercased() == Entry.weekSummaryKey && !$0.value.isEmpty }?.value
    }

    /// Whether it is the note of a week, named by it, and has a sentence for its digest.
    var isWeekNote: Bool { weekSummary != nil && FileName(path: file).date?.week != nil }
}
