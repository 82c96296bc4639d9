import Testing

@testable import JournalRender

@Suite("Text broken into lines")
struct WrappedTextTests {
    private static func wrapped(_ write: (inout WrappedText) -> Void) -> String {
        var text = WrappedText(width: 40)
        write(&text)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test("no line is wider than the width, and what follows the first is indented")
    func width() {
        let text = WrappedTextTests.wrapped {
            $0.text("one two three four five six seven eight nine ten eleven", first: 2, indent: 6)
        }
        #expect(text == "  one two three four five six seven\n      eight nine ten eleven\n")
    }

    @Test("a label fills its column, and a longer one pushes the text")
    func label() {
        #expect(WrappedTextTests.wrapped { $0.text("text", first: 2, indent: 8, label: "a") } == "  a     text\n")
        #expect(WrappedTextTests.wrapped { $0.text("text", first: 2, indent: 4, label: "longer") } == "  longer text\n")
        #expect(WrappedTextTests.wrapped { $0.text("", first: 2, indent: 8, label: "alone") }.hasPrefix("  alone"))
    }

    @Test("a word longer than a line stays whole")
    func longWord() {
        let word = String(repeating: "x", count: 60)
        #expect(WrappedTextTests.wrapped { $0.text("a \(word) b", first: 0, indent: 2) } == "a\n  \(word)\n  b\n")
    }

    @Test("what could act on a terminal is shown as such")
    func escapes() {
        #expect(WrappedTextTests.wrapped { $0.text("a\u{1B}b", first: 0, indent: 0) } == "a\\u{1B}b\n")
    }
}
