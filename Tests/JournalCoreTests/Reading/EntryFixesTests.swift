import JournalText
import Testing

@testable import JournalCore

@Suite("Mending an entry")
struct EntryFixesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var before: String
        var after: String
        var count: Int
        var testDescription: String { name }

        init(_ name: String, _ before: String, _ after: String, _ count: Int = 1) {
            self.name = name
            self.before = before
            self.after = after
            self.count = count
        }
    }

    static let cases = [
        Case("a kind", "- x #act/suport", "- x #act/support"),
        Case("a kind in capitals, with a last slash", "- x #act/Suport/", "- x #act/support/"),
        Case("an intention", "- x #intend/suport", "- x #intend/support"),
        Case("a step", "- x #problem/a/pich", "- x #problem/a/pitch"),
        Case("a step that is called as its problem", "- x #problem/solvd/solvd", "- x #problem/solvd/solved"),
        Case("an audit", "- x #audit/langage", "- x #audit/language"),
        Case(
            "a stance", "- x #problem/a/stakeholder [stance::  agianst ]",
            "- x #problem/a/stakeholder [stance::  against ]"
        ),
        Case("a stance in a line", "x #problem/a\nstance:: fro", "x #problem/a\nstance:: for"),
        Case("an audience", "- x #act #privat", "- x #act #private"),
        Case(
            "an audience of the front matter", "---\naudience: \"privat\"\n---\n- x #act",
            "---\naudience: \"private\"\n---\n- x #act"),
        Case("a tag of the front matter", "---\ntags: [act/suport, x]\n---\nx", "---\ntags: [act/support, x]\n---\nx"),
        Case("a misspelt tag", "- x #prmise", "- x #promise"),
        Case("a phrase", "- I'm just a cook #act", "- As a cook #act"),
        Case("several in a line", "- x #act/suport #act/brige", "- x #act/support #act/bridge", 2),
        Case("a fix that shows another", "- x #acts/support #prmise", "- x #act/support #promise", 2),
        Case(
            "a phrase that comes to light", "---\ntags: act/suport\n---\nI'm just a cook",
            "---\ntags: act/support\n---\nAs a cook", 2),
        Case(
            "with a byte order mark, CRLF and no last line end", "\u{FEFF}- é x #act/suport\r\n\r\nlast",
            "\u{FEFF}- é x #act/support\r\n\r\nlast"),
        Case("a problem's heading", "# x #problm/a\n\n- y #act", "# x #problem/a\n\n- y #act"),
        Case("a heading's audience", "# x #privat\n\n- y #act", "# x #private\n\n- y #act"),
        Case(
            "an item between others", "- a #act\n- b\n- c #prmise\n- d\n- e #lesson",
            "- a #act\n- b\n- c #promise\n- d\n- e #lesson"),

        Case("not what is as near to two", "- x #act/zzzzz", "- x #act/zzzzz", 0),
        Case("not what shows more", "- x #act #publc", "- x #act #publc", 0),
        Case(
            "not what is left out by a comment", "- x #prmise <!-- journal-ignore misspelt-tag -->",
            "- x #prmise <!-- journal-ignore misspelt-tag -->", 0),
        Case("not in code", "- x #act `#act/suport`", "- x #act `#act/suport`", 0),
    ]

    private func mend(_ text: String) -> EntryFixes.Outcome {
        let parser = ReadEntry.parser(checks: true)
        let checked = parser.check(SourceFile(path: "2026-03-04.md", text: text))
        return EntryFixes.mend(checked, CheckedEntry.diagnostics(of: [checked]).compactMap(\.fix), with: parser)
    }

    @Test("writes what has one right answer, and not another byte", arguments: cases)
    func mends(_ example: Case) {
        guard case .fixed(let bytes, let count) = mend(example.before) else {
            Issue.record("left as it is")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == example.after)
        #expect(bytes == Array(example.after.utf8))
        #expect(count == example.count)
        // A second time there is nothing left to do.
        guard case .fixed(let again, let none) = mend(example.after) else {
            Issue.record("left as it is")
            return
        }
        #expect(again == bytes)
        #expect(none == 0)
    }

    @Test("two fixes that meet are not both made")
    func overlaps() throws {
        let source = SourceFile(path: "a.md", text: "abcdef")
        let index = LineIndex(source.bytes)
        let fixes = [(2, 4, "X"), (0, 3, "Y"), (4, 5, "Z"), (4, 6, "W")].compactMap {
            source.fix(SourceSpan($0.0, $0.1), in: index, to: $0.2)
        }
        var bytes = source.bytes
        #expect(EntryFixes.apply(fixes, to: &bytes).count == 2)
        #expect(String(decoding: bytes, as: UTF8.self) == "YdZf")
    }

    struct Danger: Sendable {
        var phrase: String
        var instead: String
        var text: String
    }

    @Test(
        "an entry is left as it is where a phrase of the journal's own would do more than it says",
        arguments: [
            // A fence hides the items after it, a comment all that follows, a tag makes an error.
            Danger(phrase: "a fence", instead: "```", text: "a fence\n\n- x #act\n- y #act\n\n- z #act\n"),
            Danger(
                phrase: "a comment", instead: "<!--",
                text: "- q #act\n- r #act\n\na comment\n\n- x #act\n- y #act\n- z #act\n"),
            Danger(phrase: "a tag", instead: "#act/nonsense", text: "- x a tag #act\n"),
        ])
    func dangers(_ danger: Danger) {
        var catalogue = ReadEntry.catalogue
        let phrase = Phrase(text: danger.phrase, instead: [danger.instead], rule: "own")
        catalogue.phraseRules = [PhraseRule(id: "own", message: "", sentence: "", essays: [], phrases: [phrase])]
        let parser = EntryParser(config: JournalConfig(), catalogue: catalogue, checks: EntryChecks(catalogue))
        let checked = parser.check(SourceFile(path: "2026-03-04.md", text: danger.text))
        let fixes = checked.told.compactMap(\.fix)
        #expect(fixes.count == 1)
        guard case .left = EntryFixes.mend(checked, fixes, with: parser) else {
            Issue.record("mended")
            return
        }
    }

    @Test("journal.yaml is mended where a key can only mean one")
    func configuration() {
        let source = SourceFile(path: "journal.yaml", text: "# mine\r\ntitel: x\r\n")
        let fixes = ConfigReader.read(source, catalogue: ReadEntry.catalogue, zones: .sample).1.compactMap(\.fix)
        guard
            case .fixed(let bytes, 1) = EntryFixes.mend(
                configuration: source, fixes, catalogue: ReadEntry.catalogue, zones: .sample)
        else {
            Issue.record("left as it is")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "# mine\r\ntitle: x\r\n")
        // The key that is meant stands there already.
        let twice = SourceFile(path: "journal.yaml", text: "title: x\ntitel: y\n")
        let both = ConfigReader.read(twice, catalogue: ReadEntry.catalogue, zones: .sample).1.compactMap(\.fix)
        guard case .left = EntryFixes.mend(configuration: twice, both, catalogue: ReadEntry.catalogue, zones: .sample)
        else {
            Issue.record("mended")
            return
        }
    }
}
