package import JournalText

extension Journal {
    /// The journal as one audience may see it, and what is at fault with the journal as a whole.
    ///
    /// 1. What the audience may not see goes, before anything is counted, linked or named; drafts too.
    /// 2. What is left is put in order of date, file, line, column.
    /// 3. Headings that the audience may see give what they have to the items under them, and mentions become names; in a public build hidden people become what they are to the author, wherever they stand.
    /// 4. Tags and ids that differ in case or Unicode form become one, as first written.
    /// 5. Problems, projects and goals are put together, items get their addresses.
    ///
    /// So the outcome is that of a journal from which all that the audience may not see was removed.
    /// An item's audience has been settled before: the most private of its marks.
    ///
    /// - Parameters:
    ///   - drafts: Whether entries with `draft: true` are let in.
    ///   - threads: How many may work at once; the outcome does not depend on it.
    /// - Returns: The visible journal, and diagnostics: `clash` where two problems want one page, `unknown-problem`
    ///   where `headlines:` names a problem that stands nowhere in the journal; that is told to the author alone.
    package func visible(
        to audience: Audience, drafts: Bool = false, threads: Int = 1
    ) -> (VisibleJournal, [Diagnostic]) {
        let selection = Selection(of: self, for: audience, drafts: drafts)
        let sourceEntries = selection.entries(of: self)

        let names = ShownNames(selection, of: self, audience: audience)
        var visible = VisibleItems(selection, of: self, names: names, threads: threads)
        let entries = sourceEntries.map { names.shown($0.entry, isWholeItem: $0.isWholeItem) }

        FirstSpelling.unify(&visible)
        var (problems, ids) = ProblemAssembly.assemble(&visible, for: audience)
        let (projects, goals) = MembershipAssembly.assemble(&visible)
        let clashes = ProblemSlug.assign(to: &problems, items: visible.items)
        if audience == .public {
            for i in visible.items.indices { visible.items[i].location = nil }
        }
        ItemAddress.settle(&visible)

        var journal = VisibleJournal(
            audience: audience,
            title: names.shown(config.title),
            id: config.id,
            author: names.shown(config.author),
            summary: config.summary.map(names.shown),
            weekly: config.weekly.map(names.shownKind),
            criteria: config.criteria.map(names.shown),
            headlines: config.headlines.compactMap { id in ids.index(of: names.shownTag(id)).map { problems[$0].id } },
            catalogue: names.shown(catalogue, added: config.acts),
            entries: entries,
            items: visible.items,
            problems: problems,
            projects: projects,
            goals: goals,
            people: names.people(visible.people),
            weekSummaries: WeekSummaries.of(
                sourceEntries.map(\.entry) + selection.notes(of: self), audience: audience, names: names),
            leftOut: audience == .private
                ? leftOut.map(\.file)
                : leftOut.filter { audience.maySee($0.audience) && (drafts || !$0.isDraft) }.map { _ in "an entry" }
        )
        journal.today = journal.lastDay
        // Of others each headline may be hidden: what is misspelt is told to the author alone, by `check` too.
        return (journal, clashes + (audience == .private ? unknownHeadlines() : []))
    }

    /// Warnings for the problems of `headlines:` that no item of the journal belongs to.
    private func unknownHeadlines() -> [Diagnostic] {
        guard !config.headlines.isEmpty else { return [] }
        var known: [String: String] = [:]
        for entry in entries {
            for item in entry.items {
                for mark in item.problems where known[mark.id] == nil { known[mark.id] = mark.id.lowercased() }
                for heading in item.headings {
                    for id in heading.problems where known[id] == nil { known[id] = id.lowercased() }
                }
            }
        }
        let ids = Set(known.values)
        return config.headlines.compactMap { headline in
            if ids.contains(headline.lowercased()) { return nil }
            let nearest = NearestName.of(headline, among: known.keys.sorted())
            return Diagnostic(
                .unknownProblem, path: "journal.yaml", message: "headlines: no item belongs to a problem “\(headline)”",
                hint: nearest.map { "did you mean “\($0)”?" })
        }
    }
}
