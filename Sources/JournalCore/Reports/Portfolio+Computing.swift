extension Portfolio {
    /// The rule by which figures and stories are chosen and put in order, for the page's foot.
    package static var ruleOfStrength: String { RuleOfStrength.text }

    /// The portfolio of a journal, over a review period where one is named.
    ///
    /// Sections are made in the order of their weight, as each cites items and a page has room for
    /// ``Citations/limit``; then codes are given, in order of time.
    ///
    /// - Parameters:
    ///   - review: Only items of these days are counted, and problems that one of them belongs to and that were not
    ///     closed before. All is shown as it stood at the end of these days.
    ///   - index: What is known of the journal's items already, where digests are made of it too.
    package init(of whole: VisibleJournal, period review: ClosedRange<CalendarDay>? = nil, index: DigestIndex? = nil) {
        let journal = review.map { whole.asOf($0.upperBound) } ?? whole
        let known = review == nil ? index : nil
        let source = PortfolioSource(journal, facts: known?.facts ?? ItemFacts(journal), review: review)
        var citations = Citations(items: journal.items.count)
        let figures = Portfolio.figures(source, &citations)
        let stories = Portfolio.stories(source, &citations)
        let criteria = Portfolio.criteria(source, &citations)
        let (problems, omitted) = Portfolio.problems(source, &citations)
        let praise = Portfolio.praise(source, &citations)
        let themes = Portfolio.themes(source, &citations)
        let responsibilities = Portfolio.responsibilities(source, &citations)
        let skills = Portfolio.skills(source, &citations)
        let lessons = Portfolio.lessons(source, &citations)
        let practice = Portfolio.practice(source, &citations)
        let mentoring = Portfolio.mentoring(source, &citations)
        Portfolio.citeBacked(source, &citations)
        let solvedDays = source.problems.compactMap { journal.problems[$0].days }.sorted()

        self.init(
            audience: journal.audience,
            author: journal.author,
            title: journal.title,
            summary: source.range.count == whole.items.count ? journal.summary : nil,
            period: source.allDays,
            review: review,
            figures: figures,
            stories: stories,
            criteria: criteria,
            problems: problems,
            problemsOmitted: omitted,
            solvedCount: source.problems.count { journal.problems[$0].solved != nil },
            timedCount: solvedDays.count,
            medianDays: Portfolio.median(solvedDays),
            practice: practice,
            months: Portfolio.months(source),
            themes: themes,
            systems: Portfolio.systems(source),
            responsibilities: responsibilities,
            skills: skills,
            reach: Portfolio.reach(source),
            network: Portfolio.network(source),
            quiet: Portfolio.quiet(source, known?.mirror?.quiet),
            mentoring: mentoring,
            mentoringQuarters: source.lastQuarters,
            ledger: Portfolio.ledger(source),
            promises: Portfolio.promises(source),
            praise: praise,
            lessons: lessons,
            timeline: Portfolio.timeline(source),
            heat: Portfolio.heat(source),
            evidence: [],
            counts: Portfolio.counts(source),
            leftOut: journal.leftOut
        )
        setEvidence(citations, source)
        recency = Portfolio.recency(of: evidence, in: source.days)
    }

    /// The middle of sorted numbers; of an even count the mean of the two in the middle.
    static func median(_ sorted: [Int]) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// What the sections of a portfolio are made from. A class: it is handed to each of them and never changes.
final class PortfolioSource {
    let journal: VisibleJournal
    let facts: ItemFacts
    /// The items of the period.
    let range: ItemRange
    /// Of ``VisibleJournal/problems``: those that an item of the period belongs to, in order.
    let problems: [Int]
    /// Problems of which the journal asks for the figures first, in its order.
    let headlines: [Int]
    /// First and last day of what is shown, without spans of more than seven days unless there is nothing else.
    let days: ClosedRange<CalendarDay>?
    /// First and last day of what is shown, of spans too.
    let allDays: ClosedRange<CalendarDay>?
    /// The day against which an open promise is missed or not: the last one of the review, or of the journal where that
    /// is earlier, as nobody knows what comes after it.
    var today: CalendarDay? { journal.today }

    init(_ journal: VisibleJournal, facts: ItemFacts, review: ClosedRange<CalendarDay>?) {
        self.journal = journal
        self.facts = facts
        let range = review.map { facts.items(in: $0) } ?? ItemRange(0..<journal.items.count)
        self.range = range
        problems = journal.problems.indices.filter { p in
            if let review, let closed = journal.problems[p].closed(in: journal), closed < review.lowerBound {
                return false
            }
            return journal.problems[p].parts.contains { range.contains($0.item) }
        }
        let chosen = Set(problems)
        headlines = journal.headlines.compactMap { id in
            journal.problems.firstIndex { $0.id == id }.flatMap { chosen.contains($0) ? $0 : nil }
        }
        let ends = (
            first: range.first { !facts.is($0, .longSpan) } ?? range.first,
            last: range.last { !facts.is($0, .longSpan) } ?? range.last
        )
        if let first = ends.first, let last = ends.last, let end = range.last {
            days = facts.days[first]...facts.days[last]
            allDays = min(facts.firstDay(of: range) ?? facts.days[first], facts.days[first])...facts.days[end]
        } else {
            days = nil
            allDays = nil
        }
    }

    var isPrivate: Bool { journal.audience == .private }

    /// The items of a problem in order, each once.
    func items(of problem: Int) -> [Int] {
        var found: [Int] = []
        for part in journal.problems[problem].parts where found.last != part.item { found.append(part.item) }
        return found
    }

    /// A line of an item with what is cited of it.
    func line(_ item: Int, _ citations: inout Citations) -> Portfolio.Line {
        Portfolio.Line(
            day: journal.items[item].day, text: journal.items[item].text, evidence: citations.cite(item),
            dateText: journal.items[item].dateText)
    }
}
