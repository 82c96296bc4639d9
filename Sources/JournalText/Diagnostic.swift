/// How much a diagnostic weighs: an error stops a build, a warning does not, a hint may well be mistaken.
package enum Severity: String, Sendable, Comparable {
    case error
    case warning
    case hint

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .hint: 2
        }
    }

    /// The weightiest comes first.
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// A fault of what a person wrote, as a value: where, which rule, what to do about it.
///
/// The message is one line that says what is wrong; the hint says what to type instead.
package struct Diagnostic: Hashable, Sendable {
    /// The rule that found the fault.
    package var rule: Rule
    /// How much it weighs: as its rule does, unless it was made with a severity of its own.
    package var severity: Severity
    /// The file, relative to the journal's root.
    package var path: String
    /// Absent where the fault is of the file as a whole.
    package var position: SourcePosition?
    /// How many scalars the caret underlines; at least 1.
    package var length: Int
    /// What is wrong, in one line.
    package var message: String
    /// What to do about it, in one line; nil where there is nothing to suggest.
    package var hint: String?
    /// Other places that belong to it, such as the first of two that clash.
    package var notes: [Note]
    /// The line that it stands in, where it was at hand.
    package var excerpt: String?
    /// What mends it, where there is one right answer.
    package var fix: Fix?

    /// Another place that belongs to a diagnostic, and what stands there.
    package struct Note: Hashable, Sendable {
        /// The file, relative to the journal's root.
        package var path: String
        /// Where in the file; nil where the note is about the file as a whole.
        package var position: SourcePosition?
        /// What the place has to do with the diagnostic, in one line.
        package var message: String

        /// A note about a file, or about a place in it.
        package init(path: String, position: SourcePosition?, message: String) {
            self.path = path
            self.position = position
            self.message = message
        }
    }

    /// A diagnostic, of its rule's severity where none is given; a length below 1 counts as 1.
    package init(
        _ rule: Rule, path: String, position: SourcePosition? = nil, length: Int = 1, message: String,
        hint: String? = nil, notes: [Note] = [], excerpt: String? = nil, severity: Severity? = nil, fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.path = path
        self.position = position
        self.length = max(1, length)
        self.message = message
        self.hint = hint
        self.notes = notes
        self.excerpt = excerpt
        self.fix = fix
    }

    /// The order in which a person reads them: by file, then place, then rule.
    package static func inReadingOrder(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        // By bytes: two names that differ in Unicode form are two files.
        if !a.path.utf8.elementsEqual(b.path.utf8) { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
        let first = a.position ?? SourcePosition(line: 0, column: 0)
        let second = b.position ?? SourcePosition(line: 0, column: 0)
        if first != second { return first < second }
        if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
        return a.message < b.message
    }
}

extension SourceFile {
    /// A diagnostic of a span of this file, with its position and the line it stands in.
    package func diagnostic(
        _ rule: Rule, at span: SourceSpan, in index: LineIndex, message: String, hint: String? = nil,
        notes: [Diagnostic.Note] = [], fix: Fix? = nil
    ) -> Diagnostic {
        let position = position(at: span.start, in: index)
        let line = Int(position.line) - 1
        var lineEnd = line + 1 < index.starts.count ? index.starts[line + 1] : bytes.count
        while lineEnd > span.start, [0x0A, 0x0D].contains(bytes[lineEnd - 1]) { lineEnd -= 1 }
        let end = min(max(span.end, span.start), lineEnd)
        // A line of megabytes helps nobody who reads it in a terminal.
        let isShown = lineEnd - index.starts[min(line, index.starts.count - 1)] <= 1_000
        return Diagnostic(
            rule, path: path, position: position, length: scalarCount(min(span.start, end), end), message: message,
            hint: hint, notes: notes, excerpt: isShown ? lineText(line, in: index) : nil, fix: fix)
    }
}
