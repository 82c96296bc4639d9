/// Where a paragraph, heading or cell stands, as far as the reading of its text depends on it.
struct LeafPlace {
    /// What its lines may be.
    enum Lines {
        /// Text alone.
        case none
        /// Any may be a field.
        case paragraph
        /// It may end in a field whose key means something.
        case heading
        /// It may end in such a field, or be one.
        case cell
    }

    var lines = Lines.none
    /// In a list item, at whatever depth.
    var isInList = false
    /// It begins a list item, where a word may say that it is a task.
    var beginsItem = false
    /// A task box stands before it.
    var hasBox = false
}
