import Testing

@Suite("A faulty entry is never dropped in silence")
struct FaultyEntryTests {
    struct Entry: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var testDescription: String { name }

        init(_ name: String, _ text: String) {
            self.name = name
            bytes = Array(text.utf8)
        }

        init(_ name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    private static let act = "\n- Helped #act/support\n"

    private static func front(_ lines: String) -> String { "---\n\(lines)\n---\n" + act }

    /// Sixty of them, each with an item, so that dropping one would lose something.
    static let entries: [Entry] = [
        Entry("front matter not closed", "---\ndate: 2026-03-04\n" + act),
        Entry("front matter is a list", front("- a\n- b")),
        Entry("front matter is text", front("just text")),
        Entry("colon in a value", front("date: 2026-03-04\ntitle: Fix: parser")),
        Entry("at sign in a value", front("date: 2026-03-04\nby: @alice")),
        Entry("backquote in a value", front("date: 2026-03-04\nby: `x`")),
        Entry("tab for indentation", front("date: 2026-03-04\na:\n\tb: 1")),
        Entry("list not closed", front("date: 2026-03-04\ntags: [a, b")),
        Entry("mapping not closed", front("date: 2026-03-04\na: {b: c")),
        Entry("quote not closed", front("date: 2026-03-04\ntitle: \"a")),
        Entry("key twice", front("date: 2026-03-04\ndate: 2026-03-05")),
        Entry("alias", front("date: 2026-03-04\na: &x 1\ntitle: *x")),
        Entry("tag of YAML", front("date: 2026-03-04\ntitle: !!str 1")),
        Entry("anchor", front("date: 2026-03-04\ntitle: &x 1")),
        Entry("key that is a list", front("? [a, b]\n: c")),
        Entry("directive", "---\n%YAML 1.2\ndate: 2026-03-04\n---\n" + act),
        Entry("bomb of aliases", front("a: &a [x]\nb: &b [*a, *a]\ntags: &c [*b, *b]\ndate: 2026-03-04")),
        Entry("deep nesting", front("date: 2026-03-04\na: " + String(repeating: "[", count: 200))),
        Entry("30 February", front("date: 2026-02-30")),
        Entry("month 13", front("date: 2026-13-01")),
        Entry("date in words", front("date: yesterday")),
        Entry("date that may be two days", front("date: 03/04/2026")),
        Entry("day 32 of another order", front("date: 32.03.2026")),
        Entry("week 60", front("date: 2026-W60")),
        Entry("date with too many digits", front("date: 20266-03-04")),
        Entry("hour 25", front("date: 2026-03-04 25:00")),
        Entry("date is a list", front("date: [2026-03-04]")),
        Entry("date is two", front("date: [2026-03-04, 2026-03-05]")),
        Entry("date is a mapping", front("date: {a: b}")),
        Entry("audience unknown", front("date: 2026-03-04\naudience: managers")),
        Entry("audience of another case", front("date: 2026-03-04\naudience: Public")),
        Entry("audience is a list", front("date: 2026-03-04\naudience: [public]")),
        Entry("audience is empty", front("date: 2026-03-04\naudience: \"\"")),
        Entry("draft is a word", front("date: 2026-03-04\ndraft: maybe")),
        Entry("draft is a number", front("date: 2026-03-04\ndraft: 2")),
        Entry("tags are a mapping", front("date: 2026-03-04\ntags: {a: b}")),
        Entry("title is a list", front("date: 2026-03-04\ntitle: [a]")),
        Entry("path leads out", front("date: 2026-03-04\npath: ../../x")),
        Entry("path with a space", front("date: 2026-03-04\npath: a b")),
        Entry("not UTF-8", bytes: Array("---\ndate: 2026-03-04\n---\n".utf8) + [0xE9] + Array(act.utf8)),
        Entry("UTF-16", bytes: [0xFF, 0xFE] + Array(act.utf8).flatMap { [$0, 0] }),
        Entry("overlong UTF-8", bytes: [0xC0, 0xAF] + Array(act.utf8)),
        Entry("surrogate", bytes: [0xED, 0xA0, 0x80] + Array(act.utf8)),
        Entry("cut in the middle of a character", bytes: Array(front("date: 2026-03-04").utf8) + [0xF0, 0x9F]),
        Entry("NUL", bytes: Array(front("date: 2026-03-04").utf8) + [0]),
        Entry("conflict", front("date: 2026-03-04") + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"),
        Entry(
            "conflict in front matter",
            "---\n<<<<<<< HEAD\ndate: 2026-03-04\n=======\ndate: 2026-03-05\n>>>>>>> x\n---\n" + act),
        Entry("too deep quotes", front("date: 2026-03-04") + String(repeating: ">", count: 500) + " x\n"),
        Entry("too many images", front("date: 2026-03-04") + String(repeating: "![[]()", count: 60_000) + "\n"),
        Entry(
            "too wide table",
            front("date: 2026-03-04") + String(repeating: "|a", count: 20_000) + "|\n"
                + String(repeating: "|-", count: 20_000) + "|\n"),
        Entry("too large", front("date: 2026-03-04") + String(repeating: "a line of text\n", count: 80_000)),
        Entry("kind unknown", front("date: 2026-03-04") + "- x #act/suport\n"),
        Entry("kind of another language", front("date: 2026-03-04") + "- x #act/unterstützen\n"),
        Entry("intention unknown", front("date: 2026-03-04") + "- x #intend/suport\n"),
        Entry("step unknown", front("date: 2026-03-04") + "- x #problem/a/identifed\n"),
        Entry("audit unknown", front("date: 2026-03-04") + "- x #audit/gaps\n"),
        Entry("kind unknown in front matter", front("date: 2026-03-04\ntags: [act/suport]")),
        Entry("due on no day", front("date: 2026-03-04") + "- x #promise [due:: soon]\n"),
        Entry("done on no day", front("date: 2026-03-04") + "- x #promise [done:: 2026-02-30]\n"),
        Entry("item on no day", front("date: 2026-03-04") + "- x #act/support [date:: 2026-02-30]\n"),
        Entry("section on no day", front("date: 2026-03-04") + "## 2026-02-30\n\n- x #act/support\n"),
        Entry("control character in front matter", front("date: 2026-03-04\ntitle: a\u{1}b")),
    ]

    @Test("check and build name it, nothing is written, and --keep-going says what it left out", arguments: entries)
    func named(entry: Entry) throws {
        let test = try CommandTest().journal().file("2026-03-01.md", "- Taught #act/teach\n")
            .file("faulty.md", bytes: entry.bytes)
        let check = try test.run("check")
        check.expect(status: 1, messages: "")
        #expect(check.output.contains(/(^|\n)faulty\.md:\d+:\d+: error: .+ \[[a-z0-9-]+\]\n/))
        let before = test.folder.paths()
        let build = try test.run("build")
        build.expect(status: 1, output: "", files: before)
        #expect(build.messages == check.output + "nothing was written\n")
        let rest = try test.run("build", "--keep-going", "--audience", "private")
        rest.expect(status: 1)
        #expect(rest.messages.contains("left out, because it has errors: faulty.md\n"))
        #expect(rest.messages.contains("; 1 act, 0 problems, 1 week for private\n"))
        #expect(try test.folder.text("site/index.html").contains("faulty.md"))
    }

    @Test(
        "an item without a day is a warning, is left out, and the last line says so",
        arguments: [Entry("no date", act), Entry("date is empty and the file has none", front("date:"))])
    func undated(entry: Entry) throws {
        let test = try CommandTest().journal().file("2026-03-01.md", "- Taught #act/teach\n")
            .file("faulty.md", bytes: entry.bytes)
        let check = try test.run("check")
        check.expect(status: 0)
        #expect(check.output.contains(/(^|\n)faulty\.md:\d+:\d+: warning: .+ \[undated-item\]\n/))
        let build = try test.run("build")
        build.expect(status: 0)
        #expect(build.messages.hasPrefix(check.output))
        #expect(build.messages.hasSuffix("; 1 act, 0 problems, 1 week for manager; 1 item without a day left out\n"))
    }

    @Test("they are sixty") func count() { #expect(Self.entries.count >= 60) }
}
