import JournalText
import Testing

@testable import JournalCore

@Suite("journal.yaml")
struct ConfigReaderTests {
    static let catalogue = Catalogue(
        themes: [("initiative", "Initiative"), ("others", "Others"), ("outcomes", "Outcomes")].map {
            Catalogue.Theme(id: $0.0, name: $0.1)
        },
        acts: ["loose-end", "support", "solution", "feedback", "bridge", "rally", "white-space"].map {
            ActKind(id: $0, theme: "initiative", name: $0, sentence: "I did \($0).", essays: ["T"])
        })

    static func read(_ text: String) -> (JournalConfig, [Diagnostic]) {
        ConfigReader.read(SourceFile(path: "journal.yaml", text: text), catalogue: catalogue, zones: .sample)
    }

    @Test("the example of the format is read")
    func example() {
        let (config, diagnostics) = ConfigReaderTests.read(
            """
            title: A year of small leads
            author: {name: Sam Rivera, role: Support engineer, aim: manager}
            audience: manager          # of what carries no mark
            output: site
            timezone: Europe/Berlin
            weekly: [loose-end, support, solution, feedback]   # the habits that the digest asks after
            people:
              sarah: {name: Sarah Lee, team: Sales, relation: peer, public: false}
            acts:
              on-call: {name: Carry the pager with care, theme: outcomes}
            criteria:                  # what the next level asks for; a row each in the portfolio
              scope: {name: Scope beyond the team, acts: [bridge, rally, white-space], tags: [cross-team]}
            summary: In nine months failed checkouts fell by 94 %, and two engineers now lead their own areas.
            headlines: [retry-storm, release-lead-time]      # problems whose figures come first
            limits: {entry: 1 MiB}
            ignore: [archive/**]
            """)
        #expect(diagnostics == [])
        #expect(config.title == "A year of small leads")
        #expect(config.author == .init(name: "Sam Rivera", role: "Support engineer", aim: "manager"))
        #expect(config.audience == .manager)
        #expect(config.output == "site")
        #expect(config.timeZone?.name == "Europe/Berlin")
        #expect(config.weekly == ["loose-end", "support", "solution", "feedback"])
        #expect(
            config.people == [
                .init(handle: "sarah", name: "Sarah Lee", team: "Sales", relation: .peer, isPublic: false)
            ])
        #expect(config.acts.map(\.id) == ["on-call"])
        #expect(config.acts.map(\.theme) == ["outcomes"])
        #expect(config.acts.map(\.name) == ["Carry the pager with care"])
        #expect(
            config.criteria == [
                .init(
                    id: "scope", name: "Scope beyond the team", acts: ["bridge", "rally", "white-space"],
                    tags: ["cross-team"])
            ])
        #expect(config.summary?.hasPrefix("In nine months") == true)
        #expect(config.headlines == ["retry-storm", "release-lead-time"])
        #expect(config.entryLimit == 1 << 20)
        #expect(config.ignore == ["archive/**"])
    }

    @Test(
        "an empty file is every default", arguments: ["", "# nothing yet\n", "title:\npeople:\nlimits:\n", "\u{FEFF}"])
    func defaults(text: String) {
        let (config, diagnostics) = ConfigReaderTests.read(text)
        let plain = JournalConfig()
        #expect(diagnostics == [])
        #expect(config.title == plain.title)
        #expect(config.output == plain.output)
        #expect(config.weekly == plain.weekly)
        #expect(config.entryLimit == plain.entryLimit)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var text: String
        var rule: Rule
        var hint: String
        var testDescription: String { text }

        init(_ text: String, _ rule: Rule, _ hint: String) {
            self.text = text
            self.rule = rule
            self.hint = hint
        }
    }

    @Test(
        "a fault stands where it was typed, with what was perhaps meant",
        arguments: [
            Fault("1️⃣titel: x", .unknownKey, "`title`"), Fault("é: 1\n", .unknownKey, "the keys are"),
            Fault("author: {1️⃣nmae: x}", .unknownKey, "`name`"), Fault("limits: {1️⃣entries: 1}", .unknownKey, "`entry`"),
            Fault("people:\n  李: {1️⃣taem: x}", .unknownKey, "`team`"),
            Fault("acts:\n  x: {theme: others, 1️⃣nam: x}", .unknownKey, "`name`"),
            Fault("criteria:\n  x: {1️⃣act: [rally]}", .unknownKey, "`acts`"),
            Fault("title: 1️⃣[a]", .wrongValue, ""), Fault("author: 1️⃣Sam", .wrongValue, "author: {name:"),
            Fault("audience: 1️⃣mangaer", .unknownAudience, "`manager`"),
            Fault("1️⃣audience:", .unknownAudience, "`private`"),
            Fault("timezone: 1️⃣Europe/Berln", .unknownTimeZone, "`Europe/Berlin`"),
            Fault("timezone: 1️⃣CEST", .unknownTimeZone, ""),
            Fault("weekly: [support, 1️⃣suport]", .unknownKind, "`support`"),
            Fault("weekly: support 1️⃣pagre", .unknownKind, "acts"),
            Fault("criteria:\n  x: {acts: [1️⃣bridg]}", .unknownKind, "`bridge`"),
            Fault("output: 1️⃣/tmp/x", .wrongValue, "output: site"), Fault("output: 1️⃣.", .wrongValue, "output: site"),
            Fault("output: 1️⃣../x", .wrongValue, "output: site"),
            Fault("output: 1️⃣a/../../x", .wrongValue, "output: site"),
            Fault("output: 1️⃣~/x", .wrongValue, "output: site"), Fault("output: 1️⃣.git/x", .wrongValue, "output: site"),
            Fault("output: 1️⃣./", .wrongValue, "output: site"), Fault("output: 1️⃣'a\\b'", .wrongValue, "output: site"),
            Fault("limits: {entry: 1️⃣much}", .wrongValue, "1 MiB"), Fault("limits: {entry: 1️⃣0}", .wrongValue, "1 MiB"),
            Fault("limits: {entry: 1️⃣99999999999 GiB}", .wrongValue, "1 MiB"),
            Fault("limits: {entry: 1️⃣-1}", .wrongValue, "1 MiB"), Fault("limits: 1️⃣1 MiB", .wrongValue, "limits: {"),
            Fault("people: 1️⃣[a]", .wrongValue, "sarah:"), Fault("people:\n  a: 1️⃣Ann", .wrongValue, "sarah:"),
            Fault("people:\n  1️⃣'@a': {}", .wrongValue, "letter"), Fault("people:\n  1️⃣1a: {}", .wrongValue, "letter"),
            Fault("people:\n  1️⃣a b: {}", .wrongValue, "letter"), Fault("people:\n  1️⃣a-: {}", .wrongValue, "letter"),
            Fault("people:\n  Ann: {}\n  1️⃣ann: {}", .duplicateKey, "one"),
            Fault("people:\n  a: {relation: 1️⃣pear}", .wrongValue, "`peer`"),
            Fault("people:\n  a: {relation: 1️⃣boss}", .wrongValue, "`manager`"),
            Fault("people:\n  a: {public: 1️⃣yes}", .wrongValue, "public: true"),
            Fault("acts:\n  1️⃣a b: {theme: others}", .wrongValue, "letters"),
            Fault("acts:\n  1️⃣123: {theme: others}", .wrongValue, "letters"),
            Fault("acts:\n  x: {theme: 1️⃣outcome}", .wrongValue, "`outcomes`"),
            Fault("acts:\n  1️⃣x: {name: X}", .wrongValue, "`others`"),
            Fault("acts:\n  X: {theme: others}\n  1️⃣x: {theme: others}", .duplicateKey, "one"),
            Fault("1️⃣promts: {a: [b?]}", .unknownKey, "`prompts`"), Fault("1️⃣phrase: {a: b}", .unknownKey, "`phrases`"),
            Fault("prompts: 1️⃣[a]", .wrongValue, "delivery:"), Fault("prompts:\n  1️⃣a b: [c?]", .wrongValue, "letters"),
            Fault("prompts:\n  a: [1️⃣{b: c}]", .wrongValue, "a: [a, b]"),
            Fault("prompts:\n  a: {1️⃣question: [b?]}", .unknownKey, "`questions`"),
            Fault("prompts:\n  A: [b?]\n  1️⃣a: [c?]", .duplicateKey, "one"),
            Fault("phrases: 1️⃣[a]", .wrongValue, "quick question"), Fault("phrases:\n  a: 1️⃣[b]", .wrongValue, ""),
            Fault("phrases:\n  1️⃣'…': b", .wrongValue, "words"),
            Fault("phrases:\n  It's: b\n  1️⃣it’s: c", .duplicateKey, "one"),
            Fault("title: a\n1️⃣title: b", .duplicateKey, "one"), Fault("title: A1️⃣: b", .invalidYAML, "\"A: b\""),
            Fault("1️⃣- a", .notAMapping, "colon"), Fault("ignore: [1️⃣*.tmp]", .invalidYAML, "quote"),
        ])
    func faults(example: Fault) throws {
        let marked = MarkedYAML(example.text)
        let source = SourceFile(path: "journal.yaml", bytes: marked.source.bytes)
        let (_, diagnostics) = ConfigReader.read(source, catalogue: ConfigReaderTests.catalogue, zones: .sample)
        #expect(diagnostics.map(\.place) == ["\(marked.marks.first ?? "1:1") \(example.rule.rawValue)"])
        let fault = try #require(diagnostics.first)
        #expect(fault.severity == .error)
        #expect(fault.path == "journal.yaml")
        #expect((fault.hint ?? "").contains(example.hint), "\(fault.message): \(fault.hint ?? "")")
    }

    @Test(
        "what cannot be read, or names its audience wrongly, is private", arguments: ["a: [", "audience: pubic", "- a"])
    func safe(text: String) {
        #expect(ConfigReaderTests.read(text).0.audience == .private)
    }

    @Test("kinds of the journal may be named before they stand, in any case")
    func ownKinds() {
        let (config, diagnostics) = ConfigReaderTests.read(
            "weekly: ['#act/On-Call', support, Support]\nacts:\n  On-Call: {theme: care}\n  bridge: {name: Built a bridge}\n"
        )
        #expect(diagnostics == [])
        #expect(config.weekly == ["on-call", "support"])
        #expect(config.acts.map(\.id) == ["on-call", "bridge"])
        #expect(config.acts.map(\.name) == ["On call", "Built a bridge"])
        #expect(config.acts.map(\.theme) == ["care", "initiative"])
        #expect(config.acts.map(\.sentence) == ["On call.", "I did bridge."])
    }

    @Test("people by handle in lower case, in order of writing")
    func people() {
        let (config, diagnostics) = ConfigReaderTests.read(
            "people:\n  Zoë.L: {public: true}\n  al-1:\n  李文: {name: Li Wen, relation: other-team}\n")
        #expect(diagnostics == [])
        #expect(config.people.map(\.handle) == ["zoë.l", "al-1", "李文"])
        #expect(config.people.map(\.isPublic) == [true, false, false])
        #expect(config.people[2].relation == .otherTeam)
    }

    @Test(
        "a size has a number and a unit",
        arguments: [
            ("1 MiB", 1_048_576), ("1MiB", 1_048_576), ("512 KiB", 524_288), ("500 kB", 500_000), ("2 MB", 2_000_000),
            ("4096", 4096), ("2 mib", 2_097_152), ("1 GiB", 1 << 30),
        ])
    func sizes(text: String, bytes: Int) {
        #expect(ConfigReaderTests.read("limits: {entry: \(text)}").0.entryLimit == bytes)
    }

    @Test(
        "an output folder is written plainly",
        arguments: [("site/", "site"), ("./out/site", "out/site"), ("a//b", "a/b"), ("été", "été"), ("..a", "..a")])
    func output(text: String, expected: String) {
        let (config, diagnostics) = ConfigReaderTests.read("output: \(text)")
        #expect(diagnostics == [])
        #expect(config.output == expected)
    }

    @Test("every fault of a file is told, in its order")
    func all() {
        let (_, diagnostics) = ConfigReaderTests.read(
            "titel: x\nweekly: [suport]\nacts: {a b: {}}\ntimezone: X\naudience: all\n")
        #expect(
            diagnostics.map(\.place) == [
                "1:1 unknown-key", "2:10 unknown-kind", "3:8 wrong-value", "4:11 unknown-time-zone",
                "5:11 unknown-audience",
            ])
    }
}
