/// A set of bytes: what a bracket of a glob, such as `[a-z]`, lets in.
struct ByteSet: Hashable, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    static func == (a: ByteSet, b: ByteSet) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }

    func contains(_ byte: UInt8) -> Bool {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: return words.0 & bit != 0
        case 1: return words.1 & bit != 0
        case 2: return words.2 & bit != 0
        default: return words.3 & bit != 0
        }
    }

    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    mutating func insert(_ range: ClosedRange<UInt8>) {
        for byte in range { insert(byte) }
    }

    private var inverted: ByteSet {
        var copy = self
        copy.words = (~words.0, ~words.1, ~words.2, ~words.3)
        return copy
    }

    /// The set of a bracket that opens at `start`, and the index after it; nil where it is not closed or names a class
    /// that POSIX does not have.
    static func bracket(_ bytes: ArraySlice<UInt8>, at start: Int) -> (set: ByteSet, end: Int)? {
        var set = ByteSet()
        var i = start + 1
        var isInverted = false
        if i < bytes.endIndex, bytes[i] == 0x21 || bytes[i] == 0x5E {
            isInverted = true
            i += 1
        }
        let first = i
        // The byte that a `-` after it would make the start of a range.
        var low: UInt8?
        while i < bytes.endIndex {
            var byte = bytes[i]
            if byte == 0x5D, i > first { return (isInverted ? set.inverted : set, i + 1) }
            if byte == 0x5B, i + 1 < bytes.endIndex, bytes[i + 1] == 0x3A, let end = classEnd(bytes, from: i + 2) {
                guard let ranges = classes[String(decoding: bytes[(i + 2)..<end], as: UTF8.self)] else { return nil }
                for range in ranges { set.insert(range) }
                low = nil
                i = end + 2
                continue
            }
            if byte == 0x2D, let from = low, i + 1 < bytes.endIndex, bytes[i + 1] != 0x5D {
                i += 1
                byte = bytes[i]
                if byte == 0x5C {
                    i += 1
                    guard i < bytes.endIndex else { return nil }
                    byte = bytes[i]
                }
                if from <= byte { set.insert(from...byte) }
                low = nil
                i += 1
                continue
            }
            if byte == 0x5C {
                i += 1
                guard i < bytes.endIndex else { return nil }
                byte = bytes[i]
            }
            set.insert(byte)
            low = byte
            i += 1
        }
        return nil
    }

    /// Where `:]` closes a class such as `[:digit:]`, or nil.
    private static func classEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var i = start
        while i < bytes.endIndex, bytes[i] != 0x5D { i += 1 }
        guard i < bytes.endIndex, i - 1 >= start, bytes[i - 1] == 0x3A else { return nil }
        return i - 1
    }

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
        "alpha": [0x41...0x5A, 0x61...0x7A],
        "blank": [0x20...0x20, 0x09...0x09],
        "cntrl": [0x00...0x1F, 0x7F...0x7F],
        "digit": [0x30...0x39],
        "graph": [0x21...0x7E],
        "lower": [0x61...0x7A],
        "print": [0x20...0x7E],
        "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
        "space": [0x09...0x0D, 0x20...0x20],
        "upper": [0x41...0x5A],
        "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]
}
