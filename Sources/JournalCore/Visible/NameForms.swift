/// The words by which somebody may be known in running text.
struct NameForms {
    /// Each a run of words that stands for the person, the fullest first.
    private(set) var forms: [[String]] = []
    /// Single words whose genitive without an apostrophe ("Sarahs") stands for them too.
    private(set) var genitives: [String] = []
    private var known: Set<[String]> = []

    /// The forms of a name and a handle.
    ///
    /// - The full name, then all of it as one word (`sarahlee`, as addresses have it).
    /// - Each part of two letters or more, but a particle between two of them: "de" in "Anna de Vries".
    /// - The handle.
    /// - Each of these as it is written where there are no accents: "Jose", "Mueller".
    init(name: String?, handle: String) {
        if let name {
            let parts = WordScanner.words(of: name)
            add(parts.map(\.lowered))
            if parts.count > 1, parts.allSatisfy(\.isAlphabetic) { add([parts.map(\.lowered).joined()]) }
            for run in name.split(whereSeparator: \.isWhitespace) {
                let words = WordScanner.words(of: String(run))
                if words.count > 1 { add(words.map(\.lowered)) }
            }
            for (i, part) in parts.enumerated() where part.isAlphabetic && part.lowered.unicodeScalars.count > 1 {
                let isParticle = i > 0 && i < parts.count - 1 && part.startsLowercase
                if !isParticle { add([part.lowered]) }
            }
        }
        add(WordScanner.words(of: handle).map(\.lowered))
        for form in forms where form.count == 1 {
            for other in NameForms.cyrillicCases(of: form[0]) { add([other]) }
        }
        for form in forms {
            for plain in NameForms.withoutAccents(form) { add(plain) }
        }
        for form in forms where form.count == 1 && form[0].unicodeScalars.count > 2 {
            if form[0].unicodeScalars.allSatisfy(\.properties.isAlphabetic) { genitives.append(form[0] + "s") }
        }
    }

    private mutating func add(_ words: [String]) {
        if !words.isEmpty, known.insert(words).inserted { forms.append(words) }
    }

    /// A name in Cyrillic letters as Russian, Ukrainian or Bulgarian sentences decline it: `Ивана`, `Анной`.
    private static func cyrillicCases(of word: String) -> [String] {
        let scalars = word.unicodeScalars
        guard scalars.count > 2, scalars.allSatisfy({ 0x400...0x4FF ~= $0.value }), let last = word.last else {
            return []
        }
        let stem = String(word.dropLast())
        switch last {
        case "а": return ["ы", "и", "і", "е", "у", "ой", "ою"].map { stem + $0 }
        case "я": return ["и", "і", "е", "ю", "ей", "ею"].map { stem + $0 }
        case "й", "ь": return ["я", "ю", "ем", "е", "и", "ью"].map { stem + $0 }
        case "о", "е", "и", "і", "у", "ю", "ы", "э", "є", "ї": return []
        default: return ["а", "у", "ом", "ем", "ым", "им", "е", "і", "ой", "ою", "ові", "ы", "ов"].map { word + $0 }
        }
    }

    /// The words with base letters only, with the two letters that German and the Nordic languages write instead, and as
    /// their capitals become small letters.
    private static func withoutAccents(_ words: [String]) -> [[String]] {
        if words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) { return [] }
        let plain = words.map { String(AccentFolding.folded($0)) }
        return [
            words.map(baseLetters), words.map { baseLetters(ofTwoLetterForm($0)) }, plain, plain.map(withFinalSigma),
            words.map { String($0.map { $0 == "ς" ? "σ" : $0 }) },
        ]
    }

    /// A Greek word as it is written in small letters; in capitals its last one is like any other.
    private static func withFinalSigma(_ word: String) -> String {
        word.last == "σ" ? word.dropLast() + "ς" : word
    }

    private static func ofTwoLetterForm(_ word: String) -> String {
        let two: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"]
        return word.map { two[$0] ?? String($0) }.joined()
    }

    /// Marks dropped, and letters with a mark as the letter that their Unicode name begins with.
    private static func baseLetters(_ word: String) -> String {
        var out = ""
        for scalar in word.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: continue
            default: break
            }
            let name = scalar.properties.name ?? ""
            let prefix = "LATIN SMALL LETTER "
            if scalar.value >= 0x80, name.hasPrefix(prefix) {
                let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
                if letter.count == 1 {
                    out += letter.lowercased()
                    continue
                }
            }
            out.unicodeScalars.append(scalar)
        }
        return out
    }
}
