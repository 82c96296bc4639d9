import Testing

@testable import JournalText

@Suite("The nearest name")
struct NearestNameTests {
    struct Case: Sendable {
        var word: String
        var nearest: String?
    }

    static let names = ["support", "solution", "stand", "ask", "loose-end", "show-up"]

    @Test(
        "a slip of the keyboard finds the word that was meant",
        arguments: [
            Case(word: "suport", nearest: "support"), Case(word: "Support", nearest: "support"),
            Case(word: "sopport", nearest: "support"), Case(word: "supprot", nearest: "support"),
            Case(word: "loose-ends", nearest: "loose-end"), Case(word: "aks", nearest: "ask"),
            Case(word: "xyzzy", nearest: nil), Case(word: "", nearest: nil), Case(word: "s", nearest: nil),
        ])
    func nearest(_ example: Case) {
        #expect(NearestName.of(example.word, among: NearestNameTests.names) == example.nearest)
    }

    struct Only: Sendable {
        var word: String
        var names: [String]
        var meant: String?
    }

    @Test(
        "one name alone is meant where no other is as near",
        arguments: [
            Only(word: "suport", names: names, meant: "support"),
            Only(word: "bridg", names: ["bridge", "bridges"], meant: "bridge"),
            Only(word: "bat", names: ["bad", "batt"], meant: nil),
            Only(word: "task", names: ["ask"], meant: nil),
            Only(word: "decline", names: ["decide"], meant: nil),
            Only(word: "delgat", names: ["delegate"], meant: "delegate"),
            Only(word: "agianst", names: ["for", "against", "unsure"], meant: "against"),
            Only(word: "feedxxxk", names: ["feedback"], meant: nil),
        ])
    func only(_ example: Only) {
        #expect(NearestName.only(of: example.word, among: example.names) == example.meant)
    }

    @Test("an edit is a letter more, a letter less, another letter, or two neighbours swapped")
    func edits() {
        #expect(NearestName.edits("private", "privat") == 1)
        #expect(NearestName.edits("private", "pirvate") == 1)
        #expect(NearestName.edits("private", "PRIVATE") == 0)
        #expect(NearestName.edits("private", "public") == 6)
        #expect(NearestName.edits("", "abc") == 3)
    }
}
