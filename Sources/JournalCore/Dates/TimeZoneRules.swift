internal import Foundation

/// The offsets of one IANA time zone.
///
/// The one place where Foundation is asked for anything: the zone database comes with it, so that a journal gives the
/// same bytes on a machine that has none. Nothing is loaded where a journal names no zone, and the machine's own zone
/// is never asked.
package struct TimeZoneRules: Sendable {
    /// The name as the journal writes it.
    package let name: String
    private let zone: TimeZone

    /// The zone of an IANA name, compared as written; nil where the database has none of that name.
    package init?(_ name: String) {
        // Foundation also takes abbreviations and fixed offsets ("GMT+5"), which are no zones.
        guard name.utf8.count <= 64, name.contains("/") || name == "UTC" || name == "GMT",
            let zone = TimeZone(identifier: name)
        else { return nil }
        self.name = name
        self.zone = zone
    }

    /// Seconds east of UTC at an instant, given in seconds since 1970-01-01 00:00 UTC.
    package func offset(at instant: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }

    /// The names that the database lists, in order of the alphabet; for suggestions. It takes more than it lists.
    package static var knownNames: [String] {
        (TimeZone.knownTimeZoneIdentifiers + ["Asia/Kolkata", "Europe/Kyiv", "UTC"]).sorted()
    }
}
