import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

@Suite("Fields that narrow")
struct NarrowingFieldTests {
    static func show(_ text: String, default audience: Audience = .manager) -> [String] {
        var config = JournalConfig()
        config.audience = audience
        let read = ReadEntry(text, config: config)
        let told = read.diagnostics.map { $0.severity == .error ? "error" : "told" }
        return read.items.map { $0.isDraft || read.entry?.draft == true ? "draft" : $0.audience.rawValue }
            + told.prefix(1)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: [String]
        var testDescription: String { text }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    @Test(
        "a field narrows its item",
        arguments: [
            Case("- a #lesson [audience:: private]", "private"), Case("- a #lesson (private:: true)", "private"),
            Case("- a #lesson [public:: false]", "private"), Case("- a #lesson [publish:: no]", "private"),
            Case("- a #lesson [status:: private]", "private"), Case("- a #lesson [visibility:: private]", "private"),
            Case("- a #lesson [draft:: true]", "draft"), Case("- a #lesson [status:: draft]", "draft"),
            Case("- a #lesson [Audience:: private]", "private"), Case("- a #lesson [private:: YES]", "private"),
            Case("- a #lesson [status:: done]", "manager"), Case("- a #lesson [private:: false]", "manager"),
            Case("- a #lesson [public:: true]", "manager"), Case("- a #lesson [draft:: false]", "manager"),
            Case("- a #lesson #public [audience:: manager]", "manager"),
            Case("- a #lesson [audience:: manager]", "manager"),
            Case("- a #lesson [audience:: public]", "manager", "told"),
            Case("- a #lesson [audience:: Private]", "private", "error"),
            Case("- a #lesson [audience:: team]", "private", "error"),
            Case("- a #lesson [audience::]", "private", "error"),
            Case("- a #lesson [private::]", "private", "told"), Case("- a #lesson [private:: HR]", "private", "told"),
            Case("- a #lesson [audiance:: private]", "private", "told"),
            Case("- a #lesson [privat:: true]", "private", "told"),
            Case("- a #lesson [audience: private]", "private", "told"),
            Case("- a #lesson (private: yes)", "private", "told"),
            Case("- a #lesson {draft: true}", "draft", "told"), Case("- a #lesson [Рrivate:: true]", "private", "told"),
            Case("- a #lesson [audience： private]", "private", "told"),
            Case("- a #lesson `[audience:: private]`", "manager", "told"),
            Case("- a #lesson **private**:: true", "private"), Case("- a #lesson private:: true", "private"),
            Case("- a #lesson [impact:: the public: no one saw it]", "manager"),
            Case("- a #lesson [pick:: true]", "manager"),
            Case("- a #lesson\n  public:: false", "private"), Case("- a #lesson\n  - private:: true", "private"),
            Case("- a #lesson\n  audience: private", "private", "told"),
            Case("a #lesson\naudience:: private", "private"),
            Case("> a #praise [private:: true]\n>\n> — Raj", "private"),
            Case("| a | b |\n|---|---|\n| x #lesson | [private:: true] |", "private"),
            Case("### A talk #lesson [private:: true]\n\n- b #lesson", "private", "private"),
            Case("### A talk #lesson\n\nprivate:: true\n\n- b #lesson", "private", "private"),
            Case("- Notes [private:: true]\n  - a #lesson\n- b #lesson", "private", "manager"),
            Case("- a #lesson [private:: true]\n- b #lesson", "private", "manager"),
            Case("- a #lesson [private:: true]\n  - b #lesson\n- c #lesson", "private", "private", "manager"),
            Case("private:: true\n\n- a #lesson\n\n# B\n\n- b #lesson", "private", "private"),
            Case("public:: false\ntags:: x\n\n- a #lesson", "private"),
            Case("- private:: true\n- a #lesson", "private"),
            Case("draft:: yes\n\n- a #lesson", "draft"), Case("[audience:: private]\n\n# B\n\n- a #lesson", "private"),
            Case("# A\n\nprivate:: true\n\n- a #lesson\n\n# B\n\n- b #lesson", "private", "manager"),
            Case("```\nprivate:: true\n```\n\n- a #lesson", "manager"),
            Case("<!-- private:: true -->\n\n- a #lesson", "manager"),
            Case("- We use std::vector and Foo::Bar, 10:30, https://a.org/b #lesson", "manager"),
        ])
    func item(example: Case) { #expect(NarrowingFieldTests.show(example.text) == example.expected) }

    @Test("a field never widens what the journal says by default")
    func never() {
        #expect(NarrowingFieldTests.show("- a #lesson [audience:: manager]", default: .private) == ["private"])
        #expect(NarrowingFieldTests.show("- a #lesson [audience:: manager]", default: .public) == ["manager"])
        #expect(NarrowingFieldTests.show("- a #lesson #public [audience:: manager]", default: .private) == ["manager"])
    }

    @Test("a mark of who may read is no fact of the item")
    func taken() {
        let read = ReadEntry("- a #lesson [private:: true] [status:: done] [impact:: x]")
        #expect(read.items.first?.fields.map(\.key) == ["status", "impact"])
        #expect(read.items.first?.text.plainText == "a")
    }
}
