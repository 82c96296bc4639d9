internal import JournalCore
internal import JournalMarkdown

/// What a digest says before its details, chosen once for its page, its Markdown, its plain text and the feed: at most
/// 300 words for any audience, in any form.
struct DigestOutline {
    /// What stands before the details of any digest, in words.
    static let wordLimit = 300
    static let mirrorTitle: StaticString = "For you alone"

    let digest: Digest
    let context: PageContext
    /// `Week 10, 2–8 March 2026`.
    let title: String
    let summary: RichText?
    /// Texts shortened: whoever wants more reads the details.
    let done: [Digest.Act]
    /// Acts of the period that are not told.
    let moreDone: Int
    let problems: [Digest.Movement]
    /// Needs, next, promises, habits, learned, thanks: those that have something to say.
    let sections: [LineSection]
    /// What is for the author alone.
    let mirror: [LineSection]

    init(_ digest: Digest, context: PageContext) {
        self.digest = digest
        self.context = context
        if let week = digest.week {
            title = week.longText
        } else {
            let days = digest.days.longText
            title = digest.label == days ? days : "\(digest.label), \(days)"
        }
        let summary = digest.summary?.shortened(toWords: 40)
        self.summary = summary
        var choice = Choice(
            digest, context, .long, fixed: DigestOutline.fixedWords(digest, title: title, summary: summary))
        // Where not all fits, in shorter lines.
        for brevity in [Brevity.medium, .short] where !choice.isWhole {
            choice = Choice(digest, context, brevity, fixed: choice.fixed)
        }
        done = choice.acts
        moreDone = digest.done.count - choice.acts.count + digest.doneOmitted
        problems = choice.movements
        sections = choice.sections
        mirror = choice.mirror
    }

    /// All that is said to every audience, acts and problems too, as plain lines.
    var allSections: [LineSection] {
        let acts = done.map { DigestOutline.line($0, context) }
        let moved = problems.map { DigestOutline.line($0) }
        return [
            LineSection(id: "done", title: "Done", lines: acts, more: moreDone),
            LineSection(id: "problems", title: "Problems", lines: moved, more: digest.problems.count - moved.count),
        ] + sections
    }

    /// The words that stand in any case: title, sentence and counts, and in a page what leads to other parts of it.
    private static func fixedWords(_ digest: Digest, title: String, summary: RichText?) -> Int {
        let author = [digest.author.name, digest.author.role].compactMap { $0 }.joined(separator: " ")
        let texts = [
            title, author, counts(of: digest).map { "\($0.label) \($0.value) \($0.note)" }.joined(separator: " "),
        ]
        let words = texts.reduce(0) { $0 + RichText(plain: $1).wordCount }
        // "Weekly digest", "Skip to the digest", "In figures", links to weeks before and after, all weeks, portfolio.
        return words + (summary?.wordCount ?? 0) + 2 + 4 + 2 + 9
    }

    // MARK: Counts

    /// A number of the week, with last week's.
    struct Count {
        var label: StaticString
        var value: Int
        var note: String
    }

    /// The counts against those of the period before.
    var counts: [Count] { DigestOutline.counts(of: digest) }

    private static func counts(of digest: Digest) -> [Count] {
        let now = digest.counts
        let then = digest.countsBefore
        let before = digest.week == nil ? "before" : "last week"
        func note(_ value: Int?, _ more: String = "") -> String {
            [more, value.map { "\($0) \(before)" } ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
        }
        let solved = now.problemsSolved > 0 ? "\(now.problemsSolved) solved" : ""
        return [
            Count(label: "Acts", value: now.acts, note: note(then?.acts)),
            Count(label: "Backed acts", value: now.backed, note: note(then?.backed)),
            Count(label: "Problems moved", value: now.problemsMoved, note: note(then?.problemsMoved, solved)),
            Count(label: "Promises kept", value: now.promisesKept, note: note(then?.promisesKept)),
        ]
    }

    /// The counts as a sentence.
    var countsLine: String {
        counts.map { count in
            let note = count.note.isEmpty ? "" : " (\(count.note))"
            return "\(count.label) \(count.value)\(note)"
        }.joined(separator: " · ")
    }
}
