import Foundation
import Testing

@Suite("export")
struct ExportCommandTests {
    private func journal() throws -> CommandTest {
        try CommandTest().journal().file("2026-03-04.md", "- Helped @raj #act/support\n- Mine #lesson #private\n")
            .file("2026-03-05.md", "- Slow #problem/alerts/identify\n")
    }

    @Test("json is the build's data.json")
    func json() throws {
        let test = try journal()
        try test.run("build")
        let outcome = try test.run("export")
        outcome.expect(status: 0, messages: "")
        #expect(outcome.outputBytes == test.folder.bytes("site/data.json"))
    }

    @Test("ndjson is the same records, a line each, with their type")
    func ndjson() throws {
        let output = try journal().run("export", "--format", "ndjson", "--audience", "private").output
        let types = try output.split(separator: "\n").map { line in
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(record?["type"] as? String)
        }
        #expect(types == ["journal", "entry", "entry", "act", "problem", "lesson"])
    }

    @Test("--files-from - reads the named files and prints their records")
    func filesFrom() throws {
        let test = try journal()
        let outcome = try test.input("2026-03-05.md\n").run("export", "--files-from", "-")
        outcome.expect(status: 0, messages: "")
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.output.contains("\"type\":\"problem\"") && !outcome.output.contains("\"type\":\"act\""))
        try test.input("").run("export", "--files-from", "-").expect(status: 0, output: "")
    }

    @Test("parts of a journal, exported one by one, are its acts")
    func parts() throws {
        let test = try journal().file("2026-03-06.md", "- Taught #act/teach\n")
        func acts(_ output: String) -> [Substring] {
            output.split(separator: "\n").filter { $0.contains("\"type\":\"act\"") }
        }
        let whole = acts(try test.run("export", "--format", "ndjson").output)
        let parts = try ["2026-03-04.md", "2026-03-06.md"].flatMap { name in
            acts(try test.input(name + "\n").run("export", "--files-from", "-").output)
        }
        #expect(whole == parts)
    }

    @Test("a file that is named and not there cannot be read")
    func missing() throws {
        try journal().input("none.md\n").run("export", "--files-from", "-").expect(
            status: 2, output: "", messages: "journal: cannot read none.md: No such file or directory\n")
    }
}
