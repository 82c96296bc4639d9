/// Why a text is no period.
package enum PeriodError: Error, Hashable, Sendable {
    case empty
    /// No form of the grammar; the word that was perhaps meant.
    case unknown(String, nearest: String?)
    /// The form of a date that the calendar does not have.
    case noSuchDay(String)
    /// A week that its year does not have.
    case noSuchWeek(String)
    /// `03/04/2026`, which is two days.
    case ambiguous(String)
    /// A text that names no one day.
    case noDay(String)
    /// A range with one side only.
    case openRange(String)
    /// A range that ends before it begins.
    case reversed(String, String)

    /// One line that says what is wrong.
    package var message: String {
        switch self {
        case .empty: "a period is missing"
        case .unknown(let text, _): "`\(text)` is not a period"
        case .noSuchDay(let text): "`\(text)` is not in the calendar"
        case .noSuchWeek(let text): "`\(text)` is not in the calendar: that year has no such week"
        case .ambiguous(let text): "`\(text)` may be two days: day or month first?"
        case .noDay(let text): "`\(text)` is not a day"
        case .openRange(let text): "`\(text)` has only one side"
        case .reversed(let from, let to): "`\(from)..\(to)` ends before it begins"
        }
    }

    /// What to type instead.
    package var hint: String {
        switch self {
        case .unknown(_, let nearest?): "did you mean `\(nearest)`?"
        case .ambiguous: "write the year first: `2026-03-04`"
        case .noDay: "a day is `2026-03-04`, `yesterday`, `friday`, `last monday` or `3 days ago`"
        case .openRange: "name both sides: `2026-01..2026-06`"
        case .reversed(let from, let to): "turn it round: `\(to)..\(from)`"
        default: "a period is `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-04`, `2026-01..2026-06` or `last week`"
        }
    }
}
