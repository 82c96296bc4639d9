import JournalText
import Testing

@testable import JournalCore

@Suite("Front matter")
struct FrontMatterTests {
    static func read(_ text: String) -> (FrontMatter, [Diagnostic]) {
        let source = SourceFile(path: "e.md", text: text)
        return FrontMatter.read(source, index: LineIndex(source.bytes))
    }

    @Test("the essays' own form is read")
    func essay() throws {
        let text = """
            ---
            path: leaders-at-any-level
            date: 2019-09-21T15:25:54.468Z
            title: Leadership Has No Title
            ---
            ## At what level
            """
        let (front, diagnostics) = FrontMatterTests.read(text)
        #expect(diagnostics == [])
        #expect(front.path?.value == "leaders-at-any-level")
        #expect(front.date?.written == WrittenDate("2019-09-21T15:25:54.468Z"))
        #expect(front.date?.dating(in: nil).day == CalendarDay("2019-09-21"))
        #expect(front.title?.value == "Leadership Has No Title")
        #expect(front.tags.isEmpty && front.audience == nil && !front.draft && front.others.isEmpty)
        #expect(String(decoding: Array(text.utf8)[front.bodyStart...], as: UTF8.self) == "## At what level")
    }

    struct Lines: Sendable, CustomTestStringConvertible {
        var text: String
        var yaml: String?
        var body: String
        var testDescription: String { text }

        init(_ text: String, _ yaml: String?, _ body: String) {
            self.text = text
            self.yaml = yaml
            self.body = body
        }
    }

    @Test(
        "front matter is what stands between a first line `---` and the next, or `...`",
        arguments: [
            Lines("---\na: b\n---\nx", "a: b\n", "x"), Lines("---\na: b\n...\nx", "a: b\n", "x"),
            Lines("---  \r\na: b\r\n--- \t\r\nx", "a: b\r\n", "x"), Lines("---\ra: b\r---\rx", "a: b\r", "x"),
            Lines("\u{FEFF}---\na: b\n---\nx", "a: b\n", "x"), Lines("---\n---\nx", "", "x"),
            Lines("---\na: b\n---", "a: b\n", ""), Lines("---\na: |\n  ---\n---\nx", "a: |\n  ---\n", "x"),
            Lines("---\r\n\r\n---\r\n\r\nx", "\r\n", "\r\nx"), Lines("---\r\r---\r\rx", "\r", "\rx"),
            Lines("--- \na: ----\n----: c\n---\nx", "a: ----\n----: c\n", "x"),
            Lines("", nil, ""), Lines("x", nil, "x"), Lines("----\nx\n---\n", nil, "----\nx\n---\n"),
            Lines("--- x\n---\n", nil, "--- x\n---\n"), Lines(" ---\na: b\n---\nx", "a: b\n", "x"),
            Lines("\n---\na: b\n---\nx", "a: b\n", "x"), Lines("\r\n\r\n---\r\na: b\r\n---\r\nx", "a: b\r\n", "x"),
            Lines("\u{FEFF}\u{FEFF}---\na: b\n---\nx", "a: b\n", "x"),
            Lines("\u{200B}---\na: b\n---\nx", "a: b\n", "x"),
            Lines("\u{A0}---\na: b\n---\nx", "a: b\n", "x"), Lines("\u{AD}\u{200E}\n---\na: b\n---\nx", "a: b\n", "x"),
            Lines("---\u{200B}\na: b\n---\u{A0}\nx", "a: b\n", "x"),
            Lines("\t---\n\ta: b\n\t---\nx", nil, "\t---\n\ta: b\n\t---\nx"),
            Lines("  ---\n  a: b\n  ---\nx", "  a: b\n", "x"), Lines("---\na: b\n\u{200B}---\nx", "a: b\n", "x"),
            Lines("<!-- a\ncomment -->\n\n---\na: b\n---\nx", "a: b\n", "x"),
            Lines("%% c %%\n---\na: b\n---\nx", "a: b\n", "x"),
            Lines("<!-- open\n---\na: b\n---\nx", nil, "<!-- open\n---\na: b\n---\nx"),
            Lines("\n---\n\nA rule, and text\n\n---\nx", nil, "\n---\n\nA rule, and text\n\n---\nx"),
            Lines("\n---\na: b\n", nil, "\n---\na: b\n"), Lines("x\n---\na: b\n---\n", nil, "x\n---\na: b\n---\n"),
            Lines("\n---\n- a\n---\n", nil, "\n---\n- a\n---\n"),
            Lines("\u{FEFF}x", nil, "x"),
            Lines("--", nil, "--"),
            Lines("...\na: b\n---\n", nil, "...\na: b\n---\n"),
        ])
    func lines(example: Lines) {
        let bytes = Array(example.text.utf8)
        let (front, diagnostics) = FrontMatterTests.read(example.text)
        #expect(diagnostics == [])
        #expect(front.yaml.map { String(decoding: bytes[$0], as: UTF8.self) } == example.yaml)
        #expect(String(decoding: bytes[front.bodyStart...], as: UTF8.self) == example.body)
    }

    @Test(
        "front matter that is not closed is private, and an error at its first line",
        arguments: [
            "---\na: b\n", "---", "---\n", "---\n\nJust a rule above a note\n", "\u{FEFF}---\naudience: public\n ---\n",
            "---\n--- x\n",
        ])
    func unclosed(text: String) {
        let (front, diagnostics) = FrontMatterTests.read(text)
        #expect(diagnostics.map(\.place) == ["1:1 unclosed-front-matter"])
        #expect(front.audience?.value == .private)
        #expect(front.yaml == nil)
    }

    @Test(
        "tags are a list or one string, with `#` or without, each with its place",
        arguments: [
            ("tags: [a, b/c]", ["a", "b/c"]), ("tags: a b,c ,  d", ["a", "b", "c", "d"]),
            ("tags: ['#act/support', \"#é\"]", ["act/support", "é"]), ("tags:\n  - a\n  - '#b/'\n", ["a", "b"]),
            ("tags: '#a #b'", ["a", "b"]), ("tags:", []), ("tags: []", []), ("tags: '#'", []),
            ("tags: [a, ~, '']", ["a"]),
            ("tags: [open source]", ["open-source"]), ("tags:\n  - on  call\n  - a, b c\n", ["on-call", "a", "b-c"]),
            ("tags: ['#a #b']", ["a", "b"]), ("tag: a", ["a"]), ("Tag: [a, b]", ["a", "b"]),
            ("tag: a\ntags: b", ["a", "b"]), ("Tags: a", ["a"]), ("tags: >\n  a\n  b\n", ["a", "b"]),
            ("tags: [2026, true]", ["2026", "true"]), ("tags: \"a\\u0020b\"", ["a", "b"]),
        ] as [(String, [String])])
    func tags(yaml: String, expected: [String]) {
        let text = "---\n名: 😀\n\(yaml)\n---\n"
        let bytes = Array(text.utf8)
        let (front, diagnostics) = FrontMatterTests.read(text)
        #expect(diagnostics == [])
        #expect(front.tags.map(\.value) == expected)
        for tag in front.tags {
            let written = String(decoding: bytes[tag.span.start..<tag.span.end], as: UTF8.self)
            #expect(written.contains(tag.value) || yaml.contains("\\u") || tag.value.contains("-"), "\(written)")
        }
    }

    @Test(
        "an audience that is not exactly one of the three is an error, and private",
        arguments: [
            "Private", "PRIVATE", "privat", "'private '", "\" private\"", "Manager", "manger", "managers", "Public",
            "pubic",
            "publik", "all", "none", "me", "everyone", "[private]", "[public]", "{a: b}", "", "~", "null", "true", "1",
            "publіc", "public\u{200B}", "\u{FEFF}public", "private, public", "private public", "'#private'", "\"\"",
            "''",
            "- public", "|\n  public", ">\n  manager", "\"public\\n\"", "\"pub\\lic\"", "*public", "&a public",
            "!!str public",
            "public: x", "@manager", "team", "internal", "confidential", "secret", "Public ", "pri vate", "privаte",
            "ｐｕｂｌｉｃ", "p\u{0301}ublic", "public.", "public;", "public/", "/public", "`public`", "(public)", "<public>",
            "vertraulich", "öffentlich", "privé", "#private",
        ])
    func audiences(value: String) {
        let (front, diagnostics) = FrontMatterTests.read("---\ntitle: x\naudience: \(value)\n---\n")
        #expect(front.audience?.value == .private, "\(value)")
        #expect(diagnostics.contains { $0.severity == .error }, "\(value)")
        #expect(diagnostics.allSatisfy { $0.position?.line == 3 || $0.position?.line == 4 })
    }

    @Test("an audience is one of three words", arguments: Audience.allCases)
    func audience(audience: Audience) {
        for line in ["audience: \(audience.rawValue)", "Audience: '\(audience.rawValue)'  # so"] {
            let (front, diagnostics) = FrontMatterTests.read("---\n\(line)\n---\n")
            #expect(diagnostics == [])
            #expect(front.audience?.value == audience)
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var yaml: String
        var rule: Rule
        var hint: String
        var testDescription: String { yaml }

        init(_ yaml: String, _ rule: Rule, _ hint: String) {
            self.yaml = yaml
            self.rule = rule
            self.hint = hint
        }
    }

    @Test(
        "a value of the wrong kind is an error where it stands",
        arguments: [
            Fault("date: 1️⃣2026-02-30", .invalidDate, "2026-03-04"),
            Fault("date: 1️⃣yesterday", .invalidDate, "2026-03-04"),
            Fault("date: 1️⃣[2026-03-04]", .wrongValue, "date: 2026-03-04"), Fault("title: 1️⃣[a]", .wrongValue, "quote"),
            Fault("title: 1️⃣{a: b}", .wrongValue, "quote"), Fault("path: 1️⃣/etc/pass.wd", .wrongValue, "letters"),
            Fault("path: 1️⃣../up", .wrongValue, "letters"), Fault("path: 1️⃣a/../b", .wrongValue, "letters"),
            Fault("path: 1️⃣a b", .wrongValue, "letters"), Fault("path: 1️⃣\"a\\u0000b\"", .wrongValue, "letters"),
            Fault("path: 1️⃣a//b", .wrongValue, "letters"), Fault("path: 1️⃣//a", .wrongValue, "letters"),
            Fault("path: 1️⃣a.html", .wrongValue, "letters"), Fault("path: 1️⃣[a]", .wrongValue, "my-title"),
            Fault("path: 1️⃣a\\b", .wrongValue, "letters"), Fault("path: 1️⃣‮a", .wrongValue, "letters"),
            Fault("tags: 1️⃣{a: b}", .wrongValue, "tags: [a, b]"), Fault("tags: [a, 1️⃣[b]]", .wrongValue, "tags: [a, b]"),
            Fault("draft: 1️⃣maybe", .wrongValue, "draft: true"), Fault("draft: 1️⃣'soon'", .wrongValue, "draft: true"),
            Fault("draft: 1️⃣2026-03-04", .wrongValue, "draft: true"),
            Fault("draft: 1️⃣[true]", .wrongValue, "draft: true"),
            Fault("audience: 1️⃣pubic", .unknownAudience, "`public`"),
            Fault("audience: 1️⃣team", .unknownAudience, "`manager`"),
            Fault("title: a\n1️⃣Title: b", .duplicateKey, "one"),
            Fault("private: false\n1️⃣Private: true", .duplicateKey, "one"),
            Fault("1️⃣- a", .notAMapping, "colon"), Fault("1️⃣just words", .notAMapping, "colon"),
            Fault("title: Fix1️⃣: it", .invalidYAML, "\"Fix: it\""),
        ])
    func faults(example: Fault) throws {
        let marked = MarkedYAML(
            "\u{FEFF}---\r\n名: 😀\r\n".replacing("名: 😀\r\n", with: example.rule == .notAMapping ? "" : "名: 😀\r\n")
                + example.yaml + "\n---\nbody\n")
        let (front, diagnostics) = FrontMatter.read(marked.source, index: LineIndex(marked.source.bytes))
        #expect(diagnostics.map(\.place) == ["\(marked.marks[0]) \(example.rule.rawValue)"])
        let fault = try #require(diagnostics.first)
        #expect((fault.hint ?? "").contains(example.hint), "\(fault.message): \(fault.hint ?? "")")
        #expect(fault.severity == .error)
        if example.yaml.hasPrefix("draft") { #expect(front.draft, "what is said wrongly stays in") }
        if [.invalidYAML, .notAMapping].contains(example.rule) { #expect(front.audience?.value == .private) }
    }

    @Test("an empty value is a missing one", arguments: ["date:", "title: ''", "path: ~", "draft:", "title:   "])
    func empty(yaml: String) {
        let (front, diagnostics) = FrontMatterTests.read("---\n\(yaml)\n---\n")
        #expect(diagnostics == [])
        #expect(front.date == nil && front.title == nil && front.path == nil && !front.draft)
    }

    @Test("other keys are kept as written, in order")
    func others() {
        let text = """
            ---
            Evidence: https://example.org/12
            by: [Sam, 'Lee: x']
            nested: {a: [1, {b: c}]}
            list:
              - {a: 1}
              - x
            none:
            no: 012
            ---
            """
        let (front, diagnostics) = FrontMatterTests.read(text)
        #expect(diagnostics == [])
        #expect(
            front.others.map { "\($0.key)=\($0.values.map(\.value).joined(separator: "|"))" } == [
                "Evidence=https://example.org/12", "by=Sam|Lee: x", "nested={a: [1, {b: c}]}", "list={a: 1}|x", "none=",
                "no=012",
            ])
        #expect(front.value("evidence")?.value == "https://example.org/12")
        let bytes = Array(text.utf8)
        let span = front.others[0].values[0].span
        #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == "https://example.org/12")
    }

    @Test(
        "a key that is nearly `audience` is a warning",
        arguments: ["audiance", "Audence", "audiences", "аudience", "audi\u{AD}ence"])
    func misspelt(key: String) {
        let (front, diagnostics) = FrontMatterTests.read("---\n\(key): private\nauthor: x\nalias: y\n---\n")
        #expect(diagnostics.map(\.place) == ["2:1 unknown-key"])
        #expect(diagnostics.first?.severity == .warning)
        #expect(front.atMost == .private)
        #expect(front.others.map(\.key) == [key, "author", "alias"])
    }

    @Test("of a foreign key that is given twice the last value is kept, with a warning")
    func foreignTwice() {
        let (front, diagnostics) = FrontMatterTests.read("---\nmood: a\nx: b\nMood: c\nn: {a: 1, a: 2}\n---\n")
        #expect(diagnostics.map(\.place) == ["5:11 duplicate-key", "4:1 duplicate-key"])
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
        #expect(front.others.map { "\($0.key)=\($0.values.map(\.value).joined())" }.prefix(2) == ["Mood=c", "x=b"])
    }

    struct Foreign: Sendable, CustomTestStringConvertible {
        var yaml: String
        var isRead: Bool
        var testDescription: String { yaml }
    }

    @Test(
        "a value that is not read is a warning in a foreign key, an error and private in one that counts",
        arguments: [
            Foreign(yaml: "cover: &a x", isRead: false), Foreign(yaml: "cover: !img x.png", isRead: false),
            Foreign(yaml: "a: x\ncover: *a", isRead: false), Foreign(yaml: "list: [1, !x 2, &y 3]", isRead: false),
            Foreign(yaml: "audience: &a private", isRead: true), Foreign(yaml: "private: !!bool true", isRead: true),
            Foreign(yaml: "<<: *base", isRead: true), Foreign(yaml: "draft: *d", isRead: true),
            Foreign(yaml: "tags: [&a b]", isRead: true),
        ])
    func foreign(example: Foreign) {
        let (front, diagnostics) = FrontMatterTests.read("---\n\(example.yaml)\ntitle: t\n---\n")
        #expect(diagnostics.map(\.rule) == [.unsupportedYAML])
        #expect(diagnostics.map(\.severity) == [example.isRead ? .error : .warning])
        #expect(front.audience?.value == (example.isRead ? .private : nil))
        #expect(front.title?.value == "t")
    }

    @Test("a path may hold letters of any script", arguments: ["a", "/2026/a", "a-b_c/d2", "über-uns", "会议/一", "nåde"])
    func paths(path: String) {
        let (front, diagnostics) = FrontMatterTests.read("---\npath: \(path)\n---\n")
        #expect(diagnostics == [])
        #expect(front.path?.value == path)
    }

    @Test("ten thousand faults are not told one by one")
    func many() {
        let keys = (0..<10_000).map { _ in "a: b, " }.joined()
        let (_, diagnostics) = FrontMatterTests.read("---\n{\(keys)}\n---\n")
        #expect(diagnostics.count == YAMLFaults.most)
    }
}
