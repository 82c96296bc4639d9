import Testing

@testable import JournalCore

/// Inputs that were quadratic once, or would be with a simpler reader: four times as long may take four times as long,
/// with room for a busy machine, and not sixteen times.
/// A clock belongs to no quick test: in `make soak` alone.
@Suite("Linear time", .serialized, .enabled(if: EntryParserFuzzTests.isSoak, "JOURNAL_SOAK is not set"))
struct EntryParserSpeedTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var make: @Sendable (Int) -> String
        var testDescription: String { name }

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.make = make
        }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(
        "an entry four times as long",
        arguments: [
            Case("fields") { "x #act " + many("[k:: v] ", $0) },
            Case("fields that are open") { "x #act " + many("[k:: v ", $0) },
            Case("fields within fields") { "x #act " + many("[k:: ", $0) + many("]", $0) },
            Case("brackets") { "x #act " + many("[(", $0) + many(")]", $0) },
            Case("distinct tags") { "x #act " + (0..<$0).map { "#t\($0) " }.joined() },
            Case("distinct problems") { "x " + (0..<$0).map { "#problem/p\($0) " }.joined() },
            Case("distinct people") { "x #act " + (0..<$0).map { "@p\($0) " }.joined() },
            Case("kinds that are not known") { "x " + many("#act/zzz ", $0) },
            Case("tildes") { "x #act " + many("~~a~~ ~~", $0) },
            Case("links") { "x #act " + many("[a](b) ", $0) },
            Case("emphasis") { "x #act " + many("**a *b** c* ", $0) },
            Case("comments") { "x #act " + many("<!-- a --> %%b%% ", $0) },
            Case("backticks and comments") { "x #act " + many("` <!-- a -->\n\n", $0) },
            Case("line fields") { "x #act\n" + many("k:: [a:: b] *c*\n", $0) },
            Case("paragraphs before tables") { "x #act\n\n" + many("a\nb|c\n-|-\n\n", $0) },
            Case("a wide table") {
                "x #act\n\n" + many("|a", $0 / 8) + "|\n" + many("|-", $0 / 8) + "|\n"
                    + many("|" + many("b", 80), $0 / 8)
            },
            Case("items without a date") { many("- a #act [date:: x]\n", $0) },
            Case("problems of a heading") {
                "# x " + (0..<($0 / 8)).map { "#problem/p\($0) " }.joined() + "\n" + many("a #lesson\n\n", $0 / 8)
            },
            Case("days of tasks") { "- [ ] x #promise " + many("📅 2026-03-04 ", $0) },
            Case("priorities") { "- x #promise " + many("🔺", $0) + "\n  " + many("🔺 a ", $0) },
            Case("rules of tasks") { "- [ ] x #promise " + many("🔁 every ", $0) },
            Case("fields in lines") { "- x #act " + many("impact:: a ", $0) + "\n" + many("  b impact:: c\n", $0) },
            Case("fields in list items") { "- x #act\n" + many("  - impact:: a\n", $0) },
            Case("plans") { "- x #promise " + many("DEADLINE: <2026-03-04> ", $0) },
            Case("drawers") { "- x #promise\n" + many("  :LOGBOOK:\n  a #b\n  :END:\n", $0) },
            Case("drawers that do not end") { "- x #promise\n" + many("  :LOGBOOK:\n", $0) },
            Case("lazy lines") { "- x #act\n" + many("b #c\n", $0) },
            Case("lazy lines of many paragraphs") { "- x #act\n\n" + many("  b\nc #d\n\n", $0) },
            Case("lines as headings") { many("x #act\n---\ny\n\n", $0) },
            Case("near fields") { "- x #act\n" + many("  Impact: a [impact: b]\n", $0) },
            Case("pipes in cells") { "|a|b|\n|-|-|\n" + many("|[[a|b]] `c|d`|#act|\n", $0) },
            Case("pipes in open links") { "|a|b|\n|-|-|\n|x #act|" + many("[[a|b ", $0) },
            Case("cut cells") { "|a|\n|-|\n" + many("|x #act|y|#c|\n", $0) },
            Case("links of an act") { "x #act " + many("[a](https://example.org/) ", $0) },
            Case("definitions") { many("[a]: /b\n", $0) + "x #act" },
        ])
    func linear(_ example: Case) { expectLinear(example, checks: false) }

    @Test(
        "an entry four times as long that is checked",
        arguments: [
            Case("phrases") { "x #act " + many("not my job ", $0) },
            Case("phrases in quotes") { "x #act " + many("\"not my job\" “not my job” ", $0) },
            Case("quotes that are open") { "x #act " + many("“not my job „ ", $0) },
            Case("phrases in items") { many("- not my job #act\n", $0) },
            Case("headings that are pitches") { many("# we should #problem/a/pitch\n\nwe should\n\n", $0) },
            Case("misspelt tags") { "x #act " + many("#prmise #acts/support ", $0) },
            Case("problems in a line") { "x " + (0..<$0).map { "#problem/p\($0) " }.joined() },
            Case("comments for a line") { "x #act " + many("%%journal-ignore clash%% ", $0) },
            Case("comments for a block") { "x #act\n\n" + many("<!-- journal-ignore clash -->\n", $0) },
            Case("comments that are open") { "x #act " + many("<!-- journal-ignore clash ", $0) },
            Case("rules in a comment") { "x #act <!-- journal-ignore " + many("clash ", $0) + "-->" },
        ])
    func checked(_ example: Case) { expectLinear(example, checks: true) }

    private func expectLinear(_ example: Case, checks: Bool) {
        let count = 4_000
        let (short, long) = (example.make(count), example.make(4 * count))
        var measured: [String] = []
        // A machine that is busy may spoil a measurement, not all of them.
        for _ in 0..<4 {
            let (first, second) = (time(short, checks), time(long, checks))
            // Below some hundredths of a second a clock says nothing.
            if second < .milliseconds(40) || second < first * 10 { return }
            measured.append("\(first) became \(second)")
        }
        Issue.record("\(measured)")
    }

    private func time(_ text: String, _ checks: Bool) -> Duration {
        let bytes = Array(text.utf8)
        let clock = ContinuousClock()
        return (0..<2).map { _ in clock.measure { _ = ReadEntry(bytes: bytes, checks: checks) } }.min() ?? .zero
    }
}
