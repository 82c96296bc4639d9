@testable import JournalCore

extension ZoneDatabase {
    /// A few zones by their rules of today, and the names that a machine would list.
    static let sample = ZoneDatabase(file: { rules[$0].map(file(ofRule:)) }, names: { Array(rules.keys) + ["UTC"] })

    private static let rules = [
        "Europe/Berlin": "CET-1CEST,M3.5.0,M10.5.0/3", "America/New_York": "EST5EDT,M3.2.0,M11.1.0",
        "America/Los_Angeles": "PST8PDT,M3.2.0,M11.1.0", "Asia/Kolkata": "IST-5:30", "Asia/Kathmandu": "<+0545>-5:45",
        "Asia/Tokyo": "JST-9", "Pacific/Kiritimati": "<+14>-14",
        "Australia/Lord_Howe": "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    ]

    /// A file of the database that holds a rule and nothing else.
    static func file(ofRule rule: String) -> [UInt8] {
        let head = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        // One type, one letter of its name.
        let part = head + [UInt8](repeating: 0, count: 19) + [1, 0, 0, 0, 1]
        return part + [0, 0, 0, 0, 0, 0, 0] + part + [0, 0, 0, 0, 0, 0, 0] + Array("\n\(rule)\n".utf8)
    }
}
