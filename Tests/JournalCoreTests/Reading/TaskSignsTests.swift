import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// What Obsidian's Tasks and Logseq write around a task; format, "Items".
@Suite("Signs and words of tasks")
struct TaskSignsTests {
    static func show(_ item: Item) -> String {
        let fields = item.fields.map { "\($0.key) = \($0.value.plainText)" }.joined(separator: "; ")
        return "\(item.task.map { "\($0)" } ?? "-"): \(item.text.plainText)" + (fields.isEmpty ? "" : " [\(fields)]")
    }

    @Test(
        "days behind an emoji are fields",
        arguments: [
            ReadingCase("due", "- [ ] a #promise 📅 2026-03-06", "open: a [due = 2026-03-06]"),
            ReadingCase(
                "done", "- [x] a #promise 📅 2026-03-06 ✅ 2026-03-09", "done: a [due = 2026-03-06; done = 2026-03-09]"),
            ReadingCase(
                "other calendars", "- a #promise 📆 2026-03-06\n- b #promise 🗓️ 2026-03-07\n- c #promise 🗓2026-03-08",
                "-: a [due = 2026-03-06]", "-: b [due = 2026-03-07]", "-: c [due = 2026-03-08]"),
            ReadingCase(
                "called off", "- [-] a #promise ❌ 2026-03-05\n- [ ] b #promise ❌ 2026-03-05",
                "cancelled: a [cancelled = 2026-03-05]", "cancelled: b [cancelled = 2026-03-05]"),
            ReadingCase(
                "a link to a day", "- [ ] a #promise 📅 [[2026-03-06]]\n- b #promise 📅 [[journal/2026-03-07|Saturday]]",
                "open: a [due = 2026-03-06]", "-: b [due = 2026-03-07]"),
            ReadingCase(
                "a Markdown link", "- [ ] a #promise 📅 [2026-03-06](2026-03-06.md) b", "open: a b [due = 2026-03-06]"),
            ReadingCase("with a time", "- [ ] a #promise 📅 2026-03-06 16:00", "open: a [due = 2026-03-06 16:00]"),
            ReadingCase("before the words", "- [ ] 📅 2026-03-06 a #promise", "open: a [due = 2026-03-06]"),
            ReadingCase("in bold", "- [ ] a **📅 2026-03-06** #promise", "open: a [due = 2026-03-06]"),
            ReadingCase(
                "the others", "- [ ] a #promise ➕ 2026-03-01 🛫 2026-03-02 ⏳ 2026-03-03 🔁 every week",
                "open: a [created = 2026-03-01; start = 2026-03-02; scheduled = 2026-03-03; repeat = every week]"),
            ReadingCase(
                "a rule before a day", "- [ ] a #promise 🔁 every 2 weeks when done 📅 2026-03-06",
                "open: a [repeat = every 2 weeks when done; due = 2026-03-06]"),
            ReadingCase(
                "priorities",
                "- [ ] ⏫ a #promise\n- [ ] b 🔺 #promise 📅 2026-03-06\n- c 🔽 #promise\n- [ ] d #promise 🔼\n- [ ] e #promise ⏬️",
                "open: a", "open: b [due = 2026-03-06]", "-: c", "open: d", "open: e"),
            ReadingCase("ids", "- [ ] a #promise 🆔 abc123 ⛔ x1,y2 🏁 delete", "open: a"),
            ReadingCase("in a quote", "> - [x] a #promise ✅ 2026-03-05", "done: a [done = 2026-03-05]"),
            ReadingCase(
                "ordinary signs stay", "- ✅ shipped 🔁 again 🔺 up, 📅 soon #act", "-: ✅ shipped 🔁 again 🔺 up, 📅 soon"),
            ReadingCase("not in code", "- `📅 2026-03-06` #promise", "-: 📅 2026-03-06"),
        ])
    func signs(_ example: ReadingCase) { example.check(TaskSignsTests.show) }

    @Test(
        "fields by the names of Dataview",
        arguments: [
            ReadingCase("completion", "- [x] a #promise [completion:: 2026-03-09]", "done: a [done = 2026-03-09]"),
            ReadingCase("completed", "- [x] a #promise (completed:: 2026-03-09)", "done: a [done = 2026-03-09]"),
            ReadingCase(
                "cancelled", "- [ ] a #promise [cancelled:: 2026-03-09]", "cancelled: a [cancelled = 2026-03-09]"),
            ReadingCase(
                "others are no text", "- [ ] a #promise [scheduled:: 2026-03-09] [priority:: high]",
                "open: a [scheduled = 2026-03-09; priority = high]"),
        ])
    func dataview(_ example: ReadingCase) { example.check(TaskSignsTests.show) }

    @Test(
        "a word of Logseq begins a list item",
        arguments: [
            ReadingCase(
                "open", "- TODO a #promise\n- LATER b #promise\n- WAITING c #promise", "open: a", "open: b", "open: c"),
            ReadingCase(
                "begun", "- DOING a #promise\n- NOW b #promise\n- IN-PROGRESS c #promise", "begun: a", "begun: b",
                "begun: c"),
            ReadingCase(
                "ended", "- DONE a #promise\n- CANCELED b #promise\n- CANCELLED c #promise", "done: a", "cancelled: b",
                "cancelled: c"),
            ReadingCase(
                "with a priority", "- TODO [#A] a #promise\n- DONE [#C] b #promise\n- [ ] [#B] c #promise", "open: a",
                "done: b", "open: c"),
            ReadingCase(
                "in other lists", "* TODO a #promise\n1. DONE b #promise\n- x\n  - DONE c #promise", "open: a",
                "done: b", "done: c"),
            ReadingCase(
                "written otherwise, or elsewhere, it is a word",
                "- Todo a #act\n- Not TODO b #act\n- TODOs c #act\n\nDONE d #act",
                "-: Todo a", "-: Not TODO b", "-: TODOs c", "-: DONE d"),
            ReadingCase(
                "days",
                "- TODO a #promise\n  DEADLINE: <2026-03-04 Wed>\n- DONE b #promise\n  SCHEDULED: <2026-03-04 Wed 10:00 .+1w>",
                "open: a [due = 2026-03-04]", "done: b [scheduled = 2026-03-04 10:00]"),
            ReadingCase(
                "a drawer",
                "- DONE a #promise\n  :LOGBOOK:\n  CLOCK: [2026-03-04 Wed 10:00:00]--[2026-03-04 Wed 10:10:00] =>  00:10:00\n  :END:\n  b",
                "done: a b"),
            ReadingCase("properties", "- a #act\n  :PROPERTIES:\n  :id: 5f\n  :END:", "-: a"),
        ])
    func logseq(_ example: ReadingCase) { example.check(TaskSignsTests.show) }
}
