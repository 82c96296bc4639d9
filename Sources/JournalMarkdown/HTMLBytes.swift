/// Appending to HTML as bytes. Text is escaped byte by byte: `"` and a combining accent are one `Character` to Swift and
/// two things to a browser.
extension [UInt8] {
    /// Appends text of our own, known when the program is built.
    @inline(__always)
    package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends text that is not markup: `& < > " '` become character references.
    package mutating func appendEscaped(_ text: some StringProtocol) {
        var text = String(text)
        text.withUTF8 { appendEscaped($0) }
    }

    /// Appends bytes of UTF-8 that are not markup: `& < > " '` become character references.
    package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 64, HTMLBytes.special &>> UInt64(byte) & 1 == 1 {
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
                appendReference(byte)
                start = i + 1
            }
            i += 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
    }

    /// Appends a number in decimal digits.
    package mutating func append(number: Int) {
        if number >= 0, number < 10 {
            append(0x30 + UInt8(number))
        } else {
            append(contentsOf: String(number).utf8)
        }
    }

    /// Appends one of the five characters as a reference, any other byte as it is. NUL and its kin, which HTML and XML
    /// refuse, become U+FFFD.
    @inline(never)
    mutating func appendReference(_ byte: UInt8) {
        switch byte {
        case 0x26: append("&amp;")
        case 0x3C: append("&lt;")
        case 0x3E: append("&gt;")
        case 0x22: append("&quot;")
        case 0x27: append("&#39;")
        case 0x09, 0x0A, 0x20...: append(byte)
        default: append("\u{FFFD}")
        }
    }
}

/// Which bytes of text HTML cannot take as they are.
enum HTMLBytes {
    /// A bit for each of `& < > " '` and of the control characters but tab and line feed.
    static let special: UInt64 = references | 0xFFFF_F9FF
    /// A bit for each of `& < > " '`.
    static let references: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}
