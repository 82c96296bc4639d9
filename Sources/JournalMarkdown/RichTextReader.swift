/// Walks the operations and the runs of text of a ``RichText``, one after another, without recursion.
///
/// It never fails: an operation that is not known is passed over, an argument that does not end ends with the text.
struct RichTextReader {
    enum Token {
        /// A run of text, as offsets.
        case text(Int, Int)
        /// An operation with its arguments, as offsets; empty where there are none.
        case op(RichText.Op, Range<Int>, Range<Int>)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next run or operation; nil at the end.
    @inline(__always)
    mutating func next() -> Token? {
        while offset < bytes.count {
            if bytes[offset] != RichText.escape {
                let start = offset
                repeat { offset += 1 } while offset < bytes.count && bytes[offset] != RichText.escape
                return .text(start, offset)
            }
            guard offset + 1 < bytes.count else { break }
            let op = RichText.Op(rawValue: bytes[offset + 1])
            offset += 2
            guard let op else { continue }
            let count = op.argumentCount
            let first = count > 0 ? argument() : 0..<0
            return .op(op, first, count > 1 ? argument() : 0..<0)
        }
        return nil
    }

    /// Passes over all up to and with an operation that closes what cannot nest; returns the offsets of the content.
    mutating func skip(to end: RichText.Op) -> Range<Int> {
        let start = offset
        while offset < bytes.count {
            if bytes[offset] == RichText.escape, offset + 1 < bytes.count, bytes[offset + 1] == end.rawValue {
                let content = start..<offset
                offset += 2
                return content
            }
            offset += 1
        }
        return start..<offset
    }

    private mutating func argument() -> Range<Int> {
        let start = offset
        while offset < bytes.count, bytes[offset] != RichText.stop { offset += 1 }
        let found = start..<offset
        offset = min(offset + 1, bytes.count)
        return found
    }
}
