/// Which items and entries an audience may see, in order of date, file, line, column; nothing is copied yet.
///
/// A hundred thousand items are put in order by keys of eight bytes: an item is some two hundred, and moves once.
struct Selection: Sendable {
    /// An entry of which something may be seen.
    struct Source {
        var entry: Entry
        /// Whether the whole entry is one of the items that may be seen.
        var isWholeItem: Bool
    }

    private struct Place: Sendable {
        var entry: Int32
        var item: Int32
    }

    private struct Kept: Sendable {
        var entry: Int32
        var day: CalendarDay
        var isWholeItem: Bool
    }

    /// In order of file, line, column.
    private var places: [Place] = []
    private let audience: Audience
    /// Day, then index into `places`; sorted.
    private var keys: [UInt64] = []
    private var kept: [Kept] = []
    /// Notes of weeks of which no item may be seen.
    private var notes: [Int32] = []

    init(of journal: Journal, for audience: Audience, drafts: Bool) {
        self.audience = audience
        for (e, parsed) in journal.entries.enumerated() where drafts || !parsed.entry.draft {
            var first: CalendarDay?
            var isWholeItem = false
            let items = parsed.items(for: audience)
            for i in items.indices where audience.maySee(items[i].audience) && (drafts || !items[i].isDraft) {
                let day = items[i].day
                keys.append(UInt64(UInt32(bitPattern: day.number) ^ 0x8000_0000) << 32 | UInt64(places.count))
                places.append(Place(entry: Int32(e), item: Int32(i)))
                first = min(first ?? day, day)
                if case .entry = items[i].shape { isWholeItem = true }
            }
            if let first {
                kept.append(Kept(entry: Int32(e), day: parsed.entry.day ?? first, isWholeItem: isWholeItem))
            } else if parsed.entry.isWeekNote {
                notes.append(Int32(e))
            }
        }
        keys.sort()
        kept.sort { ($0.day, $0.entry) < ($1.day, $1.entry) }
    }

    /// How many items there are.
    var count: Int { keys.count }

    /// One of the items, by its place in their order.
    @inline(__always)
    func item(_ place: Int, of journal: Journal) -> Item {
        let place = places[Int(keys[place] & 0xFFFF_FFFF)]
        return journal.entries[Int(place.entry)].item(Int(place.item), for: audience)
    }

    /// Calls with each handle that an item mentions, in order.
    func forEachHandle(of journal: Journal, _ body: (String) -> Void) {
        for key in keys {
            let place = places[Int(key & 0xFFFF_FFFF)]
            for handle in journal.entries[Int(place.entry)].item(Int(place.item), for: audience).people { body(handle) }
        }
    }

    /// The entries that are notes of weeks and of which no item may be seen.
    func notes(of journal: Journal) -> [Entry] { notes.map { journal.entries[Int($0)].entry } }

    /// The entries in order of date, then file. One without a day stands where its first visible item does.
    func entries(of journal: Journal) -> [Source] {
        kept.map { Source(entry: journal.entries[Int($0.entry)].entry, isWholeItem: $0.isWholeItem) }
    }
}
