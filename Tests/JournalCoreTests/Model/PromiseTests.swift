import JournalMarkdown
import Testing

@testable import JournalCore

/// Format, section 6.
@Suite struct PromiseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var due: String?
        var done: String?
        var box: Bool?
        var state: PromiseState
        var testDescription: String { "due \(due ?? "–"), done \(done ?? "–"), box \(box.map { "\($0)" } ?? "–")" }
    }

    /// An item of 4 March, on 10 March.
    @Test(arguments: [
        Case(due: nil, done: nil, box: nil, state: .open),
        Case(due: nil, done: nil, box: false, state: .open),
        Case(due: "2026-03-10", done: nil, box: nil, state: .open),
        Case(due: "2026-03-10 08:00", done: nil, box: nil, state: .open),
        Case(due: "2026-03-09", done: nil, box: false, state: .missed),
        Case(due: nil, done: nil, box: true, state: .onTime),
        Case(due: "2026-03-05", done: nil, box: true, state: .early),
        Case(due: "2026-03-04", done: nil, box: true, state: .onTime),
        Case(due: "2026-03-03", done: nil, box: true, state: .late),
        Case(due: "2026-03-06", done: "2026-03-05", box: nil, state: .early),
        Case(due: "2026-03-06", done: "2026-03-06", box: nil, state: .onTime),
        Case(due: "2026-03-06", done: "2026-03-07", box: nil, state: .late),
        Case(due: "2026-03-06 16:00", done: "2026-03-06 15:40", box: true, state: .early),
        Case(due: "2026-03-06 16:00", done: "2026-03-06 16:00", box: true, state: .onTime),
        Case(due: "2026-03-06 16:00", done: "2026-03-06 16:01", box: true, state: .late),
        Case(due: "2026-03-06 16:00", done: "2026-03-06", box: true, state: .onTime),
        Case(due: "2026-03-06", done: "2026-03-07", box: false, state: .late),
        Case(due: "2026-03-03", done: "yes", box: nil, state: .late),
        Case(due: "2026-03-06", done: "2026-03-05", box: true, state: .early),
        Case(due: "2026-03", done: nil, box: nil, state: .open),
        Case(due: "2026-W10", done: nil, box: nil, state: .missed),
        Case(due: "2026-W10", done: "2026-03-08", box: nil, state: .onTime),
        Case(due: "6 March 2026", done: "2026-03-07", box: nil, state: .late),
        Case(due: "2026-03-20", done: "2026-W10", box: nil, state: .early),
        Case(due: "2026-03-04", done: "2026-W10", box: nil, state: .onTime),
        Case(due: "2026-03-01", done: "2026-W10", box: nil, state: .late),
        Case(due: "2026-03-31", done: "March 2026", box: nil, state: .onTime),
    ])
    func `a promise is kept, open or missed by due and done`(_ test: Case) {
        var item = JournalSample.item("2026-03-04", "x", "promise", done: test.box)
        if let due = test.due { item.fields.append(.init(key: "due", value: JournalSample.rich(due))) }
        if let done = test.done { item.fields.append(.init(key: "done", value: JournalSample.rich(done))) }
        let outcome = item.promise(today: CalendarDay("2026-03-10"))
        #expect(outcome?.state == test.state)
        #expect(outcome?.dueText == test.due)
        #expect(outcome?.isKept == (test.state != .open && test.state != .missed))
    }

    @Test(arguments: [TaskState.cancelled, .moved])
    func `a promise that was called off or moved is neither kept nor missed`(_ task: TaskState) throws {
        var item = JournalSample.item("2026-03-04", "x", "promise", fields: ["due": "2026-03-05"])
        item.task = task
        let outcome = try #require(item.promise(today: CalendarDay("2026-03-10")))
        #expect(outcome.state.isGivenUp)
        #expect(!outcome.isKept)
        #expect(try outcome.state(on: #require(CalendarDay("2026-03-20"))).isGivenUp)
    }

    @Test func `without a today nothing is missed`() {
        let item = JournalSample.item("2026-03-04", "x", "promise", fields: ["due": "2026-03-05"])
        #expect(item.promise(today: nil)?.state == .open)
    }

    @Test func `what is no promise has no outcome`() {
        #expect(JournalSample.item("2026-03-04", "x", "act", done: true).promise(today: nil) == nil)
    }

    @Test func `a promise kept later was open, then missed, on the days before`() throws {
        let item = JournalSample.item(
            "2026-03-04", "x", "promise", fields: ["due": "2026-03-06", "done": "2026-03-09"])
        let outcome = try #require(item.promise(today: CalendarDay("2026-03-20")))
        let states = ["2026-03-05", "2026-03-06", "2026-03-07", "2026-03-09"].compactMap { CalendarDay($0) }
            .map { outcome.state(on: $0) }
        #expect(states == [.open, .open, .missed, .late])
    }
}
