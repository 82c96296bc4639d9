/// Addresses in use. A table of numbers in place of a set of strings: nothing is counted up and down for a look.
struct AddressSet {
    /// Places in `names` + 1, 0 where free; a power of two of them.
    private var slots: [Int32]
    private var names: [String] = []
    /// The next number to try for a name that was wanted twice.
    private var next: [String: Int] = [:]

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        names.reserveCapacity(capacity)
    }

    /// The name where it is free, else the name with the first number from 2 on that makes it so; it is then in use.
    mutating func take(_ name: String) -> String {
        if insert(name) { return name }
        var n = next[name] ?? 2
        while true {
            let numbered = "\(name)-\(n)"
            n += 1
            if insert(numbered) {
                next[name] = n
                return numbered
            }
        }
    }

    private mutating func insert(_ name: String) -> Bool {
        if names.count * 2 >= slots.count { grow() }
        var slot = AddressSet.hash(name) & (slots.count - 1)
        while slots[slot] != 0 {
            if names[Int(slots[slot]) - 1].utf8.elementsEqual(name.utf8) { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        names.append(name)
        slots[slot] = Int32(names.count)
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (place, name) in names.enumerated() {
            var slot = AddressSet.hash(name) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place + 1)
        }
    }

    /// Seeded anew in every process, so that no text makes all names fall together; only ever looked up.
    private static func hash(_ name: String) -> Int {
        var hasher = Hasher()
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }
}
