import JournalText
import Testing

@testable import JournalMarkdown

@Suite("The blocks of a document")
struct MarkdownTreeTests {
    struct NoTree: Error {}

    static func tree(_ text: String) throws -> MarkdownTree {
        let bytes = Array(text.utf8)
        guard let tree = MarkdownTree(source: bytes, lines: LineIndex(bytes), bodyStart: 0) else { throw NoTree() }
        return tree
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: String...) {
            self.name = name
            self.text = text
            self.expected = expected
        }
    }

    @Test(
        "each with its parent and its lines",
        arguments: [
            Case("nothing", "", "document"),
            Case("a paragraph", "a\nb", "document", ". paragraph 1-2"),
            Case("headings", "# a\n\nb\n===", "document", ". heading 1-1", ". heading 3-4"),
            Case(
                "a list", "- a\n- b", "document", ". bulletList 1-2", ".. item 1-1", "... paragraph 1-1", ".. item 2-2",
                "... paragraph 2-2"),
            Case("a quote", "> a\nb", "document", ". quote 1-2", ".. paragraph 1-2"),
            Case("code", "    a\n\n```\nb\n```", "document", ". codeBlock 1-2", ". codeBlock 3-5"),
            Case("HTML", "<div>\n</div>\n\n***", "document", ". htmlBlock 1-2", ". thematicBreak 4-4"),
            Case(
                "a table", "|a|\n|-|\n|b|", "document", ". table 1-3", ".. row 1-1", "... cell 1-1", ".. row 3-3",
                "... cell 3-3"),
            Case(
                "a paragraph right before a table", "x\ny\n|a|\n|-|\n|b|", "document", ". paragraph 1-2", ". table 3-5",
                ".. row 3-3", "... cell 1-1", ".. row 5-5", "... cell 5-5"),
            Case(
                "two of them", "x\n|a|\n|-|\n\ny\n|b|\n|-|", "document", ". paragraph 1-1", ". table 2-3", ".. row 2-2",
                "... cell 1-1", ". paragraph 5-5", ". table 6-7", ".. row 6-6", "... cell 5-5"),
        ])
    func blocks(_ example: Case) throws {
        let tree = try MarkdownTreeTests.tree(example.text)
        let shown = tree.blocks.map { block in
            var depth = 0
            var parent = block.parent
            while parent >= 0 {
                depth += 1
                parent = tree.blocks[Int(parent)].parent
            }
            if depth == 0 { return "\(block.kind)" }
            return String(repeating: ".", count: depth) + " \(block.kind) \(block.firstLine + 1)-\(block.lastLine + 1)"
        }
        #expect(shown == example.expected)
    }

    @Test("task boxes, tightness and an ordered list's number")
    func lists() throws {
        let tree = try MarkdownTreeTests.tree("3. [x] a\n4. [ ] b\n\n- c\n\n- d")
        #expect(tree.blocks.filter { $0.kind == .item }.map(\.task) == [.done, .open, nil, nil])
        #expect(tree.blocks.filter { $0.kind == .orderedList }.map(\.listStart) == [3])
        #expect(
            tree.blocks.filter { $0.kind == .orderedList || $0.kind == .bulletList }.map(\.isTight) == [true, false])
    }

    @Test("a hundred thousand quotes in each other need no stack")
    func deep() throws {
        let tree = try MarkdownTreeTests.tree(String(repeating: ">", count: 100_000) + " a")
        #expect(tree.blocks.count == 100_002)
    }

    @Test("code blocks end where what holds them ends")
    func codeBlockRanges() throws {
        let text = "> ```\n> a\nb\n\n- ```\n  c\n\nd\n\n```\ne\n"
        let bytes = Array(text.utf8)
        let shown = try MarkdownTreeTests.tree(text).codeBlockRanges.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(shown == ["> ```\n> a\n", "- ```\n  c\n\n", "```\ne\n"])
    }

    @Test(
        "whether a comment is shown: not in code",
        arguments: [
            ("`%%` and\n\n```\n<!--\n```", false), ("a %% b", true), ("a <!-- b", true),
            ("<div>\n<!-- a -->\n</div>", true),
            ("\\%\\% and \\<!--", false), ("[a](<b%%>)", true), ("| `%%` |\n|-|\n| % |", false),
        ])
    func showsComment(_ text: String, _ expected: Bool) throws {
        var tree = try MarkdownTreeTests.tree(text)
        let shown = tree.showsComment()
        #expect(shown == expected)
    }
}
