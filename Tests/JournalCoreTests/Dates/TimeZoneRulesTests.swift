import Foundation
import JournalText
import Testing

@testable import JournalCore

@Suite("Time zones")
struct TimeZoneRulesTests {
    private static let folder = "/usr/share/zoneinfo/"

    @Test(
        "are those of the machine's database, as Foundation reads it",
        .enabled(if: FileManager.default.fileExists(atPath: folder + "zone.tab"), "no database of time zones"))
    func system() throws {
        let table = try String(contentsOfFile: Self.folder + "zone.tab", encoding: .utf8)
        let names = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
            $0.split(separator: "\t").dropFirst(2).first.map(String.init)
        }
        #expect(names.count > 300)
        let first = 1_577_836_800
        for name in names {
            let file = try #require(FileManager.default.contents(atPath: Self.folder + name))
            let rules = try #require(TimeZoneRules(name, file: Array(file)), "\(name)")
            let zone = try #require(TimeZone(identifier: name), "\(name)")
            // Fifteen years from 2020, at odd times of odd days.
            for instant in stride(from: first, to: first + 15 * 31_557_600, by: 86_400 * 3 + 12_347) {
                let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
                guard rules.offset(at: instant) != expected else { continue }
                // Two databases of different years may differ on what is still to come.
                if instant < 1_767_225_600 { Issue.record("\(name) at \(instant)") }
                break
            }
        }
    }

    @Test(
        "a rule alone: the seconds at which it changes",
        arguments: [
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_746_000, 3600, 7200),
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_792_890_000, 7200, 3600),
            ("EST5EDT,M3.2.0,M11.1.0", 1_772_953_200, -18_000, -14_400),
            ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 1_775_314_800, 39_600, 37_800),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_774_746_000, 0, 3600),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_774_746_000, -7200, -3600),
            ("AAA0BBB,J60/0,J300/0", 1_772_323_200, 0, 3600),
            ("AAA0BBB,59/0,299/0", 1_772_323_200, 0, 3600),
        ])
    func changes(rule: String, at instant: Int, before: Int, after: Int) throws {
        let rules = try #require(TimeZoneRules("Test/Zone", rule: rule))
        #expect(rules.offset(at: instant - 1) == before)
        #expect(rules.offset(at: instant) == after)
    }

    @Test(
        "what is not a rule",
        arguments: [
            "", "C", "CET", "CET-", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
            "CET-1CEST,M3.6.0,M10.5.0",
            "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/", "CET-1CEST,M3.5.0,M10.5.0x", "<+01-1", "CET-25",
            "CET-1CEST,J0,J1", "CET-1CEST,366,1", "CET-1:60",
        ])
    func noRule(_ text: String) {
        #expect(TimeZoneRules("Test/Zone", rule: text) == nil)
        if !text.isEmpty { #expect(TimeZoneRules("Test/Zone", file: ZoneDatabase.file(ofRule: text)) == nil) }
    }

    @Test("a file that is cut off, or has a byte changed, is refused or read, never a trap")
    func robust() {
        let file = ZoneDatabase.file(ofRule: "CET-1CEST,M3.5.0,M10.5.0/3")
        for count in file.indices {
            _ = TimeZoneRules("Test/Zone", file: Array(file[..<count]))?.offset(at: 1_774_746_000)
            for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var changed = file
                changed[count] = byte
                _ = TimeZoneRules("Test/Zone", file: changed)?.offset(at: 1_774_746_000)
            }
        }
        #expect(TimeZoneRules("Test/Zone", file: []) == nil)
    }

    @Test("a machine without a database knows UTC, and says that it has none")
    func without() {
        #expect(ZoneDatabase.none.rules("UTC")?.offset(at: 0) == 0)
        let file = SourceFile(path: "journal.yaml", text: "timezone: Europe/Berlin\n")
        let faults = ConfigReader.read(file, catalogue: Catalogue(themes: [], acts: []), zones: .none).1
        #expect(faults.map(\.message) == ["this machine has no database of time zones"])
    }
}
