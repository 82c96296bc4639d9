import JournalMarkdown
import Testing

@testable import JournalCore

@Suite struct HiddenNamesTests {
    typealias Sample = JournalSample

    static func configure(_ config: inout JournalConfig) {
        config.author.name = "Sam Lee"
        config.people = [
            .init(handle: "sarah", name: "Sarah Lee", team: "Sales", relation: .peer),
            .init(handle: "jmf", name: "José Müller-Fritz", team: "Data", relation: .otherTeam),
            .init(handle: "lw", name: "Li Wen 李文", team: nil, relation: .manager),
            .init(handle: "anna.v", name: "Anna de Vries", team: "Sarah's crew", relation: .mentee),
            .init(handle: "cust", name: "Ngozi Okafor", team: "St Lucas", relation: .customer),
            .init(handle: "gr", name: "Γιώργος Παππάς", relation: .peer),
            .init(handle: "cy", name: "Пётр Ёлкин", relation: .peer),
            .init(handle: "zoe", name: "Zoë Lee", team: "Ops", relation: .report, isPublic: true),
        ]
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "Helped @sarah today", expected: "Helped a peer in Sales today"),
        Case(text: "Sarah Lee's plan", expected: "a peer in Sales's plan"),
        Case(text: "SARAH and lee", expected: "a peer in Sales and a peer in Sales"),
        Case(text: "Sarahs plan", expected: "a peer in Sales’s plan"),
        Case(text: "sarahlee.", expected: "a peer in Sales."),
        Case(text: "mail sarah.lee about it", expected: "mail a peer in Sales about it"),
        Case(text: "Sa**rah** said", expected: "Sa**rah** said"),
        Case(text: "not Sarahville", expected: "not Sarahville"),
        Case(text: "Jose\u{301} did", expected: "someone in another team (Data) did"),
        Case(text: "José did", expected: "someone in another team (Data) did"),
        Case(text: "Jose did", expected: "someone in another team (Data) did"),
        Case(text: "Mueller did", expected: "someone in another team (Data) did"),
        Case(text: "José Müller-Fritz did", expected: "someone in another team (Data) did"),
        Case(text: "和李文说", expected: "和my manager说"),
        Case(text: "Li\u{AD} Wen", expected: "my manager"),
        Case(text: "Sarah sarah-lee", expected: "a peer in Sales"),
        Case(text: "Anna de Vries, ok de facto", expected: "someone I mentor, ok de facto"),
        Case(text: "Ngozi called", expected: "a customer (St Lucas) called"),
        Case(text: "@nobody knows", expected: "a colleague knows"),
        Case(text: "@nobody and Nobody", expected: "a colleague and a colleague"),
        Case(text: "@zoe and Zoë Lee and Sam Lee", expected: "Zoë Lee and Zoë Lee and Sam Lee"),
        Case(text: "see https://example.org/~sarah/x now", expected: "see a private address now"),
        Case(text: "see https://example.org/Jos%C3%A9 now", expected: "see a private address now"),
        Case(text: "https://e.org/sarah Lee, ok", expected: "a private address a peer in Sales, ok"),
        Case(text: "Sarah smb://x/sarah Lee/p", expected: "a peer in Sales a private address a peer in Sales/p"),
        Case(text: "x://sarah-x Sarah", expected: "a private address a peer in Sales"),
        Case(
            text: "x://a/sarah Lee x://b/sarah Lee",
            expected: "a private address a peer in Sales a private address a peer in Sales"),
        Case(text: "ΓΙΏΡΓΟΣ or ΓΙΩΡΓΟΣ or Γιωργος or Παππας", expected: "a peer or a peer or a peer or a peer"),
        Case(text: "Петр or Елкин or Ёлкина", expected: "a peer or a peer or a peer"),
        Case(text: "see https://example.org/ok now", expected: "see https://example.org/ok now"),
    ])
    func `in a public build nobody hidden is named`(_ test: Case) {
        let visible = Sample.visible(
            Sample.item("2026-03-04", test.text, "act", audience: .public), audience: .public,
            configure: Self.configure)
        var expected = test.expected
        if test.text.contains("**") { expected = "a peer in Sales said" }
        #expect(visible.items[0].text.plain == expected)
    }

    @Test func `tags, ids, anchors, fields, titles and the summary hide them too`() {
        var item = Sample.item(
            "2026-03-04", "x", "act", "team/sarah-lee", "own/Sarah-desk", "skill/coach-sarah",
            "problem/sarahs-desk/identify", fields: ["decider": "Sarah Lee", "sarah": "y"], audience: .public,
            shape: .entry)
        item.anchor = "for-sarah"
        let journal = Sample.journal(
            Sample.entry(
                "2026-sarah.md", item, title: "What Sarah said", audience: .public, tags: ["sarah"],
                extra: ["of": "Sarah"])
        ) {
            Self.configure(&$0)
            $0.title = "Sarah and I"
            $0.summary = "Sarah helped."
            $0.headlines = ["sarahs-desk"]
            $0.criteria = [.init(id: "c", name: "Helps Sarah", tags: ["team/sarah-lee"])]
            $0.acts = [ActKind(id: "sarah-walk", theme: "others", name: "Walked with Sarah", sentence: "s", essays: [])]
        }
        let visible = journal.visible(to: .public).0
        let seen = visible.items[0]
        #expect(seen.tags == ["team/a-peer-in-sales"])
        #expect(seen.areas == ["a-peer-in-sales-desk"])
        #expect(seen.skills == ["coach-a-peer-in-sales"])
        #expect(seen.problems.map(\.id) == ["a-peer-in-sales-s-desk"])
        #expect(seen.id == "for-a-peer-in-sales")
        #expect(seen.fields.map(\.key) == ["decider", "a-peer-in-sales"])
        #expect(visible.entries[0].title == "What a peer in Sales said")
        #expect(visible.title == "a peer in Sales and I")
        #expect(visible.summary == "a peer in Sales helped.")
        #expect(visible.headlines == ["a-peer-in-sales-s-desk"])
        #expect(visible.problems[0].slug == "a-peer-in-sales-s-desk")
        #expect(visible.criteria[0].tags == ["team/a-peer-in-sales"])
        var all = ""
        dump(visible, to: &all)
        #expect(!all.lowercased().contains("sarah"))
    }

    @Test func `a link whose address or title holds a name loses it, its text stays`() {
        var item = Sample.item("2026-03-04", "", "act", audience: .public)
        item.text = Sample.link("the note", to: "https://example.org/Sarah%20Lee")
        item.detail = Sample.link("the note", to: "https://example.org/1", title: "by Sarah")
        let seen = Sample.visible(item, audience: .public, configure: Self.configure).items[0]
        #expect(seen.text == RichText(plain: "the note"))
        #expect(seen.detail == Sample.link("the note", to: "https://example.org/1", title: "by a peer in Sales"))
    }

    @Test func `people of an item are what they are, each once`() {
        var item = Sample.item("2026-03-04", "@sarah @x @y @zoe", "act", audience: .public)
        item.people = ["sarah", "x", "y", "zoe"]
        let visible = Sample.visible(item, audience: .public, configure: Self.configure)
        #expect(visible.items[0].people == ["a peer in Sales", "a colleague", "zoe"])
        #expect(visible.people["a peer in Sales"]?.relation == .peer)
        #expect(visible.name(of: "zoe") == "Zoë Lee")
    }

    @Test func `a kind of the catalogue stays though somebody is called like it`() {
        let visible = Sample.visible(
            Sample.item("2026-03-04", "x", "act/support", audience: .public), audience: .public
        ) { $0.people = [.init(handle: "support", name: "Sue Port")] }
        #expect(visible.items[0].kinds == ["support"])
    }

    @Test func `in a build for the manager names stay`() {
        let visible = Sample.visible(
            Sample.item("2026-03-04", "Sarah and @sarah", "act"), audience: .manager, configure: Self.configure)
        #expect(visible.items[0].text.plain == "Sarah and Sarah Lee")
    }
}
