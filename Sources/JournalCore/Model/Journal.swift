/// One file after reading: the entry and its items, nothing yet decided about who may see them.
package struct ParsedEntry: Sendable {
    package var entry: Entry
    /// In order of line, column. Mentions in their texts are still ``RichText/Op/mention``.
    package var items: [Item]

    package init(entry: Entry, items: [Item]) {
        self.entry = entry
        self.items = items
    }
}

/// All that was read: the configuration and every entry that has items, drafts too.
package struct Journal: Sendable {
    package var config: JournalConfig
    /// The built-in catalogue with the journal's own kinds.
    package var catalogue: Catalogue
    /// In the order of their files' bytes.
    package var entries: [ParsedEntry]
    /// Files that were left out because they have errors (`--keep-going`).
    package var leftOut: [String]

    package init(config: JournalConfig, catalogue: Catalogue, entries: [ParsedEntry], leftOut: [String] = []) {
        self.config = config
        self.catalogue = catalogue
        self.entries = entries
        self.leftOut = leftOut
    }
}
