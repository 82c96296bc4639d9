internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal build`: the site.
struct BuildCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Make the site: portfolio, weekly digests, problem stories, feed and data.",
        discussion: """
            Writes below `site/`, or what `output:` in journal.yaml names. Nothing is written where the journal has \
            errors; files that this program did not write are never overwritten or deleted. A site for one audience is \
            not written over one for a wider audience, which may be published, nor over that of another journal, unless \
            --replace says so.
            """)

    @Argument(help: ArgumentHelp("The journal's folder.", valueName: "dir"), completion: .directory)
    var folder: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp("Write the digest of this week, as 2026-W10, and nothing else.", valueName: "week"),
        transform: Words.week)
    var week: ISOWeek?

    @Flag(help: "Leave entries with errors out, say so, and exit with 1.")
    var keepGoing = false

    @Flag(
        help: "Write over the site of another journal or for a wider audience, or into a folder that is not empty.")
    var replace = false

    @OptionGroup var audience: AudienceOption
    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, positional: folder, in: surroundings)
        let typed = try output.map { try OutputLocation.resolve($0, from: session.workingDirectory) }
        var loaded = try session.load(outputs: typed.map { [$0.path] } ?? [], keepsGoing: keepGoing)
        let config = loaded.journal.config
        let viewer = audience.value ?? config.audience
        let attachments = Attachments(
            of: loaded.journal, in: session.folder, for: viewer, drafts: audience.drafts)
        loaded.journal = attachments.placing(in: loaded.journal)
        let (journal, faults) = loaded.journal.visible(to: viewer, drafts: audience.drafts, threads: session.threads)
        let (templates, templateFaults) = session.templates()

        // From here on only what the audience sees is needed.
        loaded.journal.entries = []

        // Errors of entries can be left out; those of what holds for all of them cannot.
        session.tell(loaded.diagnostics + faults + templateFaults + attachments.diagnostics)
        let hasOthers =
            loaded.hasErrorsOutsideEntries || (faults + templateFaults).contains { $0.severity == .error }
        guard let templates, !hasOthers, keepGoing || !loaded.hasErrors else {
            session.say("nothing was written")
            return CommandStatus.journalHasErrors
        }

        let location =
            try typed
            ?? OutputLocation.resolve(
                config.output, from: session.folder.path, shown: session.folder.shown(config.output))
        try location.check(
            for: session.folder, ignore: config.ignore, home: surroundings.environment.home,
            isConfigured: typed == nil && !replace)
        let site = Site(of: journal, templates: templates, hasAttachments: !attachments.isEmpty)
        let owner = SiteOwner(
            config: config, title: journal.title, audience: journal.audience, hasDrafts: audience.drafts,
            isInside: location.isInside(session.folder))
        let shown = journal.items.lazy.filter { item in week.map { $0 == item.day.isoWeek } ?? true }
        let outcome = try write(site, attachments.files(of: shown), to: location, of: owner, session)
        for leftOut in loaded.journal.leftOut {
            session.say("left out, because it has errors: \(session.folder.shown(leftOut.file))")
        }
        say(outcome, in: location, of: journal, undatedItems: loaded.undatedItems, session)
        return loaded.hasErrors ? CommandStatus.journalHasErrors : CommandStatus.done
    }

    private func write(
        _ site: Site, _ attachments: [OutputFile], to location: OutputLocation, of owner: SiteOwner,
        _ session: JournalSession
    ) throws -> SiteOutcome {
        let writer = SiteWriter(threads: session.threads)
        if let week {
            let files = site.digest(of: week)
            if files.isEmpty { session.say("\(week) has no item for this audience") }
            return try writer.write(
                files + attachments, to: location, of: owner, replaces: replace, keepingOthers: true)
        }
        let pieces = parallelMap(count: site.count, threads: session.threads) { site.piece($0) }
        return try writer.write(site.files(of: pieces) + attachments, to: location, of: owner, replaces: replace)
    }

    /// One line: where, what was done to the files, and what they tell of.
    private func say(
        _ outcome: SiteOutcome, in location: OutputLocation, of journal: VisibleJournal, undatedItems: Int,
        _ session: JournalSession
    ) {
        let files = [
            "\(outcome.written.count) written", "\(outcome.unchanged) unchanged", "\(outcome.deleted.count) deleted",
        ]
        let figures = [
            Words.count(journal.items.count { $0.isAct }, "act"), Words.count(journal.problems.count, "problem"),
            Words.count(journal.weeks.count, "week"),
        ]
        session.say(
            "\(location.shown): \(files.joined(separator: ", ")); \(figures.joined(separator: ", "))"
                + " for \(journal.audience.rawValue)"
                + (undatedItems > 0 ? "; \(Words.count(undatedItems, "item")) without a day left out" : ""))
    }
}
