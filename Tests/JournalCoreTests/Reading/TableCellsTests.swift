import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Pipes that part no cells, and cells that are cut off; format, "Items".
@Suite("Cells of a table")
struct TableCellsTests {
    static let head = "| what | with | tag |\n|---|:-:|---|\n"

    @Test(
        "a pipe in a link to a page or in code parts none",
        arguments: [
            ReadingCase("a page with other words", TableCellsTests.head + "| Moved it | [[Ana Lee|Ana]] | #act |"),
            ReadingCase("escaped", TableCellsTests.head + "| Moved it | [[Ana Lee\\|Ana]] | #act |"),
            ReadingCase("an image", TableCellsTests.head + "| Moved it | ![[x.png|200]] | #act |"),
            ReadingCase("two", TableCellsTests.head + "| Moved [[a|b]] | [[c|d]] and [[e|f]] | #act |"),
            ReadingCase("code", TableCellsTests.head + "| Moved it | `a | b` | #act |"),
            ReadingCase("longer code", TableCellsTests.head + "| Moved it | `` a | ` | b `` | #act |"),
            ReadingCase("in the head", "| [[a|b]] | `c | d` | e |\n|---|---|---|\n| Moved it | x | #act |"),
            ReadingCase("in a quote", "> | a | b | c |\n> |---|---|---|\n> | Moved it | [[a|b]] | #act |"),
            ReadingCase("without pipes at the ends", "a | b | c\n-|-|-\nMoved it | [[a|b]] | #act"),
            ReadingCase("CRLF", "| a | b | c |\r\n|---|---|---|\r\n| Moved it | [[a|b]] | #act |\r\n"),
            ReadingCase("CJK", "| 一 | 二 | 三 |\n|---|---|---|\n| Moved it | [[安娜|🎉]] | #act |"),
        ])
    func pipes(_ example: ReadingCase) {
        let read = ReadEntry(example.markdown)
        #expect(read.faults == [], "\(example.name)")
        #expect(read.items.map(\.shape) == [.row], "\(example.name)")
        #expect(read.items.first?.text.plainText.hasPrefix("Moved") == true, "\(example.name)")
        #expect(read.items.first?.text.plainText.contains("\u{1F}") == false, "\(example.name)")
    }

    @Test("what is code elsewhere keeps its pipes")
    func elsewhere() {
        let read = ReadEntry(
            "a [[b|c]] `d|e` #act\n\n| x |\n|---|\n| `f|g` #act |\n\n- h #act\n\n      i|j [[k|l]]\n      |-|\n      `m|n`\n"
        )
        #expect(read.items.map(\.text.plainText).dropFirst().first == "f|g")
        #expect(read.items.last?.detail.plainText.contains("i|j [[k|l]]") == true)
        #expect(read.items.last?.detail.plainText.contains("`m|n`") == true)
        #expect(read.items.first?.text.plainText.contains("d|e") == true)
    }

    @Test(
        "#private in a cell that is cut off hides its row, and is told",
        arguments: [
            "| #lesson | a | b | 1️⃣#private |", "| #lesson | a | b | 1️⃣x | #private |", "| #lesson | a | b | 1️⃣c #private",
            "| #lesson | [[a | b]] | c | 1️⃣d #private |", "#lesson | a | b | 1️⃣#Private",
            "| #lesson | a | b | | 1️⃣#private |",
        ])
    func privateRow(_ row: String) {
        let read = ReadEntry(TableCellsTests.head + "| #act | other | row |\n" + row + "\n")
        #expect(read.items.map(\.audience) == [.manager, .private], "\(row)")
        #expect(read.diagnostics.map(\.rule) == [.cutCell], "\(row)")
    }

    @Test(
        "any other mark there is told",
        arguments: ["#act", "@ana", "[impact:: x]", "#public", "a #tag", "#act/support and more"])
    func told(_ mark: String) {
        let read = ReadEntry(TableCellsTests.head + "| #lesson | a | b | 1️⃣\(mark) |\n")
        #expect(read.diagnostics.map(\.rule) == [.cutCell], "\(mark)")
        #expect(read.items.map(\.audience) == [.manager], "\(mark)")
    }

    @Test("words there, and cells that are missing, are nobody's matter")
    func noMark() {
        #expect(
            ReadEntry(TableCellsTests.head + "| #lesson | a | b | c |\n| #act |\n| #act | x | y | |\n").faults == [])
    }

    @Test("#private in the head hides every row")
    func privateHead() {
        let read = ReadEntry("| what | tag #private |\n|---|---|\n| a | #act |\n| b | #lesson |\n\n- c #act")
        #expect(read.items.map(\.audience) == [.private, .private, .manager])
    }
}
