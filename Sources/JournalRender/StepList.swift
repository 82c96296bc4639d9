internal import JournalCore
internal import JournalMarkdown

/// The eight steps of a problem, each with what was done for it; what was skipped and what is to come are said.
struct StepList {
    let story: ProblemStory
    let context: PageContext

    /// Fields that the page shows elsewhere or that only steer it.
    private static let shownElsewhere: Set<String> = [
        "title", "category", "date", "before", "after", "impact", "measure",
    ]

    /// How fields are called that mean something in a problem's story.
    private static let names = [
        "action": "taken in", "decider": "can say yes", "test": "small test", "idea": "of idea",
    ]

    private static let mostFields = 40
    /// Items of a step that are shown: the first and the last ones.
    private static let mostParts = 24

    func render() -> [UInt8] {
        var out: [UInt8] = []
        out.append("<ol class=\"steplist\">\n")
        for row in story.steps { append(row, to: &out) }
        out.append("</ol>\n")
        return out
    }

    private func append(_ row: ProblemStory.StepRow, to out: inout [UInt8]) {
        let isDone = !row.parts.isEmpty
        let isNext = !isDone && row.step == story.problem.next && !row.skipped
        out.append("<li class=\"")
        out.append(isDone ? "yes" : row.skipped ? "skipped" : "todo")
        out.append("\"><div class=\"no\">")
        if let number = row.number {
            out.append("<span class=\"vh\">Step </span>")
            out.append(number: number)
        } else {
            out.append("<span aria-hidden=\"true\">")
            out.append(row.step == .dropped ? "×" : "✓")
            out.append("</span>")
        }
        out.append("</div><div><h3>")
        out.appendEscaped(row.name)
        out.append("</h3>\n")
        if !isDone {
            if row.skipped {
                out.append("<p class=\"open\">Skipped</p>")
            } else if isNext {
                out.append("<p class=\"open\">Next</p>")
            } else if row.isToCome {
                out.append("<p class=\"small\">Not yet</p>")
            }
        }
        append(row.parts, to: &out)
        if !row.heard.isEmpty {
            out.append("<h4>Heard</h4>\n")
            append(row.heard, to: &out)
        }
        out.append("</div></li>\n")
    }

    /// Appends items of the problem, each with its day, its text, its detail and its fields.
    func append(_ parts: [ProblemStory.PartLine], to out: inout [UInt8]) {
        guard !parts.isEmpty else { return }
        let left = parts.count - StepList.mostParts
        out.append("<ul class=\"parts\">\n")
        for (i, part) in parts.enumerated() {
            if left > 0, i >= StepList.mostParts / 2, i < StepList.mostParts / 2 + left {
                if i == StepList.mostParts / 2 {
                    out.append(own: "<li class=\"small\">\(left) more, in the weekly digests.</li>\n")
                }
                continue
            }
            out.append("<li id=\"")
            out.appendEscaped(part.id)
            out.append("\"><div class=\"small\">")
            out.append(
                digestLinkOf: part.id, on: part.day, part.dateText ?? part.day.longText, root: "../",
                isAlone: context.isAlone || !part.isInDigest, isSpan: part.dateText != nil)
            if !part.people.isEmpty {
                out.append(" · ")
                out.appendEscaped(context.names(of: part.people))
            }
            out.append("</div><div>")
            out.append(part.text)
            out.append("</div>")
            if !part.detail.isEmpty {
                out.append("<div class=\"detail\">")
                part.detail.appendHTML(to: &out, headings: 3)
                out.append("</div>")
            }
            append(part.fields, to: &out)
            out.append("</li>\n")
        }
        out.append("</ul>\n")
    }

    private func append(_ fields: [Item.Field], to out: inout [UInt8]) {
        let shown = fields.filter { !StepList.shownElsewhere.contains($0.key) && !$0.value.isEmpty }
            .prefix(StepList.mostFields)
        guard !shown.isEmpty else { return }
        out.append("<dl class=\"fields\">")
        // A key that is given twice is one term with two descriptions.
        var seen: Set<String> = []
        for field in shown where seen.insert(field.key).inserted {
            out.append("<div><dt>")
            out.appendEscaped(StepList.names[field.key] ?? field.key)
            out.append("</dt>")
            for other in shown where other.key == field.key {
                out.append("<dd>")
                SourceLink.append(other.value, to: &out)
                out.append("</dd>")
            }
            out.append("</div>")
        }
        out.append("</dl>")
    }
}
