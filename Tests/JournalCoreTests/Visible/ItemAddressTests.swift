import JournalMarkdown
import Testing

@testable import JournalCore

@Suite struct ItemAddressTests {
    typealias Sample = JournalSample

    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "Walked Raj through the runbook again", expected: "walked-raj-through-the-runbook-again"),
        Case(text: "one two three four five six seven", expected: "one-two-three-four-five-six"),
        Case(text: "Don't stop: 3.1 % – done!", expected: "dont-stop-3-1-done"),
        Case(text: "ÜBER Straße", expected: "über-straße"),
        Case(text: "日本語 です", expected: "日本語-です"),
        Case(text: "**Fast**er go", expected: "faster-go"),
        Case(text: "…", expected: "item"),
    ])
    func `an address is the day and the first six words`(_ test: Case) {
        let visible = Sample.visible(Sample.item("2026-03-04", test.text, "act"))
        #expect(visible.items[0].id == "2026-03-04-" + test.expected)
    }

    @Test func `equal addresses are numbered in order and never taken twice`() {
        let visible = Sample.visible(
            Sample.item("2026-03-04", "same", "act"), Sample.item("2026-03-04", "same 2", "act"),
            Sample.item("2026-03-04", "same", "act"), Sample.item("2026-03-04", "same", "act"))
        #expect(
            visible.items.map(\.id) == [
                "2026-03-04-same", "2026-03-04-same-2", "2026-03-04-same-3", "2026-03-04-same-4",
            ])
    }

    @Test func `an anchor is kept, before words that would make the same`() {
        var named = Sample.item("2026-03-05", "other", "act")
        named.anchor = "2026-03-04-Same"
        let visible = Sample.visible(Sample.item("2026-03-04", "same", "act"), named)
        #expect(visible.items.map(\.id) == ["2026-03-04-same-2", "2026-03-04-same"])
    }

    @Test func `an address stays when lines above it move`() {
        let item = Sample.item("2026-03-04", "the second", "act")
        let alone = Sample.visible(item)
        let after = Sample.visible(Sample.item("2026-03-04", "the first", "act"), item)
        #expect(alone.items[0].id == after.items[1].id)
    }

    @Test func `a long word is cut`() {
        let visible = Sample.visible(Sample.item("2026-03-04", String(repeating: "é", count: 4000), "act"))
        #expect(visible.items[0].id.utf8.count <= 12 + ItemAddress.byteLimit)
    }

    @Test func `many equal addresses are numbered in time that grows with their number`() {
        var entry = Sample.entry("a.md")
        entry.items = [Item](repeating: Sample.item("2026-03-04", "a", "act"), count: 20_000)
        let items = Sample.journal(entry).visible(to: .manager).0.items
        #expect(Set(items.map(\.id)).count == 20_000)
        #expect(items.last?.id == "2026-03-04-a-20000")
    }
}
