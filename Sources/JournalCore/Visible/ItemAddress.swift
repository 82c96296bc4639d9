/// The address of an item within a page: its anchor, or its day and first words.
///
/// It is made from what the audience sees, so that nothing else shows in it, and stays when lines above it move.
enum ItemAddress {
    /// No more words than these, and no more bytes: an address is to be read.
    static let wordLimit = 6
    static let byteLimit = 80

    /// Gives each item an address that no other has: the one it wishes for where that is free. Names that were given
    /// come first, so that they stay; then the items in order, equal ones numbered: `…-2`, `…-3`.
    static func settle(_ visible: inout VisibleItems) {
        var taken = AddressSet(capacity: visible.items.count)
        for pass in [VisibleItems.Marks.named, []] {
            for i in visible.marks.indices where visible.marks[i].intersection(.named) == pass {
                taken.take(i, hash: visible.hashes[i], in: &visible.items)
            }
        }
    }
}
