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
    static let catalogue = Catalogue(
        themes: [],
        acts: ["support", "loose-end", "bridge"].map {
            ActKind(id: $0, theme: "others", name: $0, sentence: "", essays: [])
        })

    var entry: Entry?
    var items: [Item]
    var diagnostics: [Diagnostic]
    /// Line and column of each marker, as `2:7`.
    var marked: [String] = []

    init(_ text: String, path: String = "2026-03-04.md", config: JournalConfig = JournalConfig()) {
        var typed = String.UnicodeScalarView()
        var marked: [String] = []
        for character in text {
            if ReadEntry.markers.contains(character) {
                marked.append(ReadEntry.place(after: typed))
            } else {
                typed.append(contentsOf: character.unicodeScalars)
            }
        }
        self.init(bytes: Array(String(typed).utf8), path: path, config: config, marked: marked)
    }

    init(
        bytes: [UInt8], path: String = "2026-03-04.md", config: JournalConfig = JournalConfig(), marked: [String] = []
    ) {
        _ = MarkdownTree.registered
        let parser = EntryParser(config: config, catalogue: ReadEntry.catalogue)
        let (parsed, diagnostics) = parser.parse(SourceFile(path: path, bytes: bytes))
        entry = parsed?.entry
        items = parsed?.items ?? []
        self.diagnostics = diagnostics
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
