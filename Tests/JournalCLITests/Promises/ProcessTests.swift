import Foundation
import Testing

@Suite("The binary as a process")
struct ProcessTests {
    private func journal() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write([], to: "journal.yaml")
        var text = ""
        for number in 0..<4000 { text += "- Helped number \(number) #act/support [impact:: it went on]\n" }
        try folder.write(Array(text.utf8), to: "2026-03-04.md")
        return folder
    }

    @Test("exits with 0, 1, 2 and 64")
    func statuses() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "journal.yaml")
        let program = Program(folder: folder.path)
        #expect(try program.run(["check"]).status == 0)
        #expect(try program.run(["--version"]).outputText == "0.1.0\n")
        try folder.write(Array("- x #act/suport\n".utf8), to: "2026-03-04.md")
        #expect(try program.run(["check"]).status == 1)
        #expect(try program.run(["build", "nowhere"]).status == 2)
        #expect(try program.run(["build", "--nothing"]).status == 64)
    }

    @Test("a reader that goes away is quiet")
    func brokenPipe() throws {
        let folder = try journal()
        for line in ["export | head -c 10", "export --format ndjson | head -1", "export | true"] {
            let outcome = try Program(folder: folder.path).shell("\"$JOURNAL\" \(line)")
            #expect(outcome.messageText.isEmpty, "\(line)")
            #expect(outcome.signal == nil)
        }
        // The status of the program itself, which no signal ended.
        let outcome = try Program(folder: folder.path).shell("{ \"$JOURNAL\" export; echo $? >&2; } | true")
        #expect(outcome.messageText == "0\n")
    }

    @Test(
        "output that cannot be written is a failure", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDisk() throws {
        let folder = try journal()
        let outcome = try Program(folder: folder.path).shell("\"$JOURNAL\" export > /dev/full")
        #expect(outcome.status == 2)
        #expect(outcome.messageText.hasPrefix("journal: cannot write standard output: "))
    }

    @Test("JOURNAL_THREADS says how many threads work")
    func threads() throws {
        let folder = try journal()
        let one = try Program(folder: folder.path, environment: ["JOURNAL_THREADS": "1"]).run(["export"])
        let two = try Program(folder: folder.path, environment: ["JOURNAL_THREADS": "2"]).run(["export"])
        #expect(one.status == 0)
        #expect(one.output == two.output)
    }

    @Test(
        "no word of a person, wherever it stands, ends it with a trap",
        arguments: [
            "", "-", "--", "---", "\u{0}", "\u{FFFD}", "--threads=-9223372036854775809", "--today=99999-99-99", "%s%n",
            "--week=",
            "$(id)", "\u{202E}", "--journal=", "--output=", "--files-from=", "--color=", "9999-W53",
        ])
    func words(word: String) throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "journal.yaml")
        for command in ["add", "build", "check", "digest", "export", "init", "list", "new"] {
            let words = word.contains("\u{0}") ? [command] : [command, word]
            let outcome = try Program(folder: folder.path).run(words)
            #expect(outcome.signal == nil, "\(words)")
            #expect([0, 1, 2, 64].contains(outcome.status), "\(words)")
        }
    }
}
