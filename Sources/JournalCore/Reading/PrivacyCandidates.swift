/// Where a file may hold a mark of privacy that is not written as the format has it: one quick look at its bytes.
///
/// It tells too whether a link between notes may be a tag. Marks with a plain `#` are met by ``LeafScanner`` anyway; here are the word itself and the signs that look like a `#`
/// or an `@`. Most files have none.
struct PrivacyCandidates {
    /// Byte offsets in the file, in order.
    private(set) var offsets: [Int] = []

    /// Whether `[[act/` or `[[problem/` stands somewhere, which makes a tag without a `#`.
    private(set) var hasLinkedTags = false

    var isEmpty: Bool { offsets.isEmpty }

    init(_ bytes: [UInt8], from start: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            let raw = UnsafeRawBufferPointer(buffer)
            var i = max(0, start)
            while i < buffer.count {
                // Eight bytes at once that have no `v` of the one word, no `f` of the other, no `[` and no sign.
                if i + 8 <= buffer.count {
                    let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                    let lower = word | 0x2020_2020_2020_2020
                    let hits =
                        PrivacyCandidates.zeros(lower ^ 0x7676_7676_7676_7676)
                        | PrivacyCandidates.zeros(lower ^ 0x6666_6666_6666_6666)
                        | PrivacyCandidates.zeros(word ^ 0x5B5B_5B5B_5B5B_5B5B) | word
                    if hits & 0x8080_8080_8080_8080 == 0 {
                        i += 8
                        continue
                    }
                }
                let end = min(i + 8, buffer.count)
                while i < end {
                    switch buffer[i] {
                    case 0x56, 0x76, 0x46, 0x66, 0x5B, 0xE2, 0xEF: look(buffer, i)
                    default: break
                    }
                    i += 1
                }
            }
        }
    }

    /// The high bit of each byte that is zero, and of some above one that is.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    private mutating func look(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) {
        switch bytes[i] {
        case 0x76, 0x56: if PrivacyCandidates.stands("rivat", bytes, i - 2) { offsets.append(i) }
        case 0x66, 0x46: if PrivacyCandidates.stands("nfiden", bytes, i - 1) { offsets.append(i) }
        case 0x5B:
            if PrivacyCandidates.stands("[[act/", bytes, i) || PrivacyCandidates.stands("[[problem/", bytes, i) {
                hasLinkedTags = true
            }
        case 0xEF:
            guard i + 2 < bytes.count else { return }
            switch (bytes[i + 1], bytes[i + 2]) {
            case (0xBC, 0x83), (0xBC, 0xA0), (0xB9, 0x9F), (0xB9, 0xAB): offsets.append(i)
            default: break
            }
        case 0xE2:
            guard i + 2 < bytes.count else { return }
            switch (bytes[i + 1], bytes[i + 2]) {
            case (0x99, 0xAF), (0x8B, 0x95), (0xA7, 0xA3), (0x8C, 0x97): offsets.append(i)
            default: break
            }
        default: break
        }
    }

    private static func stands(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start >= 0, start + count <= bytes.count else { return false }
        return word.withUTF8Buffer { word in
            for k in 0..<count where bytes[start + k] != word[k] && bytes[start + k] | 0x20 != word[k] { return false }
            return true
        }
    }

    /// Whether one lies in a stretch of the file.
    func stand(in range: Range<Int>) -> Bool {
        if offsets.isEmpty { return false }
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] < range.upperBound
    }
}
