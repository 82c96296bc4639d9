import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// The vocabulary.
@Suite("What the tags say")
struct TagReaderTests {
    @Test(
        "each of the ten roots",
        arguments: [
            ReadingCase("an act of a kind", "- a #act/support", "act support"),
            ReadingCase("an act not yet classified", "- a #act", "act"),
            ReadingCase("without case", "- a #ACT/Support #Lesson", "act support lesson"),
            ReadingCase("two kinds are one act", "- a #act/support #act/bridge", "act support bridge"),
            ReadingCase("the same kind twice", "- a #act/support #act/support", "act support"),
            ReadingCase("a problem", "- a #problem/flaky-tests", "problem flaky-tests"),
            ReadingCase("a step of it", "- a #problem/flaky-tests/idea", "problem flaky-tests/idea"),
            ReadingCase("both spellings are one", "- a #problem/x #problem/X/idea", "problem X/idea"),
            ReadingCase("two steps", "- a #problem/x/idea #problem/x/critique", "problem x/idea problem x/critique"),
            ReadingCase("a promise", "- [ ] a #promise", "promise"),
            ReadingCase("feedback", "- a #feedback @sarah", "feedback"),
            ReadingCase("praise", "> a #praise", "praise"),
            ReadingCase("a responsibility", "- a #own/on-call", "own on-call"),
            ReadingCase("a skill", "- a #skill/delegation", "skill delegation"),
            ReadingCase(
                "an audit", "- a #audit/leadership #audit/Gap #audit/language", "audit leadership gap language"),
            ReadingCase("an intention", "- a #intend/bridge", "intend bridge"),
            ReadingCase("a lesson", "- a #lesson", "lesson"),
        ])
    func roots(_ example: ReadingCase) { example.check(TagReaderTests.show) }

    private static func show(_ item: Item) -> String {
        var words: [String] = []
        if item.isAct { words += ["act"] + item.kinds }
        for mark in item.problems { words.append("problem \(mark.id)" + (mark.step.map { "/\($0)" } ?? "")) }
        if item.isPromise { words.append("promise") }
        if item.isFeedback { words.append("feedback") }
        if item.isPraise { words.append("praise") }
        for (name, values) in [
            ("own", item.areas), ("skill", item.skills), ("audit", item.audits), ("intend", item.intentions),
        ] where !values.isEmpty { words += [name] + values }
        if item.isLesson { words.append("lesson") }
        return words.joined(separator: " ")
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var markdown: String
        var rule: String
        var hint: String
        var testDescription: String { markdown }

        init(_ markdown: String, _ rule: String, _ hint: String) {
            self.markdown = markdown
            self.rule = rule
            self.hint = hint
        }
    }

    @Test(
        "what is not known is told where it stands, with what was perhaps meant",
        arguments: [
            Fault("- a 1️⃣#act/suport", "unknown-kind", "did you mean #act/support?"),
            Fault(
                "- a 1️⃣#act/xyzzyx", "unknown-kind",
                "`journal explain kinds` lists them; `acts:` in journal.yaml adds one"),
            Fault("- a 1️⃣#intend/brige", "unknown-kind", "did you mean #intend/bridge?"),
            Fault("- a 1️⃣#problem/x/idee", "unknown-step", "did you mean #problem/x/idea?"),
            Fault("- a 1️⃣#audit/languages", "unknown-audit", "did you mean #audit/language?"),
            Fault(
                "- a #act 1️⃣#privat", "near-private",
                "write #private after a space, or other words if it is meant to be seen"),
            Fault("- a #act 1️⃣#Publik", "unknown-audience", "did you mean #public?"),
            Fault("- a 1️⃣#problem", "incomplete-tag", "write #problem/ID, with any name for ID"),
            Fault("- a 1️⃣#own", "incomplete-tag", "write #own/AREA, with a name of your own in place of the capitals"),
            Fault(
                "- a 1️⃣#skill/", "incomplete-tag", "write #skill/NAME, with a name of your own in place of the capitals"),
            Fault(
                "- a 1️⃣#audit", "incomplete-tag", "write #audit/KIND, with a name of your own in place of the capitals"),
            Fault(
                "- a 1️⃣#intend", "incomplete-tag", "write #intend/KIND, with a name of your own in place of the capitals"
            ),
        ])
    func faults(_ fault: Fault) {
        let read = ReadEntry(fault.markdown)
        #expect(read.faults == read.marked.map { "\(fault.rule) \($0)" })
        #expect(read.diagnostics.first?.hint == fault.hint)
        #expect(read.items.count == 1)
    }

    @Test("very many faults of one file are cut off")
    func manyFaults() {
        let read = ReadEntry(String(repeating: "- a #act/nope\n", count: 5_000))
        #expect(read.diagnostics.count == FaultList.limit)
        #expect(read.items.count == 5_000)
    }
}
