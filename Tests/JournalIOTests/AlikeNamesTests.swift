import Testing

@testable import JournalIO

@Suite struct AlikeNamesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var files: [String]
        var pairs: [String]
        var testDescription: String { files.joined(separator: " ") }
    }

    @Test(
        "names that are one but for case or Unicode form are found",
        arguments: [
            Case(files: ["a.md", "b.md", "c/a.md"], pairs: []),
            Case(files: ["A.md", "a.md"], pairs: ["a.md=A.md"]),
            Case(files: ["Notes/a.md", "notes/a.md", "notes/b.md"], pairs: ["notes/a.md=Notes/a.md"]),
            Case(files: ["a.MD", "a.md", "a.markdown"], pairs: ["a.md=a.MD"]),
            Case(files: ["A.MD", "A.md", "a.md", "b.md"], pairs: ["A.md=A.MD", "a.md=A.MD"]),
            Case(files: ["cafe\u{301}.md", "caf\u{E9}.md"], pairs: ["caf\u{E9}.md=cafe\u{301}.md"]),
            Case(files: ["CAF\u{C9}.md", "cafe\u{301}.md", "x.md"], pairs: ["cafe\u{301}.md=CAF\u{C9}.md"]),
            Case(files: ["stra\u{DF}e.md", "strasse.md"], pairs: ["stra\u{DF}e.md=strasse.md"]),
            Case(
                files: ["\u{3A3}.md", "\u{3C2}.md", "\u{3C3}.md"],
                pairs: ["\u{3C2}.md=\u{3A3}.md", "\u{3C3}.md=\u{3A3}.md"]),
            Case(files: ["caf\u{E9}.md", "cafe.md"], pairs: []),
            Case(files: ["李.md", "李文.md"], pairs: []),
        ])
    func pairs(_ test: Case) {
        let files = test.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { EntryFile(path: $0) }
        let found = AlikeNames.pairs(files).map { "\(files[$0.file].path)=\(files[$0.first].path)" }
        #expect(found.map { Array($0.utf8) } == test.pairs.map { Array($0.utf8) })
    }
}
