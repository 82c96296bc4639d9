import Testing

@testable import JournalCore

@Suite("Dates as people write them")
struct WrittenDateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        /// `first..last unit`, with ` minute` and ` offset` where they were written.
        var expected: String?
        var testDescription: String { text }

        init(_ text: String, _ expected: String?) {
            self.text = text
            self.expected = expected
        }
    }

    private static func told(_ date: WrittenDate?) -> String? {
        guard let date else { return nil }
        var text = date.span.label
        if let minute = date.minute { text += " \(minute / 60):\(minute % 60)" }
        if let offset = date.offset { text += " \(offset)" }
        return text
    }

    @Test(
        "a day",
        arguments: [
            Case("2026-03-04", "2026-03-04"), Case("2026/03/04", "2026-03-04"), Case("2026.03.04", "2026-03-04"),
            Case("2026_03_04", "2026-03-04"), Case("2026-3-4", "2026-03-04"), Case("2026/3/4", "2026-03-04"),
            Case("20260304", "2026-03-04"), Case("04.03.2026", "2026-03-04"), Case("4.3.2026", "2026-03-04"),
            Case("4. 3. 2026", "2026-03-04"), Case("13/04/2026", "2026-04-13"), Case("04/13/2026", "2026-04-13"),
            Case("03/03/2026", "2026-03-03"), Case("13-04-2026", "2026-04-13"),
            Case("March 4, 2026", "2026-03-04"), Case("March 4th, 2026", "2026-03-04"),
            Case("Mar 4 2026", "2026-03-04"), Case("Mar. 4, 2026", "2026-03-04"), Case("MARCH 4, 2026", "2026-03-04"),
            Case("4 March 2026", "2026-03-04"), Case("4 Mar 2026", "2026-03-04"),
            Case("4th of March 2026", "2026-03-04"),
            Case("the 4 March 2026", nil), Case("1st March, 2026", "2026-03-01"), Case("2nd Mar 2026", "2026-03-02"),
            Case("23rd March 2026", "2026-03-23"), Case("4-Mar-2026", "2026-03-04"), Case("4/Mar/2026", "2026-03-04"),
            Case("Mar-04-2026", "2026-03-04"), Case("2026-Mar-04", "2026-03-04"), Case("2026 March 4", "2026-03-04"),
            Case("4. März 2026", "2026-03-04"), Case("4. Ma\u{308}rz 2026", "2026-03-04"),
            Case("4. MÄRZ 2026", "2026-03-04"), Case("4. Maerz 2026", "2026-03-04"), Case("4. Mrz. 2026", "2026-03-04"),
            Case("04. Okt. 2025", "2025-10-04"), Case("24. Dezember 2025", "2025-12-24"),
            Case("1. Jänner 2026", "2026-01-01"), Case("Mittwoch, 4. März 2026", "2026-03-04"),
            Case("Mittwoch, den 4. März 2026", "2026-03-04"), Case("Mi, 4.3.2026", "2026-03-04"),
            Case("4 de marzo de 2026", "2026-03-04"), Case("4 de septiembre del 2026", "2026-09-04"),
            Case("miércoles, 4 de marzo de 2026", "2026-03-04"), Case("mar 3 de marzo de 2026", "2026-03-03"),
            Case("15 ene 2026", "2026-01-15"), Case("4 sept 2026", "2026-09-04"), Case("Sept. 4th, 2026", "2026-09-04"),
            Case("Wed 2026-03-04", "2026-03-04"), Case("Wednesday, March 4, 2026", "2026-03-04"),
            Case("Wed, 4 Mar 2026", "2026-03-04"), Case("2026-03-04 Wed", "2026-03-04"),
            Case("2026-03-04 (Wednesday)", "2026-03-04"), Case("2026-03-04, Wed.", "2026-03-04"),
            Case("2026-W10-3", "2026-03-04"), Case("2026W103", "2026-03-04"), Case("2026-w10-7", "2026-03-08"),
            Case("[[2026-03-04]]", "2026-03-04"), Case("[[2026-03-04|Wed]]", "2026-03-04"),
            Case("[[journal/2026-03-04]]", "2026-03-04"), Case("[[daily/2026-03-04.md|x]]", "2026-03-04"),
            Case("[[Mar 4th, 2026]]", "2026-03-04"), Case("[[note|2026-03-04]]", "2026-03-04"),
            Case("[[2026-03-04#Retro]]", "2026-03-04"), Case("  2026-03-04\t", "2026-03-04"),
            Case("4\u{A0}March\u{202F}2026", "2026-03-04"), Case("2026-03-04..2026-03-04", "2026-03-04"),
        ])
    func days(example: Case) {
        #expect(WrittenDateTests.told(WrittenDate(example.text)) == example.expected)
    }

    @Test(
        "a time behind a day, with its offset",
        arguments: [
            Case("2026-03-04 16:00", "2026-03-04 16:0"), Case("2026-03-04T16:00:00Z", "2026-03-04 16:0 0"),
            Case("2026-03-04 16:00:00 +0100", "2026-03-04 16:0 60"),
            Case("2026-03-04 16:00:00 UTC", "2026-03-04 16:0 0"),
            Case("2026-03-04 16:00 Z", "2026-03-04 16:0 0"), Case("2026-03-04 16:00 -05:30", "2026-03-04 16:0 -330"),
            Case("2026-03-04 16:00+01", "2026-03-04 16:0 60"), Case("2026-03-04 4:30 PM", "2026-03-04 16:30"),
            Case("2026-03-04 4:30pm", "2026-03-04 16:30"), Case("2026-03-04 4:30 p.m.", "2026-03-04 16:30"),
            Case("2026-03-04 12:05 AM", "2026-03-04 0:5"), Case("2026-03-04, 9:15", "2026-03-04 9:15"),
            Case("2026-03-04 4pm", "2026-03-04 16:0"), Case("4. März 2026, 16:00 Uhr", "2026-03-04 16:0"),
            Case("4. März 2026 um 16 Uhr", "2026-03-04 16:0"), Case("March 4, 2026 at 4:30 PM", "2026-03-04 16:30"),
            Case("2026-03-04 Wed 16:00", "2026-03-04 16:0"), Case("2026-03-04 16:00–17:30", "2026-03-04 16:0"),
            Case("2026-03-04T16:00:05.123456+01:00", "2026-03-04 16:0 60"), Case("2026-03-04 25:00", nil),
            Case("2026-03-04 16:60", nil), Case("2026-03-04 16:00 +2500", nil), Case("2026-03-04 noon", nil),
        ])
    func times(example: Case) {
        #expect(WrittenDateTests.told(WrittenDate(example.text)) == example.expected)
    }

    @Test(
        "a week and a span",
        arguments: [
            Case("2026-W10", "2026-W10"), Case("2026W10", "2026-W10"), Case("2026 W10", "2026-W10"),
            Case("Week 10, 2026", "2026-W10"), Case("week 10 2026", "2026-W10"), Case("W10 2026", "2026-W10"),
            Case("KW 10/2026", "2026-W10"), Case("KW10 2026", "2026-W10"), Case("Woche 10, 2026", "2026-W10"),
            Case("Semana 10 de 2026", "2026-W10"), Case("2026, week 10", "2026-W10"),
            Case("Week 10, 2–8 March 2026", "2026-W10"), Case("Week 10 (2-6 March 2026)", "2026-W10"),
            Case("Week 10: March 2 – March 8, 2026", "2026-W10"), Case("Week of March 2, 2026", "2026-W10"),
            Case("Week of 2026-03-02", "2026-W10"), Case("Week 10, 2026-03-04", "2026-03-04"),
            Case("2026-03", "2026-03"), Case("2026/03", "2026-03"), Case("March 2026", "2026-03"),
            Case("Mar. 2026", "2026-03"), Case("March, 2026", "2026-03"), Case("März 2026", "2026-03"),
            Case("marzo de 2026", "2026-03"), Case("2026 March", "2026-03"), Case("2026-Q1", "2026-Q1"),
            Case("2026Q1", "2026-Q1"), Case("Q1 2026", "2026-Q1"), Case("Q1/2026", "2026-Q1"),
            Case("q1, 2026", "2026-Q1"), Case("Quarter 1, 2026", "2026-Q1"), Case("2026-H1", "2026-H1"),
            Case("H2 2026", "2026-H2"), Case("2026", "2026"), Case("2026-01-10..2026-03-20", "2026-01-10..2026-03-20"),
            Case("2026-01-10 – 2026-03-20", "2026-01-10..2026-03-20"),
            Case("2026-01-10 - 2026-03-20", "2026-01-10..2026-03-20"),
            Case("2026-01-10 to 2026-03-20", "2026-01-10..2026-03-20"),
            Case("2026-01-10/2026-03-20", "2026-01-10..2026-03-20"),
            Case("2026-01-10 → 2026-03-20", "2026-01-10..2026-03-20"),
            Case("10.1.2026 bis 20.3.2026", "2026-01-10..2026-03-20"),
            Case("10.1.–20.3.2026", "2026-01-10..2026-03-20"),
            Case("May 2025 – Oct 2025", "2025-05-01..2025-10-31"), Case("May–Oct 2025", "2025-05-01..2025-10-31"),
            Case("May to October 2025", "2025-05-01..2025-10-31"),
            Case("Nov 2025 - Feb 2026", "2025-11-01..2026-02-28"),
            Case("2–8 March 2026", "2026-03-02..2026-03-08"), Case("2-8 March 2026", "2026-03-02..2026-03-08"),
            Case("2.–8. März 2026", "2026-03-02..2026-03-08"), Case("March 2–8, 2026", "2026-03-02..2026-03-08"),
            Case("28 Feb – 6 March 2026", "2026-02-28..2026-03-06"),
            Case("Feb 28 – Mar 6, 2026", "2026-02-28..2026-03-06"),
            Case("del 2 al 8 de marzo de 2026", nil), Case("2 al 8 de marzo de 2026", "2026-03-02..2026-03-08"),
            Case("Mon 2 – Fri 6 March 2026", "2026-03-02..2026-03-06"), Case("Q1–Q2 2026", "2026-01-01..2026-06-30"),
            Case("2026-Q1..Q3", "2026-01-01..2026-09-30"), Case("2026-W10..2026-W12", "2026-03-02..2026-03-22"),
            Case("2026-W10–W12", "2026-03-02..2026-03-22"), Case("Week 10–12, 2026", "2026-03-02..2026-03-22"),
            Case("2024–2026", "2024-01-01..2026-12-31"), Case("2024-2026", "2024-01-01..2026-12-31"),
            Case("2026-01..2026-03", "2026-01-01..2026-03-31"), Case("[[2026-W10]]", "2026-W10"),
        ])
    func spans(example: Case) {
        #expect(WrittenDateTests.told(WrittenDate(example.text)) == example.expected)
    }

    @Test(
        "what is not a date",
        arguments: [
            "", "today", "March", "4 March", "Q1", "Week 10", "2026 roadmap", "Version 2026.03.04", "2026.03.04.1",
            "2026.3", "1024", "8080", "2026-03-20..2026-03-04", "2026-01-10..", "2026-03-04x", "20261304",
            "2024-25", "4.3.26", "03/04/26", "May 2025 – present", "Marching 2026", "Q5 2026", "H3 2026", "2026-W54",
            "[[2026-03-04", "[[note]]", "2026-03-02..08",
        ])
    func refuses(text: String) {
        #expect(WrittenDateTests.told(WrittenDate(text)) == nil)
    }

    @Test(
        "two readings and no such day are told from what is not a date",
        arguments: [
            ("03/04/2026", WrittenDate.Fault.ambiguous), ("3/4/2026", .ambiguous), ("03-04-2026", .ambiguous),
            ("2026-02-30", .noSuchDay), ("30. Februar 2026", .noSuchDay), ("February 30, 2026", .noSuchDay),
            ("31/31/2026", .noSuchDay), ("2026-13-04", .noSuchDay), ("2021-W53", .noSuchDay),
        ])
    func faults(text: String, fault: WrittenDate.Fault) {
        let reading = WrittenDate.whole(Array(text.utf8)[...])
        #expect(reading.date == nil)
        #expect(reading.fault == fault)
    }

    @Test("a zone moves what has an offset, and no span")
    func zones() throws {
        let zone = try #require(ZoneDatabase.sample.rules("Asia/Tokyo"))
        #expect(try #require(WrittenDate("2026-03-04 23:30 UTC")).span(in: zone).label == "2026-03-05")
        #expect(try #require(WrittenDate("2026-03-04 23:30")).span(in: zone).label == "2026-03-04")
        #expect(try #require(WrittenDate("2026-03")).span(in: zone).label == "2026-03")
    }

    @Test("any bytes are read without a trap")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("0123456789-/. :,[]|WQHTmarchAPäde–".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            _ = WrittenDate.whole(bytes[...])
        }
    }
}
