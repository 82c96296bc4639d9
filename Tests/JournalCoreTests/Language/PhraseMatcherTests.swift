import Testing

@testable import JournalCore

@Suite("Phrases of the language audit")
struct PhraseMatcherTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var text: String
        /// What is found, as it stands in the text.
        var found: [String]
        var testDescription: String { name }
    }

    static let phrases = ["I'm just a", "not my job", "we should", "just", "naïve", "i'm just a small"].map {
        Phrase(text: $0, instead: [], rule: "test")
    }

    static let cases = [
        Case(name: "without case", text: "NOT MY JOB.", found: ["NOT MY JOB"]),
        Case(name: "whole words", text: "justice; unjust; we shoulder", found: []),
        Case(name: "with any apostrophe", text: "Well, I’m just a tester", found: ["I’m just a"]),
        Case(name: "over the end of a line", text: "it is not\n  my job", found: ["not\n  my job"]),
        Case(
            name: "the longest of two", text: "I'm just a small cog, I'm just a cog",
            found: ["I'm just a small", "I'm just a"]),
        Case(name: "at a word with punctuation", text: "“just” (just), just.", found: ["just", "just", "just"]),
        Case(name: "beyond ASCII", text: "a NAÏVE plan, naïveté", found: ["NAÏVE"]),
        Case(name: "in words of other scripts nothing", text: "ájust justé", found: []),
        Case(name: "in nothing", text: "", found: []),
    ]

    @Test("are found", arguments: cases)
    func finds(_ test: Case) {
        let bytes = Array(test.text.utf8)
        let matches = PhraseMatcher(PhraseMatcherTests.phrases).matches(in: bytes)
        #expect(matches.map { String(decoding: bytes[$0.range], as: UTF8.self) } == test.found)
    }

    @Test("keep their number")
    func number() {
        let matches = PhraseMatcher(PhraseMatcherTests.phrases).matches(in: Array("we should, not my job".utf8))
        #expect(matches.map(\.phrase) == [2, 1])
    }
}
