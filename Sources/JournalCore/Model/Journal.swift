/// One file after reading: the entry and its items, nothing yet decided about who may see them.
package struct ParsedEntry: Sendable {
    /// What the file says as a whole.
    package var entry: Entry
    /// In order of line, column. Mentions in their texts are still ``RichText/Op/mention``.
    package var items: [Item]
    /// The items as others than the author know them, where a definition that they use stands in what others may not see.
    package var narrowed: Narrowed?
    /// The front matter has errors: what it says of the audience may not have been read.
    package var hasFaultyFront = false

    /// A class, as few entries have it.
    package final class Narrowed: Sendable {
        /// As a manager knows them; nil where that is as the author does.
        package let manager: [Item]?
        /// As the public knows them.
        package let `public`: [Item]

        /// Items at the places of the entry's own, with no more than an audience may know.
        package init(manager: [Item]?, public: [Item]) {
            self.manager = manager
            self.public = `public`
        }
    }

    /// The items with what an audience may know of definitions; who may see which of them is not decided yet.
    package func items(for audience: Audience) -> [Item] {
        guard let narrowed else { return items }
        return switch audience {
        case .private: items
        case .manager: narrowed.manager ?? items
        case .public: narrowed.public
        }
    }

    /// One of ``items(for:)``.
    @inline(__always)
    func item(_ place: Int, for audience: Audience) -> Item {
        narrowed == nil ? items[place] : items(for: audience)[place]
    }

    /// An entry of which every audience reads the same items.
    package init(entry: Entry, items: [Item]) {
        self.entry = entry
        self.items = items
    }
}

/// All that was read: the configuration and every entry that has items, drafts too.
package struct Journal: Sendable {
    /// What `journal.yaml` says; every default where there is none.
    package var config: JournalConfig
    /// The built-in catalogue with the journal's own kinds.
    package var catalogue: Catalogue
    /// In the order of their files' bytes.
    package var entries: [ParsedEntry]
    /// Files that were left out because they have errors (`--keep-going`).
    package var leftOut: [LeftOut]

    /// A file that was left out.
    package struct LeftOut: Hashable, Sendable {
        /// Relative to the journal's root.
        package var file: String
        /// The widest audience that would see something of it, as far as it could be read; where it is not known who may
        /// see it, nobody but the author is told of it.
        package var audience: Audience
        /// Whether it is a draft; false where it could not be read.
        package var isDraft: Bool

        /// - Parameter entry: What could be read of it.
        package init(_ file: String, _ entry: ParsedEntry?) {
            self.file = file
            let isKnown = entry.map { !$0.hasFaultyFront } ?? false
            audience = isKnown ? entry?.items.map(\.audience).max() ?? .private : .private
            isDraft = entry?.entry.draft ?? false
        }
    }

    /// A journal of what was read.
    package init(config: JournalConfig, catalogue: Catalogue, entries: [ParsedEntry], leftOut: [LeftOut] = []) {
        self.config = config
        self.catalogue = catalogue
        self.entries = entries
        self.leftOut = leftOut
    }
}
