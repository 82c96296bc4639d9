/// Addresses in use. A table of numbers in place of a set of strings: most looks end without one being read.
struct AddressSet {
    /// The upper half of a hash and an item's place + 1; 0 where free. A power of two of them, twice the items.
    private var slots: [UInt64]
    /// The next number to try for a name that was wanted twice.
    private var next: [String: Int] = [:]

    private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// Makes the address of an item one that no item before has: with the first number from 2 on where it is taken.
    ///
    /// - Parameter hash: Of the address that the item has now.
    mutating func take(_ i: Int, hash: UInt64, in items: inout [Item]) {
        if insert(i, hash, items) { return }
        let name = items[i].id
        var n = next[name] ?? 2
        while true {
            items[i].id = "\(name)-\(n)"
            n += 1
            let hash = items[i].id.withUTF8 { AddressSet.hash($0) }
            if insert(i, hash, items) { break }
        }
        next[name] = n
    }

    private mutating func insert(_ i: Int, _ hash: UInt64, _ items: [Item]) -> Bool {
        let mark = hash & AddressSet.upperHalf
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] & AddressSet.upperHalf == mark,
                items[Int(slots[slot] & ~AddressSet.upperHalf) - 1].id.utf8.elementsEqual(items[i].id.utf8)
            {
                return false
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = mark | UInt64(i + 1)
        return true
    }

    /// Seeded anew in every process, so that no text makes all names fall together; only ever looked up.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
