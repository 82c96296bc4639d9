import JournalText
import Testing

@testable import JournalCore

@Suite("Conflict markers")
struct ConflictMarkersTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        /// The lines of the markers.
        var expected: [Int]
        var testDescription: String { text }

        init(_ text: String, _ expected: [Int]) {
            self.text = text
            self.expected = expected
        }
    }

    @Test(
        "just seven where a line begins, outside code, are an error in a file with an item",
        arguments: [
            Case("<<<<<<< HEAD\n- a #act/support\n=======\n- b\n>>>>>>> x\n", [1, 5]),
            Case("- a #act/support\n<<<<<<< HEAD\n", [2]), Case("- a #act/support\n<<<<<<<\n", [2]),
            Case("- a #act/support\r\n>>>>>>> topic/x\r\n", [2]),
            Case("- a #act/support\n\n>>>>>>> a1b2c3d (Mend it)\n", [3]),
            Case("- a #act/support\n||||||| merged common ancestors\n", [2]), Case("- a #act/support\n|||||||\n", [2]),
            Case("- a #act/support\n>>>>>>>\n", [2]), Case("> x\n>>>>>>> theirs\n\n- a #act/support\n", [2]),
            Case("---\ntitle: x\n<<<<<<< HEAD\ndate: 2026-03-04\n---\n- a #act/support\n", [3]),
            Case("- a #act/support\n<<<<<<<< eight\n", []), Case("- a #act/support\n<<<<<< six\n", []),
            Case("- a #act/support\n  <<<<<<< HEAD\n", []), Case("- a #act/support\n\n=======\n", []),
            Case("- a #act/support\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n", []),
            Case("- a #act/support\n\n~~~~diff\n||||||| base\n~~~~\n", []),
            Case("- a #act/support\n\n    <<<<<<< HEAD\n", []), Case("- a #act/support, `<<<<<<< HEAD`\n", []),
            // A quote in quotes, and empty cells.
            Case("- a #act/support\n\n>>>>>> six\n>>>>>>> seven\n", []),
            Case("- a #act/support\n\n> > > > > > > seven\n>>>>>>> seven\n", []),
            Case(">>>>>>> one\n>>>>>>> two #praise\n", []),
            Case("| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n|||||||\n| x #act/support |\n", []),
            Case("No item here.\n<<<<<<< HEAD\n", []),
        ])
    func markers(example: Case) {
        let read = ReadEntry(example.text)
        let lines = read.diagnostics.filter { $0.rule == .conflictMarker }.compactMap {
            $0.position.map { Int($0.line) }
        }
        #expect(lines == example.expected)
        if !example.expected.isEmpty {
            #expect(read.items.isEmpty && read.diagnostics.allSatisfy { $0.severity == .error })
        }
    }
}
