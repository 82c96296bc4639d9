package import JournalMarkdown

/// The rows of the sections on growth and on people.
extension Portfolio {
    /// Days from identified to solved; essay N: "as you practice those steps, you'll get better at it".
    package struct Practice: Sendable {
        package struct Row: Sendable {
            package var title: RichText
            package var slug: String
            package var solved: CalendarDay
            package var days: Int
            package var evidence: [Int]
        }

        static let mostRows = 12

        /// The last of them, in the order in which they were solved.
        package var rows: [Row]
        /// How many were solved.
        package var count: Int
        /// Of the first half of all, in days; the middle one of an odd number is of the second.
        package var earlierMedian: Double
        package var laterMedian: Double
        package var earlierCount: Int { count / 2 }
        package var laterCount: Int { count - count / 2 }
    }

    /// How much of the evidence is of the last 13 weeks of the period: what is near is remembered best.
    package struct Recency: Sendable {
        /// Thirteen weeks.
        static let days = 91

        package var since: CalendarDay
        package var recent: Int
        package var total: Int
        /// The share in per cent that a period as long would have, were its evidence spread evenly.
        package var evenShare: Int
    }

    package struct SkillRow: Sendable {
        package var name: String
        package var count: Int
        /// nil where it was not practised yet.
        package var last: CalendarDay?
        package var strongest: Line?
        /// Whether the author's aim asks for it.
        package var isAsked = false
    }

    package struct ReachRow: Sendable {
        /// A team, or what stands for those without one.
        package var team: String
        package var relation: JournalConfig.Relation?
        /// Keys of ``VisibleJournal/people``, those of most items first.
        package var people: [String]
        package var items: Int
        /// The last day on which one of them is mentioned.
        package var last: CalendarDay?
    }

    /// Mentions of people by the direction in which they stand; essay W, "lateral network".
    package struct Network: Sendable {
        /// Mentions by direction, in the order of ``Direction``.
        package var mentions = [Int](repeating: 0, count: Direction.allCases.count)
        package var known: Int { mentions.reduce(0, +) }
        package var notUp: Int { known - self[.up] }

        package subscript(direction: Direction) -> Int {
            get { mentions[direction.rawValue] }
            set { mentions[direction.rawValue] = newValue }
        }
    }

    package enum Direction: Int, Sendable, CaseIterable {
        case up
        case across
        case down
        case outside
    }

    /// Credits with one person; essay W, "idiosyncrasy credits".
    package struct LedgerRow: Sendable {
        /// A key of ``VisibleJournal/people``.
        package var person: String
        /// Acts that name them, other than as who helped.
        package var gave: Int
        package var praise: Int
        package var feedback: Int
        /// Items that name them in `with`.
        package var help: Int
        package var last: CalendarDay
        package var got: Int { praise + feedback + help }
        /// What was given and did not come back; less than 0 where more came.
        package var balance: Int { gave - got }
    }

    package struct MentoringRow: Sendable {
        package var person: String
        package var count: Int
        package var first: CalendarDay
        package var last: CalendarDay
        /// Times in each of ``Portfolio/mentoringQuarters``.
        package var quarters: [Int] = []
        package var evidence: [Int] = []
    }
}

extension JournalConfig.Relation {
    /// Where somebody of this relation stands, seen from the author.
    package var direction: Portfolio.Direction {
        switch self {
        case .manager, .up: .up
        case .peer, .otherTeam: .across
        case .report, .mentee: .down
        case .customer: .outside
        }
    }
}
