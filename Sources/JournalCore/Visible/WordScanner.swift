/// Cuts text into words: letters, marks and digits; scripts that set no spaces give a word a sign.
enum WordScanner {
    /// A word of a name.
    struct Word {
        var lowered: String
        /// Whether it is of letters alone, not of signs that are words each or of digits.
        var isAlphabetic: Bool
        var startsLowercase: Bool
    }

    /// The words of a name, in order.
    static func words(of text: String) -> [Word] {
        var bytes = Array(text.utf8)
        bytes.append(0x20)
        var found: [Word] = []
        bytes.withUnsafeBufferPointer { buffer in
            scan(buffer) { range, isPlain in
                let word = string(buffer, range, isPlain: isPlain)
                let scalars = word.unicodeScalars
                found.append(
                    Word(
                        lowered: word.lowercased(),
                        isAlphabetic: scalars.contains { $0.properties.isAlphabetic }
                            && !scalars.contains(where: \.isWordOfItsOwn),
                        startsLowercase: scalars.first?.properties.isLowercase ?? false))
            }
        }
        return found
    }

    /// Calls with the bytes of each word, and whether they are ASCII throughout.
    @inline(__always)
    static func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Bool) -> Void) {
        var at = 0
        var start = -1
        var isPlain = true
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                let isWord = 0x30...0x39 ~= byte || 0x61...0x7A ~= (byte | 0x20)
                if isWord {
                    if start < 0 {
                        start = at
                        isPlain = true
                    }
                } else if start >= 0 {
                    body(start..<at, isPlain)
                    start = -1
                }
                at += 1
                continue
            }
            let (scalar, length) = RichTextWalk.scalar(text, at)
            if scalar.isWordOfItsOwn {
                if start >= 0 { body(start..<at, isPlain) }
                start = -1
                body(at..<(at + length), false)
            } else if scalar.isWordPart {
                if start < 0 { start = at }
                isPlain = false
            } else if scalar.properties.generalCategory == .format {
                // A soft hyphen or a joiner in a word is not seen, and does not hide it.
                if start >= 0 { isPlain = false }
            } else if start >= 0 {
                body(start..<at, isPlain)
                start = -1
            }
            at += length
        }
        if start >= 0 { body(start..<at, isPlain) }
    }

    /// The word as a string, without what is not seen in it.
    static func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isPlain: Bool) -> String {
        let word = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
        if isPlain { return word }
        var scalars = String.UnicodeScalarView()
        for scalar in word.unicodeScalars where scalar.properties.generalCategory != .format { scalars.append(scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether words of its script stand without spaces, so that a name may stand within what looks like one word.
    var isWordOfItsOwn: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: isWordPart  // Thai, Lao, Burmese, Khmer
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF: isWordPart  // radicals, kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true  // Han
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: true  // Hangul, whose particles touch the name
        case 0x20000...0x3FFFF: true
        default: false
        }
    }
}
