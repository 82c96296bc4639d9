internal import ArgumentParser
internal import JournalCore
internal import JournalText

/// The filters of `journal list`; each may be given several times, and those that are one word each with commas too.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Acts of this kind.", valueName: "kind"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Acts of this theme.", valueName: "theme"))
    var theme: [String] = []

    @Option(help: ArgumentHelp("What belongs to this problem.", valueName: "id"))
    var problem: [String] = []

    @Option(help: ArgumentHelp("What belongs to this project.", valueName: "id"))
    var project: [String] = []

    @Option(help: ArgumentHelp("What serves this goal.", valueName: "id"))
    var goal: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("What names this person: a handle, a name or a word of one.", valueName: "person"))
    var person: [String] = []

    @Option(help: ArgumentHelp("What has this tag, or one below it: act finds act/support.", valueName: "tag"))
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "Problems that are open, implementing, solved or dropped; promises that are open, early, on-time, late, "
                + "missed, cancelled or moved; goals that are open, done, missed or dropped.", valueName: "status"))
    var status: [String] = []

    @Option(help: ArgumentHelp("Acts and solved problems that are backed, thin or bare.", valueName: "strength"))
    var strength: [String] = []

    @Option(help: ArgumentHelp("What is of this period: 2026-Q1, 2026-W10, \"last month\".", valueName: "period"))
    var period: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "What has these words in its text, its detail or a heading above it, in any case, with accents or without.",
            valueName: "words"))
    var text: [String] = []

    /// What was typed for each filter but the period.
    var words: [ListQuery.Filter: [String]] {
        [
            .kind: parts(kind), .theme: parts(theme), .problem: parts(problem), .project: parts(project),
            .goal: parts(goal), .person: person, .tag: parts(tag),
            .status: parts(status), .strength: parts(strength), .text: text,
        ]
    }

    /// `support,mentor` as two words; what is empty stays, and is told.
    private func parts(_ words: [String]) -> [String] {
        words.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}
