internal import JournalMarkdown

/// What the headings above an item give it, for one audience: only those that it may see give anything.
struct HeadingGifts: Sendable {
    /// The words of the headings: to the author all, to others those with a tag of the vocabulary, as text without one is
    /// never published.
    private(set) var context: [RichText] = []
    private(set) var problems: [String] = []
    private(set) var projects: [String] = []
    private(set) var goals: [String] = []
    /// Headings in quotes in lists may stand in each other by the hundred; the nearest say most.
    private static let mostHeadings = 12

    /// What projects and goals are called by the outermost heading that names them, by id in lower case.
    private(set) var projectNames: [String: RichText] = [:]
    private(set) var goalNames: [String: RichText] = [:]

    init(_ headings: [Item.Heading], names: ShownNames) {
        for heading in headings where names.audience.maySee(heading.audience) {
            guard heading.isTagged || names.audience == .private else { continue }
            if !heading.text.isEmpty { context.append(names.shown(heading.text)) }
            guard heading.isTagged else { continue }
            problems += heading.problems.map(names.shownTag)
            let given = (projects: heading.projects.map(names.shownTag), goals: heading.goals.map(names.shownTag))
            projects += given.projects
            goals += given.goals
            guard let name = heading.name.map(names.shown) else { continue }
            for id in given.projects where projectNames[id.lowercased()] == nil { projectNames[id.lowercased()] = name }
            for id in given.goals where goalNames[id.lowercased()] == nil { goalNames[id.lowercased()] = name }
        }
        if context.count > HeadingGifts.mostHeadings { context.removeFirst(context.count - HeadingGifts.mostHeadings) }
    }

    /// Gives an item what it has no own mark for: what it says of itself stays as it is written there.
    func give(to item: inout Item) {
        item.context = context
        if !problems.isEmpty {
            var own = item.problems
            item.problems = []
            for id in problems.withoutRepeats {
                if let place = own.firstIndex(where: { $0.id.lowercased() == id.lowercased() }) {
                    item.problems.append(own.remove(at: place))
                } else {
                    item.problems.append(Item.ProblemMark(id: id, step: nil))
                }
            }
            item.problems += own
        }
        if !projects.isEmpty { item.projects = (projects.spelt(as: item.projects) + item.projects).withoutRepeats }
        if !goals.isEmpty { item.goals = (goals.spelt(as: item.goals) + item.goals).withoutRepeats }
    }
}

extension [String] {
    /// The same ids, spelt as others spell them where these have them.
    fileprivate func spelt(as others: [String]) -> [String] {
        map { id in others.first { $0.lowercased() == id.lowercased() } ?? id }
    }
}

/// What the headings of the items that one pass meets have given.
struct HeadingGiftsMet: Sendable {
    private var headings: [Item.Heading] = []
    private var gifts: HeadingGifts?
    /// What projects and goals are called by the first heading that names each, by id in lower case.
    private(set) var projectNames: [String: RichText] = [:]
    private(set) var goalNames: [String: RichText] = [:]

    /// Gives an item what its headings have for it; neighbours share their headings, which are looked at once.
    mutating func give(to item: inout Item, names: ShownNames) {
        if let gifts, sharesHeadings(with: item) {
            gifts.give(to: &item)
        } else {
            let new = HeadingGifts(item.headings, names: names)
            headings = item.headings
            gifts = new
            projectNames.merge(new.projectNames) { first, _ in first }
            goalNames.merge(new.goalNames) { first, _ in first }
            new.give(to: &item)
        }
        item.headings = []
    }

    private func sharesHeadings(with item: Item) -> Bool {
        headings.withUnsafeBufferPointer { known in
            item.headings.withUnsafeBufferPointer { $0.baseAddress == known.baseAddress && $0.count == known.count }
        }
    }

    /// Adds the names of a pass over later items.
    mutating func add(_ later: HeadingGiftsMet) {
        projectNames.merge(later.projectNames) { first, _ in first }
        goalNames.merge(later.goalNames) { first, _ in first }
    }
}
