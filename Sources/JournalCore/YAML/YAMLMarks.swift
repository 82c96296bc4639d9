internal import JournalText

/// Turns libyaml's marks, which count scalars of the text that it was given, into byte offsets of the file.
///
/// Marks come nearly in order, so a cursor that walks from the last one to the next is enough.
struct YAMLMarks {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let isASCII: Bool
    private var scalar = 0
    private var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        var high: UInt8 = 0
        for i in range { high |= bytes[i] }
        isASCII = high < 0x80
        offset = range.lowerBound
    }

    /// The byte offset in the file of a scalar, by its number in the text.
    mutating func offset(of index: Int) -> Int {
        if isASCII { return min(range.lowerBound + index, range.upperBound) }
        while scalar < index, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
        }
        while scalar > index, offset > range.lowerBound {
            offset -= 1
            while offset > range.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            scalar -= 1
        }
        return offset
    }
}
