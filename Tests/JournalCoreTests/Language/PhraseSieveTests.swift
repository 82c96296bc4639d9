import Testing

@testable import JournalCore

@Suite("The sieve before the language audit")
struct PhraseSieveTests {
    static let phrases = ["i'm just a", "not my job", "we should", "ça va bien"]
        .map { Phrase(text: $0, instead: [], rule: "x") }

    @Test(
        "lets through whatever the audit finds",
        arguments: [
            "I'm just a tester", "i\u{2019}m  JUST\na", "(not my\u{A0}job)", "that, we should.", "Ça va bien",
            "ÇA VA BIEN",
        ])
    func lets(_ text: String) {
        #expect(!PhraseMatcher(PhraseSieveTests.phrases).matches(in: Array(text.utf8)).isEmpty)
        #expect(PhraseSieve(PhraseSieveTests.phrases).mayHold(Array(text.utf8)))
    }

    @Test("holds back what has none", arguments: ["", "a", "The night shift read the list.", "日本", "No. My. Work."])
    func holds(_ text: String) { #expect(!PhraseSieve(PhraseSieveTests.phrases).mayHold(Array(text.utf8))) }

    @Test("a phrase too short to tell lets all through")
    func short() {
        #expect(PhraseSieve([Phrase(text: "um", instead: [], rule: "x")]).mayHold([0x61]))
        #expect(!PhraseSieve([]).mayHold(Array("not my job".utf8)))
    }
}
