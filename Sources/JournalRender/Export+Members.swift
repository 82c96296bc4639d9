internal import JournalCore
internal import JournalMarkdown

extension Export {
    func write(_ project: Project, to writer: inout JSONWriter) {
        writer.optional("id", project.id)
        writer.key("title")
        writer.string(project.title)
        writer.key("from")
        writer.day(project.days.lowerBound)
        writer.key("to")
        writer.day(project.days.upperBound)
        writer.key("people")
        writer.strings(project.people)
        writeItems(project.items, to: &writer)
        writer.closeObject()
    }

    func write(_ goal: Goal, to writer: inout JSONWriter) {
        writer.optional("id", goal.id)
        writer.key("title")
        writer.string(goal.title)
        writer.key("state")
        writer.string(journal.state(of: goal).rawValue)
        writer.optional("target", goal.target)
        writer.optional("by", goal.by)
        if let day = goal.lastDay {
            writer.key("until")
            writer.day(day)
        }
        writer.optional("done", goal.done)
        writer.key("people")
        writer.strings(goal.people)
        writeItems(goal.items, to: &writer)
        writer.closeObject()
    }

    /// The items of a project or goal, in short: each stands whole among the records of its own type.
    private func writeItems(_ items: [Int], to writer: inout JSONWriter) {
        writer.key("items")
        writer.openArray()
        for i in items where journal.items.indices.contains(i) {
            writer.openObject()
            writePlace(i, to: &writer)
            writer.key("text")
            writer.string(journal.items[i].text)
            writer.key("people")
            writer.strings(journal.items[i].people)
            writeFields(i, to: &writer)
            writeAudience(i, to: &writer)
            writer.closeObject()
        }
        writer.closeArray()
    }

    /// What an item belongs to, and the headings above it.
    func writeMembership(_ index: Int, to writer: inout JSONWriter) {
        writer.key("projects")
        writer.strings(journal.items[index].projects)
        writer.key("goals")
        writer.strings(journal.items[index].goals)
        writer.key("context")
        writer.openArray()
        for heading in journal.items[index].context { writer.value(heading) }
        writer.closeArray()
    }
}
