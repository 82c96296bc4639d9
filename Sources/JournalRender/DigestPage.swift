package import JournalCore
internal import JournalMarkdown

/// `digests/2026-W10.html`: a week's digest, or that of another period on standard output.
package enum DigestPage {
    static let template = "digest"

    static let vocabulary = TemplateVocabulary(
        [
            "kicker", "heading", "summary", "counts", "weeks", "done", "problems", "needs", "promises", "habits",
            "learned", "thanks", "next", "mirror", "days", "first",
        ],
        lists: ["acts": ["text", "impact", "before", "after", "people", "evidence", "strength", "date"]])

    /// The page's bytes.
    package static func render(_ digest: Digest, context: PageContext) -> [UInt8] {
        render(DigestOutline(digest, context: context))
    }

    static func render(_ outline: DigestOutline) -> [UInt8] {
        let digest = outline.digest
        let context = outline.context
        let root: StaticString = digest.week == nil ? "" : "../"
        let description = digest.summary?.plainText ?? "\(outline.title): \(outline.countsLine)"
        var values = context.values(title: outline.title, description: description, root: root.description)
        values["kicker"] = .text(
            [digest.week == nil ? "Digest" : "Weekly digest", author(digest.author)].filter { !$0.isEmpty }
                .joined(separator: " · "))
        // A week’s days stay on one line: word joiners keep the dash between them.
        values["heading"] = .text(outline.title.split(separator: "–").joined(separator: "\u{2060}–\u{2060}"))
        var summary: [UInt8] = []
        outline.summary?.appendHTML(to: &summary)
        values["summary"] = .html(summary)
        values["counts"] = .html(CountList.render(outline.counts))
        if !context.isAlone { values["weeks"] = .html(weeks(digest)) }
        values["done"] = .html(WinList.render(outline, root: root))
        values["problems"] = .html(MovementTable.render(outline, root: root))
        for section in outline.sections {
            var lines: [UInt8] = []
            section.appendHTML(to: &lines)
            values[section.id.description] = .html(lines)
        }
        values["mirror"] = .html(MirrorList.render(outline.mirror))
        values["days"] = .html(DayList.render(digest.byDay, context: context))
        values["first"] = .text(first(outline))
        if context.templates.uses(list: "acts", in: template) {
            values["acts"] = .list(digest.done.map { self.values(of: $0, context) })
        }
        return context.templates.render(values, page: template)
    }

    private static func author(_ author: JournalConfig.Author) -> String {
        [author.name ?? "", author.role ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The section that the skip link leads to.
    private static func first(_ outline: DigestOutline) -> String {
        if !outline.done.isEmpty { return "s.done" }
        if !outline.problems.isEmpty { return "s.problems" }
        if let section = outline.sections.first { return "s.\(section.id)" }
        if !outline.mirror.isEmpty { return "s.mirror" }
        return outline.digest.byDay.isEmpty ? "s.main" : "s.days"
    }

    /// Links to the weeks before and after.
    private static func weeks(_ digest: Digest) -> [UInt8] {
        var out: [UInt8] = []
        if let week = digest.previous {
            out.append("<li><a rel=\"prev\" href=\"")
            out.appendDigestAddress(root: "../", week: week)
            out.append(own: "\">← Week \(week.number)</a></li>")
        }
        if let week = digest.following {
            out.append("<li><a rel=\"next\" href=\"")
            out.appendDigestAddress(root: "../", week: week)
            out.append(own: "\">Week \(week.number) →</a></li>")
        }
        return out
    }

    private static func values(of act: Digest.Act, _ context: PageContext) -> PageValues {
        func html(_ texts: [RichText]) -> PageValues.Value {
            var out: [UInt8] = []
            for (i, text) in texts.enumerated() {
                if i > 0 { out.append(", ") }
                text.appendHTML(to: &out)
            }
            return .html(out)
        }
        return PageValues([
            "text": html([act.text]), "impact": html([act.impact].compactMap { $0 }),
            "before": html([act.before].compactMap { $0 }), "after": html([act.after].compactMap { $0 }),
            "people": .text(context.names(of: act.people)), "evidence": html(act.evidence),
            "strength": .text(act.strength.rawValue), "date": .text(act.day.description),
        ])
    }
}
