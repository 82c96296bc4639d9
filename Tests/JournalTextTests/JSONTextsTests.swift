import JournalText
import Testing

@Suite("JSON read for its texts")
struct JSONTextsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var json: String
        /// `a/b=text`, or nil for what is no JSON.
        var texts: [String]?

        var testDescription: String { json }
    }

    @Test(
        "each text with the keys above it",
        arguments: [
            Case(json: #"{"folder": "Templates"}"#, texts: ["folder=Templates"]),
            Case(json: "\u{FEFF} {\r\n\t\"a\" : \"b\" }\n", texts: ["a=b"]),
            Case(json: "{}", texts: []),
            Case(json: "[]", texts: []),
            Case(json: #""alone""#, texts: ["=alone"]),
            Case(json: "12", texts: []),
            Case(json: #"{"n": -1.5e3, "t": true, "z": null, "s": "x"}"#, texts: ["s=x"]),
            Case(json: #"{"a": {"b": {"c": "d"}, "e": "f"}, "g": "h"}"#, texts: ["a/b/c=d", "a/e=f", "g=h"]),
            Case(
                json: #"{"rules": [{"folder": "x", "template": "t1"}, {"template": "t2"}], "z": ["p", ["q"]]}"#,
                texts: ["rules/folder=x", "rules/template=t1", "rules/template=t2", "z=p", "z=q"]),
            Case(json: #"{"a": {}, "b": [], "c": "d"}"#, texts: ["c=d"]),
            Case(
                json: #"{"a": "q\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\ud83dx"}"#,
                texts: ["a=q\"\\/\u{8}\u{C}\n\r\té😀\u{FFFD}x"]),
            Case(json: "", texts: nil),
            Case(json: "{", texts: nil),
            Case(json: #"{"a"}"#, texts: nil),
            Case(json: #"{"a": }"#, texts: nil),
            Case(json: #"{"a": "b""#, texts: nil),
            Case(json: #"{"a": "b"} x"#, texts: nil),
            Case(json: #"{"a": "b",}"#, texts: nil),
            Case(json: #"{"a": "\x"}"#, texts: nil),
            Case(json: #"{"a": "b]"#, texts: nil),
            Case(json: #"["a"}"#, texts: nil),
            Case(json: "{a: b}", texts: nil),
            Case(json: String(repeating: "[", count: 100_000), texts: nil),
        ])
    func texts(_ test: Case) {
        let found = JSONTexts.read(Array(test.json.utf8))
        #expect(found?.map { $0.keys.joined(separator: "/") + "=" + $0.text } == test.texts)
    }
}
