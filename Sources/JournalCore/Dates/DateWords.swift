/// The words of written dates in English, German and Spanish, whole or short, without accents and in lower case.
enum DateWords {
    enum Name: Sendable, Equatable {
        case month(Int)
        /// From 1, Monday.
        case weekday(Int)
        /// `mar` is March, or in Spanish Tuesday.
        case monthOrWeekday(Int, Int)
        case week
        case quarter
        case half
    }

    static func name(_ word: String) -> Name? { names[word] }

    private static let names: [String: Name] = {
        var names: [String: Name] = [:]
        for (place, line) in months.enumerated() {
            for word in line.split(separator: " ") { names[String(word)] = .month(place + 1) }
        }
        for (place, line) in weekdays.enumerated() {
            for word in line.split(separator: " ") {
                if case .month(let month)? = names[String(word)] {
                    names[String(word)] = .monthOrWeekday(month, place + 1)
                } else {
                    names[String(word)] = .weekday(place + 1)
                }
            }
        }
        for word in ["week", "wk", "w", "kw", "cw", "woche", "kalenderwoche", "semana"] { names[word] = .week }
        for word in ["q", "quarter", "quartal", "trimestre"] { names[word] = .quarter }
        for word in ["h", "half"] { names[word] = .half }
        return names
    }()

    private static let months = [
        "january jan januar janner jaenner enero ene",
        "february feb februar febrero",
        "march mar marz maerz maer mrz marzo",
        "april apr abril abr",
        "may mai mayo",
        "june jun juni junio",
        "july jul juli julio",
        "august aug agosto ago",
        "september sep sept septiembre setiembre set",
        "october oct oktober okt octubre",
        "november nov noviembre",
        "december dec dezember dez diciembre dic",
    ]

    private static let weekdays = [
        "monday mon montag mo lunes lun",
        "tuesday tue tues dienstag di martes mar",
        "wednesday wed weds mittwoch mi miercoles mie",
        "thursday thu thur thurs donnerstag do jueves jue",
        "friday fri freitag fr viernes vie",
        "saturday sat samstag sonnabend sa sabado sab",
        "sunday sun sonntag so domingo dom",
    ]

    /// Words that join the parts of a date and say nothing: `4 de marzo de 2026`, `the 4th of March`.
    static let joining: Set<String> = ["of", "de", "del", "the", "der", "den", "dem", "vom", "el", "on", "am"]

    /// Words between the two ends of a range.
    static let ranging: Set<String> = ["to", "until", "till", "through", "bis", "hasta", "a", "al"]

    /// The longest word that is looked up.
    static let longest = 14

    /// The folded word at an offset and where it ends: ASCII letters in lower case, Latin letters without their accents;
    /// nil where no letter stands there, or more than a word of ours has.
    static func word(_ bytes: ArraySlice<UInt8>, at start: Int) -> (text: String, end: Int)? {
        var letters: [UInt8] = []
        var at = start
        while at < bytes.endIndex {
            let byte = bytes[at]
            if (0x61...0x7A).contains(byte | 0x20), byte < 0x80 {
                letters.append(byte | 0x20)
                at += 1
            } else if byte >= 0x80, let (letter, length) = folded(bytes, at) {
                if letter != 0 { letters.append(letter) }
                at += length
            } else {
                break
            }
            if letters.count > longest { return nil }
        }
        return letters.isEmpty ? nil : (String(decoding: letters, as: UTF8.self), at)
    }

    /// The plain letter of one beyond ASCII, 0 for a combining accent; nil for any other scalar.
    private static func folded(_ bytes: ArraySlice<UInt8>, _ at: Int) -> (UInt8, Int)? {
        guard at + 1 < bytes.endIndex else { return nil }
        let next = bytes[at + 1]
        switch bytes[at] {
        case 0xC3:
            switch next | 0x20 {
            case 0xA0...0xA5: return (0x61, 2)
            case 0xA8...0xAB: return (0x65, 2)
            case 0xAC...0xAF: return (0x69, 2)
            case 0xB2...0xB6: return (0x6F, 2)
            case 0xB9...0xBC: return (0x75, 2)
            default: return nil
            }
        case 0xCC, 0xCD: return bytes[at] == 0xCC || next <= 0xAF ? (0, 2) : nil
        default: return nil
        }
    }
}
