internal import JournalMarkdown

extension VisibleJournal {
    /// The people of an item whom the values of one field name: `[decider:: @maria]`, `[with:: @sarah]`.
    ///
    /// Mentions are names by now, so people are known by how they are written, as whole words.
    package func people(of item: Int, namedIn key: String) -> [String] {
        guard items[item].has(key) else { return [] }
        let written = items[item].values(key).map { Array($0.plainText.lowercased().utf8) }
        return items[item].people.filter { person in
            let name = Array(name(of: person).lowercased().utf8)
            return written.contains { VisibleJournal.holds($0, word: name) }
        }
    }

    /// Whether a text holds a name that no letter or digit touches.
    private static func holds(_ text: [UInt8], word: [UInt8]) -> Bool {
        guard !word.isEmpty, text.count >= word.count else { return false }
        func isWordPart(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
        }
        for start in 0...(text.count - word.count) where text[start] == word[0] {
            let end = start + word.count
            guard text[start..<end].elementsEqual(word) else { continue }
            let touchesBefore = start > 0 && isWordPart(text[start - 1])
            let touchesAfter = end < text.count && isWordPart(text[end])
            if !touchesBefore, !touchesAfter { return true }
        }
        return false
    }
}

extension Problem {
    /// Who can say yes (`decider`), each once, the last named first.
    package func deciders(in journal: VisibleJournal) -> [String] {
        var found: [String] = []
        for part in parts.reversed() where part.step == .pitch {
            for person in journal.people(of: part.item, namedIn: "decider") where !found.contains(person) {
                found.append(person)
            }
        }
        return found
    }
}
