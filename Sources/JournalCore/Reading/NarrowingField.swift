import JournalText

/// A key with a value in running text that says who may read: `[audience:: private]`, `(private:: true)`,
/// `public:: false` on its own line; and what looks like one, such as `[audience: private]`.
struct NarrowingField {
    var narrowing: Narrowing
    /// The key, in the file.
    var span: SourceSpan
    /// From the key to the end of its colons.
    var mark: Range<Int>
    /// The value, trimmed.
    var value: String
    /// Written with `::`.
    var isDouble: Bool
    /// In brackets, of any kind.
    var isBracketed: Bool
    /// A value of `audience` that is none.
    var isUnknownAudience = false

    /// Those of some bytes, in order; those in code too, and none in comments, which are blank here.
    static func find(_ bytes: [UInt8], from start: Int) -> [NarrowingField] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [NarrowingField] = []
            var at = max(start, 1)
            let end = buffer.count
            let raw = UnsafeRawBufferPointer(buffer)
            while at < end {
                // Eight bytes of ASCII without a colon at once.
                if at + 8 <= end {
                    let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    let apart = word ^ 0x3A3A_3A3A_3A3A_3A3A
                    let hasColon = (apart &- 0x0101_0101_0101_0101) & ~apart & 0x8080_8080_8080_8080
                    if (word & 0x8080_8080_8080_8080) | hasColon == 0 {
                        at += 8
                        continue
                    }
                }
                let byte = buffer[at]
                guard byte == 0x3A || byte == 0xEF && isWideColon(buffer, at) else {
                    at += 1
                    continue
                }
                // An address or a time: most single colons of a text end here.
                let before = buffer[at - 1]
                let after = at + 1 < end ? buffer[at + 1] : 0x20
                if before &- 0x30 < 10 || after == 0x2F || before == 0x3A {
                    at += 1
                    continue
                }
                var scan = FieldScan(bytes: buffer, bodyStart: start, colon: at)
                if let field = scan.read() { found.append(field) }
                at = scan.afterColons
            }
            return found
        }
    }

    fileprivate static func isWideColon(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at + 2 < bytes.count && bytes[at] == 0xEF && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A
    }
}

/// A look at one colon and what stands around it.
private struct FieldScan {
    let bytes: UnsafeBufferPointer<UInt8>
    let bodyStart: Int
    let colon: Int
    /// The offset after the colons.
    private(set) var afterColons: Int
    private var isDouble: Bool
    private var isWide = false

    init(bytes: UnsafeBufferPointer<UInt8>, bodyStart: Int, colon: Int) {
        self.bytes = bytes
        self.bodyStart = bodyStart
        self.colon = colon
        var at = colon
        var count = 0
        while at < bytes.count {
            if bytes[at] == 0x3A {
                at += 1
            } else if NarrowingField.isWideColon(bytes, at) {
                at += 3
                isWide = true
            } else {
                break
            }
            count += 1
        }
        afterColons = at
        isDouble = count >= 2
    }

    /// Bytes that stand around a key and are no part of it: emphasis, code, quotes, blanks.
    private func isDecoration(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x2A, 0x5F, 0x60, 0x7E, 0x22, 0x27, 0x3D, 0x7F: true
        default: false
        }
    }

    mutating func read() -> NarrowingField? {
        var keyEnd = colon
        while keyEnd > bodyStart, isDecoration(bytes[keyEnd - 1]) { keyEnd -= 1 }
        // A time, an address with a port.
        guard keyEnd > bodyStart, FieldScan.mayEndKey(bytes[keyEnd - 1]) else { return nil }
        var keyStart = keyEnd
        var wordStart = keyEnd
        var isInWord = true
        while keyStart > bodyStart, keyEnd - keyStart < 60, let byte = keyByte(keyStart - 1) {
            keyStart -= 1
            if byte == 0x20 { isInWord = false }
            if isInWord { wordStart = keyStart }
        }
        while keyStart < wordStart, isDecoration(bytes[keyStart]) || bytes[keyStart] == 0x2D { keyStart += 1 }
        let opening = openingBracket(before: keyStart)
        let isAtLineStart = opening == nil && isLineStart(keyStart)
        // Within a sentence the key is one word.
        if opening == nil, !isAtLineStart { keyStart = wordStart }
        guard keyStart < keyEnd, keyEnd - keyStart >= 3 else { return nil }
        let looksKnown = KeyLetters.looksKnown(bytes[keyStart..<keyEnd])
        let isApart = opening != nil || afterColons == bytes.count || bytes[afterColons] <= 0x20
        guard looksKnown || isApart && mayNarrow(afterColons), !isPlainFact(keyStart..<keyEnd) else { return nil }
        let valueEnd = endOfValue(opening)
        let value = text(afterColons, valueEnd)
        let key = text(keyStart, keyEnd)
        // `https://…`, `10:30` and a sentence of its own are no field.
        if !isDouble, opening == nil, !isAtLineStart, !["audience", "private", "visibility"].contains(key.lowercased())
        {
            return nil
        }
        return field(
            key, value, keyStart..<keyEnd, isForm: isDouble && !isWide, isBracketed: opening != nil)
    }

    private func field(
        _ key: String, _ value: String, _ place: Range<Int>, isForm: Bool, isBracketed: Bool
    ) -> NarrowingField? {
        let span = SourceSpan(place.lowerBound, place.upperBound)
        let mark = place.lowerBound..<afterColons
        if isForm, Spelling.lowercased(key.utf8) == "audience" {
            let audience = Audience(rawValue: value)
            let narrowing = Narrowing(
                effect: audience == .public ? .nothing : .audience(audience ?? .private), isExact: audience != nil,
                meant: "[audience:: \(audience?.rawValue ?? "private")]")
            return NarrowingField(
                narrowing: narrowing, span: span, mark: mark, value: value, isDouble: true, isBracketed: isBracketed,
                isUnknownAudience: audience == nil)
        }
        guard var found = Narrowing.read(key, value, inProse: !isForm) ?? firstWord(of: key, value, isForm) else {
            return nil
        }
        if !isForm { found.isExact = false }
        found.meant = "[\(found.meant.replacing(":", with: "::", maxReplacements: 1))]"
        return NarrowingField(
            narrowing: found, span: span, mark: mark, value: value, isDouble: isDouble, isBracketed: isBracketed)
    }

    /// `private:: true, because of HR`: the value's first word says it.
    private func firstWord(of key: String, _ value: String, _ isForm: Bool) -> Narrowing? {
        let keys = ["private", "public", "publish", "published", "draft", "audience", "confidential"]
        guard isForm, keys.contains(Spelling.lowercased(key.utf8)), let word = value.split(separator: " ").first,
            word.utf8.count < value.utf8.count,
            var found = Narrowing.read(key, word, inProse: true)
        else { return nil }
        found.isExact = false
        return found
    }

    /// Whether a value that begins here may be one that narrows: a short word, which none that begins with a digit is,
    /// but 0 and 1.
    private func mayNarrow(_ start: Int) -> Bool {
        var at = start
        while at < bytes.count, isDecoration(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] > 0x20 else { return true }
        if (0x32...0x39).contains(bytes[at]) || bytes[at] == 0x40 { return false }
        let most = min(at + 24, bytes.count)
        while at < most {
            switch bytes[at] {
            case 0x0A, 0x0D, 0x5D, 0x29, 0x7D, 0x7C, 0x23: return true
            default: at += 1
            }
        }
        return at == bytes.count
    }

    /// Whether a key is one that means something else, which only `private` and its like as its value turns round, and
    /// the value begins otherwise.
    private func isPlainFact(_ key: Range<Int>) -> Bool {
        var at = afterColons
        while at < bytes.count, isDecoration(bytes[at]) { at += 1 }
        guard at < bytes.count else { return false }
        switch bytes[at] | 0x20 {
        case 0x63, 0x70: return false
        case 0x30...0x39, 0x61...0x7A: return bytes[at] < 0x80 && FieldKeys.isKnown(bytes[key])
        default: return false
        }
    }

    private static func mayEndKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..., 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// The byte before a key's start, where it may be of the key.
    private func keyByte(_ at: Int) -> UInt8? {
        let byte = bytes[at]
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x5F, 0x2D, 0x2A, 0x7F: return byte
        case 0x80...: return isWideSign(at) ? nil : byte
        default: return nil
        }
    }

    /// Whether a scalar that ends here is a bracket, stop or other sign beyond ASCII.
    private func isWideSign(_ last: Int) -> Bool {
        var start = last
        while start > bodyStart, bytes[start] & 0xC0 == 0x80, last - start < 3 { start -= 1 }
        guard let (scalar, _) = MarkSyntax.scalar(bytes, start, bytes.count) else { return false }
        if FoldedWord.isInvisible(scalar) { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .enclosingMark, .otherSymbol:
            return false
        default: return true
        }
    }

    private func openingBracket(before key: Int) -> UInt8? {
        var at = key
        while at > bodyStart, isDecoration(bytes[at - 1]) { at -= 1 }
        guard at > bodyStart else { return nil }
        switch bytes[at - 1] {
        case 0x5B: return 0x5D
        case 0x28: return 0x29
        case 0x7B: return 0x7D
        default: break
        }
        guard at - 3 >= bodyStart, bytes[at - 3] == 0xEF, bytes[at - 2] == 0xBC else { return nil }
        return bytes[at - 1] == 0x88 || bytes[at - 1] == 0xBB ? 0x29 : nil
    }

    /// Whether only the marks of lists, quotes, headings and tables, and a task box, stand before an offset on its line.
    private func isLineStart(_ key: Int) -> Bool {
        var at = key
        while at > bodyStart {
            let byte = bytes[at - 1]
            if byte == 0x0A || byte == 0x0D { return true }
            let isMark = isDecoration(byte) || byte == 0x2D || byte == 0x2B || byte == 0x3E || byte == 0x7C
            let isBox = byte == 0x5D || byte == 0x5B || byte | 0x20 == 0x78
            let isNumber = (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x29 || byte == 0x23
            guard isMark || isBox || isNumber else { return false }
            at -= 1
        }
        return true
    }

    /// The end of the value: before the bracket that closes, else before a tag, anchor, bracket or the line's end.
    private func endOfValue(_ bracket: UInt8?) -> Int {
        var at = afterColons
        // A value that narrows is short.
        let most = min(bytes.count, afterColons + 400)
        while at < most {
            let byte = bytes[at]
            if byte == 0x0A || byte == 0x0D { break }
            if let bracket {
                if byte == bracket || bracket == 0x29 && byte == 0xEF && isWideBracket(at) { break }
            } else {
                let isAfterBlank = at > afterColons && bytes[at - 1] == 0x20
                if isAfterBlank, byte == 0x23 || byte == 0x5E || byte == 0x5B || byte == 0x28 { break }
                if byte == 0x7C { break }
            }
            at += 1
        }
        return at
    }

    private func isWideBracket(_ at: Int) -> Bool {
        at + 2 < bytes.count && bytes[at + 1] == 0xBC && (bytes[at + 2] == 0x89 || bytes[at + 2] == 0xBD)
    }

    private func text(_ start: Int, _ end: Int) -> String {
        var (start, end) = (start, end)
        while start < end, isDecoration(bytes[start]) { start += 1 }
        while end > start, isDecoration(bytes[end - 1]) { end -= 1 }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<min(end, start + 160)]), as: UTF8.self)
    }
}
