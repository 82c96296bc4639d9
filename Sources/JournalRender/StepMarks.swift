internal import JournalCore
internal import JournalMarkdown

/// The eight steps of a problem as marks: full where it is done, an outline where it is not.
enum StepMarks {
    /// Appends the marks and, for who does not see them, the count and what comes next.
    static func append(_ steps: [Bool], to out: inout [UInt8]) {
        let done = steps.reduce(0) { $0 + ($1 ? 1 : 0) }
        out.append("<svg class=\"steps\" viewBox=\"0 0 ")
        out.append(number: max(1, steps.count * 10))
        out.append(" 10\" role=\"img\" aria-label=\"")
        out.append(number: done)
        out.append(" of ")
        out.append(steps.count, "step", "steps")
        out.append("\">")
        for (i, isDone) in steps.enumerated() {
            out.append(isDone ? "<rect class=\"on\" x=\"" : "<rect class=\"off\" x=\"")
            out.append(number: i * 10 + 1)
            out.append("\" y=\"1\" width=\"7\" height=\"8\"/>")
        }
        out.append("</svg>")
    }
}
