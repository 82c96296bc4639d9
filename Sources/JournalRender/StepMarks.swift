internal import JournalCore
internal import JournalMarkdown

/// The eight steps of a problem as marks: full where it is done, an outline where it is not.
enum StepMarks {
    /// Appends the marks and, for who does not see them, the count and what comes next.
    ///
    /// - Parameter steps: Done or not; nothing is drawn where it is empty.
    static func append(_ steps: [Bool], to out: inout [UInt8]) {
        guard !steps.isEmpty else { return }
        let done = steps.reduce(0) { $0 + ($1 ? 1 : 0) }
        out.append("<svg class=\"steps\" viewBox=\"0 0 ")
        out.append(number: max(1, steps.count * 10))
        out.append(" 10\" role=\"img\" aria-label=\"")
        out.append(number: done)
        out.append(" of ")
        out.append(steps.count, "step", "steps")
        out.append("\">")
        append(steps, areDone: true, "<path class=\"on\" d=\"", to: &out)
        append(steps, areDone: false, "<path class=\"off\" d=\"", to: &out)
        out.append("</svg>")
    }

    /// The marks of one kind as one path: a rectangle each would be three times as long.
    private static func append(_ steps: [Bool], areDone: Bool, _ open: StaticString, to out: inout [UInt8]) {
        guard steps.contains(areDone) else { return }
        out.append(open)
        for (i, isDone) in steps.enumerated() where isDone == areDone {
            out.append("M")
            out.append(number: i * 10 + 1)
            out.append(" 1h7v8h-7z")
        }
        out.append("\"/>")
    }
}
