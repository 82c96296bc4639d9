import Foundation
import JournalText
import Testing

@testable import JournalCore

@Suite("YAML of any kind is answered")
struct YAMLRobustnessTests {
    /// Reads as front matter and as configuration; whatever comes back stands within the file.
    private func check(_ bytes: [UInt8], _ name: String) {
        let source = SourceFile(path: "e.md", bytes: bytes)
        let index = LineIndex(bytes)
        let (root, diagnostics) = YAMLReader.read(source, in: 0..<bytes.count, index: index, limits: .configuration)
        #expect(root != nil || !diagnostics.isEmpty || YAMLRobustnessTests.isEmpty(bytes), "\(name): no answer")
        for diagnostic in diagnostics {
            let position = diagnostic.position ?? SourcePosition(line: 0, column: 0)
            let isInside = position.line >= 1 && Int(position.line) <= index.starts.count && position.column >= 1
            #expect(isInside && !diagnostic.message.isEmpty, "\(name): \(diagnostic)")
        }
        var work = root.map { [$0] } ?? []
        while let node = work.popLast() {
            #expect(node.span.start >= 0 && node.span.end >= node.span.start && node.span.end <= bytes.count, "\(name)")
            switch node.value {
            case .scalar: break
            case .sequence(let nodes): work += nodes
            case .mapping(let pairs): work += pairs.map(\.value)
            }
        }
        _ = root?.compactText
        _ = FrontMatter.read(source, index: index)
        _ = FrontMatter.read(
            SourceFile(path: "f.md", bytes: Array("---\n".utf8) + bytes + Array("\n---\n".utf8)), index: index)
        _ = ConfigReader.read(source, catalogue: Catalogue(themes: [], acts: []), zones: .sample)
    }

    /// Whether a text holds nothing but white space, comments and document marks.
    private static func isEmpty(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).allSatisfy { line in
            let line = line.drop { " \t\u{FEFF}\u{85}\u{2028}\u{2029}".contains($0) }
            return line.isEmpty || line.first == "#" || line.hasPrefix("---") || line.hasPrefix("...")
        }
    }

    static let bombs: [(String, String)] = {
        func times(_ text: String, _ n: Int) -> String { String(repeating: text, count: n) }
        let n = 60_000
        let levels = (1...9).map { "l\($0): &l\($0) [\(times("*l\($0 - 1), ", 9))x]\n" }.joined()
        return [
            ("aliases", "l0: &l0 [x]\n" + levels),
            ("aliases as keys", "a: &a [x]\nb: &b {*a : 1, ? *a : 2}\n"),
            ("recursive alias", "&a [*a]"),
            ("merge keys", "a: &a {b: c}\nd: {<<: *a}"),
            ("flow lists", times("[", n)),
            ("flow lists closed", times("[", 30_000) + times("]", 30_000)),
            ("flow mappings", times("{", n)),
            ("flow mappings as keys", times("{? ", n / 3)),
            ("flow pairs", times("[a: ", n / 4)),
            ("flow lists on lines", times("[\n", n / 2)),
            ("block lists", times("- ", n / 2)),
            ("block mappings", times("? ", n / 2)),
            ("indented", (0..<300).map { times(" ", $0) + "a:\n" }.joined()),
            ("a long key", times("a", n) + ": b"),
            ("a long quoted key", "\"" + times("a", n) + "\": b"),
            ("long keys on one line", times("a", 1023) + ": [" + times("a, ", 20_000) + "]"),
            ("commas", "a: [" + times(",", n) + "]"),
            ("colons", times(":", n)),
            ("colons and blanks", times(": ", n / 2)),
            ("keys in a flow", "{" + times("a: b, ", 10_000) + "}"),
            ("flow keys without values", "{" + (0..<9000).map { "k\($0)," }.joined() + "}"),
            ("question marks in a flow", "{" + times("?,", n / 2) + "}"),
            ("directives", times("%TAG !a! b\n", n / 11)),
            ("directives told apart", (0..<5000).map { "%TAG !a\($0)! b\n" }.joined() + "---\na: b"),
            ("directives after the end", "a: b\n...\n" + (0..<5000).map { "%TAG !a\($0)! b\n" }.joined()),
            ("tags", times("!", n)),
            ("a long tag", "!<" + times("a", n) + "> b"),
            ("percent escapes", "!<" + times("%41", n / 3) + "> b"),
            ("anchors", times("&a ", n / 3)),
            ("comments", times("#\n", n / 2)),
            ("blank lines in a scalar", "a: b" + times("\n", n) + " c"),
            ("blanks in a scalar", "a: b" + times(" ", n) + "c"),
            ("a folded scalar", "a: >\n" + times(" b\n\n", n / 5)),
            ("a deep block scalar", "a: |\n" + times(" ", n)),
            ("leading breaks", "a: |\n" + times("\n", n) + "  b"),
            ("quotes", times("'", n)),
            ("escapes", "a: \"" + times("\\x41", n / 4) + "\""),
            ("wide escapes", "a: \"" + times("\\U0001F600", n / 10) + "\""),
            ("line folds", "a: \"" + times("b\n ", n / 3) + "\""),
            ("documents", times("---\n", n / 4)),
            ("document ends", times("...\n", n / 4)),
            ("tabs", times("\t", n)),
            ("carriage returns", times("\r", n)),
            ("NEL", "a: b" + times("\u{85}", n / 2)),
            ("byte order marks", times("\u{FEFF}", n / 3)),
            ("conflict marks", "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n"),
            ("many keys", (0..<6000).map { "k\($0): v\n" }.joined()),
            ("one key many times", times("k: v\n", n / 5)),
            ("many commas in one value", "tags: " + times("a,", n / 2)),
        ]
    }()

    @Test("bombs", arguments: YAMLRobustnessTests.bombs.indices)
    func bomb(number: Int) {
        let (name, text) = YAMLRobustnessTests.bombs[number]
        check(Array(text.utf8), name)
    }

    private static let seeds = [
        "---\npath: leaders\ndate: 2019-09-21T15:25:54.468Z\ntitle: \"Lead: 'now'\"\ntags: [act/support, '#private', é]\n---\n",
        "title: A year\nauthor: {name: Sam, role: 'x', aim: manager}\npeople:\n  sarah: {name: Sarah Lee, public: false}\n",
        "a:\n  - b: |\n      text\n\n      more\n    c: >-\n      folded\n  - [x, {y: z}]\n? k\n: \"\\u00e9\\x41\"\n",
    ]

    @Test("a text cut off anywhere", arguments: seeds.indices)
    func cut(seed: Int) {
        let bytes = Array(YAMLRobustnessTests.seeds[seed].utf8)
        for end in 0...bytes.count { check(Array(bytes[..<end]), "cut at \(end)") }
    }

    @Test("a text with bytes changed", arguments: 0..<120)
    func mutated(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ below: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(below))
        }
        let marks = Array("[]{}:#&*!|>'\"%@`,?- \n\t\r\0\u{FEFF}é\u{85}".utf8)
        for _ in 0..<40 {
            var bytes = Array(YAMLRobustnessTests.seeds[random(YAMLRobustnessTests.seeds.count)].utf8)
            for _ in 0...random(6) {
                let place = random(bytes.count)
                switch random(4) {
                case 0: bytes[place] = UInt8(random(256))
                case 1: bytes.insert(marks[random(marks.count)], at: place)
                case 2: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random(20))], at: place)
                }
                if bytes.isEmpty { bytes = [0x61] }
            }
            check(bytes, "seed \(seed)")
        }
    }

    static let corpora = ProcessInfo.processInfo.environment["JOURNAL_CORPORA"]

    @Test("the YAML test suite", .enabled(if: corpora != nil, "JOURNAL_CORPORA is not set"))
    func suite() throws {
        let folder = URL(fileURLWithPath: try #require(YAMLRobustnessTests.corpora)).appendingPathComponent(
            "yaml-test-suite")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
        #expect(files.count == 351)
        var examples = 0
        for file in files {
            let bytes = Array(try Data(contentsOf: file))
            check(bytes, file.lastPathComponent)
            let source = SourceFile(path: file.lastPathComponent, bytes: bytes)
            let (root, _) = YAMLReader.read(source, in: 0..<bytes.count, index: LineIndex(bytes))
            guard case .sequence(let tests) = root?.value else { continue }
            for test in tests {
                guard let text = test.pairs?.first(where: { $0.key == "yaml" })?.value.string else { continue }
                examples += 1
                var plain = text
                for (mark, meaning) in [
                    ("␣", " "), ("»", "\t"), ("—", ""), ("↵", ""), ("←", "\r"), ("⇔", "\u{FEFF}"), ("∎\n", ""),
                ] {
                    plain = plain.replacingOccurrences(of: mark, with: meaning)
                }
                check(Array(plain.utf8), "\(file.lastPathComponent) \(examples)")
            }
        }
        #expect(examples > 390, "the suite's own files are read, and its examples from them: \(examples)")
    }
}
