import Testing

@testable import JournalCLI

@Suite("The words of add")
struct AddArgumentsTests {
    struct Case: Sendable {
        var words: [String]
        var expected: [String]

        init(_ words: [String], _ expected: [String]) {
            self.words = words
            self.expected = expected
        }
    }

    @Test(
        "text may begin with a dash, and options stand anywhere",
        arguments: [
            Case(["- Walked @raj through it #act/support"], ["--", "- Walked @raj through it #act/support"]),
            Case(["--date", "2026-03-04", "- a h"], ["--date", "2026-03-04", "--", "- a h"]),
            Case(["- a", "--date=yesterday"], ["--date=yesterday", "--", "- a"]),
            Case(["-", "[", "]", "Call", "Ana"], ["--", "-", "[", "]", "Call", "Ana"]),
            Case(["-5", "pages"], ["--", "-5", "pages"]), Case(["--- a rule"], ["--", "--- a rule"]),
            Case(["-[x] kept"], ["--", "-[x] kept"]), Case(["—dash"], ["--", "—dash"]),
            Case(["* a", "+ b"], ["--", "* a", "+ b"]), Case(["a", "-", "b"], ["--", "a", "-", "b"]),
            Case(["--", "-x"], ["--", "-x"]), Case(["--", "--date"], ["--", "--date"]),
            Case(["-"], ["-"]), Case([], []), Case(["-h"], ["-h"]), Case(["--help"], ["--help"]),
            Case(["--journal", "- odd", "a"], ["--journal", "- odd", "--", "a"]),
            Case(["--dat", "a"], ["--dat", "--", "a"]), Case(["-\ttabbed"], ["--", "-\ttabbed"]),
        ])
    func separates(_ test: Case) throws {
        #expect(try AddArguments.separated(["add"] + test.words) == ["add"] + test.expected)
        #expect(try AddArguments.separated(["list"] + test.words) == ["list"] + test.words)
    }

    @Test("what looks like an option of one letter is refused, and help is not printed for it")
    func refuses() throws {
        for word in ["-walkedh", "-x", "-d"] {
            let outcome = try CommandTest().journal().run("add", word, "a #lesson")
            outcome.expect(status: 64, output: "", files: ["journal.yaml"])
            #expect(outcome.messages.contains("`\(word)` is not an option of `journal add`"))
        }
    }

    @Test(
        "a bullet is added as it was pasted",
        arguments: [
            ("- Walked @raj through the runbook #act/support", "- Walked @raj through the runbook #act/support\n"),
            ("* Walked @raj #act/support", "* Walked @raj #act/support\n"),
            ("- [ ] Call Ana #promise", "- [ ] Call Ana #promise\n"),
            ("-5 pages a week #lesson", "- -5 pages a week #lesson\n"),
        ])
    func adds(text: String, expected: String) throws {
        let test = try CommandTest().journal()
        try test.run("add", text).expect(status: 0, output: "2026/2026-03-06.md:1\n")
        #expect(try test.folder.text("2026/2026-03-06.md") == expected)
    }
}
