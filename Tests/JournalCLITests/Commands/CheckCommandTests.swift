import Foundation
import JournalIO
import Testing

@Suite("check")
struct CheckCommandTests {
    private static let faulty = "- Helped #act/suport\n- Saw #problem\n"

    @Test("says nothing of a journal in which nothing is wrong")
    func clean() throws {
        try CommandTest().journal().file("2026-03-04.md", "- Helped #act/support\n")
            .run("check").expect(status: 0, output: "", messages: "")
    }

    @Test("tells every fault with its hint, and counts them")
    func faults() throws {
        try CommandTest().journal().file("2026-03-04.md", Self.faulty).run("check").expect(
            status: 1,
            output: """
                2026-03-04.md:1:10: error: no act is called "suport" [unknown-kind]
                  hint: did you mean #act/support?
                2026-03-04.md:2:7: warning: #problem names no problem [incomplete-tag]
                  hint: write #problem/ID, with any name for ID
                1 error, 1 warning

                """, messages: "")
    }

    @Test("warnings alone are no failure")
    func warnings() throws {
        let outcome = try CommandTest().journal().file("2026-03-04.md", "- Saw #problem\n").run("check")
        outcome.expect(status: 0)
        #expect(outcome.output.hasSuffix("\n1 warning\n"))
    }

    struct Place: Sendable {
        var workingDirectory: String
        var words: [String]
        var shown: String
    }

    @Test(
        "names a file as seen from the working directory",
        arguments: [
            Place(workingDirectory: "", words: ["leads"], shown: "leads/a/2026-03-04.md"),
            Place(workingDirectory: "", words: ["./leads/"], shown: "./leads/a/2026-03-04.md"),
            Place(workingDirectory: "", words: ["--journal", "leads"], shown: "leads/a/2026-03-04.md"),
            Place(workingDirectory: "leads", words: [], shown: "a/2026-03-04.md"),
            Place(workingDirectory: "leads", words: ["."], shown: "a/2026-03-04.md"),
            Place(workingDirectory: "leads/a", words: [], shown: "2026-03-04.md"),
            Place(workingDirectory: "leads/a/b", words: [], shown: "../2026-03-04.md"),
            Place(workingDirectory: "leads/c", words: [], shown: "../a/2026-03-04.md"),
            Place(workingDirectory: "leads/c", words: [".."], shown: "../a/2026-03-04.md"),
        ])
    func seenFrom(_ place: Place) throws {
        let test = try CommandTest().file("leads/journal.yaml", "").file("leads/a/2026-03-04.md", Self.faulty)
            .file("leads/a/b/note.md", "").file("leads/c/note.md", "")
        let output = try test.within(place.workingDirectory).run(["check"] + place.words).output
        #expect(output.hasPrefix("\(place.shown):1:10: error: "))
    }

    @Test("with files named, tells theirs and no other's")
    func files() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", Self.faulty).file("2026-03-05.md", Self.faulty)
        let outcome = try test.run("check", "2026-03-05.md")
        outcome.expect(status: 1)
        #expect(outcome.output.hasPrefix("2026-03-05.md:1:10: error: "))
        #expect(!outcome.output.contains("2026-03-04.md"))
    }

    @Test("a file that is named is read though the journal leaves it out")
    func ignoredFile() throws {
        let test = try CommandTest().journal("ignore: [old/**]").file("old/2026-03-04.md", Self.faulty)
        try test.run("check").expect(status: 0, output: "")
        try test.run("check", "old/2026-03-04.md").expect(status: 1)
    }

    @Test("a file outside of the journal cannot be checked")
    func outside() throws {
        try CommandTest().file("leads/journal.yaml", "").file("other.md", "").within("leads")
            .run("check", "../other.md")
            .expect(status: 2, output: "", messages: "journal: cannot read ../other.md: it is not in the journal\n")
    }

    @Test("colours stand on a terminal, unless somebody wants none")
    func colours() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", Self.faulty)
        func isColoured(_ test: CommandTest, _ words: String...) throws -> Bool {
            try test.run(["check"] + words).output.contains("\u{1B}[")
        }
        #expect(try !isColoured(test))
        #expect(try isColoured(test.onTerminal()))
        #expect(try !isColoured(test.onTerminal().with { $0.noColor = true }))
        #expect(try !isColoured(test.onTerminal().with { $0.term = "dumb" }))
        #expect(try !isColoured(test.onTerminal(), "--color", "never"))
        #expect(try isColoured(test, "--color", "always"))
    }

    @Test("a comment leaves a warning out of check and build; build tells of no language and of no such comment")
    func leftOut() throws {
        let test = try CommandTest().journal().file(
            "2026-03-04.md",
            """
            - it is not my job #act/support [impact:: he did it
            - x #act/support [impact:: y <!-- journal-ignore unclosed-field clash -->
            """)
        let told = "2026-03-04.md:1:33: warning: a field whose bracket is never closed [unclosed-field]\n"
        let build = try test.run("build")
        build.expect(status: 0)
        #expect(build.messages.hasPrefix(told))
        #expect(build.messages.contains("\n1 warning\n"))
        let check = try test.run("check").expect(status: 0).output
        #expect(check.contains(told))
        #expect(check.contains("2026-03-04.md:1:9: warning: ") && check.contains("[weak-phrase]"))
        #expect(check.contains("2026-03-04.md:2:65: warning: ") && check.contains("[useless-ignore]"))
        #expect(check.hasSuffix("\n3 warnings\n"))
    }

    @Test("the journal's own templates are checked too")
    func templates() throws {
        let outcome = try CommandTest().journal().file("templates/digest.mustache", "{{#days}}").run("check")
        outcome.expect(status: 1)
        #expect(outcome.output.hasPrefix("templates/digest.mustache:1:1: error: "))
    }
}
