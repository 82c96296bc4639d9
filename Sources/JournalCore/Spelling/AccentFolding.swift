/// Text as it is typed on a keyboard that has no accents: what is looked for is found however it is spelt.
///
/// Works by `Character`, which is the same in every Unicode form: `é` of one scalar and of two are one.
enum AccentFolding {
    /// How a letter with a mark becomes plain letters.
    enum Style {
        /// `ü` is `u`, `ø` is `o`.
        case base
        /// `ü` is `ue`, `ø` is `oe`, as German and the Nordic languages write them without marks.
        case twoLetters
    }

    /// The text in lower case, with base letters only.
    static func folded(_ text: String, _ style: Style = .base) -> [Character] {
        var out: [Character] = []
        for character in text.lowercased() {
            if character.isASCII {
                out.append(character)
            } else {
                out.append(contentsOf: folded(character, style))
            }
        }
        return out
    }

    /// Whether a text is written otherwise in the two styles.
    static func hasTwoForms(_ text: String) -> Bool {
        text.lowercased().contains { !$0.isASCII && twoLetters[$0] != nil }
    }

    private static let twoLetters: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa",
    ]

    /// Letters whose plain form their Unicode name does not tell.
    private static let plain: [Character: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ĳ": "ij", "ŋ": "n", "’": "'", "‘": "'",
        "ё": "е", "ґ": "г", "ς": "σ", "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι",
        "ϋ": "υ", "ΐ": "ι", "ΰ": "υ",
    ]

    private static func folded(_ character: Character, _ style: Style) -> [Character] {
        if style == .twoLetters, let letters = twoLetters[character] { return Array(letters) }
        if let letters = plain[character] { return Array(letters) }
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return [] }
        if scalars.count > 1 {
            // Marks on a Latin letter; on others they may make another letter (й).
            let isLatin = first.value < 0x250 || 0x1E00...0x1EFF ~= first.value
            guard isLatin, scalars.dropFirst().allSatisfy(isMark) else { return [character] }
            return first.isASCII ? [Character(first)] : folded(Character(first), style)
        }
        switch first.value {
        case 0xFF01...0xFF5E:
            // The wide form of an ASCII character.
            return Unicode.Scalar(first.value - 0xFEE0).map { Array(String(Character($0)).lowercased()) } ?? [character]
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return []
        case 0xC0...0x24F, 0x1E00...0x1EFF: return latin(first).map { Array($0) } ?? [character]
        default: return [character]
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format
    }

    /// The letters by which a Latin letter's Unicode name begins: `LATIN SMALL LETTER E WITH ACUTE` is `e`.
    private static func latin(_ scalar: Unicode.Scalar) -> String? {
        let prefix = "LATIN SMALL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return nil }
        let letters = name.dropFirst(prefix.count).prefix { $0 != " " }
        guard letters.count == 1 || letters == "AE" else { return nil }
        return letters.lowercased()
    }
}
