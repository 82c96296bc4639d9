internal import JournalText

/// Text broken into lines for a terminal: labels in a column of their own, what follows beside them.
struct WrappedText {
    private(set) var bytes: [UInt8] = []
    /// Columns of a line.
    let width: Int

    init(width: Int) { self.width = max(width, 40) }

    /// A line as it is, never broken, so that it can be copied.
    mutating func line(_ text: String = "", indent: Int = 0) {
        append(text, indent: text.isEmpty ? 0 : indent)
    }

    /// A text in lines of at most the width; a word longer than a line stays whole.
    ///
    /// - Parameters:
    ///   - first: The columns before the first line.
    ///   - indent: The columns before all others.
    mutating func text(_ text: String, first: Int, indent: Int, label: String = "") {
        var line = label
        var columns = first + label.unicodeScalars.count
        // A label fills its column.
        if !label.isEmpty, columns < indent {
            line += String(repeating: " ", count: indent - columns)
            columns = indent
        } else if !label.isEmpty {
            line += " "
            columns += 1
        }
        var isFirst = true
        var isStart = true
        for word in PrintableText.escaped(text).split(separator: " ") {
            let length = word.unicodeScalars.count
            if !isStart, columns + 1 + length > width {
                append(line, indent: isFirst ? first : indent)
                (line, columns, isFirst, isStart) = ("", indent, false, true)
            }
            line += (isStart ? "" : " ") + word
            columns += length + (isStart ? 0 : 1)
            isStart = false
        }
        if !isStart || !label.isEmpty { append(line, indent: isFirst ? first : indent) }
    }

    private mutating func append(_ text: String, indent: Int) {
        bytes.append(contentsOf: [UInt8](repeating: 0x20, count: indent))
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }
}
