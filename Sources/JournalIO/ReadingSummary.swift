/// What was read of a journal, and what was not, in numbers.
package struct ReadingSummary: Sendable, Hashable {
    /// Files that were read as entries, plain notes too.
    package var files = 0
    /// Items of the files that were read, whoever may see them.
    package var items = 0
    /// Files without an item.
    package var plainNotes = 0
    /// What was not read as an entry, by the reason.
    package var leftOut = LeftOutFiles()

    /// Nothing counted yet.
    package init() {}
}
