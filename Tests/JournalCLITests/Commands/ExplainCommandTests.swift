import Foundation
import JournalCore
import JournalTemplates
import JournalText
import Testing

@Suite("explain")
struct ExplainCommandTests {
    /// The catalogue that is built in, as far as these tests ask it.
    static let catalogue: Catalogue = CatalogueReader.read(
        SourceFile(path: "catalogue.yaml", bytes: Templates.catalogue)
    ).0
    static let allWords: [Word] = WordReader.read(SourceFile(path: "words.yaml", bytes: Templates.words)).0

    /// What is printed, each run of white space one space: lines are broken at the width of a terminal.
    private static func explain(_ words: String..., in test: CommandTest? = nil) throws -> String {
        let outcome = try (test ?? CommandTest()).run(["explain"] + words)
        outcome.expect(status: 0, messages: "")
        return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func essays(_ letters: [String]) -> String {
        let titles = letters.compactMap { id in catalogue.essays.first { $0.id == id }?.title }
        return (titles.count == 1 ? "Essay " : "Essays ") + titles.joined(separator: "; ")
    }

    @Test("every kind is explained, with an example that counts where it is typed", arguments: catalogue.acts)
    func kind(_ act: ActKind) throws {
        let text = try ExplainCommandTests.explain("#act/\(act.id)")
        #expect(text.hasPrefix("\(act.id): \(act.name) (kind of act, "))
        #expect(text.contains(act.sentence))
        #expect(text.contains("Type - \(act.example) Seen"))
        #expect(text.hasSuffix(ExplainCommandTests.essays(act.essays)))
    }

    /// One journal that has the example of each kind and step.
    private func examples() throws -> CommandTest {
        let lines = ExplainCommandTests.catalogue.acts.map { "- \($0.example)\n" }
        let steps = ExplainCommandTests.catalogue.steps.map { "- \($0.example)\n" }
        return try CommandTest().journal()
            .file("2026-03-04.md", lines.joined()).file("2026-03-05.md", steps.joined())
    }

    @Test("the examples of all kinds are found, named in the digest and the portfolio, and exported")
    func allKinds() throws {
        let test = try examples()
        try test.run("check").expect(status: 0, messages: "")
        let json = try test.run("export", "--audience", "private").outputBytes
        let record = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        let acts = try #require(record?["acts"] as? [[String: Any]])
        #expect(acts.compactMap { $0["kinds"] as? [String] } == ExplainCommandTests.catalogue.acts.map { [$0.id] })

        try test.run("build", "--audience", "private").expect(status: 0)
        let portfolio = String(decoding: test.folder.bytes("site/index.html") ?? [], as: UTF8.self)
        let digest = String(decoding: test.folder.bytes("site/digests/2026-W10.html") ?? [], as: UTF8.self)
        for act in ExplainCommandTests.catalogue.acts {
            // A page is too long to be shown where a name is missing.
            let isNamed = portfolio.contains(act.name) && digest.contains(act.name)
            #expect(isNamed, "\(act.id)")
        }

        let problems = try #require(record?["problems"] as? [[String: Any]])
        let items = try #require(problems.first?["items"] as? [[String: Any]])
        #expect(items.compactMap { $0["step"] as? String } == ExplainCommandTests.catalogue.steps.map(\.step.rawValue))
    }

    @Test("every step is explained, by its name and as it is typed", arguments: catalogue.steps)
    func step(_ step: Catalogue.StepText) throws {
        let text = try ExplainCommandTests.explain("#problem/night-pages/\(step.step.rawValue)")
        #expect(text.hasPrefix("\(step.step.rawValue): \(step.name) (step of a problem) \(step.sentence) Type - "))
        #expect(text.hasSuffix(ExplainCommandTests.essays(step.essays)))
        #expect(try ExplainCommandTests.explain(step.step.rawValue).contains(text))
    }

    @Test(
        "every practice is explained with its essay, and what it says to type is valid", arguments: catalogue.practices)
    func practice(_ practice: Practice) throws {
        let text = try ExplainCommandTests.explain(practice.id)
        #expect(text.contains("\(practice.id): \(practice.name) (practice) \(practice.sentence)"))
        #expect(text.contains(ExplainCommandTests.essays(practice.essays)))
        for line in practice.type { #expect(text.contains(line), "\(line)") }
        try ExplainCommandTests.check(practice.type)
    }

    @Test("what words say to type is valid", arguments: allWords.filter { !$0.type.isEmpty })
    func typed(_ word: Word) throws {
        if word.group == .frontMatter {
            let text = "---\n\(word.type.joined(separator: "\n"))\n---\n- Done. #act/support\n"
            try CommandTest().journal().file("2026-03-04.md", text).run("check").expect(status: 0, output: "")
        } else {
            try ExplainCommandTests.check(word.type)
        }
    }

    /// That lines pass `check`: items of an entry, and settings each in a journal.yaml of its own.
    private static func check(_ lines: [String]) throws {
        let items = lines.filter { $0.hasPrefix("- ") || $0.hasPrefix("> ") }
        let settings = lines.filter { !items.contains($0) && !$0.hasPrefix("journal ") }
        // Problems that `headlines:` may name.
        let entry = items.joined(separator: "\n\n") + "\n\n- Woken again. #problem/night-pages\n"
        for setting in settings + [""] {
            try CommandTest().journal(setting).file("2026-03-04.md", entry).run("check")
                .expect(status: 0, output: "", messages: "")
        }
    }

    @Test("every rule is explained as its message names it, with how to mend it", arguments: Rule.allCases)
    func rule(_ rule: Rule) throws {
        let text = try ExplainCommandTests.explain("[\(rule.rawValue)]")
        #expect(text.hasPrefix("\(rule.rawValue) (rule of journal check, \(rule.severity.rawValue)) "))
        #expect(text.contains(" Mend "))
    }

    @Test("other words for a built-in kind leave the rest of it as it is")
    func otherWords() throws {
        let test = try CommandTest().journal(
            "acts:\n  support: {name: Lent a hand}\n  firefight: {sentence: I ran at night.}\n")
        let support = try test.run("explain", "support").expect(status: 0, messages: "").output
        #expect(support.hasPrefix("support: Lent a hand (kind of act, Making others stronger)\n  I helped a colleague"))
        #expect(support.contains("- Sat with @sam") && support.contains("Leadership Isn't Assigned"))
        let fire = try test.run("explain", "firefight").output
        #expect(fire.hasPrefix("firefight: Put out a fire (kind of act, Building systems)\n  I ran at night.\n"))
        #expect(fire.contains("- What I did. #act/firefight") && fire.contains("Lead What You've Been Given"))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var words: [String]
        /// What begins an explanation, each.
        var expected: [String]
        var testDescription: String { words.joined(separator: " ") }

        init(_ words: String..., expects: String...) {
            self.words = words
            expected = expects
        }
    }

    @Test(
        "a word is known however it is written",
        arguments: [
            Case("White_Space", expects: "white-space: "), Case("white", "space", expects: "white-space: "),
            Case("Helped quietly", expects: "support: "), Case("support", "mentor", expects: "support: ", "mentor: "),
            Case("feedback", expects: "feedback: Asked for feedback (kind", "feedback: Feedback (tag"),
            Case("#intend/support", expects: "intend: ", "support: "), Case("#own/release-notes", expects: "own: "),
            Case("#audit/gap", expects: "gap: Gap audit (audit"), Case("#problem/x", expects: "problem: "),
            Case("#skill/process-mapping", expects: "process-mapping: "), Case("architect", expects: "architect: "),
            Case("[impact:: less of it]", expects: "impact: Impact (field"), Case("stance::", expects: "stance: "),
            Case("@sam", expects: "mention: "), Case("%%x%%", expects: "comment: "), Case("^x", expects: "anchor: "),
            Case("W", expects: "W: Lead From Where You Are"),
            Case("leadership isn’t assigned, it's taken", expects: "T: "),
            Case("NOT MY JOB", expects: "“not my job” (phrase, disowning)"),
            Case("Well, I’m just a tester", expects: "“i'm just a” (phrase, belittling)"),
            Case("belittling", expects: "belittling: "),
            Case("reliability", expects: "reliability: Kept", "reliability: Rel"),
            Case("backed", expects: "backed: "), Case("missed", expects: "missed: "),
            Case("public", expects: "public: "),
            Case("mentee", expects: "mentee: "), Case("timezone", expects: "timezone: "),
            Case("draft", expects: "draft: "),
            Case("systems", expects: "systems: "),
            Case("rules", expects: "Rules of journal check"), Case("kind", expects: "Kinds of act"),
        ])
    func known(_ test: Case) throws {
        let outcome = try CommandTest().run(["explain"] + test.words)
        outcome.expect(status: 0, messages: "")
        let blocks = outcome.output.components(separatedBy: "\n\n")
        #expect(blocks.count == test.expected.count, "\(outcome.output)")
        for (block, expected) in zip(blocks, test.expected) { #expect(block.hasPrefix(expected), "\(block)") }
    }

    @Test(
        "a word that is not known is wrong usage, with words that are near",
        arguments: [
            ("delgate", "`delegate`"), ("firefighting", "`firefight`"), ("#act/suport", "`support`"),
            ("weekly habit", "`weekly-habits`"), ("unknown-kin", "`unknown-kind`"), ("rommel", "`journal explain`"),
            ("evidense", "`evidence`"), ("\u{1B}[31m", "\\u{1B}"),
        ])
    func unknown(word: String, suggested: String) throws {
        let outcome = try CommandTest().run("explain", word)
        outcome.expect(status: 64, output: "")
        #expect(outcome.messages.contains(suggested), "\(outcome.messages)")
        #expect(!outcome.messages.contains("\u{1B}"))
    }

    @Test("without a word, all that there is, by group")
    func overview() throws {
        let output = try ExplainCommandTests.explain()
        for act in ExplainCommandTests.catalogue.acts { #expect(output.contains(act.id)) }
        for practice in ExplainCommandTests.catalogue.practices { #expect(output.contains(practice.id)) }
        for essay in ExplainCommandTests.catalogue.essays { #expect(output.contains(essay.title)) }
        for rule in Rule.allCases { #expect(output.contains(rule.rawValue)) }
    }

    @Test("within a journal its own kinds, questions, phrases and criteria are known, and themes of theirs")
    func own() throws {
        let test = try CommandTest().journal(
            """
            acts: {on-call: {name: Carried the pager, theme: care, sentence: I was there at night.}}
            prompts: {field-visits: [Who waits at the door?]}
            phrases: {quick question: one question}
            criteria: {scope: {name: Scope beyond the team, acts: [bridge, on-call], tags: [cross-team]}}
            """)
        let kind = try ExplainCommandTests.explain("on-call", in: test)
        #expect(
            kind.hasPrefix("on-call: Carried the pager (kind of act, Care) I was there at night. Type - What I did. "))
        #expect(kind.hasSuffix("From journal.yaml"))
        #expect(try ExplainCommandTests.explain("care", in: test).contains("Kinds on-call From journal.yaml"))
        #expect(try ExplainCommandTests.explain("field visits", in: test).contains("Asks Who waits at the door?"))
        let phrase = try ExplainCommandTests.explain("A quick question", in: test)
        #expect(phrase.hasPrefix("“quick question” (phrase, own)"))
        #expect(phrase.contains("Instead “one question” From journal.yaml"))
        let criterion = try ExplainCommandTests.explain("scope", in: test)
        #expect(criterion.contains("Kinds bridge, on-call Tags #cross-team From journal.yaml"))
        #expect(try ExplainCommandTests.explain(in: test).contains("on-call"))
        // From elsewhere by --journal, and not without it.
        let other = try CommandTest().within("").run("explain", "on-call", "--journal", test.folder.path)
        other.expect(status: 0, messages: "")
        try CommandTest().run("explain", "on-call").expect(status: 64)
    }

    @Test("what is wrong with journal.yaml is told, and the rest of it counts")
    func faulty() throws {
        let outcome = try CommandTest().journal("titel: x\nacts: {on-call: {theme: outcomes}}\n").run(
            "explain", "on-call")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("on-call: On call (kind of act, Owning outcomes)"))
        #expect(outcome.messages.contains("[unknown-key]"))
    }
}
