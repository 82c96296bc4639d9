extension PrintableText {
    /// The columns that a text takes on a terminal.
    package static func width(of text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + width(of: $1) }
    }

    /// The columns of one character: several scalars that are drawn as one picture take as many as one.
    private static func width(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        let isPicture = scalars.contains { $0.value == 0xFE0F || $0.value == 0x200D || 0x1F1E6...0x1F1FF ~= $0.value }
        if isPicture, scalars.first?.properties.isEmoji ?? false { return 2 }
        var sum = 0
        for scalar in scalars {
            // A skin tone changes the picture before it; a vowel or final of Hangul stands within its syllable.
            let isWithin = scalar.properties.isEmojiModifier || 0x1160...0x11FF ~= scalar.value
            if sum == 0 || !isWithin { sum += width(scalar) }
        }
        return sum
    }

    /// The text, or as much of it as fits into some columns with `…` at its end.
    package static func cut(_ text: String, toWidth limit: Int) -> String {
        if width(of: text) <= limit { return text }
        guard limit > 0 else { return "" }
        var cut = ""
        var used = 0
        for character in text {
            let width = width(of: character)
            if used + width > limit - 1 { break }
            cut.append(character)
            used += width
        }
        while cut.last == " " { cut.removeLast() }
        return cut + "…"
    }
}
