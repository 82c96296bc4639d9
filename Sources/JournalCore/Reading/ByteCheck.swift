package import JournalText

/// What is wrong with a file before anything is read of it: bytes that are no text, and git's conflict markers.
package enum ByteCheck {
    /// What makes a file's bytes no text; nil for text that can be parsed.
    package static func check(_ source: SourceFile, _ lines: LineIndex) -> Diagnostic? {
        let fault = source.bytes.withUnsafeBufferPointer { firstFault($0) }
        switch fault {
        case .nul(let at):
            return source.diagnostic(
                .binaryFile, at: SourceSpan(at, at + 1), in: lines, message: "a NUL byte: this is not a text file",
                hint: "remove the byte, or give the file another extension than .md")
        case .notUTF8(let at):
            return source.diagnostic(
                .invalidUTF8, at: SourceSpan(at, at + 1), in: lines, message: "bytes that are not UTF-8",
                hint: "save the file in the encoding UTF-8")
        case nil: return nil
        }
    }

    private enum Fault {
        case nul(Int)
        case notUTF8(Int)
    }

    private static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
        var i = 0
        let n = bytes.count
        let raw = UnsafeRawBufferPointer(bytes)
        while i < n {
            // Eight bytes of ASCII without a NUL at once: no high bit, and none that a borrow would set.
            if i + 8 <= n {
                let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                let hasNUL = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
                if word & 0x8080_8080_8080_8080 | hasNUL == 0 {
                    i += 8
                    continue
                }
            }
            let byte = bytes[i]
            if byte < 0x80 {
                if byte == 0 { return .nul(i) }
                i += 1
                continue
            }
            // Table 3-7 of the Unicode Standard: well-formed byte sequences.
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xED: (length, high) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, high) = (4, 0x8F)
            default: return .notUTF8(i)
            }
            guard i + length <= n, (low...high).contains(bytes[i + 1]) else { return .notUTF8(i) }
            for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return .notUTF8(i) }
            i += length
        }
        return nil
    }
}
