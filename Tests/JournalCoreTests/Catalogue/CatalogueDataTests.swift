import Foundation
import JournalTemplates
import JournalText
import Testing

@testable import JournalCore

/// The files of `templates/data`, as they are built into the program.
@Suite("What the catalogue holds")
struct CatalogueDataTests {
    /// The catalogue with its phrases and words; a fault of any file is one of the test.
    static func builtIn() throws -> Catalogue {
        var (catalogue, faults) = CatalogueReader.read(
            SourceFile(path: "catalogue.yaml", bytes: Templates.catalogue))
        for (id, bytes) in Templates.phraseRules {
            let (rule, wrong) = PhraseRuleReader.read(SourceFile(path: id, bytes: bytes), id: id)
            catalogue.fill(rule)
            faults += wrong
        }
        let (words, wrong) = WordReader.read(SourceFile(path: "words.yaml", bytes: Templates.words))
        catalogue.words = words
        try #require(faults + wrong == [])
        return catalogue
    }

    @Test("everything comes from an essay that there is")
    func essays() throws {
        let catalogue = try CatalogueDataTests.builtIn()
        let known = Set(catalogue.essays.map(\.id))
        var sources: [(String, [String])] = catalogue.acts.map { ($0.id, $0.essays) }
        sources += catalogue.steps.map { ($0.step.rawValue, $0.essays) }
        sources += catalogue.practices.map { ($0.id, $0.essays) }
        sources += catalogue.audits.map { ($0.id, $0.essays) }
        sources += catalogue.skillSets.map { ($0.id, $0.essays) }
        sources += catalogue.phraseRules.map { ($0.id, $0.essays) }
        for (id, essays) in sources {
            #expect(!essays.isEmpty && known.isSuperset(of: essays), "\(id)")
            #expect(Set(essays).count == essays.count, "\(id)")
        }
        // Questions and words may come from none.
        for essays in catalogue.prompts.map(\.essays) + catalogue.words.map(\.essays) {
            #expect(known.isSuperset(of: essays))
        }
    }

    @Test("holds the practices of the essays, each with what to type and where it comes back")
    func practices() throws {
        let catalogue = try CatalogueDataTests.builtIn()
        let expected = """
            weekly-habits T, act-on-feedback T, learn-from-failure T, intention T, old-wins T, role-and-responsibility G, \
            leadership-audit G, monthly-problem G, next-level-skills G, systems-not-heroes G, multiplier G W, \
            work-martyr W, no-complaint G T, credits W, language-audit W, ask-dont-tell W, gap-audit W, \
            persistent-nuisance W, one-page-solution W N, lateral-network W, reliability-rock W, micro-mentee W, \
            eight-steps N, critical-mass N, prompts N, practice-makes-better N
            """
        let found = catalogue.practices.map { ([$0.id] + $0.essays).joined(separator: " ") }
        #expect(found.joined(separator: ", ") == expected)
        for practice in catalogue.practices {
            #expect(!practice.type.isEmpty && !practice.seen.isEmpty, "\(practice.id)")
        }
    }

    @Test("asks at least forty questions in at least six categories, those of the essay first")
    func prompts() throws {
        let prompts = try CatalogueDataTests.builtIn().prompts
        #expect(prompts.count >= 6)
        #expect(prompts.prefix(2).map(\.id) == ["communication", "code"])
        #expect(prompts.prefix(2).map(\.essays) == [["N"], ["N"]])
        let questions = prompts.flatMap(\.questions)
        #expect(questions.count >= 40)
        #expect(Set(questions).count == questions.count)
        for question in questions { #expect(question.hasSuffix("?") && question.count <= 100, "\(question)") }
        for category in prompts { #expect(category.questions.count >= 4, "\(category.id)") }
    }

    @Test("no phrase stands twice, and a rule's message takes what to write and the phrase")
    func phrases() throws {
        let rules = try CatalogueDataTests.builtIn().phraseRules
        #expect(rules.map(\.id) == ["belittling", "blame", "disowning", "telling"])
        let keys = rules.flatMap { $0.phrases.map(\.key) }
        #expect(Set(keys).count == keys.count)
        for rule in rules {
            #expect(rule.message.components(separatedBy: "%s").count == 3, "\(rule.id)")
            #expect(!rule.name.isEmpty && rule.sentence.hasSuffix("."), "\(rule.id)")
            for phrase in rule.phrases {
                #expect(!phrase.instead.isEmpty, "\(phrase.text)")
                #expect(phrase.text == phrase.key, "\(phrase.text) is in lower case")
            }
        }
    }

    @Test(
        "finds phrases where they belittle and leaves plain reports alone",
        arguments: [
            ("I’m just a tester, but the build is red", ["I’m just a"]),
            ("Not sure: I don't know if it's my place, but nobody owns it", ["I don't know if it's my place, but"]),
            ("The intern messed up the slides", ["The intern messed up"]),
            ("I messed up the deploy and said so", []),
            ("that's not my job", ["that's not my job"]),
            ("They should know by Friday; we should too", []),
            ("Just the tests are left, I just ran them, only two fail", []),
            ("Took responsibility though it was not my fault", []),
            ("I could be wrong but the cache is stale", ["I could be wrong but"]),
            ("A review of the jobs that are not mine; above my desk", []),
        ])
    func audit(text: String, found: [String]) throws {
        let audit = LanguageAudit(try CatalogueDataTests.builtIn())
        let bytes = Array(text.utf8)
        let findings = audit.findings(in: bytes, isPitch: false)
        #expect(findings.map { String(decoding: bytes[$0.range], as: UTF8.self) } == found)
    }

    @Test("telling is found in a pitch alone")
    func telling() throws {
        let audit = LanguageAudit(try CatalogueDataTests.builtIn())
        let bytes = Array("We should page less.".utf8)
        #expect(audit.findings(in: bytes, isPitch: false) == [])
        #expect(audit.findings(in: bytes, isPitch: true).map(\.phrase.rule) == [PhraseRule.telling])
    }

    @Test("has a word for every rule, every key of journal.yaml and every state, each with one sentence")
    func words() throws {
        let words = try CatalogueDataTests.builtIn().words
        func ids(_ group: Word.Group) -> [String] { words.filter { $0.group == group }.map(\.id) }
        #expect(ids(.rules).sorted() == Rule.allCases.map(\.rawValue).sorted())
        #expect(Set(ids(.keys)) == Set(ConfigReading.keys))
        #expect(Set(ids(.audiences)) == Set(Audience.allCases.map(\.rawValue)))
        #expect(ids(.relations) == JournalConfig.Relation.allCases.map(\.rawValue))
        #expect(Set(Strength.allCases.map(\.rawValue)).isSubset(of: ids(.states)))
        for word in words {
            #expect(word.sentence.hasSuffix(".") || word.group == .rules, "\(word.id)")
            #expect(!word.sentence.isEmpty, "\(word.id)")
            if word.group == .rules {
                #expect(!word.mend.isEmpty && !word.part.isEmpty, "\(word.id)")
                #expect(word.severity == Rule(rawValue: word.id)?.severity, "\(word.id)")
            } else {
                #expect(!word.name.isEmpty, "\(word.id)")
            }
        }
    }
}
