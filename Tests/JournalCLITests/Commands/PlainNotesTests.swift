import Testing

@Suite("Plain notes beside a journal")
struct PlainNotesTests {
    private func vault() throws -> CommandTest {
        try CommandTest().file("journal.yaml", "limits: {entry: 2 KiB}\n")
            .file("2026-03-04.md", "- Helped Raj #act/support\n")
            .file("notes/yaml.md", "---\ntitle: Fix: parser\n---\nA note.\n")
            .file("notes/audience.md", "---\naudience: friends\n---\nA note.\n")
            .file("notes/rule.md", "---\nA rule, and nothing to close it.\n")
            .file("notes/merge.md", "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n")
            .file("notes/log.md", String(repeating: "A line of a long log.\n", count: 200))
    }

    @Test("their faults stop no build and are not told")
    func silent() throws {
        let outcome = try vault().run("check")
        outcome.expect(status: 0)
        #expect(!outcome.output.contains("notes/"))
        try vault().run("build").expect(status: 0)
    }

    @Test("`check --all` tells them")
    func all() throws {
        let outcome = try vault().run("check", "--all")
        outcome.expect(status: 1)
        for name in ["yaml", "audience", "rule", "merge", "log"] {
            #expect(outcome.output.contains("notes/\(name).md:"), "\(name)")
        }
    }

    @Test("a file that is too large is told where a tag stands in it")
    func large() throws {
        let log = String(repeating: "A line of a long log.\n", count: 5_000) + "- Helped #act/support\n"
        let outcome = try vault().file("notes/large.md", log).run("check")
        outcome.expect(status: 1)
        #expect(outcome.output.contains("notes/large.md:1:1: error: "))
    }
}
