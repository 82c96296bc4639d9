import Foundation
import JournalText
import Testing

@Suite("What is said of rules")
struct RuleTextTests {
    @Test("the documentation says of each rule what the program says", arguments: Rule.allCases)
    func documented(_ rule: Rule) throws {
        let file = Sources.root.appendingPathComponent("docs/format.md")
        // A link of the documentation is plain text in the program.
        let text = try String(contentsOf: file, encoding: .utf8).replacing(/\[([^\]\n]*)\]\([^)\n]*\)/) { $0.output.1 }
        let (meaning, remedy) = rule.text
        let mark = rule.severity == .warning ? " (warning)" : ""
        let row = "| `\(rule.rawValue)`\(mark) | \(meaning) | \(remedy) |"
        let isThere = text.split(separator: "\n").contains { $0 == row }
        #expect(isThere, "docs/format.md has no such row: \(row)")
    }
}
