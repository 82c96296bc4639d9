internal import JournalCore
internal import JournalMarkdown

/// The stories of the portfolio: situation, action, result, and in the margin when, with whom, what it shows, evidence.
struct StoryList {
    let portfolio: Portfolio
    let context: PageContext

    func render() -> [UInt8] {
        var out: [UInt8] = []
        for story in portfolio.stories { append(story, to: &out) }
        return out
    }

    private func append(_ story: Portfolio.Story, to out: inout [UInt8]) {
        out.append("<article class=\"story\">\n<h3>")
        out.append(story.headline.clause(toWords: 24))
        out.append("</h3>\n<dl class=\"sar\">\n")
        if let situation = story.situation {
            appendRow("Situation", to: &out) { $0.append(situation.shortened(toWords: 40)) }
        } else if story.missing.contains("situation") {
            appendMissing("Situation", "Not said yet: what was wrong, and whom it frustrated.", to: &out)
        }
        if !story.actions.isEmpty {
            appendRow("Action", to: &out) { out in
                for (i, action) in story.actions.enumerated() {
                    if i > 0 { out.append(0x20) }
                    out.append(sentence: action.text.shortened(toWords: 24))
                    out.append(evidence: action.evidence)
                }
            }
        } else if story.missing.contains("action") {
            appendMissing("Action", "Not said yet: what I did about it.", to: &out)
        }
        appendResult(story, to: &out)
        out.append("</dl>\n")
        appendMargin(story, to: &out)
        out.append("</article>\n")
    }

    private func appendRow(_ term: StaticString, to out: inout [UInt8], _ content: (inout [UInt8]) -> Void) {
        out.append("<div><dt>")
        out.append(term)
        out.append("</dt><dd>")
        content(&out)
        out.append("</dd></div>\n")
    }

    private func appendMissing(_ term: StaticString, _ words: StaticString, to out: inout [UInt8]) {
        appendRow(term, to: &out) { out in
            out.append("<span class=\"open\">")
            out.append(words)
            out.append("</span>")
        }
    }

    /// The headline says the result already where that is what heads the story: then only the figures stand here.
    private func appendResult(_ story: Portfolio.Story, to out: inout [UInt8]) {
        let isSaid = story.result == story.headline
        let hasFigures = story.before != nil || story.after != nil
        guard story.result != nil || hasFigures || story.worth != nil else {
            if story.missing.contains("result") {
                appendMissing("Result", "Not said yet: before, after, and what changed.", to: &out)
            }
            return
        }
        out.append("<div class=\"result\"><dt>Result</dt><dd>")
        var isFirst = !hasFigures
        // Figures end without a full stop.
        var isOpen = hasFigures
        if hasFigures {
            out.append("<strong class=\"change\">")
            out.append(before: story.before, after: story.after)
            out.append("</strong>")
        }
        if let result = story.result, !isSaid || !hasFigures {
            if hasFigures { out.append(". ") }
            out.append(sentence: result.shortened(toWords: 32))
            (isFirst, isOpen) = (false, false)
        }
        if let worth = story.worth {
            if !isFirst { out.append(isOpen ? ". " : " ") }
            out.append(worth: worth)
        }
        out.append(evidence: story.evidence)
        out.append("</dd></div>\n")
    }

    private func appendMargin(_ story: Portfolio.Story, to out: inout [UInt8]) {
        out.append("<div class=\"aside\"><dl><dt>When</dt><dd>")
        out.appendEscaped(story.first.range(to: story.last))
        out.append("</dd>")
        appendTerm("With", context.names(of: story.people), to: &out)
        appendTerm("Shows", story.criteria.joined(separator: ", "), to: &out)
        if !story.evidence.isEmpty {
            out.append("<dt>Evidence</dt><dd><ul>")
            for code in story.evidence.prefix(5) {
                out.append("<li><a class=\"ev\" href=\"#e")
                out.append(number: code)
                out.append("\">E")
                out.append(number: code)
                out.append("</a> ")
                out.appendEscaped(label(of: code))
                out.append("</li>")
            }
            out.append("</ul></dd>")
        }
        if let problem = story.problem, !problem.isEmpty, !context.isAlone {
            out.append("<dt>Steps</dt><dd><a href=\"problems/")
            out.appendAddressPart(problem)
            out.append(".html\">Step by step<span class=\"vh\">: ")
            out.append(story.title, links: false)
            out.append("</span></a></dd>")
        }
        out.append("</dl></div>\n")
    }

    private func appendTerm(_ term: StaticString, _ value: String, to out: inout [UInt8]) {
        guard !value.isEmpty else { return }
        out.append("<dt>")
        out.append(term)
        out.append("</dt><dd>")
        out.appendEscaped(value)
        out.append("</dd>")
    }

    /// A short name of the source: its words, or of an address the host.
    private func label(of code: Int) -> String {
        guard portfolio.evidence.indices.contains(code - 1), let source = portfolio.evidence[code - 1].sources.first
        else {
            return ""
        }
        var text = source.plainText
        if let slashes = text.range(of: "://") {
            text = String(text[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != " " })
        }
        return text.count > 28 ? text.prefix(27) + "…" : text
    }
}

extension String {
    /// Where a text of ASCII stands in it first.
    func range(of other: StaticString) -> Range<String.Index>? {
        let bytes = Array(utf8)
        let found: Int? = other.withUTF8Buffer { other in
            guard bytes.count >= other.count else { return nil }
            return (0...(bytes.count - other.count)).first { start in
                other.indices.allSatisfy { bytes[start + $0] == other[$0] }
            }
        }
        guard let found else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: found)
        return start..<utf8.index(start, offsetBy: other.utf8CodeUnitCount)
    }
}
