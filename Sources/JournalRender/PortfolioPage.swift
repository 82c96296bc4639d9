package import JournalCore
internal import JournalMarkdown

/// `index.html`: the leadership portfolio, in the order in which it is read.
package enum PortfolioPage {
    static let template = "portfolio"

    static let vocabulary = TemplateVocabulary(
        [
            "name", "kicker", "role", "aim", "summary", "figures", "contents", "stories", "criteria", "problemSummary",
            "problems", "months", "practice", "growth", "kinds", "systems", "responsibilities", "skills", "acts",
            "reach", "network",
            "mentoring", "quiet", "ledger", "promises", "people", "peopleSummary", "voices", "lessons", "timeline",
            "heat", "time",
            "evidence", "recency", "first", "counts", "ruleOfStrength",
        ],
        lists: ["problemList": ["title", "slug", "status", "before", "after", "days"]])

    /// The page's bytes.
    package static func render(_ portfolio: Portfolio, context: PageContext) -> [UInt8] {
        let name = portfolio.author.name ?? portfolio.title
        let period = (portfolio.review ?? portfolio.period).map { $0.longText }
        let summary = portfolio.summary ?? ""
        let counts = sentence(of: portfolio.counts)
        var values = context.values(
            title: [name, ["leadership portfolio", period ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")]
                .joined(separator: ": "),
            description: summary.isEmpty ? counts : summary, root: "")
        values["name"] = .text(name)
        values["kicker"] = .text(
            ["Leadership portfolio", period ?? ""].filter { !$0.isEmpty }.joined(separator: " · "))
        values["role"] = .text(portfolio.author.role ?? "")
        values["aim"] = .text(portfolio.author.aim ?? "")
        values["summary"] = .text(summary)
        values["counts"] = .text(counts)
        values["ruleOfStrength"] = .text(Portfolio.ruleOfStrength)
        add(sectionsOf: portfolio, context: context, to: &values)
        if context.templates.uses(list: "problemList", in: template) {
            values["problemList"] = .list(portfolio.problems.map { self.values(of: $0) })
        }
        return context.templates.render(values, page: template)
    }

    /// `120 acts in 39 weeks, 31 of them backed by evidence.`
    private static func sentence(of counts: Portfolio.Counts) -> String {
        var out: [UInt8] = []
        out.append(counts.acts, "act", "acts")
        out.append(" in ")
        out.append(counts.weeks, "week", "weeks")
        out.append(own: ", \(counts.backed == 0 ? "none" : "\(counts.backed)") of them with result and evidence.")
        return String(decoding: out, as: UTF8.self)
    }

    private static func add(sectionsOf portfolio: Portfolio, context: PageContext, to values: inout PageValues) {
        let problems = ProblemTable(portfolio: portfolio, context: context)
        let acts = ActTables(portfolio: portfolio, context: context)
        let people = PeopleTables(portfolio: portfolio, context: context)
        var heat: [UInt8] = []
        if let drawn = portfolio.heat { Heatmap(drawn).append(to: &heat) }
        let components: [String: [UInt8]] = [
            "figures": FigureList.render(portfolio.figures, context: context),
            "stories": StoryList(portfolio: portfolio, context: context).render(),
            "criteria": CriteriaTable.render(portfolio), "problemSummary": problems.summary(),
            "problems": problems.render(), "months": MonthStrip.render(portfolio.months),
            "practice": PracticeTable(portfolio: portfolio, context: context).render(), "kinds": acts.kinds(),
            "systems": acts.systems(), "responsibilities": acts.responsibilities(), "skills": acts.skills(),
            "reach": people.reach(), "network": people.network(), "mentoring": people.mentoring(),
            "quiet": people.quiet(), "ledger": LedgerTable.render(portfolio, context: context),
            "promises": people.promises(), "recency": EvidenceTable.sentence(of: portfolio.recency),
            "voices": VoiceList.render(portfolio, context: context), "lessons": LessonList.render(portfolio.lessons),
            "timeline": QuarterList.render(portfolio.timeline), "heat": heat,
            "evidence": EvidenceTable(portfolio: portfolio, context: context).render(),
        ]
        for (name, bytes) in components { values[name] = .html(bytes) }
        func has(_ names: String...) -> Bool { names.contains { components[$0]?.isEmpty == false } }
        values["growth"] = .flag(has("months", "practice"))
        values["acts"] = .flag(has("kinds", "systems", "responsibilities", "skills"))
        values["people"] = .flag(has("reach", "mentoring", "promises"))
        values["time"] = .flag(has("timeline", "heat"))
        if portfolio.counts.people > 0 {
            var sentence: [UInt8] = []
            sentence.append(portfolio.counts.people, "person", "people")
            if portfolio.counts.teams > 0 {
                sentence.append(" in ")
                sentence.append(portfolio.counts.teams, "team", "teams")
            }
            sentence.append(portfolio.counts.people == 1 ? " appears" : " appear")
            sentence.append(" in the journal as helped, taught, asked or thanked.")
            values["peopleSummary"] = .html(sentence)
        }
        let sections: [(id: StaticString, name: StaticString, isThere: Bool)] = [
            ("stories", "Strongest stories", has("stories")), ("criteria", "Against the criteria", has("criteria")),
            ("problems", "Problems", has("problems")),
            ("acts", "Acts", has("kinds", "systems", "responsibilities", "skills")),
            ("people", "People", has("reach", "mentoring", "promises")), ("voices", "What others said", has("voices")),
            ("lessons", "What I would do differently", has("lessons")),
            ("timeline", "Timeline", has("timeline", "heat")),
            ("evidence", "Evidence", has("evidence")),
        ]
        values["contents"] = .html(contents(sections.filter(\.isThere)))
        values["first"] = .text(sections.first { $0.isThere }.map { "s.\($0.id)" } ?? "s.main")
    }

    /// The sections that are there, as links.
    private static func contents(_ sections: [(id: StaticString, name: StaticString, isThere: Bool)]) -> [UInt8] {
        var out: [UInt8] = []
        guard sections.count > 1 else { return out }
        for section in sections {
            out.append("<li><a href=\"#s.")
            out.append(section.id)
            out.append("\">")
            out.append(section.name)
            out.append("</a></li>")
        }
        return out
    }

    private static func values(of row: Portfolio.ProblemRow) -> PageValues {
        func html(_ text: RichText?) -> PageValues.Value {
            var out: [UInt8] = []
            text?.appendHTML(to: &out)
            return .html(out)
        }
        return PageValues([
            "title": html(row.title), "slug": .text(row.slug), "status": .text(row.status.rawValue),
            "before": html(row.before), "after": html(row.after), "days": .text(row.days.map { String($0) } ?? ""),
        ])
    }
}
