/// The text of diagnostics, as compilers write theirs: the one place where it is made.
///
///     notes/march.md:3:21: error: `suport` is not a kind of act [unknown-kind]
///       3 | - Took over the release #act/suport
///         |                         ^~~~~~~~~~~
///       hint: did you mean `support`?
///
/// What an entry holds cannot act on a terminal: control characters and marks that turn the direction of writing are
/// shown as escapes.
package struct DiagnosticText: Sendable {
    /// The path of a file, relative to the root, as seen from the working directory.
    private let shownPath: @Sendable (String) -> String
    private let hasExcerpts: Bool
    private let style: TextStyle

    /// - Parameters:
    ///   - hasExcerpts: Whether the line itself stands under its message, with a caret.
    ///   - style: Colours, or none.
    ///   - shownPath: Turns a path relative to the root into one that an editor finds.
    package init(hasExcerpts: Bool, style: TextStyle, shownPath: @escaping @Sendable (String) -> String) {
        self.hasExcerpts = hasExcerpts
        self.style = style
        self.shownPath = shownPath
    }

    /// The lines of one diagnostic, each ended by a line feed.
    package func text(of diagnostic: Diagnostic) -> String {
        let colour: TextStyle.Colour =
            switch diagnostic.severity {
            case .error: .red
            case .warning: .yellow
            case .hint: .cyan
            }
        let label = style.bold(diagnostic.severity.rawValue + ":", colour)
        let message = PrintableText.escaped(diagnostic.message)
        var text = place(diagnostic.path, diagnostic.position)
        text += " \(label) \(message) \(style.faint("[\(diagnostic.rule.rawValue)]"))\n"
        if hasExcerpts, let position = diagnostic.position, let line = diagnostic.excerpt {
            let excerpt = CaretExcerpt(line, column: Int(position.column), length: diagnostic.length)
            let number = String(position.line)
            let margin = String(repeating: " ", count: number.utf8.count)
            text += style.faint("  \(number) |") + " " + excerpt.line + "\n"
            text += style.faint("  \(margin) |") + " " + style.bold(excerpt.caret, colour) + "\n"
        }
        if let hint = diagnostic.hint { text += "  \(style.bold("hint:", .cyan)) \(PrintableText.escaped(hint))\n" }
        for note in diagnostic.notes {
            text += "\(place(note.path, note.position)) \(style.bold("note:", .cyan)) "
            text += PrintableText.escaped(note.message) + "\n"
        }
        return text
    }

    /// `FILE:LINE:COLUMN:`; what is a fault of a whole file stands at its first line.
    private func place(_ path: String, _ position: SourcePosition?) -> String {
        let line = max(1, position?.line ?? 1)
        let column = max(1, position?.column ?? 1)
        return style.bold("\(PrintableText.escaped(shownPath(path))):\(line):\(column):")
    }

    /// `2 errors, 1 warning, 1 hint`; nil where there is none of them.
    package static func summary(of diagnostics: [Diagnostic]) -> String? {
        let parts = [Severity.error, .warning, .hint].compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
