/// A word as it looks to the eye, by which a mark is known that is spelt in other letters: `Ｐrivate`, `privаte` with a
/// Cyrillic letter, `prívate`, and `priv­ate` with a soft hyphen all fold to `private`.
package enum FoldedWord {
    /// The text in lower case, without accents, width and invisible characters, its look-alike letters as those of
    /// ASCII that they look like. What looks like no letter of ASCII stays.
    package static func of(_ text: some StringProtocol) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 && $0 != 0x7F }) {
            return Spelling.lowercased(text.utf8)
        }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if scalar.value < 0x80 {
                folded.append(scalar)
                continue
            }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: continue
            default: break
            }
            if let letter = letter(of: scalar) {
                folded.append(letter)
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(folded).lowercased()
    }

    /// Whether nobody sees a scalar: format characters, variation selectors, fillers, controls but white space.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value == 0x7F || scalar.value < 0x20 && !isASCIISpace(scalar.value) }
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        switch scalar.properties.generalCategory {
        case .format, .control: return scalar.value != 0x85
        default: return false
        }
    }

    /// Whether a scalar is white space or nothing at all to the eye.
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || isInvisible(scalar)
    }

    private static func isASCIISpace(_ value: UInt32) -> Bool { (0x09...0x0D).contains(value) }

    /// The letter of ASCII that a scalar beyond it looks like, in lower case, or nil.
    private static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let known = lookAlikes[scalar] { return known }
        // `FULLWIDTH LATIN SMALL LETTER P`, `LATIN SMALL LETTER E WITH ACUTE`, `MATHEMATICAL BOLD SMALL P`: the one
        // letter that stands alone in the name.
        guard let name = scalar.properties.name, families.contains(where: { name.hasPrefix($0) }) else {
            return signs[scalar.value]
        }
        for word in name.utf8.split(separator: 0x20) where word.count == 1 {
            if let byte = word.first, (0x41...0x5A).contains(byte) { return Unicode.Scalar(byte | 0x20) }
        }
        return nil
    }

    private static let families = [
        "LATIN ", "FULLWIDTH LATIN ", "MATHEMATICAL ", "CIRCLED LATIN ", "PARENTHESIZED LATIN ", "SQUARED LATIN ",
        "NEGATIVE CIRCLED LATIN ", "NEGATIVE SQUARED LATIN ", "MODIFIER LETTER ", "SUPERSCRIPT LATIN ",
        "SUBSCRIPT LATIN ", "REGIONAL INDICATOR SYMBOL LETTER ", "SCRIPT ", "DOUBLE-STRUCK ", "BLACK-LETTER ",
        "COMBINING LATIN ", "TURNED ", "PLANCK ",
    ]

    /// Signs of full width or of another form that stand in keys and tags.
    private static let signs: [UInt32: Unicode.Scalar] = [
        0xFF03: "#", 0xFE5F: "#", 0xFF20: "@", 0xFE6B: "@", 0xFF0D: "-", 0xFF0F: "/", 0xFF3F: "_", 0xFF1A: ":",
        0xFE55: ":", 0xA789: ":", 0x2236: ":", 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-",
        0x2212: "-", 0x2044: "/", 0x2215: "/", 0xFF3B: "[", 0xFF3D: "]", 0xFF08: "(", 0xFF09: ")", 0xFF1D: "=",
        0xFF02: "\"", 0xFF07: "'", 0x2018: "'", 0x2019: "'", 0x201C: "\"", 0x201D: "\"", 0x201E: "\"", 0xFF11: "1",
        0xFF10: "0",
    ]

    /// Letters of other scripts, each after the one of ASCII that it looks like.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
        let groups: [(Unicode.Scalar, String)] = [
            ("a", "аАӑӓαΑɑᎪ⍺𐊠"), ("b", "вВьЬЪβΒᏴᏏ"), ("c", "сСҫҪϲϹᏟⅽⅭᴄ"), ("d", "ԁԀᎠⅾⅮժ"), ("e", "еЕёЁѐЀӗєҽεΕᎬ℮ꬲ"),
            ("f", "ғϝք"), ("g", "ԍցᏀ"), ("h", "һҺНнհΗᎻ"), ("i", "іІїЇӀӏιΙɩⅰⅠᎥꙇ"), ("j", "јЈϳյᎫ"), ("k", "кКκΚᏦ"),
            ("l", "ⅼⅬᏞ⎮ߊ"), ("m", "мМΜᎷⅿⅯ"), ("n", "пиηΝոռ"), ("o", "оОӧοΟσօՕ๐໐ഠ"), ("p", "рРρΡᏢ⍴"), ("q", "ԛԚզ"),
            ("r", "гᎡᏒ"), ("s", "ѕЅᏚꮪ"), ("t", "тТτΤᎢᴛ"), ("u", "υսμцᴜ"), ("v", "ѵѴνᏙⅴⅤ∨ט"), ("w", "ԝԜωᎳ"),
            ("x", "хХχΧⅹⅩ"),
            ("y", "уУүҮΥγᎽყ"), ("z", "ΖᏃᴢ"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, scalars) in groups { for scalar in scalars.unicodeScalars { table[scalar] = letter } }
        return table
    }()
}
