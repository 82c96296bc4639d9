/// A half-open range of UTF-8 byte offsets in a source file.
package struct SourceSpan: Hashable, Sendable {
    /// The offset of the first byte.
    package var start: Int
    /// The offset after the last byte.
    package var end: Int

    /// The bytes from one offset up to another, which is not included.
    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }
}

/// A place as an editor counts it: lines from 1, columns in Unicode scalars from 1.
///
/// A byte order mark is no column; a tab is one.
package struct SourcePosition: Hashable, Sendable, Comparable {
    /// From 1.
    package var line: Int32
    /// In Unicode scalars, from 1.
    package var column: Int32

    /// A place by its line and column; a number that does not fit into 32 bits is clamped.
    package init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// By line, then by column.
    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// The bytes of one file, with the name by which the person knows it.
package struct SourceFile: Sendable {
    /// The path relative to the journal's root, with `/` between its parts.
    package let path: String
    /// The bytes as they stand in the file.
    package let bytes: [UInt8]

    /// A file with these bytes.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file whose bytes are a text in UTF-8.
    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// 3 where the file begins with a byte order mark, else 0.
    package var byteOrderMarkLength: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}

/// Where each line of a file starts; `\n`, `\r\n` and `\r` end a line, as in CommonMark.
package struct LineIndex: Sendable {
    /// The byte offset of the first byte of each line; the first is 0.
    package private(set) var starts: [Int]

    /// Finds where each line begins, in one pass over the bytes of a file.
    package init(_ bytes: [UInt8]) {
        starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            let n = buffer.count
            let raw = UnsafeRawBufferPointer(buffer)
            while i < n {
                // Eight bytes without a control character at once.
                if i + 8 <= n {
                    let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                    if (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 == 0 {
                        i += 8
                        continue
                    }
                }
                let byte = buffer[i]
                i += 1
                if byte == 0x0A {
                    starts.append(i)
                } else if byte == 0x0D, i == n || buffer[i] != 0x0A {
                    starts.append(i)
                }
            }
        }
    }

    /// The index (from 0) of the line that holds a byte offset.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension SourceFile {
    /// The position of a byte offset; an offset past the end counts as the end.
    package func position(at offset: Int, in index: LineIndex) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        let line = index.line(at: offset)
        var start = index.starts[line]
        if line == 0 { start = min(byteOrderMarkLength, offset) }
        return SourcePosition(line: line + 1, column: scalarCount(start, offset) + 1)
    }

    /// The number of Unicode scalars that begin in a range of bytes.
    package func scalarCount(_ start: Int, _ end: Int) -> Int {
        var count = 0
        var i = start
        while i < end {
            if bytes[i] & 0xC0 != 0x80 { count += 1 }
            i += 1
        }
        return count
    }

    /// The text of the line (from 0), without its end, made readable where its bytes are not UTF-8.
    package func lineText(_ line: Int, in index: LineIndex) -> String {
        guard index.starts.indices.contains(line) else { return "" }
        var start = index.starts[line]
        var end = line + 1 < index.starts.count ? index.starts[line + 1] : bytes.count
        if line == 0 { start = min(byteOrderMarkLength, end) }
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
