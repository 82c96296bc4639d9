internal import JournalMarkdown

/// Words that are looked for in text: without case and accents, and whatever the Unicode form.
struct TextPattern: Sendable {
    /// Folded, where all of it is ASCII then; else empty.
    private let bytes: [UInt8]
    private let characters: [Character]

    init(_ text: String) {
        characters = AccentFolding.folded(text)
        let isASCII = characters.allSatisfy(\.isASCII)
        bytes = isASCII ? Array(String(characters).utf8) : []
    }

    func isIn(_ text: RichText) -> Bool {
        if text.isEmpty { return characters.isEmpty }
        var plain: [UInt8] = []
        text.appendPlain(to: &plain)
        return isIn(plain)
    }

    /// Whether the words stand in plain text.
    func isIn(_ text: String) -> Bool { isIn(Array(text.utf8)) }

    private func isIn(_ plain: [UInt8]) -> Bool {
        if characters.isEmpty { return true }
        if plain.allSatisfy({ $0 < 0x80 }) {
            if bytes.isEmpty { return false }
            let folded = plain.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
            return TextPattern.contains(folded, bytes)
        }
        let text = String(decoding: plain, as: UTF8.self)
        if TextPattern.contains(AccentFolding.folded(text), characters) { return true }
        return AccentFolding.hasTwoForms(text)
            && TextPattern.contains(AccentFolding.folded(text, .twoLetters), characters)
    }

    private static func contains<Element: Equatable>(_ text: [Element], _ part: [Element]) -> Bool {
        guard text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == part[0] {
            if text[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
    }
}

/// A name that is looked for, whole or by one word of it, without case and accents.
struct NamePattern: Sendable {
    private let wanted: [Character]

    init(_ text: String) { wanted = AccentFolding.folded(text) }

    /// Whether it is the name, or one of its words.
    func means(_ name: String) -> Bool {
        isForm(name, .base) || (AccentFolding.hasTwoForms(name) && isForm(name, .twoLetters))
    }

    private func isForm(_ name: String, _ style: AccentFolding.Style) -> Bool {
        let folded = AccentFolding.folded(name, style)
        return folded == wanted || folded.split(whereSeparator: \.isWhitespace).contains { $0.elementsEqual(wanted) }
    }
}
