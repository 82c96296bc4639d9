import JournalText
import Testing

@testable import JournalCore

@Suite("A problem's id that is spelled in two ways")
struct ProblemTagTests {
    struct Case: Sendable {
        var once: String
        /// Used twice.
        var often: String
        var isTold: Bool
    }

    @Test(
        "is told where it stands once and is one letter from one that stands more often",
        arguments: [
            Case(once: "slow-handovr", often: "slow-handover", isTold: true),
            Case(once: "slow-hnadover", often: "slow-handover", isTold: true),
            Case(once: "slow-handovers", often: "slow-handover", isTold: true),
            Case(once: "slow-handozer", often: "slow-handover", isTold: true),
            Case(once: "Slow-Handover", often: "slow-handover", isTold: false),
            Case(once: "slow-hndovr", often: "slow-handover", isTold: false),
            Case(once: "q1-goals", often: "q2-goals", isTold: false),
            Case(once: "goals1", often: "goals", isTold: false),
            Case(once: "bike", often: "bake", isTold: false),
        ])
    func told(_ example: Case) {
        let text = "- a #problem/\(example.often)\n- b #problem/\(example.often)/idea\n- c #problem/\(example.once)\n"
        let found = ReadEntry(text, checks: true).diagnostics
        #expect(found.map(\.rule) == (example.isTold ? [.misspeltTag] : []))
        #expect(found.first?.hint == (example.isTold ? "did you mean the problem `\(example.often)`?" : nil))
        #expect(found.allSatisfy { $0.fix == nil && $0.position?.line == 3 })
    }

    @Test("two ids that stand twice are two problems")
    func two() {
        #expect(
            ReadEntry(
                "- a #problem/handover\n- a #problem/handover\n- b #problem/handovers\n- b #problem/handovers\n",
                checks: true
            ).faults == [])
    }

    @Test("thousands of ids are compared by their forms, not each with each")
    func many() {
        let tags = (0..<5_000).map {
            "- x #problem/\(String($0, radix: 2).replacing("0", with: "a").replacing("1", with: "b"))-handover"
        }
        let found = (0..<50).map { part in
            ReadEntry.parser(checks: true).check(
                SourceFile(path: "\(part).md", text: tags[(part * 100)..<(part * 100 + 100)].joined(separator: "\n")))
        }
        #expect(CheckedEntry.diagnostics(of: found + found[..<1]).count > 100)
    }
}
