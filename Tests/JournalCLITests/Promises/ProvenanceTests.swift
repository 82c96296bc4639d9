import Testing

/// What is given from one place of a journal to another is given only to those who may see where it stands.
@Suite("Nothing private leaves by what is inherited")
struct ProvenanceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var files: [String: String]
        var audience = "public"
        var testDescription: String { name }

        init(_ name: String, _ text: String, audience: String = "public") {
            self.init(name, ["2026-03-04.md": text], audience: audience)
        }

        init(_ name: String, _ files: [String: String], audience: String = "public") {
            (self.name, self.files, self.audience) = (name, files, audience)
        }
    }

    private static let item = "- Wrote [the plan] #act/support #public\n\n"

    /// `CANARY` stands where the audience may not look.
    static let cases: [Case] = [
        Case("a problem of a heading", "## Tom has to go #problem/CANARY\n\n- Handover #act/support #public\n"),
        Case("a project of a heading", "## CANARY #project/CANARY\n\n- Handover #act/support #public\n"),
        Case("a goal of a heading", "## CANARY #goal/CANARY\n\n- Handover #act/support #public\n"),
        Case("the words of a heading without a tag", "## CANARY #public\n\n- Handover #act/support\n"),
        Case("the same for the manager", "## CANARY\n\n- Handover #act/support\n", audience: "manager"),
        Case("a title of a heading", "## x #project/p [title:: CANARY]\n\n- Handover #act/support #public\n"),
        Case(
            "a heading that its section hides",
            "## CANARY #problem/CANARY #public\n\nTold HR #private\n\n"
                + "- Handover #act/support #public\n"),
        Case("an outer heading", "# CANARY #project/CANARY\n\n## Week #public\n\n- Handover #act/support\n"),
        Case(
            "a definition in a private section",
            item + "## Complaint #private\n\n- Told HR #lesson\n\n[the plan]: https://hr.example/CANARY \"CANARY\"\n"),
        Case(
            "the same for the manager",
            item + "## Complaint #private\n\n- Told HR #lesson\n\n[the plan]: https://hr.example/CANARY \"CANARY\"\n",
            audience: "manager"),
        Case(
            "a definition in an item for the manager",
            item + "And then.\n\n- Told HR #lesson\n\n  [the plan]: https://hr.example/CANARY\n"),
        Case(
            "a definition in a private quote",
            item + "> q #praise #private\n>\n> [the plan]: https://hr.example/CANARY\n"),
        Case(
            "a definition before the one that all may see",
            "## HR #private\n\n[the plan]: https://hr.example/CANARY\n\n## Links\n\n[the plan]: https://x.example\n\n"
                + item),
        Case(
            "a misspelt headline's hint",
            [
                "journal.yaml": "headlines: [fire-tomCANARX]\n",
                "2026-03-04.md": "- a #problem/fire-tomCANARY #private\n",
            ]),
    ]

    @Test("in no page, list, export or word of a command", arguments: cases)
    func leaks(_ test: Case) throws {
        var run = try CommandTest().journal("title: T\n")
        for (path, text) in test.files { run = try run.file(path, text) }
        let commands = [
            ["build"], ["export"], ["export", "--format", "ndjson"], ["portfolio"], ["digest", "2026-W10"],
            ["list", "acts", "--format", "json"], ["list", "acts", "--text", "CANARY"], ["list", "projects"],
            ["list", "goals"], ["list", "problems"], ["list", "tags"],
        ]
        for command in commands {
            let outcome = try run.run(command + ["--audience", test.audience])
            let said = outcome.output + outcome.messages
            #expect(!said.contains("CANARY"), "\(command)")
        }
        for (path, bytes) in run.folder.files(below: "site") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"), "\(path)")
            #expect(!path.contains("CANARY"))
        }
    }

    struct Faulty: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// Whether the audience is told that an entry was left out.
        var isTold: Bool
        var audience = "public"
        var testDescription: String { name }
    }

    @Test(
        "an entry left out is counted only for those who would see something of it",
        arguments: [
            Faulty(name: "private", text: "---\naudience: private\n---\n- b #act/nokind\n", isTold: false),
            Faulty(
                name: "private, to the manager", text: "---\naudience: private\n---\n- b #act/nokind\n", isTold: false,
                audience: "manager"),
            Faulty(name: "for the manager", text: "- b #act/nokind\n", isTold: false),
            Faulty(name: "for the manager, to them", text: "- b #act/nokind\n", isTold: true, audience: "manager"),
            Faulty(name: "public", text: "- b #act/nokind #public\n", isTold: true),
            Faulty(name: "a private item", text: "- b #act/nokind #private\n", isTold: false, audience: "manager"),
            Faulty(name: "a draft", text: "---\ndraft: true\n---\n- b #act/nokind #public\n", isTold: false),
            Faulty(
                name: "nobody knows for whom", text: "---\naudience: [\n---\n- b #act #public\n", isTold: false,
                audience: "manager"),
        ])
    func leftOut(_ test: Faulty) throws {
        let whole = try CommandTest().journal("title: T\n").file("2026-03-04.md", "- a #act/support #public\n")
        let command = ["build", "--keep-going", "--audience", test.audience]
        try whole.run(command)
        let expected = whole.folder.files(below: "site")
        let faulty = try CommandTest().journal("title: T\n").file("2026-03-04.md", "- a #act/support #public\n")
            .file("2026-03-05.md", test.text)
        try faulty.run(command)
        #expect((faulty.folder.files(below: "site") != expected) == test.isTold)
    }
}
