/// One Markdown file of the journal that holds at least one item, or that is the note of a week.
package struct Entry: Sendable {
    /// Relative to the journal's root.
    package var file: String
    /// What dates the entry itself, absent where each of its items has a day of its own.
    package var dating: Dating?
    /// The day by which it is sorted: the last of a span.
    ///
    /// Not inlined: the optimizer of Swift 6.3 loses the entry's lifetime where it is, and gives up.
    package var day: CalendarDay? {
        @inline(never) get { dating?.day }
    }
    /// Absent for an audience that may not see it: a title is text in no item unless the whole entry is one.
    package var title: String?
    /// The slug: letters, digits, `-`, `_`, `/`.
    package var path: String
    /// Whether `path:` gives the slug; else it is the name of the file, which a public build does not tell.
    package var hasOwnPath = false
    /// The entry's own mark, or the journal's default.
    package var audience: Audience
    /// Whether the whole entry is kept out of every output that does not let drafts in.
    package var draft: Bool
    /// The tags of its front matter, without `#`.
    package var tags: [String]
    /// Front matter of other keys, in order, for templates and exports: key as written, values as inline Markdown.
    package var extra: [Item.Field]

    /// An entry that is dated by one day, or by none.
    package init(
        file: String, day: CalendarDay?, title: String?, path: String, audience: Audience, draft: Bool = false,
        tags: [String] = [], extra: [Item.Field] = []
    ) {
        self.file = file
        dating = day.map { Dating($0) }
        self.title = title
        self.path = path
        self.audience = audience
        self.draft = draft
        self.tags = tags
        self.extra = extra
    }
}
