import Foundation
import JournalIO
import Testing

/// Folders of notes as four programs and habits leave them, each read as it stands.
@Suite("Vaults as people write them")
struct VaultTests {
    struct Vault: Sendable, CustomTestStringConvertible {
        var name: String
        /// A line an item, for nobody but the author: its day, what it is, who may see it and what it says.
        var items: [String]
        /// The rules of what `check` tells.
        var rules: [String] = []
        /// How `check` ends.
        var closing: String

        var testDescription: String { name }
    }

    static let vaults = [
        Vault(
            name: "obsidian",
            items: [
                "2026-03-02 intention manager: On Thursday Raj Patel has the floor, not I",
                "2026-03-04 act close-loop manager: Closed the ticket that three teams had forgotten.",
                "2026-03-04 act support manager: 09:30 paired with Raj Patel on the runbook",
                "2026-03-04 promise early manager: Send the plan to Maria Novak",
                "2026-03-04 promise cancelled manager: Move the wiki to the new host",
                "2026-03-05 act capture manager: Wrote down what only Lieve knew about the label printer",
                "2026-03-05 act ask-question private: Doubts of my own, for nobody else",
                "2026-03-06 act stand manager: Said no to the Friday release Maria Novak",
            ],
            rules: ["copy-of-entry"],
            closing: "6 files read, 8 items, 2 plain notes; left out: 3 templates, 1 copy, 2 hidden"),
        Vault(
            name: "logseq",
            items: [
                "2026-03-04 act mentor manager: Walked Raj Patel through the runbook",
                "2026-03-04 promise missed manager: Send Maria Novak the plan",
                "2026-03-04 problem night-pages/identify manager: 41 pages woke us last week",
                "2026-03-05 act outcome manager: Asked what the report decides, and left out half of it",
                "2026-03-05 act ask-question private: private thoughts",
                "2026-03-05 act give-feedback private: Told him in private what would have saved his talk",
                "2026-03-06 promise cancelled manager: Move the wiki",
                "2026-03-06 act guard manager: Tried the backup; it had been empty since May",
            ],
            closing:
                "7 files read, 8 items, 2 plain notes; left out: 1 copy, 1 hidden, 3 other extensions (1 .css, 1 .edn, 1 .png)"
        ),
        Vault(
            name: "blog",
            items: [
                "2026-03-04 act reduce-rework manager: Grouped the alerts by plant before they page.",
                "2026-03-05 act ask-question private: Doubted the whole plan aloud.",
                "2026-03-06 act mastery manager: Read a whole book on queues.",
                "2026-03-07 act teach manager: Showed four people how the alerts are made.",
            ],
            closing:
                "8 files read, 4 items, 4 plain notes; left out: 2 templates, 2 by `ignore:`, 2 other extensions (1 .html, 1 .yml)"
        ),
        Vault(
            name: "brag",
            items: [
                "2023-12-31 act kindness manager: Took the angry call and asked what it had cost him",
                "2024-12-31 act reduce-rework manager: Cut the build from 20 to 6 minutes",
                "2025-06-12 act show-up manager: Gave the talk that I was afraid of",
                "2025-06-12 praise manager: First week on call that I slept.",
                "2025-06-30 act onboarding manager: Onboarded Zoë",
                "2025-09-30 act outcome manager: Led the move of the checkout to the new provider",
                "2025-09-30 act teach manager: Taught four people how the alerts are made",
                "2025-10-31 act decide manager: Wrote down why we chose the second supplier",
                "2026-01-31 act guard manager: Tried the backup; it had been empty since May.",
            ],
            // `**Result**:` in a bullet is a field that somebody meant.
            rules: ["unread-field"],
            closing: "8 files read, 9 items, 4 plain notes; left out: 1 other extension (1 .txt)"),
    ]

    private static func test(_ vault: Vault) throws -> CommandTest {
        let test = try CommandTest()
        try test.folder.copy(Sources.tests.appendingPathComponent("Vaults/" + vault.name))
        return test
    }

    @Test("every item has its day, its kind, its audience and its text", arguments: vaults)
    func items(_ vault: Vault) throws {
        let test = try Self.test(vault)
        let outcome = try test.run("export", "--format", "ndjson", "--audience", "private", "--today", "2026-03-31")
        outcome.expect(status: 0)
        let items = try outcome.output.split(separator: "\n").flatMap { line in
            try Self.lines(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:])
        }
        let wanted = vault.items.sorted()
        #expect(items.filter { !wanted.contains($0) } == [])
        #expect(wanted.filter { !items.contains($0) } == [])
        #expect(items.count == wanted.count)
    }

    /// The items of a record, as the tables have them.
    private static func lines(_ record: [String: Any]) -> [String] {
        guard let type = record["type"] as? String else { return [] }
        if type == "problem" {
            return (record["items"] as? [[String: Any]] ?? []).compactMap { item in
                line(item, "problem \(record["id"] ?? "")/\(item["step"] ?? "")")
            }
        }
        var what = [type]
        what += record["kinds"] as? [String] ?? []
        if type == "promise" { what += [record["state"] as? String].compactMap(\.self) }
        return [line(record, what.joined(separator: " "))].compactMap(\.self)
    }

    private static func line(_ item: [String: Any], _ what: String) -> String? {
        guard let date = item["date"] as? String, let text = item["text"] as? String,
            let audience = item["audience"] as? String
        else { return nil }
        return "\(date) \(what) \(audience): \(text)"
    }

    @Test("check tells what is at fault and no more, and ends with what was read", arguments: vaults)
    func check(_ vault: Vault) throws {
        let outcome = try Self.test(vault).run("check")
        outcome.expect(status: 0, messages: "")
        let rules = outcome.output.split(separator: "\n").filter { $0.hasSuffix("]") }.compactMap { line in
            line.split(separator: "[").last.map { String($0.dropLast()) }
        }
        #expect(rules == vault.rules, "\(outcome.output)")
        #expect(outcome.closing == vault.closing)
    }

    @Test("each builds for each audience, and what is private stays", arguments: vaults)
    func build(_ vault: Vault) throws {
        for audience in ["private", "manager", "public"] {
            let test = try Self.test(vault)
            try test.run("build", "--audience", audience).expect(status: 0)
            let pages = test.folder.files(below: "site").values.map { String(decoding: $0, as: UTF8.self) }.joined()
            for secret in ["Doubts of my own", "private thoughts", "saved his talk", "Doubted the whole plan"] {
                let isThere = vault.items.contains { $0.contains(secret) }
                #expect(pages.contains(secret) == (isThere && audience == "private"), "\(secret) for \(audience)")
            }
        }
    }

    @Test("init writes settings alone and says what it read", arguments: vaults)
    func initialises(_ vault: Vault) throws {
        let test = try Self.test(vault)
        try test.folder.remove("journal.yaml")
        let before = test.folder.paths()
        let outcome = try test.run("init")
        outcome.expect(status: 0, output: "journal.yaml\n")
        #expect(
            test.folder.paths() == (before + ["journal.yaml"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(outcome.messages.contains("read "))
        #expect(try test.run("check").status == 0)
    }
}
