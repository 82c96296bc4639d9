import JournalMarkdown
import Testing

@testable import JournalCore

/// Link definitions give nothing to those who may not see where they stand.
@Suite struct NarrowDefinitionsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// What the public item links to as author, manager and the public see it; empty for no link.
        var seen: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ author: String, _ manager: String, _ everybody: String) {
            (self.name, self.text, seen) = (name, text, [author, manager, everybody])
        }
    }

    private static let item = "- Wrote [the plan] #act #public\n\n"

    static let cases: [Case] = [
        Case("at the end of the file", item + "[the plan]: https://x.org/a\n", "a", "a", "a"),
        Case("in a plain section", item + "## Links\n\n[the plan]: https://x.org/a\n", "a", "a", "a"),
        Case(
            "in a private section", item + "## Tom #private\n\n- b #lesson\n\n[the plan]: https://x.org/a\n", "a", "",
            ""),
        Case(
            "deeper in a private section", item + "# Tom #private\n\n## More\n\n[the plan]: https://x.org/a\n", "a", "",
            ""),
        Case(
            "after a private section", item + "## Tom #private\n\n## Links\n\n[the plan]: https://x.org/a\n", "a", "a",
            "a"),
        Case(
            "in a private list item", item + "x\n\n- Told HR #lesson #private\n\n  [the plan]: https://x.org/a\n", "a",
            "",
            ""),
        Case(
            "first in a private list item",
            item + "x\n\n- [the plan]: https://x.org/a\n  Told HR #lesson #private\n", "a", "", ""),
        Case(
            "in a private item that makes none", item + "x\n\n- Told HR #private\n\n  [the plan]: https://x.org/a\n",
            "a",
            "", ""),
        Case("in a private quote", item + "> [the plan]: https://x.org/a\n>\n> q #praise #private\n", "a", "", ""),
        Case(
            "before a private paragraph", item + "x\n\n[the plan]: https://x.org/a\nTold HR #lesson #private\n", "a",
            "",
            ""),
        Case(
            "in an item that a mark in its detail hides",
            item + "x\n\n- y #lesson\n\n  z #private\n\n  [the plan]: https://x.org/a\n", "a", "", ""),
        Case(
            "in an item for the manager", item + "x\n\n- Told HR #lesson\n\n  [the plan]: https://x.org/a\n", "a", "a",
            ""),
        Case(
            "in a section that is an item for the manager",
            item + "## Week #act\n\ntext\n\n[the plan]: https://x.org/a\n", "a", "a", ""),
        Case(
            "in a public item", item + "x\n\n- y #lesson #public\n\n  [the plan]: https://x.org/a\n", "a", "a", "a"),
        Case(
            "the one that all may see wins",
            "## Tom #private\n\n[the plan]: https://x.org/secret\n\n## Links\n\n" + item
                + "[The  Plan]: https://x.org/open\n", "secret", "open", "open"),
        Case(
            "of another case, over two lines",
            item + "## Tom #private\n\n[THE\nplan]:\n  https://x.org/a\n  'title'\n", "a", "", ""),
        Case(
            "two of them", item + "## Tom #private\n\n[b]: https://x.org/b\n[the plan]: https://x.org/a\n", "a", "", ""),
        Case(
            "CRLF", item.replacing("\n", with: "\r\n") + "## T #private\r\n\r\n[the plan]: https://x.org/a\r\n", "a",
            "", ""),
        Case(
            "in code it defines nothing", item + "## T #private\n\n```\n[the plan]: https://x.org/a\n```\n", "", "", ""),
    ]

    @Test(arguments: cases)
    func `a definition is known to those who may see where it stands`(_ test: Case) {
        for (audience, expected) in zip([Audience.private, .manager, .public], test.seen) {
            let journal = SeenJournal.of(test.text, to: audience)
            let item = journal.items.first { $0.text.plain.contains("plan") }
            let html = item?.text.html ?? "no item"
            let address = html.split(separator: "x.org/").dropFirst().first.map { $0.prefix { $0 != "\"" } } ?? ""
            #expect(String(address) == expected, "\(audience.rawValue): \(html)")
            if expected.isEmpty, audience != .private {
                #expect(!VisibleTwinTests.text(of: journal).contains("x.org"), "\(audience.rawValue)")
            }
        }
    }

    @Test func `an item keeps its place and its audience where the entry is read again`() {
        let text = """
            - a [b] #act #public
            - c [d] #act

            ## P #private

            - [#private]: e #lesson
            - [b]: https://x.org/f
              g #lesson [#public]: h

            """
        for audience in [Audience.manager, .public] {
            let texts = SeenJournal.of(text, to: audience).items.map(\.text.plain)
            #expect(texts == (audience == .manager ? ["a [b]", "c [d]"] : ["a [b]"]))
        }
    }
}
