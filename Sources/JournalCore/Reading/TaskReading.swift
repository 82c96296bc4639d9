import JournalMarkdown

extension TaskState {
    /// What became of an item, by its box or word, its fields and its text; nil where it is no task.
    ///
    /// A box that says more than open wins. Else `[cancelled:: …]` calls it off, as does a text that is struck out.
    static func of(_ box: TaskState?, fields: [LeafContent.Field], text: RichText) -> TaskState? {
        if let box, box != .open, box != .begun { return box }
        if fields.contains(where: { $0.key == TaskField.cancelled }) || text.isStruckOut { return .cancelled }
        return box
    }
}

/// Fields that say when something happened to a task, by the names that plugins of Obsidian give them.
enum TaskField {
    static let cancelled = "cancelled"
    static let done = "done"
    static let due = "due"

    /// The key by which a field is known here: what Dataview calls `completion` is `done`.
    static func key(_ key: String) -> String {
        switch key {
        case "completion", "completed": done
        case "canceled": cancelled
        default: key
        }
    }
}
