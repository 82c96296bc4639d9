import Foundation
import JournalIO
import JournalText
import Testing

/// Each rule has a smallest journal that breaks it, in `Gallery/ID/journal`, and the exact text that `check` prints of
/// it on a terminal, in `Gallery/ID/expected.txt`: what a person sees, to read through.
@Suite("Gallery of diagnostics")
struct GalleryTests {
    @Test("every rule has its smallest journal, and says of it what is expected", arguments: Rule.allCases)
    func rule(_ rule: Rule) throws {
        let home = Sources.gallery.appendingPathComponent(rule.rawValue)
        let test = try CommandTest().onTerminal().with { $0.noColor = true }
        try test.folder.copy(home.appendingPathComponent("journal"))
        if case .alikeNames = rule {
            // What git cannot keep where names have no case.
            _ = try test.journal().file("Notes/2026-03-04.md", "- Helped @sam #act/support\n")
                .file("notes/2026-03-04.md", "- Asked who owns it #act/ask-question\n")
            if test.folder.paths().count < 3 { return }
        }
        if case .unreadableFile = rule {
            // What git cannot keep: a link that leads out of the journal.
            _ = try test.journal()
            try FileManager.default.createSymbolicLink(
                atPath: test.folder.path + "/2026-03-04.md", withDestinationPath: "/etc/hostname")
        }
        try #require(test.folder.bytes("journal.yaml") != nil, "the gallery has no journal for \(rule.rawValue)")
        let outcome = try test.run("check")
        #expect(outcome.output.contains(" [\(rule.rawValue)]\n"))
        #expect(outcome.status == (outcome.output.contains(": error: ") ? 1 : 0))
        #expect(outcome.messages.isEmpty)
        try Golden.expect(outcome.output, at: home.appendingPathComponent("expected.txt"))
    }

    @Test("nothing is in the gallery that is no rule")
    func noOthers() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Sources.gallery.path)
        #expect(Set(names).subtracting(Rule.allCases.map(\.rawValue)).isEmpty)
    }
}
