import JournalText

/// What a person asks to be added to an entry: an item of a list, or several.
package struct AddedText: Sendable, Hashable {
    /// Without line ends; the first and the last are not blank.
    let lines: [String]
    /// Whether the person wrote the mark of the list item too, so that every line is taken as it is.
    let isMarked: Bool

    /// nil where there is nothing but white space.
    ///
    /// - Parameter text: One line, or several: the first is the item, the others go on in it. Where it begins with `- `,
    ///   `* ` or `+ `, the lines are taken as they are.
    package init?(_ text: String) {
        var lines: [[UInt8]] = []
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        for i in index.starts.indices {
            var line = bytes[index.starts[i]..<(i + 1 < index.starts.count ? index.starts[i + 1] : bytes.count)]
            while let last = line.last, last <= 0x20 { line.removeLast() }
            lines.append(Array(line))
        }
        while let first = lines.first, first.isEmpty { lines.removeFirst() }
        while let last = lines.last, last.isEmpty { lines.removeLast() }
        guard var first = lines.first else { return nil }
        first.removeFirst(first.prefix { $0 == 0x20 || $0 == 0x09 }.count)
        lines[0] = first
        self.lines = lines.map { String(decoding: $0, as: UTF8.self) }
        isMarked = first.count > 1 && AddedText.bullets.contains(first[0]) && first[1] == 0x20
    }

    /// The bytes that begin an item of a bullet list: `-`, `*`, `+`.
    static let bullets: Set<UInt8> = [0x2D, 0x2A, 0x2B]

    /// The lines as they stand in a file, without their ends.
    ///
    /// - Parameter bullet: What begins an item in the list that they go on.
    func lines(bullet: UInt8) -> [String] {
        if isMarked { return lines }
        return lines.enumerated().map { number, line in
            if number == 0 { return String(decoding: [bullet, 0x20], as: UTF8.self) + line }
            return line.isEmpty ? "" : "  " + line
        }
    }

    /// How many columns stand before the text in the first line.
    var margin: Int { isMarked ? 0 : 2 }
}
