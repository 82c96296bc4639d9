import Foundation
import JournalIO
import Testing

@Suite("init")
struct InitCommandTests {
    @Test("makes a journal that is clean and builds")
    func makes() throws {
        let test = try CommandTest()
        try test.run("init", "leads", "--today", "2026-03-06").expect(
            status: 0,
            output: "leads/journal.yaml\nleads/2026/2026-03-06.md\nleads/.gitignore\n",
            messages: """

                Next:
                  write      leads/2026/2026-03-06.md
                  look       journal check leads
                  make       journal build leads
                  open       leads/site/index.html
                  each week  journal digest --journal leads

                """,
            files: ["leads/.gitignore", "leads/2026/2026-03-06.md", "leads/journal.yaml"])
        try test.within("leads").run("check").expect(status: 0, output: "", messages: "")
        try test.run("build", "leads").expect(
            status: 0, output: "",
            messages: "leads/site: 7 written, 0 unchanged, 0 deleted; 2 acts, 1 problem, 1 week for manager\n")
        #expect(try test.folder.text("leads/site/problems/slow-handover.html").contains("Slow handover between shifts"))
    }

    @Test("the first entry keeps to itself what it marks as private")
    func isPrivate() throws {
        let test = try CommandTest()
        try test.run("init")
        try test.run("build").expect(status: 0)
        for (path, bytes) in test.folder.files(below: "site") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("My own doubts"), "\(path)")
        }
    }

    @Test("takes today from the clock where no day is named, and the working directory where no folder is")
    func defaults() throws {
        let test = try CommandTest()
        try test.run("init").expect(status: 0, files: [".gitignore", "2026/2026-03-06.md", "journal.yaml"])
    }

    @Test("overwrites nothing")
    func overwritesNothing() throws {
        let test = try CommandTest().file("journal.yaml", "title: Mine\n").file(".gitignore", "*.tmp\n")
        try test.run("init").expect(
            status: 0,
            output: """
                journal.yaml  (was there, left as it is)
                2026/2026-03-06.md
                .gitignore  (was there, left as it is)

                """)
        #expect(try test.folder.text("journal.yaml") == "title: Mine\n")
        #expect(try test.folder.text(".gitignore") == "*.tmp\n")
    }

    @Test("a folder that cannot be made is told")
    func notAFolder() throws {
        try CommandTest().file("here", "").run("init", "here/there").expect(
            status: 2, output: "", messages: "journal: cannot make the folder here/there: Not a directory\n")
    }

    @Test("the settings have an id of the journal's own")
    func id() throws {
        let ids = try (0..<2).map { _ in
            let test = try CommandTest()
            try test.run("init")
            let line = try test.folder.text("journal.yaml").split(separator: "\n").first { $0.hasPrefix("id: ") }
            return String(try #require(line).dropFirst(4))
        }
        #expect(ids[0] != ids[1])
        for id in ids {
            #expect(UUID(uuidString: id) != nil)
            #expect(id == id.lowercased() && Array(id)[14] == "4" && "89ab".contains(Array(id)[19]))
        }
    }

    /// The commands that were printed, as a shell would take their words.
    private static func commands(_ messages: String) -> [[String]] {
        messages.split(separator: "\n").compactMap { line in
            guard let start = line.range(of: "journal ") else { return nil }
            var words: [String] = [""]
            var isQuoted = false
            for character in line[start.upperBound...] {
                if character == "'" {
                    isQuoted.toggle()
                } else if character == " ", !isQuoted {
                    words.append("")
                } else {
                    words[words.count - 1].append(character)
                }
            }
            return words.filter { !$0.isEmpty }
        }
    }

    @Test(
        "the commands that it prints run as they stand, where the person is",
        arguments: ["", "leads", "./leads/", "my leads", "it’s; rm *", "-leads", "a/b"])
    func commandsRun(_ folder: String) throws {
        let test = try CommandTest()
        let words = folder.isEmpty ? [] : folder.hasPrefix("-") ? ["--", folder] : [folder]
        let commands = Self.commands(try test.run(["init"] + words).messages)
        #expect(commands.map(\.first) == ["check", "build", "digest"])
        for command in commands { #expect(try test.run(command).status == 0, "\(command)") }
    }

    @Test("in the home folder they name it")
    func home() throws {
        let test = try CommandTest()
        let atHome = test.with { $0.home = SystemPath(test.folder.path) }
        let commands = Self.commands(try atHome.run("init").messages)
        #expect(commands == [["check", "."], ["build", "."], ["digest", "--journal", "."]])
        for command in commands { #expect(try atHome.run(command).status == 0, "\(command)") }
        #expect(try atHome.run("check").status == 2)
    }

    @Test("in a folder of notes it writes settings alone, with what it found")
    func vault() throws {
        var test = try CommandTest()
            .file(".obsidian/daily-notes.json", #"{"folder": "Daily", "template": "Forms/Day"}"#)
            .file("Forms/Day.md", "# {{date}}\n")
            .file("Daily/2026-03-04.md", "- Helped @raj with the 2 releases\n- lunch\n- [ ] Asked for a desk\n")
            .file("#1 [old]/2025-01-02.md", "I have fixed the printer, which nobody owned.\n")
            .file("People/Raj.md", "Raj's page. What did I ask?\n```\nShipped it\n```\n")
            .file("README.md", "How to.\n").file(".gitignore", "*.tmp")
        let outcome = try test.run("init")
        outcome.expect(
            status: 0, output: "journal.yaml\n",
            messages: """

                read 3 notes of a folder of Obsidian

                These lines look most like acts. A tag at its end makes a line one:
                  Daily/2026-03-04.md:1: Helped @raj with the 2 releases  #act/support
                  #1 [old]/2025-01-02.md:1: I have fixed the printer, which nobody owned.  #act

                Next:
                  add        journal add 'Helped @sam with his first release #act/support'
                  look       journal check
                  make       journal build
                  open       site/index.html
                  each week  journal digest

                """)
        let settings = try test.folder.text("journal.yaml")
        #expect(settings.contains("\n# Daily notes stand in Daily.\n"))
        #expect(settings.contains("\n# Their template, Forms/Day, is left out, as all templates are.\n"))
        #expect(settings.contains("\nentries: [\"Daily/**\", \"\\\\#1 \\\\[old]/**\"]\n"))
        #expect(try test.folder.text(".gitignore") == "*.tmp")
        let check = try test.run("check")
        check.expect(status: 0, output: "")
        #expect(check.closing?.hasPrefix("2 files read, 0 items, 2 plain notes; left out: 1 hidden, ") == true)
        for command in Self.commands(outcome.messages) { #expect(try test.run(command).status == 0, "\(command)") }
        #expect(test.folder.paths().contains("Daily/2026-03-06.md"))

        test = try CommandTest().file("journals/2026_03_04.md", "- x\n")
        try test.run("init", "--gitignore").expect(status: 0, output: "journal.yaml\n.gitignore\n")
        #expect(try test.folder.text(".gitignore") == "/site/\n")
        try test.run("init", "--gitignore").expect(
            status: 0, output: "journal.yaml  (was there, left as it is)\n", messages: "")
        #expect(test.folder.paths() == [".gitignore", "journal.yaml", "journals/2026_03_04.md"])
        test = try CommandTest().file("a.md", "x\n").file(".gitignore", "*.tmp")
        try test.run("init", "--gitignore")
        #expect(try test.folder.text(".gitignore") == "*.tmp\n/site/\n")
    }

    @Test("what settings of a vault say cannot become a key of the journal's")
    func injection() throws {
        let test = try CommandTest()
            .file(".obsidian/daily-notes.json", #"{"folder": "Da\nily: x", "template": "a\naudience: public"}"#)
            .file("Da\nily: x/2026-03-04.md", "- x\n").file("b.md", "x\n")
        try test.run("init").expect(status: 0)
        let outcome = try test.run("check")
        outcome.expect(status: 0, output: "")
        #expect(outcome.closing?.hasPrefix("1 file read") == true)
        #expect(!(try test.folder.text("journal.yaml").contains("\naudience: public")))
    }

    @Test("a folder with a space is named so that a shell takes it")
    func quotes() throws {
        let messages = try CommandTest().run("init", "my 'leads'").messages
        #expect(messages.contains(#"journal check 'my '\''leads'\'''"#))
    }
}
