/// The spelling of tags, mentions and anchors. All of it works on bytes of UTF-8.
enum MarkSyntax {
    /// Whether a tag or mention may begin after this byte, which stands right before it; nil at the start of a block.
    ///
    /// The byte is the last of a scalar: white space beyond ASCII is told by ``isWhiteSpaceBefore(_:_:)``.
    @inline(__always)
    static func mayPrecede(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C, 0x28, 0x5B, 0x7B, 0x22, 0x27: true
        default: false
        }
    }

    /// Whether the scalar that ends right before an offset is white space of any script.
    static func isWhiteSpaceBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
        guard start >= 0, let (scalar, _) = scalar(bytes, start, offset) else { return false }
        return scalar.properties.isWhitespace
    }

    /// The scalar at an offset and how many bytes it takes, or nil past the end.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
        guard at < end else { return nil }
        let first = bytes[at]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard at + length <= end else { return nil }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for i in 1..<length { value = value << 6 | UInt32(bytes[at + i] & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The end of a tag's name that begins here, or nil where there is none: letters, combining marks, digits, `_`,
    /// `-`, `/`, at least one of them not a digit.
    static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var at = start
        var hasOther = false
        while at < end {
            let byte = bytes[at]
            switch byte {
            case 0x30...0x39: at += 1
            case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2F:
                hasOther = true
                at += 1
            case 0x80...:
                guard let (scalar, length) = scalar(bytes, at, end), let kind = wordKind(scalar) else {
                    return hasOther ? at : nil
                }
                if kind != .digit { hasOther = true }
                at += length
            default: return hasOther ? at : nil
            }
        }
        return hasOther ? at : nil
    }

    /// The end of a handle that begins here, or nil: a letter, then letters, digits, `.`, `_`, `-`; a last `.` or `-`
    /// belongs to the sentence.
    static func endOfHandle(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var at = start
        while at < end {
            let byte = bytes[at]
            if byte < 0x80 {
                let isLetter = (0x41...0x5A).contains(byte & 0xDF)
                let goesOn = isLetter || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D
                if at == start ? !isLetter : !goesOn { break }
                at += 1
            } else {
                guard let (scalar, length) = scalar(bytes, at, end), let kind = wordKind(scalar) else { break }
                if at == start, kind != .letter { break }
                at += length
            }
        }
        while at > start, bytes[at - 1] == 0x2E || bytes[at - 1] == 0x2D { at -= 1 }
        return at > start ? at : nil
    }

    /// Whether a scalar is a letter, a digit, or a mark that belongs to the letter before it.
    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
        }
        switch wordKind(scalar) {
        case .letter, .digit: return true
        // What encloses a digit makes a sign of it: a keycap.
        case .mark: return scalar.properties.generalCategory != .enclosingMark
        case nil: return false
        }
    }

    private enum WordKind {
        case letter
        case mark
        case digit
    }

    /// What a scalar beyond ASCII is in a word, or nil where it is in none.
    private static func wordKind(_ scalar: Unicode.Scalar) -> WordKind? {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark
        case .decimalNumber: .digit
        default: nil
        }
    }

    /// The start of ` ^name` that ends here, at the `^`, or nil where there is none. The name is of ASCII letters,
    /// digits and `-`, as Obsidian's block ids are.
    static func startOfAnchor(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var at = end
        while at > start {
            let byte = bytes[at - 1]
            let isName = (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte == 0x2D
            if !isName { break }
            at -= 1
        }
        guard at < end, at > start, bytes[at - 1] == 0x5E else { return nil }
        let caret = at - 1
        return caret == start || mayPrecede(bytes[caret - 1]) ? caret : nil
    }
}
