import Testing

@Suite("Which files are entries, as the commands see it")
struct FolderTests {
    private static let item = "- Helped @sam through his first release. #act/support\n"

    private func acts(_ test: CommandTest) throws -> Int {
        try test.run("export", "--format", "ndjson").output.split(separator: "\n").count {
            $0.hasPrefix(#"{"type":"act""#)
        }
    }

    @Test("copies of a sync program count once, and each is told with what only it has")
    func copies() throws {
        let day = Self.item + "- Wrote down why #act/decide\n"
        let test = try CommandTest().journal().file("2026-03-04.md", day)
            .file("2026-03-04 (Sam's conflicted copy 2026-03-05).md", day)
            .file("2026-03-04.sync-conflict-20260305-184717-5RQAITR.md", Self.item + "- Asked #act/ask-question\n")
            .file("2026-03-04 2.md", day + "- Again #act\n").file("2026-03-04 3.md", "- Something else #act/stand\n")
        #expect(try acts(test) == 3)
        let outcome = try test.run("check")
        outcome.expect(
            status: 0,
            output: """
                2026-03-04 (Sam's conflicted copy 2026-03-05).md:1:1: warning: a copy of 2026-03-04.md, which is left out; every item of it stands there too [copy-of-entry]
                  hint: delete it, or rename it if it is an entry of its own
                2026-03-04.md:1:1: note: this is the original
                2026-03-04 2.md:1:1: warning: a copy of 2026-03-04.md, which is left out; 1 item stands in the copy alone [copy-of-entry]
                  hint: move what only the copy has to 2026-03-04.md and delete the copy, or rename it if it is an entry of its own
                2026-03-04.md:1:1: note: this is the original
                2026-03-04.sync-conflict-20260305-184717-5RQAITR.md:1:1: warning: a copy of 2026-03-04.md, which is left out; 1 item stands in the copy alone [copy-of-entry]
                  hint: move what only the copy has to 2026-03-04.md and delete the copy, or rename it if it is an entry of its own
                2026-03-04.md:1:1: note: this is the original
                3 warnings

                """)
        #expect(outcome.closing == "2 files read, 3 items, 0 plain notes; left out: 3 copies")
    }

    @Test("copies of plain notes are nobody's concern, and errors of a copy stop nothing")
    func quietCopies() throws {
        let test = try CommandTest().journal().file("a.md", "Notes\n").file("a.bak.md", "Notes\nof old\n")
            .file("2026-03-04.md", Self.item).file("2026-03-04.orig.md", "- x #act/nosuchkind\n")
        let outcome = try test.run("check")
        outcome.expect(status: 0)
        #expect(!outcome.output.contains("a.bak.md"))
        #expect(!outcome.output.contains("unknown-kind"))
        #expect(outcome.output.hasSuffix("\n1 warning\n"))
    }

    @Test("an item that stands in two files is told, counts twice, and may be left alone by a comment")
    func twice() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", Self.item + "- Other #act\n")
            .file("people/sam.md", "## 2026-03-04\n\n" + Self.item + "\n## 2026-03-05\n\n" + Self.item)
            .file("z/2026-03-04.md", "---\ndraft: true\n---\n" + Self.item)
        #expect(try acts(test) == 4)
        for command in ["check", "build"] {
            let outcome = try test.run(command)
            outcome.expect(status: 0)
            let told = outcome.output + outcome.messages
            #expect(told.contains("people/sam.md:3:42: warning: the same text stands on 2026-03-04 in another file"))
            #expect(told.contains("2026-03-04.md:1:42: note: the other stands here\n"))
            #expect(told.contains("\n1 warning\n"))
        }
        let quiet = try test.file(
            "people/sam.md", "<!-- journal-ignore-file same-item-twice -->\n\n## 2026-03-04\n\n" + Self.item)
        try quiet.run("check").expect(status: 0, output: "")
        #expect(try !quiet.run("build").messages.contains("warning"))
    }

    @Test("names that are one but for case are two files, with a warning where one has an item")
    func alike() throws {
        let test = try CommandTest().journal().file("Notes/2026-03-04.md", Self.item)
            .file("notes/2026-03-04.md", "- Asked #act/ask-question\n").file("A.md", "").file("a.md", "")
        guard test.folder.paths().count == 5 else { return }
        let outcome = try test.run("check")
        #expect(outcome.output.contains("notes/2026-03-04.md:1:1: warning: another file has this name but for case"))
        #expect(!outcome.output.contains("a.md:1:1"))
        #expect(try acts(test) == 2)
        let list = try test.run("list", "entries").output
        #expect(list.contains("Notes/2026-03-04.md") && list.contains("notes/2026-03-04.md"))
    }

    @Test("names that differ in Unicode form are two entries with counts of their own")
    func forms() throws {
        let test = try CommandTest().journal().file("2026-03-04 caf\u{E9}.md", Self.item + "- Two #act\n")
            .file("2026-03-04 cafe\u{301}.md", "- Three #act\n")
        guard test.folder.paths().count == 3 else { return }
        let rows = try test.run("list", "entries", "--format", "csv").output.split(separator: "\r\n").dropFirst()
        #expect(rows.compactMap { $0.split(separator: ",").dropFirst(3).first.map(String.init) } == ["1", "2"])
    }

    struct Form: Sendable, CustomTestStringConvertible {
        var front: String
        var isTemplate = true
        var testDescription: String { front }
    }

    @Test(
        "a file whose front matter nobody has filled in is left out",
        arguments: [
            Form(front: "---\ntitle: {{title}}\n---\n"), Form(front: "---\r\ndate: \"{{date}}\"\r\n---\r\n"),
            Form(front: "---\ndate: <% tp.date.now() %>\n---\n"), Form(front: "---\n<%* let x\n = 1 %>\n---\n"),
            Form(front: "---\ntitle: \"{{ replace .Name \"-\" \" \" }}\"\n---\n"),
            Form(front: "+++\ndate = {{ .Date }}\n+++\n"), Form(front: "---\na: {{a}}\nb: {{b}}\n...\n"),
            Form(front: "\u{FEFF}---\ntags: [<% tag %>]\n---\n"),
            Form(front: "---\ntitle: a {b} %>\n---\n", isTemplate: false),
            Form(front: "---\ntitle: Filled in\n---\n{{title}} <% x %>\n", isTemplate: false),
            Form(front: "---\ntitle: \"{{ not closed\"\n---\n", isTemplate: false),
            Form(front: "{{title}}\n\n", isTemplate: false),
        ])
    func forms(_ form: Form) throws {
        let test = try CommandTest().journal().file("2026-03-04.md", form.front + Self.item)
            .file("2026-03-05.md", Self.item)
        let outcome = try test.run("check")
        outcome.expect(status: 0, output: "")
        #expect(outcome.closing?.contains("1 template") == form.isTemplate)
        #expect(try acts(test) == (form.isTemplate ? 1 : 2))
    }

    @Test("a note over the limit without a tag is nobody's concern")
    func large() throws {
        let drawing = String(repeating: "N4KAkARALgngDgUwgLgAQQQDwMYEMA2AlgCYBOuA\n", count: 60)
        let test = try CommandTest().journal("limits: {entry: 1 KiB}").file("Drawing.excalidraw.md", drawing)
            .file("2026-03-04.md", Self.item)
        try test.run("check").expect(status: 0, output: "")
        let tagged = try test.file("Drawing.excalidraw.md", drawing + Self.item)
        try tagged.run("check").expect(status: 1)
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        var settings: String
        var files: [String: String] = [:]
        var reason: String
        var testDescription: String { settings }
    }

    @Test(
        "add and new refuse to write where nothing is read",
        arguments: [
            Refusal(settings: "ignore: [2026/**]", reason: "`ignore:` in journal.yaml leaves such a file out"),
            Refusal(settings: "ignore: ['*.md']", reason: "`ignore:` in journal.yaml leaves such a file out"),
            Refusal(settings: "entries: ['*-log.md']", reason: "`entries:` in journal.yaml does not name such a file"),
            Refusal(settings: "output: '2026'", reason: "the output folder is not read"),
            Refusal(
                settings: "entries: ['templates/**', '!templates/2026-03-06*']",
                reason: "templates are not read as entries"),
        ])
    func refusals(_ refusal: Refusal) throws {
        for words in [["add", "x #act"], ["new"], ["new", "--title", "A day"]] {
            let test = try CommandTest().journal(refusal.settings)
            let before = test.folder.paths()
            let outcome = try test.run(words)
            #expect(outcome.status == 2)
            #expect(outcome.messages.hasPrefix("journal: cannot write "))
            #expect(outcome.messages.hasSuffix(": \(refusal.reason)\n"), "\(outcome.messages)")
            #expect(test.folder.paths() == before)
        }
    }

    @Test(
        "where there is no entry yet, the first goes where `entries:` names a folder",
        arguments: [
            ("entries: [Daily/**]", "Daily/2026-03-06.md"), ("entries: [journal/daily]", "journal/daily/2026-03-06.md"),
            ("entries: ['/Log/*.md']", "Log/2026-03-06.md"), ("entries: ['2026-*.md']", "2026/2026-03-06.md"),
            ("entries: ['templates/days/**']", "templates/days/2026-03-06.md"),
        ])
    func firstEntry(_ settings: String, _ path: String) throws {
        let test = try CommandTest().journal(settings)
        try test.run("add", "x #act").expect(status: 0, output: "\(path):1\n")
        #expect(try acts(test) == 1)
    }

    @Test("a line goes to the entry of the day, not to its copy or to a form")
    func adding() throws {
        let test = try CommandTest().journal().file("2026-03-06 (conflicted copy 1).md", Self.item)
            .file("2026-03-06.md", Self.item)
            .file("2026-03-05.md", "---\ntitle: {{title}}\ndate: 2026-03-06\n---\n")
        try test.run("add", "x #act").expect(status: 0, output: "2026-03-06.md:2\n")
    }
}
