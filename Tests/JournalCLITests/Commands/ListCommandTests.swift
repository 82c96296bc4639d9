import Foundation
import JournalIO
import Testing

@Suite("list")
struct ListCommandTests {
    private static let settings = """
        people:
          raj: {name: Raj Patel, team: Support, relation: mentee}
          sarah: {name: Sarah Lee, team: Sales, relation: peer, public: true}

        """

    private static let february = """
        - Sat with @raj until it ran #act/support #Release [impact:: he did it alone] [evidence:: [PR 12](https://example.org/12)]
        - [x] Send the notes to @sarah #promise [due:: 2026-02-03] [done:: 2026-02-02]
        - Handover takes half an hour #problem/slow-handover/identify [title:: Slow handover] [category:: process]
        - Doubts of my own #act/ask-question #private

        """

    private static let march = """
        - Wrote the runbook, "twice" | with @sarah #act/teach #act/support #public
          Café details.
        - [ ] Call @raj #promise [due:: 2026-03-04]
        - A form that fills itself @raj #problem/slow-handover/idea
        - @sarah said that I answer too soon #feedback
        - Alerts nobody reads #problem/alerts [title:: Noisy alerts]
        - No more alerts #problem/alerts/dropped

        """

    private func journal() throws -> CommandTest {
        try CommandTest().journal(Self.settings).file("2026-02-02.md", Self.february).file("2026-03-05.md", Self.march)
    }

    @Test("a table has a row each under the names of its columns")
    func tables() throws {
        let test = try journal()
        try test.run("list", "acts", "--audience", "private").expect(
            status: 0,
            output: """
                DATE        KINDS           STRENGTH  PEOPLE     WHERE            TEXT
                2026-02-02  support         backed    Raj Patel  2026-02-02.md:1  Sat with Raj Patel until it ran
                2026-02-02  ask-question    bare                 2026-02-02.md:4  Doubts of my own
                2026-03-05  teach, support  bare      Sarah Lee  2026-03-05.md:1  Wrote the runbook, "twice" | with Sarah Lee Café details.

                """, messages: "")
        try test.run("list", "problems").expect(
            status: 0,
            output: """
                ID             STATUS   NEXT  OPENED      WEEKS  TITLE
                slow-handover  open     idea  2026-02-02      2  Slow handover
                alerts         dropped        2026-03-05      1  Noisy alerts

                """)
        try test.run("list", "promises").expect(
            status: 0,
            output: """
                DATE        DUE         DONE        STATE   PEOPLE     WHERE            TEXT
                2026-02-02  2026-02-03  2026-02-02  early   Sarah Lee  2026-02-02.md:2  Send the notes to Sarah Lee
                2026-03-05  2026-03-04              missed  Raj Patel  2026-03-05.md:3  Call Raj Patel

                """)
        try test.run("list", "people", "--audience", "private").expect(
            status: 0,
            output: """
                PERSON  NAME       TEAM     RELATION  ITEMS  GAVE  GOT  LAST
                raj     Raj Patel  Support  mentee        3     1    0  2026-03-05
                sarah   Sarah Lee  Sales    peer          3     1    1  2026-03-05

                """)
        try test.run("list", "weeks").expect(
            status: 0,
            output: """
                WEEK      FROM        TO          ITEMS  ACTS  BACKED  PROBLEMS  PROMISES  FEEDBACK  PRAISE  LESSONS  PEOPLE
                2026-W06  2026-02-02  2026-02-08      3     1       1         1         1         0       0        0       2
                2026-W10  2026-03-02  2026-03-08      6     1       0         2         1         1       0        0       2

                """)
        try test.run("list", "tags", "--tag", "act", "--tag", "release").expect(
            status: 0,
            output: """
                TAG          ITEMS  FIRST       LAST
                act/support      2  2026-02-02  2026-03-05
                Release          1  2026-02-02  2026-02-02
                act/teach        1  2026-03-05  2026-03-05

                """)
        try test.run("list", "entries").expect(
            status: 0,
            output: """
                DATE        ITEMS  AUDIENCE  WHERE
                2026-02-02      3  manager   2026-02-02.md
                2026-03-05      6  manager   2026-03-05.md

                """)
    }

    @Test(
        "each filter finds what it names, several values any of them, several filters all",
        arguments: [
            ("acts --kind support", "1 5"), ("acts --kind teach --kind ask-question", "4 5"),
            ("acts --kind teach,ask-question", "4 5"),
            ("acts --kind support --period 2026-03", "5"), ("acts --theme others", "1 5"),
            ("acts --theme initiative", "4"), ("acts --theme others --kind ask-question", ""),
            ("acts --person raj", "1"), ("acts --person @RAJ", "1"), ("acts --person patel", "1"),
            ("acts --person raj --person sarah", "1 5"), ("acts --tag act", "1 4 5"), ("acts --tag #release/", "1"),
            ("acts --tag rel", ""), ("acts --strength backed", "1"), ("acts --strength bare --strength thin", "4 5"),
            ("acts --text RUNBOOK", "5"), ("acts --text CAFE\u{301}", "5"), ("acts --text until --text doubts", "1 4"),
            ("acts --period 2026-W06", "1 4"), ("acts --period 2026-02..2026-03", "1 4 5"),
            ("promises --status missed", "6"), ("promises --status early --status missed", "2 6"),
            ("promises --person sarah", "2"), ("promises --text notes", "2"),
            ("problems --status open", "slow-handover"), ("problems --problem ALERTS", "alerts"),
            ("problems --person raj", "slow-handover"), ("problems --text noisy", "alerts"),
            ("problems --tag problem/alerts/dropped", "alerts"), ("problems --period 2026-02", "slow-handover"),
            ("problems --person raj --period 2026-02", ""), ("problems --strength backed", ""),
            ("people --kind teach", "sarah"), ("people --problem slow-handover", "raj"),
            ("people --person lee", "sarah"),
            ("weeks --tag promise", "2026-W06 2026-W10"), ("weeks --text runbook", "2026-W10"),
            ("tags --kind teach", "act/support act/teach"), ("entries --problem alerts", "2026-03-05.md"),
            ("entries --kind ask-question", "2026-02-02.md"),
        ])
    func filters(words: String, expected: String) throws {
        let words = words.split(separator: " ").map(String.init)
        let outcome = try journal().run(["list"] + words + ["--audience", "private", "--format", "ndjson"])
        outcome.expect(status: 0)
        // The items of both files are numbered through.
        let found = try outcome.output.split(separator: "\n").map { line in
            let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            for key in ["id", "person", "tag"] { if let name = record[key] as? String { return name } }
            if let line = record["line"] as? Int {
                let number = line > 1 ? line - 1 : 1
                return String(record["file"] as? String == "2026-02-02.md" ? line : 4 + number)
            }
            return try #require(
                record["week"] as? String == nil || words[0] == "weeks"
                    ? record["week"] as? String
                    : record["file"] as? String)
        }
        #expect(found.joined(separator: " ") == expected)
        #expect(outcome.messages == (expected.isEmpty ? "no \(words[0]) found for the audience private\n" : ""))
    }

    @Test("json and ndjson have the records of the export")
    func records() throws {
        let test = try journal()
        let export = try test.run("export", "--format", "ndjson", "--today", "2026-03-06").output.split(separator: "\n")
        for (subject, type) in [
            ("acts", "act"), ("problems", "problem"), ("promises", "promise"), ("entries", "entry"),
        ] {
            let prefix = "{\"type\":\"\(type)\","
            let expected = export.filter { $0.hasPrefix(prefix) }.map { "{" + $0.dropFirst(prefix.count) }.sorted()
            let lines = try test.run("list", subject, "--format", "ndjson").output.split(separator: "\n").map(
                String.init)
            #expect(lines.sorted() == expected)
            let json = try test.run("list", subject, "--format", "json").output
            #expect(json == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
        }
        try test.run("list", "people", "--format", "json").expect(
            status: 0,
            output: """
                [
                {"person":"raj","name":"Raj Patel","team":"Support","relation":"mentee","items":3,"last":"2026-03-05"},
                {"person":"sarah","name":"Sarah Lee","team":"Sales","relation":"peer","items":3,"last":"2026-03-05"}
                ]

                """)
        try test.run("list", "acts", "--text", "zzz", "--format", "json").expect(
            status: 0, output: "[\n]\n".replacingOccurrences(of: "\n]", with: "]"))
    }

    @Test("csv is RFC 4180: a line of names, CRLF, quotes doubled")
    func csv() throws {
        let output = try journal().run("list", "acts", "--format", "csv", "--kind", "teach").output
        #expect(
            output
                == "file,line,column,date,week,kinds,themes,strength,people,problems,projects,goals,tags,impact,"
                + "evidence,before,after,value,context,audience,text\r\n"
                + "2026-03-05.md,1,44,2026-03-05,2026-W10,teach; support,others,bare,Sarah Lee,,,,,,,,,,,public,"
                + "\"Wrote the runbook, \"\"twice\"\" | with Sarah Lee Café details.\"\r\n")
        let backed = try journal().run("list", "acts", "--format", "csv", "--kind", "support").output
        #expect(backed.contains(",he did it alone,[PR 12](https://example.org/12),,,,,manager,"))
    }

    @Test("markdown is a table in which text is text")
    func markdown() throws {
        let test = try CommandTest().journal().file("2026-03-05.md", "- a \\| b `c` <d> \\#act \\*e #act/support\n")
        try test.run("list", "acts", "--format", "markdown").expect(
            status: 0,
            output: """
                | date | kinds | strength | people | where | text |
                | --- | --- | --- | --- | --- | --- |
                | 2026-03-05 | support | bare |  | 2026-03-05.md:1 | a \\| b c &lt;d> #act *e |

                """)
    }

    @Test("csv is whole in a pipe; on a terminal it cannot act on it")
    func csvOnTerminal() throws {
        let test = try CommandTest().journal(#"people: {raj: {name: "Raj\e[31m"}}"#).file(
            "2026-03-04.md", "- Helped @raj #act/support\n")
        let words = ["list", "people", "--format", "csv"]
        #expect(try test.run(words).output.contains("Raj\u{1B}[31m"))
        let shown = try test.onTerminal().run(words).output
        #expect(shown.contains("Raj\\u{1B}[31m") && !shown.contains("\u{1B}"))
        #expect(shown.hasSuffix("\n") && !shown.contains("\r"))
    }

    @Test("on a terminal the text is cut to its width, and cannot act on it; in a pipe it is whole")
    func widths() throws {
        let test = try CommandTest().journal().file(
            "2026-03-05.md", "- 漢字漢字漢字漢字漢字漢字漢字 #act/support\n- a\u{202E}b #act/teach\n")
        let cut = try test.onTerminal().with { $0.width = 60 }.run("list", "acts").output
        #expect(
            cut == """
                DATE        KINDS    STRENGTH  TEXT
                2026-03-05  support  bare      漢字漢字漢字漢字漢字漢字漢字
                2026-03-05  teach    bare      a\\u{202E}b

                """)
        #expect(try test.run("list", "acts").output.contains("漢字漢字漢字漢字漢字漢字漢字\n"))
    }

    @Test(
        "in a narrow terminal the text is what is shown longest, and other columns give way",
        arguments: [60, 80, 120, 200])
    func narrow(width: Int) throws {
        let test = try CommandTest().journal("people: {ines: {name: Inès Müller, team: IT}}\n").file(
            "2026/2026-03-04-handover-of-the-night-shift.md",
            "- Walked @ines and @bo through the runbook until both could. #act/mentor #act/onboarding [impact:: a]\n")
        let output = try test.onTerminal().with { $0.width = width }.run("list", "acts").output
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= width }, "\(output)")
        let head = try #require(lines.first)
        let places = head.indices.filter {
            $0 == head.startIndex || head[head.index(before: $0)] == " " && head[$0] != " "
        }
        let starts = places.map { head.distance(from: head.startIndex, to: $0) }
        let ends = Array(starts.dropFirst()) + [width]
        let widths = zip(starts, ends).map { $1 - $0 }
        #expect(widths.last == widths.max() && lines[1].contains("Walked Inès"), "\(output)")
        #expect(head.contains("WHERE") == (width > 100), "\(output)")
        if width > 100 { #expect(lines[1].contains("shift.md:1"), "\(output)") }
    }

    @Test(
        "accents are not needed to find a text, a person or a tag",
        arguments: ["--text cafe", "--text CAFÉ", "--person muller", "--person mueller", "--person INES", "--tag buro"])
    func accents(words: String) throws {
        let test = try CommandTest().journal("people: {ines: {name: Inès Müller}}\n").file(
            "2026-03-04.md", "- Fixed the café order with @ines #act/support #büro\n- Other #act/support\n")
        let words = ["list", "acts", "--format", "ndjson"] + words.split(separator: " ").map(String.init)
        #expect(try test.run(words).output.split(separator: "\n").count == 1)
    }

    @Test("what an audience may not see is not listed, named or suggested")
    func audience() throws {
        let test = try journal()
        try test.run("list", "acts", "--audience", "public").expect(
            status: 0,
            output: """
                DATE        KINDS           STRENGTH  PEOPLE     TEXT
                2026-03-05  teach, support  bare      Sarah Lee  Wrote the runbook, "twice" | with Sarah Lee Café details.

                """)
        let people = try test.run("list", "people", "--audience", "manager").output
        #expect(!people.contains("GAVE"))
        let outcome = try test.run("list", "acts", "--audience", "public", "--person", "raj")
        outcome.expect(status: 64, output: "")
        #expect(!outcome.messages.contains("did you mean"))
        try test.run("list", "entries", "--audience", "public", "--text", "x").expect(status: 64, output: "")
    }

    @Test(
        "words that name nothing are wrong usage, with what does",
        arguments: [
            ("actz", "did you mean `acts`?"), ("acts --kind suport", "did you mean `support`?"),
            ("acts --theme voices", "did you mean `voice`?"), ("acts --strength backd", "did you mean `backed`?"),
            ("promises --status mised", "did you mean `missed`?"),
            ("promises --status dropped", "there is open, early"),
            ("acts --person sara", "did you mean `sarah`?"), ("problems --problem alert", "did you mean `alerts`?"),
            ("weeks --strength backed", "`list weeks` takes no --strength; it takes --kind, --theme, --problem"),
            ("acts --status open", "`list acts` takes no --status"), ("acts --period 2026-13", "2026-13"),
            ("acts --audience boss", "is not an audience"), ("acts --format xml", "xml"),
            ("", "Missing expected argument"),
        ])
    func usage(words: String, expected: String) throws {
        let outcome = try journal().run(["list"] + words.split(separator: " ").map(String.init))
        outcome.expect(status: 64, output: "")
        #expect(outcome.messages.contains(expected), "\(outcome.messages)")
    }

    @Test("a reader that goes away is quiet")
    func head() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "journal.yaml")
        try folder.write(Array(String(repeating: "- Helped #act/support\n", count: 5000).utf8), to: "2026-03-04.md")
        for format in ["table", "json", "csv"] {
            let outcome = try Program(folder: folder.path).shell("\"$JOURNAL\" list acts --format \(format) | head -1")
            #expect(outcome.messageText.isEmpty && outcome.signal == nil)
            #expect(!outcome.output.isEmpty)
        }
    }

    @Test("what is missed is the same as in the export, whatever the clock says", arguments: [nil, "2026-03-05"])
    func missed(_ today: String?) throws {
        var test = try CommandTest()
        test.today = "2031-01-01"
        test = try test.journal("").file(
            "2026-03-02.md", "- Call @raj #promise [due:: 2026-03-04]\n- Fewer pages #goal/pages [by:: 2026-03-03]\n")
        let words = today.map { ["--today", $0] } ?? []
        let state = #""state":"\#(today == nil ? "open" : "missed")""#
        for command in [["list", "promises"], ["list", "goals"]] {
            let list = try test.run(command + ["--format", "ndjson"] + words).output
            #expect(list.contains(state), "\(command)")
            let table = try test.run(command + words).output
            #expect(table.contains(today == nil ? "open" : "missed"), "\(command)")
        }
        let export = try test.run(["export"] + words).output
        #expect(export.components(separatedBy: state).count == 3)
    }
}
