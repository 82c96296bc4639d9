import JournalText

/// What is wrong with one file, as it is found.
struct FaultList {
    let source: SourceFile
    let lines: LineIndex
    private(set) var diagnostics: [Diagnostic] = []

    /// How many faults of one file are told: each holds the line that it stands in.
    static let limit = 100

    init(_ source: SourceFile, _ lines: LineIndex) {
        self.source = source
        self.lines = lines
    }

    /// Whether no more faults are told: a fix need not be looked for.
    var isFull: Bool { diagnostics.count >= FaultList.limit }

    /// Tells a fault, unless there were very many.
    mutating func report(
        _ rule: Rule, at span: SourceSpan, _ message: @autoclosure () -> String, hint: @autoclosure () -> String?,
        severity: Severity? = nil, fix: @autoclosure () -> Fix? = nil
    ) {
        guard !isFull else { return }
        var fault = source.diagnostic(rule, at: span, in: lines, message: message(), hint: hint(), fix: fix())
        fault.severity = severity ?? fault.severity
        diagnostics.append(fault)
    }
}
