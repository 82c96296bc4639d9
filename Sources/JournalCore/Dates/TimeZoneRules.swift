/// The offsets of one time zone, as a file of the IANA database has them (RFC 9636, "TZif").
///
/// Only a journal that names a zone asks for one; the machine's own zone is never asked.
package struct TimeZoneRules: Sendable, Equatable {
    /// The name as the journal writes it.
    package let name: String
    /// Instants at which another offset begins, in order, in seconds since 1970-01-01 00:00 UTC.
    private var starts: [Int] = []
    /// The offset from each of ``starts`` on, in seconds east of UTC.
    private var offsets: [Int] = []
    /// The offset before the first of ``starts``.
    private var first = 0
    /// What holds after the last of ``starts``.
    private var rule: YearlyRule?

    /// The zone that a file of the database holds.
    ///
    /// - Returns: nil where it is not such a file, or counts leap seconds.
    package init?(_ name: String, file: [UInt8]) {
        self.name = name
        var reader = ByteReader(file)
        guard var header = Header(&reader) else { return nil }
        var size = 4
        if header.version >= 0x32 {
            // The same again, in eight bytes a time.
            guard reader.skip(header.size(ofTimes: 4)), let second = Header(&reader) else { return nil }
            (header, size) = (second, 8)
        }
        guard header.leaps == 0, header.types > 0, reader.holds(header.size(ofTimes: size)) else { return nil }
        starts = (0..<header.times).map { _ in reader.integer(size) }
        let kinds = (0..<header.times).map { _ in reader.integer(1) & 0xFF }
        let types = (0..<header.types).map { _ in
            let offset = reader.integer(4)
            _ = reader.integer(2)
            return offset
        }
        guard kinds.allSatisfy({ $0 < types.count }), zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        offsets = kinds.map { types[$0] }
        first = types[0]
        guard size == 8, reader.skip(header.letters + header.standards + header.universals) else { return }
        let rest = reader.rest
        if rest.first == 0x0A, let end = rest.dropFirst().firstIndex(of: 0x0A) {
            let text = rest[(rest.startIndex + 1)..<end]
            rule = YearlyRule(text)
            if rule == nil, !text.isEmpty { return nil }
        }
    }

    /// A zone by its rule alone, in the form of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`.
    init?(_ name: String, rule: String) {
        guard let rule = YearlyRule(Array(rule.utf8)[...]) else { return nil }
        self.name = name
        self.rule = rule
    }

    /// Seconds east of UTC at an instant, given in seconds since 1970-01-01 00:00 UTC.
    package func offset(at instant: Int) -> Int {
        let next = starts.partition { $0 > instant }
        if next == starts.count, let rule { return rule.offset(at: instant) }
        return next > 0 ? offsets[next - 1] : first
    }

    /// Whether a name can be one of a zone: with a `/`, but for `UTC` and `GMT`; abbreviations and offsets are none, nor
    /// is what leads out of the database.
    package static func isName(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        if text == "UTC" || text == "GMT" { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 1 && parts[0] != "right" && parts[0] != "posix"
            && parts.allSatisfy { part in
                part.utf8.first.map { $0 &- 0x41 < 26 } ?? false
                    && part.utf8.allSatisfy { byte in
                        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte == 0x2B
                    }
            }
    }

    /// The counts at the beginning of a file, and of its second part.
    private struct Header {
        var version: UInt8
        var universals: Int
        var standards: Int
        var leaps: Int
        var times: Int
        var types: Int
        var letters: Int

        init?(_ reader: inout ByteReader) {
            guard reader.holds(44), reader.rest.starts(with: "TZif".utf8) else { return nil }
            version = reader.rest[reader.rest.startIndex + 4]
            _ = reader.skip(20)
            universals = reader.integer(4)
            standards = reader.integer(4)
            leaps = reader.integer(4)
            times = reader.integer(4)
            types = reader.integer(4)
            letters = reader.integer(4)
            let most = 1 << 16
            guard [universals, standards, leaps, times, types, letters].allSatisfy({ 0...most ~= $0 }) else {
                return nil
            }
        }

        func size(ofTimes size: Int) -> Int {
            times * (size + 1) + types * 6 + letters + leaps * (size + 4) + standards + universals
        }
    }

    /// Big-endian numbers, one after the other.
    private struct ByteReader {
        private(set) var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        func holds(_ count: Int) -> Bool { rest.count >= count }

        mutating func skip(_ count: Int) -> Bool {
            guard holds(count) else { return false }
            rest = rest.dropFirst(count)
            return true
        }

        /// A signed number of so many bytes, which must be there.
        mutating func integer(_ size: Int) -> Int {
            let value = rest.prefix(size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            rest = rest.dropFirst(size)
            let shift = UInt64(64 - 8 * size)
            return Int(truncatingIfNeeded: Int64(bitPattern: value << shift) >> Int64(shift))
        }
    }
}
