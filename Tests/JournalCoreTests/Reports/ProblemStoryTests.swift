import JournalMarkdown
import Testing

@testable import JournalCore

@Suite struct ProblemStoryTests {
    typealias Sample = JournalSample

    static let journal = Sample.visible(
        Sample.item("2026-03-02", "Pages", "problem/p"), Sample.item("2026-03-03", "First", "problem/p/idea"),
        Sample.item("2026-03-04", "Second", "problem/p/idea"), Sample.item("2026-03-05", "A note", "problem/p"),
        Sample.item("2026-03-06", "@maria", "problem/p/stakeholder", fields: ["stance": "for"]),
        Sample.item("2026-03-06", "@tom", "problem/p/stakeholder"),
        Sample.item("2026-03-07", "Changed", "problem/p/implement", "act/guard"),
        Sample.item("2026-03-08", "Better", "problem/p/solved"))

    @Test func `the eight steps stand in order with what did them`() {
        let story = ProblemStory(of: Self.journal, problem: 0)
        #expect(story.steps.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 8, nil])
        #expect(
            story.steps.map { $0.parts.map(\.text.plain) } == [
                ["Pages"], ["First"], ["Second"], [], ["@maria", "@tom"], [], [], ["Changed"], ["Better"],
            ])
        #expect(story.notes.map(\.text.plain) == ["A note"])
    }

    @Test func `a step is skipped where a later one is done`() {
        let story = ProblemStory(of: Self.journal, problem: 0)
        #expect(story.steps.map(\.skipped) == [false, false, false, true, false, true, true, false, false])
        let open = Sample.visible(Sample.item("2026-03-02", "x", "problem/p"))
        #expect(ProblemStory(of: open, problem: 0).steps.allSatisfy { !$0.skipped })
    }

    @Test func `support is the share of stakeholders that are for it`() {
        let story = ProblemStory(of: Self.journal, problem: 0)
        #expect(story.support?.inFavour == 1)
        #expect(story.support?.of == 2)
        #expect(story.notTalkedTo == ["tom"])
    }
}
