package import JournalCore
internal import JournalMarkdown

/// `problems/ID.html`: the story of a problem in eight steps.
package enum ProblemPage {
    static let template = "problem"

    static let vocabulary = TemplateVocabulary([
        "kicker", "heading", "lead", "facts", "missing", "summary", "steps", "stakeholders", "measures", "notes",
    ])

    /// The page's bytes.
    package static func render(_ story: ProblemStory, context: PageContext) -> [UInt8] {
        let problem = story.problem
        let shown = problem.title.withoutFullStop
        let title = shown.plainText
        var values = context.values(title: title, description: description(problem, title), root: "../")
        values["kicker"] = .text(
            ["Problem", story.author.name ?? context.title].filter { !$0.isEmpty }.joined(separator: " · "))
        var heading: [UInt8] = []
        shown.appendHTML(to: &heading)
        values["heading"] = .html(heading)
        values["lead"] = .html(lead(problem))
        values["facts"] = .html(facts(story, context))
        values["missing"] = .html(GapList.render(story.gaps))
        values["summary"] = .html(SummaryList.render(story.summary))
        let steps = StepList(story: story, context: context)
        values["steps"] = .html(steps.render())
        values["stakeholders"] = .html(StakeholderTable.render(story, context: context))
        values["measures"] = .html(MeasureTable.render(problem.measures))
        var notes: [UInt8] = []
        steps.append(story.notes, to: &notes)
        values["notes"] = .html(notes)
        return context.templates.render(values, page: template)
    }

    private static func description(_ problem: Problem, _ title: String) -> String {
        let impact = problem.impact?.plainText ?? ""
        return impact.isEmpty ? "\(title): \(problem.status.rawValue)." : "\(title): \(impact)"
    }

    /// Before → after, and what it changed.
    private static func lead(_ problem: Problem) -> [UInt8] {
        var out: [UInt8] = []
        let hasFigures = problem.before != nil || problem.after != nil
        if hasFigures { out.append(before: problem.before, after: problem.after) }
        if let impact = problem.impact {
            if hasFigures { out.append(". ") }
            out.append(sentence: impact)
        }
        return out
    }

    private static func facts(_ story: ProblemStory, _ context: PageContext) -> [UInt8] {
        let problem = story.problem
        var out: [UInt8] = []
        func append(_ term: StaticString, _ content: (inout [UInt8]) -> Void) {
            out.append("<div><dt>")
            out.append(term)
            out.append("</dt><dd>")
            content(&out)
            out.append("</dd></div>")
        }
        append("Status") { out in
            out.append(problem.status.isOpen ? "<span class=\"open\">" : "<span>")
            out.append(contentsOf: problem.status.rawValue.utf8)
            out.append("</span>")
            if let next = problem.next {
                out.append(", next: ")
                out.append(contentsOf: next.asNext(hasIdea: problem.hasIdea).utf8)
            }
        }
        if let opened = problem.opened { append("Opened") { $0.append(time: opened, opened.longText) } }
        if let solved = problem.solved {
            append("Solved") { out in
                out.append(time: solved, solved.longText)
                if let days = problem.days {
                    out.append(", after ")
                    out.append(days, "day", "days")
                }
            }
        }
        if let worth = problem.worth { append("Worth") { $0.append(worth) } }
        if let dropped = story.dropped { append("Dropped") { $0.append(time: dropped, dropped.longText) } }
        if story.persistence.weeks > 0 {
            append("Persistence") { out in
                if story.persistence.people > 0 {
                    out.append(story.persistence.people, "person", "people")
                    out.append(" in ")
                }
                out.append(story.persistence.weeks, "week", "weeks")
            }
        }
        if let category = problem.category { append("Category") { $0.appendEscaped(category) } }
        if !problem.people.isEmpty { append("People") { $0.appendEscaped(context.names(of: problem.people)) } }
        return out
    }
}
