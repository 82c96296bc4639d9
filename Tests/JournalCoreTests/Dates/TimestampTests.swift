import Testing

@testable import JournalCore

@Suite("Timestamps")
struct TimestampTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var day: String
        var minute: Int16?
        var offset: Int16?
        var testDescription: String { text }

        init(_ text: String, _ day: String, _ minute: Int16? = nil, _ offset: Int16? = nil) {
            self.text = text
            self.day = day
            self.minute = minute
            self.offset = offset
        }
    }

    @Test(
        "a date of the format keeps its day as written",
        arguments: [
            Case("2026-03-04", "2026-03-04"),
            Case("2026-03-04 16:00", "2026-03-04", 960),
            Case("2026-03-04T16:00", "2026-03-04", 960),
            Case("2026-03-04t16:00:59", "2026-03-04", 960),
            Case("2019-09-21T15:25:54.468Z", "2019-09-21", 925, 0),
            Case("2019-09-21T15:25:54z", "2019-09-21", 925, 0),
            Case("2026-03-04 23:30:00-08:00", "2026-03-04", 1410, -480),
            Case("2026-03-04T00:00:00+05:45", "2026-03-04", 0, 345),
            Case("2026-03-04T00:00+14:00", "2026-03-04", 0, 840),
            Case("2016-12-31T23:59:60Z", "2016-12-31", 1439, 0),
            Case("2026-03-04T16:00:00.000000000001-00:00", "2026-03-04", 960, 0),
            Case("0001-01-01T00:00Z", "0001-01-01", 0, 0),
        ])
    func reads(example: Case) throws {
        let timestamp = try #require(Timestamp(example.text))
        #expect(timestamp.day.description == example.day)
        #expect(timestamp.minute == example.minute)
        #expect(timestamp.offset == example.offset)
        #expect(Timestamp(timestamp.description) == timestamp, "what is written is read again")
    }

    @Test(
        "anything else is not a date",
        arguments: [
            "", "2026", "2026-03", "2026-3-4", "04.03.2026", "2026-02-30", "2019-13-45", "2026-03-04 24:00",
            "2026-03-04 16:60", "2026-03-04 16:00:61", "2026-03-04 4:00", "2026-03-04 16", "2026-03-04  16:00",
            "2026-03-04T", "2026-03-04T16:00:00.Z", "2026-03-04T16:00:00+2:00", "2026-03-04T16:00:00+0200",
            "2026-03-04T16:00:00+24:00", "2026-03-04T16:00:00+02:60", "2026-03-04T16:00:00+02", "2026-03-04Z",
            "2026-03-04T16:00:00Zx", "2026-03-04T16:00:00 Z", "2026-03-04 16:00 ", " 2026-03-04",
            "2026-03-04T16:00:00Z+",
            "tomorrow", "2026-W10", "2026-03-04_16:00", "2026-03-04T16:00:00−02:00", "٢٠٢٦-٠٣-٠٤", "2026-03-04\n",
            "2026-03-04T16:00:00.5.5Z", "12026-03-04", "2026-03-04T16.00",
        ])
    func refuses(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(
        "done stands to due by the minute where both say one, else by the day",
        arguments: [
            ("2026-03-04", "2026-03-05", Timestamp.Order.earlier),
            ("2026-03-04", "2026-03-04", .same),
            ("2026-03-05", "2026-03-04", .later),
            ("2026-03-04 15:45", "2026-03-04 16:00", .earlier),
            ("2026-03-04 16:00:59", "2026-03-04 16:00", .same),
            ("2026-03-04 16:01", "2026-03-04 16:00", .later),
            ("2026-03-04 23:00", "2026-03-04", .same),
            ("2026-03-04", "2026-03-04 09:00", .same),
            ("2026-03-04 16:00", "2026-03-04T16:00:00Z", .same),
            ("2026-03-04T16:00:00+01:00", "2026-03-04T16:00:00Z", .earlier),
            ("2026-03-04T17:00:00+01:00", "2026-03-04T16:00:00Z", .same),
            ("2026-03-05T00:30:00+02:00", "2026-03-04T22:00:00Z", .later),
            ("2026-03-04T23:00:00-08:00", "2026-03-05T06:00:00Z", .later),
        ])
    func orders(done: String, due: String, expected: Timestamp.Order) throws {
        let (a, b) = (try #require(Timestamp(done)), try #require(Timestamp(due)))
        #expect(a.order(to: b) == expected)
        let reverse: Timestamp.Order = expected == .same ? .same : (expected == .later ? .earlier : .later)
        #expect(b.order(to: a) == reverse)
    }

    @Test(
        "a timestamp with an offset moves into the journal's zone",
        arguments: [
            ("2026-03-04T23:30:00-08:00", "Europe/Berlin", "2026-03-05 08:30"),
            ("2026-03-29T00:59:59Z", "Europe/Berlin", "2026-03-29 01:59"),
            ("2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29 03:00"),
            ("2026-10-25T00:30:00+02:00", "Europe/Berlin", "2026-10-25 00:30"),
            ("2026-12-31T23:59:00Z", "Europe/Berlin", "2027-01-01 00:59"),
            ("2026-03-04T23:30:00-08:00", "America/New_York", "2026-03-05 02:30"),
            ("2026-03-29T00:59:59Z", "America/New_York", "2026-03-28 20:59"),
            ("2026-03-29T01:00:00Z", "America/New_York", "2026-03-28 21:00"),
            ("2026-10-25T00:30:00+02:00", "America/New_York", "2026-10-24 18:30"),
            ("2026-12-31T23:59:00Z", "America/New_York", "2026-12-31 18:59"),
            ("2026-03-04T23:30:00-08:00", "America/Los_Angeles", "2026-03-04 23:30"),
            ("2026-03-29T00:59:59Z", "America/Los_Angeles", "2026-03-28 17:59"),
            ("2026-03-29T01:00:00Z", "America/Los_Angeles", "2026-03-28 18:00"),
            ("2026-10-25T00:30:00+02:00", "America/Los_Angeles", "2026-10-24 15:30"),
            ("2026-12-31T23:59:00Z", "America/Los_Angeles", "2026-12-31 15:59"),
            ("2026-03-04T23:30:00-08:00", "Asia/Kolkata", "2026-03-05 13:00"),
            ("2026-03-29T00:59:59Z", "Asia/Kolkata", "2026-03-29 06:29"),
            ("2026-03-29T01:00:00Z", "Asia/Kolkata", "2026-03-29 06:30"),
            ("2026-10-25T00:30:00+02:00", "Asia/Kolkata", "2026-10-25 04:00"),
            ("2026-12-31T23:59:00Z", "Asia/Kolkata", "2027-01-01 05:29"),
            ("2026-03-04T23:30:00-08:00", "Asia/Kathmandu", "2026-03-05 13:15"),
            ("2026-03-29T00:59:59Z", "Asia/Kathmandu", "2026-03-29 06:44"),
            ("2026-03-29T01:00:00Z", "Asia/Kathmandu", "2026-03-29 06:45"),
            ("2026-10-25T00:30:00+02:00", "Asia/Kathmandu", "2026-10-25 04:15"),
            ("2026-12-31T23:59:00Z", "Asia/Kathmandu", "2027-01-01 05:44"),
            ("2026-03-04T23:30:00-08:00", "Pacific/Kiritimati", "2026-03-05 21:30"),
            ("2026-03-29T00:59:59Z", "Pacific/Kiritimati", "2026-03-29 14:59"),
            ("2026-03-29T01:00:00Z", "Pacific/Kiritimati", "2026-03-29 15:00"),
            ("2026-10-25T00:30:00+02:00", "Pacific/Kiritimati", "2026-10-25 12:30"),
            ("2026-12-31T23:59:00Z", "Pacific/Kiritimati", "2027-01-01 13:59"),
            ("2026-03-04T23:30:00-08:00", "Australia/Lord_Howe", "2026-03-05 18:30"),
            ("2026-03-29T00:59:59Z", "Australia/Lord_Howe", "2026-03-29 11:59"),
            ("2026-03-29T01:00:00Z", "Australia/Lord_Howe", "2026-03-29 12:00"),
            ("2026-10-25T00:30:00+02:00", "Australia/Lord_Howe", "2026-10-25 09:30"),
            ("2026-12-31T23:59:00Z", "Australia/Lord_Howe", "2027-01-01 10:59"),
            ("2026-03-04T23:30:00-08:00", "UTC", "2026-03-05 07:30"),
            ("2026-03-29T00:59:59Z", "UTC", "2026-03-29 00:59"),
            ("2026-03-29T01:00:00Z", "UTC", "2026-03-29 01:00"),
            ("2026-10-25T00:30:00+02:00", "UTC", "2026-10-24 22:30"),
            ("2026-12-31T23:59:00Z", "UTC", "2026-12-31 23:59"),
        ])
    func moves(text: String, zone: String, expected: String) throws {
        let rules = try #require(ZoneDatabase.sample.rules(zone))
        let timestamp = try #require(Timestamp(text))
        let local = try #require(Timestamp(expected))
        let moved = timestamp.moved(to: rules)
        #expect(moved.day == local.day)
        #expect(moved.minute == local.minute)
        #expect(timestamp.day(in: rules) == local.day)
        #expect(timestamp.day(in: nil) == timestamp.day, "without a zone nothing moves")
        if !text.contains("59:59") { #expect(moved.order(to: timestamp) == .same, "it is the same instant") }
    }

    @Test("a timestamp without an offset is never moved", arguments: ["2026-03-04", "2026-03-04 23:30"])
    func stays(text: String) throws {
        let timestamp = try #require(Timestamp(text))
        #expect(timestamp.moved(to: ZoneDatabase.sample.rules("Pacific/Kiritimati")) == timestamp)
    }

    @Test(
        "only names of the zone database are zones",
        arguments: [
            "europe/berlin", "Europe/", "right/Europe/Berlin", "Europe/../Berlin", "posix/UTC", "CET+1", "GMT+5", "EST",
            "", "../../etc/passwd", "local", "/", "Z",
        ])
    func unknownZone(name: String) {
        #expect(!TimeZoneRules.isName(name))
        #expect(ZoneDatabase.sample.rules(name) == nil)
    }
}
