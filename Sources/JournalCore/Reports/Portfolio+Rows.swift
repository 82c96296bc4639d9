package import JournalMarkdown

/// The rows of the sections on growth and on people.
extension Portfolio {
    /// Days from identified to solved; essay N: "as you practice those steps, you'll get better at it".
    package struct Practice: Sendable {
        /// A solved problem, and how many days it took.
        package struct Row: Sendable {
            /// The problem's title.
            package var title: RichText
            /// The problem's ``Problem/slug``.
            package var slug: String
            /// The day on which it was solved.
            package var solved: CalendarDay
            /// Days from opened to solved.
            package var days: Int
            /// At most one evidence code: that of the item that solved it.
            package var evidence: [Int]
        }

        static let mostRows = 12

        /// The last of them, in the order in which they were solved.
        package var rows: [Row]
        /// How many were solved.
        package var count: Int
        /// Of the first half of all, in days; the middle one of an odd number is of the second.
        package var earlierMedian: Double
        /// Of the second half of all, in days.
        package var laterMedian: Double
        /// How many problems ``earlierMedian`` is of.
        package var earlierCount: Int { count / 2 }
        /// How many problems ``laterMedian`` is of.
        package var laterCount: Int { count - count / 2 }
    }

    /// How much of the evidence is of the last 13 weeks of the period: what is near is remembered best.
    package struct Recency: Sendable {
        /// Thirteen weeks.
        static let days = 91

        /// The first of the last 91 days of the period.
        package var since: CalendarDay
        /// Rows of evidence on or after that day.
        package var recent: Int
        /// All rows of evidence.
        package var total: Int
        /// The share in per cent that a period as long would have, were its evidence spread evenly.
        package var evenShare: Int
    }

    /// Practice of one skill.
    package struct SkillRow: Sendable {
        /// What the catalogue calls the skill; as first typed where it does not know it.
        package var name: String
        /// Items that practise it; 0 only in a private build.
        package var count: Int
        /// nil where it was not practised yet.
        package var last: CalendarDay?
        /// The strongest of them; nil where there is none.
        package var strongest: Line?
        /// Whether the author's aim asks for it.
        package var isAsked = false
    }

    /// The people of one team and one relation.
    package struct ReachRow: Sendable {
        /// A team, or what stands for those without one.
        package var team: String
        /// What these people are to the author; nil where that is not said.
        package var relation: JournalConfig.Relation?
        /// Keys of ``VisibleJournal/people``, those of most items first.
        package var people: [String]
        /// Items that name one of them, each once.
        package var items: Int
        /// The last day on which one of them is mentioned.
        package var last: CalendarDay?
    }

    /// Mentions of people by the direction in which they stand; essay W, "lateral network".
    package struct Network: Sendable {
        /// Mentions by direction, in the order of ``Direction``.
        package var mentions = [Int](repeating: 0, count: Direction.allCases.count)
        /// Mentions of people whose relation to the author is known.
        package var known: Int { mentions.reduce(0, +) }
        /// Of these, mentions of people who do not stand above the author.
        package var notUp: Int { known - self[.up] }

        /// Mentions of people who stand in one direction.
        package subscript(direction: Direction) -> Int {
            get { mentions[direction.rawValue] }
            set { mentions[direction.rawValue] = newValue }
        }
    }

    /// Where people stand, seen from the author.
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
        /// Items of praise that name them, other than in `with`.
        package var praise: Int
        /// Items of feedback that name them, other than in `with`.
        package var feedback: Int
        /// Items that name them in `with`.
        package var help: Int
        /// The last day on which something was given or got.
        package var last: CalendarDay
        /// All that came from them.
        package var got: Int { praise + feedback + help }
        /// What was given and did not come back; less than 0 where more came.
        package var balance: Int { gave - got }
    }

    /// Somebody whom the author mentors.
    package struct MentoringRow: Sendable {
        /// A key of ``VisibleJournal/people``.
        package var person: String
        /// Acts of a kind that mentors which name them.
        package var count: Int
        /// The day of the first such act.
        package var first: CalendarDay
        /// The day of the last such act.
        package var last: CalendarDay
        /// Times in each of ``Portfolio/mentoringQuarters``.
        package var quarters: [Int] = []
        /// At most one evidence code: that of the strongest such act.
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
