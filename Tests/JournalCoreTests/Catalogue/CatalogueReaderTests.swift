import Foundation
import JournalText
import Testing

@testable import JournalCore

@Suite("The catalogue")
struct CatalogueReaderTests {
    /// The file that is built into the program.
    static func builtIn() throws -> (Catalogue, [Diagnostic]) {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let data = try Data(contentsOf: root.appendingPathComponent("templates/data/catalogue.yaml"))
        return CatalogueReader.read(SourceFile(path: "catalogue.yaml", bytes: Array(data)))
    }

    /// Kind, theme, essays, as the essays have them.
    static let kinds = """
        loose-end initiative T
        solution initiative T
        white-space initiative W
        anticipate initiative W
        bridge initiative T W
        rally initiative T
        ask-question initiative M
        support others T
        mentor others T W
        coach others T
        step-back others T
        delegate others W
        invite-voice others M
        share-praise others M
        first-follower others W
        kindness others M
        teach others G W
        outcome outcomes W
        deliver outcomes G
        ownership outcomes W M
        transparency outcomes W
        reliability outcomes W
        show-up outcomes M T
        mastery outcomes G
        feedback voice T
        give-feedback voice M
        ask voice W
        stand voice M
        clarify voice G
        reframe voice G
        report voice G
        close-loop voice G
        decide voice G
        reduce-rework systems G
        predictability systems G
        onboarding systems G
        future-work systems G
        capture systems G
        guard systems G
        firefight systems G
        """

    @Test("holds the 40 kinds, each with its theme and essays, in order")
    func kinds() throws {
        let (catalogue, diagnostics) = try CatalogueReaderTests.builtIn()
        #expect(diagnostics == [])
        let found = catalogue.acts.map { ([$0.id, $0.theme] + $0.essays).joined(separator: " ") }
        #expect(found == CatalogueReaderTests.kinds.split(separator: "\n").map(String.init))
        #expect(found.count == 40)
        #expect(catalogue.themes.map(\.id) == ["initiative", "others", "outcomes", "voice", "systems"])
        #expect(catalogue.essays.map(\.id) == ["T", "G", "W", "M", "N"])
    }

    @Test("each kind, step, practice and audit has a short name and one sentence in the first person")
    func sentences() throws {
        let (catalogue, _) = try CatalogueReaderTests.builtIn()
        let texts =
            catalogue.acts.map { ($0.id, $0.name, $0.sentence) }
            + catalogue.steps.map { ($0.step.rawValue, $0.name, $0.sentence) }
            + catalogue.practices.map { ($0.id, $0.name, $0.sentence) }
            + catalogue.audits.map { ($0.id, $0.name, $0.sentence) }
        for (id, name, sentence) in texts {
            #expect(name.count <= 32 && name.first?.isUppercase == true && !name.hasSuffix("."), "\(id)")
            #expect(sentence.hasSuffix(".") && sentence.filter { $0 == "." }.count == 1, "\(id)")
            #expect(sentence.hasPrefix("I ") || sentence.contains(" I "), "\(id)")
        }
        #expect(Set(texts.map(\.1)).count == texts.count, "no name twice")
    }

    @Test("has a text for every step, in the order of a problem's course")
    func steps() throws {
        let (catalogue, _) = try CatalogueReaderTests.builtIn()
        #expect(catalogue.steps.map(\.step) == Step.allCases)
        #expect(catalogue.text(of: .pitch)?.name == "Prepare the pitch")
    }

    @Test("leaves out what is faulty and says so")
    func faults() {
        let text = """
            acts:
              one: {theme: others, name: One}
              two: {name: Two}
              three: {theme: others, name: Three, sentense: x}
            steps:
              nowhere: {name: Nowhere}
            practices: {later: {sentence: I wait.}}
            unheard: of
            """
        let (catalogue, diagnostics) = CatalogueReader.read(SourceFile(path: "c.yaml", text: text))
        #expect(catalogue.acts.map(\.id) == ["one", "three"])
        #expect(diagnostics.map(\.rule) == [.wrongValue, .unknownKey, .unknownStep, .wrongValue, .unknownKey])
        #expect(diagnostics.map { $0.position?.line } == [3, 4, 6, 7, 8])
    }
}
