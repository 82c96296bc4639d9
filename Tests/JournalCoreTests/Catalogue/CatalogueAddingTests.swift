import JournalText
import Testing

@testable import JournalCore

@Suite("What a journal adds to the catalogue")
struct CatalogueAddingTests {
    private static func adding(_ settings: String) throws -> Catalogue {
        let builtIn = try CatalogueDataTests.builtIn()
        let (config, faults) = ConfigReader.read(
            SourceFile(path: "journal.yaml", text: settings), catalogue: builtIn, zones: .sample)
        #expect(faults == [])
        return builtIn.adding(config)
    }

    @Test("questions join those of their category, each once")
    func questions() throws {
        let builtIn = try CatalogueDataTests.builtIn()
        let old = try #require(builtIn.prompts.first { $0.id == "delivery" })
        let catalogue = try CatalogueAddingTests.adding(
            "prompts:\n  Delivery: [New one?, '\(old.questions[0])']\n  visits: {questions: Who waits?}\n")
        #expect(catalogue.prompts.map(\.id) == builtIn.prompts.map(\.id) + ["visits"])
        let new = try #require(catalogue.prompts.first { $0.id == "delivery" })
        #expect(new.questions == old.questions + ["New one?"])
        #expect(new.name == old.name)
        #expect(catalogue.prompts.last?.name == "Visits")
        #expect(catalogue.prompts.last?.questions == ["Who waits?"])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var settings: String
        var phrase: String
        var rule: String
        var instead: [String]
        var testDescription: String { settings }
    }

    @Test(
        "phrases are found under the rule `own`; one that is built in stays in its rule",
        arguments: [
            Case(
                settings: "Quick  question: one question", phrase: "quick question", rule: "own",
                instead: ["one question"]),
            Case(settings: "to be honest: ''", phrase: "To be honest", rule: "own", instead: []),
            Case(
                settings: "asap: by Friday | by noon", phrase: "ASAP", rule: "own", instead: ["by Friday", "by noon"]),
            Case(settings: "I’m just a: I am a", phrase: "I'm just a", rule: "belittling", instead: ["I am a"]),
            Case(settings: "we should: what if we", phrase: "We should", rule: "telling", instead: ["what if we"]),
        ])
    func phrases(_ test: Case) throws {
        let catalogue = try CatalogueAddingTests.adding("phrases:\n  \(test.settings)\n")
        let audit = LanguageAudit(catalogue)
        let findings = audit.findings(in: Array("Well: \(test.phrase).".utf8), isPitch: true)
        #expect(findings.map(\.phrase.rule) == [test.rule])
        #expect(findings.map(\.phrase.instead) == [test.instead])
    }

    @Test("a journal that adds nothing has no rule of its own")
    func nothing() throws {
        #expect(try CatalogueAddingTests.adding("title: x").phraseRules.map(\.id).contains(PhraseRule.own) == false)
    }

    @Test("own questions and phrases are in a private journal alone", arguments: Audience.allCases)
    func audiences(_ audience: Audience) throws {
        let catalogue = try CatalogueAddingTests.adding("prompts: {visits: [Who?]}\nphrases: {asap: soon}")
        let (visible, _) = Journal(config: JournalConfig(), catalogue: catalogue, entries: []).visible(to: audience)
        #expect(visible.catalogue.prompts.contains { $0.id == "visits" } == (audience == .private))
        #expect(visible.catalogue.phraseRules.contains { $0.id == PhraseRule.own } == (audience == .private))
    }
}
