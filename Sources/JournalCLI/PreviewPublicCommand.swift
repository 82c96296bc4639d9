internal import ArgumentParser
internal import JournalCore
internal import JournalIO
internal import JournalRender
internal import JournalText

/// `journal preview-public`: what the public would read, before it does.
struct PreviewPublicCommand: JournalCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview-public", abstract: "List what a public build would publish anew, and names in it.",
        discussion: """
            Lists the records that the site in the output folder does not have yet, then words with a capital, handles \
            and addresses that `people:` in journal.yaml does not know. Writes nothing. What of them is somebody's name, \
            only you can say: name them under `people:` or `not-people:`, mark the item, or write it otherwise.
            """)

    @Argument(help: ArgumentHelp("The journal's folder.", valueName: "dir"), completion: .directory)
    var folder: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder of the public site.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @OptionGroup var options: CommonOptions

    func run(in surroundings: Surroundings) throws -> Int32 {
        let session = try JournalSession(options, positional: folder, in: surroundings)
        let typed = try output.map { try OutputLocation.resolve($0, from: session.workingDirectory) }
        let loaded = try session.load(outputs: typed.map { [$0.path] } ?? [])
        guard let journal = session.visible(loaded, to: .public, drafts: false) else {
            return CommandStatus.journalHasErrors
        }
        let config = loaded.journal.config
        let location =
            try typed
            ?? OutputLocation.resolve(
                config.output, from: session.folder.path, shown: session.folder.shown(config.output))
        let there = try? SiteCheck(location)
        let isPublic = there?.audience == .public
        let old = isPublic ? there?.bytes(of: "data.json") : nil
        let new = NewRecords.between(old ?? [], and: Export(journal).json())

        let out = surroundings.streams.output
        func list(_ title: String, _ lines: [String]) {
            guard !lines.isEmpty else { return }
            out.write("\(PrintableText.escaped(title)) (\(lines.count))\n")
            for line in lines { out.write("  \(PrintableText.escaped(line))\n") }
        }
        let since = isPublic ? "New to the public since the site in \(location.shown)" : "New to the public, all of it"
        list(since, new)
        let preview = PublicPreview(of: journal, read: loaded.journal)
        func lines(_ findings: [PublicPreview.Finding]) -> [String] {
            findings.map { finding in
                let text = finding.text.prefix(60)
                return "\(finding.word)  \(finding.count)×  \(text)\(text.count < finding.text.count ? "…" : "")"
            }
        }
        list("Words with a capital that `people:` does not know", lines(preview.words))
        list("Handles that `people:` does not know, shown as a relation", lines(preview.handles))
        list("Addresses", lines(preview.addresses))
        if new.isEmpty { session.say("nothing is new to the public") }
        return CommandStatus.done
    }
}
