import JournalCore
import Testing

@Suite("Nothing private leaves: pruned twins")
struct PrunedTwinTests {
    @Test(
        "what an audience gets is byte for byte that of a journal from which the rest was removed",
        arguments: isSoak ? 0..<1000 : 0..<20)
    func twin(seed: Int) throws {
        let journal = GeneratedJournal(seed: UInt64(seed))
        for audience in [Audience.manager, .public] {
            let whole = try site(of: journal.sources(), audience)
            let pruned = try site(of: journal.sources(for: audience), audience)
            for path in Set(whole.keys).union(pruned.keys).sorted() {
                #expect(whole[path] == pruned[path], "seed \(seed), \(audience.rawValue): \(path)")
            }
        }
    }

    @Test("the generator makes journals in which something is hidden and something is not")
    func isWorthIt() throws {
        var hidden = 0
        var shown = 0
        for seed in 0..<20 {
            let journal = GeneratedJournal(seed: UInt64(seed))
            let all = journal.sources().values.joined().split(separator: "\n").count
            let seen = journal.sources(for: .public).values.joined().split(separator: "\n").count
            hidden += all - seen
            shown += seen
        }
        #expect(hidden > 300)
        #expect(shown > 300)
    }

    /// The files of the site and what the program said, by name.
    private func site(of sources: [String: String], _ audience: Audience) throws -> [String: String] {
        let test = try CommandTest()
        for (path, text) in sources { _ = try test.file(path, text) }
        let outcome = try test.run("build", "--audience", audience.rawValue)
        outcome.expect(status: 0)
        var files = test.folder.files(below: "site").mapValues { String(decoding: $0, as: UTF8.self) }
        files["standard output"] = outcome.output
        // Before it stand warnings, which are for the author and speak of the whole journal.
        files["summary"] = outcome.messages.split(separator: "\n").last.map(String.init)
        return files
    }
}
