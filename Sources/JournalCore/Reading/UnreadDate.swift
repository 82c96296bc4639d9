import JournalMarkdown
import JournalText

/// A date that stands at a heading's or list item's start or end and dates nothing.
struct UnreadDate {
    var failure: LeadDate.Failure
    var isHeading: Bool
    var isAtEnd = false
    /// The heading or list item.
    var block: Int

    init(_ failure: LeadDate.Failure, isHeading: Bool, isAtEnd: Bool = false, block: Int) {
        self.failure = failure
        self.isHeading = isHeading
        self.isAtEnd = isAtEnd
        self.block = block
    }
}

extension ItemCollector {
    /// The date of a heading that dates nothing, to be told once an item stands under it.
    mutating func unreadDate(_ lead: LeadDate.Result, _ heading: Int) -> UnreadDate? {
        switch lead {
        case .date: return nil
        case .failure(let failure): return UnreadDate(failure, isHeading: true, block: heading)
        case .none:
            return dayAtEnd(ofHeading: heading).map {
                UnreadDate(.unmarked($0), isHeading: true, isAtEnd: true, block: heading)
            }
        }
    }

    /// Tells a date that dates nothing, unless the item says its day itself or is of that day all the same; whether it
    /// was told.
    @discardableResult
    mutating func tell(_ unread: UnreadDate?, over item: Item?) -> Bool {
        guard let unread else { return false }
        if let item, item.has("date") { return false }
        let start = Int(max(blocks[unread.block].start, 0))
        let span = SourceSpan(start, start + 1)
        let place = unread.isHeading ? "the heading" : "the list item"
        switch unread.failure {
        case .unmarked(let days):
            if let item, item.day >= days.first, item.day <= days.last { return false }
            faults.report(
                .unreadDate, at: span,
                "\(place) \(unread.isAtEnd ? "ends" : "begins") with \(days.label), which dates nothing",
                hint: unread.isHeading
                    ? "begin the heading with the date, or give the item [date:: \(days.label)]"
                    : "write `:` or a dash behind the date, or give the item [date:: \(days.label)]")
        case .withoutYear:
            faults.report(
                .unreadDate, at: span, "\(place) begins with a date without a year, which dates nothing",
                hint: "write the year too: 4 March 2026, Week 10, 2026")
        case .fault(.ambiguous):
            faults.report(
                .unreadDate, at: span,
                "\(place) begins with a date that may be two days, day or month first, and dates nothing",
                hint: "write the year first: 2026-03-04")
        case .fault(.noSuchDay):
            faults.report(
                .invalidDate, at: span, "\(place) begins with a day that is not in the calendar",
                hint: "write the day as YYYY-MM-DD")
        }
        return true
    }
}
