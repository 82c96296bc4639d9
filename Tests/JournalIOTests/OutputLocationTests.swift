import Testing

@testable import JournalIO

@Suite struct OutputLocationTests {
    /// A folder `f` that holds the journal `f/home/j` of somebody whose home is `f/home`; the working directory is `f/home`.
    struct Layout: Sendable, CustomTestStringConvertible {
        var output: String
        var files: [String] = []
        var links: [(name: String, target: String)] = []
        var ignore: [String] = []
        /// nil where the folder is fine.
        var refusal: String?
        /// Where it ends up, relative to `f`.
        var place: String?

        var testDescription: String { "\(output) \(files) \(links)" }
    }

    static let dangerous = [
        Layout(output: "", refusal: "the output folder `` is not a path"),
        Layout(output: "a\0b", refusal: "the output folder `a\0b` is not a path"),
        Layout(output: "/", refusal: "the output folder `/` is the root of the file system"),
        Layout(output: "//", refusal: "the output folder `//` is the root of the file system"),
        Layout(output: "/../..", refusal: "the output folder `/../..` is the root of the file system"),
        Layout(output: "j", refusal: "the output folder `j` holds the journal itself"),
        Layout(output: "j/", refusal: "the output folder `j/` holds the journal itself"),
        Layout(output: "j/2026/..", refusal: "the output folder `j/2026/..` holds the journal itself"),
        Layout(output: "j/missing/..", refusal: "the output folder `j/missing/..` holds the journal itself"),
        Layout(output: "./j/.", refusal: "the output folder `./j/.` holds the journal itself"),
        Layout(output: ".", refusal: "the output folder `.` holds the journal itself"),
        Layout(output: "..", refusal: "the output folder `..` holds the journal itself"),
        Layout(output: "missing/../..", refusal: "the output folder `missing/../..` holds the journal itself"),
        Layout(
            output: "link", links: [("home/link", "j")], refusal: "the output folder `link` holds the journal itself"),
        Layout(
            output: "link", links: [("home/link", "..")], refusal: "the output folder `link` holds the journal itself"),
        Layout(
            output: "link", links: [("home/link", "/")],
            refusal: "the output folder `link` is the root of the file system"),
        Layout(
            output: "one/j", links: [("home/one", ".")], refusal: "the output folder `one/j` holds the journal itself"),
        Layout(
            output: "a", links: [("home/a", "b"), ("home/b", "j")],
            refusal: "the output folder `a` holds the journal itself"),
        Layout(
            output: "link/../j", files: ["x/y/z"], links: [("home/link", "../x/y")], refusal: nil, place: "x/j"),
        Layout(
            output: "link/../home/j", files: ["x/y"], links: [("home/link", "../x")],
            refusal: "the output folder `link/../home/j` holds the journal itself"),
        Layout(output: "j/site", files: ["home/j/site"], refusal: "the output `j/site` is there and is not a folder"),
        Layout(output: "j/a.md/x", refusal: "the output `j/a.md/x` is there and is not a folder"),
        Layout(
            output: "link", links: [("home/link", "missing")],
            refusal: "the output folder `link` is a link that leads nowhere"),
        Layout(
            output: "link/site", links: [("home/link", "link")],
            refusal: "cannot open the output folder link/site: Too many levels of symbolic links"),
        Layout(
            output: "j/2026", files: ["home/j/2026/x/b.md", "home/j/2026/c.md"],
            refusal: "the output folder `j/2026` holds an entry: 2026/c.md"),
        Layout(
            output: "link", files: ["home/j/2026/c.md"], links: [("home/link", "j/2026")],
            refusal: "the output folder `link` holds an entry: 2026/c.md"),
        Layout(
            output: "other", files: ["home/other/journal.yaml"],
            refusal: "the output folder `other` is a journal: it holds a journal.yaml"),
        Layout(
            output: "j/sub", files: ["home/j/sub/journal.yaml"],
            refusal: "the output folder `j/sub` is a journal: it holds a journal.yaml"),
        Layout(output: "j/.git", refusal: "the output folder `j/.git` is in `.git`, which is for something else"),
        Layout(
            output: "j/.git/site", refusal: "the output folder `j/.git/site` is in `.git`, which is for something else"),
        Layout(
            output: "j/templates", files: ["home/j/templates/page.html"],
            refusal: "the output folder `j/templates` is in `templates`, which is for something else"),
        Layout(
            output: "j/templates/site",
            refusal: "the output folder `j/templates/site` is in `templates`, which is for something else"),
    ]

    static let fine = [
        Layout(output: "j/site", place: "home/j/site"),
        Layout(output: "j/new/deep/site", place: "home/j/new/deep/site"),
        Layout(output: "site", place: "home/site"),
        Layout(output: "../j", place: "j"),
        Layout(output: "j-evil", place: "home/j-evil"),
        Layout(output: "j/site", files: ["home/j/site/logo.png"], place: "home/j/site"),
        Layout(output: "link", files: ["pages/x"], links: [("home/link", "../pages")], place: "pages"),
        Layout(output: "link/new", files: ["pages/x"], links: [("home/link", "../pages")], place: "pages/new"),
        // Once it is an output folder, a file of the person's own in it is foreign, and stays.
        Layout(
            output: "j/site", files: ["home/j/site/README.md", "home/j/site/.journal-manifest"], place: "home/j/site"),
        Layout(
            output: "j/docs", files: ["home/j/docs/README.md"], ignore: ["docs/README.md"], place: "home/j/docs"),
    ]

    @Test(arguments: dangerous + fine)
    func aFolderIsSafeOrRefused(_ layout: Layout) throws {
        let folder = try TemporaryFolder()
        try folder.write("home/j/journal.yaml")
        try folder.write("home/j/a.md")
        for file in layout.files { try folder.write(file) }
        for link in layout.links { folder.link(link.name, to: link.target) }
        let home = folder("home")
        let journal = try JournalFolder.named("j", from: home)
        let before = folder.tree()
        do throws(OutputFailure) {
            let location = try OutputLocation.resolve(layout.output, from: home)
            try location.check(for: journal, ignore: layout.ignore, home: home)
            #expect(layout.refusal == nil)
            #expect(location.path == layout.place.map { folder($0) })
        } catch {
            #expect(error.description == layout.refusal)
        }
        #expect(folder.tree() == before)
    }

    @Test func theHomeFolderAndWhatHoldsItAreRefused() throws {
        let folder = try TemporaryFolder()
        folder.makeFolder("users/sam")
        folder.makeFolder("j")
        folder.link("away", to: "users/sam")
        let journal = try JournalFolder.named("j", from: folder.path)
        for output in ["users/sam", "users", "away", "away/../sam"] {
            let location = try OutputLocation.resolve(output, from: folder.path)
            #expect(throws: OutputFailure.holdsHome(output)) {
                try location.check(for: journal, home: folder("away"))
            }
        }
        let inside = try OutputLocation.resolve("users/sam/site", from: folder.path)
        try inside.check(for: journal, home: folder("users/sam"))
    }
}
