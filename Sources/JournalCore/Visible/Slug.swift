/// Words made fit for an address or a file's name.
enum Slug {
    /// Letters, marks and digits in lower case, all else one `-`, none at either end; cut after so many bytes.
    static func words(of text: String, bytes limit: Int = .max) -> String {
        var out: [UInt8] = []
        var isDue = false
        for scalar in text.unicodeScalars {
            if out.count >= limit { break }
            if scalar.isWordPart || scalar == "_" {
                if isDue, !out.isEmpty { out.append(0x2D) }
                isDue = false
                appendLower(scalar, to: &out)
            } else {
                isDue = true
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends a scalar in lower case.
    @inline(__always)
    static func appendLower(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        if scalar.value < 0x80 {
            let byte = UInt8(scalar.value)
            out.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        } else {
            out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is part of a word: a letter, a mark on one, a digit.
    @inline(__always)
    var isWordPart: Bool {
        if value < 0x80 {
            return 0x30...0x39 ~= value || 0x61...0x7A ~= (value | 0x20)
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
            return true
        default: return false
        }
    }
}
