import JournalMarkdown
import JournalText

/// Checks the values of fields that mean something: dates, and what a stakeholder thinks.
struct FieldChecker {
    let collector: ItemCollector
    /// Whether the item is a goal: what became of it is said in words, and it has a day by which it is to be reached.
    var isGoal = false

    /// Tells what is wrong with an item's fields, and gives what its `date` says, if any. A date that is a link is put
    /// in figures.
    func check(_ fields: inout [LeafContent.Field]) -> Dating? {
        var own: Dating?
        for i in fields.indices {
            let field = fields[i]
            switch field.key {
            case "date", "due", "done":
                let text = field.value.plainText
                guard let found = date(of: field, text) else {
                    if field.key == "done", isGoal || isWord(field) { continue }
                    tellNoDate(field, text)
                    continue
                }
                if found.isLink { fields[i].value = RichText(plain: found.date.span.label) }
                if field.key == "date", own == nil {
                    own = Dating(found.date.span(in: collector.parser.zone), written: found.isLink ? "" : text)
                }
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

    /// The date that a field says, in its text or as a link whose page is a date: `[[2026-03-04|Wed]]`.
    private func date(of field: LeafContent.Field, _ text: String) -> (date: WrittenDate, isLink: Bool)? {
        if let date = WrittenDate(text) { return (date, text.utf8.contains(0x5B)) }
        guard let place = field.place?.value, place.upperBound <= collector.tree.text.count else { return nil }
        let written = collector.tree.text[place]
        guard written.contains(0x5B) else { return nil }
        return WrittenDate(bytes: written).map { ($0, true) }
    }

    private func tellNoDate(_ field: LeafContent.Field, _ text: String) {
        switch WrittenDate.whole(Array(text.utf8)[...]).fault {
        case .ambiguous:
            report(
                .invalidDate, field, "\(field.key):: may be two days, day or month first: \(text.debugQuoted)",
                "write the year first: 2026-03-04")
        case .noSuchDay:
            report(
                .invalidDate, field, "\(field.key):: is not in the calendar: \(text.debugQuoted)",
                "write the day as 2026-03-04, with a time as 2026-03-04 16:00")
        case nil:
            report(
                .invalidDate, field, "\(field.key):: is not a date: \(text.debugQuoted)",
                "write the day as 2026-03-04, with a time as 2026-03-04 16:00")
        }
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
