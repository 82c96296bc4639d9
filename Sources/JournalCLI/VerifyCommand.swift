internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal verify`: whether a site is what was built, and what a build would make now.
struct VerifyCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Say what of a site was changed by hand, or is stale.",
        discussion: """
            Compares the files of a site with what was written into its folder, and, where the working directory is in \
            its journal or --journal names it, with what a build for the same audience would write now. Changes nothing. \
            Exits with 1 where something differs.
            """)

    @Argument(
        help: ArgumentHelp("The site's folder; by default that of `output:`.", valueName: "site"),
        completion: .directory)
    var site: String?

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let workingDirectory = try JournalSession.workingDirectory(of: surroundings)
        // A site may be looked at where its journal is not.
        let session: JournalSession?
        if site == nil || options.journalFolder != nil {
            session = try JournalSession(options, in: surroundings)
        } else {
            session = try? JournalSession(options, in: surroundings)
        }
        let location: OutputLocation
        if let site {
            location = try OutputLocation.resolve(site, from: workingDirectory)
        } else if let session {
            let output = session.settings().journal.config.output
            location = try OutputLocation.resolve(
                output, from: session.folder.path, shown: session.folder.shown(output))
        } else {
            throw ValidationError("name the site's folder")
        }
        let check = try SiteCheck(location)
        var lines = check.changed.map { "changed by hand: \($0)" } + check.missing.map { "missing: \($0)" }
        var figures = [
            "\(Words.count(check.sound, "file")) as written", "\(check.changed.count) changed by hand",
            "\(check.missing.count) missing",
        ]
        if check.unknown > 0 {
            figures.append("\(check.unknown) of which nothing is known, as an earlier version wrote them")
        }
        var note = "not compared with a journal, as none is here; --journal names it"
        var isStale = false
        if let session {
            guard let made = try compare(check, location, session) else { return CommandStatus.journalHasErrors }
            if let made {
                lines += made.changed.map { "stale: \($0)" } + made.new.map { "not there yet: \($0)" }
                lines += made.gone.map { "no longer made: \($0)" }
                let count = made.changed.count + made.new.count + made.gone.count
                isStale = count > 0
                note = isStale ? "a build would change \(Words.count(count, "file"))" : "a build would change nothing"
            } else {
                note = "not compared with this journal, as it is not the journal's site"
            }
        }
        for line in lines { surroundings.streams.output.write(PrintableText.escaped(line) + "\n") }
        let summary = "\(location.shown): \(figures.joined(separator: ", ")); \(note)"
        surroundings.streams.error.write(PrintableText.escaped(summary) + "\n")
        let isSound = check.changed.isEmpty && check.missing.isEmpty && !isStale
        return isSound ? CommandStatus.done : CommandStatus.journalHasErrors
    }

    private typealias Stale = (changed: [String], new: [String], gone: [String])

    /// What a build would change; a value that is nil within for another journal's site, and nil where the journal has
    /// errors, which were told.
    private func compare(_ check: SiteCheck, _ location: OutputLocation, _ session: JournalSession) throws -> Stale?? {
        var loaded = try session.load(outputs: [location.path])
        let config = loaded.journal.config
        let audience = check.audience ?? config.audience
        let attachments = Attachments(of: loaded.journal, in: session.folder, for: audience, drafts: check.hasDrafts)
        loaded.journal = attachments.placing(in: loaded.journal)
        guard let journal = session.visible(loaded, to: audience, drafts: check.hasDrafts) else { return nil }
        let owner = SiteOwner(
            config: config, title: journal.title, audience: audience, isInside: location.isInside(session.folder))
        guard check.belongs(to: owner) else { return .some(nil) }
        let (templates, faults) = session.templates()
        guard let templates else {
            session.tell(faults)
            return nil
        }
        let site = Site(of: journal, templates: templates, hasAttachments: !attachments.isEmpty)
        let pieces = parallelMap(count: site.count, threads: session.threads) { site.piece($0) }
        return .some(check.stale(against: site.files(of: pieces) + attachments.files(of: journal.items)))
    }
}
