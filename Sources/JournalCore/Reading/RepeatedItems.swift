import JournalMarkdown
package import JournalText

/// Items of one day and one text in two files: mostly one act written down twice, which counts twice.
package enum RepeatedItems {
    /// A warning for each item that stands in an earlier file too, with the index of its entry; drafts are left alone.
    ///
    /// - Parameter entries: in the order of their files' bytes.
    package static func warnings(of entries: [ParsedEntry]) -> [(entry: Int, warning: Diagnostic)] {
        // Most days stand in one file, and their texts are not looked at.
        var first: [CalendarDay: Int] = [:]
        first.reserveCapacity(entries.count)
        var shared: Set<CalendarDay> = []
        for (index, entry) in entries.enumerated() where !entry.entry.draft {
            var last: CalendarDay?
            for i in entry.items.indices where entry.items[i].day != last {
                let day = entry.items[i].day
                last = day
                if first[day, default: index] != index { shared.insert(day) }
                if first[day] == nil { first[day] = index }
            }
        }
        return shared.isEmpty ? [] : warnings(of: entries, on: shared)
    }

    private struct Key: Hashable {
        var day: CalendarDay
        var text: RichText

        func hash(into hasher: inout Hasher) {
            hasher.combine(day)
            // All at once: an array hashes its bytes one by one.
            text.code.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    private static func warnings(
        of entries: [ParsedEntry], on days: Set<CalendarDay>
    ) -> [(entry: Int, warning: Diagnostic)] {
        var first: [Key: (entry: Int, item: Int)] = [:]
        var found: [(entry: Int, warning: Diagnostic)] = []
        for (index, entry) in entries.enumerated() where !entry.entry.draft {
            var told = 0
            for i in entry.items.indices where days.contains(entry.items[i].day) {
                let key = Key(day: entry.items[i].day, text: entry.items[i].text)
                if key.text.isEmpty { continue }
                guard let other = first[key] else {
                    first[key] = (index, i)
                    continue
                }
                guard other.entry != index, told < FaultList.limit, let location = entry.items[i].location else {
                    continue
                }
                told += 1
                let twin = entries[other.entry].items[other.item]
                let warning = Diagnostic(
                    .sameItemTwice, path: location.file, position: location.position,
                    message: "the same text stands on \(key.day) in another file, and both count",
                    hint: "if it is one act, remove one of the two",
                    notes: [
                        Diagnostic.Note(
                            path: entries[other.entry].entry.file, position: twin.location?.position,
                            message: "the other stands here")
                    ])
                found.append((index, warning))
            }
        }
        return found
    }
}
