/// The address of an item within a page: its anchor, or its day and first words; format, section 3, "Anchor".
///
/// It is made from what the audience sees, so that nothing else shows in it, and stays when lines above it move.
enum ItemAddress {
    /// No more words than these, and no more bytes: an address is to be read.
    static let wordLimit = 6
    static let byteLimit = 80

    /// Gives each item an address that no other has. Anchors first, so that a name given stays; then by day and words;
    /// equal ones are numbered in order: `…-2`, `…-3`.
    static func assign(to items: inout [Item]) {
        var taken = AddressSet(capacity: items.count)
        for i in items.indices {
            if let anchor = items[i].anchor {
                let name = Slug.words(of: anchor, bytes: byteLimit)
                if !name.isEmpty { items[i].id = taken.take(name) }
            }
        }
        var line = AddressLine()
        for i in items.indices where items[i].id.isEmpty {
            line.begin(items[i].day)
            line.append(words: items[i].text)
            if !line.hasWords { line.append(words: items[i].detail) }
            items[i].id = taken.take(line.text)
        }
    }
}
