import JournalMarkdown
import JournalText

/// Checks the values of fields that mean something: dates, and what a stakeholder thinks.
struct FieldChecker {
    let zone: TimeZoneRules?
    /// The tree's text, in which fields have their places.
    let text: [UInt8]
    /// Whether the item is a goal: what became of it is said in words, and it has a day by which it is to be reached.
    var isGoal = false

    /// Tells what is wrong with an item's fields, and gives what its `date` says, if any. A date that is a link is put
    /// in figures.
    func check(_ fields: inout [LeafContent.Field], telling faults: inout FaultList) -> Dating? {
        var own: Dating?
        for i in fields.indices {
            let field = fields[i]
            switch field.key {
            case "date", "due", "done":
                let text = field.value.plainText
                guard let found = date(of: field, text) else {
                    if field.key == "done", isGoal || isWord(field) { continue }
                    tellNoDate(field, text, &faults)
                    continue
                }
                if found.isLink { fields[i].value = RichText(plain: found.date.span.label) }
                if field.key == "date", own == nil {
                    own = Dating(found.date.span(in: zone), written: found.isLink ? "" : text)
                }
            case "by" where isGoal && Goal.lastDay(field.value.plainText) == nil:
                faults.report(
                    .invalidDate, at: field.span, "by:: is not a date: \(field.value.plainText.debugQuoted)",
                    hint: "write a day or a span, as 2026-06-30 or 2026-Q2", severity: .warning)
            case "stance":
                let word = field.value.plainText.lowercased()
                let known = ["for", "against", "unsure"]
                guard !known.contains(word) else { continue }
                let fix = faults.isFull ? nil : fix(of: field, word, among: known, faults)
                faults.report(
                    .unknownStance, at: field.span, "stance:: \(word.debugQuoted) is not known",
                    hint: "write for, against or unsure", fix: fix)
            default: break
            }
        }
        return own
    }

    /// The date that a field says, in its text or as a link whose page is a date: `[[2026-03-04|Wed]]`.
    private func date(of field: LeafContent.Field, _ text: String) -> (date: WrittenDate, isLink: Bool)? {
        if let date = WrittenDate(text) { return (date, text.utf8.contains(0x5B)) }
        guard let place = field.place?.value, place.upperBound <= self.text.count else { return nil }
        let written = self.text[place]
        guard written.contains(0x5B) else { return nil }
        return WrittenDate(bytes: written).map { ($0, true) }
    }

    private func tellNoDate(_ field: LeafContent.Field, _ text: String, _ faults: inout FaultList) {
        switch WrittenDate.whole(Array(text.utf8)[...]).fault {
        case .ambiguous:
            faults.report(
                .invalidDate, at: field.span, "\(field.key):: may be two days, day or month first: \(text.debugQuoted)",
                hint: "write the year first: 2026-03-04")
        case .noSuchDay:
            faults.report(
                .invalidDate, at: field.span, "\(field.key):: is not in the calendar: \(text.debugQuoted)",
                hint: "write the day as 2026-03-04, with a time as 2026-03-04 16:00")
        case nil:
            faults.report(
                .invalidDate, at: field.span, "\(field.key):: is not a date: \(text.debugQuoted)",
                hint: "write the day as 2026-03-04, with a time as 2026-03-04 16:00")
        }
    }

    /// `[done:: yes]` and `[done:: x]` say no day and are clear all the same.
    private func isWord(_ field: LeafContent.Field) -> Bool {
        ["yes", "x", "true", "done"].contains(field.value.plainText.lowercased())
    }

    /// The known word in the place of a value that is a slip for it.
    private func fix(
        of field: LeafContent.Field, _ word: String, among known: [String], _ faults: FaultList
    ) -> Fix? {
        guard let span = field.valueSpan, let meant = NearestName.only(of: word, among: known) else { return nil }
        return faults.source.fix(span, in: faults.lines, to: meant)
    }
}

extension String {
    /// In double quotes, as messages show what a person typed; what is long is cut.
    var debugQuoted: String { count > 60 ? "\"\(prefix(59))…\"" : "\"\(self)\"" }
}
