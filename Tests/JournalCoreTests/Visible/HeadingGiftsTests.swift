import JournalMarkdown
import Testing

@testable import JournalCore

/// What headings give to the items under them, and to whom.
@Suite struct HeadingGiftsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// The context of each item as its author, the manager and the public see it, parts joined with ` > `.
        var seen: [[String]]
        var testDescription: String { name }

        init(_ name: String, _ text: String, author: [String], manager: [String], everybody: [String]) {
            (self.name, self.text, seen) = (name, text, [author, manager, everybody])
        }
    }

    static let contexts: [Case] = [
        Case(
            "years and projects", "# 2024\n\n## Checkout redesign #project/checkout\n\n- Shipped it #act/support\n",
            author: ["2024 > Checkout redesign"], manager: ["Checkout redesign"], everybody: []),
        Case(
            "a day is one", "## 2026-03-04\n\n- a #act\n- b #act #public\n", author: ["2026-03-04", "2026-03-04"],
            manager: ["", ""], everybody: [""]),
        Case(
            "marks are cut out", "## **New** shop, with @raj #project/shop #cross #public\n\n- a #act\n",
            author: ["New shop, with @raj"], manager: ["New shop, with @raj"],
            everybody: ["New shop, with a colleague"]),
        Case(
            "a heading of tags alone is none", "## #project/shop\n\n- a #act #public\n", author: [""], manager: [""],
            everybody: [""]),
        Case(
            "underlined", "Shop\n===\n\nSmall\n---\n\n- a #act\n", author: ["Shop > Small"], manager: [""],
            everybody: []),
        Case(
            "bold words are no heading", "**Shop** #project/shop\n\n- a #act\n", author: [""], manager: [""],
            everybody: []),
        Case(
            "in a quote and a list item",
            "> ## Q #project/q\n>\n> - a #act\n\n- ## L #project/l\n\n  - b #act\n\n- c #act\n",
            author: ["Q", "L", ""], manager: ["Q", "L", ""], everybody: []),
        Case(
            "what ended gives nothing", "# A #project/a\n\n## B #project/b\n\n# C\n\n- a #act\n", author: ["C"],
            manager: [""], everybody: []),
        Case(
            "for others only a tag of the vocabulary", "## Topic #cross-team\n\n- a #act\n", author: ["Topic"],
            manager: [""], everybody: []),
        Case(
            "what others may not see gives nothing", "# P #project/p #private\n\n# Q #project/q\n\n- a #act #public\n",
            author: ["Q"], manager: ["Q"], everybody: [""]),
        Case(
            "a heading that is an item is context, and not its own", "## Big #act/support #public\n\n- a #act\n",
            author: ["", "Big"], manager: ["", "Big"], everybody: ["", "Big"]),
        Case(
            "CRLF and CJK", "# 決済 #project/支払い\r\n\r\n- a #act\r\n", author: ["決済"], manager: ["決済"],
            everybody: []),
    ]

    @Test(arguments: contexts)
    func `headings above an item are its context, for those who may read them`(_ test: Case) {
        for (audience, expected) in zip([Audience.private, .manager, .public], test.seen) {
            let journal = SeenJournal.of(test.text, to: audience)
            let seen = journal.items.map { $0.context.map(\.plain).joined(separator: " > ") }
            #expect(seen == expected, "\(audience.rawValue)")
            #expect(journal.items.allSatisfy { $0.headings.isEmpty }, "\(audience.rawValue)")
        }
    }

    struct Gift: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var configured: Audience = .manager
        /// The ids of the last item: problems, projects, goals; as author, manager and the public see it.
        var seen: [String]
        var testDescription: String { name }
    }

    static let gifts: [Gift] = [
        Gift(
            name: "a heading without a mark is for the default",
            text: "## Tom has to go #problem/fire-tom\n\n- Handover #act/support #public\n",
            seen: ["fire-tom", "fire-tom", ""]),
        Gift(
            name: "the default is public", text: "## A #problem/a #project/b #goal/c\n\n- x #act\n",
            configured: .public,
            seen: ["a b c", "a b c", "a b c"]),
        Gift(
            name: "the default is private", text: "## A #project/b\n\n- x #act #public\n", configured: .private,
            seen: ["b", "", ""]),
        Gift(
            name: "the entry's mark is the heading's", text: "---\naudience: public\n---\n## A #goal/c\n\n- x #act\n",
            seen: ["c", "c", "c"]),
        Gift(
            name: "a section's mark holds for headings in it", text: "# W #public\n\n## A #project/b\n\n- x #act\n",
            seen: ["b", "b", "b"]),
        Gift(
            name: "its own mark", text: "# A #project/b #public\n\n## C #project/d\n\n- x #act #public\n",
            seen: ["b d", "b d", "b d"]),
        Gift(
            name: "what hides the heading's item hides what it gives",
            text: "## A #problem/p #public\n\nNot for others #private\n\n- x #act #public\n", seen: ["p", "", ""]),
        Gift(
            name: "in something private", text: "- y #private\n\n  ## A #project/b #public\n\n  - x #act #public\n",
            seen: ["b"]),
        Gift(
            name: "own tags and the heading's are one, as first written of what is seen",
            text: "## A #project/Shop #problem/P\n\n- x #act #project/shop #problem/p/idea #public\n",
            seen: ["P/idea Shop", "P/idea Shop", "p/idea shop"]),
        Gift(
            name: "in front matter it is none", text: "---\ntags: [cross]\n---\n- x #act #public\n", seen: ["", "", ""]),
    ]

    @Test(arguments: gifts)
    func `a heading gives what it has to those who may see it`(_ test: Gift) {
        for (audience, expected) in zip([Audience.private, .manager, .public], test.seen) {
            let journal = SeenJournal.of(test.text, to: audience) { $0.audience = test.configured }
            let item = journal.items.last
            let problems = (item?.problems ?? []).map { $0.id + ($0.step.map { "/\($0)" } ?? "") }
            let ids = problems + (item?.projects ?? []) + (item?.goals ?? [])
            #expect(ids.joined(separator: " ") == expected, "\(audience.rawValue)")
        }
    }

    @Test func `a name that the public may not read stands in no context, id or title`() {
        let text = "## Move with Raj Patel #project/raj-patel #public\n\n- x #act #public\n"
        let journal = SeenJournal.of(text, to: .public) {
            $0.people = [.init(handle: "raj", name: "Raj Patel", team: "Data", relation: .peer)]
        }
        #expect(!VisibleTwinTests.text(of: journal).lowercased().contains("patel"))
        #expect(journal.projects.count == 1)
    }
}
