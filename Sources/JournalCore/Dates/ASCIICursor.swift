/// Reads dates and periods byte by byte: what a machine reads is never compared as `Character`.
struct ASCIICursor<Bytes: Collection> where Bytes.Element == UInt8 {
    let bytes: Bytes
    private(set) var position: Bytes.Index

    @inline(__always)
    init(_ bytes: Bytes) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    @inline(__always)
    var isAtEnd: Bool { position == bytes.endIndex }

    /// The next byte, or nil at the end.
    @inline(__always)
    var next: UInt8? { position == bytes.endIndex ? nil : bytes[position] }

    @inline(__always)
    var isAtDigit: Bool { next.map { $0 &- 0x30 < 10 } ?? false }

    /// Takes the byte where it is the next one.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard position != bytes.endIndex, bytes[position] == byte else { return false }
        bytes.formIndex(after: &position)
        return true
    }

    /// Takes the byte where it is the next one, a letter in either case.
    @inline(__always)
    mutating func takeLetter(_ lowerCase: UInt8) -> Bool {
        guard position != bytes.endIndex, bytes[position] | 0x20 == lowerCase else { return false }
        bytes.formIndex(after: &position)
        return true
    }

    /// Exactly so many digits as a number; nil, with the cursor anywhere, where they are not there.
    @inline(__always)
    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard position != bytes.endIndex else { return nil }
            let digit = bytes[position] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
            bytes.formIndex(after: &position)
        }
        return value
    }
}
