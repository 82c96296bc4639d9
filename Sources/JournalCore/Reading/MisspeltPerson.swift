import JournalText

/// A handle that is met once and is one letter from one of `people:`: `@sarha`.
///
/// A hint: it may well be somebody else.
struct MisspeltPerson: Sendable {
    /// In lower case.
    var handle: String
    var diagnostic: Diagnostic

    /// Shorter handles are one letter from too many others.
    private static let leastLetters = 5

    /// What stands once in one entry; whether it stands in others is for ``told(_:in:)``.
    static func find(in entry: ParsedEntry, of source: SourceFile, _ lines: LineIndex, _ people: KnownPeople)
        -> [MisspeltPerson]
    {
        if people.handleList.isEmpty { return [] }
        var seen: Set<String> = []
        var found: [MisspeltPerson] = []
        for item in entry.items {
            for handle in item.people where handle.utf8.count >= leastLetters && seen.insert(handle).inserted {
                guard found.count < FaultList.limit, !people.knows(handle),
                    let meant = nearest(to: Array(handle.utf8), among: people.handleList),
                    let place = onlyPlace(of: handle, in: source.bytes)
                else { continue }
                found.append(
                    MisspeltPerson(
                        handle: handle,
                        diagnostic: source.diagnostic(
                            .misspeltPerson, at: place, in: lines,
                            message: "@\(handle) is met once, and is one letter from @\(meant)",
                            hint: "did you mean @\(meant)? If not, add \(handle) to `people:` in journal.yaml")))
            }
        }
        return found
    }

    /// The diagnostics of those whom no other entry mentions, by the bytes of their files' names.
    static func told(in entries: [CheckedEntry]) -> [[UInt8]: [Diagnostic]] {
        var uses: [String: Int] = [:]
        for entry in entries { for person in entry.misspeltPeople { uses[person.handle] = 0 } }
        if uses.isEmpty { return [:] }
        for entry in entries {
            var met: Set<String> = []
            for item in entry.entry?.items ?? [] {
                for handle in item.people where uses[handle] != nil { met.insert(handle) }
            }
            for handle in met { uses[handle, default: 0] += 1 }
        }
        var told: [[UInt8]: [Diagnostic]] = [:]
        for entry in entries {
            let hints = entry.misspeltPeople.filter { uses[$0.handle, default: 0] < 2 }.map(\.diagnostic)
            if !hints.isEmpty { told[Array(entry.source.path.utf8), default: []] += hints }
        }
        return told
    }

    private static func nearest(to handle: [UInt8], among known: [String]) -> String? {
        for name in known where abs(name.utf8.count - handle.count) <= 1 {
            // One edit leaves the one end or the other as it was.
            let other = Array(name.utf8)
            guard other.prefix(2) == handle.prefix(2) || other.suffix(2) == handle.suffix(2) else { continue }
            if NearestName.edits(name, String(decoding: handle, as: UTF8.self)) == 1 { return name }
        }
        return nil
    }

    /// Where a handle stands in a file; nil where it does not stand there exactly once.
    private static func onlyPlace(of handle: String, in bytes: [UInt8]) -> SourceSpan? {
        var places: [SourceSpan] = []
        bytes.withUnsafeBufferPointer { bytes in
            for at in bytes.indices where bytes[at] == 0x40 && places.count < 2 {
                guard let end = MarkSyntax.endOfHandle(bytes, at + 1, bytes.count),
                    end - at - 1 == handle.utf8.count, Spelling.lowercased(bytes[(at + 1)..<end]) == handle
                else { continue }
                places.append(SourceSpan(at, end))
            }
        }
        return places.count == 1 ? places[0] : nil
    }
}
