import JournalText

/// A file in which `1️⃣`, `2️⃣` … stand where faults are expected; they are taken out before it is read.
struct MarkedYAML {
    let source: SourceFile
    /// `line:column` of each mark, in order of its number.
    let marks: [String]

    init(_ text: String) {
        var plain = text
        var found: [(digit: Character, offset: Int)] = []
        while let mark = plain.firstIndex(where: { $0.unicodeScalars.contains("\u{20E3}") }) {
            found.append((plain[mark], plain.utf8.distance(from: plain.startIndex, to: mark)))
            plain.remove(at: mark)
        }
        let source = SourceFile(path: "e.md", text: plain)
        let index = LineIndex(source.bytes)
        self.source = source
        marks = found.sorted { $0.digit < $1.digit }.map { mark in
            let position = source.position(at: mark.offset, in: index)
            return "\(position.line):\(position.column)"
        }
    }
}

extension Diagnostic {
    /// `line:column rule`, short enough for a table.
    var place: String { "\(position.map { "\($0.line):\($0.column)" } ?? "-") \(rule.rawValue)" }
}
