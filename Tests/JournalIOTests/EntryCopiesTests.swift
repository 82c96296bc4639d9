import JournalText
import Testing

@testable import JournalIO

@Suite struct EntryCopiesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// Without its ending.
        var copy: String
        var original = "2026-03-04"
        var testDescription: String { copy }
    }

    /// Names that say enough by themselves, as programs write them.
    static let certain = [
        "2026-03-04.sync-conflict-20260304-184717-5RQAITR", "2026-03-04.Sync-Conflict-20260304-184717",
        "2026-03-04 (Sam's conflicted copy 2026-03-04)", "2026-03-04 (conflicted copy 2026-03-04 123456)",
        "2026-03-04 (Conflicted copy MacBook 202603041847)", "2026-03-04 (sam@host's conflicted copy)",
        "2026-03-04 (Sam's conflicted copy 2026-03-04 1)", "2026-03-04 (Case Conflict)", "2026-03-04 (Case Conflict 1)",
        "2026-03-04 (In Konflikt stehende Kopie von Sam 2026-03-04)", "2026-03-04 (Copia en conflicto de Sam)",
        "2026-03-04 (Copie en conflit de Sam 2026-03-04)", "2026-03-04 (copia in conflitto di Sam)",
        "2026-03-04 (Cópia em conflito de Sam)", "2026-03-04 (конфликтующая копия, Сэм)", "2026-03-04 (Samの競合コピー)",
        "2026-03-04 (Sam 的冲突副本 2026-03-04)", "2026-03-04(Sam's conflicted copy)",
        "2026-03-04 (SFConflict sam@example.org 2026-03-04-18-47-17)", "2026-03-04_BACKUP_1234", "2026-03-04_LOCAL_99",
        "2026-03-04_REMOTE_99", "2026-03-04_base_99", "2026-03-04.orig", "2026-03-04.ORIG", "2026-03-04.bak",
    ]

    /// Names that people give too.
    static let likely = [
        "2026-03-04 2", "2026-03-04 3", "2026-03-04 12", "2026-03-04 copy", "2026-03-04 Copy", "2026-03-04 copy 2",
        "2026-03-04 (1)", "2026-03-04 (12)", "2026-03-04(1)", "2026-03-04 - Copy", "2026-03-04 - Copy (2)",
        "2026-03-04 - Kopie", "2026-03-04 – Kopie", "2026-03-04 Kopie", "2026-03-04 Kopie 2", "2026-03-04 copia",
        "2026-03-04 - копия", "2026-03-04 (copy)", "2026-03-04 (another copy)", "2026-03-04 (3rd copy)",
        "2026-03-04 (conflict)", "2026-03-04-DESKTOP-ABC123", "2026-03-04-Sams-MacBook-Pro", "2026-03-04-thinkpad",
        "Copy of 2026-03-04", "Kopie von 2026-03-04", "2026-03-04_conflict", "2026-03-04.backup", "2026-03-04.old",
        "2026-03-04~",
    ]

    /// Names of entries of their own, whatever stands in them.
    static let none = [
        "2026-03-05", "2026-03-04-5", "2026-03-04-2", "2026-03-040", "2026-03-04 1", "2026-03-04 02", "2026-03-04 2026",
        "2026-03-04 retro", "2026-03-04 (with Sam)", "2026-03-04 copying", "2026-03-04 (1234)",
        "2026-03-04 the copy editor",
        "2026-03-04_BACKUP_plan", "a 2026-03-04", "2026-03-04.2", "2026-03-04 (conflicting views)b",
    ]

    private func pairs(_ names: [String], _ texts: [String]) -> [String: String] {
        let files = zip(names, texts).map { (path: $0 + ".md", text: $1) }.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        let copies = EntryCopies(files.map { EntryFile(path: $0.path) })
        var found: [String: String] = [:]
        for pair in copies.pairs({ SourceFile(path: files[$0].path, text: files[$0].text) }) {
            found[files[pair.copy].path] = files[pair.original].path
        }
        return found
    }

    @Test("a copy by its name alone is one whatever stands in it", arguments: certain)
    func byName(_ name: String) {
        #expect(pairs(["2026-03-04", name], ["- one\n", "- another\n"]) == [name + ".md": "2026-03-04.md"])
        #expect(pairs(["d/2026-03-04", "d/" + name], ["", ""]) == ["d/\(name).md": "d/2026-03-04.md"])
        // The original has to stand beside it.
        #expect(pairs([name], ["- one\n"]).isEmpty)
        #expect(pairs(["d/2026-03-04", name], ["- one\n", "- one\n"]).isEmpty)
    }

    @Test("a copy that people might name so is one where most of its lines are the original's", arguments: likely)
    func byLines(_ name: String) {
        let text = "---\ntitle: x\n---\n# Day\n\n- one\n- two\n"
        #expect(pairs(["2026-03-04", name], [text, text]) == [name + ".md": "2026-03-04.md"])
        let most = "---\ntitle: y\n---\n# Day\r\n\r\n\t- one  \r\n- three\r\n"
        #expect(pairs(["2026-03-04", name], [text, most]) == [name + ".md": "2026-03-04.md"])
        #expect(pairs(["2026-03-04", name], [text, "# Day\n- one\n- three\n- four\n"]).isEmpty)
        #expect(pairs(["2026-03-04", name], [text, "---\ntitle: x\n---\n"]).isEmpty)
        #expect(pairs(["2026-03-04", name], ["- one\n", "- one\n- one\n"]).isEmpty)
        #expect(pairs([name], [text]).isEmpty)
    }

    @Test("any other name is that of an entry", arguments: none)
    func others(_ name: String) { #expect(pairs(["2026-03-04", name], ["- one\n", "- one\n"]).isEmpty) }

    @Test("a copy of a copy is one of the original")
    func chains() {
        let names = ["a", "a 2", "a 2 (1)", "a copy", "a copy 2"]
        let found = pairs(names, Array(repeating: "- one\n", count: 5))
        #expect(found == ["a 2.md": "a.md", "a 2 (1).md": "a.md", "a copy.md": "a.md", "a copy 2.md": "a.md"])
    }

    @Test("without the original, its copies are entries, but for copies of one another")
    func orphans() {
        let found = pairs(["a 2", "a 3", "b copy", "b copy 2"], Array(repeating: "- one\n", count: 4))
        #expect(found == ["b copy 2.md": "b copy.md"])
    }

    @Test("an original may differ in case or Unicode form where the name says enough")
    func folded() {
        #expect(pairs(["notes", "Notes (Case Conflict)"], ["", ""]) == ["Notes (Case Conflict).md": "notes.md"])
        let found = pairs(["caf\u{E9}", "cafe\u{301} (Sam's conflicted copy)"], ["", ""])
        #expect(found.count == 1)
    }

    @Test("an original that cannot be read is none")
    func unreadable() {
        let copies = EntryCopies([EntryFile(path: "a (Case Conflict).md"), EntryFile(path: "a.md")])
        #expect(copies.compared == [0, 1])
        #expect(copies.pairs { $0 == 0 ? SourceFile(path: "a (Case Conflict).md", text: "") : nil }.isEmpty)
    }

    @Test("names that say nothing of it are not compared")
    func compared() {
        let names = [
            "2026-03-04", "2026-03-04-retro", "2026-03-05", "2026-03-05 2", "2026-W10", "notes on copying", "Week 10",
            "Week 11",
        ]
        let copies = EntryCopies(names.map { EntryFile(path: $0 + ".md") }.sorted { $0.path < $1.path })
        #expect(copies.compared.count == 4)
    }
}
