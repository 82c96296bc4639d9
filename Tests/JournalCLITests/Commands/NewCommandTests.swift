import Foundation
import JournalIO
import Testing

@Suite("new")
struct NewCommandTests {
    /// The items of the journal as the export tells them, without their entries.
    private func items(_ test: CommandTest) throws -> [Substring] {
        try test.run("export", "--format", "ndjson", "--audience", "private").output.split(separator: "\n").filter {
            !$0.hasPrefix("{\"type\":\"journal\"") && !$0.hasPrefix("{\"type\":\"entry\"")
        }
    }

    @Test(
        "makes an entry without a fault, with no item but those that are meant",
        arguments: [
            ("entry", "2026/2026-03-06.md", 0), ("problem slow-handover", "2026/2026-03-06-slow-handover.md", 1),
            ("audit leadership", "2026/2026-03-06-leadership-audit.md", 1),
            ("audit gap", "2026/2026-03-06-gap-audit.md", 1),
            ("audit language", "2026/2026-03-06-language-audit.md", 1),
            ("week", "2026/2026-W10.md", 0),
        ])
    func makes(words: String, path: String, count: Int) throws {
        let test = try CommandTest().journal()
        try test.run(["new"] + words.split(separator: " ").map(String.init)).expect(
            status: 0, output: path + "\n", messages: "", files: [path, "journal.yaml"])
        try test.run("check").expect(status: 0, output: "", messages: "")
        #expect(try items(test).count == count)
    }

    @Test("is an entry of its own with --title, and the day's without")
    func entries() throws {
        let test = try CommandTest().journal().file("2026/03/05.md", "- a\n")
        try test.run("new", "--title", "Retro: the \"big\" one").expect(
            status: 0, output: "2026/03/06-retro-the-big-one.md\n", messages: "")
        #expect(
            try test.folder.text("2026/03/06-retro-the-big-one.md").hasPrefix(
                "---\ndate: 2026-03-06\ntitle: \"Retro: the \\\"big\\\" one\"\n---\n"))
        try test.run("new").expect(status: 0, output: "2026/03/06.md\n")
        #expect(try test.folder.text("2026/03/06.md").hasPrefix("---\ndate: 2026-03-06\n---\n\n<!-- "))
        try test.run("new", "entry", "--date", "2026-03-05").expect(
            status: 0, output: "2026/03/05.md\n", messages: "note: 2026/03/05.md is there already\n")
        #expect(try test.folder.text("2026/03/05.md") == "- a\n")
    }

    @Test("each title has an entry of its own, and the same title opens the one that it has")
    func titles() throws {
        let test = try CommandTest().journal()
        for (title, path, isNew) in [
            ("C++ review", "2026/2026-03-06-c-review.md", true), ("C# review", "2026/2026-03-06-c-review-2.md", true),
            ("C++ review", "2026/2026-03-06-c-review.md", false), ("C  review", "2026/2026-03-06-c-review-3.md", true),
            ("C# review", "2026/2026-03-06-c-review-2.md", false), ("🎉", "2026/2026-03-06-entry.md", true),
            ("🚀", "2026/2026-03-06-entry-2.md", true), ("🎉", "2026/2026-03-06-entry.md", false),
            ("C review 2", "2026/2026-03-06-c-review-2-2.md", true), ("- a dash", "2026/2026-03-06-a-dash.md", true),
        ] {
            try test.run("new", "--title", title).expect(
                status: 0, output: path + "\n", messages: isNew ? "" : "note: \(path) is there already\n")
        }
    }

    @Test("an entry that names itself by a heading, or not at all, is opened by the title that names its file")
    func titlesOfOthers() throws {
        let test = try CommandTest().journal().file("2026-03-06-retro.md", "- a\n").file(
            "2026-03-06-c-review.md", "\n# C++  review\n\n- a\n")
        try test.run("new", "--title", "Retro").expect(status: 0, output: "2026-03-06-retro.md\n")
        try test.run("new", "--title", "C++ review").expect(status: 0, output: "2026-03-06-c-review.md\n")
        try test.run("new", "--title", "C# review").expect(
            status: 0, output: "2026-03-06-c-review-2.md\n", messages: "")
    }

    @Test("a problem that is there is not made again")
    func problem() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", "- Slow #problem/Slow-Handover\n")
        try test.run("new", "problem", "slow-handover").expect(
            status: 1, output: "",
            messages:
                "the problem Slow-Handover is there already at 2026-03-04.md:1; its next step is `idea`: tag a line "
                + "#problem/Slow-Handover/idea\n", files: ["2026-03-04.md", "journal.yaml"])
    }

    @Test("each step of a problem counts once the marks around it are gone")
    func steps() throws {
        let test = try CommandTest().journal()
        try test.run("new", "problem", "handover", "--title", "Slow handover")
        let path = "2026/2026-03-06-handover.md"
        let text = try test.folder.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        let filled = text.map { line -> String in
            let line = String(line)
            guard line.contains("#problem/handover/") || line.contains("[measure::") else { return line }
            return line.replacingOccurrences(of: "<!-- ", with: "").replacingOccurrences(of: " -->", with: "")
                .replacingOccurrences(of: "@…", with: "@raj").replacingOccurrences(of: "…", with: "30")
        }
        try test.folder.write(Array(filled.joined(separator: "\n").utf8), to: path)
        try test.run("check").expect(status: 0, output: "")
        let record = try #require(try items(test).first)
        for step in ["identify", "idea", "critique", "stakeholder", "pitch", "tell", "implement", "solved"] {
            #expect(record.contains("\"step\":\"\(step)\""), "\(step)")
        }
        #expect(record.contains("\"title\":\"Slow handover\"") && record.contains("\"status\":\"solved\""))
        #expect(record.contains("\"measure\":[\"30 minutes a day\"]"))
    }

    @Test("an audit asks its questions; its pick counts once it is written")
    func audit() throws {
        let test = try CommandTest().journal()
        try test.run("new", "audit", "leadership")
        let path = "2026/2026-03-06-leadership-audit.md"
        let text = try test.folder.text(path)
        #expect(text.contains("\n## What can I influence already and do not fully own?\n"))
        #expect(try items(test).first?.contains("\"pick\"") == false)
        try test.folder.write(
            Array(text.replacingOccurrences(of: "[pick:: ]", with: "[pick:: the rota]").utf8), to: path)
        #expect(
            try items(test).first?.hasSuffix("\"kind\":\"leadership\",\"pick\":\"the rota\",\"by\":\"2026-03-06\"}")
                == true)
    }

    @Test("a week begins with what is left, and the habits not done first")
    func week() throws {
        let test = try CommandTest().journal("people: {raj: {name: Raj Patel}}\n").file(
            "2026-02-26.md",
            """
            - [ ] Send @raj \\#act the notes #promise [due:: 2026-03-03]
            - [x] Kept #promise
            - [ ] Later #promise [due:: 2026-05-01]
            - Ask the quiet ones #intend/support
            - Take one over #intend/loose-end
            - Took one over #act/loose-end
            - Slow. #problem/slow

            """)
        try test.run("new", "week").expect(status: 0, output: "2026-W10.md\n", messages: "")
        let text = try test.folder.text("2026-W10.md")
        #expect(
            text.contains(
                """

                ## Left from before #private

                - Promised: Send Raj Patel \\#act the notes (due 2026-03-03)
                - Meant to do, and did not: Ask the quiet ones
                - Open: Slow; next: idea

                """), "\(text)")
        let habits = text.split(separator: "\n").filter { $0.contains("#intend/") }
        #expect(habits.first?.contains("#intend/support (Helped quietly; not done last week)") == true)
        #expect(habits.last == "<!-- - … #intend/loose-end (Picked up a loose end) -->")
        try test.run("check").expect(status: 0, output: "")
        try test.run("new", "week", "--date", "2026-03-02").expect(
            status: 0, output: "2026-W10.md\n", messages: "note: 2026-W10.md is there already\n")
    }

    @Test("what the week's note takes over from private items stays private when it is tagged")
    func weekKeepsPrivate() throws {
        let test = try CommandTest().journal().file(
            "2026-02-26.md", "- [ ] Talk to the secret doctor #promise #private\n")
        try test.run("new", "week").expect(status: 0)
        let text = try test.folder.text("2026-W10.md")
        #expect(text.contains("- Promised: Talk to the secret doctor\n"))
        _ = try test.file("2026-W10.md", text.replacing("secret doctor", with: "secret doctor #act/support"))
        #expect(try test.run("list", "acts", "--audience", "private").output.contains("secret"))
        #expect(try !test.run("list", "acts", "--audience", "manager").output.contains("secret"))
    }

    @Test("an editor that is blank is none")
    func blankEditor() throws {
        let test = try CommandTest().journal().onTerminal().with { $0.visual = " " }
        try test.run("new").expect(status: 0, output: "2026/2026-03-06.md\n")
    }

    @Test("opens the editor on a terminal, with its options and whatever the path holds")
    func editor() throws {
        let test = try CommandTest().file("a $b/journal.yaml", "").within("a $b")
        let script = "#!/bin/sh\necho \"$1|$2\" > '\(test.folder.path)/seen'\nexit $EDITOR_STATUS\n"
        try test.folder.write(Array(script.utf8), to: "ed it")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: test.folder.path + "/ed it")
        let command = "EDITOR_STATUS=0 '\(test.folder.path)/ed it' --wait"
        try test.onTerminal().with { $0.editor = command }.run("new").expect(status: 0, output: "", messages: "")
        #expect(try test.folder.text("seen") == "--wait|\(test.folder.path)/a $b/2026/2026-03-06.md\n")
        // Not where nobody looks.
        try test.folder.remove("seen")
        try test.with { $0.editor = command }.run("new").expect(status: 0, output: "2026/2026-03-06.md\n")
        #expect(test.folder.bytes("seen") == nil)
        // $VISUAL goes first; one that fails is told.
        let failing = command.replacingOccurrences(of: "STATUS=0", with: "STATUS=3")
        let outcome = try test.onTerminal().with { environment in
            environment.editor = command
            environment.visual = failing
        }.run("new")
        outcome.expect(status: 2, output: "")
        #expect(outcome.messages.hasSuffix(": it ended with status 3\n"))
    }

    @Test("a journal's own template takes the place of the built-in one")
    func ownTemplate() throws {
        let test = try CommandTest().journal().file(
            "templates/entries/problem.md",
            "# {{title}} #problem/{{id}}\n{{#titleValue}}By {{friday}} in {{week}}{{/titleValue}}\n")
        try test.run("new", "problem", "x", "--title", "A & \"b\"", "--date", "2026-03-07").expect(status: 0)
        #expect(try test.folder.text("2026/2026-03-07-x.md") == "# A & \"b\" #problem/x\nBy 2026-03-13 in 2026-W10\n")
    }

    @Test(
        "a template with a fault makes nothing",
        arguments: [
            (
                "{{titel}}\n",
                "templates/entries/entry.md:1:1: error: the entry “entry” has no value “titel” [invalid-template]"
            ),
            (
                "{{id}}\n",
                "templates/entries/entry.md:1:1: error: the entry “entry” has no value “id” [invalid-template]"
            ),
            (
                "{{>head}}\n",
                "templates/entries/entry.md:1:1: error: an entry's template includes no other [invalid-template]"
            ),
            ("- x #act/suport\n", "2026/2026-03-06.md:1:5: error: no act is called \"suport\" [unknown-kind]"),
        ])
    func faultyTemplate(text: String, expected: String) throws {
        let test = try CommandTest().journal().file("templates/entries/entry.md", text)
        let outcome = try test.run("new")
        outcome.expect(status: 1, output: "", files: ["journal.yaml", "templates/entries/entry.md"])
        #expect(outcome.messages.hasPrefix(expected + "\n"), "\(outcome.messages)")
    }

    @Test(
        "words that name nothing are wrong usage, with the nearest that does",
        arguments: [
            (["new", "problm"], "did you mean `problem`?"),
            (["new", "audit", "leadersip"], "did you mean `leadership`?"),
            (["new", "audit"], "which audit? leadership, gap and language"), (["new", "problem"], "name the problem"),
            (["new", "problem", "a b"], "cannot be the ID of a problem"),
            (["new", "problem", "a/b"], "cannot be the ID"),
            (["new", "week", "x"], "one word too many"), (["new", "--title", " "], "is not a name"),
            (["new", "--title", "a\nb"], "is not a name"),
        ])
    func usage(words: [String], expected: String) throws {
        let outcome = try CommandTest().journal().run(words)
        outcome.expect(status: 64, output: "", files: ["journal.yaml"])
        #expect(outcome.messages.contains(expected), "\(outcome.messages)")
    }
}
