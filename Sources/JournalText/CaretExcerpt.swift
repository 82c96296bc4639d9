/// A line of a file with a caret under the place that is meant; of a long line, the part around that place.
struct CaretExcerpt {
    /// The line as it is printed.
    let line: String
    /// Spaces, `^`, and `~` for what else is meant.
    let caret: String

    /// Columns of the longest line that is shown whole, and what is shown before the place in a longer one.
    private static let widest = 100
    private static let before = 40

    /// - Parameters:
    ///   - column: In scalars, from 1; past the end of the line stands for the end.
    ///   - length: How many scalars are meant.
    init(_ text: String, column: Int, length: Int) {
        let scalars = text.unicodeScalars
        let place = max(0, column - 1)
        // A line of megabytes is not walked through for its hundred columns: only to the place, and a little on.
        var start = scalars.startIndex
        var isCut = false
        if place > CaretExcerpt.widest - CaretExcerpt.before {
            start = scalars.index(start, offsetBy: place - CaretExcerpt.before, limitedBy: scalars.endIndex) ?? start
            isCut = start != scalars.startIndex
        }
        let placeInShown = isCut ? CaretExcerpt.before : place

        var line = isCut ? "…" : ""
        var columns = isCut ? 1 : 0
        var caretStart: Int?
        var caretEnd = 0
        var count = 0
        var index = start
        while index < scalars.endIndex, columns < CaretExcerpt.widest {
            let scalar = scalars[index]
            if count == placeInShown { caretStart = columns }
            let shown = PrintableText.escaped(scalar)
            line.unicodeScalars.append(contentsOf: shown.unicodeScalars)
            columns += shown.unicodeScalars.count == 1 ? PrintableText.width(scalar) : shown.unicodeScalars.count
            count += 1
            if count > placeInShown, count <= placeInShown + max(1, length) { caretEnd = columns }
            index = scalars.index(after: index)
        }
        if index < scalars.endIndex { line += "…" }
        let first = caretStart ?? columns
        self.line = line
        caret =
            String(repeating: " ", count: first) + "^" + String(repeating: "~", count: max(0, caretEnd - first - 1))
    }
}
