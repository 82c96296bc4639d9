import Foundation
import JournalIO
import Testing

@Suite("check --fix")
struct FixRunTests {
    /// Three files with five slips, and one that is as it should be.
    private static func journal() throws -> CommandTest {
        try CommandTest().journal("# mine\naudiense: manager\n")
            .file("a/2026-03-04.md", "\u{FEFF}- Helped Raj #act/suport\r\n- [ ] Send it #prmise\r\n\r\nlast")
            .file("a/2026-03-05 é.md", "- x #act\n- y #act\n- z #act\n- Led a review #act/brige #privat")
            .file("a/2026-03-06.md", "- Walked Raj through it. #act/mentor\n")
    }

    @Test("writes what has one right answer, says how much, and tells what remains")
    func fix() throws {
        let test = try Self.journal().file("a/2026-03-07.md", "- x #act/zzzzzz\n")
        try test.run("check", "--fix").expect(
            status: 1,
            output: """
                fixed 5 in 3 files
                a/2026-03-07.md:1:5: error: no act is called "zzzzzz" [unknown-kind]
                  hint: `journal explain kinds` lists them; `acts:` in journal.yaml adds one
                1 error

                """, messages: "")
        #expect(try test.folder.text("journal.yaml") == "# mine\naudience: manager\n")
        #expect(
            test.folder.bytes("a/2026-03-04.md")
                == Array("\u{FEFF}- Helped Raj #act/support\r\n- [ ] Send it #promise\r\n\r\nlast".utf8))
        #expect(
            try test.folder.text("a/2026-03-05 é.md")
                == "- x #act\n- y #act\n- z #act\n- Led a review #act/bridge #private")
        #expect(test.folder.paths().count == 5)
        // A second time there is nothing to do, and not a file is touched.
        let before = test.folder.files()
        let output = try test.run("check", "--fix").output
        #expect(output.hasPrefix("nothing to fix\na/2026-03-07.md:1:5: error: "))
        #expect(test.folder.files() == before)
    }

    @Test("with files named, mends them and no other")
    func named() throws {
        let test = try Self.journal()
        try test.run("check", "--fix", "a/2026-03-04.md").expect(status: 0, output: "fixed 2 in 1 file\n")
        #expect(try test.folder.text("a/2026-03-05 é.md").contains("#act/brige"))
        #expect(try test.folder.text("journal.yaml").contains("audiense"))
    }

    @Test("--dry-run changes nothing, and its patch does what --fix does", arguments: ["", "journal"])
    func dryRun(_ place: String) throws {
        // In the journal's own folder, and in the one above it, within a repository.
        let test = try CommandTest()
        let source = try Self.journal()
        try test.folder.copy(URL(fileURLWithPath: source.folder.path), to: place)
        let before = test.folder.files()
        let words = place.isEmpty ? [] : [place]
        let outcome = try test.run(["check", "--dry-run"] + words)
        #expect(outcome.status == 1)
        #expect(outcome.messages.hasSuffix("3 errors, 2 warnings\nwould fix 5 in 3 files\n"))
        #expect(test.folder.files() == before)

        try test.folder.write(outcome.outputBytes, to: ".patch")
        let git = try Program(folder: test.folder.path).shell("git init -q . && git apply .patch && rm -r .patch .git")
        #expect(git.status == 0, "\(git.messageText)")
        let patched = test.folder.files()
        #expect(patched != before)

        let fixed = try CommandTest()
        try fixed.folder.copy(URL(fileURLWithPath: source.folder.path), to: place)
        try fixed.run(["check", "--fix"] + words)
        #expect(fixed.folder.files() == patched)
    }

    @Test("--fix --dry-run is --dry-run; a patch has one form")
    func both() throws {
        let test = try Self.journal()
        let patch = try test.run("check", "--dry-run").output
        #expect(patch.hasPrefix("--- a/journal.yaml\n+++ b/journal.yaml\n@@ -1,2 +1,2 @@\n # mine\n-audiense"))
        #expect(try test.run("check", "--fix", "--dry-run").output == patch)
        #expect(try test.run("check", "--dry-run", "--format", "json").status == 64)
        #expect(try CommandTest().journal().run("check", "--dry-run").output.isEmpty)
    }

    @Test("a file whose other items would change is left, and told")
    func left() throws {
        let test = try CommandTest().journal("acts:\n  suport-x: {name: X, theme: others}\n")
            .file("2026-03-04.md", "- x #act/suport-y\n")
        try test.run("check", "--fix").expect(status: 0, output: "fixed 1 in 1 file\n")
        let twice = try CommandTest().journal("title: x\ntitel: y\n")
        let outcome = try twice.run("check", "--fix")
        #expect(outcome.status == 1)
        #expect(
            outcome.messages
                == "left journal.yaml as it is: mending it would bring an error that was not there before\n")
        #expect(outcome.output.hasPrefix("nothing to fix\njournal.yaml:2:1: error: "))
    }

    @Test("permissions stay, and a link to an entry within the journal is followed to it")
    func files() throws {
        let test = try CommandTest().journal().file("kept/2026-03-04.md", "- x #act/suport\n")
        let path = test.folder.path + "/kept/2026-03-04.md"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try FileManager.default.createSymbolicLink(
            atPath: test.folder.path + "/2026-03-04.md", withDestinationPath: "kept/2026-03-04.md")
        try test.run("check", "--fix").expect(status: 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try test.folder.text("kept/2026-03-04.md") == "- x #act/support\n")
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: test.folder.path + "/2026-03-04.md")
        #expect(link == "kept/2026-03-04.md")
    }

    @Test(
        "a file whose right to be written was taken away stays as it is, and is told",
        .enabled(if: geteuid() != 0, "root may write everything"))
    func readOnly() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", "- x #act/suport\n")
        let path = test.folder.path + "/2026-03-04.md"
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        let outcome = try test.run("check", "--fix")
        outcome.expect(status: 2, messages: "cannot write 2026-03-04.md: Permission denied\n")
        #expect(outcome.output.hasPrefix("nothing to fix\n2026-03-04.md:1:5: error: "))
        #expect(try test.folder.text("2026-03-04.md") == "- x #act/suport\n")
    }

    @Test("settings that are a link within the journal are mended where they stand")
    func linkedSettings() throws {
        let test = try CommandTest().file("settings/mine.yaml", "titel: x\n")
        let link = test.folder.path + "/journal.yaml"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "settings/mine.yaml")
        try test.run("check", "--fix").expect(status: 0, output: "fixed 1 in 1 file\n", messages: "")
        #expect(try test.folder.text("settings/mine.yaml") == "title: x\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "settings/mine.yaml")
    }

    @Test("what is no text goes beside what a program reads")
    func formats() throws {
        let outcome = try Self.journal().run("check", "--fix", "--format", "json")
        outcome.expect(status: 0, output: "{\"format\":1,\"diagnostics\":[]}\n", messages: "fixed 5 in 3 files\n")
    }
}
