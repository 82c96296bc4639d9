import Foundation
import Testing

@Suite("The same journal gives the same bytes")
struct SameBytesTests {
    private static func journal() -> [String: String] {
        var all = GeneratedJournal(seed: 4).sources()
        for seed in 5..<8 {
            for (path, text) in GeneratedJournal(seed: UInt64(seed)).sources() where path != "journal.yaml" {
                all["\(seed)/\(path)"] = text
            }
        }
        return all
    }

    private static func site(_ order: [String], threads: Int = 1, today: String = "2026-03-06") throws -> [String:
        [UInt8]]
    {
        let sources = journal()
        var test = try CommandTest()
        test.today = today
        for path in order { _ = try test.file(path, sources[path] ?? "") }
        try test.run("build", "--audience", "private", "--threads", String(threads)).expect(status: 0)
        return test.folder.files(below: "site")
    }

    @Test("with any number of threads", arguments: [2, 3, 16])
    func threads(count: Int) throws {
        let order = Self.journal().keys.sorted()
        #expect(try Self.site(order, threads: count) == Self.site(order))
    }

    @Test("in any order of the folder, on any day")
    func order() throws {
        let order = Self.journal().keys.sorted()
        var random = SeededGenerator(seed: 1)
        let expected = try Self.site(order)
        #expect(try Self.site(order.reversed()) == expected)
        #expect(try Self.site(order.shuffled(using: &random), today: "2031-12-31") == expected)
    }

    @Test("diagnostics stand in one order with any number of threads")
    func diagnostics() throws {
        let test = try CommandTest().journal("headlines: [none]\n")
        for number in 0..<60 {
            let text = "- x\(number) #act/suport\n- y\(number) #problem\n"
            _ = try test.file("\(number % 7)/2026-03-04-\(number).md", text)
        }
        let one = try test.run("check", "--threads", "1")
        #expect(try test.run("check", "--threads", "2").output == one.output)
        #expect(try test.run("check", "--threads", "9").output == one.output)
        #expect(one.output.hasSuffix("60 errors, 61 warnings\n"))
    }

    struct Machine: Sendable {
        var environment: [String: String]
        var words: [String] = []
    }

    @Test(
        "in any zone, language and environment",
        arguments: [
            Machine(environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]),
            Machine(
                environment: ["TZ": "America/Los_Angeles", "LANG": "C", "HOME": "/nonexistent"],
                words: ["--threads", "2"]),
            Machine(environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "ar_EG.UTF-8", "JOURNAL_THREADS": "3"]),
        ])
    func machines(_ machine: Machine) throws {
        let order = Self.journal().keys.sorted()
        let expected = try Self.site(order)
        let folder = try TemporaryFolder()
        for (path, text) in Self.journal() { try folder.write(Array(text.utf8), to: path) }
        let outcome = try Program(folder: folder.path, environment: machine.environment)
            .run(["build", "--audience", "private"] + machine.words)
        #expect(outcome.status == 0, "\(outcome.messageText)")
        #expect(folder.files(below: "site") == expected)
    }
}
