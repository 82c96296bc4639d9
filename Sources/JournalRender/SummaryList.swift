internal import JournalCore
internal import JournalMarkdown

/// A problem's story in short: situation, action, result, each only where it exists.
enum SummaryList {
    static func render(_ summary: ProblemStory.Summary?) -> [UInt8] {
        var out: [UInt8] = []
        guard let summary else { return out }
        out.append("<dl class=\"sar\">\n")
        if let situation = summary.situation {
            out.append("<div><dt>Situation</dt><dd>")
            out.append(sentence: situation.shortened(toWords: 40))
            out.append("</dd></div>\n")
        }
        if !summary.actions.isEmpty {
            out.append("<div><dt>Action</dt><dd>")
            for (i, action) in summary.actions.enumerated() {
                if i > 0 { out.append(0x20) }
                out.append(sentence: action.shortened(toWords: 24))
            }
            out.append("</dd></div>\n")
        }
        out.append("<div class=\"result\"><dt>Result</dt><dd>")
        let hasFigures = summary.before != nil || summary.after != nil
        if hasFigures {
            out.append("<strong class=\"change\">")
            out.append(before: summary.before, after: summary.after)
            out.append("</strong>")
        }
        if let result = summary.result {
            if hasFigures { out.append(". ") }
            out.append(sentence: result.shortened(toWords: 32))
        }
        out.append("</dd></div>\n</dl>\n")
        return out
    }
}
