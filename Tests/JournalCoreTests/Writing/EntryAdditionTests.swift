import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

@Suite("Adding to an entry")
struct EntryAdditionTests {
    static let day = CalendarDay("2026-03-04") ?? CalendarDay(number: 0)

    static func adding(
        _ text: String = "new #act/support", to entry: String, path: String = "2026-03-04.md"
    ) -> Result<EntryAddition, AdditionRefusal> {
        let parser = EntryParser(config: JournalConfig(), catalogue: ReadEntry.catalogue)
        return Result { () throws(AdditionRefusal) in
            guard let added = AddedText(text) else { throw .changesOthers }
            return try parser.adding(added, to: SourceFile(path: path, text: entry), on: day)
        }
    }

    /// An entry in which `⏎` stands where the text is expected; all else is there before and after.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var path = "2026-03-04.md"
        var before: String
        var after: String

        init(_ name: String, path: String = "2026-03-04.md", _ before: String, _ after: String) {
            testDescription = name
            self.path = path
            self.before = before
            self.after = after
        }
    }

    @Test(
        "puts a list item at the end and changes nothing else",
        arguments: [
            Case("an empty file", "", "- new #act/support\n"),
            Case("a byte order mark alone", "\u{FEFF}", "\u{FEFF}- new #act/support\n"),
            Case("blank lines alone", "\n\n", "\n\n- new #act/support\n"),
            Case("after a list", "- a #lesson\n- b\n", "- a #lesson\n- b\n- new #act/support\n"),
            Case("after a list of stars", "* a #lesson\n", "* a #lesson\n* new #act/support\n"),
            Case("after a nested list", "- a #lesson\n  - b\n", "- a #lesson\n  - b\n- new #act/support\n"),
            Case("after numbers", "1. a #lesson\n", "1. a #lesson\n\n- new #act/support\n"),
            Case("after a loose list", "- a #lesson\n\n- b\n", "- a #lesson\n\n- b\n\n- new #act/support\n"),
            Case("no line end", "- a #lesson", "- a #lesson\n- new #act/support\n"),
            Case("a paragraph", "I thought #lesson", "I thought #lesson\n\n- new #act/support\n"),
            Case("a paragraph of fields", "x #lesson\nimpact:: y\n", "x #lesson\nimpact:: y\n\n- new #act/support\n"),
            Case("a quote", "> said #praise\n", "> said #praise\n\n- new #act/support\n"),
            Case("a table", "|a|\n|-|\n|b #lesson|\n", "|a|\n|-|\n|b #lesson|\n\n- new #act/support\n"),
            Case("a heading", "# Title\n", "# Title\n\n- new #act/support\n"),
            Case("a closed fence", "```\n# x\n```\n", "```\n# x\n```\n\n- new #act/support\n"),
            Case("a closed comment", "<!-- a\n\nb -->\n", "<!-- a\n\nb -->\n\n- new #act/support\n"),
            Case("a definition", "- [a]\n\n[a]: b\n", "- [a]\n\n[a]: b\n\n- new #act/support\n"),
            Case("blank lines at the end stay there", "- a\n\n \n", "- a\n- new #act/support\n\n \n"),
            Case("CRLF", "- a #lesson\r\n- b\r\n", "- a #lesson\r\n- b\r\n- new #act/support\r\n"),
            Case("CRLF without a last one", "# a\r\n\r\nb", "# a\r\n\r\nb\r\n\r\n- new #act/support\r\n"),
            Case("CR", "- a\r- b\r", "- a\r- b\r- new #act/support\r"),
            Case("a mark and CRLF", "\u{FEFF}- a\r\n", "\u{FEFF}- a\r\n- new #act/support\r\n"),
            Case("a plain note", "Nothing here.\n", "Nothing here.\n\n- new #act/support\n"),
            Case("front matter alone", "---\ntitle: x\n---\n", "---\ntitle: x\n---\n\n- new #act/support\n"),
            Case("front matter, no line end", "---\ntitle: x\n---", "---\ntitle: x\n---\n\n- new #act/support\n"),
            Case("front matter and a blank line", "---\nt: x\n---\n\n", "---\nt: x\n---\n\n- new #act/support\n"),
            Case(
                "front matter with CRLF", "---\r\nt: x\r\n---\r\n", "---\r\nt: x\r\n---\r\n\r\n- new #act/support\r\n"),
            Case(
                "before a section that is private", "- a\n\n## Mine #private\n\n- b #lesson\n",
                "- a\n- new #act/support\n\n## Mine #private\n\n- b #lesson\n"),
            Case(
                "before a section of a problem", "- a\n# P #problem/x\n- b #problem/x\n",
                "- a\n- new #act/support\n\n# P #problem/x\n- b #problem/x\n"),
            Case(
                "before an underlined heading", "# a\n\n- b\n* * *\nMine #private\n===\n",
                "# a\n\n- b\n* * *\n\n- new #act/support\n\nMine #private\n===\n"),
            Case(
                "above the first heading", "# Mine #private\n\n- b #lesson\n",
                "- new #act/support\n\n# Mine #private\n\n- b #lesson\n"),
            Case(
                "before a section that is an act", "# Shipped #act/bridge\n\nDetail.\n",
                "- new #act/support\n\n# Shipped #act/bridge\n\nDetail.\n"),
            Case(
                "in the section of the day", path: "March.md",
                "# March\n\n## 2026-03-03\n- a #lesson\n\n## 2026-03-04 Wednesday\n\n- b #lesson\n\n## 2026-03-05\n- c #lesson\n",
                "# March\n\n## 2026-03-03\n- a #lesson\n\n## 2026-03-04 Wednesday\n\n- b #lesson\n- new #act/support\n\n"
                    + "## 2026-03-05\n- c #lesson\n"),
            Case(
                "in a section within that of the day", path: "March.md",
                "## 2026-03-04\n### Notes\n- b #lesson\n## 2026-03-05\n- c #lesson\n",
                "## 2026-03-04\n### Notes\n- b #lesson\n- new #act/support\n\n## 2026-03-05\n- c #lesson\n"),
            Case(
                "in the day's section though it is private", path: "March.md", "## 2026-03-04 #private\n- a #lesson\n",
                "## 2026-03-04 #private\n- a #lesson\n- new #act/support\n"),
            Case(
                "in an entry that is one item", "---\ntags: [problem/x]\n---\nText\n",
                "---\ntags: [problem/x]\n---\nText\n\n- new #act/support\n"),
        ])
    func adds(_ example: Case) throws {
        let addition = try EntryAdditionTests.adding(to: example.before, path: example.path).get()
        #expect(String(decoding: addition.bytes, as: UTF8.self) == example.after)
        let lines = example.after.split(separator: /\r\n|\n|\r/, omittingEmptySubsequences: false)
        #expect(lines[addition.line - 1].hasSuffix(" new #act/support"))
        #expect(addition.itemCount == 1)
        // Taking out what was put in gives the file as it was.
        var rest = Array(example.before.utf8)[...]
        for byte in addition.bytes where byte == rest.first { rest.removeFirst() }
        #expect(rest.isEmpty)
    }

    @Test(
        "refuses where the text would not be an item of its own, or cannot be seen to be one",
        arguments: [
            ("a\n\n```\ncode\n", "swallowed 3"), ("- a\n\n~~~\n", "swallowed 3"), ("<!-- never\n", "swallowed 1"),
            ("- a\n%% hidden\n", "swallowed 2"), ("x\n\n<script>\ny\n", "swallowed 3"), ("<pre>\n", "swallowed 1"),
            ("---\ntitle: x\n", "entry unclosed-front-matter"), ("---\na: [\n---\n", "entry invalid-yaml"),
            ("<<<<<<< a\n=======\n>>>>>>> b\n", "entry conflict-marker conflict-marker"),
            ("---\ndate: 2026-03-05\n---\n", "other day"), ("## 2026-03-05\n- a\n", "added"),
        ])
    func refuses(_ entry: String, _ expected: String) {
        #expect(EntryAdditionTests.said(EntryAdditionTests.adding(to: entry)) == expected)
    }

    @Test(
        "refuses a text with a fault, at its own place",
        arguments: [
            ("x #act/suport", "text unknown-kind 1:3"), ("x\ny #audit/led", "text unknown-audit 2:3"),
            ("- x #act/suport", "text unknown-kind 1:5"), ("x <!-- y", "text unclosed-comment 1:3"),
            ("x [due:: 2026-13-01] #promise", "text invalid-date 1:3"),
            ("```", "added"), ("# Mine #private", "added"), ("---", "no item"), ("* * *", "no item"),
        ])
    func refusesText(_ text: String, _ expected: String) {
        #expect(EntryAdditionTests.said(EntryAdditionTests.adding(text, to: "- a #lesson\n")) == expected, "\(text)")
    }

    static func said(_ result: Result<EntryAddition, AdditionRefusal>) -> String {
        switch result {
        case .success: "added"
        case .failure(.swallowed(_, let line)): "swallowed \(line)"
        case .failure(.entry(let faults)): "entry " + faults.map(\.rule.rawValue).joined(separator: " ")
        case .failure(.text(let faults)):
            "text "
                + faults.map { "\($0.rule.rawValue) \($0.position?.line ?? 0):\($0.position?.column ?? 0)" }.joined(
                    separator: " ")
        case .failure(.noItem): "no item"
        case .failure(.partOfItem): "part of an item"
        case .failure(.changesOthers): "changes others"
        case .failure(.otherDay): "other day"
        }
    }

    @Test("several lines are one item, unless they have marks of their own")
    func lines() throws {
        let one = try EntryAdditionTests.adding("a #lesson\r\nb\n\n  c\n", to: "").get()
        #expect(String(decoding: one.bytes, as: UTF8.self) == "- a #lesson\n  b\n\n    c\n")
        #expect(one.itemCount == 1)
        let two = try EntryAdditionTests.adding("* a #lesson\n* b #act/support\n", to: "- x\n").get()
        #expect(String(decoding: two.bytes, as: UTF8.self) == "- x\n* a #lesson\n* b #act/support\n")
        #expect(two.itemCount == 2)
        #expect(AddedText(" \n\t\n") == nil)
    }

    @Test("tells of a text that is not an item, and which tags it has")
    func noItem() throws {
        let addition = try EntryAdditionTests.adding("saw #suport and #team", to: "# Shipped #act/bridge\n").get()
        #expect(addition.itemCount == 0)
        #expect(addition.ordinaryTags == ["suport", "team"])
        #expect(VocabularyTags.nearest(to: "support", in: ReadEntry.catalogue) == "act/support")
        #expect(VocabularyTags.nearest(to: "feedbak", in: ReadEntry.catalogue) == "feedback")
        #expect(VocabularyTags.nearest(to: "atc/support", in: ReadEntry.catalogue) == "act/support")
        #expect(VocabularyTags.nearest(to: "suport", in: ReadEntry.catalogue) == "act/support")
        #expect(VocabularyTags.nearest(to: "weather", in: ReadEntry.catalogue) == nil)
    }

    @Test("a byte that no text holds is the text's fault")
    func binary() {
        guard case .failure(.text(let faults)) = EntryAdditionTests.adding("a\u{0}b", to: "- a\n") else {
            Issue.record("it was added")
            return
        }
        #expect(faults.map(\.rule) == [.binaryFile])
    }

    @Test("an entry that has errors elsewhere can be added to, and has no more of them")
    func faulty() throws {
        let addition = try EntryAdditionTests.adding(to: "- a #act/nothing\n").get()
        #expect(addition.itemCount == 1 && addition.warnings.isEmpty)
    }
}
