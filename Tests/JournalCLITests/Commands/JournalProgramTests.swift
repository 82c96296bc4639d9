import Testing

@Suite("The program")
struct JournalProgramTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var words: String
        /// What the first lines on standard error say.
        var message: String
        var testDescription: String { words }
    }

    @Test(
        "wrong words are told with what to write instead, and exit with 64",
        arguments: [
            Case(
                words: "build --audience managr",
                message: "The value 'managr' is invalid for '--audience <audience>': `managr` is not an audience; "
                    + "did you mean `manager`?"),
            Case(
                words: "build --audience everybody",
                message: "The value 'everybody' is invalid for '--audience <audience>': "
                    + "`everybody` is not an audience; "
                    + "write private, manager or public"),
            Case(
                words: "build --audience Public",
                message: "The value 'Public' is invalid for '--audience <audience>': `Public` is not an audience; "
                    + "did you mean `public`?"),
            Case(
                words: "build --week 2026-W60",
                message: "The value '2026-W60' is invalid for '--week <week>': `2026-W60` is not a week; "
                    + "write one as 2026-W10"),
            Case(
                words: "digest --today 2026-02-30",
                message: "The value '2026-02-30' is invalid for '--today <day>': `2026-02-30` is not a day; "
                    + "write one as 2026-03-06"),
            Case(
                words: "build --threads 0",
                message: "The value '0' is invalid for '--threads <n>': `0` is not a number of threads from 1 to 256"),
            Case(words: "digest last wek", message: "`last wek` is not a period; did you mean `last week`?"),
            Case(
                words: "export --files-from list.txt", message: "--files-from reads standard input: write `-`"),
            Case(words: "build --journal a b", message: "the journal is named twice: by --journal and by `b`"),
            Case(words: "buid", message: "Unexpected argument 'buid'"),
            Case(words: "build --outptu x", message: "Unknown option '--outptu'. Did you mean '--output'?"),
            Case(
                words: "digest --format pdf",
                message: "The value 'pdf' is invalid for '--format <format>'. Please provide one of the following:\n"
                    + "  - markdown\n  - html\n  - text\n  - slack\n  - teams\n  - jira"),
        ])
    func usage(_ test: Case) throws {
        let outcome = try CommandTest().journal().run(test.words.split(separator: " ").map(String.init))
        outcome.expect(status: 64, output: "")
        #expect(outcome.messages.hasPrefix("Error: " + test.message + "\n"), "\(outcome.messages)")
    }

    @Test(
        "every spelling that is not one of the three audiences is refused, and leaves nothing behind",
        arguments: spellings)
    func audience(spelling: String) throws {
        let test = try CommandTest().journal().file("2026-03-04.md", "- Helped #act/support\n")
        try test.run("build", "--audience=" + spelling).expect(
            status: 64, output: "", files: ["2026-03-04.md", "journal.yaml"])
        // In a file it is an error, so that nothing is written either.
        let marked = "---\naudience: \"\(spelling.replacing("\"", with: ""))\"\n---\n\n- Helped #act/support\n"
        try test.file("2026-03-05.md", marked).run("build").expect(
            status: 1, files: ["2026-03-04.md", "2026-03-05.md", "journal.yaml"])
    }

    static let spellings: [String] = [
        "", " ", "Private", "PRIVATE", "private ", " private", "privat", "privte", "pirvate", "private.",
        "private,manager",
        "Manager", "MANAGER", "manager ", "managers", "manger", "managr", "mgr", "man ager", "manager\u{200B}",
        "ｍanager",
        "mänager", "Public", "PUBLIC", "public ", "publik", "pubilc", "publicc", "pub", "p", "all", "everyone", "none",
        "me",
        "team", "true", "false", "yes", "no", "0", "1", "null", "~", "*", "public|private", "public/private", "#public",
        "#private", "@manager", "publіc", "рublic", "pubIic", "internal", "secret", "confidential", "world", "open",
        "any",
        "default", "audience",
    ]

    @Test("--version and --help answer on standard output")
    func answers() throws {
        try CommandTest().run("--version").expect(status: 0, output: "0.1.0\n", messages: "")
        let help = try CommandTest().run("--help")
        help.expect(status: 0, messages: "")
        for command in ["init", "build", "digest", "check", "export"] {
            #expect(help.output.contains("\n  \(command) "))
            let own = try CommandTest().run(command, "--help")
            own.expect(status: 0, messages: "")
            #expect(own.output.contains("USAGE: journal \(command)"))
            #expect(try CommandTest().run("help", command).output == own.output)
        }
    }

    @Test("without a word it tells what it can do")
    func nothing() throws {
        #expect(try CommandTest().run([]).output.contains("USAGE: journal"))
    }

    @Test("completions are written for each shell", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try CommandTest().run("--generate-completion-script", shell)
        outcome.expect(status: 0)
        #expect(outcome.output.contains("audience"))
    }

    @Test("a journal that is not there cannot be run")
    func missing() throws {
        try CommandTest().run("build", "nowhere").expect(
            status: 2, output: "", messages: "journal: cannot open nowhere: No such file or directory\n")
        try CommandTest().file("file", "").run("build", "file").expect(
            status: 2, output: "", messages: "journal: cannot open file: Not a directory\n")
        try CommandTest().run("check").expect(status: 2, output: "")
    }

    @Test("no message says where on the machine it runs")
    func noMachinePaths() throws {
        let test = try CommandTest().journal("titel: x").file("2026-03-04.md", "- x #act/suport\n").file(
            "site/index.html", "")
        for words in [
            ["check"], ["build"], ["export"], ["digest"], ["build", "-o", ".."], ["build", "nowhere"], ["init"],
        ] {
            let outcome = try test.run(words)
            #expect(!(outcome.output + outcome.messages).contains(test.folder.path), "\(words)")
        }
    }
}
