import JournalCore
import Testing

/// The same promise as that of the pages, for what a command prints: both of its streams, each form.
@Suite("Nothing private leaves: pruned twins, command by command")
struct PrunedTwinCommandTests {
    private static let subjects = [
        "acts", "problems", "projects", "goals", "people", "promises", "weeks", "tags", "entries",
    ]
    private static let formats = ["table", "json", "ndjson", "csv", "markdown"]

    /// Filters that ask for what only some may see, or that turn a name into a question.
    private static let filters = [
        ["acts", "--text", "quiet"], ["acts", "--person", "sarah"], ["acts", "--person", "wen"],
        ["problems", "--status", "open"], ["acts", "--problem", "alerts"], ["promises", "--status", "missed"],
        ["people", "--text", "Sarah"], ["entries", "--text", "night"], ["tags", "--tag", "tooling"],
        ["acts", "--project", "checkout"], ["goals", "--status", "open"], ["acts", "--goal", "review"],
        ["acts", "--strength", "backed"], ["weeks", "--period", "2026-02"],
    ]

    private static let commands: [[String]] = {
        var commands = subjects.flatMap { subject in formats.map { ["list", subject, "--format", $0] } }
        commands += filters.map { ["list"] + $0 }
        commands += ["2026", "2026-02", "2026-03", "2025..2026-01"].map { ["portfolio", $0] } + [["portfolio"]]
        for format in ["markdown", "html", "text"] { commands.append(["digest", "2026-02", "--format", format]) }
        for problem in ["alerts", "handover", "rota"] {
            commands.append(["pitch", problem])
            for person in ["sarah", "raj", "maria", "wen", "nobody"] {
                commands.append(["pitch", problem, "--for", person])
            }
        }
        return commands + ["json", "ndjson"].map { ["export", "--format", $0] }
    }()

    @Test(
        "what a command prints for an audience is what it prints of a journal without the rest",
        arguments: isSoak ? 0..<200 : 0..<4)
    func twin(seed: Int) throws {
        let journal = GeneratedJournal(seed: UInt64(seed))
        for audience in [Audience.manager, .public] {
            let whole = try test(journal.sources())
            let pruned = try test(journal.sources(for: audience))
            // Each command with one of four journals; with each in a soak.
            for (i, words) in Self.commands.enumerated() where isSoak || i % 4 == seed {
                let command = words + ["--audience", audience.rawValue]
                let (a, b) = (try whole.run(command), try pruned.run(command))
                #expect(a.status == b.status, "seed \(seed), \(command)")
                #expect(a.output == b.output, "seed \(seed), \(command)")
                // That a problem is for others is said to whoever asks for it by its ID, and by nothing else.
                guard !a.messages.contains("is for \(audience.rawValue); add --audience") else { continue }
                // That nothing is for an audience at all is said where its entries are asked for.
                guard !a.messages.contains("are for a narrower audience or stand in drafts") else { continue }
                let (said, others) = (Self.withoutWarnings(a.messages), Self.withoutWarnings(b.messages))
                #expect(said == others, "seed \(seed), \(command)")
                if audience == .public {
                    #expect(!(a.output + said).contains(".md:"), "seed \(seed), \(command)")
                    #expect(!(a.output + a.messages).lowercased().contains("sarah lee"), "seed \(seed), \(command)")
                }
            }
        }
    }

    /// What is said of a run, without what is told its author of faults in the files.
    private static func withoutWarnings(_ messages: String) -> String {
        messages.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !line.contains(": warning: ") && !line.hasPrefix("  hint: ") && !line.contains(": note: ")
                && !line.hasSuffix(" warning") && !line.hasSuffix(" warnings")
        }.joined(separator: "\n")
    }

    private func test(_ sources: [String: String]) throws -> CommandTest {
        let test = try CommandTest()
        for (path, text) in sources { _ = try test.file(path, text) }
        return test
    }
}
