/// Where a link of a person's text may lead: `http`, `https`, `mailto`, and relative addresses.
///
/// Allowed by list: what is not known is no link. Control characters cannot hide a scheme, as they are percent-encoded
/// and a colon before the first `/`, `?` or `#` is then refused.
enum WebAddress {
    /// Appends an address that may be linked, percent-encoded and, if asked for, escaped for an attribute in double
    /// quotes. Appends nothing and returns false where it may not be linked.
    static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8], escaped: Bool = true) -> Bool
    {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard let authority = authority(of: bytes, start, end) else { return false }
        var i = start
        while i < end {
            let byte = bytes[i]
            if byte == 0x25 {  // %
                let isCode = i + 2 < end && isHex(bytes[i + 1]) && isHex(bytes[i + 2])
                out.append(byte)
                if !isCode { out.append("25") }
            } else if isUnreserved(byte) || (authority.contains(i) && (byte == 0x5B || byte == 0x5D)) {
                if escaped, byte < 64, HTMLBytes.references &>> UInt64(byte) & 1 == 1 {
                    out.appendReference(byte)
                } else {
                    out.append(byte)
                }
            } else {
                out.append(0x25)
                out.append(hexDigit(byte >> 4))
                out.append(hexDigit(byte & 15))
            }
            i += 1
        }
        return true
    }

    /// The offsets of the authority (`user@host:port`), empty where it has none; nil where the address is refused.
    private static func authority(
        of bytes: Slice<UnsafeBufferPointer<UInt8>>, _ start: Int, _ end: Int
    ) -> Range<Int>? {
        guard start < end else { return nil }
        var colon = start
        while colon < end, ![0x3A, 0x2F, 0x3F, 0x23].contains(bytes[colon]) { colon += 1 }
        guard colon < end, bytes[colon] == 0x3A else {
            // `//host` leaves the site by whatever scheme the page was opened with.
            if start + 1 < end, bytes[start] == 0x2F, bytes[start + 1] == 0x2F { return nil }
            return start..<start
        }
        let scheme = bytes[start..<colon].map { $0 | 0x20 }
        if scheme == Array("mailto".utf8) { return colon + 1 < end ? start..<start : nil }
        guard scheme == Array("http".utf8) || scheme == Array("https".utf8) else { return nil }
        guard colon + 3 < end, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return nil }
        var stop = colon + 3
        while stop < end, ![0x2F, 0x3F, 0x23, 0x5C].contains(bytes[stop]) { stop += 1 }
        return stop > colon + 3 ? (colon + 3)..<stop : nil
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// RFC 3986: unreserved, and reserved but for brackets.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x26...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
        default: false
        }
    }
}

/// An address that stands in text as it is; GFM, 6.9 "Autolinks (extension)", for `http` and `https`.
enum BareAddress {
    /// The offsets of the address whose scheme ends at a colon, within a run of text; nil where there is none.
    static func around(colon: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
        guard colon + 3 < end, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return nil }
        var first = colon
        while first > start, colon - first < 5, isLetter(bytes[first - 1]) { first -= 1 }
        let scheme = colon - first
        guard scheme == 4 || (scheme == 5 && bytes[colon - 1] | 0x20 == 0x73) else { return nil }
        let name: StaticString = "http"
        let matches = name.withUTF8Buffer { name in
            (0..<4).allSatisfy { bytes[first + $0] | 0x20 == name[$0] }
        }
        guard matches, first == start || !isAlphanumeric(bytes[first - 1]) else { return nil }
        guard let host = hostEnd(in: bytes, from: colon + 3, to: end) else { return nil }
        var last = host
        while last < end, bytes[last] > 0x20, bytes[last] != 0x3C { last += 1 }
        last = withoutTrailing(bytes, first, last)
        return last > colon + 3 ? first..<last : nil
    }

    /// Where the host ends: letters, digits, `-`, `_`, `.` and what is not ASCII; no `_` in its last two parts.
    private static func hostEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        var i = start
        var underscores = (beforeLast: false, last: false)
        while i < end {
            let byte = bytes[i]
            if byte == 0x2E {
                underscores = (underscores.last, false)
            } else if byte == 0x5F {
                underscores.last = true
            } else if !isAlphanumeric(byte), byte != 0x2D, byte < 0x80 {
                break
            }
            i += 1
        }
        guard i > start, isAlphanumeric(bytes[start]) || bytes[start] >= 0x80 else { return nil }
        return underscores.beforeLast || underscores.last ? nil : i
    }

    /// Leaves out what belongs to the sentence: `?!.,:*_~'"`, `;` and a closing bracket that opens outside.
    private static func withoutTrailing(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int) -> Int {
        var opened = 0
        var closed = 0
        for i in first..<end {
            if bytes[i] == 0x28 { opened += 1 }
            if bytes[i] == 0x29 { closed += 1 }
        }
        var last = end
        while last > first {
            switch bytes[last - 1] {
            case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x3B, 0x2A, 0x5F, 0x7E, 0x27, 0x22:
                last -= 1
            case 0x29 where closed > opened:
                closed -= 1
                last -= 1
            default:
                return last
            }
        }
        return last
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}
