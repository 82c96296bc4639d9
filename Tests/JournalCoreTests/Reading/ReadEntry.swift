import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// A case of a table: what a person types, and what comes of it, an item a line.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    var name: String
    var markdown: String
    var expected: [String]
    var testDescription: String { name }

    init(_ name: String, _ markdown: String, _ expected: String...) {
        self.name = name
        self.markdown = markdown
        self.expected = expected
    }

    /// Reads the entry, which must be without a fault, and compares what `show` says of each item.
    func check(with config: JournalConfig = JournalConfig(), _ show: (Item) -> String) {
        let read = ReadEntry(markdown, config: config)
        #expect(read.faults == [], "\(name)")
        #expect(read.items.map(show) == expected, "\(name)")
    }
}

/// One file read: its items, its faults, and the places that stood marked in it.
struct ReadEntry {
    /// `1️⃣`, `2️⃣` … in a case say where a position is expected; they are taken out before the text is read.
    static let markers: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"]
    /// Three kinds of act do for all of these tests.
    static let catalogue: Catalogue = {
        var catalogue = Catalogue(
            themes: [],
            acts: ["support", "loose-end", "bridge"].map {
                ActKind(id: $0, theme: "others", name: $0, sentence: "", essays: [])
            })
        catalogue.audits = ["leadership", "gap", "language"].map {
            AuditForm(id: $0, name: $0, sentence: "", questions: [], essays: [])
        }
        func rule(_ id: String, _ message: String, _ phrases: [String: [String]]) -> PhraseRule {
            PhraseRule(
                id: id, message: message, sentence: "", essays: [],
                phrases: phrases.sorted { $0.key < $1.key }.map { Phrase(text: $0.key, instead: $0.value, rule: id) })
        }
        catalogue.phraseRules = [
            rule(
                "weak", "write “%s” for “%s”",
                [
                    "I'm just a": ["as a"], "not my job": ["I can help", "who owns this?"], "maybe": ["perhaps maybe"],
                    "sort of": [], "no idea": ["I'll find out"],
                ]),
            rule(PhraseRule.telling, "ask “%s” instead of “%s”", ["we should": ["what if we"]]),
        ]
        return catalogue
    }()

    /// As every command reads, or as `check` does.
    static func parser(config: JournalConfig = JournalConfig(), checks: Bool) -> EntryParser {
        return EntryParser(config: config, catalogue: catalogue, checks: checks ? EntryChecks(catalogue) : nil)
    }

    var entry: Entry?
    var items: [Item]
    var diagnostics: [Diagnostic]
    /// Line and column of each marker, as `2:7`.
    var marked: [String] = []

    init(
        _ text: String, path: String = "2026-03-04.md", config: JournalConfig = JournalConfig(), checks: Bool = false
    ) {
        var typed = String.UnicodeScalarView()
        var marked: [String] = []
        for character in text {
            if ReadEntry.markers.contains(character) {
                marked.append(ReadEntry.place(after: typed))
            } else {
                typed.append(contentsOf: character.unicodeScalars)
            }
        }
        self.init(bytes: Array(String(typed).utf8), path: path, config: config, marked: marked, checks: checks)
    }

    init(
        bytes: [UInt8], path: String = "2026-03-04.md", config: JournalConfig = JournalConfig(), marked: [String] = [],
        checks: Bool = false
    ) {
        let checked = ReadEntry.parser(config: config, checks: checks).check(SourceFile(path: path, bytes: bytes))
        entry = checked.entry?.entry
        items = checked.entry?.items ?? []
        diagnostics = checks ? CheckedEntry.diagnostics(of: [checked]) : checked.told
        self.marked = marked
    }

    /// Counted apart from the code under test: lines end with LF, CR or both, a column is a scalar, a BOM is none.
    private static func place(after text: String.UnicodeScalarView) -> String {
        var line = 1
        var column = 1
        var last: Unicode.Scalar = " "
        for (i, scalar) in text.enumerated() {
            if scalar == "\n", last == "\r" {
                column = 1
            } else if scalar == "\n" || scalar == "\r" {
                line += 1
                column = 1
            } else if !(i == 0 && scalar == "\u{FEFF}") {
                column += 1
            }
            last = scalar
        }
        return "\(line):\(column)"
    }

    var places: [String] {
        items.map { item in item.location.map { "\($0.position.line):\($0.position.column)" } ?? "nowhere" }
    }

    /// Each fault as `rule 2:7`.
    var faults: [String] {
        diagnostics.sorted(by: Diagnostic.inReadingOrder).map { fault in
            fault.rule.rawValue + (fault.position.map { " \($0.line):\($0.column)" } ?? "")
        }
    }
}

extension Item {
    /// The shape and the text, as `listItem: Helped Tom`.
    var shapeAndText: String { "\(shape): \(text.plainText)" }

    /// The fields, as `impact = 3 hours; with = @tom`.
    var fieldList: String { fields.map { "\($0.key) = \($0.value.plainText)" }.joined(separator: "; ") }
}

extension Item {
    /// The item as it is in a journal of its own for its author: with what the headings above it give.
    var asSeenAlone: Item {
        let entry = ParsedEntry(
            entry: Entry(file: "a.md", day: day, title: nil, path: "a", audience: .manager), items: [self])
        let journal = Journal(config: JournalConfig(), catalogue: ReadEntry.catalogue, entries: [entry])
        return journal.visible(to: .private).0.items.first ?? self
    }
}
