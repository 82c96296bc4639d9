internal import JournalMarkdown

/// The sentences that weeks' own notes give of themselves (`summary:` in their front matter).
enum WeekSummaries {
    /// By week. A file named by its week (`2026-W10.md`) speaks for it; where there is none, the first other entry of
    /// that week that has a `summary:`.
    ///
    /// A summary is text in no item. It is shown all the same, as it is written for the digest: in a private build
    /// always, else where the audience may see the entry by its own mark (the journal's default counts where it has
    /// none) and sees at least one item of it; a week's note needs no item.
    ///
    /// - Parameter entries: Those with an item that the audience may see, in order, and notes of weeks, with all their
    ///   front matter.
    static func of(_ entries: [Entry], audience: Audience, names: ShownNames) -> [ISOWeek: RichText] {
        var found: [ISOWeek: (text: RichText, isNote: Bool)] = [:]
        for entry in entries where audience.maySee(entry.audience) {
            guard let text = entry.weekSummary else { continue }
            let date = FileName(path: entry.file).date
            guard entry.dating?.span.isPoint ?? true, let day = entry.day ?? date?.day else { continue }
            let isNote = date?.week != nil
            if let known = found[day.isoWeek], known.isNote || !isNote { continue }
            found[day.isoWeek] = (text, isNote)
        }
        return found.mapValues { names.shown($0.text) }
    }
}
