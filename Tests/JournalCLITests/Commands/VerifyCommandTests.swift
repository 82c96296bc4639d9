import Testing

@Suite("verify")
struct VerifyCommandTests {
    private func built() throws -> CommandTest {
        let test = try CommandTest().journal().file("2026-03-04.md", "- Helped all #act/support\n")
        try test.run("build").expect(status: 0)
        return test
    }

    @Test("says that a site is as it was built, and that a build would change nothing")
    func sound() throws {
        let test = try built()
        for words in [["verify"], ["verify", "site"]] {
            try test.run(words).expect(
                status: 0, output: "",
                messages: "site: 6 files as written, 0 changed by hand, 0 missing; a build would change nothing\n")
        }
    }

    @Test("names what was changed by hand, is missing or is stale, and changes nothing")
    func changed() throws {
        let test = try built().file("site/feed.xml", "mine").file("site/mine.txt", "mine")
        try test.folder.remove("site/data.json")
        let before = test.folder.files(below: "site")
        let outcome = try test.file("2026-03-11.md", "- Taught all #act/teach\n").run("verify")
        outcome.expect(status: 1)
        #expect(outcome.output.hasPrefix("changed by hand: feed.xml\nmissing: data.json\nstale: data.json\n"))
        #expect(outcome.output.contains("stale: index.html\n"))
        #expect(outcome.output.hasSuffix("not there yet: digests/2026-W11.html\nnot there yet: digests/2026-W11.md\n"))
        #expect(
            outcome.messages.hasPrefix("site: 4 files as written, 1 changed by hand, 1 missing; a build would change "))
        #expect(test.folder.files(below: "site") == before)
    }

    @Test("looks at a site where its journal is not, and not at what holds none")
    func elsewhere() throws {
        let test = try CommandTest().file("j/journal.yaml", "").file("j/2026-03-04.md", "- Helped all #act/support\n")
            .file("empty/x", "")
        try test.run("build", "j").expect(status: 0)
        try test.run("verify", "j/site").expect(
            status: 0,
            messages:
                "j/site: 6 files as written, 0 changed by hand, 0 missing; not compared with a journal, as none is "
                + "here; --journal names it\n")
        try test.run("verify", "empty").expect(
            status: 2, messages: "journal: `empty` holds no site: it has no .journal-manifest\n")
        try test.run("verify", "j/site", "--journal", "j").expect(status: 0)
    }
}
