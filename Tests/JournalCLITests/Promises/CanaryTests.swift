import Foundation
import JournalCore
import Testing

@Suite("Nothing private leaves: canaries")
struct CanaryTests {
    /// A place in which a word can stand.
    struct Place: Sendable {
        var name: String
        /// The path of a file and its text, with `TOKEN` for the word.
        var path: String
        var text: String
        /// What is added to the people of `journal.yaml`.
        var person: String?
        /// Whether a private build shows it.
        var isShown = true
    }

    private static let day = "2026-03-04"

    /// Private items beside others that everybody may see.
    static let places: [Place] = [
        item("text of an item", "- TOKEN helped #act/support #private"),
        item("nested bullet", "- Helped #act/support #private\n  - with TOKEN too"),
        item("nested list of three levels", "- Helped #act/support #private\n  - a\n    - TOKEN"),
        item("item within a private item", "- Helped #act/support #private\n  - TOKEN #lesson"),
        item("heading of an item", "## TOKEN #act/support #private\n\nText."),
        item("text under a private heading", "## Took over #act/support #private\n\nThen TOKEN came."),
        item("value of a field", "- Helped #act/support #private [impact:: TOKEN]"),
        item("key of a field", "- Helped #act/support #private [TOKEN:: value]", isShown: false),
        item("line field", "Helped #act/support #private\nimpact:: TOKEN"),
        Place(name: "name of a file", path: "2026-03-04-TOKEN.md", text: "- Helped PLACE #act/support #private\n"),
        item("text of a link", "- Saw [TOKEN](https://example.org) #act/support #private"),
        item("address of a link", "- Saw [it](https://example.org/TOKEN) #act/support #private"),
        item("title of a link", "- Saw [it](https://example.org \"TOKEN\") #act/support #private", isShown: false),
        item("text for an image", "- Saw ![TOKEN](https://example.org/a.png) #act/support #private"),
        item("address of an image", "- Saw ![it](https://example.org/TOKEN.png) #act/support #private", isShown: false),
        item("footnote", "- Saw it[^1] #act/support #private\n\n[^1]: TOKEN", isShown: false),
        item("unused reference", "[TOKEN]: https://example.org/TOKEN", isShown: false),
        item("code", "- Ran `TOKEN` #act/support #private"),
        item("code block", "- Ran #act/support #private\n\n  ```\n  TOKEN\n  ```"),
        item("raw HTML", "- Ran <b title=\"TOKEN\">it</b> #act/support #private", isShown: false),
        item("comment", "- Helped #act/support <!-- TOKEN -->", isShown: false),
        item("comment of Obsidian's", "- Helped #act/support %%TOKEN%%", isShown: false),
        item("comment that is not closed", "<!-- TOKEN", isShown: false),
        item("cell of a table", "| a | b |\n|---|---|\n| helped #act/support #private | TOKEN |"),
        Place(
            name: "name behind a mention", path: "2026-03-04-n.md", text: "- Met @handleTOKEN #act/support #private\n",
            person: "handleTOKEN: {name: \"nameTOKEN\", team: \"teamTOKEN\"}"),
        item("tag", "- Helped #act/support #TOKEN #private"),
        item("id of a problem", "- Wrong #problem/TOKEN/identify #private"),
        item("title of a problem", "- Wrong #problem/PLACE/identify #private [title:: TOKEN]"),
        item("step of a problem that others see", "- TOKEN #problem/shared/critique #private"),
        item("stakeholder of one", "- @raj #problem/shared/stakeholder #private [pain:: TOKEN] [stance:: for]"),
        item("pitch of one", "- TOKEN #problem/shared/pitch #private [cost:: TOKEN] [decider:: @TOKEN]"),
        item("promise", "- [ ] TOKEN #promise #private [due:: 2026-03-01]"),
        item("intention", "- TOKEN #intend/support #private"),
        item("name of a skill", "- Learnt #skill/TOKEN #private"),
        item("responsibility", "- Took #own/TOKEN #private"),
        item("anchor", "- Helped #act/support #private ^TOKEN", isShown: false),
        item("who said it", "> Well done #praise #private\n>\n> TOKEN", isShown: false),
        item("text in no item", "TOKEN is only thought about.", isShown: false),
        item("heading of a private section", "## TOKEN #private\n\n- Helped #act/support", isShown: false),
        Place(
            name: "title of a private entry", path: "2026-03-04-t.md",
            text: "---\ntitle: TOKEN\naudience: private\n---\n\n- Helped #act/support\n"),
        Place(
            name: "whole entry", path: "2026-03-04-w.md",
            text: "---\ntitle: TOKEN\ntags: [act/support]\naudience: private\nresult: TOKEN\n---\n\nTOKEN\n"),
        Place(
            name: "path of a private entry", path: "2026-03-04-p.md",
            text: "---\npath: TOKEN\naudience: private\n---\n\n- Helped #act/support\n"),
        Place(
            name: "other key of a private entry", path: "2026-03-04-k.md",
            text: "---\nmood: TOKEN\naudience: private\n---\n\n- Helped #act/support\n", isShown: false),
        Place(
            name: "draft", path: "2026-03-04-d.md", text: "---\ndraft: true\n---\n\n- TOKEN #act/support\n",
            isShown: false),
        Place(
            name: "comment in YAML", path: "2026-03-04-y.md",
            text: "---\n# TOKEN\naudience: public\n---\n\n- Helped #act/support\n", isShown: false),
    ]

    private static func item(_ name: String, _ text: String, isShown: Bool = true) -> Place {
        let slug = name.replacing(" ", with: "-").replacing("'", with: "")
        return Place(
            name: name, path: "\(day)-\(slug).md", text: "- Helped all #act/bridge #public\n\n\(text)\n",
            isShown: isShown)
    }

    /// The journal with a token in each place, `rounds` times over, and the tokens with their places.
    private static func journal(rounds: Int) throws -> (test: CommandTest, tokens: [(token: String, place: Place)]) {
        let test = try CommandTest()
        var tokens: [(String, Place)] = []
        var people = "people:\n  raj: {name: Raj, public: true}\n"
        for round in 0..<rounds {
            for (i, place) in places.enumerated() {
                let token = "zq\(round)x\(i)canary"
                tokens.append((token, place))
                let text = place.text.replacing("TOKEN", with: token).replacing("PLACE", with: "p\(round)-\(i)")
                _ = try test.file("\(round)/" + place.path.replacing("TOKEN", with: token), text)
                if let person = place.person { people += "  \(person.replacing("TOKEN", with: token))\n" }
            }
        }
        _ = try test.file(
            "2026-03-03.md", "- Slow #problem/shared/identify #public\n- @raj #problem/shared/stakeholder #public\n")
        return (try test.journal(people), tokens)
    }

    /// The tokens in all bytes that came out, paths too, as they are and decoded.
    private static func everything(of test: CommandTest, _ outcome: CommandTest.Outcome) -> Set<String> {
        var all = outcome.output + outcome.messages
        for (path, bytes) in test.folder.files(below: "site") {
            all += path + "\n" + String(decoding: bytes, as: UTF8.self)
        }
        return tokens(in: all)
    }

    /// The tokens in a text, in whatever case, also where characters of it are escaped.
    private static func tokens(in text: String) -> Set<String> {
        var found: Set<String> = []
        // A token is letters and digits, which HTML, JSON and addresses leave as they are; by percent or by number they
        // could be written all the same.
        let decoded = text.contains("%7") || text.contains("%6") ? text.removingPercentEncoding ?? "" : ""
        #expect(!text.contains("&#122;") && !text.contains("\\u007a"))
        for text in [text, decoded] {
            for word in text.lowercased().split(separator: "zq").dropFirst() {
                guard let end = word.range(of: "canary") else { continue }
                found.insert("zq" + word[..<end.upperBound])
            }
        }
        return found
    }

    @Test("no private word is in any byte that is written or printed", arguments: [Audience.manager, .public])
    func nothingLeaves(audience: Audience) throws {
        let (test, tokens) = try Self.journal(rounds: 13)
        #expect(tokens.count >= 500)
        let outcome = try test.run("build", "--audience", audience.rawValue)
        outcome.expect(status: 0)
        let all = Self.everything(of: test, outcome)
        for (token, place) in tokens where all.contains(token) { Issue.record("\(place.name)") }
        for command in [
            ["export"], ["export", "--format", "ndjson"], ["digest", "2026"], ["digest", "2026", "--format", "html"],
        ] {
            try Self.expectNone(of: tokens, in: test, command, audience)
        }
    }

    @Test("no private word is in what a command prints", arguments: [Audience.manager, .public])
    func nothingIsPrinted(audience: Audience) throws {
        let (test, tokens) = try Self.journal(rounds: 1)
        var commands = [
            ["portfolio"], ["portfolio", "2026-Q1"], ["pitch", "shared"], ["pitch", "shared", "--for", "raj"],
        ]
        for subject in ["acts", "problems", "people", "promises", "weeks", "tags", "entries"] {
            for format in ["table", "json", "ndjson", "csv", "markdown"] {
                commands.append(["list", subject, "--format", format])
            }
        }
        for command in commands { try Self.expectNone(of: tokens, in: test, command, audience) }
    }

    private static func expectNone(
        of tokens: [(token: String, place: Place)], in test: CommandTest, _ command: [String], _ audience: Audience
    ) throws {
        let outcome = try test.run(command + ["--audience", audience.rawValue])
        outcome.expect(status: 0)
        let found = Self.tokens(in: outcome.output + outcome.messages)
        for (token, place) in tokens where found.contains(token) { Issue.record("\(command): \(place.name)") }
    }

    @Test("a private build shows them, so that the test would find them")
    func privateShows() throws {
        let (test, tokens) = try Self.journal(rounds: 1)
        let outcome = try test.run("build", "--audience", "private")
        outcome.expect(status: 0)
        let all = Self.everything(of: test, outcome)
        for (token, place) in tokens where place.isShown { #expect(all.contains(token), "\(place.name)") }
        let never = tokens.filter { $0.place.name.hasPrefix("comment") || $0.place.name == "text in no item" }
        for (token, place) in never { #expect(!all.contains(token), "\(place.name)") }
    }

    @Test("what only the manager may see is in no public build")
    func managerIsNotPublic() throws {
        let test = try CommandTest().journal("people: {sarah: {name: Sarah zqcanary, team: Sales, relation: peer}}")
            .file("2026-03-04.md", "- zqcanary #act/support\n- Helped @sarah #act/bridge #public\n")
        let outcome = try test.run("build", "--audience", "public")
        outcome.expect(status: 0)
        var all = outcome.output + outcome.messages
        for (path, bytes) in test.folder.files(below: "site") { all += path + String(decoding: bytes, as: UTF8.self) }
        all = all.lowercased()
        #expect(!all.contains("zqcanary"))
        #expect(!all.contains("sarah"))
        #expect(all.contains("a peer in sales"))
    }
}
