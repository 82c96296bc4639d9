import JournalMarkdown
import Testing

@testable import JournalRender

@Suite("JSON as bytes")
struct JSONWriterTests {
    struct Case: Sendable {
        var text: String
        var expected: String
    }

    static let cases: [Case] = [
        Case(text: "plain", expected: "\"plain\""),
        Case(text: "\"\\", expected: "\"\\\"\\\\\""),
        Case(text: "\n\r\t", expected: "\"\\n\\r\\t\""),
        Case(text: "\u{0}\u{1}\u{1f}\u{8}", expected: "\"\\u0000\\u0001\\u001f\\u0008\""),
        Case(text: "\u{7f} ü 李 🚀 \u{2028}", expected: "\"\u{7f} ü 李 🚀 \u{2028}\""),
        Case(text: "\"\u{301}", expected: "\"\\\"\u{301}\""),
        Case(text: "</script>", expected: "\"</script>\""),
    ]

    @Test("strings are escaped by byte", arguments: cases)
    func escapes(_ test: Case) {
        var writer = JSONWriter()
        writer.string(test.text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == test.expected)
    }

    @Test("commas stand between members and elements alone")
    func commas() {
        var writer = JSONWriter()
        writer.openObject()
        writer.key("a")
        writer.number(-12)
        writer.key("b")
        writer.strings([])
        writer.key("c")
        writer.strings(["x", "y"])
        writer.key(text: "d\"")
        writer.bool(true)
        writer.key("e")
        writer.string(RichText(plain: "two  words"))
        writer.closeObject()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "{\"a\":-12,\"b\":[],\"c\":[\"x\",\"y\"],\"d\\\"\":true,\"e\":\"two words\"}")
    }
}
