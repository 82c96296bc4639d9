internal import JournalMarkdown

/// Puts the projects and goals of a journal together from its items.
enum MembershipAssembly {
    /// The projects and goals, each in order of its first item; their ids become one in spelling: as first written.
    static func assemble(_ visible: inout VisibleItems) -> (projects: [Project], goals: [Goal]) {
        var projects = Members()
        var goals = Members()
        for i in visible.marks.indices where visible.marks[i].contains(.member) {
            projects.add(i, &visible.items[i].projects)
            goals.add(i, &visible.items[i].goals)
        }
        let items = visible.items
        let gifts = visible.gifts
        return (
            projects.all.compactMap { id, places in
                project(id, places, heading: gifts.projectNames[id.lowercased()], items)
            },
            goals.all.compactMap { id, places in
                goal(id, places, heading: gifts.goalNames[id.lowercased()], items)
            }
        )
    }

    /// A project as it was when only the first items stood; nil where none of them is its own.
    static func project(_ project: Project, of items: [Item]) -> Project? {
        MembershipAssembly.project(
            project.id, project.items.filter { $0 < items.count }, heading: project.heading, items)
    }

    /// A goal as it was when only the first items stood; nil where none of them is its own.
    static func goal(_ goal: Goal, of items: [Item]) -> Goal? {
        MembershipAssembly.goal(goal.id, goal.items.filter { $0 < items.count }, heading: goal.heading, items)
    }

    /// Ids and the items of each.
    private struct Members {
        private var ids = FirstSpelling()
        private var places: [[Int]] = []

        var all: [(String, [Int])] { Array(zip(ids.spellings, places)) }

        mutating func add(_ item: Int, _ names: inout [String]) {
            for n in names.indices {
                let number = ids.number(of: names[n])
                names[n] = ids.spellings[number]
                if number == places.count { places.append([]) }
                if places[number].last != item { places[number].append(item) }
            }
        }
    }

    private static func project(_ id: String, _ places: [Int], heading: RichText?, _ items: [Item]) -> Project? {
        guard let last = places.last, let start = places.map({ items[$0].first }).min() else { return nil }
        // A title beside a problem's tag is the problem's.
        let named = places.lazy.filter { items[$0].problems.isEmpty }.compactMap { items[$0].value("title") }
            .first { !$0.isEmpty }
        let headed = places.first { items[$0].shape == .heading && !items[$0].text.isEmpty }
            .map { items[$0].text }
        return Project(
            id: id, title: named ?? heading ?? headed ?? RichText(plain: id),
            days: start...max(start, items[last].day), items: places,
            people: people(places, items), heading: heading)
    }

    private static func goal(_ id: String, _ places: [Int], heading: RichText?, _ items: [Item]) -> Goal? {
        guard !places.isEmpty else { return nil }
        let own = places.filter { items[$0].has("target") || items[$0].has("by") }
        func last(_ key: String, in places: [Int]) -> RichText? {
            places.reversed().lazy.compactMap { items[$0].value(key) }.first { !$0.isEmpty }
        }
        let named = own.lazy.map { items[$0].text }.first { !$0.isEmpty }
        var goal = Goal(
            id: id, title: named ?? heading ?? RichText(plain: id), item: own.first, target: last("target", in: own),
            items: places, people: people(places, items), heading: heading)
        goal.by = last("by", in: own)?.plainText
        goal.lastDay = goal.by.flatMap { Goal.lastDay($0) }
        // The `done` of a promise is the promise's.
        goal.done = last("done", in: places.filter { !items[$0].isPromise || own.contains($0) })
        if goal.done == nil, let ticked = own.last(where: { items[$0].task == .done }) {
            goal.done = RichText(plain: items[ticked].day.description)
        }
        goal.isDropped = own.last.map { items[$0].task?.isGivenUp ?? false } ?? false
        return goal
    }

    private static func people(_ places: [Int], _ items: [Item]) -> [String] {
        var seen: Set<String> = []
        return places.flatMap { items[$0].people }.filter { seen.insert($0).inserted }
    }
}
