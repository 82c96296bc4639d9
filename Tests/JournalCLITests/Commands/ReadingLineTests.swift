import Testing

@Suite("The line with which check ends")
struct ReadingLineTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var settings = ""
        var files: [String: String]
        var line: String

        var testDescription: String { name }
    }

    private static let item = "- Helped #act/support\n"

    @Test(
        "says what was read and what was left out, by kind, and what to do where there is no item",
        arguments: [
            Case(
                name: "one entry", files: ["2026-03-04.md": item], line: "1 file read, 1 item, 0 plain notes"),
            Case(
                name: "entries and notes", files: ["2026-03-04.MD": item + item, "a.markdown": "", "b.md": "x #ops\n"],
                line: "3 files read, 2 items, 2 plain notes"),
            Case(
                name: "every kind of what is left out",
                settings: "ignore: [old/, '*-draft.md']\nentries: ['2026-*.md', 'old']\n",
                files: [
                    "2026-03-04.md": item, "templates/a.md": item, "x/Archetypes/b.md": item,
                    "2026-03-05.md": "---\ntitle: {{title}}\n---\n" + item, "2026-03-04 2.md": item, ".hidden.md": item,
                    ".trash/c.md": item, "old/d.md": item, "2026-e-draft.md": item, "f.md": item, "g.txt": "",
                    "h.png": "",
                    "i.png": "", "LICENSE": "",
                ],
                line: "1 file read, 1 item, 0 plain notes; left out: 3 templates, 1 copy, 2 hidden, 2 by `ignore:`, "
                    + "1 not in `entries:`, 4 other extensions (2 .png, 1 without, 1 .txt)"),
            Case(
                name: "many extensions", files: ["2026-03-04.md": item, "a.a": "", "b.b": "", "c.c": "", "d.D": ""],
                line: "1 file read, 1 item, 0 plain notes; left out: 4 other extensions (1 .a, 1 .b, 1 .c, …)"),
            Case(
                name: "nothing at all", files: [:],
                line:
                    "0 files read, 0 items, 0 plain notes; write a first entry: journal add 'Helped @sam #act/support'"),
            Case(
                name: "notes without a tag", files: ["a.md": "Helped.\n"],
                line:
                    "1 file read, 0 items, 1 plain note; tag a line with what it was, as in “Helped @sam #act/support”; "
                    + "journal explain kinds lists the kinds"),
            Case(
                name: "another extension", files: ["a.txt": item, "b.txt": ""],
                line: "0 files read, 0 items, 0 plain notes; left out: 2 other extensions (2 .txt); "
                    + "rename notes from .txt to .md"),
            Case(
                name: "globs that match nothing", settings: "entries: [Dialy/**]\n",
                files: ["Daily/2026-03-04.md": item],
                line: "0 files read, 0 items, 0 plain notes; left out: 1 not in `entries:`; "
                    + "no file matches `entries:` in journal.yaml: mend its globs"),
            Case(
                name: "all ignored", settings: "ignore: ['*.md']\n", files: ["2026-03-04.md": item],
                line: "0 files read, 0 items, 0 plain notes; left out: 1 by `ignore:`; "
                    + "`ignore:` in journal.yaml leaves everything out: mend its globs"),
            Case(
                name: "all templates", files: ["Templates/2026-03-04.md": item],
                line: "0 files read, 0 items, 0 plain notes; left out: 1 template; "
                    + "templates are not entries: name the folder otherwise, or in `entries:`"),
        ])
    func line(_ test: Case) throws {
        var command = try CommandTest().journal(test.settings)
        for (path, text) in test.files { command = try command.file(path, text) }
        #expect(try command.run("check").closing == test.line)
        for format in ["json", "sarif", "github"] {
            let outcome = try command.run("check", "--format", format)
            #expect(outcome.closing == test.line)
            #expect(outcome.messages.isEmpty)
        }
        #expect(try command.run("check", "--fix").closing == test.line)
        #expect(try command.run("check", "--dry-run").closing == test.line)
    }

    @Test("an empty list says why")
    func lists() throws {
        let none = "no entries found for the audience manager: "
        try CommandTest().journal().run("list", "entries").expect(
            status: 0,
            messages: none
                + "0 files read, and no item in them; write a first entry: journal add 'Helped @sam #act/support'\n")
        try CommandTest().journal("entries: [x/**]").file("2026-03-04.md", Self.item).run("list", "entries").expect(
            status: 0,
            messages: none
                + "0 files read, and no item in them; no file matches `entries:` in journal.yaml: mend its globs\n")
        try CommandTest().journal().file("2026-03-04.md", "- x #act #private\n").run("list", "entries").expect(
            status: 0, messages: none + "the items that there are, are for a narrower audience or stand in drafts\n")
        try CommandTest().journal().file("2026-03-04.md", Self.item).run("list", "entries", "--period", "2025").expect(
            status: 0, messages: none + "no entry has an item that matches the filters\n")
    }

    @Test(
        "what prints tells warnings as build does",
        arguments: [
            ["export"], ["list", "acts"], ["digest", "2026-03"], ["portfolio"], ["pitch", "pages"], ["status"],
            ["export", "--format", "ndjson"],
        ])
    func warnings(_ words: [String]) throws {
        let test = try CommandTest().journal().file(
            "2026-03-04.md", "- Helped #act/support [impact:: he did it\n- Pages #problem/pages/identify\n")
        let outcome = try test.run(words)
        outcome.expect(status: 0)
        #expect(
            outcome.messages.hasPrefix(
                "2026-03-04.md:1:23: warning: a field whose bracket is never closed [unclosed-field]\n"))
        #expect(outcome.messages.contains("\n1 warning\n"))
        #expect(!outcome.output.contains("never closed"))
    }
}
