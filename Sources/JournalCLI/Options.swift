internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalText

/// When text is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto
    case always
    case never
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("journal"),
        help: ArgumentHelp(
            "The journal's folder; without it, the one that holds the working directory.", valueName: "dir"),
        completion: .directory)
    var journalFolder: String?

    @Option(help: "Colours in messages: auto, always or never.")
    var color = ColorChoice.auto

    @Option(
        help: ArgumentHelp("The day that stands for today, as 2026-03-06.", valueName: "day"), transform: Words.day)
    var today: CalendarDay?

    @Option(
        help: ArgumentHelp("How many threads read and write pages; by default one a processor.", valueName: "n"),
        transform: Words.threads)
    var threads: Int?

    /// The number of threads, where `--threads` and `JOURNAL_THREADS` may have said one.
    func threadCount(in surroundings: Surroundings) -> Int { threads ?? surroundings.environment.threadCount }

    /// Today: as named, else by the clock.
    func day(in surroundings: Surroundings) -> CalendarDay { today ?? surroundings.today() }

    /// Colours for a stream, or none.
    func style(onTerminal isTerminal: Bool, _ surroundings: Surroundings) -> TextStyle {
        switch color {
        case .always: TextStyle(isColoured: true)
        case .never: TextStyle(isColoured: false)
        case .auto: TextStyle(isColoured: surroundings.environment.allowsColor(onTerminal: isTerminal))
        }
    }
}

/// For whom something is made.
struct AudienceOption: ParsableArguments {
    @Option(
        name: .customLong("audience"),
        help: ArgumentHelp(
            "For whom: private, manager or public. By default as `audience:` in journal.yaml, else manager.",
            valueName: "audience"),
        completion: .list(Audience.allCases.map(\.rawValue)), transform: Words.audience)
    var value: Audience?

    @Flag(help: "Let entries in that say `draft: true`.")
    var drafts = false
}
