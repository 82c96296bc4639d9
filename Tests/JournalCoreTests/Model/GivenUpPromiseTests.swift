import JournalMarkdown
import Testing

@testable import JournalCore

/// Promises that were called off or moved: never missed, and in no count; format, "Promises".
@Suite("Promises that were given up")
struct GivenUpPromiseTests {
    @Test(
        "what a task says makes a promise early, on time, late, cancelled or moved",
        arguments: [
            ("- [x] a #promise [due:: 2026-03-06] [completion:: 2026-03-09]", PromiseState.late),
            ("- [x] a #promise 📅 2026-03-06 ✅ 2026-03-09", .late),
            ("- [x] a #promise [due:: 2026-03-06] [completed:: 2026-03-05]", .early),
            ("> - [x] a #promise [due:: 2026-03-04]", .onTime),
            ("- DONE a #promise [due:: 2026-03-04]", .onTime),
            ("- DONE a #promise [due:: 2026-03-03]", .late),
            ("- [/] a #promise [due:: 2026-03-05]", .missed),
            ("- TODO a #promise\n  DEADLINE: <2026-03-05 Thu>", .missed),
            ("- [-] a #promise [due:: 2026-03-05]", .cancelled),
            ("- [>] a #promise [due:: 2026-03-05]", .moved),
            ("- [ ] ~~a~~ #promise [due:: 2026-03-05]", .cancelled),
            ("- ~~a #promise [due:: 2026-03-05]~~", .cancelled),
            ("- [ ] a #promise ❌ 2026-03-05", .cancelled),
            ("- CANCELLED a #promise [due:: 2026-03-05]", .cancelled),
        ])
    func states(_ markdown: String, _ state: PromiseState) throws {
        let item = try #require(ReadEntry(markdown).items.first)
        #expect(item.promise(today: CalendarDay("2026-03-20"))?.state == state, "\(markdown)")
        #expect(item.text.plainText == "a", "\(markdown)")
    }

    @Test(
        "they are in no count, rate, digest or plan, and listed as what they are",
        arguments: [TaskState.cancelled, .moved])
    func counts(_ task: TaskState) throws {
        var promise = JournalSample.item("2026-03-02", "Given up", "promise", fields: ["due": "2026-03-05"])
        promise.task = task
        let journal = JournalSample.visible(
            promise, JournalSample.item("2026-03-03", "Helped", "act/support"),
            JournalSample.item("2026-03-10", "Helped again", "act/support"))
        #expect(Portfolio(of: journal).promises == nil)
        let digest = try DigestTests.digest(journal, "2026-W10")
        #expect(digest.promisesDue.isEmpty)
        #expect(digest.promisesKept.isEmpty)
        #expect(try WeekPlan(of: journal, on: #require(CalendarDay("2026-03-09"))).promises.isEmpty)
    }
}
