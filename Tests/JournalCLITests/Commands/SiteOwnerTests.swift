import Foundation
import JournalIO
import Testing

@Suite("The owner of an output folder")
struct SiteOwnerTests {
    private static let entry = "- Helped all #act/support #public\n- SECRETX #lesson #private\n"

    private func journals(_ settings: [String: String] = ["c": "title: c\n", "d": "title: d\n"]) throws -> CommandTest {
        var test = try CommandTest()
        for (name, text) in settings {
            test = try test.file("\(name)/journal.yaml", text).file("\(name)/2026-03-04.md", Self.entry)
        }
        return test
    }

    @Test("another journal's site is not written over, unless asked for", arguments: [["c", "d"], ["d", "c"]])
    func others(order: [String]) throws {
        let test = try journals()
        try test.run("build", order[0], "--output", "pub").expect(status: 0)
        let before = test.folder.files(below: "pub")
        try test.run("build", order[1], "--output", "pub").expect(
            status: 2,
            messages:
                "journal: the output folder `pub` holds the site of another journal; write to another folder, or over "
                + "that site by --replace\n")
        #expect(test.folder.files(below: "pub") == before)
        try test.run("build", order[0], "--output", "pub").expect(status: 0)
        try test.run("build", order[1], "--output", "pub", "--replace").expect(status: 0)
        try test.run("build", order[0], "--output", "pub").expect(status: 2)
    }

    @Test("a journal keeps its site where its title changes or it gets an id")
    func renamed() throws {
        let id = "id: 3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90\n"
        let test = try journals(["c": "title: c\n"])
        try test.run("build", "c", "--output", "pub").expect(status: 0)
        try test.file("c/journal.yaml", id + "title: c\n").run("build", "c", "--output", "pub").expect(status: 0)
        try test.file("c/journal.yaml", id + "title: new\n").run("build", "c", "--output", "pub").expect(status: 0)
        #expect(
            try test.folder.text("pub/.journal-manifest").contains("\n# of: 3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90\n"))
        try test.file("c/journal.yaml", "title: one\n").run("build", "c").expect(status: 0)
        try test.file("c/journal.yaml", "title: two\n").run("build", "c").expect(status: 0)
    }

    @Test(
        "a site for fewer people does not take the place of one for more",
        arguments: [
            ("public", "private", false), ("public", "manager", false), ("manager", "private", false),
            ("private", "manager", true), ("private", "public", true), ("manager", "public", true),
            ("public", "public", true), ("private", "private", true),
        ])
    func audiences(there: String, new: String, isAllowed: Bool) throws {
        let test = try journals(["c": ""])
        try test.run("build", "c", "--audience", there).expect(status: 0)
        let before = test.folder.files(below: "c/site")
        let outcome = try test.run("build", "c", "--audience", new)
        outcome.expect(status: isAllowed ? 0 : 2)
        guard !isAllowed else { return }
        #expect(outcome.messages.contains("holds a site for \(there), which may be published"))
        #expect(test.folder.files(below: "c/site") == before)
        let week = try test.run("build", "c", "--audience", new, "--week", "2026-W10")
        week.expect(status: 2)
        try test.run("build", "c", "--audience", new, "--replace").expect(status: 0)
        #expect(try test.folder.text("c/site/.journal-manifest").contains("\n# for: \(new)\n"))
    }

    @Test("a public week in a manager's site leaves it the manager's")
    func mixed() throws {
        let test = try journals(["c": ""])
        try test.run("build", "c").expect(status: 0)
        try test.run("build", "c", "--audience", "public", "--week", "2026-W10").expect(status: 0)
        #expect(try test.folder.text("c/site/.journal-manifest").contains("\n# for: manager\n"))
    }

    @Test("a folder that is not empty is not taken, but for what is hidden")
    func notEmpty() throws {
        let test = try journals(["c": ""]).file("pub/.nojekyll", "").file("other/mine.txt", "mine")
        try test.run("build", "c", "--output", "pub").expect(status: 0)
        let outcome = try test.run("build", "c", "--output", "other")
        outcome.expect(status: 2)
        #expect(outcome.messages.contains("`mine.txt` is in it"))
        try test.run("build", "c", "--output", "other", "--replace").expect(status: 0)
        #expect(try test.folder.text("other/mine.txt") == "mine")
        try test.run("build", "c", "--output", "other").expect(status: 0)
    }

    @Test("a link may not lead the configured output out of the journal")
    func link() throws {
        let test = try journals(["c": ""]).file("away/.keep", "")
        try FileManager.default.createSymbolicLink(
            atPath: test.folder.path + "/c/site", withDestinationPath: test.folder.path + "/away")
        let outcome = try test.run("build", "c")
        outcome.expect(status: 2)
        #expect(outcome.messages.contains("is a link that leads out of the journal"))
        #expect(test.folder.files(below: "away").keys.sorted() == [".keep"])
        try test.run("build", "c", "--replace").expect(status: 0)
    }

    @Test("a manifest of the first version is read, and becomes one of the second")
    func oldManifest() throws {
        let test = try journals(["c": ""]).file(
            "c/site/.journal-manifest",
            "# journal manifest 1: the files below are written, and deleted, by journal\nold.html\n"
        ).file("c/site/old.html", "old")
        try test.run("build", "c", "--audience", "private").expect(status: 0)
        #expect(!test.folder.paths().contains("c/site/old.html"))
        let manifest = try test.folder.text("c/site/.journal-manifest")
        #expect(manifest.hasPrefix("# journal manifest 2:") && manifest.contains("  index.html\n"))
    }
}
