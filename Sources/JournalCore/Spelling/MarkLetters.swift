/// The letters of handles, ids and slugs, of any script.
enum MarkLetters {
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// A digit, or a mark that combines with the letter before it.
    static func isDigitOrMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value &- 0x30 < 10 }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// Whether a text is one part of a tag: letters, marks, digits, `_`, `-`, at least one of them not a digit.
    static func isTagPart(_ text: String) -> Bool {
        var hasOther = false
        for scalar in text.unicodeScalars {
            if isLetter(scalar) || scalar == "_" || scalar == "-" {
                hasOther = true
            } else if !isDigitOrMark(scalar) {
                return false
            }
        }
        return hasOther && text.utf8.count <= 200
    }
}
