import JournalText
import Testing

@testable import JournalCore

@Suite("Plain front matter is read without libyaml")
struct PlainMappingTests {
    private static func plain(_ bytes: [UInt8]) -> [YAMLPair]? {
        bytes.withUnsafeBufferPointer { PlainMapping.pairs($0, 0..<bytes.count) }
    }

    /// What libyaml says of the same bytes.
    private static func slow(_ bytes: [UInt8]) -> ([YAMLPair]?, [Diagnostic]) {
        let source = SourceFile(path: "e.md", bytes: bytes)
        let (root, diagnostics) = YAMLReader.read(source, in: 0..<bytes.count, index: LineIndex(bytes))
        return (root.map { $0.pairs ?? [] } ?? [], diagnostics)
    }

    @Test(
        "takes the common forms, as libyaml does",
        arguments: [
            "", "a: b", "a: b\n", "a: b\r\nc: d\r\n", "date: 2019-09-21T15:25:54.468Z\n",
            "title: It's [so], \"x\" & y\n",
            "title: \"Fix: #1\"\n", "title: 'a: #b'  \n", "tags: [act/support, b-c, d.e]\n", "tags: []\n",
            "a: b:c d#e\n",
            "a:   b  c   \n", "url: https://example.org/x?y=1#z\n", "a: ''\nb: \"\"\n", "a: null\nb: no\n",
            "a-b_C1: x\n",
        ])
    func takes(text: String) throws {
        let bytes = Array(text.utf8)
        let found = try #require(PlainMappingTests.plain(bytes))
        let (expected, diagnostics) = PlainMappingTests.slow(bytes)
        #expect(diagnostics == [])
        #expect(found == expected)
    }

    @Test(
        "leaves the rest to libyaml",
        arguments: [
            "a:\n", "a: b: c\n", "a: b #c\n", "a: b # c\n", "a: #b\n", "a: b\n c\n", "a: b\na: c\n", "a: é\n",
            "a: @b\n", "- a\n",
            "a: 'it''s'\n", "a: \"x\\n\"\n", "a: \"x\n  y\"\n", "a: [b\n", "a: [b, #c]\n", "a: [b,c]\n", "a: [b: c]\n",
            "a: [b,]\n",
            "a: 'b' c\n", "a: b:\n", "a: |\n  b\n", "\ta: b\n", "a: b\t\n", "a: b\rc: d\r", "a : b\n", "a:b\n", "# a\n",
            "\n", "a: b\n\n",
            "a: -\n", "a: ~\n", "a: *b\n", "---\na: b\n", "a: b\u{7F}\n", "a: b\n...\n", "? a\n", "1: a\n", "a: b:",
        ])
    func leaves(text: String) {
        #expect(PlainMappingTests.plain(Array(text.utf8)) == nil)
    }

    @Test("says what libyaml says, of any text that it takes", arguments: 0..<50)
    func sameAsLibyaml(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ below: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(below))
        }
        let pieces = [
            "a", "key", "B-c", "_", ": ", ":", " ", "  ", "\n", "\n", "\r\n", "\r", "\"", "'", "[", "]", ", ", ",", "#",
            " #", "/", ".",
            "-", "- ", "1", "2026-03-04", "true", "~", "\\", "&", "*", "!", "|", ">", "%", "@", "`", "{", "}", "?",
            "? ", "\t", "é", "x: y\n",
            "k: \"v w\"\n", "l: [a, b]\n", "m: 'n'\n", "...", "---", "=", "(", ")", "<<", "\u{85}",
        ]
        var taken = 0
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<(1 + random(14)) { text += pieces[random(pieces.count)] }
            if random(2) == 0 { text = "t: " + text }
            let bytes = Array(text.utf8)
            guard let found = PlainMappingTests.plain(bytes) else { continue }
            taken += 1
            let (expected, diagnostics) = PlainMappingTests.slow(bytes)
            #expect(diagnostics == [], "\(text.debugDescription)")
            #expect(found == expected, "\(text.debugDescription)")
        }
        #expect(taken > 0)
    }
}
