import Foundation
import Testing

@Suite("build")
struct BuildCommandTests {
    private static let entry = "- Helped @raj #act/support\n- Slow #problem/alerts/identify\n"
    private static let site = [
        "site/.journal-manifest", "site/data.json", "site/digests/2026-W10.html", "site/digests/2026-W10.md",
        "site/digests/index.html", "site/feed.xml", "site/index.html", "site/problems/alerts.html",
    ]

    private func journal(_ settings: String = "") throws -> CommandTest {
        try CommandTest().journal(settings).file("2026-03-04.md", Self.entry)
    }

    @Test("writes the site and says so in one line")
    func writes() throws {
        try journal().run("build").expect(
            status: 0, output: "",
            messages: "site: 7 written, 0 unchanged, 0 deleted; 1 act, 1 problem, 1 week for manager\n",
            files: ["2026-03-04.md", "journal.yaml"] + Self.site)
    }

    @Test("a second build writes nothing, and one after a change what changed")
    func again() throws {
        let test = try journal()
        try test.run("build")
        try test.run("build").expect(
            status: 0, messages: "site: 0 written, 7 unchanged, 0 deleted; 1 act, 1 problem, 1 week for manager\n")
        _ = try test.file("2026-03-04.md", "- Helped @raj #act/support\n")
        try test.run("build").expect(status: 0)
        #expect(!test.folder.paths().contains("site/problems/alerts.html"))
    }

    @Test("a journal without a single item builds a page all the same")
    func empty() throws {
        let test = try CommandTest().journal()
        try test.run("build").expect(
            status: 0, messages: "site: 4 written, 0 unchanged, 0 deleted; 0 acts, 0 problems, 0 weeks for manager\n")
        #expect(try test.folder.text("site/index.html").contains("</html>"))
    }

    @Test("a folder that is named is a journal though it has no journal.yaml; the working directory is not")
    func noSettings() throws {
        let test = try CommandTest().file("leads/2026-03-04.md", Self.entry)
        try test.run("build", "leads").expect(status: 0)
        try test.within("leads").run("build").expect(
            status: 2,
            messages: """
                journal: cannot find journal.yaml: neither this folder nor one above it is a journal (`journal init` makes one)

                """)
    }

    // MARK: Errors

    @Test("with an error nothing is written, and every error is told")
    func errors() throws {
        try journal().file("2026-03-05.md", "- x #act/suport\n").run("build").expect(
            status: 1, output: "",
            messages: """
                2026-03-05.md:1:5: error: no act is called "suport" [unknown-kind]
                  hint: did you mean #act/support?
                1 error
                nothing was written

                """, files: ["2026-03-04.md", "2026-03-05.md", "journal.yaml"])
    }

    @Test("what was built before stays as it was where there is an error now")
    func keepsOld() throws {
        let test = try journal()
        try test.run("build")
        let before = test.folder.files(below: "site")
        try test.file("2026-03-04.md", "- other #act/suport\n").run("build").expect(status: 1)
        #expect(test.folder.files(below: "site") == before)
    }

    @Test("--keep-going leaves the entry out, says so on standard error and in the page, and exits with 1")
    func keepGoing() throws {
        let test = try journal().file("2026-03-05.md", "- x #act/suport\n- y #act/support\n")
        let outcome = try test.run("build", "--keep-going", "--audience", "private")
        outcome.expect(status: 1)
        #expect(outcome.messages.contains("left out, because it has errors: 2026-03-05.md\n"))
        #expect(outcome.messages.hasSuffix("; 1 act, 1 problem, 1 week for private\n"))
        #expect(try test.folder.text("site/index.html").contains("2026-03-05.md"))
    }

    @Test("--keep-going does not go on with a journal.yaml or templates that are wrong")
    func keepGoingOnlyEntries() throws {
        let test = try journal("titel: x").file("templates/style.css", "")
        try test.run("build", "--keep-going").expect(
            status: 1, files: ["2026-03-04.md", "journal.yaml", "templates/style.css"])
    }

    @Test("warnings are told and stop nothing")
    func warnings() throws {
        let outcome = try journal().file("2026-03-05.md", "- y #problem\n").run("build")
        outcome.expect(status: 0)
        #expect(outcome.messages.contains("[incomplete-tag]"))
        #expect(outcome.folder.paths().contains("site/index.html"))
    }

    // MARK: Options

    @Test("--output and output: say where")
    func output() throws {
        let test = try journal("output: public/pages")
        try test.run("build", "-o", "elsewhere").expect(status: 0)
        #expect(test.folder.paths().contains("elsewhere/index.html"))
        try test.run("build").expect(status: 0)
        #expect(test.folder.paths().contains("public/pages/index.html"))
    }

    @Test("the digests of an output folder do not come back as entries")
    func outputIsNoEntry() throws {
        let test = try journal()
        for _ in 0..<2 {
            try test.run("build", "--output", "pages").expect(status: 0)
            try test.run("build").expect(status: 0)
        }
        #expect(try test.run("build").messages.contains("1 act, 1 problem, 1 week"))
    }

    @Test("the audience is that of the option, else of journal.yaml, else manager")
    func audience() throws {
        #expect(try journal().run("build", "--audience", "public").messages.hasSuffix("for public\n"))
        #expect(try journal("audience: private").run("build").messages.hasSuffix("for private\n"))
        #expect(
            try journal("audience: public").run("build", "--audience", "manager").messages.hasSuffix("for manager\n"))
    }

    @Test("--drafts lets drafts in")
    func drafts() throws {
        let test = try journal().file("2026-03-05.md", "---\ndraft: true\n---\n\n- Taught #act/teach\n")
        #expect(try test.run("build").messages.contains("1 act,"))
        #expect(try test.run("build", "--drafts").messages.contains("2 acts,"))
    }

    @Test("--week writes that week's digest and leaves the rest as it is")
    func week() throws {
        let test = try journal().file("2026-03-11.md", "- Taught #act/teach\n")
        try test.run("build")
        let before = test.folder.files(below: "site")
        _ = try test.file("2026-03-04.md", "- Helped everybody #act/support\n")
            .file("2026-03-11.md", "- Taught everybody #act/teach\n")
        try test.run("build", "--week", "2026-W11").expect(
            status: 0, messages: "site: 2 written, 0 unchanged, 0 deleted; 2 acts, 0 problems, 2 weeks for manager\n")
        let after = test.folder.files(below: "site")
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
            .filter { $0 != ".journal-manifest" }.sorted()
        #expect(changed == ["digests/2026-W11.html", "digests/2026-W11.md"])
        try test.run("build").expect(status: 0)
        #expect(!test.folder.paths().contains("site/problems/alerts.html"))
    }

    @Test("a week without an item is told and nothing is written")
    func emptyWeek() throws {
        let outcome = try journal().run("build", "--week", "2025-W01")
        outcome.expect(status: 0)
        #expect(outcome.messages.hasPrefix("2025-W01 has no item for this audience\n"))
    }

    @Test("the journal's templates take the place of the built-in ones, file by file")
    func templates() throws {
        let test = try journal().file("templates/foot.mustache", "<p>By hand</p>")
        try test.run("build").expect(status: 0)
        #expect(try test.folder.text("site/index.html").contains("<p>By hand</p>"))
        #expect(try test.folder.text("site/digests/2026-W10.html").contains("<p>By hand</p>"))
    }

    // MARK: The output folder

    @Test("a file that somebody else wrote is not overwritten")
    func foreign() throws {
        let test = try journal().file("site/index.html", "mine")
        for words in [["build"], ["build", "--replace"]] {
            let reason =
                words.count == 1
                ? "the output folder `site` is not empty and holds no site: `index.html` is in it; write to another folder, "
                    + "or beside what is there by --replace"
                : "not overwritten, since `journal` did not write it: site/index.html"
            try test.run(words).expect(
                status: 2, messages: "journal: \(reason)\n",
                files: ["2026-03-04.md", "journal.yaml", "site/index.html"])
        }
    }

    @Test(
        "an output folder that holds the journal, or is none, is refused",
        arguments: [".", "..", "/", "journal.yaml", "templates", ".git"])
    func dangerous(output: String) throws {
        let test = try CommandTest().file("leads/journal.yaml", "").file("leads/2026-03-04.md", Self.entry)
        let outcome = try test.within("leads").run("build", "--output", output)
        outcome.expect(status: 2, files: ["leads/2026-03-04.md", "leads/journal.yaml"])
        #expect(outcome.messages.hasPrefix("journal: the output"))
    }
}
