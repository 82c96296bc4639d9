package import JournalMarkdown

/// Somebody who was often met and is no longer: essay W, "a lateral network".
package struct QuietPerson: Sendable {
    /// A key of ``VisibleJournal/people``.
    package var person: String
    /// The last day on which they are mentioned, and what it was.
    package var last: CalendarDay
    /// The text of the last item that mentions them.
    package var text: RichText

    /// Somebody who has gone quiet.
    package init(person: String, last: CalendarDay, text: RichText) {
        self.person = person
        self.last = last
        self.text = text
    }

    /// Days without a mention from which on somebody is quiet.
    static let silence = 42
    /// The days before these in which they were mentioned often.
    static let memory = 182
    /// How many items make it often, in more than one week.
    static let often = 3
    /// No more people than these are named.
    static let limit = 3
}

/// Who was met when, for the question who has gone quiet: one answer for plan, digest and portfolio.
struct QuietPeople: Sendable {
    /// By person, as ``ItemFacts/persons`` numbers them: the items that mention them, in order.
    private let mentions: [[Int32]]

    init(_ facts: ItemFacts) {
        var mentions = [[Int32]](repeating: [], count: facts.persons.count)
        for i in facts.days.indices { for person in facts.people(i) { mentions[Int(person)].append(Int32(i)) } }
        self.mentions = mentions
    }

    /// Who has gone quiet on a day, people to the side and below before those above, then whoever was mentioned more.
    ///
    /// - Parameter reminder: For how many days each is named; nil for as long as they were often met before.
    func people(
        on day: CalendarDay, reminder: Int? = nil, facts: ItemFacts, _ journal: VisibleJournal
    ) -> [QuietPerson] {
        let silent = day.advanced(by: -QuietPerson.silence)
        let oldest = silent.advanced(by: -QuietPerson.memory)
        let from = reminder.map { silent.advanced(by: -$0) } ?? oldest
        var seen: Set<Int32> = []
        var found: [(rank: Int, count: Int, item: Int, person: Int)] = []
        // Who is last met in these days is quiet now.
        for i in facts.items(in: from.advanced(by: 1)...silent).reversed() {
            for person in facts.people(i) where seen.insert(person).inserted {
                let items = mentions[Int(person)]
                let end = items.partition { facts.days[Int($0)] > day }
                guard end > 0, facts.days[Int(items[end - 1])] <= silent else { continue }
                let start = items.partition { facts.days[Int($0)] > oldest }
                guard end - start >= QuietPerson.often,
                    facts.days[Int(items[start])].isoWeek != facts.days[Int(items[end - 1])].isoWeek
                else { continue }
                found.append(
                    (rank(of: facts.persons[Int(person)], journal), end - start, Int(items[end - 1]), Int(person)))
            }
        }
        return found.sorted { ($0.rank, -$0.count, $0.person) < ($1.rank, -$1.count, $1.person) }
            .prefix(QuietPerson.limit)
            .map { quiet in
                QuietPerson(
                    person: facts.persons[quiet.person], last: facts.days[quiet.item],
                    text: journal.items[quiet.item].text)
            }
    }

    private func rank(of person: String, _ journal: VisibleJournal) -> Int {
        switch journal.people[person]?.relation {
        case .peer, .otherTeam, .report, .mentee, .customer: 0
        case nil: 1
        case .manager, .up: 2
        }
    }
}
