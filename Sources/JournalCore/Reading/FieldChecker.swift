import JournalMarkdown
import JournalText

/// Checks the values of fields that mean something: dates, and what a stakeholder thinks.
struct FieldChecker {
    let collector: ItemCollector
    /// Whether the item is a goal: what became of it is said in words, and it has a day by which it is to be reached.
    var isGoal = false

    /// Tells what is wrong with an item's fields, and gives the day that its `date` says, if any.
    func check(_ fields: [LeafContent.Field]) -> CalendarDay? {
        var own: CalendarDay?
        for field in fields {
            switch field.key {
            case "date", "due", "done":
                guard let stamp = Timestamp(field.value.plainText) else {
                    if field.key == "done", isGoal || isWord(field) { continue }
                    report(
                        .invalidDate, field,
                        "\(field.key):: is no date: \(field.value.plainText.debugQuoted)",
                        "write the day as 2026-03-04, with a time as 2026-03-04 16:00")
                    continue
                }
                if field.key == "date", own == nil { own = stamp.day(in: collector.parser.zone) }
            case "by" where isGoal && Goal.lastDay(field.value.plainText) == nil:
                collector.report(
                    .invalidDate, at: field.span, "by:: is not a date: \(field.value.plainText.debugQuoted)",
                    hint: "write a day or a span, as 2026-06-30 or 2026-Q2", severity: .warning)
            case "stance":
                let word = field.value.plainText.lowercased()
                let known = ["for", "against", "unsure"]
                guard !known.contains(word) else { continue }
                report(
                    .unknownStance, field, "stance:: \(word.debugQuoted) is not known",
                    "write for, against or unsure", fix(of: field, word, among: known))
            default: break
            }
        }
        return own
    }

    /// `[done:: yes]` and `[done:: x]` say no day and are clear all the same.
    private func isWord(_ field: LeafContent.Field) -> Bool {
        ["yes", "x", "true", "done"].contains(field.value.plainText.lowercased())
    }

    /// The known word in the place of a value that is a slip for it.
    private func fix(of field: LeafContent.Field, _ word: String, among known: [String]) -> Fix? {
        guard let span = field.valueSpan, let meant = NearestName.only(of: word, among: known) else { return nil }
        return collector.source.fix(span, in: collector.lines, to: meant)
    }

    private func report(_ rule: Rule, _ field: LeafContent.Field, _ message: String, _ hint: String, _ fix: Fix? = nil)
    {
        collector.report(rule, at: field.span, message, hint: hint, fix: fix)
    }
}

extension String {
    /// In double quotes, as messages show what a person typed; what is long is cut.
    var debugQuoted: String { count > 60 ? "\"\(prefix(59))…\"" : "\"\(self)\"" }
}
