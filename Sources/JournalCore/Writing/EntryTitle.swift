package import JournalText

/// What an entry calls itself.
package enum EntryTitle {
    /// The title of the front matter, else the words of a heading with which the body begins; nil where there is neither.
    package static func of(_ source: SourceFile) -> String? {
        let (front, _) = FrontMatter.read(source, index: LineIndex(source.bytes))
        if let title = front.title?.value { return title }
        for line in source.bytes[min(front.bodyStart, source.bytes.count)...].split(separator: 0x0A) {
            let words = line.drop { $0 <= 0x20 }
            guard let first = words.first else { continue }
            guard first == 0x23 else { return nil }
            let text = String(decoding: words.drop { $0 == 0x23 }, as: UTF8.self)
            return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return nil
    }
}
