import JournalMarkdown
import Testing

@Suite("Text made shorter")
struct RichTextShortenedTests {
    struct Case: Sendable {
        var text: RichText
        var words: Int
        var expected: String
    }

    static let cases: [Case] = [
        Case(text: .of("one two three"), words: 3, expected: "one two three"),
        Case(text: .of("one two, three four"), words: 2, expected: "one two…"),
        Case(text: .of("One two three. Four five six."), words: 5, expected: "One two three."),
        Case(text: .of("One. Two three four five six seven."), words: 5, expected: "One. Two three four five…"),
        Case(
            text: .of("a ", .op(.strong), "b c", .op(.strongEnd), " d"), words: 2,
            expected: "a <strong>b…</strong>"),
        Case(
            text: .of(.link("https://x.org"), "a b c", .op(.linkEnd)), words: 1,
            expected: "<a href=\"https://x.org\">a…</a>"),
        Case(
            text: .of("a ", .op(.code), "b c d", .op(.codeEnd), " e f"), words: 3,
            expected: "a <code>b c d</code> e…"),
        Case(text: .of("a b"), words: 0, expected: "…"),
        // What is hardly longer stays whole.
        Case(text: .of("1 2 3 4 5 6 7 8 9"), words: 8, expected: "1 2 3 4 5 6 7 8 9"),
        Case(text: .of("1 2 3 4 5 6 7 8 9 10"), words: 8, expected: "1 2 3 4 5 6 7 8…"),
        // A clause that ends in the last third.
        Case(text: .of("one two three, four; five six seven"), words: 5, expected: "one two three, four…"),
        Case(text: .of("one, two three four five six seven"), words: 5, expected: "one, two three four five…"),
        // Within quotes and brackets a sentence ends; within an abbreviation it does not.
        Case(text: .of("He said \"no.\" Then he left us all."), words: 5, expected: "He said &quot;no.&quot;"),
        Case(text: .of("one two e.g. three four five"), words: 4, expected: "one two e.g. three…"),
    ]

    @Test("ends with a sentence, else with a word, and closes what is open", arguments: cases)
    func cuts(_ test: Case) { #expect(test.text.shortened(toWords: test.words).html == test.expected) }
}
