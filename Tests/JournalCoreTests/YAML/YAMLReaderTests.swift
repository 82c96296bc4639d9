import JournalText
import Testing

@testable import JournalCore

@Suite("YAML")
struct YAMLReaderTests {
    static func read(_ text: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        let source = SourceFile(path: "e.md", text: text)
        return YAMLReader.read(source, in: 0..<source.bytes.count, index: LineIndex(source.bytes))
    }

    @Test(
        "scalars are read raw",
        arguments: [
            ("a: no", "{a: no}"), ("a: 012", "{a: 012}"), ("a: 2019-13-45", "{a: 2019-13-45}"), ("a: 1e3", "{a: 1e3}"),
            ("a: 'it''s'", "{a: \"it's\"}"), (#"a: "\u00e9\n""#, #"{a: "é\n"}"#), ("a: ~", "{a: ~}"),
            ("a:", "{a: \"\"}"), ("a: b c  # note", "{a: b c}"), ("a: b\n  c", "{a: b c}"),
            ("a: |\n  b\n  c\n", #"{a: "b\nc\n"}"#), ("a: >-\n  b\n  c\n", "{a: b c}"),
            ("a: [b, 'c d', {e: f}]", "{a: [b, c d, {e: f}]}"),
            ("a:\n- b\n-\n- c: d\n  e: f", "{a: [b, \"\", {c: d, e: f}]}"),
            ("? a\n: b", "{a: b}"), ("{a: b}", "{a: b}"), ("---\na: b\n...\n# end\n", "{a: b}"), ("- a\n- b", "[a, b]"),
            ("text", "text"), ("é: 李\n😀: [👩‍💻]", "{é: 李, 😀: [👩‍💻]}"),
            ("a: https://example.org/#x", "{a: \"https://example.org/#x\"}"),
            ("a: x::y", "{a: \"x::y\"}"), ("\u{FEFF}a: b", "{a: b}"), ("a: b\r\nc: d\r\n", "{a: b, c: d}"),
            ("a: b\rc: d\r", "{a: b, c: d}"), ("\"a b\": c", "{a b: c}"), ("1: 2", "{1: 2}"),
        ])
    func values(text: String, expected: String) {
        let (root, diagnostics) = YAMLReaderTests.read(text)
        #expect(root?.compactText == expected)
        #expect(diagnostics == [])
    }

    @Test(
        "nothing is no value and no fault", arguments: ["", "\n", "# only a comment\n", "  \n\n", "\u{FEFF}", "...\n"])
    func nothing(text: String) {
        let (root, diagnostics) = YAMLReaderTests.read(text)
        #expect(root == nil)
        #expect(diagnostics == [])
    }

    @Test("spans are bytes of the file, whatever stands before them")
    func spans() throws {
        let lead = "---\n"
        let text = "\u{FEFF}\(lead)名: 李文\r\nlist: [é, 'x y', 😀z]\r\nm:\r\n  k: \"v\"\r\n---\r\nbody"
        let source = SourceFile(path: "e.md", text: text)
        let start = 3 + lead.utf8.count
        let range = start..<(source.bytes.count - "---\r\nbody".utf8.count)
        let (root, diagnostics) = YAMLReader.read(source, in: range, index: LineIndex(source.bytes))
        func written(_ span: SourceSpan) -> String {
            String(decoding: source.bytes[span.start..<span.end], as: UTF8.self)
        }
        let pairs = try #require(root?.pairs)
        #expect(diagnostics == [])
        #expect(pairs.map { written($0.keySpan) } == ["名", "list", "m"])
        #expect(written(pairs[0].value.span) == "李文")
        guard case .sequence(let nodes) = pairs[1].value.value else { return #expect(Bool(false), "a list") }
        #expect(nodes.map { written($0.span) } == ["é", "'x y'", "😀z"])
        #expect(written(pairs[1].value.span) == "[é, 'x y', 😀z]")
        let inner = try #require(pairs[2].value.pairs?.first)
        #expect(written(inner.keySpan) == "k")
        #expect(written(inner.value.span) == "\"v\"")
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var text: String
        var rules: [Rule]
        var message: String
        var hint: String
        var testDescription: String { text }

        init(_ text: String, _ rule: Rule, _ message: String, _ hint: String = "") {
            self.text = text
            self.rules = [rule]
            self.message = message
            self.hint = hint
        }
    }

    @Test(
        "a fault stands where it was typed, and says what to type",
        arguments: [
            Fault("title: Fix1️⃣: parser", .invalidYAML, "a second `: ` in one value", "`title: \"Fix: parser\"`"),
            Fault("a: b\n题: 李1️⃣: \"x\" y", .invalidYAML, "a second `: ` in one value", "`题: \"李: \\\"x\\\" y\"`"),
            Fault("by: 1️⃣@alice", .invalidYAML, "cannot begin with `@`", "`by: \"@alice\"`"),
            Fault("- 1️⃣`code`", .invalidYAML, "cannot begin with ``", "`- \"`code`\"`"),
            Fault("a: 1️⃣%x", .invalidYAML, "cannot begin with `%`", "`a: \"%x\"`"),
            Fault("a:\n1️⃣\tb: c", .invalidYAML, "a tab indents", "spaces"),
            Fault("a: 1\n b1️⃣: 2", .invalidYAML, "a key is not allowed here", "indent"),
            Fault("  a: 1\n 1️⃣b: 2", .invalidYAML, "no key is expected", "same indentation"),
            Fault("a: 'It's'\n", .invalidYAML, "no key is expected", "`''`"),
            Fault("a: 1️⃣\"open\nb: c\n", .invalidYAML, "quote is not closed", "close it"),
            Fault("a: 1️⃣[b, c\nd: e\n", .invalidYAML, "list is not closed", "commas"),
            Fault("tags: 1️⃣[#retro, b]\n", .invalidYAML, "is not closed", "comment"),
            Fault("tags: 1️⃣[a, #retro]\nb: c", .invalidYAML, "is not closed", "comment"),
            Fault("a: [1️⃣, b]", .invalidYAML, "value is missing"),
            Fault("a: 1️⃣{b: c\nd: e\n", .invalidYAML, "mapping is not closed", "commas"),
            Fault("a: b\n1️⃣just words\nc: d\n", .invalidYAML, "not `key: value`", "colon"),
            Fault(#"a: "C:1️⃣\dir""#, .invalidYAML, "not an escape", "backslash"),
            Fault("a: | 1️⃣text\n", .invalidYAML, "cannot follow", "next line"),
            Fault("a: 1️⃣- b\n", .invalidYAML, "list cannot begin here", "own"),
            Fault("title: 1️⃣*bold* words\n", .invalidYAML, "begin with `*`", "`title: \"*bold* words\"`"),
            Fault("a: 1️⃣&x b", .unsupportedYAML, "anchors", "quote"),
            Fault("é: ü\na: 1️⃣&x [b]", .unsupportedYAML, "anchors", "quote"),
            Fault("a: 1️⃣*x", .unsupportedYAML, "aliases", "quote"),
            Fault("a: 1️⃣!!int 5", .unsupportedYAML, "tags", "quote"),
            Fault("a: 1️⃣!mine {b: c}", .unsupportedYAML, "tags", "quote"),
            Fault("? 1️⃣[a, b]\n: c", .unsupportedYAML, "a key here is a list", "quote"),
            Fault("? 1️⃣{a: b}\n: c", .unsupportedYAML, "a key here is a mapping", "quote"),
            Fault("{1️⃣[a]: b}", .unsupportedYAML, "a key here is a list", "quote"),
            Fault("?1️⃣\n: b", .unsupportedYAML, "a key is missing"),
            Fault("a: b\n1️⃣---\nc: d", .unsupportedYAML, "second document"),
            Fault("a: b\n...\n1️⃣c: d", .unsupportedYAML, "end of the document"),
            Fault("1️⃣%YAML 1.2\n---\na: b", .unsupportedYAML, "directives"),
            Fault("a: [[[[[[[[[[[[[[[1️⃣[b]]]]]]]]]]]]]]]]", .unsupportedYAML, "deeper than 16"),
        ])
    func faults(example: Fault) throws {
        let marked = MarkedYAML(example.text)
        let source = marked.source
        let (root, diagnostics) = YAMLReader.read(source, in: 0..<source.bytes.count, index: LineIndex(source.bytes))
        let fault = try #require(diagnostics.first)
        #expect(root == nil)
        #expect(diagnostics.map(\.rule) == example.rules)
        if let mark = marked.marks.first { #expect(fault.place.hasPrefix(mark + " ")) }
        #expect(fault.message.contains(example.message), "\(fault.message)")
        #expect((fault.hint ?? "").contains(example.hint), "\(fault.hint ?? "none")")
    }

    @Test("control characters and bytes that are not UTF-8 are named at their place")
    func bytes() {
        for (bytes, place) in [
            (Array("é: ü\nb: x".utf8) + [0x07, 0x0A], "2:5 invalid-yaml"),
            (Array("é: ü\nb: x".utf8) + [0x00, 0x0A], "2:5 invalid-yaml"),
            (Array("é: ü\nb: x".utf8) + [0xFF, 0x0A], "2:5 invalid-utf8"),
            (Array("é: ü\nb: x".utf8) + [0xC3], "2:5 invalid-utf8"),
            ([0xFE, 0xFF, 0x00, 0x61], "1:1 invalid-utf8"),
        ] {
            let source = SourceFile(path: "e.md", bytes: bytes)
            let (root, diagnostics) = YAMLReader.read(source, in: 0..<bytes.count, index: LineIndex(bytes))
            #expect(root == nil)
            #expect(diagnostics.map(\.place) == [place])
        }
    }

    @Test("a key given twice is a fault at the second, with a note of the first; the first counts")
    func duplicates() throws {
        let marked = MarkedYAML("1️⃣a: 1\nb: {c: 1, 2️⃣c: 2}\n3️⃣a: 2\n")
        let source = marked.source
        let (root, diagnostics) = YAMLReader.read(source, in: 0..<source.bytes.count, index: LineIndex(source.bytes))
        #expect(root?.compactText == "{a: 1, b: {c: 1}}")
        #expect(diagnostics.map(\.place) == [marked.marks[1], marked.marks[2]].map { "\($0) duplicate-key" })
        #expect(diagnostics[1].notes.first?.position == SourcePosition(line: 1, column: 1))
        let many = (0..<100).map { "k\($0): \($0)\n" }.joined() + "k3: x\nk99: x\nk100: x\nk100: y\n"
        #expect(
            YAMLReaderTests.read(many).diagnostics.map(\.place)
                == ["101:1", "102:1", "104:1"].map { "\($0) duplicate-key" })
        #expect(YAMLReaderTests.read("\u{E9}: 1\ne\u{301}: 2").diagnostics.map(\.rule) == [.duplicateKey])
    }

    struct Lost: Sendable, CustomTestStringConvertible {
        var text: String
        var severity: Severity?
        var hint: String
        var testDescription: String { text }

        init(_ text: String, _ severity: Severity?, _ hint: String = "") {
            self.text = text
            self.severity = severity
            self.hint = hint
        }
    }

    @Test(
        "what `#` hides is said, as an error where it is a tag of the journal",
        arguments: [
            Lost("tag: 1️⃣#private", .error, "`tag: \"#private\"`"),
            Lost("tags: work 1️⃣#private", .error, "`tags: \"work #private\"`"),
            Lost("tags: 1️⃣#act/support", .error, "`tags: \"#act/support\"`"),
            Lost("tags:\n- 1️⃣#Private\n", .error, "\"#Private\""),
            Lost("colour: 1️⃣#fff", .warning, "`colour: \"#fff\"`"),
            Lost("title: Fix 1️⃣#12 now", .warning, "`title: \"Fix #12 now\"`"),
            Lost("tags: 1️⃣#publicity", .warning, "\"#publicity\""),
            Lost("audience: manager          # of what carries no mark", nil),
            Lost("people: # who\n  a: {}", nil), Lost("a: b ## part", nil), Lost("a: b #", nil),
            Lost("a: C#", nil), Lost("a: b#c", nil), Lost("a: 'x #private'", nil),
        ])
    func lostText(example: Lost) {
        let marked = MarkedYAML(example.text)
        let source = marked.source
        let (root, diagnostics) = YAMLReader.read(source, in: 0..<source.bytes.count, index: LineIndex(source.bytes))
        #expect(root != nil)
        #expect(diagnostics.map(\.place) == marked.marks.map { "\($0) wrong-value" })
        #expect(diagnostics.first?.severity == example.severity)
        let hint = diagnostics.first?.hint ?? ""
        #expect(hint.contains(example.hint))
    }

    @Test("what is no mapping is named", arguments: [("text", "text"), ("- a", "a list"), ("'a: b'", "text")])
    func mapping(text: String, kind: String) {
        let source = SourceFile(path: "e.md", text: text)
        let (pairs, diagnostics) = YAMLReader.readMapping(
            source, in: 0..<source.bytes.count, index: LineIndex(source.bytes))
        #expect(pairs == nil)
        #expect(diagnostics.map(\.rule) == [.notAMapping])
        #expect(diagnostics.first?.message.contains(kind) == true)
    }

    @Test("a text past the limit is refused unread")
    func size() {
        let text = "a: " + String(repeating: "x", count: 64 << 10)
        #expect(YAMLReaderTests.read(text).diagnostics.map(\.place) == ["1:1 unsupported-yaml"])
        let fits = "a: " + String(repeating: "x", count: (64 << 10) - 3)
        #expect(YAMLReaderTests.read(fits).diagnostics == [])
    }
}
