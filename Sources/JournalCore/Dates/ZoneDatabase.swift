/// Where the zones are that a journal may name: files of the IANA database, wherever the machine has it.
package struct ZoneDatabase: Sendable {
    private let file: @Sendable (String) -> [UInt8]?
    private let listed: @Sendable () -> [String]

    /// - Parameters:
    ///   - file: the bytes of a zone's file; nil where there is none.
    ///   - names: those that the database lists; empty where the machine has none.
    package init(file: @escaping @Sendable (String) -> [UInt8]?, names: @escaping @Sendable () -> [String]) {
        self.file = file
        listed = names
    }

    /// That of a machine without one: it knows UTC.
    package static let none = ZoneDatabase(file: { _ in nil }, names: { [] })

    /// The names of the zones that are listed, in order; it takes more than it lists.
    package var names: [String] { listed().sorted() }

    /// The zone of a name, compared as written; nil where there is none of that name.
    package func rules(_ name: String) -> TimeZoneRules? {
        guard TimeZoneRules.isName(name) else { return nil }
        if name == "UTC" || name == "GMT" { return TimeZoneRules(name, rule: name + "0") }
        return file(name).flatMap { TimeZoneRules(name, file: $0) }
    }
}
