import Foundation
import Testing

@Suite("check --fix --dates-from-git")
struct DatesFromGitTests {
    /// Runs git in a test's folder with an author of its own; whether it could.
    @discardableResult
    private static func git(_ test: CommandTest, _ words: String..., day: String = "2026-03-04") throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", test.folder.path, "-c", "commit.gpgsign=false"] + words
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": test.folder.path,
            "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org", "GIT_COMMITTER_NAME": "x",
            "GIT_COMMITTER_EMAIL": "x@example.org", "GIT_CONFIG_NOSYSTEM": "1",
            // The author's evening is the next day in UTC.
            "GIT_AUTHOR_DATE": "\(day)T23:30:00-0800", "GIT_COMMITTER_DATE": "2026-06-01T12:00:00Z",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    @Test("an undated item gets the author's day of the commit that first holds its words, marks aside")
    func dates() throws {
        var test = try CommandTest().journal().file("brag.md", "# Brag\n\n- Helped Raj with the release\n")
        try #require(try Self.git(test, "init", "-q"))
        try Self.git(test, "add", ".")
        try Self.git(test, "commit", "-qm", "1", day: "2024-05-06")
        test = try test.file(
            "brag.md", "# Brag\n\n- Helped @raj with the release. #act/support\n* [x] Led a review #act/bridge\n")
        try Self.git(test, "mv", "brag.md", "old brag.md")
        try Self.git(test, "add", ".")
        try Self.git(test, "commit", "-qm", "2", day: "2025-07-08")
        test = try test.file(
            "old brag.md",
            "# Brag\n\n- Helped @raj with the release. #act/support [impact:: much]\n* [x] Led a review #act/bridge\n"
                + "- New today #act/guard\n")

        let shown = try test.run("check", "--dry-run", "--dates-from-git")
        #expect(
            shown.output.contains("+- Helped @raj with the release. [date:: 2024-05-06] #act/support [impact:: much]"))
        #expect(shown.output.contains("+* [x] Led a review [date:: 2025-07-08] #act/bridge"))
        #expect(try !test.folder.text("old brag.md").contains("date::"))

        let fixed = try test.run("check", "--fix", "--dates-from-git")
        #expect(fixed.output.hasPrefix("fixed 2 in 1 file\n"))
        #expect(fixed.output.contains("1 item has no day and is left out: line 5"))
        #expect(
            try test.folder.text("old brag.md")
                == "# Brag\n\n- Helped @raj with the release. [date:: 2024-05-06] #act/support [impact:: much]\n"
                + "* [x] Led a review [date:: 2025-07-08] #act/bridge\n- New today #act/guard\n")
    }

    @Test("outside of a repository it is refused, and nothing is changed")
    func refused() throws {
        let test = try CommandTest().journal().file("brag.md", "- Helped Raj #act/support\n")
        let outcome = try test.run("check", "--fix", "--dates-from-git")
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("it is not in a git repository"))
        #expect(try test.folder.text("brag.md") == "- Helped Raj #act/support\n")
        #expect(try test.run("check", "--dates-from-git").status != 0)
    }
}
