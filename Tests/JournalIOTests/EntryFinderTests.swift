import JournalText
import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct EntryFinderTests {
    /// A journal, what is made beside and in it, and what is found.
    struct Layout: Sendable, CustomTestStringConvertible {
        var name: String
        /// Relative to a folder that holds the root `j`.
        var files: [String] = []
        /// Links, made in order.
        var links: [(name: String, target: String)] = []
        var ignore: [String] = []
        var entries: [String] = []
        /// What stands in files, by name; the others are empty.
        var texts: [String: String] = [:]
        /// Output folders, relative to the root.
        var outputs: [String] = []
        var found: [String]
        var diagnostics: [String] = []

        var testDescription: String { name }
    }

    static let plain = [
        Layout(name: "an empty journal", found: []),
        Layout(
            name: "entries at any depth, in the order of bytes",
            files: ["j/b.md", "j/a.markdown", "j/a/b/c.md", "j/a.md", "j/B.md", "j/a-b.md", "j/é.md"],
            found: ["B.md", "a-b.md", "a.markdown", "a.md", "a/b/c.md", "b.md", "é.md"]),
        Layout(
            name: "other endings are none", files: ["j/a.txt", "j/md", "j/a.mdx", "j/b.md.bak", "j/.MD"], found: []),
        Layout(
            name: "the ending may stand in any case",
            files: ["j/a.MD", "j/b.Md", "j/c.mD", "j/d.MARKDOWN", "j/e.Markdown", "j/f.mDX", "j/g.md~", "j/MD"],
            found: ["a.MD", "b.Md", "c.mD", "d.MARKDOWN", "e.Markdown"]),
        Layout(
            name: "what is hidden is left out",
            files: ["j/.a.md", "j/.#b.md", "j/.git/c.md", "j/x/.obsidian/d.md", "j/.md", "j/e.md"], found: ["e.md"]),
        Layout(
            name: "templates and modules are left out anywhere",
            files: [
                "j/templates/a.md", "j/node_modules/b.md", "j/x/node_modules/y/c.md", "j/x/templates/d.md",
                "j/Templates/e.md", "j/y/_Templates/z/f.md", "j/_templates/g.md", "j/ARCHETYPES/h.md",
                "j/content/archetypes/i.md", "j/template/k.md", "j/my-templates/l.md", "j/templates.md",
            ],
            found: ["my-templates/l.md", "template/k.md", "templates.md"]),
        Layout(
            name: "what programs have put aside is left out",
            files: [
                "j/.trash/a.md", "j/logseq/bak/journals/b.md", "j/logseq/.recycle/c.md", "j/notes/Logseq/bak/d.md",
                "j/bak/e.md", "j/logseq/pages/f.md", "j/x/bak/logseq/g.md",
            ],
            links: [("j/t", ".trash"), ("j/u", "logseq/bak"), ("j/v.md", "logseq/.recycle/c.md")],
            found: ["bak/e.md", "logseq/pages/f.md", "x/bak/logseq/g.md"]),
        Layout(
            name: "the output folder is left out", files: ["j/site/digests/a.md", "j/sites/b.md"], outputs: ["site"],
            found: ["sites/b.md"]),
        Layout(
            name: "an output folder inside of another folder is left out", files: ["j/x/out/a.md", "j/x/b.md"],
            outputs: ["x/out"], found: ["x/b.md"]),
        Layout(
            name: "the root is walked even if it is named as output", files: ["j/a.md"], outputs: ["."], found: ["a.md"]
        ),
        Layout(
            name: "another folder with a manifest of ours is left out",
            files: ["j/public/.journal-manifest", "j/public/digests/a.md", "j/public/b.md", "j/c.md"], found: ["c.md"]),
        Layout(
            name: "what `ignore:` names is left out", files: ["j/archive/a.md", "j/b.md", "j/x/c-draft.md"],
            ignore: ["archive/**", "*-draft.md"], found: ["b.md"]),
    ]

    static let globbed = [
        Layout(
            name: "`entries:` names all that is an entry",
            files: ["j/Daily/a.md", "j/Daily/x/b.md", "j/c.md", "j/Other/d.md"], entries: ["Daily/**"],
            found: ["Daily/a.md", "Daily/x/b.md"]),
        Layout(
            name: "a folder's name takes all below it", files: ["j/Daily/a.md", "j/x/Daily/y/b.md", "j/c.md"],
            entries: ["Daily"], found: ["Daily/a.md", "x/Daily/y/b.md"]),
        Layout(
            name: "a folder may be named with a slash or from the root", files: ["j/a/b.md", "j/c/d.md", "j/x/a/e.md"],
            entries: ["/a/", "./c"], found: ["a/b.md", "c/d.md"]),
        Layout(
            name: "a name with a wildcard counts at any depth", files: ["j/2026-1.md", "j/x/2026-2.md", "j/x/a.md"],
            entries: ["2026-*.md"], found: ["2026-1.md", "x/2026-2.md"]),
        Layout(
            name: "a glob takes out again what one before it took in",
            files: ["j/Daily/a.md", "j/Daily/old/b.md", "j/Daily/old/c.md"],
            entries: ["Daily/**", "!Daily/old/**", "Daily/old/c.md"], found: ["Daily/a.md", "Daily/old/c.md"]),
        Layout(
            name: "`ignore:` wins over `entries:`", files: ["j/Daily/a.md", "j/Daily/b-draft.md"],
            ignore: ["*-draft.md"], entries: ["Daily/**"], found: ["Daily/a.md"]),
        Layout(
            name: "a glob that spells a folder of templates out brings it back",
            files: ["j/templates/a.md", "j/notes/Templates/b.md", "j/notes/c.md", "j/x/archetypes/d.md"],
            entries: ["notes/**", "notes/templates/**", "templates"],
            found: ["notes/c.md", "templates/a.md"]),
        Layout(
            name: "spelt out in another case, it is brought back where the glob matches",
            files: ["j/notes/Templates/b.md", "j/notes/Templates/x/c.md"], entries: ["notes/Templates/**"],
            found: ["notes/Templates/b.md", "notes/Templates/x/c.md"]),
        Layout(
            name: "a wildcard alone brings no templates back", files: ["j/templates/a.md", "j/b.md"],
            entries: ["**", "*/a.md", "*.md"], found: ["b.md"]),
        Layout(
            name: "hidden files and the output stay out", files: ["j/.x/a.md", "j/site/b.md", "j/c.md"],
            entries: [".x/**", "site/**", "c.md"], outputs: ["site"], found: ["c.md"]),
        Layout(
            name: "a glob that is none is said", files: ["j/a.md"], entries: ["[a", "*.md"], found: ["a.md"],
            diagnostics: ["journal.yaml: entries: “[a” is not a glob and names no file"]),
    ]

    static let vaults = [
        Layout(
            name: "the folder of Obsidian's templates is left out, whatever its case",
            files: ["j/meta/forms/a.md", "j/meta/Forms/b.md", "j/meta/c.md", "j/forms/d.md"],
            texts: ["j/.obsidian/templates.json": #"{"folder": "Meta/forms/"}"#], found: ["forms/d.md", "meta/c.md"]),
        Layout(
            name: "the template of daily notes is left out, and their folder is not",
            files: ["j/Daily/2026-03-04.md", "j/Forms/Day.md", "j/Forms/b.md"],
            texts: ["j/.obsidian/daily-notes.json": #"{"folder": "Daily", "template": "Forms/Day", "format": "x"}"#],
            found: ["Daily/2026-03-04.md", "Forms/b.md"]),
        Layout(
            name: "a template may be named with its ending and in another Unicode form",
            files: ["j/Tägliches/a.md", "j/b.md"],
            texts: ["j/.obsidian/daily-notes.json": "{\"template\": \"Ta\u{308}gliches/a.md\"}"], found: ["b.md"]),
        Layout(
            name: "what Templater's settings name is left out, not the folders of the notes made from it",
            files: ["j/Forms/a.md", "j/People/b.md", "j/x/person.md", "j/x/start.md", "j/x/c.md"],
            texts: [
                "j/.obsidian/plugins/templater-obsidian/data.json": """
                {"command_timeout": 5, "templates_folder": "Forms", "trigger_on_file_creation": true,
                 "folder_templates": [{"folder": "People", "template": "x/person.md"}, {"folder": "", "template": ""}],
                 "startup_templates": ["x/start.md", ""], "enabled_templates_hotkeys": [""]}
                """
            ], found: ["People/b.md", "x/c.md"]),
        Layout(
            name: "the templates of weekly and monthly notes are left out",
            files: ["j/Forms/week.md", "j/Forms/month.md", "j/Week/a.md"],
            texts: [
                "j/.obsidian/plugins/periodic-notes/data.json":
                    #"{"weekly": {"folder": "Week", "template": "Forms/week.md"}, "monthly": {"template": "Forms/month"}}"#
            ], found: ["Week/a.md"]),
        Layout(
            name: "the root is never left out",
            files: ["j/a.md"],
            texts: [
                "j/.obsidian/templates.json": #"{"folder": "/"}"#,
                "j/.obsidian/daily-notes.json": #"{"template": ""}"#,
                "j/.obsidian/plugins/templater-obsidian/data.json":
                    #"{"templates_folder": ".", "startup_templates": ["../j", "./"]}"#,
            ], found: ["a.md"]),
        Layout(
            name: "each vault below the root has settings of its own",
            files: ["j/one/Forms/a.md", "j/two/Forms/b.md", "j/two/c.md"],
            texts: ["j/one/.obsidian/templates.json": #"{"folder": "Forms"}"#],
            found: ["two/Forms/b.md", "two/c.md"]),
        Layout(
            name: "settings that are none say nothing", files: ["j/Forms/a.md"],
            texts: [
                "j/.obsidian/templates.json": #"{"folder": "Forms""#,
                "j/.obsidian/daily-notes.json": #"["Forms"]"#,
                "j/.obsidian/plugins/templater-obsidian/data.json": #"{"templates_folder": 7}"#,
            ], found: ["Forms/a.md"]),
        Layout(
            name: "settings outside of the root are not read", files: ["j/Forms/a.md"],
            links: [("j/.obsidian", "../out")], texts: ["out/templates.json": #"{"folder": "Forms"}"#],
            found: ["Forms/a.md"]),
        Layout(
            name: "a glob that spells the named folder out brings it back", files: ["j/Forms/a.md", "j/b.md"],
            entries: ["Forms/**", "*.md"], texts: ["j/.obsidian/templates.json": #"{"folder": "Forms"}"#],
            found: ["b.md"]),
        Layout(
            name: "the last glob that matches has to spell it", files: ["j/Forms/a.md", "j/b.md"],
            entries: ["*.md", "Forms/**"], texts: ["j/.obsidian/templates.json": #"{"folder": "Forms"}"#],
            found: ["Forms/a.md", "b.md"]),
    ]

    static let linked = [
        Layout(
            name: "a link to a file that is found directly adds nothing", files: ["j/a.md"],
            links: [("j/b.md", "a.md")], found: ["a.md"]),
        Layout(
            name: "a link to a file of another ending is followed", files: ["j/a.txt"], links: [("j/b.md", "a.txt")],
            found: ["b.md"]),
        Layout(
            name: "two links to one file are one entry", files: ["j/a.txt"],
            links: [("j/c.md", "a.txt"), ("j/b.md", "a.txt")], found: ["b.md"]),
        Layout(
            name: "a link to a link is followed", files: ["j/a.txt"],
            links: [("j/b", "a.txt"), ("j/c.md", "b")], found: ["c.md"]),
        Layout(
            name: "a link that goes out and in again is followed", files: ["j/a.txt"],
            links: [("j/b.md", "../j/a.txt")], found: ["b.md"]),
        Layout(
            name: "an absolute link to inside by another way is followed", files: ["j/a.txt"],
            links: [("way", "j"), ("j/b.md", "../way/a.txt")], found: ["b.md"]),
        Layout(
            name: "a link to outside is not followed", files: ["out.md", "j/a.md"], links: [("j/b.md", "../out.md")],
            found: ["a.md"], diagnostics: ["b.md: the link leads out of the journal, and is not followed"]),
        Layout(
            name: "a link to outside whose name begins like the root's is not followed", files: ["j-evil/a.md"],
            links: [("j/b.md", "../j-evil/a.md")], found: [],
            diagnostics: ["b.md: the link leads out of the journal, and is not followed"]),
        Layout(
            name: "a link by a link to outside is not followed", files: ["out.md"],
            links: [("j/x", ".."), ("j/b.md", "x/out.md")], found: [],
            diagnostics: ["b.md: the link leads out of the journal, and is not followed"]),
        Layout(
            name: "a folder outside is not entered", files: ["other/a.md"], links: [("j/other", "../other")], found: []),
        Layout(
            name: "the folder above is not entered", files: ["a.md", "j/b.md"], links: [("j/up", "..")], found: ["b.md"]
        ),
        Layout(
            name: "the root of the file system is not entered", files: ["j/b.md"], links: [("j/all", "/")],
            found: ["b.md"]),
        Layout(
            name: "a link that leads nowhere is said", links: [("j/a.md", "missing.md")], found: [],
            diagnostics: ["a.md: the link leads nowhere: No such file or directory"]),
        Layout(
            name: "a link to itself is said", links: [("j/a.md", "a.md")], found: [],
            diagnostics: ["a.md: the link leads nowhere: Too many levels of symbolic links"]),
        Layout(name: "an editor's lock is not asked", links: [("j/.#a.md", "sam@host.1234:1")], found: []),
        Layout(
            name: "a link to the root makes no loop", files: ["j/a.md"], links: [("j/self", ".")], found: ["a.md"]),
        Layout(
            name: "links that lead to each other's folder make no loop", files: ["j/x/a.md", "j/y/b.md"],
            links: [("j/x/y", "../y"), ("j/y/x", "../x")], found: ["x/a.md", "y/b.md"]),
        Layout(
            name: "a link to a folder that is walked anyway adds nothing", files: ["j/x/a.md"],
            links: [("j/a", "x")], found: ["x/a.md"]),
        Layout(
            name: "a link to a hidden folder is followed, once", files: ["j/.store/a.md"],
            links: [("j/2025", ".store"), ("j/2024", ".store")], found: ["2024/a.md"]),
        Layout(
            name: "a link inside of a linked folder is followed", files: ["j/.one/a.md", "j/.two/b.md"],
            links: [("j/.one/two", "../.two"), ("j/x", ".one")], found: ["x/a.md", "x/two/b.md"]),
        Layout(
            name: "a link into the output folder is not followed", files: ["j/site/a.md", "j/site/d/b.md"],
            links: [("j/c.md", "site/a.md"), ("j/d", "site/d")], outputs: ["site"], found: []),
        Layout(
            name: "a link into the templates is not followed", files: ["j/templates/a.md"],
            links: [("j/c.md", "templates/a.md"), ("j/t", "templates")], found: []),
        Layout(
            name: "a link of a name that is ignored is not followed", files: ["j/.x/a.md"], links: [("j/old", ".x")],
            ignore: ["old"], found: []),
        Layout(
            name: "a link to a device or a folder that is named like an entry is none", files: ["j/x/a.txt"],
            links: [("j/a.md", "/dev/zero"), ("j/b.md", "x")], found: [],
            diagnostics: ["a.md: the link leads out of the journal, and is not followed"]),
    ]

    @Test(arguments: plain + globbed + vaults + linked)
    func findsWhatTheFormatSays(_ layout: Layout) throws {
        let folder = try TemporaryFolder()
        folder.makeFolder("j")
        for file in layout.files { try folder.write(file) }
        for (file, text) in layout.texts { try folder.write(file, text) }
        for link in layout.links { folder.link(link.name, to: link.target) }
        let journal = try JournalFolder.named("j", from: folder.path)
        let outputs = try layout.outputs.map { try OutputLocation.resolve($0, from: journal.path).path }
        let list = try EntryFinder(ignore: layout.ignore, entries: layout.entries, outputs: outputs).find(in: journal)
        #expect(list.files.map(\.path) == layout.found)
        #expect(list.diagnostics.map { "\($0.path): \($0.message)" } == layout.diagnostics)
        #expect(list.diagnostics.allSatisfy { $0.severity == .warning || $0.rule == .wrongValue })
        for file in list.files {
            guard case .file = EntryReader(journal, limit: 100).read(file) else {
                Issue.record("\(file) cannot be read")
                continue
            }
        }
    }

    @Test func whatIsLeftOutIsCounted() throws {
        let folder = try TemporaryFolder()
        for name in [
            "a.md", "templates/b.md", "templates/x/c.md", "templates/d.mustache", "x/Archetypes/e.md", ".f.md",
            ".obsidian/g.md", ".git/h.md", "logseq/bak/i.md", "old/j.md", "old/k.md", "l-draft.md", "m.TXT", "n.txt",
            "o.tar.gz", "LICENSE", "journal.yaml", "site/.journal-manifest", "site/p.md", "site/q.html",
        ] { try folder.write(name) }
        folder.link(".#a.md", to: "sam@host.1234:1")
        let list = try EntryFinder(ignore: ["old/", "*-draft.md"]).find(in: .named(".", from: folder.path))
        #expect(list.files.map(\.path) == ["a.md"])
        var expected = LeftOutFiles()
        expected.templates = 3
        expected.hidden = 2
        expected.copies = 1
        expected.ignored = 2
        expected.extensions = ["txt": 2, "gz": 1, "": 1]
        #expect(list.leftOut == expected)
        let few = try EntryFinder(entries: ["x/**"]).find(in: .named(".", from: folder.path))
        #expect(few.leftOut.outside == 4)
    }

    @Test func whatIsNoFileIsNeverOpened() throws {
        let folder = try TemporaryFolder()
        // Opening a FIFO would wait for a writer for ever.
        mkfifo(folder("a.md").cString, 0o600)
        folder.makeFolder("b.md")
        folder.link("c.md", to: "a.md")
        let list = try EntryFinder().find(in: try JournalFolder.named(".", from: folder.path))
        #expect(list.files.isEmpty)
        #expect(list.diagnostics.isEmpty)
    }

    @Test func aNameThatIsNotUTF8IsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("good.md")
        let bad = folder.path.appending([0x62, 0xE9, 0x2E, 0x6D, 0x64])
        // macOS takes no such names.
        guard let file = try? SystemCall.open(bad.cString, in: AT_FDCWD, O_CREAT | O_WRONLY, mode: 0o644) else {
            return
        }
        close(file)
        let list = try EntryFinder().find(in: try JournalFolder.named(".", from: folder.path))
        #expect(list.files.map(\.path) == ["good.md"])
        #expect(list.diagnostics.map(\.rule) == [.unreadableFile])
        #expect(list.diagnostics.first?.path == "b\u{FFFD}.md")
        #expect(list.diagnostics.first?.severity == .error)
    }

    @Test func twoNamesOfOneLookAreTwoEntries() throws {
        let folder = try TemporaryFolder()
        try folder.write("é.md")
        try folder.write("e\u{301}.md")
        let list = try EntryFinder().find(in: try JournalFolder.named(".", from: folder.path))
        let expected = [Array("e\u{301}.md".utf8), Array("é.md".utf8)]
        if folder.tree().count == 2 { #expect(list.files.map { Array($0.path.utf8) } == expected) }
    }

    @Test func aDeepFolderIsNoTrap() throws {
        let folder = try TemporaryFolder()
        let deep = Array(repeating: "d", count: 1200).joined(separator: "/")
        try folder.write(deep + "/a.md")
        let list = try EntryFinder().find(in: try JournalFolder.named(".", from: folder.path))
        #expect(list.files.map(\.path) == [deep + "/a.md"])
    }
}
