import JournalText
import Testing

@testable import JournalRender

@Suite("Diagnostics as JSON")
struct DiagnosticsJSONTests {
    private func text(_ diagnostics: [Diagnostic]) -> String {
        String(decoding: DiagnosticsJSON.bytes(of: diagnostics) { "../" + $0 }, as: UTF8.self)
    }

    @Test("nothing wrong is an empty list")
    func none() { #expect(text([]) == "{\"format\":1,\"diagnostics\":[]}\n") }

    @Test("each stands in a line, with what is known of it and no more")
    func some() throws {
        let source = SourceFile(path: "a.md", text: "- x #act/suport\n")
        let index = LineIndex(source.bytes)
        var whole = source.diagnostic(
            .unknownKind, at: SourceSpan(4, 15), in: index, message: "no \"suport\"", hint: "h",
            notes: [.init(path: "b.md", position: SourcePosition(line: 2, column: 1), message: "n")])
        whole.fix = source.fix(SourceSpan(9, 15), in: index, to: "support")
        let bare = Diagnostic(.unreadableFile, path: "c.md", message: "m")
        #expect(
            text([whole, bare]) == """
                {"format":1,"diagnostics":[
                {"rule":"unknown-kind","severity":"error","file":"../a.md","line":1,"column":5,"length":11,\
                "message":"no \\"suport\\"","hint":"h",\
                "notes":[{"file":"../b.md","line":2,"column":1,"message":"n"}],\
                "fix":{"line":1,"column":10,"endColumn":16,"text":"support"}},
                {"rule":"unreadable-file","severity":"error","file":"../c.md","message":"m"}
                ]}

                """)
    }
}
