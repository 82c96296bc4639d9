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
                  make       journal build leads, then open leads/site/index.html
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

    @Test("a folder with a space is named so that a shell takes it")
    func quotes() throws {
        let messages = try CommandTest().run("init", "my 'leads'").messages
        #expect(messages.contains(#"journal check 'my '\''leads'\'''"#))
    }
}
