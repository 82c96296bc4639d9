/// Text of a person made fit for a terminal, and how wide it stands there.
package enum PrintableText {
    /// The text with what could act on a terminal as `\u{1B}`: controls, line ends, marks of direction.
    package static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isDangerous) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(contentsOf: escaped(scalar).unicodeScalars) }
        return String(result)
    }

    /// One scalar as it is printed; a tab is four spaces, so that the caret under it stands right everywhere.
    static func escaped(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return "    " }
        guard isDangerous(scalar) else { return String(scalar) }
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        return "\\u{" + String(repeating: "0", count: max(0, 2 - hexadecimal.utf8.count)) + hexadecimal + "}"
    }

    /// Controls, the separators of lines and paragraphs, and what turns the direction of what follows.
    static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
        default: false
        }
    }

    /// The columns that a scalar takes: 0 for what joins the one before, 2 for the wide forms of East Asia and emoji.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        // East Asian Width W and F (Unicode, UAX #11), in the ranges that terminals agree on.
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
