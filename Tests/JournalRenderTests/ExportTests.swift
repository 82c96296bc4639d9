import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The export")
struct ExportTests {
    static func journal(_ audience: Audience = .manager) -> VisibleJournal {
        func item(_ on: String, _ words: String, line: Int) -> Item {
            var item = Item(
                shape: .listItem,
                location: audience == .public
                    ? nil : Item.Location(file: "2026/03/02.md", position: SourcePosition(line: line, column: 3)),
                day: Sample.day(on), audience: .manager, text: Sample.text(words))
            item.id = "i\(line)"
            return item
        }
        var act = item("2026-03-02", "Walked  \"Raj\"\nthrough it", line: 4)
        act.isAct = true
        act.kinds = ["support", "teach", "bridge"]
        act.people = ["raj"]
        act.tags = ["Cross-Plant"]
        act.fields = [
            Item.Field(key: "evidence", value: Sample.link("PR", "https://x.org")),
            Item.Field(key: "impact", value: Sample.text("he did it alone")),
            Item.Field(key: "evidence", value: Sample.text("b\\c")),
        ]
        act.problems = [Item.ProblemMark(id: "Night", step: nil)]
        var promise = item("2026-03-03", "Runbook", line: 5)
        promise.isPromise = true
        promise.task = .done
        promise.fields = [Item.Field(key: "due", value: Sample.text("2026-03-06"))]
        var intention = item("2026-03-02", "Help", line: 6)
        intention.intentions = ["support", "loose-end"]
        var identify = item("2026-03-04", "Too many pages", line: 7)
        identify.problems = [Item.ProblemMark(id: "night", step: .identify)]
        let items = [act, intention, promise, identify]
        var problem = Problem(
            id: "Night", slug: "Night", title: Sample.text("Too many pages"), firstDay: Sample.day("2026-03-02"))
        problem.opened = problem.firstDay
        problem.parts = [Problem.Part(item: 0, step: nil), Problem.Part(item: 3, step: .identify)]
        problem.next = .idea
        problem.people = ["raj"]
        problem.stakeholders = [Problem.Stakeholder(person: "raj", pain: Sample.text("wakes up"), stance: nil, item: 0)]
        let catalogue = Catalogue(
            themes: [.init(id: "others", name: "Others"), .init(id: "initiative", name: "Initiative")],
            acts: [
                ActKind(id: "support", theme: "others", name: "", sentence: "", essays: []),
                ActKind(id: "teach", theme: "others", name: "", sentence: "", essays: []),
                ActKind(id: "bridge", theme: "initiative", name: "", sentence: "", essays: []),
            ])
        return VisibleJournal(
            audience: audience, title: "Mine", author: .init(name: "Sam"), summary: nil, weekly: [], criteria: [],
            headlines: [],
            catalogue: catalogue,
            entries: [
                Entry(file: "2026/03/02.md", day: Sample.day("2026-03-02"), title: nil, path: "02", audience: .manager)
            ], items: items, problems: [problem], people: [:], weekSummaries: [:], leftOut: [])
    }

    @Test("is one object, a record a line, keys in a fixed order")
    func json() {
        #expect(
            String(decoding: Export(ExportTests.journal()).json(), as: UTF8.self) == #"""
                {"format":1,
                "journal":{"title":"Mine","author":{"name":"Sam"},"audience":"manager"},
                "entries":[
                {"file":"2026/03/02.md","date":"2026-03-02","from":"2026-03-02","to":"2026-03-02","week":"2026-W10","path":"02","audience":"manager","draft":false,"tags":[]}
                ],
                "acts":[
                {"file":"2026/03/02.md","line":4,"column":3,"date":"2026-03-02","from":"2026-03-02","to":"2026-03-02","week":"2026-W10","kinds":["support","teach","bridge"],"themes":["others","initiative"],"text":"Walked \"Raj\" through it","people":["raj"],"problems":["Night"],"projects":[],"goals":[],"context":[],"tags":["Cross-Plant"],"fields":{"evidence":["[PR](https://x.org)","b\\c"],"impact":["he did it alone"]},"strength":"backed","audience":"manager"}
                ],
                "problems":[
                {"id":"Night","title":"Too many pages","status":"open","next":"idea","opened":"2026-03-02","people":["raj"],"stakeholders":[{"person":"raj","pain":"wakes up"}],"items":[{"file":"2026/03/02.md","line":4,"column":3,"date":"2026-03-02","from":"2026-03-02","to":"2026-03-02","week":"2026-W10","text":"Walked \"Raj\" through it","people":["raj"],"fields":{"evidence":["[PR](https://x.org)","b\\c"],"impact":["he did it alone"]},"audience":"manager"},{"file":"2026/03/02.md","line":7,"column":3,"date":"2026-03-04","from":"2026-03-04","to":"2026-03-04","week":"2026-W10","step":"identify","text":"Too many pages","people":[],"fields":{},"audience":"manager"}]}
                ],
                "projects":[],
                "goals":[],
                "promises":[
                {"file":"2026/03/02.md","line":5,"column":3,"date":"2026-03-03","from":"2026-03-03","to":"2026-03-03","week":"2026-W10","text":"Runbook","people":[],"problems":[],"projects":[],"goals":[],"context":[],"tags":[],"fields":{"due":["2026-03-06"]},"audience":"manager","due":"2026-03-06","done":"2026-03-03","state":"early"}
                ],
                "feedback":[],
                "praise":[],
                "responsibilities":[],
                "skills":[],
                "audits":[],
                "intentions":[
                {"file":"2026/03/02.md","line":6,"column":3,"date":"2026-03-02","from":"2026-03-02","to":"2026-03-02","week":"2026-W10","text":"Help","people":[],"problems":[],"projects":[],"goals":[],"context":[],"tags":[],"fields":{},"audience":"manager","kind":"support","met":true},
                {"file":"2026/03/02.md","line":6,"column":3,"date":"2026-03-02","from":"2026-03-02","to":"2026-03-02","week":"2026-W10","text":"Help","people":[],"problems":[],"projects":[],"goals":[],"context":[],"tags":[],"fields":{},"audience":"manager","kind":"loose-end","met":false}
                ],
                "lessons":[]}

                """#)
    }

    @Test("as records has a type in each line")
    func ndjson() {
        let lines = String(decoding: Export(ExportTests.journal()).ndjson(), as: UTF8.self).split(separator: "\n")
        #expect(
            lines.map { String($0.prefix { $0 != "," }) } == [
                "{\"type\":\"journal\"", "{\"type\":\"entry\"", "{\"type\":\"act\"", "{\"type\":\"problem\"",
                "{\"type\":\"promise\"", "{\"type\":\"intention\"", "{\"type\":\"intention\"",
            ])
        #expect(lines.allSatisfy { $0.hasSuffix("}") })
        let bare = String(decoding: Export(ExportTests.journal()).ndjson(withJournal: false), as: UTF8.self)
        #expect(bare.hasPrefix("{\"type\":\"entry\""))
    }

    @Test("for the public has no file, line or column anywhere")
    func forThePublic() {
        for bytes in [Export(ExportTests.journal(.public)).json(), Export(ExportTests.journal(.public)).ndjson()] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("\"file\"") && !text.contains("\"line\"") && !text.contains("\"column\""))
            #expect(!text.contains("02.md"))
        }
    }

    @Test("of an item with a hundred thousand fields takes no square of them")
    func manyFields() {
        var journal = ExportTests.journal()
        journal.items[0].fields = (0..<100_000).map { Item.Field(key: "k\($0)", value: Sample.text("v")) }
        let bytes = Export(journal).json()
        #expect(bytes.count > 1_000_000)
    }
}
