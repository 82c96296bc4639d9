import Foundation
import Testing

@Suite("add")
struct AddCommandTests {
    @Test("makes today's entry where there is none, and says where the line is")
    func makes() throws {
        try CommandTest().journal().run("add", "Walked @raj through the runbook #act/support").expect(
            status: 0, output: "2026/2026-03-06.md:1\n", messages: "", files: ["2026/2026-03-06.md", "journal.yaml"])
    }

    @Test("adds to today's entry, in one word or several, and the line is an act")
    func adds() throws {
        let test = try CommandTest().journal().file("2026/03/06.md", "# Friday\r\n\r\n- a #lesson\r\n")
        try test.run("add", "Walked", "@raj", "#act/support").expect(
            status: 0, output: "2026/03/06.md:4\n", messages: "")
        #expect(
            try test.folder.text("2026/03/06.md") == "# Friday\r\n\r\n- a #lesson\r\n- Walked @raj #act/support\r\n")
        let list = try test.run("list", "acts", "--format", "ndjson").output
        #expect(list.contains("\"text\":\"Walked @raj\"") && list.contains("\"line\":4,"))
    }

    @Test("--date names another day, whose section of a month's file is found")
    func date() throws {
        let test = try CommandTest().journal().file(
            "March.md", "## 2026-03-04\n- a #lesson\n## 2026-03-05\n- b #lesson\n")
        try test.run("add", "--date", "2026-03-04", "x #lesson").expect(status: 0, output: "March.md:3\n")
        #expect(
            try test.folder.text("March.md")
                == "## 2026-03-04\n- a #lesson\n- x #lesson\n\n## 2026-03-05\n- b #lesson\n")
    }

    @Test("- reads standard input, whose further lines go on in the item")
    func input() throws {
        let test = try CommandTest().journal().input("Paired with @raj #act/support\n[impact:: done]\n")
        try test.run("add", "-").expect(status: 0, output: "2026/2026-03-06.md:1\n")
        let text = try test.folder.text("2026/2026-03-06.md")
        #expect(text == "- Paired with @raj #act/support\n  [impact:: done]\n")
        try test.input("\n").run("add", "-").expect(status: 64)
    }

    @Test("a text without a tag of the vocabulary is added, with what to do about it")
    func noItem() throws {
        try CommandTest().journal().run("add", "Helped @raj #support #zzz").expect(
            status: 0, output: "2026/2026-03-06.md:1\n",
            messages: """
                note: this is not an item yet, as it carries no tag of the vocabulary
                  hint: #support: did you mean #act/support?

                """)
    }

    @Test("a text with a fault is refused, and not lost")
    func fault() throws {
        try CommandTest().journal().run("add", "Helped #act/suport").expect(
            status: 1, output: "",
            messages: """
                the text:1:8: error: no act is called "suport" [unknown-kind]
                  hint: did you mean #act/support?
                nothing was added:
                  Helped #act/suport

                """, files: ["journal.yaml"])
    }

    @Test("a text that is Markdown for something else is refused for what it is", arguments: ["", "```\ncode\n```\n"])
    func noListItem(_ before: String) throws {
        let test = try CommandTest().journal().file("2026-03-06.md", before)
        try test.run("add", "--", "---").expect(
            status: 1, output: "",
            messages: """
                the text:1: this is Markdown for something else than an item of a list
                nothing was added:
                  ---

                """)
        #expect(try test.folder.text("2026-03-06.md") == before)
    }

    @Test("where the day's file cannot be read, that is what is said")
    func unreadable() throws {
        let test = try CommandTest().journal("limits: {entry: 1 KiB}\n").file(
            "2026/2026-03-06.md", String(repeating: "x", count: 1025))
        let tooLarge = try test.run("add", "x #lesson").expect(status: 1, output: "")
        #expect(
            tooLarge.messages.hasPrefix(
                "2026/2026-03-06.md:1:1: error: the entry has 1025 bytes, more than the limit of 1024"))
        let folder = try CommandTest().journal().file("2026/2026-03-06.md/x", "")
        let noFile = try folder.run("add", "x #lesson").expect(status: 1, output: "")
        #expect(noFile.messages.hasPrefix("2026/2026-03-06.md:1:1: error: this is not a regular file"))
    }

    @Test(
        "a line never becomes part of an item, nor public, by the place where it is put",
        arguments: [
            ("2026-03-06-essay.md", "---\naudience: public\n---\n# Essay\n"),
            ("2026-03-06-essay.md", "---\ntags: [act/teach]\n---\nBody.\n"),
            ("2026-03-06.md", "# Day\n\n## Took over #act/teach #public\n\nText.\n"),
        ])
    func staysApart(path: String, text: String) throws {
        let test = try CommandTest().journal().file(path, text)
        for line in ["Thinking of leaving", "Sarah was unfair #feedback"] {
            #expect(try test.run("add", line).status == 0)
        }
        #expect(try test.folder.text("2026-03-06.md").contains("- Thinking of leaving\n- Sarah was unfair #feedback\n"))
        if path != "2026-03-06.md" { #expect(try test.folder.text(path) == text) }
        try test.run("build", "--audience", "public").expect(status: 0)
        for (page, bytes) in test.folder.files(below: "site") {
            let shown = String(decoding: bytes, as: UTF8.self)
            #expect(!shown.contains("leaving") && !shown.contains("unfair"), "\(page)")
        }
    }

    @Test("a line without a tag is refused where it would be part of an item, and one with a tag is not")
    func wholeItem() throws {
        let text = "---\ntags: [act/teach]\n---\nBody.\n"
        let test = try CommandTest().journal().file("2026-03-06.md", text)
        try test.run("add", "Thinking of leaving").expect(
            status: 1, output: "",
            messages: """
                2026-03-06.md: the text has no tag of the vocabulary, and would be part of the item that is there
                  hint: tag it, as with #act/support; `journal explain` lists the tags
                nothing was added:
                  Thinking of leaving

                """)
        #expect(try test.folder.text("2026-03-06.md") == text)
        try test.run("add", "x #lesson").expect(status: 0, output: "2026-03-06.md:6\n", messages: "")
    }

    @Test("what is open at the end of the entry keeps the text out of it")
    func open() throws {
        let test = try CommandTest().journal().file("2026-03-06.md", "- a #lesson\n\n```\ncode\n")
        try test.run("add", "x #lesson").expect(
            status: 1, output: "",
            messages: """
                2026-03-06.md:3: a block of code is not closed, and would take in what is added
                nothing was added:
                  x #lesson

                """)
        #expect(try test.folder.text("2026-03-06.md") == "- a #lesson\n\n```\ncode\n")
    }

    @Test("kinds of the journal's own are known")
    func ownKind() throws {
        try CommandTest().journal("acts:\n  on-call: {name: Carried the pager, theme: outcomes}\n").run(
            "add", "Night shift #act/on-call"
        ).expect(status: 0, messages: "")
    }

    @Test(
        "a file that may not be written is status 2, and stays",
        .enabled(if: geteuid() != 0, "root may write everything"))
    func readOnly() throws {
        let test = try CommandTest().journal().file("2026-03-06.md", "- a\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: test.folder.path + "/2026-03-06.md")
        try test.run("add", "x #lesson").expect(
            status: 2, output: "", messages: "journal: cannot write 2026-03-06.md: Permission denied\n",
            files: ["2026-03-06.md", "journal.yaml"])
        #expect(try test.folder.text("2026-03-06.md") == "- a\n")
    }

    @Test("a link within the journal is followed")
    func link() throws {
        let test = try CommandTest().journal().file("real/today.md", "---\ndate: 2026-03-06\n---\n- a\n")
        try FileManager.default.createSymbolicLink(
            atPath: test.folder.path + "/2026-03-06.md", withDestinationPath: "real/today.md")
        try test.run("add", "x #lesson").expect(status: 0)
        #expect(try test.folder.text("real/today.md") == "---\ndate: 2026-03-06\n---\n- a\n- x #lesson\n")
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: test.folder.path + "/2026-03-06.md")
        #expect(link == "real/today.md")
    }

    @Test("a file that stands in the way, or is left out, is not written")
    func inTheWay() throws {
        let test = try CommandTest().journal().file("2026/2026-03-06.md", "---\ndate: 2026-03-05\n---\n")
        try test.run("add", "x #lesson").expect(status: 2, output: "")
        #expect(try test.folder.text("2026/2026-03-06.md") == "---\ndate: 2026-03-05\n---\n")
        try CommandTest().journal("ignore: [2026/**]\n").run("add", "x #lesson").expect(
            status: 2,
            messages: "journal: cannot write 2026/2026-03-06.md: `ignore:` in journal.yaml leaves such a file out\n",
            files: ["journal.yaml"])
    }

    @Test("every line of many commands at once lands")
    func atOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "journal.yaml")
        let program = Program(folder: folder.path)
        // The pipe ends when the last of them does; a shell's own `wait` needs a signal that tests run without.
        let commands = (1...8).map { "\"$JOURNAL\" add --today 2026-03-06 'number \($0) #lesson' &" }
        let line = "( \(commands.joined(separator: " ")) ) | cat"
        let outcome = try program.shell(line)
        #expect(outcome.messageText.isEmpty)
        let lines = try folder.text("2026/2026-03-06.md").split(separator: "\n").sorted()
        #expect(lines == (1...8).map { "- number \($0) #lesson" })
        #expect(folder.paths() == ["2026/2026-03-06.md", "journal.yaml"])
    }
}
