internal import JournalMarkdown

/// Words that are looked for in text: without case, and whatever the Unicode form.
struct TextPattern: Sendable {
    /// In lower case, where all of it is ASCII; else empty.
    private let bytes: [UInt8]
    private let characters: [Character]

    init(_ text: String) {
        let folded = text.lowercased()
        let isASCII = folded.utf8.allSatisfy { $0 < 0x80 }
        bytes = isASCII ? Array(folded.utf8) : []
        characters = Array(folded)
    }

    func isIn(_ text: RichText) -> Bool {
        if text.isEmpty { return characters.isEmpty }
        var plain: [UInt8] = []
        text.appendPlain(to: &plain)
        return isIn(plain)
    }

    private func isIn(_ plain: [UInt8]) -> Bool {
        if characters.isEmpty { return true }
        if plain.allSatisfy({ $0 < 0x80 }) {
            if bytes.isEmpty { return false }
            let folded = plain.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
            return TextPattern.contains(folded, bytes)
        }
        // Characters are equal whatever scalars they are made of.
        return TextPattern.contains(Array(String(decoding: plain, as: UTF8.self).lowercased()), characters)
    }

    private static func contains<Element: Equatable>(_ text: [Element], _ part: [Element]) -> Bool {
        guard text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == part[0] {
            if text[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
    }
}
