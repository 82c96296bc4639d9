import Foundation
import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Whatever the bytes: an answer, every item at a #, every text well formed.
@Suite("Any bytes at all")
struct EntryParserFuzzTests {
    static let isSoak = ProcessInfo.processInfo.environment["JOURNAL_SOAK"] == "1"
    static let corpora = ProcessInfo.processInfo.environment["JOURNAL_CORPORA"]

    static let seeds = [
        """
        ---
        date: 2026-03-04
        tags: [act/support, x]
        title: "A *title* @tom"
        ---
        # Heading #problem/flaky/identify
        - a #act/support [impact:: *b* (c)] @x ^anchor
          - b #problem/flaky/idea
            - [ ] c #promise [due:: 2026-03-09]
        > q ~~d~~ #praise
        >
        > — @tom

        para `code` <b> &amp; \\# [link](x "y") #lesson
        a | b
        --|--
        x \\| #act/support | y
        """,
        "[a]: /b 'c'\n[d]: <e>\ntext [a] #act\n\n```\ncode %%\n```\n\n%%c%% d <!-- e\nf --> #act/bridge\n\n    indented\n",
        "a #act [k:: *x* `y`] **(#x)** ~~[l:: ~~z]~~ [m](n \"o\")\nq:: *r [s](t)*\nu:: v\n\n[m]: /x\n",
        "1. a\n   > b\n   > - c #act\n\n   d\n2. e #own/x\n\n<div>\nhtml\n</div>\n\nkey:: value #lesson\nother:: **v**\n",
    ]

    static let pieces = [
        "#act/support", " #problem/x/idea", "#private", " ", "\n", "\n\n", "\r\n", "\r", "\t", "> ", "- ", "1. ",
        "    ",
        "[k:: v]", "[k::", "(k:: ", "]", ")", "(", "[", "`", "``", "```\n", "~~", "~~~\n", "*", "**", "_", "<!--",
        "-->",
        "%%", "%%x%%", "@bob", "@", "#", "::", "key:: value\n", "\\", "&amp;", "&#35;", "&nbsp;", "|", "\n|---|---|\n",
        "| a | b |", "![", "](x)", "](<x> \"t\")", "[a]: /u 'x'\n", "[a]", "<http://a.b#c>", "<b>", "<div>\n", "é",
        "e\u{301}", "👩‍👩‍👧", "🇩🇪", "漢字", "\u{FEFF}", "\u{200B}", "\u{2028}", "---\n", "===\n", "# ", "## 2026-03-04\n",
        " ^id", "- [x] ", "\u{1}", "\u{2}", "\u{7F}", "#act/support/", "\u{2003}", "\0", "\u{FFFD}",
        "#act/suport", "#prmise", " #problem/x/pitch ", "not my job", "I'm just a", "we should", "\"", "“", "”",
        "<!-- journal-ignore weak-phrase -->", "%% journal-ignore-file clash,", "[stance:: fro]",
        "tags: acts/support\n",
    ].map { Array($0.utf8) }

    /// Sebastiano Vigna's splitmix64: the same inputs on every machine.
    struct Generator {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
        }
    }

    @Test("mutated entries", arguments: 0..<4)
    func mutations(_ part: Int) {
        var random = Generator(state: UInt64(part) + 1)
        let seeds = EntryParserFuzzTests.seeds.map { Array($0.utf8) }
        for _ in 0..<(EntryParserFuzzTests.isSoak ? 50_000 : 2_500) {
            var bytes = seeds[random.below(seeds.count)]
            for _ in 0...random.below(8) {
                let at = random.below(bytes.count + 1)
                switch random.below(10) {
                case 0: bytes.removeSubrange(min(at, bytes.count)..<min(bytes.count, at + random.below(9)))
                case 1 where at < bytes.count: bytes[at] = UInt8(random.below(256))
                case 2:
                    let piece = Array(bytes[at..<min(bytes.count, at + random.below(30))])
                    bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
                default:
                    bytes.insert(
                        contentsOf: EntryParserFuzzTests.pieces[random.below(EntryParserFuzzTests.pieces.count)], at: at
                    )
                }
            }
            let fault = EntryFault.of(bytes)
            #expect(fault == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            if fault != nil { return }
        }
    }

    @Test(
        "naughty strings, paths and template code in each place",
        .enabled(if: corpora != nil, "JOURNAL_CORPORA is not set"))
    func strings() throws {
        let corpora = try #require(EntryParserFuzzTests.corpora)
        var strings = try JSONDecoder().decode(
            [String].self, from: Data(contentsOf: URL(filePath: corpora + "/naughty-strings.json")))
        for (name, step) in [
            ("template-injection.txt", 1), ("path-traversal.txt", EntryParserFuzzTests.isSoak ? 1 : 20),
        ] {
            let text = String(decoding: try Data(contentsOf: URL(filePath: corpora + "/" + name)), as: UTF8.self)
            let lines = text.split(separator: "\n").map(String.init)
            strings += stride(from: 0, to: lines.count, by: step).map { lines[$0] }
        }
        #expect(strings.count > 600)
        for text in strings {
            for place in [
                "- X #act/support", "# X #act/support\nX", "> X\n> #act/support", "|a|\n|-|\n| X #act/support |",
                "a #act/support [k:: X] b", "a #act/support [X:: v]", "X:: #act/support", "#act/X", "#problem/X/X",
                "@X #act/support", "---\ntitle: \"X\"\ntags: act/support\n---\nX", "<!-- X --> #act/support",
                "```X\nX\n```\n#act/support X", "x #act/support ^X",
            ] {
                let bytes = Array(
                    place.split(separator: "X", omittingEmptySubsequences: false).joined(separator: text).utf8)
                #expect(EntryFault.of(bytes) == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
        }
    }

    /// ` #act/support` put at each space and line end of each example; found, it must be found where it was put.
    @Test(
        "the examples of the GFM specification", .enabled(if: corpora != nil, "JOURNAL_CORPORA is not set"),
        arguments: ["\n", "\r\n", "\r"])
    func examples(_ lineEnd: String) throws {
        let corpora = try #require(EntryParserFuzzTests.corpora)
        let spec = String(decoding: try Data(contentsOf: URL(filePath: corpora + "/gfm-spec.txt")), as: UTF8.self)
        let examples = EntryParserFuzzTests.examples(of: spec, lineEnd: lineEnd)
        #expect(examples.count >= 670)
        var found = 0
        for example in examples {
            let bytes = Array(example.utf8)
            for at in bytes.indices
            where bytes[at] == lineEnd.utf8.first || (bytes[at] == 0x20 && EntryParserFuzzTests.isSoak) {
                let marked = Array(bytes[..<at] + Array(" #act/support".utf8) + bytes[at...])
                #expect(
                    EntryFault.of(marked, expected: at + 1) == nil,
                    "\(String(decoding: marked, as: UTF8.self).debugDescription)")
                found += 1
            }
        }
        #expect(found > 1_000)
    }

    private static func examples(of spec: String, lineEnd: String) -> [String] {
        let fence = String(repeating: "`", count: 32)
        var examples: [String] = []
        var lines: [String]?
        var isSource = false
        for line in spec.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(fence) {
                if let found = lines { examples.append(found.map { $0 + lineEnd }.joined()) }
                lines = lines == nil ? [] : nil
                isSource = true
            } else if line == "." {
                isSource = false
            } else if isSource {
                lines?.append(String(line.map { $0 == "→" ? "\t" : $0 }))
            }
        }
        return examples
    }
}
