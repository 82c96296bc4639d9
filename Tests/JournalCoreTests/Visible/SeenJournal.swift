import JournalMarkdown
import JournalText

@testable import JournalCore

/// A journal read from text and seen by somebody.
enum SeenJournal {
    private static let catalogue = ReadEntry.catalogue.adding([
        ActKind(id: "feedback", theme: "voice", name: "feedback", sentence: "", essays: ["T"])
    ])

    /// - Parameter files: By name; a text alone is the file of one day.
    static func of(
        _ files: [String: String], to audience: Audience, configure: (inout JournalConfig) -> Void = { _ in }
    ) -> VisibleJournal {
        var config = JournalConfig()
        configure(&config)
        let parser = EntryParser(config: config, catalogue: catalogue)
        let entries = files.sorted { $0.key < $1.key }.compactMap { path, text in
            parser.parse(SourceFile(path: path, text: text)).0
        }
        return Journal(config: config, catalogue: catalogue, entries: entries).visible(to: audience).0
    }

    static func of(
        _ text: String, to audience: Audience, configure: (inout JournalConfig) -> Void = { _ in }
    ) -> VisibleJournal {
        of(["2026-03-04.md": text], to: audience, configure: configure)
    }
}
