/// How many people and weeks a problem has troubled; essay W, "Identify a Persistent Nuisance".
package struct Persistence: Hashable, Sendable, Comparable {
    /// Whom its items name.
    package var people: Int
    /// Weeks in which one of its items stands.
    package var weeks: Int

    /// Of two problems, the one with more people and weeks together is the greater nuisance; of those alike, the one
    /// with more weeks.
    package static func < (a: Persistence, b: Persistence) -> Bool {
        (a.people + a.weeks, a.weeks) < (b.people + b.weeks, b.weeks)
    }
}

extension VisibleJournal {
    /// How persistent a problem is.
    package func persistence(of problem: Problem) -> Persistence {
        var weeks = 0
        var last: ISOWeek?
        for part in problem.parts where !items[part.item].isLongSpan {
            let week = items[part.item].day.isoWeek
            if week != last { weeks += 1 }
            last = week
        }
        return Persistence(people: problem.people.count, weeks: weeks)
    }
}
