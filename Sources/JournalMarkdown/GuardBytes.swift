/// The body that the guard looks at, byte by byte.
///
/// A pointer, as the guard runs on every entry of a journal and an array's checks would cost as much as all the rest;
/// who reads at an offset has compared it with ``count``.
struct GuardBytes {
    private let base: UnsafePointer<UInt8>
    let count: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return nil }
        self.base = base
        count = bytes.count
    }

    @inline(__always)
    subscript(_ i: Int) -> UInt8 { base[i] }

    @inline(__always)
    func isLineEnd(_ i: Int) -> Bool { base[i] == 0x0A || base[i] == 0x0D }

    @inline(__always)
    func isSpaceOrTab(_ i: Int) -> Bool { base[i] == 0x20 || base[i] == 0x09 }

    @inline(__always)
    func isSpace(_ i: Int) -> Bool { base[i] == 0x20 || base[i] &- 0x09 < 5 }

    /// Past spaces and tabs.
    func afterSpaces(_ start: Int) -> Int {
        var i = start
        while i < count, isSpaceOrTab(i) { i += 1 }
        return i
    }

    /// Past as many as there are of the byte at an offset.
    func afterRun(_ start: Int) -> Int {
        var i = start + 1
        while i < count, base[i] == base[start] { i += 1 }
        return i
    }

    /// The next line end, or the end of all.
    func lineEnd(_ start: Int) -> Int {
        var i = start
        while i < count, !isLineEnd(i) { i += 1 }
        return i
    }

    /// Past a line end.
    func afterLineEnd(_ end: Int) -> Int {
        end + 1 < count && base[end] == 0x0D && base[end + 1] == 0x0A ? end + 2 : end + 1
    }

    /// The next line end, `!`, `*`, `<`, `]` or `_`, or the end of all; eight bytes at a time.
    @inline(__always)
    func nextMark(_ start: Int) -> Int {
        var i = start
        while i + 8 <= count {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self))
            let hits =
                GuardBytes.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | GuardBytes.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
                | GuardBytes.zeros(word ^ 0x2121_2121_2121_2121) | GuardBytes.zeros(word ^ 0x2A2A_2A2A_2A2A_2A2A)
                | GuardBytes.zeros(word ^ 0x3C3C_3C3C_3C3C_3C3C) | GuardBytes.zeros(word ^ 0x5D5D_5D5D_5D5D_5D5D)
                | GuardBytes.zeros(word ^ 0x5F5F_5F5F_5F5F_5F5F)
            if hits & 0x8080_8080_8080_8080 != 0 {
                return i + (hits & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
            }
            i += 8
        }
        while i < count {
            switch base[i] {
            case 0x0A, 0x0D, 0x21, 0x2A, 0x3C, 0x5D, 0x5F: return i
            default: i += 1
            }
        }
        return i
    }

    /// A word in which the lowest of the highest bits that are set is that of the lowest byte that is zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
