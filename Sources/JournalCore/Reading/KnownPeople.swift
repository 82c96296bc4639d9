/// Whom `people:` knows, and by what other names; and what is written with an `@` and is nobody.
///
/// Made once of a configuration, for all entries.
package final class KnownPeople: Sendable {
    /// By name, handle and other name, folded: the handle.
    private let handles: [String: String]
    /// Other names that are handles: the handle that counts.
    private let aliases: [String: String]
    private let others: Set<String>
    /// In lower case, in the order of `people:`.
    let handleList: [String]

    /// Nobody.
    static let none = KnownPeople(JournalConfig())

    /// Takes in `people:` and `not-people:`.
    package init(_ config: JournalConfig) {
        var handles: [String: String] = [:]
        var aliases: [String: String] = [:]
        func add(_ name: String, of handle: String) {
            let key = KnownPeople.folded(name)
            if !key.isEmpty, handles[key] == nil { handles[key] = handle }
        }
        for person in config.people { handles[KnownPeople.folded(person.handle)] = person.handle }
        for person in config.people {
            for name in [person.name].compactMap({ $0 }) + person.also { add(name, of: person.handle) }
            for name in person.also {
                let alias = name.utf8.first == 0x40 ? String(name.dropFirst()) : name
                let folded = Spelling.lowercased(alias.utf8)
                if ConfigReading.isHandle(alias), handles[folded] != folded { aliases[folded] = person.handle }
            }
        }
        // Who is named as a person is one, whatever else is said: rather somebody hidden who is a place.
        others = Set(
            config.notPeople.filter { handles[KnownPeople.folded($0)] == nil }.map { Spelling.lowercased($0.utf8) })
        handleList = config.people.map { $0.handle.lowercased() }
        self.handles = handles
        self.aliases = aliases
    }

    /// Whether a handle, in lower case, is a place or an account and nobody.
    package func isNobody(_ handle: String) -> Bool { !others.isEmpty && others.contains(handle) }

    /// The handle that counts, of one as written in lower case.
    func handle(_ written: String) -> String { aliases.isEmpty ? written : aliases[written] ?? written }

    /// The handle of somebody who is known by this whole name, handle or other name, or nil.
    func named(_ name: String) -> String? {
        if handles.isEmpty { return nil }
        return handles[KnownPeople.folded(name)]
    }

    /// Whether a handle is one of `people:`.
    func knows(_ handle: String) -> Bool { handles[KnownPeople.folded(handle)] != nil }

    private static func folded(_ name: String) -> String {
        let bytes = name.utf8.first == 0x40 ? Array(name.utf8.dropFirst()) : Array(name.utf8)
        return Spelling.lowercased(bytes.trimmed)
    }
}
