import JournalText
import Testing

@testable import JournalCore

@Suite("The id of a journal")
struct JournalIDTests {
    @Test(
        "is a UUID in any case, as a URN too",
        arguments: [
            ("3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90", "3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90"),
            ("3F2C8A52-6D0B-4B5E-9A3F-1C7D2E4B8A90", "3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90"),
            ("urn:uuid:3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90", "3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90"),
            ("3f2c8a526d0b4b5e9a3f1c7d2e4b8a90", nil), ("3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a9", nil),
            ("3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a9g", nil), ("my-journal", nil), ("", nil), ("----", nil),
        ])
    func reads(text: String, expected: String?) { #expect(JournalID.normalised(text) == expected) }

    @Test("is made of random bytes, of version 4")
    func makes() {
        #expect(JournalID.text(of: [UInt8](repeating: 0xFF, count: 16)) == "ffffffff-ffff-4fff-bfff-ffffffffffff")
        #expect(JournalID.text(of: [1]) == "01000000-0000-4000-8000-000000000000")
    }

    @Test(
        "is missed where a journal of several weeks has none",
        arguments: [
            ("title: x\n", 4, true), ("title: x\n", 3, false), ("", 4, true), ("title: x", 9, true),
            ("id: 3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90\n", 4, false), ("id: wrong\n", 4, false),
            ("title: [\n", 4, false),
        ])
    func isMissed(settings: String, weeks: Int, expected: Bool) {
        let source = SourceFile(path: "journal.yaml", bytes: Array(settings.utf8))
        let config = ConfigReader.read(source, catalogue: ConfigReaderTests.catalogue, zones: .sample).0
        let found = JournalID.check(source, config, weeks: weeks, new: "ffffffff-ffff-4fff-bfff-ffffffffffff")
        #expect(found.count == (expected ? 1 : 0))
        guard let fix = found.first?.fix else { return }
        let mended = String(decoding: source.bytes + Array(fix.replacement.utf8), as: UTF8.self)
        let read = ConfigReader.read(
            SourceFile(path: "journal.yaml", bytes: Array(mended.utf8)), catalogue: ConfigReaderTests.catalogue,
            zones: .sample)
        #expect(read.0.id == "ffffffff-ffff-4fff-bfff-ffffffffffff" && read.1.isEmpty, "\(mended)")
    }
}
