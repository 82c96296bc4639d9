/// What was read of a journal, and what was not, in numbers.
package struct ReadingSummary: Sendable, Hashable {
    /// Files that were read as entries, plain notes too.
    package var files = 0
    package var items = 0
    /// Files without an item.
    package var plainNotes = 0
    package var leftOut = LeftOutFiles()

    package init() {}
}
