import Foundation
import Testing

@Suite("prompts")
struct PromptsCommandTests {
    @Test("asks every question, and says how to note what it finds")
    func all() throws {
        let outcome = try CommandTest().run("prompts")
        outcome.expect(status: 0, messages: "")
        #expect(outcome.output.hasPrefix("Communication\n  - "))
        #expect(outcome.output.split(separator: "\n").count { $0.hasSuffix("?") } >= 40)
        #expect(outcome.output.contains("#problem/ID/identify [category:: CATEGORY]\n"))
    }

    @Test(
        "asks the questions of one category, named by its id or its name",
        arguments: [
            ("code", "Code and technical debt (code)"), ("Code and technical debt", "Code and technical debt (code)"),
            ("RELIABILITY", "Reliability"), ("meetings_and_decisions", "Meetings and decisions (meetings)"),
        ])
    func one(word: String, heading: String) throws {
        let outcome = try CommandTest().run("prompts", word)
        outcome.expect(status: 0, messages: "")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.first.map(String.init) == heading)
        #expect(lines.count { !$0.hasPrefix(" ") } == 2, "one heading, and how to note it")
    }

    @Test("the line that it ends with is an item that passes check, once its ID is chosen")
    func note() throws {
        let output = try CommandTest().run("prompts", "delivery").output
        let line = try #require(output.split(separator: "\n").last).dropFirst(2)
        let entry = line.replacing("/ID/", with: "/slow-form/")
        let test = try CommandTest().journal().file("2026-03-04.md", "\(entry)\n")
        try test.run("check").expect(status: 0, output: "")
        #expect(try test.run("export").output.contains("\"category\":\"delivery\""))
    }

    @Test("asks the journal's own questions too, in a category of its own or a built-in one")
    func own() throws {
        let test = try CommandTest().journal(
            """
            prompts:
              delivery: [What did we ship that nobody uses?]
              Field-Visits: {name: Visits to the field, questions: [Who waits at the door?, What is written on paper?]}
            """)
        let delivery = try test.run("prompts", "delivery").output
        #expect(delivery.contains("What waited longest last week, and for whom?"))
        #expect(delivery.contains("What did we ship that nobody uses?"))
        let visits = try test.run("prompts", "visits", "to", "the", "field")
        visits.expect(status: 0, messages: "")
        #expect(
            visits.output.hasPrefix(
                "Visits to the field (field-visits)\n  - Who waits at the door?\n  - What is written on paper?\n\n"))
    }

    @Test(
        "a category that is not known is wrong usage, with those that are near",
        arguments: [
            ("comunication", "`communication`"), ("decisions", "`meetings`"),
            ("weather", "the categories are `communication`"),
        ])
    func unknown(word: String, hint: String) throws {
        let outcome = try CommandTest().run("prompts", word)
        outcome.expect(status: 64, output: "")
        #expect(outcome.messages.contains(hint), "\(outcome.messages)")
    }

    @Test("as JSON has the same questions, with the essays that they come from")
    func json() throws {
        let outcome = try CommandTest().run("prompts", "--format", "json")
        outcome.expect(status: 0, messages: "")
        let record = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any]
        let categories = try #require(record?["categories"] as? [[String: Any]])
        #expect(categories.first?["essays"] as? [String] == ["Leadership Has No Title"])
        let text = try CommandTest().run("prompts").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for category in categories {
            for question in try #require(category["questions"] as? [String]) { #expect(text.contains(question)) }
        }
    }
}
