/// The keys of fields that mean something, and those that a program keeps for itself.
enum FieldKeys {
    /// A near miss of one of these is told, and in a line it needs no bracket.
    static let known: Set<String> = [
        "impact", "result", "before", "after", "evidence", "situation", "with", "date", "due", "done", "action", "pick",
        "by", "title", "category", "measure", "pain", "stance", "decider", "test", "cost", "idea", "value", "target",
        "completion", "completed", "cancelled",
    ]

    /// Those that begin no sentence of prose: known as a near miss even where a whole list item is `Impact: …`.
    static let unmistakable: Set<String> = [
        "impact", "result", "before", "after", "evidence", "measure", "due", "done", "stance", "pain", "decider",
        "cost",
        "value",
    ]

    /// Whether a key is one of them as it stands, in lower case; no string is made of it.
    static func isKnown(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        key.count <= longest && knownBytes.contains { $0.count == key.count && key.elementsEqual($0) }
    }

    private static let knownBytes: [[UInt8]] = known.map { Array($0.utf8) }

    /// The longest of them, in bytes.
    static let longest = 10

    /// Whether a line's key is Logseq's own, or of its flashcards and queries: no field of a person.
    static func isHousekeeping(_ key: String) -> Bool {
        switch key {
        case "id", "collapsed", "created-at", "updated-at", "background-color": true
        default:
            key.hasPrefix("card-") || key.hasPrefix("query-") || key.hasPrefix("logseq.") || key.hasPrefix("hl-")
                || key.hasPrefix("ls-")
        }
    }
}
